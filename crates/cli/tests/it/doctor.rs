//! What `tequio doctor` finds, with its remedy and what it ends with.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::program::{Server, tequio};

/// A body at work.
pub(crate) fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let founded =
        ["admin", "found", "--name", "Mesa", "--about", "Lugar", "--origin", "mesa.example/registro", "--data"];
    assert!(tequio(&founded, &data).output().unwrap().status.success());
    (folder, data)
}

/// What is found, and what the program ends with.
pub(crate) fn found(data: &Path, more: &[&str]) -> (String, i32) {
    let output = tequio(&["doctor", "--data"], data).args(more).output().unwrap();
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    (said, output.status.code().unwrap())
}

/// A relay that greets, says what it can, and takes leave.
fn relay() -> (String, std::thread::JoinHandle<Vec<String>>) {
    use std::io::{BufRead, BufReader, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
    let heard = std::thread::spawn(move || {
        let mut heard = Vec::new();
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(b"220 relay.example\r\n").unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            while let Some(Ok(line)) = lines.next() {
                let answer = match line.split(' ').next().unwrap_or_default() {
                    "DATA" => "354 go on\r\n",
                    "QUIT" => "221 bye\r\n",
                    _ => "250 relay.example\r\n",
                };
                let ends = line == "QUIT";
                let begins = line == "DATA";
                heard.push(line);
                stream.write_all(answer.as_bytes()).unwrap();
                if begins {
                    heard.extend(lines.by_ref().map_while(Result::ok).take_while(|line| line != "."));
                    stream.write_all(b"250 taken\r\n").unwrap();
                }
                if ends {
                    break;
                }
            }
        }
        heard
    });
    (url, heard)
}

#[test]
fn beside_a_running_server_it_says_what_could_be_better_and_changes_nothing() {
    let (_keep, data) = folder();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let (host, url) = (format!("127.0.0.1:{port}"), format!("http://127.0.0.1:{port}"));
    let mut serve = tequio(&["serve", "--listen", &host, "--public-url", &url, "--data"], &data);
    let server = Server::started(serve.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let (said, code) = found(&data, &["--public-url", &url]);
    assert_eq!(code, 1, "{said}");
    for expected in
        ["es la carpeta de una mesa", "El reloj es cre\u{ed}ble", "contesta en http://127.0.0.1", "no va cifrada"]
    {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(said.contains("data/outbox") && said.contains("Indique --smtp"), "{said}");
    let (said, code) = found(&data, &["--public-url", &url, "--language", "en"]);
    assert!(code == 1 && said.contains("[well]") && said.contains("is the folder of a body"), "{said}");
    let private = format!("https://{host}");
    let (said, code) = found(&data, &["--public-url", &private]);
    assert!(code == 2 && said.contains("No se llega a https://127.0.0.1"), "no TLS there: {said}");
    assert!(said.contains("Indique --trusted-proxy"), "{said}");
    server.kill();
    assert!(!data.join("outbox").exists());
    let (said, code) = found(&data, &["--public-url", &url]);
    assert!(code == 2 && said.contains("No se llega a http://127.0.0.1"), "{said}");
}

#[test]
fn what_has_to_be_mended_comes_with_its_remedy() {
    let (keep, data) = folder();
    for (name, mode) in [("key", 0o644), ("", 0o755)] {
        std::fs::set_permissions(data.join(name), std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let wide = ["--trusted-proxy", "0.0.0.0/0", "--public-url", "http://127.0.0.1:1/mesa"];
    let (said, code) = found(&data, &wide);
    assert_eq!(code, 2, "{said}");
    for expected in ["data/key", "chmod 600", "chmod 700", "(permisos 644)", "Se le cree a cualquiera de 0.0.0.0/0"] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let copy = keep.path().join("copy");
    let copied = std::process::Command::new("cp").arg("-r").arg(&data).arg(&copy).status().unwrap();
    assert!(copied.success());
    let (said, code) = found(&copy, &[]);
    assert!(code == 2 && said.contains("es copia de otra carpeta") && said.contains("--adopt"), "{said}");
    let (said, code) = found(&keep.path().join("nowhere"), &[]);
    assert!(code == 2 && said.contains("no existe") && said.contains("--public-url"), "{said}");
    let (said, code) = found(keep.path(), &["--send-test", "ana@mesa.example"]);
    assert!(code == 2 && said.contains("le falta tequio.db") && said.contains("No se mand\u{f3} la carta"), "{said}");
}

#[test]
fn a_letter_is_sent_through_the_relay_and_one_that_is_not_there_is_named() {
    let (_keep, data) = folder();
    let (url, heard) = relay();
    let mail = ["--smtp", url.as_str(), "--mail-from", "avisos@mesa.example", "--send-test", "ana@mesa.example"];
    let (said, _) = found(&data, &mail);
    assert!(said.contains("acepta la conexi\u{f3}n") && said.contains("La carta de prueba se entreg\u{f3}"), "{said}");
    let heard = heard.join().unwrap().join("\n");
    assert!(heard.contains("RCPT TO:<ana@mesa.example>") && heard.contains("Subject: Carta de prueba"), "{heard}");
    let (said, code) = found(&data, &mail);
    assert!(code == 2 && said.contains("No hubo conexi\u{f3}n con el servidor de correo 127.0.0.1"), "{said}");
}
