//! Drafts and files.

use store::{
    AppendFault, Backing, Batch, Draft, DraftChange, DraftFault, DraftLimits, DraftRow, FileFault, FileRow, ListedDraft,
};

use crate::scratch::{LIMITS, Scratch, batch};

fn row(number: i64, fields: &str, revision: i64) -> DraftRow {
    let (act, author, person) = ("proposal.present".into(), "ieem-suplente".into(), Some("p1".into()));
    let level = "demo".into();
    DraftRow {
        number,
        act,
        fields: fields.into(),
        refers: "{}".into(),
        source: "Oficio".into(),
        author,
        person,
        level,
        revision,
        files: Vec::new(),
    }
}

fn holding(file: &str) -> DraftRow {
    DraftRow { files: vec![file.into()], ..row(0, "{}", 0) }
}

fn draft(rows: Vec<DraftRow>, revision: i64) -> Draft {
    Draft {
        id: "d1".into(),
        institutions: vec!["ieem".into(), "osc".into()],
        rows,
        revision,
        reading: 0,
        saved_at: 5,
        files: Vec::new(),
    }
}

#[tokio::test]
async fn the_second_to_save_a_row_is_shown_the_first() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store
        .start_draft(&Backing::House, &draft(vec![row(0, "{}", 0), row(0, "{}", 0)], 0), "ieem", &LIMITS, None)
        .await
        .unwrap();
    let (saved, _) = store
        .change_draft(&Backing::House, ("d1", 5), &[DraftChange::Save(row(1, "{\"a\":\"x\"}", 1))], &LIMITS, None)
        .await
        .unwrap();
    assert_eq!(saved, draft(vec![row(1, "{\"a\":\"x\"}", 2), row(2, "{}", 1)], 2));
    let fault = store
        .change_draft(&Backing::House, ("d1", 6), &[DraftChange::Save(row(1, "{\"a\":\"y\"}", 1))], &LIMITS, None)
        .await
        .unwrap_err();
    assert!(matches!(&fault, DraftFault::Stale(stored) if **stored == saved), "{fault:?}");
    // Another row is nobody's business.
    let (other, _) = store
        .change_draft(&Backing::House, ("d1", 5), &[DraftChange::Save(row(2, "{\"b\":\"z\"}", 1))], &LIMITS, None)
        .await
        .unwrap();
    assert_eq!(other.revision, 3);
    let listed = ListedDraft { id: "d1".into(), revision: 3, saved_at: 5, count: 2, only: None };
    assert_eq!(store.drafts("ieem").await.unwrap(), std::slice::from_ref(&listed));
    assert_eq!(store.drafts("osc").await.unwrap(), [listed]);
    let (alone, _) =
        store.change_draft(&Backing::House, ("d1", 5), &[DraftChange::Remove(2, 2)], &LIMITS, None).await.unwrap();
    assert_eq!(store.drafts("osc").await.unwrap()[0].only.as_ref(), alone.rows.first());
    assert_eq!(store.drafts("other").await.unwrap(), []);
    assert_eq!(store.discard_draft(&Backing::House, "d1").await.unwrap(), Vec::<String>::new());
    let gone =
        store.change_draft(&Backing::House, ("d1", 5), &[DraftChange::Save(row(1, "{}", 2))], &LIMITS, None).await;
    assert!(matches!(gone, Err(DraftFault::Gone)));
    assert_eq!(store.draft("d1").await.unwrap(), None);
    assert_eq!(store.drafts("ieem").await.unwrap(), []);
}

#[tokio::test]
async fn rows_change_together_and_numbers_are_not_used_again() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store
        .start_draft(&Backing::House, &draft(vec![row(0, "{}", 0), row(0, "{}", 0)], 0), "ieem", &LIMITS, None)
        .await
        .unwrap();
    let stale = [DraftChange::Save(row(1, "{\"a\":\"x\"}", 1)), DraftChange::Remove(2, 7)];
    assert!(matches!(
        store.change_draft(&Backing::House, ("d1", 5), &stale, &LIMITS, None).await,
        Err(DraftFault::Stale(_))
    ));
    assert_eq!(store.draft("d1").await.unwrap(), Some(draft(vec![row(1, "{}", 1), row(2, "{}", 1)], 1)));
    let changes = [DraftChange::Remove(2, 1), DraftChange::Add(row(0, "{}", 0))];
    let (changed, _) = store.change_draft(&Backing::House, ("d1", 5), &changes, &LIMITS, None).await.unwrap();
    assert_eq!(changed, draft(vec![row(1, "{}", 1), row(3, "{}", 1)], 2));
}

#[tokio::test]
async fn a_draft_goes_with_the_entries_it_became_or_not_at_all() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.start_draft(&Backing::House, &draft(vec![row(0, "{}", 0)], 0), "ieem", &LIMITS, None).await.unwrap();
    let stale = Batch { drafts: vec![("d1".into(), 2)], ..batch(0, 1) };
    assert!(matches!(store.append(&stale).await, Err(AppendFault::DraftChanged { id }) if id == "d1"));
    assert!(store.draft("d1").await.unwrap().is_some());
    store.append(&Batch { drafts: vec![("d1".into(), 1)], ..batch(0, 1) }).await.unwrap();
    assert_eq!(store.draft("d1").await.unwrap(), None);
}

fn file(id: &str, staged_at: i64) -> FileRow {
    let (media, name) = ("text/plain".into(), "a.txt".into());
    let (holder, office) = ("ieem".into(), "ieem-suplente".into());
    FileRow { id: id.into(), sha256: [1; 32], size: 5, media, name, holder, office, staged_at, entry: None }
}

