//! Where one participant stands, for that person's own eyes.
//!
//! Nothing here is part of an [`Analysis`] or of its JSON: what somebody answered, and how unlike the others that is,
//! concerns nobody else. One participant is looked at at a time, from a finished analysis, with no new one.

mod borders;
mod compare;
mod expected;
mod rank;

pub(crate) use borders::Borders;

use crate::analysis::{Agreement, Analysis, Side, Verdict};
use crate::enough;
use crate::votes::Votes;

/// What one participant may read about where they stand.
#[derive(Clone, PartialEq, Debug)]
pub struct OwnView {
    /// The person's answers that count towards [`Analysis::votes_needed`].
    pub answers: usize,
    /// Where the person lies on the map; nothing without an answer that bears on groups.
    pub place: Option<Place>,
    /// The group, or why there is none.
    pub belonging: Belonging,
    /// For each group the probability that the person stands nearest to where its members with as few answers are
    /// expected, given how unsure the place is; they add up to 1. Empty without groups or without a place. Two groups:
    /// exact. More: to about one in a thousand. Each counts alike, however many people are in it.
    pub nearness: Vec<f64>,
    /// How near to the middle of all, and of the own group.
    pub centrality: Centrality,
    /// Statements on which more than half of the others in the own group took the other side, most of them first; at
    /// most five. Who has no group is compared with everybody else.
    pub differs: Vec<Contrast>,
    /// Statements on which more than half of another group took the same side, most of them first; at most five.
    pub meets: Vec<Meeting>,
}

/// A position on the map.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Place {
    /// Along x and y, in units of the map.
    pub at: [f64; 2],
    /// One standard error along x and y: by how much it strays from where such answers of such a person are expected.
    /// Fewer answers make it hardly larger; they draw the place inward, see
    /// [`Projection::uncertainty`](crate::Projection::uncertainty).
    pub error: [f64; 2],
}

/// A group, or why there is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Belonging {
    /// In a group.
    Group {
        /// Its index.
        group: usize,
        /// Its letter.
        label: char,
        /// Whether the person lies 1.28 standard errors or more on this group's side of the border to each other
        /// group: nine times in ten that border would not be crossed. A border is half-way between where members of the
        /// two groups with as few answers are expected, so the nearest centre on the map may be that of another group.
        /// Those who are sure are the filled marks of the map.
        is_sure: bool,
    },
    /// There are groups; the person has answered too little to be put in one.
    TooFewVotes {
        /// Answers that are missing.
        missing: usize,
    },
    /// Nobody is in a group, for this reason.
    NoClearGroups(Verdict),
}

/// How near to the middle, as a rank: .63 is "you are nearer to the middle than 63 of 100".
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Centrality {
    /// The part of the others on the map who lie farther from the middle of all, 0 to 1. The others are those in a
    /// group; without groups, those with a place and enough answers. Nothing without a place, or without others.
    pub of_all: Option<f64>,
    /// The part of the others in the own group who lie farther from its centre, 0 to 1. Nothing without a group, or
    /// without others in it.
    pub of_group: Option<f64>,
}

/// A statement on which somebody differs from the people around.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Contrast {
    /// Its index.
    pub statement: usize,
    /// The side that the person took.
    pub side: Side,
    /// The others who took the opposite side, of those who answered; the person is not counted.
    pub others: Agreement,
}

/// A statement on which somebody stands with people of another group.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Meeting {
    /// Its index.
    pub statement: usize,
    /// The side that the person took.
    pub side: Side,
    /// Index of the group of which the largest part took the same side.
    pub group: usize,
    /// Those of it who took the same side, of those who answered.
    pub others: Agreement,
}

/// Where this participant stands in an analysis of these votes. Nothing for an unknown index, or when the analysis is of
/// another number of participants. It takes one pass over the person's answers for each group, and one over all
/// positions.
pub fn own_view(analysis: &Analysis, votes: &Votes, participant: usize) -> Option<OwnView> {
    let projection = &analysis.projection;
    let known = votes.participants().len();
    if [analysis.membership.len(), projection.participants.len(), projection.uncertainty.len()] != [known; 3] {
        return None;
    }
    let (&at, &error) = (projection.participants.get(participant)?, projection.uncertainty.get(participant)?);
    let place = (error[0].is_finite() && error[1].is_finite()).then_some(Place { at, error });
    let group = analysis.membership.get(participant).copied().flatten();
    let answers = enough::answers(analysis, votes, participant);
    let borders = Borders::of(analysis, votes);
    let belonging = match group.and_then(|group| Some((group, analysis.groups.get(group)?))) {
        Some((group, about)) => {
            Belonging::Group { group, label: about.label, is_sure: borders.is_sure(participant, group) }
        }
        None if analysis.groups.is_empty() => Belonging::NoClearGroups(analysis.clarity.verdict),
        None => Belonging::TooFewVotes { missing: analysis.votes_needed.saturating_sub(answers) },
    };
    let (differs, meets) = compare::sides(analysis, votes, participant, group);
    Some(OwnView {
        answers,
        place,
        belonging,
        nearness: place.map_or_else(Vec::new, |_| borders.nearness(participant)),
        centrality: place.map_or_else(Centrality::default, |_| rank::centrality(analysis, votes, participant, group)),
        differs,
        meets,
    })
}

#[cfg(test)]
mod tests;
