//! The words of the analysis: plain data, every number with its unit. Nothing here computes.
//!
//! Lists that speak of participants or statements follow [`Votes::participants`](crate::Votes::participants) and
//! [`Votes::statements`](crate::Votes::statements): the same length, the same order. A place in those lists is called
//! an index. Groups are named by their place in [`Analysis::groups`] in the same way.

mod clarity;
mod statement;

use crate::groups::Position;

pub use clarity::{Clarity, Structure, Tried, Verdict};
pub use statement::{
    Agreement, Bridging, Consensus, Divisiveness, Exposure, GroupReport, Interval, Representative, Shared, ShortListed,
    Side, StatementReport, Tally, Test,
};

/// The probability that an interval holds the true value.
pub const INTERVAL_LEVEL: f64 = 0.9;

/// The false discovery rate that `flagged` keeps to: of the flagged findings at most this share is chance, on average.
pub const FALSE_DISCOVERY_RATE: f64 = 0.1;

/// Which rules made an analysis.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mode {
    /// Ours: the same result for any order of votes and any labels of people; may say that there are no clear groups.
    #[default]
    Default,
    /// The published rules of Polis, which depend on the order of arrival; for comparison.
    Polis,
}

/// Everything that the votes of a dialogue say.
#[derive(Clone, PartialEq, Debug)]
pub struct Analysis {
    /// The rules that were followed.
    pub mode: Mode,
    /// Participants known, those without a vote too.
    pub n_participants: usize,
    /// Statements known, those moderated out or never voted on too.
    pub n_statements: usize,
    /// Last votes: at most one for a participant and a statement.
    pub n_votes: usize,
    /// Participants who were looked at for groups, whether or not there are any.
    pub n_grouped: usize,
    /// Votes from which on a participant is looked at for groups. Mode `polis` fills up to 15 with those who have most.
    pub votes_needed: usize,
    /// Why there are these groups, or none, and what else was nearly as good.
    pub clarity: Clarity,
    /// The opinion groups by label; empty when there are no clear groups.
    pub groups: Vec<Group>,
    /// For every participant the index of the group, or none: too few votes, or no clear groups.
    pub membership: Vec<Option<usize>>,
    /// The map: where participants and statements lie in the plane of the two main differences.
    pub projection: Projection,
    /// One report for every statement.
    pub statements: Vec<StatementReport>,
    /// The statements to show first, so that every sizeable part of participants has one that it agrees with.
    pub short_list: Vec<ShortListed>,
    /// Statements on which most of all participants stand together.
    pub majority: Majority,
}

/// Participants who vote alike.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// The letter shown to people, from `A`; it stays with the group between updates.
    pub label: char,
    /// Participants in it.
    pub size: usize,
    /// The mean position of its participants, in units of the map.
    pub centre: [f64; 2],
    /// The spread of its participants: variances of x and of y and their covariance, in squared units of the map.
    pub spread: [f64; 3],
    /// How many counted answers a member has, so that the mean place of members with that many would be the centre. It is
    /// t with t / sqrt(t + z) the mean of that of all members, where *z* statements do not count; without any, the square
    /// of the mean root. Whoever answered less is expected nearer to (0, 0) than the centre, see
    /// [`Projection::participants`]. For [`Position::Ridge`] it is the same number, and nothing follows from it.
    pub typical_answers: f64,
    /// How much of the group is found again in halves of the crowd: mean Jaccard overlap, 0 to 1. From .75 on a
    /// group counts as stable. 1 where it was not asked: in mode `polis`, and for groups that the caller brought.
    pub stability: f64,
    /// What tells the group from the others, strongest first; at most five.
    pub representative: Vec<Representative>,
}

/// The plane of the two main differences between participants.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Projection {
    /// The two axes, the wider first. An axis without variance has loadings of zero.
    pub axes: [Axis; 2],
    /// How exact the axes are: the length of what they miss, over the variance of the wider one. At most 2.5 10^-8, unless
    /// there is so little to tell apart that 40 passes did not reach it; 0 in mode `polis`, which does not ask.
    pub residual: f64,
    /// How participants are placed.
    pub position: Position,
    /// Position of every participant in units of the map; (0, 0) for who has no counted vote. Light voters are drawn
    /// inward: of two who think alike, with *v* and *w* votes, the one is expected at v / sqrt(v + z) over
    /// w / sqrt(w + z) times the place of the other, where *z* statements do not count.
    pub participants: Vec<[f64; 2]>,
    /// One standard error of each of these positions, along x and y; infinite for who has no counted vote. It is
    /// sqrt((m + z) / (v + z)) times the root of the sum of variance * loading^2 over the *v* counted votes of the person,
    /// of *m* statements: by how much the place strays from where these votes of such a person are expected. It does not
    /// grow when *v* falls; that few votes say less shows in the pull inward. With [`Position::Ridge`] it is that of the
    /// regression, and grows.
    pub uncertainty: Vec<[f64; 2]>,
    /// Position of every statement: that of a participant who only agreed with it; (0, 0) when it is not counted.
    pub statements: Vec<[f64; 2]>,
    /// The mean of all positions of grouped participants.
    pub centre: [f64; 2],
}

/// One main difference between participants.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Axis {
    /// Weight of every statement; the squares add up to 1. The sign is fixed: the loadings' sum is not negative.
    pub loadings: Vec<f64>,
    /// Variance of participants along the axis before scaling, in squared votes.
    pub variance: f64,
    /// Its share of the whole variance, 0 to 1.
    pub share: f64,
}

/// Statements on which more than half of those who answered stand on one side, beyond chance, whatever their group
/// (Polis `consensus`).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Majority {
    /// Indices of statements that most agree with, strongest first; at most five.
    pub agree: Vec<usize>,
    /// Indices of statements that most disagree with, strongest first; at most five.
    pub disagree: Vec<usize>,
}

impl Projection {
    /// Fixes the signs, which the algebra leaves open: turns every axis so that its loadings' sum is not negative.
    pub(crate) fn face_forward(&mut self) {
        for axis in 0..2 {
            if self.axes[axis].loadings.iter().sum::<f64>() >= 0.0 {
                continue;
            }
            self.axes[axis].loadings.iter_mut().for_each(|loading| *loading = -*loading);
            let positions = self.participants.iter_mut().chain(&mut self.statements).chain([&mut self.centre]);
            positions.for_each(|at| at[axis] = -at[axis]);
        }
    }
}
