//! File descriptors: connections leave the record its own.

use std::net::TcpStream;

use crate::program::{Server, post, spawn_limited};

/// An act that may be repeated without end.
fn act(address: &str, name: usize) -> Option<(u16, String)> {
    let body =
        format!(r#"{{"acts":[{{"act":"plan.name_axis","fields":{{"on":"27","name":"Eje de prueba {name}"}}}}]}}"#);
    let headers = [("Cookie", "tequio-demo=secretaria-tecnica"), ("Content-Type", "application/json")];
    post(address, "/api/acts", &headers, &body)
}

#[test]
fn more_connections_than_descriptors_end_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::started(spawn_limited(&folder.path().join("data"), 256));
    let idle: Vec<_> = (0..400).map(|_| TcpStream::connect(&server.address).unwrap()).collect();
    for name in 0..20 {
        let (status, answer) = act(&server.address, name).expect("an answer");
        assert_eq!(status, 200, "{answer}");
    }
    drop(idle);
    assert_eq!(act(&server.address, 20).map(|(status, _)| status), Some(200));
    server.kill();
}

#[test]
fn too_few_descriptors_are_said_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let said = spawn_limited(&folder.path().join("data"), 128).wait_with_output().unwrap();
    assert!(!said.status.success());
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(said.contains("may open 128 files") && said.contains("ulimit -n"), "{said}");
}
