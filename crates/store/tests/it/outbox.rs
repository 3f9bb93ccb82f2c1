//! The outbox: what is put there waits, is handed over once, and is never sent again after that.

use store::{Letter, LetterKind, LetterState, Queued};

use crate::scratch::Scratch;

fn queued(id: &str, created_at: i64) -> Queued {
    let (recipient, about) = ("p1".to_owned(), "r1".to_owned());
    Queued { id: id.into(), kind: LetterKind::SignIn, recipient, about, created_at }
}

fn waiting(id: &str, created_at: i64) -> Letter {
    let Queued { id, kind, recipient, about, created_at } = queued(id, created_at);
    let said = String::new();
    Letter { id, kind, recipient, about, created_at, due_at: created_at, tries: 0, state: LetterState::Waiting, said }
}

#[tokio::test]
async fn the_longest_due_goes_first_and_none_before_its_time() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for (id, at) in [("b", 20), ("a", 10), ("c", 30)] {
        store.queue_letter(&queued(id, at)).await.unwrap();
    }
    assert_eq!(store.next_letter(9, 100).await.unwrap(), None);
    assert_eq!(store.next_letter(30, 100).await.unwrap(), Some(waiting("a", 10)));
    store.delay_letter("a", "reply 450", 25).await.unwrap();
    let delayed = Letter { due_at: 25, tries: 1, said: "reply 450".into(), ..waiting("a", 10) };
    assert_eq!(store.next_letter(24, 100).await.unwrap(), Some(waiting("b", 20)));
    store.end_letter("b", LetterState::Sent, "").await.unwrap();
    assert_eq!(store.next_letter(24, 100).await.unwrap(), None);
    assert_eq!(store.next_letter(25, 100).await.unwrap(), Some(delayed));
    // The clock went back further than any pause is long.
    assert_eq!(store.next_letter(1, 24).await.unwrap().map(|letter| letter.id), Some("a".into()));
    assert!(store.queue_letter(&queued("c", 40)).await.is_err(), "an id is there once");
}

#[tokio::test]
async fn what_was_being_handed_over_is_in_doubt_and_stays_so() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for id in ["a", "b"] {
        store.queue_letter(&queued(id, 1)).await.unwrap();
    }
    assert!(store.hand_letter("a").await.unwrap());
    assert!(!store.hand_letter("a").await.unwrap(), "once");
    assert_eq!(store.next_letter(1, 9).await.unwrap(), Some(waiting("b", 1)));
    drop(store);
    let store = scratch.open().await;
    assert_eq!(store.doubt_letters("interrupted").await.unwrap(), 1);
    let doubted = Letter { tries: 1, state: LetterState::Unknown, said: "interrupted".into(), ..waiting("a", 1) };
    // Whatever is said of it afterwards.
    store.end_letter("a", LetterState::Sent, "").await.unwrap();
    store.delay_letter("a", "", 1).await.unwrap();
    assert!(!store.hand_letter("a").await.unwrap());
    assert_eq!(store.letters(LetterState::Unknown, 9).await.unwrap(), [doubted]);
    assert_eq!(store.count_letters(LetterState::Waiting).await.unwrap(), 1);
}

#[tokio::test]
async fn what_waits_is_not_forgotten() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for (id, at) in [("a", 1), ("b", 1), ("c", 5)] {
        store.queue_letter(&queued(id, at)).await.unwrap();
    }
    store.end_letter("a", LetterState::Refused, "reply 550").await.unwrap();
    store.end_letter("c", LetterState::Sent, "").await.unwrap();
    assert_eq!(store.forget_letters(5).await.unwrap(), 1);
    assert_eq!(store.letters(LetterState::Refused, 9).await.unwrap(), []);
    assert_eq!(store.count_letters(LetterState::Sent).await.unwrap(), 1);
    assert_eq!(store.next_letter(9, 99).await.unwrap().map(|letter| letter.id), Some("b".into()));
}
