//! Settings by flag, environment and file, in this order.

use std::path::Path;
use std::process::Stdio;

use crate::program::tequio;

/// What `tequio settings` says, and whether it went well.
fn listed(data: &Path, flags: &[&str], environment: &[(&str, &str)]) -> (String, bool) {
    let mut listed = tequio(&["settings", "--data"], data);
    let said = listed.args(flags).envs(environment.iter().copied()).output().unwrap();
    (String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned(), said.status.success())
}

/// The two lines of a setting: its value and where it was said.
fn of<'a>(said: &'a str, key: &str) -> (&'a str, &'a str) {
    let mut lines = said.lines().skip_while(|line| !line.starts_with(&format!("{key} = ")));
    (lines.next().unwrap_or_default(), lines.next().unwrap_or_default())
}

#[test]
fn a_flag_wins_then_the_environment_then_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = "listen = \"127.0.0.1:8101\"\ntrusted-proxy = [\"10.0.0.0/8\", \"::1\"]\npublic-url = \"https://file.example\"\n";
    std::fs::write(folder.path().join("tequio.toml"), file).unwrap();
    let environment = [("TEQUIO_LISTEN", "127.0.0.1:8102"), ("TEQUIO_PUBLIC_URL", "https://environment.example")];
    let (said, _) = listed(folder.path(), &["--listen", "127.0.0.1:8103"], &environment);
    let (value, source) = of(&said, "listen");
    assert_eq!(value, "listen = 127.0.0.1:8103", "{said}");
    assert!(source.contains("by a flag") && source.contains("else 127.0.0.1:8020"), "{said}");
    let (value, source) = of(&said, "public-url");
    assert_eq!(value, "public-url = https://environment.example", "{said}");
    assert!(source.contains("in the environment") && source.contains("TEQUIO_PUBLIC_URL"), "{said}");
    let (value, source) = of(&said, "trusted-proxy");
    assert_eq!(value, "trusted-proxy = 10.0.0.0/8, ::1", "{said}");
    assert!(source.contains("tequio.toml"), "{said}");
    assert_eq!(of(&said, "smtp").0, "smtp = \u{2013}", "{said}");
}

#[test]
fn a_file_that_says_something_else_is_refused_with_what_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    for (file, expected) in [
        ("trusted-proxies = \"10.0.0.1\"\n", "the nearest is trusted-proxy"),
        ("data = \"/elsewhere\"\n", "data is no setting"),
        ("adopt = true\n", "adopt is no setting"),
        ("listen = true\n", "a text, a number or a list"),
        ("listen = \n", "cannot be read"),
        ("listen = \"here\"\n", "tequio.toml dice listen"),
        ("trusted-proxy = \"10.0.0.7/8\"\n", "its network is 10.0.0.0/8"),
    ] {
        std::fs::write(folder.path().join("tequio.toml"), file).unwrap();
        for command in ["settings", "serve"] {
            let refused = tequio(&[command, "--data"], folder.path()).output().unwrap();
            let said = String::from_utf8_lossy(&refused.stderr).into_owned();
            assert!(!refused.status.success() && said.contains(expected), "{command} {file}: {said}");
        }
    }
}

#[test]
fn a_file_in_another_encoding_is_told_with_how_to_save_it() {
    let folder = tempfile::tempdir().unwrap();
    let said_of = |bytes: &[u8], secret: &[u8]| {
        std::fs::write(folder.path().join("tequio.toml"), bytes).unwrap();
        let file = folder.path().with_extension("secret");
        std::fs::write(&file, secret).unwrap();
        let mut doctor = tequio(&["doctor", "--data"], folder.path());
        doctor
            .args(["--smtp", "smtps://127.0.0.1:9", "--mail-from", "a@mesa.example", "--smtp-secret-file"])
            .arg(&file);
        let said = doctor.output().unwrap();
        std::fs::remove_file(file).unwrap();
        String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned()
    };
    let utf_16 = |text: &str| -> Vec<u8> {
        [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(|unit: u16| unit.to_le_bytes()).collect()
    };
    let (listen, secret) = ("listen = \"127.0.0.1:8101\"\n", "ana\nsecreto\n");
    let said = said_of(&utf_16(listen), secret.as_bytes());
    assert!(said.contains("tequio.toml is saved as UTF-16") && said.contains("encoding UTF-8"), "{said}");
    let said = said_of(b"# a\xF1o\n", secret.as_bytes());
    assert!(said.contains("tequio.toml is not saved as UTF-8"), "{said}");
    let said = said_of(listen.as_bytes(), &utf_16(secret));
    assert!(said.contains(".secret is saved as UTF-16") && !said.contains("secreto"), "{said}");
    let said = said_of(&[b"\xEF\xBB\xBF", listen.as_bytes()].concat(), secret.as_bytes());
    assert!(said.contains("tequio.toml: listen") && !said.contains("saved as"), "{said}");
}

#[test]
fn whoever_reads_no_further_breaks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (reads, writes) = std::io::pipe().unwrap();
    drop(reads);
    let mut listed = tequio(&["settings", "--data"], folder.path());
    let said = listed.stdout(Stdio::from(writes)).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    assert!(said.status.success() && said.stderr.is_empty(), "{}", String::from_utf8_lossy(&said.stderr));
}

/// Only the unit reads the file by itself: a command without it looks at another site.
#[test]
fn the_guides_give_every_command_of_the_service_its_settings() {
    for guide in
        [include_str!("../../../../docs/guide/operar.md"), include_str!("../../../../docs/guide/en/operate.md")]
    {
        let commands: Vec<_> = guide.lines().filter(|line| line.contains("sudo -u tequio")).collect();
        assert!(commands.len() > 1, "{commands:?}");
        for command in commands {
            assert!(command.starts_with("sudo -u tequio sh -c 'set -a; . /etc/tequio/environment; exec "), "{command}");
        }
    }
}

#[test]
fn the_file_of_the_environment_names_no_site_before_somebody_does() {
    let environment = include_str!("../../../../packaging/environment");
    assert!(!environment.lines().any(|line| line.starts_with("TEQUIO_PUBLIC_URL")), "{environment}");
}
