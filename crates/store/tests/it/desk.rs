//! Drafts and files.

use store::{Batch, Draft, DraftFault, FileFault, FileRow};

use crate::scratch::{Scratch, batch};

fn draft(fields: &str, revision: i64) -> Draft {
    let (id, institution, act) = ("d1".into(), "ieem".into(), "proposal.present".into());
    Draft { id, institution, act, fields: fields.into(), revision, saved_at: 5 }
}

#[tokio::test]
async fn the_second_to_save_a_draft_is_shown_the_first() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    assert_eq!(store.save_draft(&draft("{}", 0)).await.unwrap(), 1);
    assert_eq!(store.save_draft(&draft("{\"a\":\"x\"}", 1)).await.unwrap(), 2);
    let fault = store.save_draft(&draft("{\"a\":\"y\"}", 1)).await.unwrap_err();
    assert!(matches!(&fault, DraftFault::Stale(stored) if **stored == draft("{\"a\":\"x\"}", 2)), "{fault:?}");
    assert!(matches!(store.save_draft(&draft("{}", 0)).await, Err(DraftFault::Stale(_))));
    assert_eq!(store.drafts("ieem").await.unwrap(), [draft("{\"a\":\"x\"}", 2)]);
    assert_eq!(store.drafts("other").await.unwrap(), []);
    assert!(store.delete_draft("d1").await.unwrap());
    assert!(matches!(store.save_draft(&draft("{}", 2)).await, Err(DraftFault::Gone)));
    assert_eq!(store.draft("d1").await.unwrap(), None);
}

fn file(id: &str, staged_at: i64) -> FileRow {
    let (media, name) = ("text/plain".into(), "a.txt".into());
    FileRow { id: id.into(), sha256: [1; 32], size: 5, media, name, staged_at, entry: None }
}

#[tokio::test]
async fn files_that_no_act_named_are_swept() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.save_draft(&draft("{\"support.file\":\"drafted\"}", 0)).await.unwrap();
    for (id, at) in [("named", 1), ("left", 2), ("drafted", 2), ("young", 3)] {
        store.stage_file(&file(id, at), b"bytes".to_vec()).await.unwrap();
    }
    store.append(&Batch { files: vec![("named".into(), 0)], ..batch(0, 1) }).await.unwrap();
    assert_eq!(store.sweep_files(3).await.unwrap(), ["left"]);
    assert_eq!(store.file("left").await.unwrap(), None);
    assert!(store.file("drafted").await.unwrap().is_some());
    assert!(!scratch.path().join("files/left").exists());
    let named = FileRow { entry: Some(0), ..file("named", 1) };
    assert_eq!(store.file("named").await.unwrap(), Some((named, b"bytes".to_vec())));
    assert!(store.file("young").await.unwrap().is_some());
    let again = Batch { files: vec![("named".into(), 1)], ..batch(1, 2) };
    assert_eq!(store.append(&again).await.unwrap_err().to_string(), "there is no staged file named");
}

#[tokio::test]
async fn a_file_keeps_its_id_and_its_bytes() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for id in ["../key", "", "a/b", "A"] {
        assert!(matches!(store.stage_file(&file(id, 1), b"bytes".to_vec()).await, Err(FileFault::Id)), "{id}");
    }
    store.stage_file(&file("a", 1), b"bytes".to_vec()).await.unwrap();
    assert!(matches!(store.stage_file(&file("a", 1), b"other".to_vec()).await, Err(FileFault::Id)));
    std::fs::write(scratch.path().join("files/a"), b"cut").unwrap();
    assert!(matches!(store.file("a").await, Err(FileFault::Bytes(_))));
}
