//! Groups that the caller brings: by municipality, by sector, by another program.

use super::labels::LETTERS;
use super::{Found, Ground, Options};
use crate::analysis::{Analysis, Clarity, Structure, Verdict};
use crate::crowd::Crowd;
use crate::plane::Point;
use crate::votes::Votes;

/// What the votes say of groups that were not found in them. Everything is as in [`analyse`](crate::analyse) but for the
/// groups: the verdict is [`Verdict::Given`], nothing is said of how clear they are, and who has few votes counts too.
/// Tests take the counts as they are, because no vote made the groups. So give no groups here that were found in these
/// votes: far more than one flag in ten may then be chance.
///
/// `membership` has the group of each participant, in the order of [`Votes::participants`]; groups get the letters from
/// `A` on by their number. Nothing is returned when it has another length, a number above 11, or leaves a number below the
/// largest to nobody.
pub fn analyse_given(votes: &Votes, options: &Options, membership: &[Option<usize>]) -> Option<Analysis> {
    let groups = membership.iter().flatten().max().map_or(0, |most| most + 1);
    if membership.len() != votes.participants().len() || groups > LETTERS.len() {
        return None;
    }
    if (0..groups).any(|group| !membership.contains(&Some(group))) {
        return None;
    }
    let ground = Ground::of(votes, options, Crowd::of(votes), None);
    let crowd = &ground.crowd;
    let is_grouped = |row: &usize| membership[crowd.who[*row] as usize].is_some();
    let grouped: Vec<Point> = (0..crowd.n_rows()).filter(is_grouped).map(|row| ground.positions.at[row]).collect();
    let found = Found {
        needed: 1,
        clarity: Clarity::none(Verdict::Given, Structure::default()),
        labels: LETTERS[..groups].to_vec(),
        stability: vec![1.0; groups],
        membership: membership.to_vec(),
        crossings: Vec::new(),
    };
    Some(ground.report(&grouped, found))
}
