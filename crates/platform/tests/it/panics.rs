//! A task that panics is noticed, so that the process can end and be started again.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use platform::{Failure, Mode, Platform, Setting};

use crate::scratch::{Scratch, administrator, institution};

/// A platform whose clock panics after so many looks: the first is of opening, the second of the first cleaning of the sealer.
async fn platform(scratch: &Scratch, looks: u32) -> Platform {
    Platform::create(&scratch.path(), &crate::scratch::founding()).await.unwrap();
    let looked = AtomicU32::new(0);
    let clock = Arc::new(move || {
        assert!(looked.fetch_add(1, Ordering::Relaxed) < looks, "the clock broke");
        4_000_000_000_000
    });
    Platform::open_with(&scratch.path(), Setting { mode: Mode::Body, clock }).await.unwrap()
}

async fn why_halted(platform: &Platform) -> String {
    let mut halted = platform.halted();
    let halted = tokio::time::timeout(Duration::from_secs(10), halted.wait_for(Option::is_some)).await;
    halted.unwrap().unwrap().clone().unwrap()
}

#[tokio::test]
async fn of_the_sealer() {
    let scratch = Scratch::new();
    let platform = platform(&scratch, 1).await;
    assert_eq!(why_halted(&platform).await, "the sealer panicked");
    let refused = platform.perform(administrator(), vec![institution("a")], None).await;
    assert_eq!(refused, Err(Failure::Stopped));
    platform.close().await.unwrap();
}

#[tokio::test]
async fn of_the_writer() {
    let scratch = Scratch::new();
    let platform = platform(&scratch, 2).await;
    // Until the sealer has cleaned.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let refused = platform.perform(administrator(), vec![institution("a")], None).await;
    assert_eq!(refused, Err(Failure::Stopped));
    assert_eq!(why_halted(&platform).await, "the writer panicked");
    platform.close().await.unwrap();
    drop(platform);
    assert_eq!(scratch.open().await.unwrap().snapshot().latest, 0);
}
