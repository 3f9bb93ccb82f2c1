//! Checkpoints, receipts, and what must never be signed.

use platform::{Failure, Platform};
use record::{Checkpoint, ProofFile};

use crate::scratch::{Scratch, administrator, institution, register, sealed};

#[tokio::test]
async fn a_sealed_entry_has_a_receipt() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    assert_eq!(platform.sealed().size, 1);
    let mut news = platform.subscribe();
    let last = register(&platform, &["a", "b", "c"]).await.last;
    assert_eq!(*news.borrow_and_update(), last);
    sealed(&platform, last + 1).await;
    for number in 0..=last {
        let file = ProofFile::parse(&platform.proof_file(number).unwrap()).unwrap();
        let bytes = platform.entry(number).await.unwrap().unwrap().bytes;
        let checkpoint = file.verify(&bytes, &platform.vkey()).unwrap();
        assert_eq!((checkpoint.size, checkpoint.root), (platform.sealed().size, platform.sealed().root));
    }
    assert_eq!(platform.inclusion(last + 1), None);
    let note = std::fs::read_to_string(scratch.path().join("checkpoint")).unwrap();
    assert_eq!(platform.checkpoint(), Some(note));
}

#[tokio::test]
async fn entries_after_the_checkpoint_are_sealed_after_start() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let first = platform.checkpoint().unwrap();
    register(&platform, &["a", "b"]).await;
    platform.close().await.unwrap();
    drop(platform);
    std::fs::write(scratch.path().join("checkpoint"), first).unwrap();
    let platform = scratch.open().await.unwrap();
    sealed(&platform, 3).await;
    let note = std::fs::read_to_string(scratch.path().join("checkpoint")).unwrap();
    assert_eq!(Checkpoint::open(&note, &platform.vkey()).unwrap().size, 3);
}

#[tokio::test]
async fn nothing_is_signed_over_a_checkpoint_of_somebody_else() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    std::fs::write(scratch.path().join("checkpoint"), "another").unwrap();
    register(&platform, &["a"]).await;
    stays_readable(&platform).await;
    assert_eq!(std::fs::read_to_string(scratch.path().join("checkpoint")).unwrap(), "another");
}

#[tokio::test]
async fn nothing_is_signed_that_was_not_read_back() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let log = scratch.path().join("tequio.db-wal");
    // The entry may be sealed before its bytes are turned: then another one is tried.
    for round in 0..50 {
        let code = format!("turned-{round}");
        let last = register(&platform, &[&code]).await.last;
        let mut bytes = std::fs::read(&log).unwrap();
        let places: Vec<_> =
            bytes.windows(code.len()).enumerate().filter(|(_, part)| *part == code.as_bytes()).collect();
        let places: Vec<_> = places.into_iter().map(|(place, _)| place).collect();
        assert!(!places.is_empty());
        places.into_iter().for_each(|place| bytes[place] ^= 1);
        std::fs::write(&log, bytes).unwrap();
        let (mut halted, mut seals) = (platform.halted(), platform.seals());
        tokio::select! {
            _ = halted.wait_for(Option::is_some) => {
                assert!(platform.sealed().size <= last);
                return stays_readable(&platform).await;
            }
            _ = seals.wait_for(|sealed| sealed.size > last) => {}
        }
    }
    panic!("it signed everything");
}

async fn stays_readable(platform: &Platform) {
    platform.halted().wait_for(Option::is_some).await.unwrap();
    let refused =
        platform.perform(platform::Authority::of_house(administrator()), vec![institution("later")], None).await;
    assert_eq!(refused, Err(Failure::Stopped));
    assert!(platform.snapshot().latest > 0);
    assert!(platform.entry(0).await.unwrap().is_some());
}
