//! Databases that somebody changed with SQL: refused by opening and by verifying, and where.

use platform::{Founding, Mode, OpenFault, Platform, Setting, verify};

use crate::damage::{closed, is_refused};
use crate::forge::{Forgery, Hostility, adopt_root, forge, make_hostile, rewrite_first};
use crate::scratch::{Scratch, files, founding, register, restored, sealed};

/// What is said of a folder with five entries after that change.
async fn said_after(forgery: Forgery) -> String {
    let scratch = Scratch::new();
    closed(&scratch).await;
    forge(&scratch.path(), forgery).await;
    let fault = is_refused(&scratch).await.to_string();
    assert_eq!(verify(&scratch.path()).await.unwrap_err().to_string(), fault);
    fault
}

#[tokio::test]
async fn an_opening_that_is_gone() {
    let said = said_after(Forgery::LoseOpening).await;
    assert_eq!(said, "entry 2: the opening of `name` is missing");
}

#[tokio::test]
async fn a_claim_that_is_gone() {
    let said = said_after(Forgery::LoseClaims).await;
    assert_eq!(said, "entry 0: its claim to `record` is missing");
}

#[tokio::test]
async fn a_claim_that_no_act_makes() {
    let said = said_after(Forgery::LaterClaim).await;
    assert_eq!(said, "entry 2: a claim to `voting/2/seat/1` is kept that it does not make");
    let said = said_after(Forgery::EarlierClaim).await;
    assert_eq!(said, "entry 3: a claim to `avowal/3` is kept that it does not make");
}

#[tokio::test]
async fn a_claim_of_another_entry() {
    let said = said_after(Forgery::MoveClaim).await;
    assert_eq!(said, "entry 0: its claim to `record` is kept as that of entry 3");
}

#[tokio::test]
async fn what_was_sealed_is_not_what_is_there() {
    let said = said_after(Forgery::OtherRoot).await;
    assert_eq!(said, "the root that the database says was sealed of 5 entries is another one");
    let said = said_after(Forgery::SealedLess).await;
    assert_eq!(said, "the checkpoint seals 5 entries and the database says 4");
    let said = said_after(Forgery::SealedMore).await;
    assert_eq!(said, "6 entries were sealed, and 5 are there");
    assert_eq!(said_after(Forgery::LoseSealed).await, "the database does not say what was sealed");
}

/// An old checkpoint file does not let what came after it be written anew.
#[tokio::test]
async fn a_tail_rewritten_under_an_old_checkpoint() {
    let (scratch, other) = (Scratch::new(), Scratch::new());
    let platform = scratch.platform().await;
    register(&platform, &["a"]).await;
    platform.close().await.unwrap();
    drop(platform);
    let old = std::fs::read(scratch.path().join("checkpoint")).unwrap();
    restored(&scratch.path(), &other.path());
    for (scratch, code) in [(&scratch, "b"), (&other, "c")] {
        let platform = scratch.open().await.unwrap();
        register(&platform, &[code, "d"]).await;
        platform.close().await.unwrap();
    }
    // The tail of one under what was sealed of the other.
    adopt_root(&other.path(), &scratch.path()).await;
    std::fs::write(scratch.path().join("checkpoint"), old).unwrap();
    let said = is_refused(&scratch).await.to_string();
    assert_eq!(said, "not all of the entries 2 to 3, after the checkpoint, are as they were sealed");
}

/// Signed again, by the key itself: still not the log that the key is of.
#[tokio::test]
async fn a_log_of_another_name_than_its_key() {
    let scratch = Scratch::new();
    let real = Founding { origin: Some("example.org/registro".into()), ..founding() };
    Platform::create(&scratch.path(), &real).await.unwrap();
    let (own, other) = (r#""origin":"example.org/registro""#, r#""origin":"example.net/registro""#);
    let root = rewrite_first(&scratch.path(), own, other, record::leaf_hash).await;
    let seed = std::fs::read(scratch.path().join("key")).unwrap().try_into().unwrap();
    let key = record::SigningKey::from_seed("example.org/registro", seed).unwrap();
    let checkpoint = record::Checkpoint { origin: key.name().to_owned(), size: 1, root };
    std::fs::write(scratch.path().join("checkpoint"), checkpoint.sign(&key).unwrap()).unwrap();
    let said = is_refused(&scratch).await.to_string();
    assert_eq!(said, "entry 0: the log is example.net/registro, and the key that of example.org/registro");
    assert_eq!(verify(&scratch.path()).await.unwrap_err().to_string(), said);
}

/// A database that was made to harm whoever reads it: it is refused before any of it is read, or at the first row.
#[tokio::test]
async fn a_database_that_would_never_end() {
    let unlike = "the database is damaged: ";
    for (hostility, said) in [
        (Hostility::EndlessView, "the table `entries` is missing or another one"),
        (Hostility::Trigger, "the trigger `grow` does not belong there"),
        (Hostility::OtherColumn, "the table `claims` is missing or another one"),
        (Hostility::HugeEntry, "entry 5: longer than an entry or a hash can be"),
        (Hostility::HugeOpening, "entry 2: an opening is longer than any can be"),
        (Hostility::ManyOpenings, "entry 2: more openings than it can list"),
        (Hostility::HugeClaim, "entry 2: a claim is longer than any can be"),
        (Hostility::ManyClaims, "more claims than the entries can make"),
    ] {
        let scratch = Scratch::new();
        closed(&scratch).await;
        make_hostile(&scratch.path(), hostility).await;
        let fault = is_refused(&scratch).await.to_string();
        assert_eq!(fault, format!("{unlike}{said}"), "{hostility:?}");
    }
}

/// What stands in the place of a file of the folder may have no end.
#[tokio::test]
async fn a_device_in_the_place_of_a_file() {
    for name in ["checkpoint", "key"] {
        let scratch = Scratch::new();
        closed(&scratch).await;
        std::fs::remove_file(scratch.path().join(name)).unwrap();
        std::os::unix::fs::symlink("/dev/zero", scratch.path().join(name)).unwrap();
        assert!(verify(&scratch.path()).await.is_err(), "{name}");
        assert!(scratch.open().await.is_err(), "{name}");
    }
}

/// What a kill between the database and the file leaves.
#[tokio::test]
async fn a_checkpoint_one_step_behind_is_signed_again() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let first = platform.checkpoint().unwrap();
    register(&platform, &["a", "b"]).await;
    platform.close().await.unwrap();
    drop(platform);
    std::fs::write(scratch.path().join("checkpoint"), first).unwrap();
    let report = verify(&scratch.path()).await.unwrap();
    assert_eq!((report.sealed, report.unsealed), (1, 2));
    let platform = scratch.open().await.unwrap();
    sealed(&platform, 3).await;
    assert_eq!(platform.sealed().root, verify(&scratch.path()).await.unwrap().root);
}

#[tokio::test]
async fn a_real_body_is_not_opened_as_a_demo() {
    let scratch = Scratch::new();
    let real = Founding { origin: Some("example.org/registro".into()), ..founding() };
    Platform::create(&scratch.path(), &real).await.unwrap();
    let before = files(&scratch.path());
    let demo = Setting { mode: Mode::Demo, ..Setting::default() };
    let fault = Platform::open_with(&scratch.path(), demo).await.unwrap_err();
    assert!(matches!(&fault, OpenFault::NotADemo { origin } if origin == "example.org/registro"), "{fault}");
    assert!(files(&scratch.path()) == before);
    scratch.open().await.unwrap();
}
