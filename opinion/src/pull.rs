//! How near to the middle somebody is expected who answered little.
//!
//! A place is sqrt((m + z) / (v + z)) times a sum over v of m answers, which is on average v / m of the sum over all.
//! So it is expected at (0, 0) plus v / sqrt(v + z) times what is the same for all who think alike.

use crate::votes::Votes;
use libm::sqrt;

/// The pull of a dialogue to the middle of its map.
#[derive(Clone, Copy)]
pub(crate) struct Pull {
    /// Statements that stand on both sides of the stretch although they do not count: z.
    left_out: f64,
}

impl Pull {
    /// `has_votes` says of an index whether anybody voted on it: the others stand on neither side.
    pub(crate) fn of(votes: &Votes, has_votes: impl Fn(usize) -> bool) -> Pull {
        let statements = votes.statements().iter().enumerate();
        let left_out = statements.filter(|(index, statement)| !statement.is_counted() && has_votes(*index)).count();
        Pull { left_out: left_out as f64 }
    }

    /// How far out somebody with so many counted answers is expected, in a unit that is the same for all.
    pub(crate) fn reach(self, answers: f64) -> f64 {
        self.reach_of(answers, answers)
    }

    /// The same when these answers bear on an axis as much as `bearing` average ones.
    pub(crate) fn reach_of(self, bearing: f64, answers: f64) -> f64 {
        if answers > 0.0 { bearing / sqrt(answers + self.left_out) } else { 0.0 }
    }

    /// The number of answers with this reach, when they bear as much as average ones.
    pub(crate) fn answers(self, reach: f64) -> f64 {
        (reach * reach + reach * sqrt(reach * reach + 4.0 * self.left_out)) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reach_by_hand() {
        // 16 of 16 + 9: 16 / 5. Without statements left out the root.
        assert_eq!(Pull { left_out: 9.0 }.reach(16.0), 3.2);
        assert_eq!(Pull { left_out: 0.0 }.reach(16.0), 4.0);
        assert_eq!(Pull { left_out: 0.0 }.reach(0.0), 0.0);
        assert_eq!(Pull { left_out: 0.0 }.answers(4.0), 16.0);
        assert!((Pull { left_out: 9.0 }.answers(3.2) - 16.0).abs() < 1e-12);
    }
}
