//! From an act to an entry and back.

use domain::secretariat::Refusal as TableRefusal;
use domain::{Actor, Reader, Refusal, Role};
use jiff::civil::date;
use platform::{Failure, Founding, Mode, NotADemo, OpenFault, Order, Platform, Recorded};
use record::Value;

use crate::scratch::{Scratch, TestClock, administrator, calendar, founding, institution, register};

/// 22 November 2020, 18:30:00.250 in Mexico City, and already the 23rd in UTC.
const EVENING: i64 = 1_606_091_400_250;

#[tokio::test]
async fn words_stay_out_of_the_entry() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let done = platform.perform(platform::Authority::of_house(administrator()), vec![calendar()], None).await.unwrap();
    assert_eq!((done.first, done.last, done.replayed), (1, 1, false));
    let recorded = platform.entry(1).await.unwrap().unwrap();
    let text = String::from_utf8(recorded.bytes.clone()).unwrap();
    assert!(!text.contains("Gazette") && !text.contains("Electoral"), "{text}");
    let fields: Vec<_> = recorded.entry.digests.iter().map(|listed| listed.field.as_str()).collect();
    assert_eq!(fields, ["ranges/1/note", "source"]);
    assert_eq!(recorded.entry.public["opens"], Value::Text("09:00:00".into()));
    assert_eq!(recorded.entry.actor.office, "administrator");
    let snapshot = platform.snapshot();
    let listed = recorded.listed(&snapshot.state, Reader::ANYBODY);
    let words: Vec<_> = listed.map(|listed| listed.opening.unwrap().value.as_str()).collect();
    assert_eq!(words, ["Electoral process", "Gazette"]);
    let calendar = &snapshot.state.skeleton.secretariat.calendars[0];
    assert_eq!(calendar.adopted.source.words(&snapshot.state.texts).or("?"), "Gazette");
    assert!(platform.entry(2).await.unwrap().is_none());
}

#[tokio::test]
async fn all_acts_of_a_call_or_none() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let acts = vec![institution("a"), institution("b"), institution("a")];
    let failure = platform.perform(platform::Authority::of_house(administrator()), acts, None).await.unwrap_err();
    let taken = Refusal::Secretariat(TableRefusal::CodeTaken { code: "a".into() });
    assert_eq!(failure, Failure::Refused { index: 2, refusal: taken });
    assert_eq!(platform.snapshot().latest, 0);
    assert!(platform.snapshot().state.skeleton.secretariat.institutions.is_empty());
    let done = platform
        .perform(platform::Authority::of_house(administrator()), vec![institution("a"), institution("b")], None)
        .await
        .unwrap();
    assert_eq!((done.first, done.last), (1, 2));
}

#[tokio::test]
async fn a_call_that_fails_half_way_leaves_those_beside_it() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let codes: Vec<String> = (0..40).map(|number| format!("c{number}")).collect();
    let calls = codes.iter().flat_map(|code| {
        let good = vec![institution(code), institution(&format!("{code}-x"))];
        let bad = vec![institution(&format!("{code}-y")), institution(&format!("{code}-y"))];
        [good, bad].map(|acts| {
            let platform = platform.clone();
            tokio::spawn(
                async move { platform.perform(platform::Authority::of_house(administrator()), acts, None).await },
            )
        })
    });
    let mut good = 0;
    for call in calls.collect::<Vec<_>>() {
        good += u64::from(call.await.unwrap().is_ok());
    }
    assert_eq!((good, platform.snapshot().latest), (40, 80));
    let live = platform.snapshot().state.clone();
    platform.close().await.unwrap();
    drop(platform);
    assert!(scratch.open().await.unwrap().snapshot().state == live);
}

#[tokio::test]
async fn a_stranger_is_refused() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let stranger = Actor { role: Role::of("nobody").unwrap(), ..administrator() };
    let failure =
        platform.perform(platform::Authority::of_house(stranger), vec![institution("a")], None).await.unwrap_err();
    assert!(matches!(failure, Failure::Refused { index: 0, refusal: Refusal::Door(_) }), "{failure:?}");
    let nothing = platform.perform(platform::Authority::of_house(administrator()), vec![], None).await.unwrap_err();
    assert_eq!(nothing, Failure::Nothing);
}

