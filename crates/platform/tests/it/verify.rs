//! Verifying a folder from outside.

use platform::{Report, verify};

use crate::scratch::{Scratch, register, sealed};

#[tokio::test]
async fn it_needs_no_lock_and_changes_nothing() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    register(&platform, &["a", "b"]).await;
    sealed(&platform, 3).await;
    let root = platform.sealed().root;
    let origin = platform.vkey().name().to_owned();
    let report = Report { origin, entries: 3, openings: 7, erased: 0, files: 0, sealed: 3, unsealed: 0, root };
    assert_eq!(verify(&scratch.path()).await.unwrap(), report);
    platform.close().await.unwrap();
    drop(platform);
    let before = scratch.files();
    assert_eq!(verify(&scratch.path()).await.unwrap(), report);
    assert!(scratch.files() == before);
}

#[tokio::test]
async fn it_holds_at_every_moment_of_a_platform_at_work() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let working = {
        let platform = platform.clone();
        tokio::spawn(async move {
            for round in 0..100 {
                register(&platform, &[&format!("r{round}")]).await;
            }
        })
    };
    let mut seen = 0;
    while !working.is_finished() {
        let report = verify(&scratch.path()).await.unwrap();
        assert!(report.entries >= seen);
        seen = report.entries;
    }
    working.await.unwrap();
}
