//! What was discarded is on no byte of the disk.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use store::{Backing, Draft, DraftChange, DraftRow, FileRow, Store};

use crate::scratch::{LIMITS, Scratch, batch};

/// Stands in every text that is discarded, and in nothing else.
const CANARY: &str = "quetzal-de-prueba";

fn row(number: i64, words: usize, revision: i64) -> DraftRow {
    let fields = format!("{{\"text\":\"{}\"}}", format!("{CANARY} ").repeat(words));
    let (act, author, person) = ("proposal.present".into(), "ieem-suplente".into(), Some("p1".into()));
    DraftRow {
        number,
        act,
        fields,
        refers: "{}".into(),
        source: format!("{CANARY} ").repeat(words),
        author,
        person,
        level: "demo".into(),
        revision,
        files: Vec::new(),
    }
}

fn draft(id: usize, rows: Vec<DraftRow>) -> Draft {
    Draft {
        id: format!("d{id}"),
        institutions: vec!["ieem".into()],
        rows,
        revision: 0,
        reading: 0,
        saved_at: 5,
        files: Vec::new(),
    }
}

/// How often the canary stands in the files of a folder.
fn found(folder: &Path) -> usize {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let count = |file: &Path| {
        let bytes = std::fs::read(file).unwrap();
        bytes.windows(CANARY.len()).filter(|window| *window == CANARY.as_bytes()).count()
    };
    files.map(|path| if path.is_dir() { found(&path) } else { count(&path) }).sum()
}

/// Rows of many lengths, added, saved longer and shorter, and taken away: pages of the database fill, split and join meanwhile.
#[tokio::test]
async fn discarded_drafts_leave_no_byte() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for id in 0..40 {
        let rows = (0..8).map(|at| row(0, 1 + (id * 7 + at * 31) % 300, 0)).collect();
        store.start_draft(&Backing::House, &draft(id, rows), "ieem", &LIMITS, None).await.unwrap();
        store.append(&batch(id as u64, id as u64 + 1)).await.unwrap();
    }
    for id in 0..40 {
        let save = |at: i64, words| DraftChange::Save(row(at, words, 1));
        let changes =
            [save(2, 1 + id * 13 % 400), save(5, 3), DraftChange::Remove(1, 1), DraftChange::Add(row(0, 90, 0))];
        store.change_draft(&Backing::House, (&format!("d{id}"), 6), &changes, &LIMITS, None).await.unwrap();
    }
    assert!(found(&scratch.path()) > 0, "it stands there while the drafts do");
    for id in (0..40).rev().step_by(2).chain((0..40).step_by(2)) {
        store.discard_draft(&Backing::House, &format!("d{id}")).await.unwrap();
    }
    assert_eq!(found(&scratch.path()), 0);
    store.close().await.unwrap();
    assert_eq!(found(&scratch.path()), 0);
}

/// A draft that was presented had other words before.
#[tokio::test]
async fn presented_drafts_leave_no_byte() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.start_draft(&Backing::House, &draft(1, vec![row(0, 5, 0)]), "ieem", &LIMITS, None).await.unwrap();
    store.append(&store::Batch { drafts: vec![("d1".into(), 1)], ..batch(0, 1) }).await.unwrap();
    assert_eq!(found(&scratch.path()), 0);
}

/// The files that a draft alone holds on to go with it; those of another one, and of an entry, stay.
#[tokio::test]
async fn files_go_with_their_draft() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for (id, bytes) in [("own", CANARY), ("both", "b"), ("named", "n")] {
        let (media, name) = ("text/plain".into(), format!("{id}.txt"));
        let file = FileRow {
            id: id.into(),
            sha256: [0; 32],
            size: bytes.len() as u64,
            media,
            name,
            holder: "ieem".into(),
            office: "ieem-suplente".into(),
            staged_at: 0,
            entry: None,
        };
        store.stage_file(&Backing::House, &file, bytes.into()).await.unwrap();
    }
    let named = store::Batch { files: vec![("named".into(), 0)], ..batch(0, 1) };
    store.append(&named).await.unwrap();
    let naming = |files: &[&str]| DraftRow { files: files.iter().map(ToString::to_string).collect(), ..row(0, 0, 0) };
    store
        .start_draft(&Backing::House, &draft(1, vec![naming(&["own", "both", "named"])]), "ieem", &LIMITS, None)
        .await
        .unwrap();
    store.start_draft(&Backing::House, &draft(2, vec![naming(&["both"])]), "ieem", &LIMITS, None).await.unwrap();
    assert_eq!(store.discard_draft(&Backing::House, "d1").await.unwrap(), ["own"]);
    assert_eq!(found(&scratch.path()), 0);
    assert!(store.file("own").await.unwrap().is_none());
    for id in ["both", "named"] {
        assert!(store.file(id).await.unwrap().is_some(), "{id}");
    }
}

