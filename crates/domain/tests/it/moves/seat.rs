//! What a seat does about its own participation.

use super::{Asked, Move, fields};
use crate::world::{OFFICES, World};

impl World {
    /// Mostly of one's own seat, and now and then of another's.
    pub(super) fn of_seat(&self, step: &Move) -> Option<Asked> {
        let (code, _, _, own) = OFFICES[step.who];
        let seat = if own.is_empty() || step.what > 7 { "civil" } else { own };
        let suspends = step.act == "secretariat.suspend_participation";
        let reasons = suspends.then(|| ("reasons", self.words()));
        Some((code, fields([("seat", seat.to_owned())].into_iter().chain(reasons))))
    }
}
