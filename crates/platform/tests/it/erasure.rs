//! What is erased is on no byte of the folder: at once, after whatever step a process was killed, and after a copy of the record
//! from before was put back. A missing opening that nothing erased keeps the folder from being opened.

use std::path::Path;

use domain::{Place, Reader, Request, Standing, State, Words};
use platform::{LetterKind, OUTBOX, Platform, back_up, back_up_keys, letter_file, restore, verify};

use crate::scratch::{Scratch, demo, holder, request, sealed};

const SECRETARY: &str = "secretaria-tecnica";
const WORD: &str = "quetzal-palabra";
const BYTES: &str = "quetzal-contenido";
const REASON: &str = "The person asked for it, and the rules of the place say that it is due.";

/// Circulates a document whose title and file are to be erased; its entry.
async fn circulate(platform: &Platform, access: &str) -> u64 {
    let by = holder(platform, SECRETARY);
    let name = format!("{WORD}-{access}.pdf");
    let file = platform
        .stage_file(
            &platform::Authority::of_house(by.clone()),
            "application/pdf",
            &name,
            format!("{BYTES}-{access}").into(),
        )
        .await
        .unwrap();
    let snapshot = platform.snapshot();
    let session = snapshot.state.skeleton.sessions.iter().last().unwrap();
    let (on, item) = (session.id.to_string(), session.agenda.last().unwrap().number.to_string());
    let title = format!("{WORD}-{access}");
    let fields = [("on", &*on), ("item", &item), ("title", &title), ("access", access), ("file", &file.id)];
    platform
        .perform(platform::Authority::of_house(by), vec![request("session.circulate", &fields)], None)
        .await
        .unwrap()
        .first
}

/// Erases file and title of that entry; the act that did.
async fn erase(platform: &Platform, entry: u64) -> u64 {
    platform
        .perform(platform::Authority::of_house(holder(platform, SECRETARY)), vec![erasure(entry)], None)
        .await
        .unwrap()
        .first
}

fn erasure(entry: u64) -> Request {
    let entry = entry.to_string();
    let fields = [("entry", &*entry), ("texts.0", "0"), ("texts.1", "1"), ("cause", "request"), ("reason", REASON)];
    request("opening.erase", &fields)
}

/// Where a word stands in the bytes of a folder.
fn found(folder: &Path, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(self::found(&path, word));
        } else {
            let bytes = std::fs::read(&path).unwrap_or_default();
            let stands = String::from_utf8_lossy(&bytes).contains(word);
            found.extend(stands.then(|| path.display().to_string()));
        }
    }
    found
}

fn is_gone(folder: &Path) {
    for word in [WORD, BYTES] {
        assert_eq!(found(folder, word), Vec::<String>::new(), "{word}");
    }
}

/// A copy of all files of a folder.
fn copied(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let path = file.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copied(&path, &target) } else { assert!(std::fs::copy(&path, &target).is_ok()) }
    }
}

async fn opened(scratch: &Scratch) -> Platform {
    Platform::open_with(&scratch.path(), demo()).await.unwrap()
}

/// Closed, and the folder is let go.
async fn closed(platform: Platform) {
    platform.close().await.unwrap();
}

fn standing(state: &State, entry: u64) -> [Standing; 2] {
    [0, 1].map(|field| state.standing(Place { entry, field }))
}

/// Files a letter of that kind, as it lies where no relay takes it, with words.
async fn file_letter(scratch: &Scratch, platform: &Platform, kind: LetterKind, words: &str) {
    platform.queue_letter(kind, "p1", "r1").await.unwrap();
    let letter = platform.next_letter().await.unwrap().unwrap();
    assert!(platform.handing(&letter.id).await.unwrap());
    let folder = scratch.path().join(OUTBOX);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(letter_file(1, &letter.id, kind)), words).unwrap();
    platform.filed(&letter.id).await.unwrap();
}

