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
