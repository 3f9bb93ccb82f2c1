//! Group-informed consensus: how far all groups, each counting once, stand on the same side.

use crate::analysis::{Consensus, Shared, Tally};
use crate::stats::exact::above_half;
use crate::stats::factorial::LnFactorial;
use crate::stats::proportion::shrunk;
use libm::pow;

/// Both directions, over the answers of each group.
pub(super) fn consensus(ln: &LnFactorial, groups: &[Tally]) -> Consensus {
    Consensus { agree: shared(ln, groups, |tally| tally.agree), disagree: shared(ln, groups, |tally| tally.disagree) }
}

fn shared(ln: &LnFactorial, groups: &[Tally], count: fn(&Tally) -> u32) -> Shared {
    let product: f64 = groups.iter().map(|tally| shrunk(count(tally), tally.votes())).product();
    let more_than_half = |tally: &Tally| above_half(ln, count(tally), tally.votes());
    let mean = if groups.len() == 1 { product } else { pow(product, 1.0 / groups.len().max(1) as f64) };
    Shared { product, mean, every_group: groups.iter().map(more_than_half).product() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tally() -> impl Strategy<Value = Tally> {
        (0_u32..200, 0_u32..50, 0_u32..200).prop_map(|(agree, pass, disagree)| Tally { agree, pass, disagree })
    }

    /// Whether nothing fell but by rounding.
    fn never_lower(before: Shared, after: Shared) -> bool {
        let holds = |before: f64, after: f64| before <= after * (1.0 + 1e-12);
        holds(before.product, after.product)
            && holds(before.mean, after.mean)
            && holds(before.every_group, after.every_group)
    }

    proptest! {
        // Through the analysis a vote more may move people between groups; here it cannot.
        #[test]
        fn one_agreement_more_in_any_group_speaks_for_it(mut groups in prop::collection::vec(tally(), 1..6), at in 0_usize..6) {
            let ln = LnFactorial::new();
            let before = consensus(&ln, &groups);
            let place = at % groups.len();
            groups[place].agree += 1;
            let after = consensus(&ln, &groups);
            prop_assert!(never_lower(before.agree, after.agree), "{:?} {:?}", before, after);
            prop_assert!(never_lower(after.disagree, before.disagree), "{:?} {:?}", before, after);
        }
    }
}
