//! What arrives, and how it is written.

use platform::{LetterKind, LetterState};
use post::Carrier;

use crate::scratch::{Known, MINUTE, Scratch, deliver, patient, queue, relay, said, worker};
use crate::sink::{At, Does, Sink};

#[tokio::test]
async fn a_code_and_an_invitation_arrive_in_the_language_of_who_gets_them() {
    let ((_scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let known = Known::one("ana+tequio@m\u{e9}xico.example").invited("p2", "eva@example.org");
    queue(&platform, "p1").await;
    platform.queue_letter(LetterKind::Invitation, "p2", "i1").await.unwrap();
    deliver(&platform, &known, patient(&sink)).await;
    let mut taken = sink.taken();
    taken.sort_by(|one, other| one.to.cmp(&other.to));
    assert_eq!(taken.len(), 2);
    assert_eq!(sink.conversations(), 1);
    let (code, invitation) = (&taken[0], &taken[1]);
    assert_eq!(code.to, "RCPT TO:<ana+tequio@xn--mxico-bsa.example>");
    assert_eq!(code.from, "MAIL FROM:<avisos@mesa.example>");
    let (headers, text) = code.text.split_once("\n\n").unwrap();
    for header in [
        "From: \"Mesa de Gobierno Abierto\" <avisos@mesa.example>",
        "Reply-To: avisos@mesa.example",
        "Auto-Submitted: auto-generated",
        "Content-Type: text/plain; charset=utf-8",
        "Date: Mon, 30 Nov 2026 18:00:00 +0000",
    ] {
        assert!(headers.lines().any(|line| line == header), "{header}: {headers}");
    }
    assert!(!headers.contains("List-Unsubscribe"), "{headers}");
    assert!(text.starts_with("ABCD-EFGH\n\n"), "{text}");
    assert_eq!(text.matches("://").count(), 1, "{text}");
    assert!(text.replace("=\n", "").contains("https://mesa.example/entrar/enlace/t0k-en\n"), "{text}");
    let (_, text) = invitation.text.split_once("\n\n").unwrap();
    assert!(text.starts_with("You are invited"), "{text}");
    assert!(text.contains("\nhttps://mesa.example/en/invitaciones/inv1\n"), "{text}");
    assert_eq!(said(&platform, LetterState::Sent).await, ["", ""]);
}

#[tokio::test]
async fn a_letter_keeps_its_id_however_often_it_is_tried() {
    let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let known = Known::one("ana@example.org");
    queue(&platform, "p1").await;
    let id = platform.next_letter().await.unwrap().unwrap().id;
    sink.once(At::Content, Does::Says("451 later"));
    deliver(&platform, &known, patient(&sink)).await;
    assert!(sink.taken().is_empty());
    assert_eq!(said(&platform, LetterState::Waiting).await, ["reply 451"]);
    scratch.pass(MINUTE);
    deliver(&platform, &known, patient(&sink)).await;
    assert!(sink.taken()[0].text.contains(&format!("Message-ID: <{id}@mesa.example>\n")));
}

#[tokio::test]
async fn after_an_hour_of_later_it_arrives_once_and_the_relay_was_asked_seldom() {
    let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let known = Known::one("ana@example.org");
    queue(&platform, "p1").await;
    sink.always(At::Recipient, Does::Says("450 4.2.0 <ana@example.org> greylisted"));
    for _ in 0..60 {
        deliver(&platform, &known, relay(&sink)).await;
        scratch.pass(MINUTE);
    }
    assert_eq!(sink.tries(), 6, "after 0, 1, 3, 7, 15 and 31 minutes");
    // Not a word of what it answered: it repeats the address.
    assert_eq!(said(&platform, LetterState::Waiting).await, ["reply 450"]);
    sink.agree();
    for _ in 0..60 {
        deliver(&platform, &known, relay(&sink)).await;
        scratch.pass(MINUTE);
    }
    assert_eq!(sink.taken().len(), 1);
}

#[tokio::test]
async fn a_conversation_ends_after_fifty_letters() {
    let ((_scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let known = Known::one("ana@example.org");
    for _ in 0..101 {
        queue(&platform, "p1").await;
    }
    deliver(&platform, &known, patient(&sink)).await;
    assert_eq!((sink.taken().len(), sink.conversations()), (101, 3));
}

#[tokio::test]
async fn the_worker_wakes_for_a_letter_and_ends_when_told() {
    let ((_scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
    let (worker, stop) = worker(&platform, &Known::one("ana@example.org"), Carrier::Relay(patient(&sink)));
    let running = tokio::spawn(worker.run());
    queue(&platform, "p1").await;
    sink.reached(At::Content).await;
    queue(&platform, "p1").await;
    sink.reached(At::Content).await;
    stop.send(true).unwrap();
    running.await.unwrap();
    assert_eq!(said(&platform, LetterState::Unknown).await, [""; 0]);
    assert!(!sink.taken().is_empty());
}
