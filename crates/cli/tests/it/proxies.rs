//! The files for nginx and Apache that the guide names, as they are but for names, ports and certificates, in front of the program.
//! `cargo xtask setup` installs what this needs.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::doctor::folder;
use crate::program::{Server, tequio};

const GUIDES: [&str; 2] =
    [include_str!("../../../../docs/guide/operar.md"), include_str!("../../../../docs/guide/en/operate.md")];
const NGINX: [&str; 2] = [
    include_str!("../../../../packaging/nginx/tequio.conf"),
    include_str!("../../../../packaging/nginx/below-a-path.conf"),
];
const APACHE: [&str; 2] = [
    include_str!("../../../../packaging/apache/tequio.conf"),
    include_str!("../../../../packaging/apache/below-a-path.conf"),
];
const PROGRAM: &str = "127.0.0.1:8020";
/// Said to be where a request comes from, by the request itself (RFC 5737).
const CLAIMED: &str = "192.0.2.1";
/// More than proxies take where they are not told otherwise, and more than is on its way between two ends.
const LARGE: usize = 20 * 1024 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proxy {
    Nginx,
    Apache,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// A host of its own.
    Own,
    /// Below a path of a host that others share, which the proxy leaves.
    Left,
    /// The same, taken off.
    Taken,
}

/// A running proxy in front of a running program.
struct Front {
    _folder: tempfile::TempDir,
    data: PathBuf,
    _server: Server,
    config: PathBuf,
    proxy: Proxy,
    certificate: PathBuf,
    /// `https://mesa.example:PORT`
    origin: String,
    plain: u16,
    prefix: &'static str,
}

/// A text that must be there, in another's place: what is tried is what the file says.
fn with(text: &str, changes: &[(&str, String)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from} is not in:\n{text}");
        text.replace(from, to)
    })
}

fn free() -> (u16, String) {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    (address.port(), address.to_string())
}

fn run(command: &mut Command) {
    let said = format!("{command:?}: `cargo xtask setup` installs it");
    let output = command.output().unwrap_or_else(|fault| panic!("{said}: {fault}"));
    assert!(output.status.success(), "{said}: {}", String::from_utf8_lossy(&output.stderr));
}

impl Front {
    fn start(proxy: Proxy, place: Place) -> Self {
        let (keep, data) = folder();
        let (own, ((plain, _), (tls, _), (_, program))) = (keep.path().to_owned(), (free(), free(), free()));
        let (certificate, key) = (own.join("fullchain.pem"), own.join("privkey.pem"));
        let names = "subjectAltName=DNS:mesa.example,DNS:host.example";
        let ec = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
        let mut made = Command::new("openssl");
        run(made
            .args(ec)
            .args(["-subj", "/CN=mesa.example", "-addext", names, "-keyout"])
            .arg(&key)
            .arg("-out")
            .arg(&certificate));
        let host = if place == Place::Own { "mesa.example" } else { "host.example" };
        let (origin, prefix) = (format!("https://{host}:{tls}"), if place == Place::Own { "" } else { "/mesa" });
        let mut serve = tequio(&["serve", "--listen", &program, "--trusted-proxy", "127.0.0.1", "--data"], &data);
        serve.arg("--public-url").arg(format!("{origin}{prefix}")).stdout(Stdio::piped()).stderr(Stdio::piped());
        let server = Server::started(serve.spawn().unwrap());
        let config = own.join("proxy.conf");
        let ports = (plain, tls);
        let text = match proxy {
            Proxy::Nginx => nginx(&own, place, ports, &program),
            Proxy::Apache => apache(&own, place, ports, &program),
        };
        std::fs::write(&config, text).unwrap();
        let front = Self { _folder: keep, data, _server: server, config, proxy, certificate, origin, plain, prefix };
        // It returns when it listens.
        run(&mut front.command("start"));
        front
    }

    fn command(&self, word: &str) -> Command {
        let own = self.config.parent().unwrap();
        let mut command = Command::new(match self.proxy {
            Proxy::Nginx => "/usr/sbin/nginx",
            Proxy::Apache => "/usr/sbin/apache2",
        });
        match (self.proxy, word) {
            (Proxy::Nginx, "start") => command.arg("-p").arg(own).arg("-c").arg(&self.config),
            (Proxy::Nginx, word) => command.arg("-p").arg(own).arg("-c").arg(&self.config).args(["-s", word]),
            (Proxy::Apache, word) => command.arg("-f").arg(&self.config).args(["-k", word]),
        };
        command
    }

