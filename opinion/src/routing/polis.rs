//! The weight that Polis published for its lottery; for comparison, and for mode `polis`.

use crate::analysis::Tally;

/// Weight of a statement about the participant (Polis: seven, squared).
const META: f64 = 49.0;

/// Polis's weight of a statement in the lottery: ((1 - p) (extremity + 1) a (1 + 8 2^(-S/5)))^2 with p the share of
/// passes and a that of agreements, both shrunk. Divisive and little-seen statements weigh more, passed ones less.
pub(crate) fn polis_priority(tally: Tally, extremity: f64, is_meta: bool) -> f64 {
    if is_meta {
        return META;
    }
    let votes = f64::from(tally.votes());
    let passes = (f64::from(tally.pass) + 1.0) / (votes + 2.0);
    let agrees = (f64::from(tally.agree) + 1.0) / (votes + 2.0);
    let newness = 1.0 + 8.0 * libm::exp2(-votes / 5.0);
    let weight = (1.0 - passes) * (extremity + 1.0) * agrees * newness;
    weight * weight
}
