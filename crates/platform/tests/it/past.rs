//! The state when a day ended, read again from the record.

use domain::{Place, Request, Standing};
use jiff::civil::date;
use platform::{Mode, Past, Platform};

use crate::scratch::{Scratch, TestClock, administrator, founding, holder, institution, request};

const DAY: i64 = 24 * 60 * 60 * 1_000;
/// Noon in Mexico, on 9 November 2026.
const NOON: i64 = 1_794_247_200_000;

async fn recorded(platform: &Platform, act: Request) -> u64 {
    platform.perform(platform::Authority::of_house(administrator()), vec![act], None).await.unwrap().first
}

#[tokio::test]
async fn a_day_that_is_over_is_told_by_when_things_were_recorded() {
    let (scratch, clock) = (Scratch::new(), TestClock::at(NOON));
    Platform::create_with(&scratch.path(), &founding(), &clock.setting(Mode::Body)).await.unwrap();
    let platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Body)).await.unwrap();
    let first = recorded(&platform, institution("uno")).await;
    clock.set(NOON + 2 * DAY);
    let second = recorded(&platform, institution("dos")).await;
    let day = date(2026, 11, 9);
    for (asked, latest, known) in [
        (day, first, 1),
        (day.tomorrow().unwrap(), first, 1),
        (date(2026, 11, 11), second, 2),
        (date(2030, 1, 1), second, 2),
    ] {
        let Past::Known(past) = platform.at_the_end_of(asked).await.unwrap() else { panic!("{asked}") };
        assert_eq!((past.latest, past.state.skeleton.secretariat.institutions.len()), (latest, known), "{asked}");
    }
    let before = platform.at_the_end_of(day.yesterday().unwrap()).await.unwrap();
    assert!(matches!(before, Past::BeforeTheRecord), "{before:?}");
}

#[tokio::test]
async fn what_was_erased_since_is_gone_there_too() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let by = holder(&platform, "secretaria-tecnica");
    let (on, item) = {
        let snapshot = platform.snapshot();
        let session = snapshot.state.skeleton.sessions.iter().last().unwrap();
        (session.id.to_string(), session.agenda.last().unwrap().number.to_string())
    };
    let fields = [("on", &*on), ("item", &item), ("title", "Minuta"), ("access", "public")];
    let circulate = request("session.circulate", &fields);
    let entry = platform.perform(platform::Authority::of_house(by.clone()), vec![circulate], None).await.unwrap().first;
    let day = platform.now().date();
    platform.set_demo_date(Some(day.tomorrow().unwrap())).unwrap();
    let place = Place { entry, field: 0 };
    let then = async || match platform.at_the_end_of(day).await.unwrap() {
        Past::Known(past) => (past.latest, past.state.standing(place)),
        other => panic!("{other:?}"),
    };
    assert_eq!(then().await, (entry, Standing::Kept));
    let reason = "The person asked for it, and the rules of the place say that it is due.";
    let fields = [("entry", &*entry.to_string()), ("texts.0", "0"), ("cause", "request"), ("reason", reason)];
    let gone = platform
        .perform(platform::Authority::of_house(by), vec![request("opening.erase", &fields)], None)
        .await
        .unwrap()
        .first;
    assert_eq!(then().await, (entry, Standing::Erased(gone)));
}
