//! The outbox through the platform, with the clock in hand.

use platform::{Attempt, LetterKind, LetterState, Mode, Platform, Said};

use crate::scratch::{Scratch, TestClock, founding};

const MINUTE: i64 = 60_000;

/// 2026-11-30T12:00:00Z.
const NOON: i64 = 1_796_040_000_000;

async fn platform(scratch: &Scratch, clock: &TestClock) -> Platform {
    Platform::create_with(&scratch.path(), &founding(), &clock.setting(Mode::Demo)).await.unwrap();
    Platform::open_with(&scratch.path(), clock.setting(Mode::Demo)).await.unwrap()
}

#[tokio::test]
async fn a_letter_is_tried_again_after_a_pause_and_given_up_after_two_days() {
    let (scratch, clock) = (Scratch::new(), TestClock::at(NOON));
    let platform = platform(&scratch, &clock).await;
    platform.queue_letter(LetterKind::Invitation, "p1", "i1").await.unwrap();
    let letter = platform.next_letter().await.unwrap().unwrap();
    platform.failed(&letter, Attempt::ForNow(Said::Reply(450))).await.unwrap();
    clock.set(NOON + MINUTE - 1);
    assert_eq!(platform.next_letter().await.unwrap(), None);
    clock.set(NOON + MINUTE);
    let again = platform.next_letter().await.unwrap().unwrap();
    assert_eq!((again.tries, again.said.as_str()), (1, "reply 450"));
    clock.set(NOON + 48 * 60 * MINUTE);
    platform.failed(&again, Attempt::ForNow(Said::NoConnection)).await.unwrap();
    assert_eq!(platform.next_letter().await.unwrap(), None);
    let refused = platform.letters(LetterState::Refused, 9).await.unwrap();
    assert_eq!((refused[0].tries, refused[0].said.as_str()), (2, "no connection"));
}

#[tokio::test]
async fn a_letter_waits_no_longer_because_the_clock_was_set_back() {
    let (scratch, clock) = (Scratch::new(), TestClock::at(NOON));
    let platform = platform(&scratch, &clock).await;
    platform.queue_letter(LetterKind::SignIn, "p1", "r1").await.unwrap();
    clock.set(NOON - platform::LONGEST_PAUSE);
    assert_eq!(platform.next_letter().await.unwrap(), None);
    clock.set(NOON - platform::LONGEST_PAUSE - 1);
    assert!(platform.next_letter().await.unwrap().is_some());
}

#[tokio::test]
async fn what_a_killed_process_was_handing_over_is_listed_and_not_sent_again() {
    let (scratch, clock) = (Scratch::new(), TestClock::at(NOON));
    let platform = platform(&scratch, &clock).await;
    platform.queue_letter(LetterKind::SignIn, "p1", "r1").await.unwrap();
    let letter = platform.next_letter().await.unwrap().unwrap();
    assert!(platform.handing(&letter.id).await.unwrap());
    platform.close().await.unwrap();
    drop(platform);
    let platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Demo)).await.unwrap();
    assert_eq!(platform.next_letter().await.unwrap(), None);
    assert!(!platform.handing(&letter.id).await.unwrap());
    let listed = platform.letters(LetterState::Unknown, 9).await.unwrap();
    assert_eq!((listed[0].id.as_str(), listed[0].said.as_str()), (letter.id.as_str(), "interrupted"));
}