    /// Asks as a browser does that believes the certificate; status, head in small letters, and body.
    fn ask(&self, url: &str, more: &[&str]) -> (u16, String, String) {
        let authority = url.split('/').nth(2).unwrap();
        let mut curl = Command::new("curl");
        curl.args(["--silent", "--show-error", "--include", "--http1.1", "--header", "Expect:", "--cacert"])
            .arg(&self.certificate);
        let output = curl.args(["--resolve", &format!("{authority}:127.0.0.1")]).args(more).arg(url).output();
        let output = output.unwrap_or_else(|fault| panic!("curl: {fault}; `cargo xtask setup` installs it"));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let (head, body) = said.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{url}: {output:?}"));
        (head.split(' ').nth(1).unwrap().parse().unwrap(), format!("{}\r\n", head.to_lowercase()), body.to_owned())
    }

    fn at(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.prefix)
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        let _ = self.command("stop").output();
    }
}

fn nginx(own: &Path, place: Place, (plain, tls): (u16, u16), program: &str) -> String {
    let folder = own.display();
    let certificates = format!("ssl_certificate {folder}/fullchain.pem; ssl_certificate_key {folder}/privkey.pem;");
    let site = match place {
        Place::Own => with(
            NGINX[0],
            &[
                ("listen 80;", format!("listen 127.0.0.1:{plain};")),
                ("listen [::]:80;", String::new()),
                ("listen 443 ", format!("listen 127.0.0.1:{tls} ")),
                ("listen [::]:443 ssl http2;", String::new()),
                ("https://mesa.example$", format!("https://mesa.example:{tls}$")),
                ("/etc/ssl/tequio", folder.to_string()),
                (PROGRAM, program.to_owned()),
            ],
        ),
        Place::Left | Place::Taken => {
            let slash = if place == Place::Taken { "/" } else { "" };
            let below = with(
                NGINX[1],
                &[("proxy_pass http://127.0.0.1:8020;", format!("proxy_pass http://{program}{slash};"))],
            );
            format!("server {{ listen 127.0.0.1:{tls} ssl; server_name host.example; {certificates}\n{below} }}")
        }
    };
    let temporary =
        ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|of| format!("{of}_temp_path {folder}/{of};"));
    format!(
        "user root;\npid {folder}/pid;\nerror_log {folder}/log;\nevents {{}}\nhttp {{ access_log off; {}\n{site} }}\n",
        temporary.concat()
    )
}

fn apache(own: &Path, place: Place, (plain, tls): (u16, u16), program: &str) -> String {
    let folder = own.display();
    let certificates =
        format!("SSLEngine on\nSSLCertificateFile {folder}/fullchain.pem\nSSLCertificateKeyFile {folder}/privkey.pem");
    let site = match place {
        Place::Own => with(
            APACHE[0],
            &[
                ("*:80>", format!("127.0.0.1:{plain}>")),
                ("*:443>", format!("127.0.0.1:{tls}>")),
                ("https://mesa.example/", format!("https://mesa.example:{tls}/")),
                ("/etc/ssl/tequio", folder.to_string()),
                (PROGRAM, program.to_owned()),
            ],
        ),
        Place::Left | Place::Taken => {
            let path = if place == Place::Taken { "/" } else { "/mesa/" };
            let below = with(APACHE[1], &[("\"http://127.0.0.1:8020/mesa/\"", format!("\"http://{program}{path}\""))]);
            format!("<VirtualHost 127.0.0.1:{tls}>\nServerName host.example\n{certificates}\n{below}\n</VirtualHost>")
        }
    };
    let modules = ["mpm_event", "authz_core", "alias", "ssl", "socache_shmcb", "headers", "proxy", "proxy_http"];
    let modules =
        modules.map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")).concat();
    format!(
        "ServerRoot {folder}\nDefaultRuntimeDir {folder}\nPidFile {folder}/pid\nErrorLog {folder}/log\nServerName host.example\n\
         User nobody\nGroup nogroup\n{modules}Listen 127.0.0.1:{plain}\nListen 127.0.0.1:{tls}\n{site}\n"
    )
}

#[test]
fn both_guides_name_the_files_that_are_tried() {
    for (guide, proxy) in GUIDES.iter().flat_map(|guide| ["nginx", "apache"].map(|proxy| (guide, proxy))) {
        assert!(
            guide.contains(&format!("packaging/{proxy}/tequio.conf")) && guide.contains("below-a-path.conf"),
            "{proxy}"
        );
    }
}

#[test]
fn the_site_works_behind_each_proxy_as_the_guide_sets_it_up() {
    for proxy in [Proxy::Nginx, Proxy::Apache] {
        for place in [Place::Own, Place::Left, Place::Taken] {
            let front = Front::start(proxy, place);
            pages_forms_and_uploads(&front, &format!("{proxy:?} {place:?}"));
            where_it_comes_from(&front, place, &format!("{proxy:?} {place:?}"));
        }
    }
}

