//! Who asks to sign in for an organisation, as it is kept and forgotten.

use store::{Applied, Applying, AskedFrom, Asking, LetterState, Shown, Stay, Store, Within};

use crate::scratch::Scratch;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
pub(crate) const NOW: i64 = 100 * DAY;

pub(crate) fn applying(id: &str, mark: u8) -> Applying {
    Applying {
        id: id.into(),
        address: vec![mark; 40],
        mark: [mark; 32],
        untagged: [mark; 32],
        language: "es-MX".into(),
        now: NOW,
        counted_after: NOW - DAY,
        most: 3,
        networks: Vec::new(),
        most_of_networks: [9; 3],
        nobodys_mark: [99; 32],
    }
}

fn within() -> Within {
    Within {
        now: NOW,
        latest: NOW + 5_000,
        asked_after: NOW - 10 * MINUTE,
        hour_after: NOW - 60 * MINUTE,
        kept_after: NOW - DAY,
        tries: 5,
        letters: [5, 10, 15],
        letters_in_all: 60,
    }
}

#[tokio::test]
async fn an_address_becomes_a_person_once_and_not_when_too_many_asked() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    assert!(store.apply(&applying("a", 1)).await.unwrap() == Applied::New);
    assert_ne!(store.apply(&applying("b", 1)).await.unwrap(), Applied::New, "the address is somebody's");
    assert_eq!(store.idle_applicants(NOW + 1).await.unwrap(), ["a"]);
    assert!(
        store.apply(&applying("c", 2)).await.unwrap() == Applied::New
            && store.apply(&applying("d", 3)).await.unwrap() == Applied::New
    );
    assert_ne!(store.apply(&applying("e", 4)).await.unwrap(), Applied::New, "three asked within a day");
    assert_eq!(store.person_by_mark(&[4; 32]).await.unwrap(), None);
    let later = Applying { now: NOW + DAY, counted_after: NOW, ..applying("e", 4) };
    assert_eq!(store.apply(&later).await.unwrap(), Applied::New, "the next day others may");
}

/// Somebody who asked for an organisation and came in.
pub(crate) async fn came_in(store: &Store, token: [u8; 32]) {
    let from = AskedFrom { network: String::new(), places: vec![[7; 32]] };
    let asking = Asking { id: "r", verifier: [1; 32], link: [2; 32], mark: [2; 32], from: &from, letter: "l" };
    store.ask_to_sign_in(&asking, &within()).await.unwrap();
    let request = store.sign_in_by_verifier(&[1; 32]).await.unwrap().unwrap();
    let stay = Stay { token, level: "e_mail".into(), place: None, network: "192.0.2.0/24".into() };
    store.enter(&request, Shown::Right, &stay, &within()).await.unwrap();
}

#[tokio::test]
async fn who_never_signed_in_is_forgotten_and_who_did_is_not() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    assert!(
        store.apply(&applying("idle", 1)).await.unwrap() == Applied::New
            && store.apply(&applying("here", 2)).await.unwrap() == Applied::New
    );
    came_in(&store, [9; 32]).await;
    assert_eq!(store.count_letters(LetterState::Waiting).await.unwrap(), 1, "there is somebody to write to");
    assert!(store.idle_applicants(NOW).await.unwrap().is_empty(), "not before their day is over");
    assert_eq!(store.idle_applicants(NOW + 1).await.unwrap(), ["idle"]);
    assert!(!store.forget_applicant("here").await.unwrap(), "who is signed in stays");
    assert!(store.forget_applicant("idle").await.unwrap());
    assert_eq!(store.person("idle").await.unwrap(), None);
    assert!(store.person("here").await.unwrap().is_some());
    assert!(store.idle_applicants(NOW + 1).await.unwrap().is_empty());
}
