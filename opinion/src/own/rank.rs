//! How near to the middle somebody is, among the others.

use super::Centrality;
use crate::analysis::Analysis;
use crate::plane::{Point, square};
use crate::votes::Votes;

pub(super) fn centrality(analysis: &Analysis, votes: &Votes, participant: usize, group: Option<usize>) -> Centrality {
    let projection = &analysis.projection;
    // Answers that bear on no group are counted here too: to leave them out would take a pass over all votes.
    let has_enough = |at: usize| votes.answered(at) >= analysis.votes_needed.max(1);
    let is_placed = |at: usize| projection.uncertainty[at].iter().all(|error| error.is_finite());
    let is_on_map = |at: usize| match analysis.groups.is_empty() {
        true => is_placed(at) && has_enough(at),
        false => analysis.membership[at].is_some(),
    };
    let farther = |middle: Point, is_among: &dyn Fn(usize) -> bool| {
        let own = square(projection.participants[participant], middle);
        let others = (0..votes.participants().len()).filter(|&at| at != participant && is_among(at));
        let [mut all, mut beyond] = [0_usize; 2];
        for at in others {
            all += 1;
            beyond += usize::from(square(projection.participants[at], middle) > own);
        }
        (all > 0).then(|| beyond as f64 / all as f64)
    };
    Centrality {
        of_all: farther(projection.centre, &is_on_map),
        of_group: group.and_then(|group| {
            farther(analysis.groups.get(group)?.centre, &|at| analysis.membership[at] == Some(group))
        }),
    }
}
