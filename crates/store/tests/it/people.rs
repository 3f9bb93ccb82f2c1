//! Who may come in, as it is kept.

use std::os::unix::fs::PermissionsExt;

use store::{Asking, EnterFault, LetterState, Shown, Stay, Within};

use crate::scratch::Scratch;

const MINUTE: i64 = 60_000;

fn within(now: i64) -> Within {
    Within {
        now,
        latest: now + 5_000,
        asked_after: now - 10 * MINUTE,
        hour_after: now - 60 * MINUTE,
        kept_after: now - 24 * 60 * MINUTE,
        tries: 5,
        letters: 5,
        failures: 10,
        failures_in_all: 100,
    }
}

#[tokio::test]
async fn keys_of_subjects_stand_apart_and_are_destroyed() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let path = scratch.path().join("keys.db");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let key = *b"canary-key-of-a-subject-32-bytes";
    store.keep_subject_key("a", &key).await.unwrap();
    assert!(store.keep_subject_key("a", &[1; 32]).await.is_err(), "no key takes the place of another");
    assert_eq!(store.subject_key("a").await.unwrap(), Some(key));
    store.destroy_subject_key("a").await.unwrap();
    assert_eq!(store.subject_key("a").await.unwrap(), None);
    for file in std::fs::read_dir(scratch.path()).unwrap().map(|file| file.unwrap().path()) {
        let bytes = if file.is_file() { std::fs::read(&file).unwrap() } else { Vec::new() };
        assert!(!bytes.windows(12).any(|part| part == &key[..12]), "{}", file.display());
    }
}

#[tokio::test]
async fn an_address_that_is_nobodys_is_tried_like_any_other() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let asking = Asking { id: "r", verifier: [1; 32], link: [2; 32], mark: [3; 32], letter: "l" };
    let now = 100 * 60 * MINUTE;
    assert_eq!(store.ask_to_sign_in(&asking, &within(now)).await.unwrap(), "r");
    let again = Asking { id: "other", link: [4; 32], letter: "m", ..asking };
    assert_eq!(store.ask_to_sign_in(&again, &within(now + MINUTE)).await.unwrap(), "r", "the same while it is good");
    assert_eq!(store.count_letters(LetterState::Waiting).await.unwrap(), 0, "there is nobody to write to");
    let request = store.sign_in_by_verifier(&[1; 32]).await.unwrap().unwrap();
    assert_eq!((request.person.as_deref(), request.tries), (None, 0));
    let stay = Stay { token: [9; 32], level: "e_mail".into(), place: None, network: "192.0.2.0/24".into() };
    for left in [4, 3, 2, 1] {
        let tried = store.enter(&request, Shown::Right, &stay, &within(now)).await;
        assert!(matches!(tried, Err(EnterFault::Wrong { left: said }) if said == left), "{tried:?}");
    }
    for _ in 0..2 {
        let tried = store.enter(&request, Shown::Wrong, &stay, &within(now)).await;
        assert!(matches!(tried, Err(EnterFault::Exhausted)), "{tried:?}");
    }
    assert_eq!(store.session(&[9; 32]).await.unwrap(), None);
}
