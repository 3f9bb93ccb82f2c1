//! Where members of each group are expected on the map who answered as little as somebody.
//!
//! Few answers draw a place inward (see `pull`), so it must not be compared with the centre of a group whose members
//! answered more. Answers count by how much they bear on an axis: what divides nobody tells nothing of the group.

use crate::analysis::{Analysis, Group};
use crate::groups::Position;
use crate::pull::Pull;
use crate::votes::Votes;

/// A part of an axis below this is rounding: what all answered alike has no loading.
const NOTHING: f64 = 1e-12;

/// What it takes to say where members are expected.
pub(super) struct Expected<'a> {
    analysis: &'a Analysis,
    votes: &'a Votes,
    pull: Pull,
    /// Counted statements with votes: m.
    statements: f64,
}

impl Expected<'_> {
    /// In an analysis of these votes.
    pub(super) fn of<'a>(analysis: &'a Analysis, votes: &'a Votes) -> Expected<'a> {
        let has_votes = |at: usize| analysis.statements.get(at).is_some_and(|report| report.total.votes() > 0);
        let statements =
            (0..analysis.statements.len()).filter(|&at| analysis.statements[at].is_counted && has_votes(at));
        let pull = Pull::of(votes, has_votes);
        Expected { analysis, votes, pull, statements: statements.count() as f64 }
    }

    /// For each group its centre, as much nearer to (0, 0) along either axis as this participant's answers reach less far
    /// than those that are typical of the group; or farther from it. Regression asks for none of this: what it draws
    /// inward it also calls unsure.
    pub(super) fn places(&self, participant: usize) -> Vec<[f64; 2]> {
        let groups = self.analysis.groups.iter();
        if self.analysis.projection.position == Position::Ridge {
            return groups.map(|group| group.centre).collect();
        }
        let own = self.reach(participant);
        let place = |group: &Group| {
            let typical = self.pull.reach(group.typical_answers);
            [0, 1].map(|axis| if typical > 0.0 { group.centre[axis] * own[axis] / typical } else { 0.0 })
        };
        groups.map(place).collect()
    }

    /// The squares of an axis' loadings add up to 1, so m times the part that was answered is a number of answers.
    fn reach(&self, participant: usize) -> [f64; 2] {
        let counted = |(statement, _): &(usize, _)| self.votes.statements()[*statement].is_counted();
        let answers = self.votes.of(participant).filter(counted).count() as f64;
        self.analysis.projection.axes.each_ref().map(|axis| {
            let loadings = self.votes.of(participant).filter_map(|(statement, _)| axis.loadings.get(statement));
            let part: f64 = loadings.map(|loading| loading * loading).sum();
            if part > NOTHING { self.pull.reach_of(self.statements * part, answers) } else { 0.0 }
        })
    }
}
