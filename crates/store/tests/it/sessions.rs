//! A session is looked up once while nobody writes, and is what the database says of it at every moment.

use std::sync::Arc;

use store::{Backing, Store};

use crate::organisations::{NOW, came_in};
use crate::scratch::Scratch;

const TOKEN: [u8; 32] = [9; 32];

/// Somebody who is signed in.
async fn signed_in(scratch: &Scratch) -> Store {
    let store = scratch.store().await;
    came_in(&store, "here", 9, NOW).await;
    store
}

/// How often the database was looked into meanwhile.
async fn looks<T>(store: &Store, work: impl Future<Output = T>) -> (T, u64) {
    let before = store.looks();
    let done = work.await;
    (done, store.looks() - before)
}

#[tokio::test]
async fn a_session_is_looked_up_once_while_nobody_writes() {
    let scratch = Scratch::new();
    let store = signed_in(&scratch).await;
    let (first, looked) = looks(&store, store.session(&TOKEN)).await;
    let first = first.unwrap().unwrap();
    assert_eq!((first.person.as_str(), first.applied_at.is_some(), looked), ("here", true, 1));
    for _ in 0..3 {
        let (again, looked) = looks(&store, store.session(&TOKEN)).await;
        assert_eq!((again.unwrap(), looked), (Some(first.clone()), 0));
    }
    let (nobody, looked) = looks(&store, store.session(&[8; 32])).await;
    assert_eq!((nobody.unwrap(), looked), (None, 1), "what is no session is not kept");
    // Whatever is written, the next look is into the database.
    store.forget_requests(0).await.unwrap();
    assert_eq!(looks(&store, store.session(&TOKEN)).await.1, 1);
    store.choose_office(&Backing::House, &TOKEN, "ieem-area").await.unwrap();
    let (chosen, looked) = looks(&store, store.session(&TOKEN)).await;
    assert_eq!((chosen.unwrap().unwrap().office.as_deref(), looked), (Some("ieem-area"), 1));
    store.end_session(&TOKEN).await.unwrap();
    assert_eq!(store.session(&TOKEN).await.unwrap(), None);
    assert_eq!(store.session(&TOKEN).await.unwrap(), None, "nor afterwards");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_reads_while_it_ends_sees_it_no_more_from_then_on() {
    for _ in 0..30 {
        let scratch = Scratch::new();
        let store = Arc::new(signed_in(&scratch).await);
        let readers: Vec<_> = (0..8)
            .map(|_| {
                let store = Arc::clone(&store);
                tokio::spawn(async move {
                    let mut found = 0;
                    while store.session(&TOKEN).await.unwrap().is_some() {
                        found += 1;
                        tokio::task::yield_now().await;
                    }
                    // Once it is gone it stays gone.
                    assert_eq!(store.session(&TOKEN).await.unwrap(), None);
                    found
                })
            })
            .collect();
        store.forget_requests(0).await.unwrap();
        store.end_session(&TOKEN).await.unwrap();
        assert_eq!(store.session(&TOKEN).await.unwrap(), None, "whoever ended it sees it no more");
        for reader in readers {
            assert!(reader.await.unwrap() < 1_000_000);
        }
        assert_eq!(store.session(&TOKEN).await.unwrap(), None, "and no reader put it back");
    }
}
