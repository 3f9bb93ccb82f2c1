//! The data folder: made whole or not at all, held by one process.

use std::os::unix::fs::PermissionsExt;

use store::{DataFolder, FolderFault, Founded, Store};

use crate::scratch::Scratch;

#[tokio::test]
async fn a_folder_comes_to_be_at_once() {
    let scratch = Scratch::new();
    let (founded, folder) = Founded::begin(&scratch.path(), "new", [7; 32]).unwrap();
    assert!(!scratch.path().exists());
    Store::open(folder).await.unwrap().close().await.unwrap();
    founded.finish().unwrap();
    let folder = DataFolder::open(&scratch.path()).unwrap();
    assert_eq!(folder.key().unwrap(), [7; 32]);
    let mode = std::fs::metadata(scratch.path().join("key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let again = Founded::begin(&scratch.path(), "newer", [8; 32]).unwrap_err();
    assert!(matches!(again, FolderFault::NotEmpty(_)), "{again}");
}

#[tokio::test]
async fn what_was_begun_can_be_abandoned() {
    let scratch = Scratch::new();
    std::fs::create_dir(scratch.path()).unwrap();
    let (founded, _) = Founded::begin(&scratch.path(), "new", [7; 32]).unwrap();
    founded.abandon();
    let parent = scratch.path().parent().unwrap().to_path_buf();
    assert_eq!(std::fs::read_dir(parent).unwrap().count(), 1);
    assert!(matches!(DataFolder::open(&scratch.path()), Err(FolderFault::Missing(_, "tequio.db"))));
}

#[tokio::test]
async fn only_one_holds_it() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    assert!(matches!(DataFolder::open(&scratch.path()), Err(FolderFault::InUse(_))));
    drop(store);
    DataFolder::open(&scratch.path()).unwrap();
}
