//! A clock that cannot be believed sets no hour, and a record whose last hour is wrong has a way out.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::Moment;
use jiff::civil::date;
use platform::{Failure, LastEntry, Mode, OpenFault, Platform, Setting, verify};

use crate::scratch::{Scratch, TestClock, administrator, founding, institution, register};

/// 22 November 2020, 18:30:00.250 in Mexico City.
const EVENING: i64 = 1_606_091_400_250;
const DAY: i64 = 24 * 60 * 60 * 1_000;
const TEN_YEARS: i64 = 3_652 * DAY;

/// A clock that jumps, beside a steady one that tells what passed.
struct Clocks {
    clock: TestClock,
    steady: Arc<AtomicI64>,
}

impl Clocks {
    fn new() -> Self {
        Self { clock: TestClock::at(EVENING), steady: Arc::new(AtomicI64::new(0)) }
    }

    fn setting(&self) -> Setting {
        let steady = Arc::clone(&self.steady);
        let steady = Arc::new(move || steady.load(Ordering::Relaxed));
        Setting { steady, built: EVENING - DAY, ..self.clock.setting(Mode::Body) }
    }

    /// So much passes.
    fn pass(&self, milliseconds: i64) {
        self.steady.fetch_add(milliseconds, Ordering::Relaxed);
        self.clock.set(EVENING + self.steady.load(Ordering::Relaxed));
    }
}

async fn refused(platform: &Platform, code: &str) -> Failure {
    platform.perform(platform::Authority::of_house(administrator()), vec![institution(code)], None).await.unwrap_err()
}

#[tokio::test]
async fn a_jump_ahead_records_nothing_and_is_over_when_the_clock_is_right() {
    let (scratch, clocks) = (Scratch::new(), Clocks::new());
    Platform::create_with(&scratch.path(), &founding(), &clocks.setting()).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), clocks.setting()).await.unwrap();
    register(&platform, &["a"]).await;
    clocks.clock.set(EVENING + TEN_YEARS);
    assert_eq!(refused(&platform, "b").await, Failure::ClockAhead);
    clocks.pass(3 * DAY);
    assert_eq!(register(&platform, &["b"]).await.at, EVENING + 3 * DAY);
    clocks.pass(700 * DAY);
    assert_eq!(register(&platform, &["c"]).await.at, EVENING + 703 * DAY, "what only passes is no jump");
}

#[tokio::test]
async fn a_clock_that_is_ahead_at_the_start_asks_for_the_operators_word() {
    let (scratch, clocks) = (Scratch::new(), Clocks::new());
    clocks.clock.set(EVENING + TEN_YEARS);
    let founded = Platform::create_with(&scratch.path(), &founding(), &clocks.setting()).await;
    assert!(matches!(founded, Err(OpenFault::ClockAhead)), "{founded:?}");
    clocks.clock.set(EVENING);
    Platform::create_with(&scratch.path(), &founding(), &clocks.setting()).await.unwrap();
    clocks.clock.set(EVENING + TEN_YEARS);
    let platform = Platform::open_with(&scratch.path(), clocks.setting()).await.unwrap();
    assert_eq!(refused(&platform, "a").await, Failure::ClockAhead);
    platform.close().await.unwrap();
    drop(platform);
    let said = Setting { until: "2030-12-01".parse().ok(), ..clocks.setting() };
    let platform = Platform::open_with(&scratch.path(), said).await.unwrap();
    assert_eq!(register(&platform, &["a"]).await.at, EVENING + TEN_YEARS);
    clocks.clock.set(EVENING + TEN_YEARS + 30 * DAY);
    assert_eq!(refused(&platform, "b").await, Failure::ClockAhead, "the word has an end");
}

/// The way out: the last entry says a year that has not come. What comes after repeats its instant and says its own date.
#[tokio::test]
async fn a_record_that_is_ahead_goes_on_with_the_dates_of_the_calendar() {
    let (scratch, clocks) = (Scratch::new(), Clocks::new());
    Platform::create_with(&scratch.path(), &founding(), &clocks.setting()).await.unwrap();
    clocks.clock.set(EVENING + TEN_YEARS);
    let wrong = Setting { until: "2100-01-01".parse().ok(), ..clocks.setting() };
    let platform = Platform::open_with(&scratch.path(), wrong).await.unwrap();
    register(&platform, &["a"]).await;
    platform.close().await.unwrap();
    drop(platform);
    clocks.clock.set(EVENING);
    let platform = Platform::open_with(&scratch.path(), clocks.setting()).await.unwrap();
    assert_eq!(refused(&platform, "b").await, Failure::ClockWentBack);
    platform.close().await.unwrap();
    drop(platform);
    let ahead = || Setting { last: LastEntry::IsAhead, ..clocks.setting() };
    let platform = Platform::open_with(&scratch.path(), ahead()).await.unwrap();
    assert_eq!(platform.now(), Moment::from(date(2020, 11, 22).at(18, 30, 0, 250_000_000)));
    assert_eq!(register(&platform, &["b"]).await.at, EVENING + TEN_YEARS);
    let entry = platform.entry(2).await.unwrap().unwrap().entry;
    assert_eq!(entry.dated.as_deref(), Some("2020-11-22"));
    let noted = platform.snapshot().state.skeleton.note(2).unwrap().moment;
    assert_eq!(noted.date(), date(2020, 11, 22));
    let live = platform.snapshot().state.clone();
    platform.close().await.unwrap();
    drop(platform);
    verify(&scratch.path()).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), ahead()).await.unwrap();
    assert!(platform.snapshot().state == live);
}
