//! Letters that nobody takes, and relays that cannot be reached.

use platform::LetterState;

use crate::scratch::{Known, MINUTE, Scratch, at, deliver, patient, queue, relay, said};
use crate::sink::{At, Does, Sink};

#[tokio::test]
async fn a_refused_letter_is_not_tried_again_and_the_others_go() {
    let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let known = Known::one("ana@example.org");
    for _ in 0..3 {
        queue(&platform, "p1").await;
    }
    sink.once(At::Recipient, Does::Says("550 5.1.1 <ana@example.org> unknown"));
    sink.once(At::Content, Does::Says("554 no"));
    deliver(&platform, &known, patient(&sink)).await;
    assert_eq!((sink.taken().len(), sink.conversations()), (1, 1));
    let mut refused = said(&platform, LetterState::Refused).await;
    refused.sort();
    assert_eq!(refused, ["reply 550", "reply 554"]);
    scratch.pass(48 * 60 * MINUTE);
    deliver(&platform, &known, patient(&sink)).await;
    assert_eq!(sink.tries(), 3);
}

#[tokio::test]
async fn what_is_said_to_the_sender_leaves_the_letter_waiting() {
    let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let known = Known::one("ana@example.org");
    queue(&platform, "p1").await;
    sink.once(At::Mail, Does::Says("530 5.7.0 authentication required"));
    deliver(&platform, &known, patient(&sink)).await;
    assert_eq!(said(&platform, LetterState::Waiting).await, ["reply 530"]);
    scratch.pass(MINUTE);
    deliver(&platform, &known, patient(&sink)).await;
    assert_eq!(sink.taken().len(), 1);
}

#[tokio::test]
async fn a_relay_that_hangs_or_cuts_the_line_before_the_letter_gets_it_later() {
    for does in [Does::Hangs, Does::Cuts] {
        for step in At::ALL.into_iter().filter(|step| *step != At::Content) {
            let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
            let known = Known::one("ana@example.org");
            queue(&platform, "p1").await;
            sink.always(step, does);
            deliver(&platform, &known, relay(&sink)).await;
            let expected = if matches!(does, Does::Hangs) { "too slow" } else { "no connection" };
            assert_eq!(said(&platform, LetterState::Waiting).await, [expected], "{does:?} {step:?}");
            sink.agree();
            scratch.pass(MINUTE);
            deliver(&platform, &known, patient(&sink)).await;
            assert_eq!(sink.taken().len(), 1, "{does:?} {step:?}");
        }
    }
}

#[tokio::test]
async fn after_the_letter_nobody_knows_and_it_is_not_sent_again() {
    for (does, expected) in
        [(Does::Hangs, "too slow"), (Does::Cuts, "no connection"), (Does::Says("xyz"), "no connection")]
    {
        let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
        let known = Known::one("ana@example.org");
        queue(&platform, "p1").await;
        sink.once(At::Content, does);
        deliver(&platform, &known, relay(&sink)).await;
        assert_eq!(said(&platform, LetterState::Unknown).await, [expected], "{does:?}");
        scratch.pass(MINUTE);
        deliver(&platform, &known, patient(&sink)).await;
        assert_eq!(sink.tries(), 1, "{does:?}");
    }
}

#[tokio::test]
async fn no_letter_goes_to_a_relay_that_is_not_private_or_not_there() {
    let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let known = Known::one("ana@example.org");
    queue(&platform, "p1").await;
    deliver(&platform, &known, at(&format!("smtp://localhost:{}?tls=required", sink.port))).await;
    assert_eq!(said(&platform, LetterState::Waiting).await, ["not private"]);
    scratch.pass(MINUTE);
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    deliver(&platform, &known, at(&format!("smtp://127.0.0.1:{closed}"))).await;
    assert_eq!(said(&platform, LetterState::Waiting).await, ["no connection"]);
    assert_eq!(sink.tries(), 0);
}

#[tokio::test]
async fn what_is_no_address_or_has_nothing_to_say_reaches_no_relay() {
    let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let known = Known::one("ana@example.org\r\nRCPT TO:<eva@example.org>").and("p2", "\u{f1}ando@example.org", "es-MX");
    for recipient in ["p1", "nobody"] {
        queue(&platform, recipient).await;
    }
    deliver(&platform, &known, patient(&sink)).await;
    assert_eq!(sink.conversations(), 0);
    let mut refused = said(&platform, LetterState::Refused).await;
    refused.sort();
    assert_eq!(refused, ["address not taken", "nothing to say"]);
    // This relay does not say that it takes letters outside ASCII before the `@`.
    queue(&platform, "p2").await;
    deliver(&platform, &known, patient(&sink)).await;
    assert_eq!(sink.tries(), 0);
    // What was good until the day after tomorrow is not sent then.
    scratch.pass(48 * 60 * MINUTE);
    queue(&platform, "p2").await;
    deliver(&platform, &known, patient(&sink)).await;
    assert_eq!(said(&platform, LetterState::Refused).await.len(), 4);
    assert_eq!(sink.conversations(), 1);
}
