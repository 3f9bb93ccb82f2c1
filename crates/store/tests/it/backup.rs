//! What is asked before a backup is begun.

use store::{BackupFault, Founded};

use crate::scratch::Scratch;

#[tokio::test]
async fn a_backup_leaves_the_record_its_room() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let beside = scratch.path().with_file_name("backup");
    let (begun, folder) = Founded::begin(&beside, "new", [7; 32]).unwrap();
    let refused = store::take_into(&scratch.path(), &folder, u64::MAX).await;
    assert!(matches!(refused, Err(BackupFault::NoRoom { needed: u64::MAX, free }) if free > 0), "{refused:?}");
    assert!(!folder.path().join("tequio.db").exists(), "nothing was copied");
    begun.abandon();
    drop(store);
}
