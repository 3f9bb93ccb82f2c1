//! What the process needs is not to be had for a while: nothing is lost or done twice, and it lives.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use crate::hold::{hold, release};
use crate::program::{Server, post, verify};

/// Names another axis of the sample's plan; status and answer.
fn name_axis(address: &str, folio: u64) -> (u16, String) {
    let body = body(folio);
    let key = format!("folio-{folio}");
    let headers = [
        ("Cookie", "tequio-demo=secretaria-tecnica"),
        ("Idempotency-Key", key.as_str()),
        ("Content-Type", "application/json"),
    ];
    post(address, "/api/acts", &headers, &body).expect("the process lives")
}

fn body(folio: u64) -> String {
    format!(r#"{{"acts":[{{"act":"plan.name_axis","fields":{{"on":"27","name":"Eje de prueba {folio}"}}}}]}}"#)
}

/// How many entries a sound folder has.
fn entries(data: &Path) -> u64 {
    let verified = verify(data);
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success(), "{said}");
    let line = said.lines().find_map(|line| line.strip_prefix("Asientos: ")).unwrap();
    line.split('.').next().unwrap().replace(',', "").parse().unwrap()
}

/// Somebody else holds the database for as long as the writer waits, and longer.
#[test]
fn a_database_that_is_held_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let server = Server::demo(&data);
    let before = entries(&data);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let held = runtime.block_on(hold(&data));
    let asked: Vec<_> = (0..3)
        .map(|folio| {
            let address = server.address.clone();
            thread::spawn(move || name_axis(&address, folio))
        })
        .collect();
    for answer in asked {
        assert_eq!(answer.join().unwrap(), (503, r#"{"failure":"busy"}"#.to_owned()));
    }
    runtime.block_on(release(held));
    for folio in 0..3 {
        let (status, answer) = name_axis(&server.address, folio);
        assert!(status == 200 && answer.contains(r#""replayed":false"#), "{status} {answer}");
    }
    let (status, answer) = name_axis(&server.address, 0);
    assert!(status == 200 && answer.contains(r#""replayed":true"#), "{status} {answer}");
    assert_eq!(entries(&data), before + 3);
}

/// A file that does not fit leaves nothing behind, and acts go on; also after a restart.
#[test]
fn an_upload_that_fails_leaves_no_part() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    Server::demo(&data).kill();
    let mut limited = Command::new("sh");
    // Whatever is larger than 8 MiB cannot be written, as on a disk that is full there.
    let limit = "trap '' XFSZ; ulimit -f 16384; exec \"$0\" demo --listen 127.0.0.1:0 --data \"$1\"";
    limited.args(["-c", limit]).arg(env!("CARGO_BIN_EXE_tequio")).arg(&data);
    let server = Server::started(limited.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let file = format!("%PDF-1.7\n{}", "x".repeat(9 << 20));
    let headers = [("Cookie", "tequio-demo=secretaria-tecnica"), ("Content-Type", "application/pdf")];
    let (status, answer) = post(&server.address, "/api/files?name=a.pdf", &headers, &file).unwrap();
    assert_eq!(status, 503, "{answer}");
    assert_eq!(std::fs::read_dir(data.join("files")).unwrap().count(), 0);
    assert_eq!(name_axis(&server.address, 1).0, 200);
    server.kill();
    std::fs::write(data.join("files/left.part"), "x").unwrap();
    let server = Server::demo(&data);
    assert_eq!(
        std::fs::read_dir(data.join("files")).unwrap().count(),
        0,
        "what a killed process left goes at the start"
    );
    assert_eq!(name_axis(&server.address, 2).0, 200);
}
