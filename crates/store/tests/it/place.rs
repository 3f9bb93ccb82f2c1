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
    assert!(matches!(again, FolderFault::NotEmpty(..)), "{again}");
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

/// Whatever the process lets others do with its files, nobody else gets into the folder.
#[tokio::test]
async fn it_is_for_its_owner_alone() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&scratch.path()), 0o700);
    assert_eq!(mode(&scratch.path().join("files")), 0o700);
    assert_eq!(mode(&scratch.path().join("key")), 0o600);
    drop(store);
}

#[tokio::test]
async fn what_a_killed_process_began_goes_at_the_next_beginning() {
    let scratch = Scratch::new();
    let drawn = |digit: &str| digit.repeat(32);
    let sibling = |name: &str| scratch.path().with_file_name(format!(".data.{name}"));
    let (left, unheld) = Founded::begin(&scratch.path(), &drawn("a"), [7; 32]).unwrap();
    drop(unheld);
    std::mem::forget(left);
    // Another process at work, something of somebody else under such a name, and a name that nobody drew.
    let (_working, _held) = Founded::begin(&scratch.path().with_file_name("data"), &drawn("b"), [7; 32]).unwrap();
    std::fs::create_dir(sibling(&drawn("c"))).unwrap();
    std::fs::write(sibling(&drawn("c")).join("letter"), "mine").unwrap();
    std::fs::create_dir(sibling("backup")).unwrap();
    let (founded, _) = Founded::begin(&scratch.path(), &drawn("d"), [7; 32]).unwrap();
    assert!(!sibling(&drawn("a")).exists());
    for kept in [drawn("b"), drawn("c"), "backup".to_owned()] {
        assert!(sibling(&kept).exists(), "{kept}");
    }
    founded.abandon();
}

#[tokio::test]
async fn what_is_made_beside_it_is_put_in_place_or_discarded() {
    let scratch = Scratch::new();
    let making = scratch.path().with_file_name(".data.making");
    store::discard(&making).unwrap();
    let store = scratch.store().await;
    assert!(matches!(store::discard(&scratch.path()), Err(FolderFault::InUse(_))));
    store.close().await.unwrap();
    drop(store);
    // Where something stands already, neither of them is touched.
    std::fs::create_dir(&making).unwrap();
    std::fs::write(making.join("letter"), "mine").unwrap();
    let refused = store::put_in_place(&scratch.path(), &making);
    assert!(matches!(refused, Err(FolderFault::NotEmpty(at, _)) if at == making));
    assert_eq!(std::fs::read_to_string(making.join("letter")).unwrap(), "mine");
    DataFolder::open(&scratch.path()).unwrap();
    std::fs::remove_file(making.join("letter")).unwrap();
    // An empty folder may stand there.
    store::put_in_place(&scratch.path(), &making).unwrap();
    assert!(!scratch.path().exists());
    DataFolder::open(&making).unwrap();
    store::discard(&making).unwrap();
    assert!(!making.exists());
}