#[tokio::test]
async fn files_that_no_act_named_are_swept() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.start_draft(&Backing::House, &draft(vec![holding("drafted")], 0), "ieem", &LIMITS, None).await.unwrap();
    for (id, at) in [("named", 1), ("left", 2), ("drafted", 2), ("young", 3)] {
        store.stage_file(&Backing::House, &file(id, at), b"bytes".to_vec()).await.unwrap();
    }
    store.append(&Batch { files: vec![("named".into(), 0)], ..batch(0, 1) }).await.unwrap();
    assert_eq!(store.sweep_files(3).await.unwrap(), ["left"]);
    assert_eq!(store.file("left").await.unwrap(), None);
    assert!(store.file("drafted").await.unwrap().is_some());
    assert!(!scratch.path().join("files/left").exists());
    let named = FileRow { entry: Some(0), ..file("named", 1) };
    assert_eq!(store.file_part(&named, 0).await.unwrap(), b"bytes");
    assert_eq!(store.file_part(&named, 3).await.unwrap(), b"es");
    assert_eq!(store.file("named").await.unwrap(), Some(named));
    assert!(store.file("young").await.unwrap().is_some());
    let again = Batch { files: vec![("named".into(), 1)], ..batch(1, 2) };
    assert_eq!(store.append(&again).await.unwrap_err().to_string(), "there is no staged file named");
}

#[tokio::test]
async fn a_file_keeps_its_id_and_its_bytes() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for id in ["../key", "", "a/b", "A"] {
        assert!(
            matches!(store.stage_file(&Backing::House, &file(id, 1), b"bytes".to_vec()).await, Err(FileFault::Id)),
            "{id}"
        );
    }
    store.stage_file(&Backing::House, &file("a", 1), b"bytes".to_vec()).await.unwrap();
    assert!(matches!(store.stage_file(&Backing::House, &file("a", 1), b"other".to_vec()).await, Err(FileFault::Id)));
    std::fs::write(scratch.path().join("files/a"), b"cut").unwrap();
    assert!(matches!(store.file("a").await, Err(FileFault::Bytes(_))));
}

/// A row that is saved without a file lets go of it, and so does one that goes.
#[tokio::test]
async fn a_row_holds_on_to_what_it_names_now() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for id in ["first", "second"] {
        store.stage_file(&Backing::House, &file(id, 1), b"bytes".to_vec()).await.unwrap();
    }
    store
        .start_draft(&Backing::House, &draft(vec![holding("first"), holding("second")], 0), "ieem", &LIMITS, None)
        .await
        .unwrap();
    assert_eq!(store.sweep_files(9).await.unwrap(), Vec::<String>::new());
    for (change, gone) in [(DraftChange::Save(row(1, "{}", 1)), "first"), (DraftChange::Remove(2, 1), "second")] {
        assert!(scratch.path().join("files").join(gone).exists());
        assert_eq!(store.change_draft(&Backing::House, ("d1", 5), &[change], &LIMITS, None).await.unwrap().1, [gone]);
        assert!(!scratch.path().join("files").join(gone).exists(), "it goes at once");
    }
}

/// Whoever started a draft keeps it, however many it is shared with; a refused change leaves nothing.
#[tokio::test]
async fn drafts_have_room_each_and_together() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let limits = DraftLimits { drafts: 3, rows: 2, bytes: 300, together: 500, reserve: 0 };
    let of = |id: &str, letters| Draft { id: id.into(), ..draft(vec![row(0, &"x".repeat(letters), 0)], 0) };
    assert!(matches!(
        store.start_draft(&Backing::House, &of("d1", 300), "ieem", &limits, None).await,
        Err(DraftFault::TooLarge)
    ));
    store.start_draft(&Backing::House, &of("d1", 250), "ieem", &limits, None).await.unwrap();
    let add = |letters| [DraftChange::Add(row(0, &"x".repeat(letters), 0))];
    assert!(matches!(
        store.change_draft(&Backing::House, ("d1", 5), &add(100), &limits, None).await,
        Err(DraftFault::TooLarge)
    ));
    assert!(matches!(
        store.start_draft(&Backing::House, &of("d2", 250), "ieem", &limits, None).await,
        Err(DraftFault::NoRoom)
    ));
    store.start_draft(&Backing::House, &of("d2", 150), "ieem", &limits, None).await.unwrap();
    assert!(matches!(
        store.change_draft(&Backing::House, ("d2", 5), &add(60), &limits, None).await,
        Err(DraftFault::NoRoom)
    ));
    store.start_draft(&Backing::House, &of("d3", 250), "osc", &limits, None).await.unwrap();
    let shorter = [DraftChange::Save(row(1, "x", 1))];
    store.change_draft(&Backing::House, ("d1", 5), &shorter, &limits, None).await.unwrap();
    store.change_draft(&Backing::House, ("d2", 5), &add(60), &limits, None).await.unwrap();
    assert!(matches!(
        store.change_draft(&Backing::House, ("d2", 5), &add(0), &limits, None).await,
        Err(DraftFault::TooMany)
    ));
    store.start_draft(&Backing::House, &of("d4", 1), "ieem", &limits, None).await.unwrap();
    assert!(matches!(
        store.start_draft(&Backing::House, &of("d5", 1), "ieem", &limits, None).await,
        Err(DraftFault::TooManyDrafts)
    ));
}