/// What cannot be recorded is a matter of that call alone: the platform goes on.
#[tokio::test]
async fn dates_beyond_reason_stop_nothing() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    for (round, year) in [-9999, -1, 0, 1, 1899, 2200, 9999].into_iter().enumerate() {
        let mut dated = institution(&format!("a{round}"));
        dated.dated = Some(date(year, 1, 1));
        let done = platform.perform(platform::Authority::of_house(administrator()), vec![dated], None).await;
        assert!(!matches!(done, Err(Failure::Stopped)), "{year}");
        assert_eq!(*platform.halted().borrow(), None, "{year}");
        platform
            .perform(platform::Authority::of_house(administrator()), vec![institution(&format!("b{round}"))], None)
            .await
            .unwrap();
    }
    let live = platform.snapshot().state.clone();
    platform.close().await.unwrap();
    drop(platform);
    assert!(scratch.open().await.unwrap().snapshot().state == live);
}

#[tokio::test]
async fn entries_are_read_newest_first() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    register(&platform, &["a", "b", "c"]).await;
    let read = platform.entries(0..u64::MAX, Order::NewestFirst, 2).await.unwrap();
    let snapshot = platform.snapshot();
    let openings = |one: &Recorded| one.listed(&snapshot.state, Reader::ANYBODY).filter_map(|one| one.opening).count();
    let read: Vec<_> = read.iter().map(|one| (one.number, openings(one))).collect();
    assert_eq!(read, [(3, 2), (2, 2)]);
}

#[tokio::test]
async fn the_civil_date_is_that_of_the_body() {
    let scratch = Scratch::new();
    let clock = TestClock::at(EVENING);
    Platform::create_with(&scratch.path(), &founding(), &clock.setting(Mode::Body)).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Body)).await.unwrap();
    assert_eq!(platform.now(), date(2020, 11, 22).at(18, 30, 0, 250_000_000).into());
    let done = register(&platform, &["a"]).await;
    assert_eq!((done.at, done.moment), (EVENING, platform.now()));
    assert_eq!(platform.entry(1).await.unwrap().unwrap().entry.dated, None);
    assert_eq!(platform.set_demo_date(None), Err(NotADemo));
}

#[tokio::test]
async fn a_demo_date_moves_the_date_and_never_the_instant() {
    let scratch = Scratch::new();
    let clock = TestClock::at(EVENING);
    Platform::create_with(&scratch.path(), &founding(), &clock.setting(Mode::Demo)).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Demo)).await.unwrap();
    platform.set_demo_date(Some(date(2021, 6, 6))).unwrap();
    let done = register(&platform, &["a"]).await;
    assert_eq!((done.at, done.moment), (EVENING, date(2021, 6, 6).at(18, 30, 0, 250_000_000).into()));
    assert_eq!(platform.entry(1).await.unwrap().unwrap().entry.dated.as_deref(), Some("2021-06-06"));
    platform.set_demo_date(Some(date(2020, 11, 22))).unwrap();
    register(&platform, &["b"]).await;
    assert_eq!(platform.entry(2).await.unwrap().unwrap().entry.dated, None);
    let live = platform.snapshot().state.clone();
    platform.close().await.unwrap();
    drop(platform);
    let again = Platform::open_with(&scratch.path(), clock.setting(Mode::Demo)).await.unwrap();
    assert!(again.snapshot().state == live);
}

#[tokio::test]
async fn a_clock_that_went_back_records_nothing() {
    let scratch = Scratch::new();
    let clock = TestClock::at(EVENING);
    Platform::create_with(&scratch.path(), &founding(), &clock.setting(Mode::Body)).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Body)).await.unwrap();
    clock.set(EVENING - 4_000);
    assert_eq!(register(&platform, &["a"]).await.at, EVENING);
    clock.set(EVENING - 6_000);
    let failure = platform
        .perform(platform::Authority::of_house(administrator()), vec![institution("b")], None)
        .await
        .unwrap_err();
    assert_eq!((failure, platform.snapshot().latest), (Failure::ClockWentBack, 1));
    clock.set(EVENING + 1);
    assert_eq!(register(&platform, &["b"]).await.at, EVENING + 1);
}

#[tokio::test]
async fn a_founding_that_is_not_accepted_leaves_nothing() {
    let scratch = Scratch::new();
    let wrong = [
        (Founding { time_zone: "America/Nowhere".into(), ..founding() }, "time_zone"),
        (Founding { about: " ".into(), ..founding() }, "about"),
        (Founding { languages: vec!["xx".into()], ..founding() }, "languages.0"),
        (Founding { origin: Some("a b".into()), ..founding() }, "origin"),
    ];
    for (founding, path) in wrong {
        let fault = Platform::create(&scratch.path(), &founding).await.unwrap_err();
        assert!(matches!(&fault, OpenFault::Founding(faults) if faults[0].path == path), "{path}: {fault:?}");
    }
    let parent = scratch.path().parent().unwrap().to_path_buf();
    assert_eq!(std::fs::read_dir(parent).unwrap().count(), 0);
}