/// Discards a draft while somebody reads the database, who goes on reading until they commit.
async fn discarded_while_read(scratch: &Scratch, store: &Store) -> SqliteConnection {
    store.start_draft(&Backing::House, &draft(1, vec![row(0, 5, 0)]), "ieem", &LIMITS, None).await.unwrap();
    let mut reader = SqliteConnectOptions::new().filename(scratch.path().join("tequio.db")).connect().await.unwrap();
    sqlx::query("BEGIN").execute(&mut reader).await.unwrap();
    sqlx::query("SELECT COUNT(*) FROM drafts").execute(&mut reader).await.unwrap();
    store.discard_draft(&Backing::House, "d1").await.unwrap();
    reader
}

/// While somebody reads what the log holds, it cannot be emptied; whoever writes next does it.
#[tokio::test]
async fn what_a_reader_kept_in_the_log_goes_later() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let mut reader = discarded_while_read(&scratch, &store).await;
    assert!(found(&scratch.path()) > 0, "the reader may still read it");
    sqlx::query("COMMIT").execute(&mut reader).await.unwrap();
    store.append(&batch(0, 1)).await.unwrap();
    assert_eq!(found(&scratch.path()), 0);
}

/// Nobody has to write for it: what was left is told, and done when it is asked again.
#[tokio::test]
async fn what_a_reader_kept_in_the_log_is_told_and_paid() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let mut reader = discarded_while_read(&scratch, &store).await;
    store.left().await;
    store.pay().await.unwrap();
    assert!(store.owes() && found(&scratch.path()) > 0, "it is read still");
    sqlx::query("COMMIT").execute(&mut reader).await.unwrap();
    store.pay().await.unwrap();
    assert!(!store.owes());
    assert_eq!(found(&scratch.path()), 0);
}

/// What is kept of drafts leaves the disk to the record; what goes needs no such room.
#[tokio::test]
async fn drafts_leave_room_for_the_record() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let full = store::DraftLimits { reserve: u64::MAX, ..LIMITS };
    let refused = store.start_draft(&Backing::House, &draft(1, vec![row(0, 5, 0)]), "ieem", &full, None).await;
    assert!(matches!(refused, Err(store::DraftFault::Store(store::Fault::Full))), "{refused:?}");
    store
        .start_draft(&Backing::House, &draft(1, vec![row(0, 5, 0), row(0, 5, 0)]), "ieem", &LIMITS, None)
        .await
        .unwrap();
    for change in [DraftChange::Add(row(0, 1, 0)), DraftChange::Save(row(1, 1, 1))] {
        let refused = store.change_draft(&Backing::House, ("d1", 6), &[change], &full, None).await;
        assert!(matches!(refused, Err(store::DraftFault::Store(store::Fault::Full))), "{refused:?}");
    }
    store.change_draft(&Backing::House, ("d1", 6), &[DraftChange::Remove(1, 1)], &full, None).await.unwrap();
    store.discard_draft(&Backing::House, "d1").await.unwrap();
    store.append(&batch(0, 1)).await.unwrap();
    assert_eq!(found(&scratch.path()), 0);
}

fn staged(id: &str) -> FileRow {
    let (media, name, holder, office) = ("text/plain".into(), "a.txt".into(), "ieem".into(), "ieem-suplente".into());
    let size = CANARY.len() as u64;
    FileRow { id: id.into(), sha256: [0; 32], size, media, name, holder, office, staged_at: 0, entry: None }
}

/// A process that was killed leaves bytes whose row is gone, or not there yet; the next one begins without them.
#[tokio::test]
async fn a_start_removes_what_has_no_row() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.stage_file(&Backing::House, &staged("kept"), CANARY.into()).await.unwrap();
    drop(store);
    for left in ["gone", "young.part"] {
        std::fs::write(scratch.path().join("files").join(left), CANARY).unwrap();
    }
    let store = scratch.open().await;
    assert_eq!(found(&scratch.path()), 1);
    assert!(store.file("kept").await.unwrap().is_some());
}

/// A file that cannot be removed is owed: whoever discards or appends next removes it.
#[tokio::test]
async fn what_could_not_be_removed_goes_later() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.stage_file(&Backing::House, &staged("own"), CANARY.into()).await.unwrap();
    let naming = DraftRow { files: vec!["own".into()], ..row(0, 0, 0) };
    store.start_draft(&Backing::House, &draft(1, vec![naming]), "ieem", &LIMITS, None).await.unwrap();
    // A folder is no file that could be removed.
    let (file, aside) = (scratch.path().join("files/own"), scratch.path().join("aside"));
    std::fs::rename(&file, &aside).unwrap();
    std::fs::create_dir(&file).unwrap();
    store.discard_draft(&Backing::House, "d1").await.unwrap_err();
    std::fs::remove_dir(&file).unwrap();
    std::fs::rename(&aside, &file).unwrap();
    assert_eq!(found(&scratch.path()), 1);
    store.append(&batch(0, 1)).await.unwrap();
    assert_eq!(found(&scratch.path()), 0);
}