fn pages_forms_and_uploads(front: &Front, named: &str) {
    let (prefix, origin) = (front.prefix, format!("Origin: {}", front.origin));
    let (status, _, page) = front.ask(&front.at("/"), &[]);
    assert!(status == 200 && page.contains(&format!("href=\"{prefix}/sesiones\"")), "{named}: {status} {page}");
    let style = page.split('"').find(|text| text.starts_with(&format!("{prefix}/static/")) && text.contains(".css"));
    let (status, head, _) = front.ask(&format!("{}{}", front.origin, style.unwrap()), &[]);
    assert!(status == 200 && head.contains("content-type: text/css"), "{named}: {head}");
    let (status, head, _) = front.ask(&front.at("/sesiones/"), &[]);
    assert!(status == 308 && head.contains(&format!("location: {prefix}/sesiones\r")), "{named}: {head}");
    let form = ["--data", "correo=nadie@mesa.example", "--header", &origin];
    let (status, head, _) = front.ask(&front.at("/entrar"), &form);
    assert!(status == 303 && head.contains(&format!("location: {prefix}/entrar/codigo\r")), "{named}: {head}");
    let begins =
        if prefix.is_empty() { "set-cookie: __host-tequio-entrar" } else { "set-cookie: __secure-tequio-entrar" };
    let below = prefix.replace('/', "!");
    let said = head.split_once(begins).and_then(|(_, rest)| rest.split_once('=')).map(|(name, _)| name);
    assert!(
        said.is_some_and(|name| name.ends_with(&below)) && head.contains(&format!("path={prefix}/; httponly")),
        "{named}: {head}"
    );
    let (status, ..) =
        front.ask(&front.at("/entrar"), &["--data", "correo=a@b.example", "--header", "Origin: https://other.example"]);
    assert_eq!(status, 403, "{named}: a form of another site");
    let large = front.data.with_file_name("large");
    std::fs::write(&large, vec![0; LARGE]).unwrap();
    let file = format!("file=@{}", large.display());
    // Answered before it was read: the proxy hears it all the same.
    let (status, _, body) = front.ask(&front.at("/nada"), &["--form", &file, "--header", &origin]);
    assert!(status == 404 && body.contains("</html>"), "{named}: answered by its head: {status} {body}");
    // Whoever acts as nobody gets the form back; it was read to its end.
    let (status, head, body) = front.ask(&front.at("/borradores"), &["--form", &file, "--header", &origin]);
    assert!(
        status == 403 && body.contains("no se pueden abrir borradores"),
        "{named}: the program answers: {head} {body}"
    );
    if prefix.is_empty() {
        let (status, head, _) = front.ask(&format!("http://mesa.example:{}/sesiones", front.plain), &[]);
        assert!(status == 301 && head.contains(&format!("location: {}/sesiones\r", front.origin)), "{named}: {head}");
    }
}

/// The program is told where a request comes from by the proxy, whatever the request says of itself.
fn where_it_comes_from(front: &Front, place: Place, named: &str) {
    let word = format!("{}: {}", web::PROBE, platform::probe(&front.data).unwrap());
    let (listed, forwarded) = (format!("X-Forwarded-For: {CLAIMED}"), format!("Forwarded: for={CLAIMED}"));
    let headers = ["--header", &word, "--header", &listed, "--header", &forwarded];
    let (_, _, health) = front.ask(&front.at("/healthz"), &headers);
    let seen = &serde_json::from_str::<Value>(&health).unwrap()["seen"];
    assert_eq!(
        (&seen["believed"], &seen["from"], &seen["listed"]),
        (&true.into(), &"127.0.0.1".into(), &"127.0.0.1".into()),
        "{named}: {seen}"
    );
    assert!(seen["forwarded"].as_str().is_none_or(str::is_empty), "{named}: {seen}");
    assert_eq!(seen["below"], place == Place::Left, "{named}: {seen}");
    let host = front.origin.trim_start_matches("https://").split(':').next().unwrap();
    assert!(seen["host"].as_str().unwrap().starts_with(host), "{named}: {seen}");
}

#[test]
fn systemd_takes_the_units_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let packaging = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packaging");
    let units = std::fs::read_dir(packaging).unwrap().map(|entry| entry.unwrap().path());
    let units = units.filter(|path| path.extension().is_some_and(|kind| kind == "service" || kind == "timer"));
    let mut verify = Command::new("systemd-analyze");
    verify.args(["verify", "--man=no"]);
    let mut count = 0;
    for unit in units {
        let text =
            std::fs::read_to_string(&unit).unwrap().replace("/usr/local/bin/tequio", env!("CARGO_BIN_EXE_tequio"));
        let copy = folder.path().join(unit.file_name().unwrap());
        std::fs::write(&copy, text).unwrap();
        verify.arg(copy);
        count += 1;
    }
    assert_eq!(count, 5);
    let output =
        verify.output().unwrap_or_else(|fault| panic!("systemd-analyze: {fault}; `cargo xtask setup` installs it"));
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}
