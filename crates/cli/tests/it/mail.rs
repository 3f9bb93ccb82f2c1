//! Where letters go is said at the start, and what cannot be used is refused before anything is made.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use crate::program::tequio;

/// What a demonstration says until it is open, and whether it opened.
fn started(data: &Path, more: &[&str], environment: &[(&str, &str)]) -> (String, bool) {
    let mut demo = tequio(&["demo", "--empty", "--listen", "127.0.0.1:0", "--data"], data);
    demo.args(more).envs(environment.iter().copied());
    let mut child = demo.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    let mut is_open = false;
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        is_open = line.starts_with("Abra ");
        if is_open {
            break;
        }
        said.push_str(&line);
        said.push('\n');
    }
    // Already gone when it refused.
    let _ = child.kill();
    let ended = child.wait_with_output().unwrap();
    said.push_str(&String::from_utf8_lossy(&ended.stderr));
    (said, is_open)
}

#[test]
fn the_start_says_where_letters_go() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (said, is_open) = started(&data, &[], &[]);
    assert!(is_open && said.contains("no se mandan") && said.contains("data/outbox"), "{said}");
    let relay = ["--smtp", "smtp://relay.example", "--mail-from", "avisos@mesa.example"];
    let (said, is_open) = started(&data, &relay, &[]);
    assert!(is_open && said.contains("relay.example:587 (STARTTLS), de avisos@mesa.example"), "{said}");
    let set = [("TEQUIO_SMTP", "smtps://relay.example"), ("TEQUIO_MAIL_FROM", "avisos@mesa.example")];
    let (said, is_open) = started(&data, &[], &set);
    assert!(is_open && said.contains("relay.example:465 (TLS)"), "{said}");
}

#[test]
fn a_relay_that_cannot_be_used_is_refused_before_anything_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (data, secret) = (folder.path().join("data"), folder.path().join("secret"));
    std::fs::write(&secret, "avisos\nsecreto\n").unwrap();
    let secret = secret.to_str().unwrap();
    let from = ["--mail-from", "avisos@mesa.example"];
    for (more, expected) in [
        (vec!["--smtp", "smtps://relay.example"], "--mail-from"),
        ([&["--smtp", "smtps://ana:x@relay.example"], &from[..]].concat(), "secret file"),
        ([&["--smtp", "relay.example"], &from[..]].concat(), "not the address of a relay"),
        (vec!["--smtp", "smtps://relay.example", "--mail-from", "avisos"], "not an e-mail address"),
        ([&["--smtp", "smtp://127.0.0.1", "--smtp-secret-file", secret], &from[..]].concat(), "over TLS alone"),
        ([&["--smtp", "smtps://relay.example", "--smtp-ca-file", secret], &from[..]].concat(), "PEM"),
        ([&["--smtp", "smtps://relay.example", "--smtp-secret-file", "/nowhere"], &from[..]].concat(), "/nowhere"),
    ] {
        let (said, is_open) = started(&data, &more, &[]);
        assert!(!is_open && said.contains(expected) && !said.contains("secreto"), "{more:?}: {said}");
        assert!(!data.exists(), "{more:?}");
    }
}