#[tokio::test]
async fn letters_that_may_quote_what_was_erased_go_with_it() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let entry = circulate(&platform, "public").await;
    for kind in [LetterKind::Call, LetterKind::Owed, LetterKind::Followed] {
        file_letter(&scratch, &platform, kind, WORD).await;
    }
    file_letter(&scratch, &platform, LetterKind::SignIn, "ABCD-EFGH").await;
    let there = || std::fs::read_dir(scratch.path().join(OUTBOX)).unwrap().count();
    assert_eq!(there(), 4);
    erase(&platform, entry).await;
    is_gone(&scratch.path());
    assert_eq!(there(), 1, "a code quotes nothing, and whoever waits for it gets it");
}

#[tokio::test]
async fn nothing_is_left_and_the_state_is_that_of_the_record() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let mut acts = Vec::new();
    for access in ["public", "sealed", "confidential"] {
        let entry = circulate(&platform, access).await;
        acts.push((entry, erase(&platform, entry).await));
    }
    is_gone(&scratch.path());
    let state = platform.snapshot().state.clone();
    for (entry, by) in &acts {
        assert_eq!(standing(&state, *entry), [Standing::Erased(*by); 2]);
        assert_eq!(state.words(Place { entry: *entry, field: 1 }, Reader::ANYBODY), Words::Gone(*by));
    }
    let twice = platform
        .perform(platform::Authority::of_house(holder(&platform, SECRETARY)), vec![erasure(acts[0].0)], None)
        .await
        .unwrap_err();
    assert!(format!("{twice:?}").contains("ErasedBefore"), "{twice:?}");
    sealed(&platform, state.skeleton.next()).await;
    closed(platform).await;
    is_gone(&scratch.path());
    assert_eq!(verify(&scratch.path()).await.unwrap().erased, 6);
    let again = opened(&scratch).await;
    assert!(again.snapshot().state == state, "reading the record again gives the same state");
    is_gone(&scratch.path());
}

#[tokio::test]
async fn what_not_everybody_may_read_is_enciphered_and_read_again() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let entry = circulate(&platform, "confidential").await;
    let name = format!("{WORD}-confidential.pdf");
    let reader = Reader::of(&holder(&platform, SECRETARY), &platform.snapshot().state.skeleton, platform.now().date());
    let state = platform.snapshot().state.clone();
    let recorded = platform.entry(entry).await.unwrap().unwrap();
    let file = recorded.listed(&state, reader).find(|listed| listed.field == "file").unwrap();
    assert!(file.opening.unwrap().value.contains(&name), "whoever may read it does");
    closed(platform).await;
    let stands = found(&scratch.path(), &name);
    assert_eq!(stands, [scratch.path().join("tequio.db").display().to_string()], "in the row of the file alone");
    let again = opened(&scratch).await;
    assert!(again.snapshot().state == state);
    closed(again).await;
    // Without its key it is lost, and nothing says that it was to be.
    std::fs::remove_file(scratch.path().join("keys.db")).unwrap();
    let fault = Platform::open_with(&scratch.path(), demo()).await.unwrap_err().to_string();
    assert_eq!(fault, format!("entry {entry}: the key of the opening of `file` is missing"));
    assert_eq!(verify(&scratch.path()).await.unwrap_err().to_string(), fault);
}

/// Killed after the act is on the disk: before the bytes of the file go, before the keys do, and before it is kept in mind.
#[tokio::test]
async fn a_start_finishes_what_a_killed_process_left() {
    for access in ["public", "confidential"] {
        let scratch = Scratch::new();
        let platform = scratch.at_work().await;
        let entry = circulate(&platform, access).await;
        closed(platform).await;
        let before = scratch.path().with_file_name("before");
        copied(&scratch.path(), &before);
        let platform = opened(&scratch).await;
        let by = erase(&platform, entry).await;
        let state = platform.snapshot().state.clone();
        sealed(&platform, state.skeleton.next()).await;
        closed(platform).await;
        for left in [["files"].as_slice(), &["keys.db"], &["files", "keys.db"]] {
            for name in left {
                let (from, to) = (before.join(name), scratch.path().join(name));
                if from.is_dir() { copied(&from, &to) } else { assert!(std::fs::copy(&from, &to).is_ok()) }
            }
            let again = opened(&scratch).await;
            assert_eq!(standing(&again.snapshot().state, entry), [Standing::Erased(by); 2], "{left:?}");
            assert!(again.snapshot().state == state, "{left:?}");
            closed(again).await;
            is_gone(&scratch.path());
            assert_eq!(verify(&scratch.path()).await.unwrap().erased, 2, "{left:?}");
        }
    }
}

