//! Damaged folders are refused, and stay as they were found.

use std::path::PathBuf;

use platform::{OpenFault, verify};

use crate::scratch::{Scratch, register, sealed};

/// A closed folder with five entries, and the hash of entry 3.
pub async fn closed(scratch: &Scratch) -> [u8; 32] {
    let platform = scratch.platform().await;
    register(&platform, &["aa", "bb", "cc", "dd"]).await;
    sealed(&platform, 5).await;
    let leaf = platform.inclusion(3).unwrap().leaf;
    platform.close().await.unwrap();
    leaf
}

/// Turns one bit of the only place where `wanted` stands.
fn turn(path: &PathBuf, wanted: &[u8]) {
    let mut bytes = std::fs::read(path).unwrap();
    let mut places = bytes.windows(wanted.len()).enumerate().filter(|(_, part)| *part == wanted);
    let place = places.next().expect("it is there").0;
    assert!(places.next().is_none(), "it is there once");
    bytes[place + wanted.len() / 2] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

/// Opening refuses, says where, and changes nothing.
pub async fn is_refused(scratch: &Scratch) -> OpenFault {
    let before = scratch.files();
    let fault = scratch.open().await.unwrap_err();
    assert!(scratch.files() == before, "{fault}");
    assert!(verify(&scratch.path()).await.is_err(), "{fault}");
    assert!(scratch.files() == before, "{fault}");
    fault
}

#[tokio::test]
async fn a_bit_of_an_entry() {
    let scratch = Scratch::new();
    closed(&scratch).await;
    turn(&scratch.path().join("tequio.db"), b"\"code\":\"cc\"");
    let fault = is_refused(&scratch).await;
    assert!(matches!(&fault, OpenFault::Record(fault) if fault.entry == Some(3)), "{fault}");
}

#[tokio::test]
async fn a_bit_of_a_stored_hash() {
    let scratch = Scratch::new();
    let leaf = closed(&scratch).await;
    turn(&scratch.path().join("tequio.db"), &leaf);
    let fault = is_refused(&scratch).await;
    assert!(matches!(&fault, OpenFault::Record(fault) if fault.entry == Some(3)), "{fault}");
}

#[tokio::test]
async fn a_bit_of_an_opening() {
    let scratch = Scratch::new();
    closed(&scratch).await;
    turn(&scratch.path().join("tequio.db"), b"Institution bb");
    let fault = is_refused(&scratch).await;
    assert_eq!(fault.to_string(), "entry 2: the opening of `name` does not fit its digest");
}

#[tokio::test]
async fn any_bit_of_the_checkpoint() {
    let scratch = Scratch::new();
    closed(&scratch).await;
    let path = scratch.path().join("checkpoint");
    let whole = std::fs::read(&path).unwrap();
    for place in 0..whole.len() {
        let mut turned = whole.clone();
        turned[place] ^= 1;
        std::fs::write(&path, &turned).unwrap();
        let fault = is_refused(&scratch).await;
        assert!(fault.to_string().contains("checkpoint"), "{place}: {fault}");
    }
    std::fs::remove_file(&path).unwrap();
    assert_eq!(is_refused(&scratch).await.to_string(), "the checkpoint is missing");
}

#[tokio::test]
async fn another_key() {
    let scratch = Scratch::new();
    closed(&scratch).await;
    let path = scratch.path().join("key");
    let mut key = std::fs::read(&path).unwrap();
    key[0] ^= 1;
    std::fs::write(&path, key).unwrap();
    let fault = is_refused(&scratch).await;
    assert_eq!(fault.to_string(), "entry 0: the key it names is not the one in the folder");
}

#[tokio::test]
async fn a_cut_database() {
    let scratch = Scratch::new();
    closed(&scratch).await;
    let path = scratch.path().join("tequio.db");
    let whole = std::fs::read(&path).unwrap();
    for length in (0..whole.len()).step_by(4_096) {
        std::fs::write(&path, &whole[..length]).unwrap();
        is_refused(&scratch).await;
    }
}

/// A database of the same body from before: shorter than what was signed.
#[tokio::test]
async fn an_old_copy_of_the_database() {
    let scratch = Scratch::new();
    closed(&scratch).await;
    let path = scratch.path().join("tequio.db");
    let old = std::fs::read(&path).unwrap();
    let platform = scratch.open().await.unwrap();
    register(&platform, &["ee"]).await;
    platform.close().await.unwrap();
    drop(platform);
    std::fs::write(&path, old).unwrap();
    let fault = is_refused(&scratch).await;
    assert_eq!(fault.to_string(), "the checkpoint, after 5 entries: the checkpoint speaks of 6 entries");
}

/// Wherever a bit turns, either opening refuses and changes nothing, or nothing public depends on it.
#[tokio::test]
async fn any_bit_of_the_database() {
    let scratch = Scratch::new();
    closed(&scratch).await;
    let path = scratch.path().join("tequio.db");
    let whole = std::fs::read(&path).unwrap();
    let sound = scratch.open().await.unwrap();
    let state = sound.snapshot().state.clone();
    sound.close().await.unwrap();
    drop(sound);
    // A step that shares no factor with the page size visits every part of the pages.
    for place in (0..whole.len()).step_by(509) {
        let mut turned = whole.clone();
        turned[place] ^= 1 << (place % 8);
        std::fs::write(&path, &turned).unwrap();
        let before = scratch.files();
        match scratch.open().await {
            Err(fault) => assert!(scratch.files() == before, "{place}: {fault}"),
            Ok(opened) => {
                assert!(opened.snapshot().state == state, "{place}");
                opened.close().await.unwrap();
            }
        }
    }
}
