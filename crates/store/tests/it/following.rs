//! How far somebody was told is moved with the letter that tells them, or not at all.

use store::{Backing, LetterKind, LetterState, Look, LookedAt, Queued};

use crate::organisations::came_in;
use crate::scratch::Scratch;

const WEEK: i64 = 604_800_000;

fn looked(latest: u64, now: i64) -> LookedAt {
    LookedAt { latest, now, week_before: now - WEEK, at_most: now + 5_000 }
}

fn look(told_to: u64, letter: &str) -> Look {
    Look { person: "p1".into(), told_to, letter: Some(letter.into()) }
}

#[tokio::test]
async fn stopped_between_the_letter_and_how_far_it_tells_neither_is_there() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    came_in(&store, "p1", 1, WEEK).await;
    store.follow(&Backing::House, "p1", 7, (10, WEEK)).await.unwrap();
    let due = looked(12, 2 * WEEK);
    let told_to = async |looked| store.due_followers(looked, 9).await.unwrap().first().map(|due| due.told_to);
    assert_eq!(told_to(looked(12, 2 * WEEK - 1)).await, None, "a week has not passed");
    assert_eq!(told_to(due).await, Some(10));
    // The letter cannot be written: an id is there once.
    let (id, recipient, about) = ("a".to_owned(), "p1".to_owned(), "r".to_owned());
    store.queue_letter(&Queued { id, kind: LetterKind::SignIn, recipient, about, created_at: 1 }).await.unwrap();
    assert!(store.tell_followed(&[look(10, "a")], due).await.is_err());
    assert_eq!(told_to(due).await, Some(10), "it was not told");
    assert_eq!(store.tell_followed(&[look(10, "b")], due).await.unwrap(), 1);
    assert_eq!(told_to(due).await, None);
    assert_eq!(store.tell_followed(&[look(10, "c")], due).await.unwrap(), 0, "somebody else told it");
    assert_eq!(store.count_letters(LetterState::Waiting).await.unwrap(), 2);
    assert_eq!(told_to(looked(12, 0)).await, Some(12), "the clock was set back by weeks");
}
