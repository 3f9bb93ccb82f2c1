//! Words that not everybody may read: who reaches them, and how they become public.

use domain::{Actor, Class, Level, Place, Reader, Role, Standing, State, Words};

use crate::world::World;

const WORDS: &str = "c4n4rio";

/// A state that holds words of one class.
fn holding(class: Class) -> (State, Place) {
    let (mut state, place) = (State::default(), Place { entry: 3, field: 1 });
    state.keep(class, place, "file", WORDS);
    (state, place)
}

fn reader(world: &World, office: &str) -> Reader {
    let role = Role::of(office).unwrap();
    let table = &world.state.skeleton.secretariat;
    let by = domain::Code::new(office).ok().and_then(|code| table.office(&code)?.occupant(world.today).cloned());
    let actor = Actor { role, by: by.map(|occupant| occupant.by), level: Level::Demo };
    Reader::of(&actor, &world.state.skeleton, world.today)
}

#[test]
fn each_class_is_read_by_exactly_those_it_names() {
    let world = World::with_table();
    let body = reader(&world, "osc-suplente");
    let read = |class| {
        let (state, place) = holding(class);
        [Reader::ANYBODY, body].map(|reader| state.words(place, reader) == Words::Present(WORDS))
    };
    assert_eq!(read(Class::Public), [true, true]);
    assert_eq!(read(Class::Confidential), [false, true]);
    assert_eq!(read(Class::Sealed), [false, false]);
    assert_eq!(read(Class::Private), [false, false]);
}

#[test]
fn only_offices_of_the_body_whom_somebody_holds_are_of_the_body() {
    let world = World::with_table();
    let is_body = |office: &str| reader(&world, office).is_of_the_body();
    for office in ["conducts", "osc-titular", "osc-suplente"] {
        assert!(is_body(office), "{office}");
    }
    for nobody in ["ieem-area", "administrator", "platform", "secretariat", "guest", "witness", "no-such-office"] {
        assert!(!is_body(nobody), "{nobody}");
    }
    let actor = Actor { role: Role::of("osc-titular").unwrap(), by: None, level: Level::Demo };
    assert!(!Reader::of(&actor, &world.state.skeleton, world.today).is_of_the_body(), "nobody said who holds it");
    for (level, is_body) in [(Level::EMail, false), (Level::Token, true), (Level::TwoFactors, true)] {
        let actor = Actor { level, ..world.actor("osc-titular") };
        assert_eq!(Reader::of(&actor, &world.state.skeleton, world.today).is_of_the_body(), is_body, "{level:?}");
    }
}

#[test]
fn private_words_are_nowhere_and_no_words_are_in_what_is_logged() {
    let (state, place) = holding(Class::Private);
    assert_eq!(state.standing(place), Standing::Kept, "that there were words is known");
    assert_eq!(state.file_at(place), None);
    for class in [Class::Sealed, Class::Confidential, Class::Private] {
        let (state, _) = holding(class);
        assert_ne!(state, State::default());
        assert!(!format!("{state:?}").contains(WORDS), "{class:?}");
    }
}

#[test]
fn words_of_every_class_can_be_forgotten() {
    for class in [Class::Public, Class::Sealed, Class::Confidential, Class::Private] {
        let (mut state, place) = holding(class);
        state.forget(place, 9);
        assert_eq!(state.words(place, Reader::ANYBODY), Words::Gone(9), "{class:?}");
        assert_eq!(state.files(3, Reader::ANYBODY).count(), 0);
    }
}

#[test]
fn a_public_text_is_of_no_other_class() {
    let kind = "session.circulate/1";
    let with = |title: serde_json::Value, file: serde_json::Value| {
        let fields = serde_json::json!({
            "on": 1, "item": 2, "title": title, "file": file, "timeliness": "late"
        });
        domain::decode(kind, fields).is_ok()
    };
    let at = |class: Option<&str>| {
        let mut place = serde_json::json!({ "~at": [7, 0] });
        if let Some(class) = class {
            place["k"] = class.into();
        }
        place
    };
    assert!(with(at(None), at(Some("sealed"))));
    assert!(!with(at(Some("sealed")), at(None)), "a title is public");
    assert!(!with(at(None), at(Some("secret"))), "there is no such class");
}
