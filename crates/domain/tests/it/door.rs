//! The door, where no surface reaches: a closed record, a lost office, a consequence by hand.

use domain::secretariat;
use domain::{Act, Actor, Ask, Choice, Door, Fields, Level, Needs, Pseudonym, Request, Role};

use crate::world::{World, utc};

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn nothing_comes_before_the_record_and_it_opens_once() {
    let seat = fields(&[("code", "civil"), ("sector", "civil_society"), ("name", "Civil")]);
    let refused = World::empty().perform("administrator", "secretariat.create_seat", &seat);
    assert_eq!(refused, Err(Door::RecordNotOpen.into()));
    let opening = fields(&[
        ("origin", "otro.invalid/registro"),
        ("vkey", "otra"),
        ("time_zone", "America/Mexico_City"),
        ("languages.0", "en"),
        ("name", "Otro"),
        ("about", "Otro"),
    ]);
    assert_eq!(World::opened().perform("platform", "record.open", &opening), Err(Door::RecordAlreadyOpen.into()));
}

#[test]
fn an_office_is_its_holders_and_nobody_elses() {
    let mut world = World::with_table();
    let found = || Request::parse("plan.found", &fields(&[("ordinal", "2"), ("name", "Plan")]), &utc()).unwrap();
    let office = world.actor("conducts");
    let other = Actor { by: Some(Pseudonym("somebody".into())), ..office.clone() };
    let not_occupant = secretariat::Refusal::NotOccupant { office: "conducts".into() };
    assert_eq!(world.request(&other, found()), Err(not_occupant.clone().into()));
    assert_eq!(world.request(&Actor { by: None, ..office.clone() }, found()), Err(not_occupant.into()));
    // Before its first occupant took office it was vacant.
    world.today = jiff::civil::date(2019, 12, 31);
    let vacant = secretariat::Refusal::Vacant { office: "conducts".into() };
    assert_eq!(world.request(&office, found()), Err(vacant.into()));
}

#[test]
fn an_act_says_what_has_to_be_shown_and_who_may_not_is_told_first() {
    let mut world = World::with_table();
    let request = |act: &str, pairs: &[(&str, &str)]| Request::parse(act, &fields(pairs), &utc()).unwrap();
    let found = || request("plan.found", &[("ordinal", "2"), ("name", "Plan")]);
    let by_mail = Actor { level: Level::EMail, ..world.actor("conducts") };
    assert_eq!(world.request(&by_mail, found()), Err(Door::NeedsTwoFactors { level: Level::EMail }.into()));
    let stranger = Actor { by: None, ..by_mail };
    let not_occupant = secretariat::Refusal::NotOccupant { office: "conducts".into() };
    assert_eq!(world.request(&stranger, found()), Err(not_occupant.into()));
    for (needs, enough) in [
        (Needs::EMail, Level::ALL.to_vec()),
        (Needs::TwoFactors, vec![Level::Demo, Level::Console, Level::Token, Level::TwoFactors, Level::FreshFactors]),
        (Needs::FreshFactors, vec![Level::Demo, Level::Console, Level::FreshFactors]),
    ] {
        let suffice: Vec<Level> = Level::ALL.iter().copied().filter(|level| level.suffices(needs)).collect();
        assert_eq!(suffice, enough, "{needs:?}");
    }
    assert_eq!(Needs::FreshFactors.admit(Level::Token), Err(Door::NeedsFreshFactors { level: Level::Token }.into()));
    let shown = Actor { level: Level::TwoFactors, ..world.actor("conducts") };
    let lacks = Err(Door::NeedsTwoFactors { level: Level::TwoFactors }.into());
    assert_ne!(world.request(&shown, found()), lacks);
}

/// Whoever prepares for an office performs nothing that it may, and is told who may.
#[test]
fn a_liaison_performs_nothing() {
    let mut world = World::with_table();
    let found = Request::parse("plan.found", &fields(&[("ordinal", "2"), ("name", "Plan")]), &utc()).unwrap();
    let liaison = Actor { role: Role::of("liaison/conducts").unwrap(), ..world.actor("conducts") };
    let refused = Door::LiaisonPrepares { office: "conducts".into(), allowed: "technical-secretary".into() };
    assert_eq!(world.request(&liaison, found), Err(refused.into()));
    assert_eq!(liaison.role.word(), "liaison/conducts");
    assert!(Role::of("liaison/").is_none() && Role::of("liaison/a/b").is_none());
}

/// Who takes an office by agreement acts from that day on, and who held it until then no longer.
#[test]
fn an_office_changes_hands_on_its_day() {
    let mut world = crate::moves::prepared(1);
    let before = world.actor("conducts");
    let session = world.state.skeleton.sessions.number(1).unwrap();
    let (on, item) = (session.id.to_string(), session.agenda[6].number.to_string());
    let at = [("on", on.as_str()), ("item", item.as_str())];
    let change = [("motion.kind", "occupant"), ("motion.office", "conducts"), ("motion.from", "2020-11-10")];
    world.must("conducts", "session.put_to_vote", &[&at[..], &[("mode", "show_of_hands")], &change].concat());
    world.must("conducts", "session.declare_result", &[&at[..], &[("in_favour", "3")]].concat());
    let found =
        |ordinal| Request::parse("plan.found", &fields(&[("ordinal", ordinal), ("name", "Plan")]), &utc()).unwrap();
    world.request(&before, found("2")).unwrap();
    world.today = jiff::civil::date(2020, 11, 10);
    let after = world.actor("conducts");
    assert_ne!(before.by, after.by);
    let not_occupant = secretariat::Refusal::NotOccupant { office: "conducts".into() };
    assert_eq!(world.request(&before, found("3")), Err(not_occupant.into()));
    world.request(&after, found("3")).unwrap();
    world.today = jiff::civil::date(2020, 11, 9);
    assert_eq!(world.actor("conducts"), before);
}

/// By type there is no such request; by name there is none either.
#[test]
fn what_only_follows_cannot_be_asked_for() {
    let follow: Vec<_> = Act::NAMES.iter().filter(|name| !Ask::NAMES.contains(name)).collect();
    assert_eq!(follow.len(), 6, "{follow:?}");
    for name in follow {
        let by_form = Request::parse(name, &Fields::new(), &utc()).unwrap_err();
        assert_eq!(by_form.len(), 1, "{by_form:?}");
        assert_eq!(by_form[0].path, "act");
    }
}

#[test]
fn only_a_motion_may_need_a_large_entry() {
    for name in Act::NAMES {
        let most = if *name == "session.put_to_vote" { 61_440 } else { 16_384 };
        assert_eq!(domain::size_limit(&format!("{name}/1")), most, "{name}");
    }
}
