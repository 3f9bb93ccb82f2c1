//! A task that panics is noticed, so that the process can end and be started again.

use std::sync::Arc;
use std::time::Duration;

use platform::{Failure, Platform, Setting};
use tokio::sync::watch;

use crate::scratch::{Scratch, administrator, institution};

/// A platform whose clock panics after so many looks: the first is of opening, the second of the first cleaning of the sealer.
async fn platform(scratch: &Scratch, looks: u32) -> (Platform, watch::Receiver<u32>) {
    Platform::create(&scratch.path(), &crate::scratch::founding()).await.unwrap();
    let (looked, looking) = watch::channel(0);
    let clock = Arc::new(move || {
        let before = *looked.borrow();
        assert!(before < looks, "the clock broke");
        looked.send_replace(before + 1);
        4_000_000_000_000
    });
    let platform =
        Platform::open_with(&scratch.path(), Setting { clock, until: "2100-01-01".parse().ok(), ..Setting::default() })
            .await
            .unwrap();
    (platform, looking)
}

async fn why_halted(platform: &Platform) -> String {
    let mut halted = platform.halted();
    let halted = tokio::time::timeout(Duration::from_secs(10), halted.wait_for(Option::is_some)).await;
    halted.unwrap().unwrap().clone().unwrap()
}

#[tokio::test]
async fn of_the_sealer() {
    let scratch = Scratch::new();
    let (platform, _looking) = platform(&scratch, 1).await;
    assert_eq!(why_halted(&platform).await, "the sealer panicked");
    let refused = platform.perform(platform::Authority::of_house(administrator()), vec![institution("a")], None).await;
    assert_eq!(refused, Err(Failure::Stopped));
    platform.close().await.unwrap();
}

#[tokio::test]
async fn of_the_writer() {
    let scratch = Scratch::new();
    let (platform, mut looking) = platform(&scratch, 2).await;
    // Until the sealer has cleaned: the next look is the writer's.
    looking.wait_for(|looks| *looks == 2).await.unwrap();
    let refused = platform.perform(platform::Authority::of_house(administrator()), vec![institution("a")], None).await;
    assert_eq!(refused, Err(Failure::Stopped));
    assert_eq!(why_halted(&platform).await, "the writer panicked");
    platform.close().await.unwrap();
    drop(platform);
    assert_eq!(scratch.open().await.unwrap().snapshot().latest, 0);
}
