//! Laws of erasing, over random histories of a table that meets.

use domain::{Fields, Skeleton, Standing};
use proptest::prelude::*;

use crate::moves::{history, prepared};
use crate::world::World;

/// Each is told in words of its own: one that says again what it erases is refused, and reasons are erased too.
const REASON: &str = "The person asked for it, and the rules of the place say that it is due.";

impl World {
    /// Erases a text as the technical secretary; whether it was accepted.
    fn erase(&mut self, nth: usize) -> bool {
        let places = self.places();
        let place = places[nth % places.len()];
        let before = self.state.standing(place);
        let text = |words: &str| words.to_owned();
        let number = self.state.skeleton.next();
        let reason = REASON.split(' ').map(|word| format!("{word}{number} ")).collect();
        let fields = [("entry", place.entry.to_string()), ("texts.0", place.field.to_string())];
        let fields = fields.into_iter().chain([("cause", text("request")), ("reason", reason)]);
        let fields: Fields = fields.map(|(path, value)| (path.to_owned(), value)).collect();
        let performed = self.perform("conducts", "opening.erase", &fields);
        let done = performed.is_ok();
        // Who holds an office has no published name in these histories.
        let may = before == Standing::Kept && self.state.skeleton.secretariat.installed.is_some();
        assert_eq!(done, may, "{place:?} was {before:?}: {:?}", performed.err());
        if done {
            assert_eq!(self.state.standing(place), Standing::Erased(number));
        }
        done
    }
}

/// All that is counted and decided: everything but the list of entries.
fn counted(skeleton: &Skeleton) -> Skeleton {
    Skeleton { notes: Default::default(), at: 0, ..skeleton.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Erasing changes no total, status or quorum; and reading the record again, with or without the words that were erased, gives
    /// the state that performing gave.
    #[test]
    fn erasing_changes_no_total((level, moves) in history(), dice in any::<u64>()) {
        let mut world = prepared(level);
        let mut erased = Vec::new();
        for (at, step) in moves.iter().enumerate() {
            world.play(step);
            let nth = usize::try_from(dice.rotate_left(u32::try_from(at).unwrap_or(0)) % 4096).unwrap();
            if nth % 3 == 0 {
                let before = counted(&world.state.skeleton);
                let place = world.places()[nth % world.places().len()];
                if world.erase(nth) {
                    erased.push(place);
                }
                prop_assert_eq!(counted(&world.state.skeleton), before);
            }
        }
        prop_assert_eq!(&world.replayed(), &world.state);
        world.lose(&erased);
        prop_assert_eq!(&world.replayed(), &world.state);
    }
}
