//! Who asks to sign in for an organisation, as it is kept and forgotten.

use store::{Applied, Applying, AskedFrom, Asking, LetterState, Shown, Stay, Store, WIDTHS, Within};

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
        networks: [None; WIDTHS],
    }
}

/// Somebody who asked to sign in for an organisation and typed the code, at an instant.
pub(crate) async fn came_in(store: &Store, id: &str, mark: u8, now: i64) {
    let applying = Applying { now, counted_after: now - DAY, ..applying(id, mark) };
    assert_eq!(store.apply(&applying).await.unwrap(), Applied::Kept);
    assert_eq!(store.person(id).await.unwrap(), None, "whoever asks shows nothing");
    let (request, letter) = (format!("request-{id}"), format!("letter-{id}"));
    let (from, link) = (AskedFrom { network: String::new(), places: vec![([7; 32], 5)] }, [mark + 100; 32]);
    let asking = Asking { id: &request, verifier: [mark; 32], link, mark: [mark; 32], from: &from, letter: &letter };
    store.ask_to_sign_in(&asking, &within(now)).await.unwrap();
    store.end_letter(&letter, LetterState::Sent, "").await.unwrap();
    let request = store.sign_in_by_verifier(&[mark; 32]).await.unwrap().unwrap();
    let stay = Stay { token: [mark; 32], level: "e_mail".into(), place: None, network: String::new() };
    let entered = store.enter(&request, Shown::Right, &stay, &within(now)).await.unwrap();
    assert_eq!(entered.person, id);
}

fn within(now: i64) -> Within {
    Within {
        now,
        latest: now + 5_000,
        asked_after: now - 10 * MINUTE,
        hour_after: now - 60 * MINUTE,
        kept_after: now - DAY,
        tries: 5,
        letters_in_all: 60,
    }
}

/// Whether the address is somebody's or nobody's is told neither by what is done nor by when there is no room.
#[tokio::test]
async fn an_address_that_was_asked_for_is_nobodys_until_its_code_is_typed() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    came_in(&store, "known", 1, NOW - 2 * DAY).await;
    assert!(
        store.forget_applications(NOW - DAY).await.unwrap() == ["known"]
            && store.person("known").await.unwrap().is_some()
    );
    for (id, mark) in [("a", 1), ("b", 2)] {
        assert_eq!(store.apply(&applying(id, mark)).await.unwrap(), Applied::Kept, "{id}");
        assert_eq!(store.apply(&applying("again", mark)).await.unwrap(), Applied::Before, "{id}");
        assert_eq!(store.person(id).await.unwrap(), None);
    }
    assert_eq!(store.person_by_mark(&[2; 32]).await.unwrap(), None);
    assert_eq!(store.person_by_untagged(&[2; 32]).await.unwrap(), None, "it keeps nobody from that mailbox");
    assert_eq!(store.apply(&applying("c", 3)).await.unwrap(), Applied::Kept);
    for mark in [1, 4] {
        assert_eq!(store.apply(&applying("d", mark)).await.unwrap(), Applied::NoRoom, "three asked within a day");
    }
    let later = Applying { now: NOW + DAY, counted_after: NOW, ..applying("d", 4) };
    assert_eq!(store.apply(&later).await.unwrap(), Applied::Kept, "the next day others may");
    let gone = store.forget_applications(NOW + 1).await.unwrap();
    assert!(gone.len() == 3 && store.application("d").await.unwrap().is_some(), "{gone:?}");
}

#[tokio::test]
async fn who_shows_an_address_becomes_its_person_and_who_has_it_by_then_stays() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    came_in(&store, "first", 1, NOW).await;
    assert!(store.person("first").await.unwrap().is_some());
    // Another address of the same mailbox, which became somebody's meanwhile.
    let other = Applying { untagged: [1; 32], ..applying("other", 2) };
    assert_eq!(store.apply(&other).await.unwrap(), Applied::Kept);
    let from = AskedFrom { network: String::new(), places: vec![([8; 32], 5)] };
    let asking = Asking { id: "r", verifier: [9; 32], link: [8; 32], mark: [2; 32], from: &from, letter: "l" };
    store.ask_to_sign_in(&asking, &within(NOW)).await.unwrap();
    let request = store.sign_in_by_verifier(&[9; 32]).await.unwrap().unwrap();
    assert_eq!(request.person(), None, "one mailbox is one person");
    let stay = Stay { token: [9; 32], level: "e_mail".into(), place: None, network: String::new() };
    assert!(store.enter(&request, Shown::Right, &stay, &within(NOW)).await.is_err());
    assert_eq!(store.person("other").await.unwrap(), None);
}

#[tokio::test]
async fn who_went_away_is_forgotten_and_who_is_signed_in_is_not() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    came_in(&store, "idle", 1, NOW).await;
    came_in(&store, "here", 2, NOW).await;
    assert!(store.end_session(&[1; 32]).await.is_ok());
    assert!(store.idle_applicants(NOW).await.unwrap().is_empty(), "not before their day is over");
    assert_eq!(store.idle_applicants(NOW + 1).await.unwrap(), ["idle"]);
    assert!(!store.forget_applicant("here").await.unwrap(), "who is signed in stays");
    assert!(store.forget_applicant("idle").await.unwrap());
    assert_eq!(store.person("idle").await.unwrap(), None);
    assert!(store.person("here").await.unwrap().is_some());
    assert!(store.idle_applicants(NOW + 1).await.unwrap().is_empty());
}