/// The database and the files of before, beside the keys of now: what was erased is taken out again, and can be erased anew.
#[tokio::test]
async fn a_copy_from_before_does_not_bring_it_back() {
    for access in ["public", "sealed", "confidential"] {
        let scratch = Scratch::new();
        let platform = scratch.at_work().await;
        let entry = circulate(&platform, access).await;
        closed(platform).await;
        let before = scratch.path().with_file_name("before");
        copied(&scratch.path(), &before);
        let platform = opened(&scratch).await;
        erase(&platform, entry).await;
        closed(platform).await;
        std::fs::copy(scratch.path().join("keys.db"), before.join("keys.db")).unwrap();
        copied(&before, &scratch.path());
        for _ in 0..2 {
            let again = opened(&scratch).await;
            is_gone(&scratch.path());
            let state = again.snapshot().state.clone();
            assert_eq!(state.words(Place { entry, field: 1 }, Reader::ANYBODY), Words::NotPublished);
            closed(again).await;
            assert_eq!(verify(&scratch.path()).await.unwrap().erased, 2);
        }
        let again = opened(&scratch).await;
        let by = erase(&again, entry).await;
        let state = again.snapshot().state.clone();
        assert_eq!(standing(&state, entry), [Standing::Erased(by); 2]);
        closed(again).await;
        let again = opened(&scratch).await;
        assert!(again.snapshot().state == state);
    }
}

/// Nobody erases what is being asked about in the same batch twice, and one act can erase what an act before it said.
#[tokio::test]
async fn it_is_gone_before_it_is_answered_in_the_same_batch_too() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let next = platform.snapshot().state.skeleton.next();
    let snapshot = platform.snapshot();
    let session = snapshot.state.skeleton.sessions.iter().last().unwrap();
    let (on, item) = (session.id.to_string(), session.agenda.last().unwrap().number.to_string());
    let said = request("session.circulate", &[("on", &*on), ("item", &item), ("title", WORD)]);
    let entry = next.to_string();
    let fields = [("entry", &*entry), ("texts.0", "0"), ("cause", "mistake"), ("reason", REASON)];
    let gone = request("opening.erase", &fields);
    platform
        .perform(platform::Authority::of_house(holder(&platform, SECRETARY)), vec![said, gone], None)
        .await
        .unwrap();
    is_gone(&scratch.path());
    let state = platform.snapshot().state.clone();
    closed(platform).await;
    let again = Platform::open_with(&scratch.path(), demo()).await.unwrap();
    assert!(again.snapshot().state == state);
}

/// Backup, erase, copy the keys, restore: no byte of it is in what was restored, before anybody starts it.
#[tokio::test]
async fn what_was_erased_after_a_backup_does_not_come_back_with_it() {
    for access in ["public", "sealed", "confidential"] {
        let scratch = Scratch::new();
        let platform = scratch.at_work().await;
        let entry = circulate(&platform, access).await;
        let [backup, keys, restored, without] =
            ["backup", "keys-copy", "restored", "without"].map(|name| scratch.path().with_file_name(name));
        back_up(&scratch.path(), &backup, &keys).await.unwrap();
        erase(&platform, entry).await;
        back_up_keys(&scratch.path(), &keys).await.unwrap();
        restore(&backup, Some(&keys), &restored).await.unwrap();
        is_gone(&restored);
        assert_eq!(verify(&restored).await.unwrap().erased, 2);
        // Without any keys the words that are not public are lost, and the rest of the record is whole.
        let made = restore(&backup, None, &without).await.unwrap();
        assert_eq!(made.report.erased, u64::from(access != "public"));
        assert_eq!(verify(&without).await.unwrap().entries, made.report.entries);
    }
}
