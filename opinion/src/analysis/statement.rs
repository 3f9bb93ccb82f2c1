//! What is said of one statement.

use super::INTERVAL_LEVEL;
use crate::stats::beta;
use crate::stats::proportion::shrunk;
use crate::votes::Vote;

/// Agreements, passes and disagreements: counts of participants.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Who agreed.
    pub agree: u32,
    /// Who saw it and passed.
    pub pass: u32,
    /// Who disagreed.
    pub disagree: u32,
}

impl Tally {
    /// Everybody who answered.
    pub fn votes(self) -> u32 {
        self.agree + self.pass + self.disagree
    }

    /// How many gave this answer.
    pub fn of(self, vote: Vote) -> u32 {
        match vote {
            Vote::Agree => self.agree,
            Vote::Pass => self.pass,
            Vote::Disagree => self.disagree,
        }
    }
}

/// A range that holds the true value with the probability [`INTERVAL_LEVEL`].
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// A share of those who answered: how many took the side, of how many votes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Agreement {
    /// Participants who took the side.
    pub count: u32,
    /// Participants who answered, passes included.
    pub votes: u32,
}

impl Agreement {
    /// (count + 1) / (votes + 2), 0 to 1: the mean of the Beta distribution of [`interval`](Agreement::interval), so
    /// that one vote of one is not certainty.
    pub fn share(self) -> f64 {
        shrunk(self.count, self.votes)
    }

    /// The range of the share: quantiles of Beta(1 + count, 1 + votes - count), which is what an even prior and these
    /// votes leave open. Worked out when asked for, because most of them are never shown.
    pub fn interval(self) -> Interval {
        beta::interval(self.count, self.votes, INTERVAL_LEVEL)
    }
}

/// Agreement or disagreement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Side {
    /// With the statement.
    Agree,
    /// Against it.
    Disagree,
}

/// Whether a group takes one side more than the rest of the participants do.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Test {
    /// z of the group's share against one half, with one added to successes and votes (Polis `p-test`).
    pub z_share: f64,
    /// z of the group's share against that of the rest, with one added to all counts (Polis `repness-test`).
    pub z_difference: f64,
    /// The group's share over that of the rest, both with +1 / +2 (Polis `repness`).
    pub ratio: f64,
    /// Probability of so many or more on this side if the group did not matter: Fisher's exact test, one-sided. When the
    /// groups were found in these votes, each vote is counted here under the group in which its giver would be without
    /// it, so this is not the p-value of the counts that are shown: that one would call chance a difference too often. It
    /// is that of the counts for groups that were given and in mode `polis`.
    pub p_value: f64,
    /// `p_value` corrected for all tests of the analysis by Benjamini and Hochberg.
    pub q_value: f64,
    /// Whether `q_value` is at most the false discovery rate of the analysis.
    pub flagged: bool,
}

/// One group's answers to a statement.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct GroupReport {
    /// Its counts.
    pub tally: Tally,
    /// The share that agrees.
    pub agree: Agreement,
    /// The share that disagrees.
    pub disagree: Agreement,
    /// Whether it agrees more than the rest.
    pub agree_test: Test,
    /// Whether it disagrees more than the rest.
    pub disagree_test: Test,
    /// How divided the group itself is: entropy of its three shares over that of an even split, 0 to 1.
    pub entropy: f64,
}

/// How far all groups share one side of a statement.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Shared {
    /// Product over groups of (count + 1) / (votes + 2): Polis's group-informed consensus. Falls with every group more.
    pub product: f64,
    /// Its root by the number of groups: the same scale for any number of groups, 0 to 1.
    pub mean: f64,
    /// Probability that more than half of every group take this side: the product of P(Beta > 1/2).
    pub every_group: f64,
}

/// Group-informed consensus in both directions; over everybody as one group when there are no groups.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Consensus {
    /// Agreeing.
    pub agree: Shared,
    /// Disagreeing.
    pub disagree: Shared,
}

/// Support that the main difference between people does not explain.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Bridging {
    /// The vote expected of an average person in the middle of the divide, -1 to 1 in the main: support across it.
    pub score: f64,
    /// How strongly the one factor divides people over it; the sign is that of the side.
    pub factor: f64,
}

/// How much the groups differ over a statement.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Divisiveness {
    /// The share of the variance of votes that lies between groups, 0 to 1, with chance taken off.
    pub share: f64,
    /// Its range.
    pub interval: Interval,
}

/// Who has seen a statement: routing decides it, so no share can be read without it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Exposure {
    /// Answers over all participants, 0 to 1.
    pub share: f64,
    /// Answers of a group over its size, in the order of the groups, 0 to 1.
    pub by_group: Vec<f64>,
}

/// Everything about one statement.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StatementReport {
    /// Whether its votes bear on groups: not moderated out, not meta.
    pub is_counted: bool,
    /// Everybody's answers.
    pub total: Tally,
    /// The share of all who agree.
    pub agree: Agreement,
    /// The share of all who disagree.
    pub disagree: Agreement,
    /// Each group's answers, in the order of the groups.
    pub groups: Vec<GroupReport>,
    /// What all groups share.
    pub consensus: Consensus,
    /// Support across the main difference; nothing when the statement is not counted or nobody voted on it.
    pub bridging: Option<Bridging>,
    /// What divides the groups; nothing without groups, or when the statement is not counted.
    pub divisiveness: Option<Divisiveness>,
    /// Who has seen it.
    pub exposure: Exposure,
    /// Distance of the statement from the middle of the map (Polis `comment-extremity`).
    pub extremity: f64,
    /// The weight that Polis would give it in its choice of the next statement, for comparison. Our own choice is
    /// [`Lottery`](crate::Lottery) and does not use it.
    pub priority: f64,
}

/// A statement that tells a group from the others.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Representative {
    /// Its index.
    pub statement: usize,
    /// The side that the group takes.
    pub side: Side,
    /// The strength that orders the list: ratio x z of the difference x share x z of the share.
    pub strength: f64,
    /// Whether the difference stands after correction for all tests.
    pub flagged: bool,
}

/// A statement of the short list.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ShortListed {
    /// Its index.
    pub statement: usize,
    /// Participants it is there for: they agree with it and with none before it.
    pub speaks_for: usize,
    /// Participants who agree with it or with one before it.
    pub represented: usize,
}
