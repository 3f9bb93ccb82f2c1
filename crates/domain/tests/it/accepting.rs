//! Accepting an invitation, which no surface but a letter reaches: one person is one pseudonym.

use domain::secretariat::Refusal;
use domain::{Actor, Code, Fields, Level, Pseudonym, Request, Role};
use jiff::civil::date;

use crate::world::{World, utc};

/// Somebody who opened the letter at their address accepts for an office that somebody holds today.
fn accept(world: &mut World, office: &str, person: &Pseudonym) -> Result<u64, domain::Refusal> {
    let held = world.state.skeleton.secretariat.office(&Code::new(office).unwrap()).unwrap();
    let appointment = held.occupant(world.today).unwrap().entry;
    accept_as(world, office, appointment, person)
}

/// The same for any appointment.
fn accept_as(world: &mut World, office: &str, appointment: u64, person: &Pseudonym) -> Result<u64, domain::Refusal> {
    let fields = [("office", office.to_owned()), ("appointment", appointment.to_string())];
    let fields: Fields = fields.map(|(path, value)| (path.to_owned(), value)).into();
    let request = Request::parse("secretariat.accept_invitation", &fields, &utc()).unwrap();
    let actor = Actor { role: Role::Platform, by: Some(person.clone()), level: Level::EMail };
    world.request(&actor, request)
}

fn by(world: &World, office: &str) -> Pseudonym {
    world.actor(office).by.unwrap()
}

#[test]
fn whoever_holds_two_offices_is_one_person_in_both_and_in_what_they_began() {
    let mut world = World::with_table();
    let (own, drawn) = (by(&world, "osc-titular"), by(&world, "osc-suplente"));
    world.must("osc-suplente", "secretariat.reset_factor", &[("office", "infoem-titular")]);
    accept(&mut world, "osc-titular", &own).unwrap();
    let since = accept(&mut world, "osc-suplente", &own).unwrap();
    assert_eq!([by(&world, "osc-titular"), by(&world, "osc-suplente")], [own.clone(), own.clone()]);
    let table = &world.state.skeleton.secretariat;
    assert_eq!(table.factor_resets[0].asked_by.as_ref(), Some(&own), "what they asked for is theirs");
    assert_eq!(table.person(&drawn), &own);
    assert_eq!(world.replayed(), world.state);
    let already = Refusal::SignsInAlready { office: "osc-suplente".into(), since };
    assert_eq!(accept(&mut world, "osc-suplente", &own), Err(already.into()));
}

#[test]
fn nobody_becomes_who_signs_in_already_nor_two_who_are_apart() {
    let mut world = World::with_table();
    let of = |world: &World| [by(world, "conducts"), by(world, "osc-titular"), by(world, "infoem-titular")];
    let [conducts, civil, guarantor] = of(&world);
    let apart = |office: &str| Refusal::ConductsAndSits { office: office.into() };
    assert_eq!(accept(&mut world, "osc-titular", &conducts), Err(apart("conducts").into()));
    assert_eq!(accept(&mut world, "conducts", &civil), Err(apart("osc-titular").into()));
    let two = Refusal::TwoSectors { office: "infoem-titular".into() };
    assert_eq!(accept(&mut world, "osc-titular", &guarantor), Err(two.clone().into()));
    // Nor by way of another office of that person: an area counts for the sector of its institution.
    let area = by(&world, "ieem-area");
    accept(&mut world, "ieem-suplente", &area).unwrap();
    let public = Refusal::TwoSectors { office: "ieem-suplente".into() };
    assert_eq!(accept(&mut world, "infoem-titular", &area), Err(public.into()));
    let since = accept(&mut world, "osc-titular", &civil).unwrap();
    let somebody = Pseudonym("somebody".into());
    let taken = Refusal::SignsInAlready { office: "osc-titular".into(), since };
    assert_eq!(accept(&mut world, "osc-titular", &somebody), Err(taken.into()));
    assert_eq!(of(&world), [conducts, civil, guarantor], "what is refused changes nothing");
}

/// Names somebody for an office from a day on, by a paper.
fn named(world: &mut World, office: &str, from: &str) -> u64 {
    let paper = [("office", office), ("from", from), ("support.kind", "appointment")];
    world.must("conducts", "secretariat.appoint_by_paper", &paper)
}

#[test]
fn who_follows_accepts_before_the_first_day_and_holds_it_from_then_on() {
    let mut world = World::with_table();
    let leaves = by(&world, "infoem-titular");
    let next = named(&mut world, "infoem-titular", "2020-12-01");
    // Until the day before they hold an office of another sector, which is then no hindrance.
    let civil = by(&world, "osc-titular");
    let two = Refusal::TwoSectors { office: "osc-titular".into() };
    assert_eq!(accept_as(&mut world, "infoem-titular", next, &civil), Err(two.into()));
    let vacate = [("office", "osc-titular"), ("until", "2020-11-30"), ("support.kind", "resignation")];
    world.must("conducts", "secretariat.vacate_by_paper", &vacate);
    let since = accept_as(&mut world, "infoem-titular", next, &civil).unwrap();
    assert_eq!(by(&world, "infoem-titular"), leaves, "nobody is let into what somebody else holds");
    let table = &world.state.skeleton.secretariat;
    let begins = table.begins(&civil, world.today).map(|(_, occupant)| (occupant.entry, occupant.signs_in));
    assert_eq!(begins, Some((next, Some(since))));
    assert_eq!(world.replayed(), world.state);
    world.today = date(2020, 12, 1);
    assert_eq!(by(&world, "infoem-titular"), civil);
    assert_eq!(world.state.skeleton.secretariat.begins(&civil, world.today), None);
}

#[test]
fn nobody_accepts_an_appointment_that_stands_no_more() {
    let mut world = World::with_table();
    let somebody = Pseudonym("somebody".into());
    let over = |appointment| Err(Refusal::AppointmentOver { office: "infoem-titular".into(), appointment }.into());
    let first = world.state.skeleton.secretariat.office(&Code::new("infoem-titular").unwrap()).unwrap();
    let first = first.occupant(world.today).unwrap().entry;
    let mistaken = named(&mut world, "infoem-titular", "2020-12-05");
    let next = named(&mut world, "infoem-titular", "2020-12-01");
    let vacate = [("office", "infoem-titular"), ("until", "2020-12-10"), ("support.kind", "resignation")];
    world.must("conducts", "secretariat.vacate_by_paper", &vacate);
    assert_eq!(accept_as(&mut world, "infoem-titular", mistaken, &somebody), over(mistaken), "another took its place");
    assert!(accept_as(&mut world, "osc-titular", next, &somebody).is_err(), "it is of another office");
    world.today = date(2020, 12, 1);
    assert_eq!(accept_as(&mut world, "infoem-titular", first, &somebody), over(first), "somebody else holds it since");
    world.today = date(2020, 12, 11);
    assert_eq!(accept_as(&mut world, "infoem-titular", next, &somebody), over(next), "they left");
}
