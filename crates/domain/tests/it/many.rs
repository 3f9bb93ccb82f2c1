//! A hundred thousand objects: an act costs what it costs among a hundred. Allocations are counted, and never time.

use allocation_counter::{AllocationInfo, measure};
use domain::{Fields, Request};

use crate::world::World;

const FEW: u64 = 100;
const MANY: u64 = 100_000;

/// What one act may allocate while a snapshot is held: its own fields as text and as values, and of each collection a page
/// and the way to it.
const BYTES: u64 = 32_000;
/// What stays of a snapshot that somebody goes on holding: the pages that changed after it.
const HELD: i64 = 12_000;

#[test]
fn an_act_costs_the_same_among_many_objects() {
    let (few, many) = (crowded(FEW), crowded(MANY));
    for (world, objects) in [(&few, FEW), (&many, MANY)] {
        assert_eq!(world.state.skeleton.proposals.len() as u64, objects);
    }
    for act in [revise, present] {
        let (few, many) = (cost(&few, act), cost(&many, act));
        // A thousand times as many put two levels more of nodes over the pages, and nothing else.
        assert!(many.count_total <= few.count_total + 24, "{few:?} {many:?}");
        assert!(many.bytes_total <= few.bytes_total + 10_000, "{few:?} {many:?}");
        assert!(many.bytes_total <= BYTES, "{many:?}");
    }
}

#[test]
fn a_snapshot_that_is_held_holds_only_what_changed_after_it() {
    let mut world = crowded(MANY);
    let acts = 200;
    world.record.clear();
    let mut held = Vec::with_capacity(acts);
    let kept = measure(|| {
        for _ in 0..acts {
            held.push(world.state.clone());
            revise(&mut world);
            // The history that tests keep is no part of a state.
            world.record.clear();
        }
    });
    let each = kept.bytes_current / i64::try_from(acts).unwrap();
    assert!(each <= HELD, "{each} bytes for each snapshot");
    assert_eq!(held.first().map(|state| state.skeleton.next() + 200), Some(world.state.skeleton.next()));
}

/// A table with so many proposals.
fn crowded(objects: u64) -> World {
    let mut world = World::with_table();
    present(&mut world);
    world.repeat_last(objects - 1);
    world
}

/// What an act costs while a snapshot is held.
fn cost(world: &World, act: fn(&mut World)) -> AllocationInfo {
    let mut copy = world.clone();
    // What the page at the end has room for differs; after a first act it is a copy in both.
    act(&mut copy);
    let held = copy.state.clone();
    let cost = measure(|| act(&mut copy));
    assert_ne!(held.skeleton, copy.state.skeleton);
    cost
}

fn revise(world: &mut World) {
    let proposals = &world.state.skeleton.proposals;
    // Another one each time, from everywhere.
    let number = world.state.skeleton.next() as usize * 7_919 % proposals.len();
    let proposal = proposals.number(number + 1).unwrap().id;
    let base = world.state.skeleton.last_on(proposal).unwrap();
    let wording = format!("What is proposed, worded anew {base}");
    let fields =
        fields(&[("on", &proposal.to_string()), ("field", "wording"), ("wording", &wording), ("note", "Clearer")]);
    let mut request = Request::parse("proposal.amend", &fields).unwrap();
    request.base = Some(base);
    let actor = world.actor("osc-titular");
    world.request(&actor, request).unwrap();
}

fn present(world: &mut World) {
    let plan = world.state.skeleton.plans.number(1).unwrap().id.to_string();
    world.must(
        "osc-titular",
        "proposal.present",
        &[
            ("plan", &plan),
            ("origin", "proactive"),
            ("title", "A proposal"),
            ("summary", "What is proposed in one line"),
            ("wording", "What is proposed"),
        ],
    );
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect()
}
