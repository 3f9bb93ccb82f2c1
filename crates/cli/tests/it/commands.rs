//! What the commands say, and that they refuse without changing anything.

use std::fs;
use std::path::Path;

use crate::program::{Server, tequio, verify};

/// A demonstration folder that nobody uses any more.
fn folder() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    Server::demo(&data).kill();
    (folder, data)
}

fn database(data: &Path) -> std::path::PathBuf {
    data.join("tequio.db")
}

#[test]
fn a_sound_folder_verifies_and_says_what_was_checked() {
    let (_keep, data) = folder();
    let verified = verify(&data);
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success(), "{said}");
    assert!(said.lines().last().unwrap().starts_with("OK: "), "{said}");
}

#[test]
fn a_demo_listens_on_this_machine_only() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let refused = tequio(&["demo", "--listen", "0.0.0.0:0", "--data"], &data).output().unwrap();
    assert!(!refused.status.success());
    assert!(!data.exists(), "nothing is made");
}

#[test]
fn a_second_process_on_a_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = Server::demo(&data);
    let second = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], &data).output().unwrap();
    assert!(!second.status.success());
    first.kill();
}

#[test]
fn a_cut_database_is_refused_and_left_as_it_is() {
    let (_keep, data) = folder();
    // Whatever waits in the write-ahead log goes with it: the cut is in the main file alone.
    let _ = fs::remove_file(data.join("tequio.db-wal"));
    let bytes = fs::read(database(&data)).unwrap();
    fs::write(database(&data), &bytes[..bytes.len() / 2]).unwrap();
    let before = fs::read(database(&data)).unwrap();
    let refused = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], &data).output().unwrap();
    assert!(!refused.status.success());
    assert!(!verify(&data).status.success());
    assert_eq!(fs::read(database(&data)).unwrap(), before);
}
