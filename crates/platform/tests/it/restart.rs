//! Closing, dropping and being killed.

use platform::{Failure, FolderFault, OpenFault, Platform};

use crate::scratch::{Scratch, administrator, calendar, institution, register, restored};

#[tokio::test]
async fn what_is_read_again_is_what_was_there() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    register(&platform, &["a", "b"]).await;
    platform.perform(platform::Authority::of_house(administrator()), vec![calendar()], None).await.unwrap();
    let live = platform.snapshot().state.clone();
    let vkey = platform.vkey();
    platform.close().await.unwrap();
    assert_eq!(platform.sealed().size, 4);
    let after = platform.perform(platform::Authority::of_house(administrator()), vec![institution("c")], None).await;
    assert_eq!(after, Err(Failure::Stopped));
    drop(platform);
    let names: Vec<_> = scratch.files().into_keys().map(|path| path.file_name().unwrap().to_owned()).collect();
    assert_eq!(names, ["ballast", "checkpoint", "identity", "key", "keys.db", "lock", "secret", "tequio.db"]);
    let platform = scratch.open().await.unwrap();
    assert!(platform.snapshot().state == live);
    assert_eq!((platform.vkey(), platform.sealed().size), (vkey, 4));
}

/// What a process leaves that is killed: its files as they are at that moment, without the lock.
#[tokio::test]
async fn nothing_acknowledged_is_lost_when_it_is_killed() {
    let (scratch, killed) = (Scratch::new(), Scratch::new());
    let platform = scratch.platform().await;
    for round in 0..10 {
        let code = format!("r{round}");
        register(&platform, &[&code]).await;
        let live = platform.snapshot().state.clone();
        let _ = std::fs::remove_dir_all(killed.path());
        // Files are read in the order of their names: the copy of the checkpoint is never ahead of the entries.
        restored(&scratch.path(), &killed.path());
        let again = killed.open().await.unwrap();
        assert!(again.snapshot().state == live, "round {round}");
        register(&again, &["after"]).await;
        again.close().await.unwrap();
    }
}

#[test]
fn a_runtime_that_ends_leaves_everything_acknowledged() {
    let scratch = Scratch::new();
    let runtime = || tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let first = runtime();
    let live = first.block_on(async {
        let platform = scratch.platform().await;
        register(&platform, &["a", "b", "c"]).await;
        platform.snapshot().state.clone()
    });
    drop(first);
    let again = runtime().block_on(async { scratch.open().await.unwrap().snapshot().state.clone() });
    assert!(again == live);
}

/// Whoever still reads keeps nobody from it.
#[tokio::test]
async fn a_folder_that_was_closed_is_free_though_somebody_has_the_platform() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let reader = platform.clone();
    platform.close().await.unwrap();
    let second = scratch.open().await.unwrap();
    assert_eq!(reader.snapshot().latest, second.snapshot().latest);
    reader.close().await.unwrap();
    let third = scratch.open().await.unwrap_err();
    assert!(matches!(third, OpenFault::Folder(FolderFault::InUse(_))), "{third}: only what was closed is free");
}

#[tokio::test]
async fn one_folder_has_one_process() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let second = scratch.open().await.unwrap_err();
    assert!(matches!(second, OpenFault::Folder(FolderFault::InUse(_))), "{second}");
    register(&platform, &["a"]).await;
    let filled = Platform::create(&scratch.path(), &crate::scratch::founding()).await.unwrap_err();
    assert!(matches!(filled, OpenFault::Folder(FolderFault::NotEmpty(..))), "{filled}");
}
