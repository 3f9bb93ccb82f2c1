//! The process ends at each step of a conversation: no letter goes out twice, and at most one is in doubt, which is listed.

use platform::LetterState;
use post::Carrier;

use crate::scratch::{Known, MINUTE, Scratch, deliver, patient, queue, said, worker};
use crate::sink::{At, Does, Sink};

#[tokio::test]
async fn wherever_the_process_ends_no_letter_arrives_twice_and_none_is_lost_unsaid() {
    let known = Known::one("ana@example.org");
    for step in At::ALL {
        let ((scratch, platform), sink) = (Scratch::new().await, Sink::new().await);
        for _ in 0..3 {
            queue(&platform, "p1").await;
        }
        sink.always(step, Does::Hangs);
        let (worker, _stop) = worker(&platform, &known, Carrier::Relay(patient(&sink)));
        // Ended as a killed process ends: in the middle, without a word to anybody.
        tokio::select! {
            _ = worker.deliver_due() => panic!("{step:?} hangs"),
            () = sink.reached(step) => {}
        }
        drop(worker);
        platform.close().await.unwrap();
        drop(platform);
        sink.agree();
        let platform = scratch.open().await;
        scratch.pass(MINUTE);
        deliver(&platform, &known, patient(&sink)).await;
        let unknown = said(&platform, LetterState::Unknown).await;
        let is_handed = matches!(step, At::Data | At::Content);
        assert_eq!(unknown, vec!["interrupted"; usize::from(is_handed)], "{step:?}");
        assert_eq!(platform.count_letters(LetterState::Sent).await.unwrap() + unknown.len() as u64, 3, "{step:?}");
        let mut ids: Vec<String> = sink.taken().iter().filter_map(|taken| id(&taken.text)).collect();
        let arrived = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), arrived, "{step:?}: none twice");
        assert_eq!(arrived, if step == At::Data { 2 } else { 3 }, "{step:?}");
    }
}

fn id(letter: &str) -> Option<String> {
    letter.lines().find_map(|line| line.strip_prefix("Message-ID: ")).map(str::to_owned)
}
