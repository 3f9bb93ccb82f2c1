//! The same request, sent more than once.

use platform::{Acknowledgement, Failure, IdempotencyKey};

use crate::scratch::{Scratch, administrator, institution, register};

fn key(key: &str, body: u8) -> Option<IdempotencyKey> {
    Some(IdempotencyKey { scope: "session".into(), key: key.into(), body: [body; 32] })
}

#[tokio::test]
async fn it_is_done_once_and_answered_alike() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let first = platform.perform(administrator(), vec![institution("a")], key("k", 1)).await.unwrap();
    let again = platform.perform(administrator(), vec![institution("a")], key("k", 1)).await.unwrap();
    assert_eq!(again, Acknowledgement { replayed: true, ..first });
    let other = platform.perform(administrator(), vec![institution("b")], key("k", 2)).await;
    assert_eq!(other, Err(Failure::KeyReused));
    platform.close().await.unwrap();
    drop(platform);
    let platform = scratch.open().await.unwrap();
    let later = platform.perform(administrator(), vec![institution("a")], key("k", 1)).await.unwrap();
    assert_eq!(later, again);
    assert_eq!(platform.snapshot().latest, 1);
}

#[tokio::test]
async fn a_refusal_is_not_remembered() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    register(&platform, &["a"]).await;
    let refused = platform.perform(administrator(), vec![institution("a")], key("k", 1)).await;
    assert!(matches!(refused, Err(Failure::Refused { .. })));
    let done = platform.perform(administrator(), vec![institution("b")], key("k", 2)).await.unwrap();
    assert_eq!((done.first, done.replayed), (2, false));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_at_once_do_it_once() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    for round in 0..20 {
        let code = format!("r{round}");
        let calls: Vec<_> = (0..64)
            .map(|_| {
                let (platform, acts, key) = (platform.clone(), vec![institution(&code)], key(&code, 1));
                tokio::spawn(async move { platform.perform(administrator(), acts, key).await.unwrap() })
            })
            .collect();
        let mut done = Vec::new();
        for call in calls {
            done.push(call.await.unwrap());
        }
        assert_eq!(done.iter().filter(|one| !one.replayed).count(), 1);
        assert!(done.iter().all(|one| one.first == round + 1));
    }
    assert_eq!(platform.snapshot().latest, 20);
}
