//! Letters as files, where there is no relay.

use std::os::unix::fs::PermissionsExt;

use platform::{LetterKind, LetterState};

use crate::scratch::{Known, MINUTE, Scratch, deliver_to, queue, said};

#[tokio::test]
async fn each_letter_becomes_a_file_for_its_owner_alone() {
    let (scratch, platform) = Scratch::new().await;
    let (folder, known) = (scratch.path().join("outbox"), Known::one("ana@example.org").owes("p2", "eva@example.org"));
    queue(&platform, "p1").await;
    deliver_to(&platform, &known, &folder).await;
    platform.queue_letter(LetterKind::Owed, "p2", "").await.unwrap();
    deliver_to(&platform, &known, &folder).await;
    let mut names: Vec<_> = folder.read_dir().unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    let ends = [("001-", "-sign-in.eml"), ("002-", "-owed.eml")];
    let is_so = |name: &str, (begin, end): (&str, &str)| name.starts_with(begin) && name.ends_with(end);
    assert!(
        names.len() == 2 && names.iter().zip(ends).all(|(name, of)| is_so(name.to_str().unwrap(), of)),
        "{names:?}"
    );
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&folder.join(&names[0]))), (0o700, 0o600));
    let letter = std::fs::read_to_string(folder.join(&names[0])).unwrap();
    assert!(letter.contains("\r\nTo: ana@example.org\r\n") && letter.contains("\r\n\r\nABCD-EFGH\r\n"), "{letter}");
    assert_eq!(said(&platform, LetterState::Filed).await, ["", ""]);
    std::fs::write(folder.join("notes.txt"), b"of whoever operates").unwrap();
    let there = || folder.read_dir().unwrap().count();
    platform.forget_letters().await.unwrap();
    assert_eq!(there(), 3);
    scratch.pass(24 * 60 * MINUTE + 1);
    platform.forget_letters().await.unwrap();
    assert!(there() == 2 && !folder.join(&names[0]).exists(), "the code goes after a day");
    scratch.pass(30 * 24 * 60 * MINUTE);
    platform.forget_letters().await.unwrap();
    assert_eq!(there(), 1, "every letter after thirty, and nothing else");
    assert_eq!(said(&platform, LetterState::Filed).await, ["expired", "expired"]);
    // The folder is no hindrance at the next start.
    platform.close().await.unwrap();
    drop(platform);
    scratch.open().await;
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_leaves_the_letter_waiting() {
    let (scratch, platform) = Scratch::new().await;
    let (folder, known) = (scratch.path().join("outbox"), Known::one("ana@example.org"));
    std::fs::write(&folder, b"a file").unwrap();
    queue(&platform, "p1").await;
    deliver_to(&platform, &known, &folder).await;
    assert_eq!(said(&platform, LetterState::Waiting).await, ["not written"]);
    std::fs::remove_file(&folder).unwrap();
    scratch.pass(MINUTE);
    deliver_to(&platform, &known, &folder).await;
    assert_eq!(folder.read_dir().unwrap().count(), 1);
}

#[tokio::test]
async fn a_letter_that_can_be_ended_says_where_at_its_end() {
    let (scratch, platform) = Scratch::new().await;
    let (folder, known) = (scratch.path().join("outbox"), Known::one("ana@example.org").owes("p2", "eva@example.org"));
    for person in ["p1", "p2"] {
        queue(&platform, person).await;
        deliver_to(&platform, &known, &folder).await;
    }
    let mut letters: Vec<_> = folder.read_dir().unwrap().map(|file| file.unwrap().path()).collect();
    letters.sort();
    let letters = letters.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect::<Vec<_>>();
    let end = format!("/avisos/baja/{}", "A".repeat(43));
    let (headers, text) = letters[1].split_once("\r\n\r\n").unwrap();
    assert!(headers.contains(&end) && text.trim_end().ends_with(&end), "{}", letters[1]);
    assert!(text.contains("without signing in:"), "{text}");
    assert!(!letters[0].contains("/avisos/baja/"), "nobody ends what they asked for: {}", letters[0]);
}
