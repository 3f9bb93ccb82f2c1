//! Accepting an invitation, which no surface but a letter reaches: one person is one pseudonym.

use domain::secretariat::Refusal;
use domain::{Actor, Fields, Level, Pseudonym, Request, Role};

use crate::world::{World, utc};

/// Somebody who opened the letter at their address accepts for an office.
fn accept(world: &mut World, office: &str, person: &Pseudonym) -> Result<u64, domain::Refusal> {
    let fields: Fields = [("office".to_owned(), office.to_owned())].into();
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
