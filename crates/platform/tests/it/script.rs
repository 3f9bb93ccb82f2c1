//! Acts written down as text happen at the hours that the text says.

use platform::{Dated, Mode, Platform, script};

use crate::scratch::{Scratch, TestClock, founding};

/// 22 November 2020, 22:14 in Mexico City: an hour at which no session of the sample is held.
const LATE: i64 = 1_606_104_840_000;

#[tokio::test]
async fn every_act_of_a_session_of_the_sample_lies_within_it() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let snapshot = platform.snapshot();
    let skeleton = &snapshot.state.skeleton;
    let mut held = 0;
    for session in skeleton.sessions.iter() {
        let (Some(quorum), Some(closed)) = (&session.quorum, session.closed.as_ref().map(|end| end.moment)) else {
            continue;
        };
        for number in quorum.entry..=snapshot.latest {
            let entry = platform.entry(number).await.unwrap().unwrap().entry;
            if entry.on != Some(session.id) {
                continue;
            }
            let moment = skeleton.note(number).unwrap().moment;
            assert!(quorum.moment <= moment && moment <= closed, "{}, {number}: {moment}", entry.kind);
            held += 1;
        }
    }
    assert!(held > 10, "{held}");
    let hour = |number| skeleton.note(number).unwrap().moment.time().hour();
    let all: Vec<_> = (1..=snapshot.latest).map(hour).collect();
    assert!(all.iter().all(|hour| (9..18).contains(hour)), "{all:?}");
}

#[tokio::test]
async fn an_hour_of_a_script_is_in_the_entry_and_the_clock_runs_after_it() {
    let scratch = Scratch::new();
    let clock = TestClock::at(LATE);
    Platform::create_with(&scratch.path(), &founding(), &clock.setting(Mode::Demo)).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Demo)).await.unwrap();
    let act = "do secretariat.register_institution\n  code = a\n  name = A\n  short_name = A\n";
    let done = script::play(&platform, &format!("on 2020-11-20T10:05\nas administrator\n{act}")).await.unwrap();
    assert_eq!(done.acts, 1);
    let recorded = platform.entry(1).await.unwrap().unwrap();
    assert_eq!((recorded.entry.at, recorded.entry.dated.as_deref()), (LATE, Some("2020-11-20T10:05")));
    assert_eq!(platform.now().to_string(), "2020-11-20T22:14:00");
    let live = platform.snapshot().state.clone();
    platform.close().await.unwrap();
    drop(platform);
    let again = Platform::open_with(&scratch.path(), clock.setting(Mode::Demo)).await.unwrap();
    assert!(again.snapshot().state == live);
    assert_eq!("2020-11-20T24:00".parse::<Dated>().ok(), None);
}
