//! The same request, sent more than once.

use platform::{Acknowledgement, Failure, IdempotencyKey, Mode, Platform, Scope};

use crate::scratch::{Scratch, TestClock, administrator, founding, institution, register};

fn key(key: &str, body: u8) -> Option<IdempotencyKey> {
    Some(IdempotencyKey { scope: Scope::Session("s".into()), key: key.into(), body: [body; 32] })
}

#[tokio::test]
async fn it_is_done_once_and_answered_alike() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let first = platform
        .perform(platform::Authority::of_house(administrator()), vec![institution("a")], key("k", 1))
        .await
        .unwrap();
    let again = platform
        .perform(platform::Authority::of_house(administrator()), vec![institution("a")], key("k", 1))
        .await
        .unwrap();
    assert_eq!(again, Acknowledgement { replayed: true, ..first });
    let other =
        platform.perform(platform::Authority::of_house(administrator()), vec![institution("b")], key("k", 2)).await;
    assert_eq!(other, Err(Failure::KeyReused));
    platform.close().await.unwrap();
    drop(platform);
    let platform = scratch.open().await.unwrap();
    let later = platform
        .perform(platform::Authority::of_house(administrator()), vec![institution("a")], key("k", 1))
        .await
        .unwrap();
    assert_eq!(later, again);
    assert_eq!(platform.snapshot().latest, 1);
}

#[tokio::test]
async fn a_refusal_is_not_remembered() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    register(&platform, &["a"]).await;
    let refused =
        platform.perform(platform::Authority::of_house(administrator()), vec![institution("a")], key("k", 1)).await;
    assert!(matches!(refused, Err(Failure::Refused { .. })));
    let done = platform
        .perform(platform::Authority::of_house(administrator()), vec![institution("b")], key("k", 2))
        .await
        .unwrap();
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
                tokio::spawn(async move {
                    platform.perform(platform::Authority::of_house(administrator()), acts, key).await.unwrap()
                })
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

/// Guests share one scope, so only a key that this server made, and lately, is a name there.
#[tokio::test]
async fn a_guest_uses_a_key_that_the_server_made() {
    const DAY: i64 = 24 * 60 * 60 * 1_000;
    let scratch = Scratch::new();
    let clock = TestClock::at(30 * DAY);
    Platform::create_with(&scratch.path(), &founding(), &clock.setting(Mode::Body)).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Body)).await.unwrap();
    let guest = |key: &str| Some(IdempotencyKey { scope: Scope::Guest, key: key.into(), body: [1; 32] });
    let perform = |code: &'static str, key: &str| {
        let (platform, key) = (platform.clone(), guest(key));
        async move { platform.perform(platform::Authority::of_house(administrator()), vec![institution(code)], key).await }
    };
    let (one, other) = (platform.guest_key(), platform.guest_key());
    assert_ne!(one, other);
    let (made, mark) = one.rsplit_once('.').unwrap();
    let (at, drawn) = made.split_once('.').unwrap();
    let later = i64::from_str_radix(at, 16).unwrap() + 1;
    let forged = [
        String::new(),
        "k".to_owned(),
        made.to_owned(),
        format!("{made}."),
        format!("{made}.{}", &mark[..30]),
        format!("{made}.{}", other.rsplit_once('.').unwrap().1),
        format!("{later:x}.{drawn}.{mark}"),
        format!("{made}.{}é", &mark[..31]),
    ];
    for key in forged {
        assert_eq!(perform("x", &key).await, Err(Failure::KeyUnknown), "{key}");
    }
    let first = perform("a", &one).await.unwrap();
    clock.set(60 * DAY - 1);
    let again = perform("a", &one).await.unwrap();
    assert_eq!(again, Acknowledgement { replayed: true, ..first });
    clock.set(60 * DAY);
    assert_eq!(perform("a", &other).await, Err(Failure::KeyUnknown), "it is older than what is remembered");
}

#[tokio::test]
async fn the_names_of_one_are_nothing_to_another() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let scopes = [Scope::Session("a".into()), Scope::Session("b".into()), Scope::Token("a".into())];
    for (number, scope) in scopes.into_iter().enumerate() {
        let key = IdempotencyKey { scope, key: "k".into(), body: [number as u8; 32] };
        let done = platform
            .perform(
                platform::Authority::of_house(administrator()),
                vec![institution(&format!("i{number}"))],
                Some(key),
            )
            .await;
        assert!(!done.unwrap().replayed);
    }
}

/// Whoever has the database but not the secret learns nothing of a request that was remembered.
#[tokio::test]
async fn what_is_remembered_of_a_request_is_no_hash_of_it() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let body = [0xAB; 32];
    let key = IdempotencyKey { scope: Scope::Token("t".into()), key: "k".into(), body };
    platform
        .perform(platform::Authority::of_house(administrator()), vec![institution("a")], Some(key.clone()))
        .await
        .unwrap();
    platform.close().await.unwrap();
    drop(platform);
    for (path, bytes) in scratch.files() {
        assert!(!bytes.windows(32).any(|window| window == body), "{}", path.display());
    }
    // With another secret, as after a backup, the same request is taken for another.
    std::fs::remove_file(scratch.path().join("secret")).unwrap();
    let platform = scratch.open().await.unwrap();
    let other =
        platform.perform(platform::Authority::of_house(administrator()), vec![institution("a")], Some(key)).await;
    assert_eq!(other, Err(Failure::KeyReused));
}
