//! How clear the groups are: what was tried, and why the answer is what it is.

/// Why there are groups, or none, and what else was nearly as good.
#[derive(Clone, PartialEq, Debug)]
pub struct Clarity {
    /// The answer.
    pub verdict: Verdict,
    /// Every number of groups that was tried, from 2 up.
    pub tried: Vec<Tried>,
    /// Other numbers of groups whose silhouette lies within .03 of the best: do not read the number as firm.
    pub near_ties: Vec<usize>,
    /// Whether people differ more than chance makes them differ.
    pub structure: Structure,
    /// Pairs of neighbouring groups between which no gap shows (dip test on the half that voted most): who is near the cut
    /// could as well be on its other side. With few people only wide gaps show.
    pub touching: Vec<[usize; 2]>,
}

impl Clarity {
    /// Whether one gets from each of these groups to every other one without crossing a gap that shows: then they are
    /// parts of one slope of opinions.
    pub fn is_gradual(&self, groups: usize) -> bool {
        let mut reached = vec![false; groups];
        reached.iter_mut().take(1).for_each(|first| *first = true);
        for _ in 1..groups {
            for &[one, other] in &self.touching {
                if let (Some(&from), Some(&to)) = (reached.get(one), reached.get(other)) {
                    reached[one] = from || to;
                    reached[other] = from || to;
                }
            }
        }
        groups > 1 && reached.into_iter().all(|reached| reached)
    }
}

/// Whether opinion groups are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// There are groups.
    Groups,
    /// Fewer participants with enough votes than can be told apart.
    TooFewParticipants,
    /// All who voted said the same of every statement, or nothing is counted.
    NoDifferences,
    /// Votes differ, but every cut that was tried leaves hardly anybody on one side.
    NoCut,
    /// Votes differ from person to person no more than independent votes would.
    NoStructure,
    /// People differ, but as one cloud: the cut is no better than in a normal cloud of the same narrowness.
    OneCloud,
    /// A cut exists, but on the same map it falls elsewhere in halves of the crowd.
    Unstable,
    /// New evidence asks for another number of groups and has not yet held for enough updates: the old answer stays.
    Held,
    /// The caller brought the groups; nothing was asked.
    Given,
}

/// One number of groups that was tried.
#[derive(Clone, PartialEq, Debug)]
pub struct Tried {
    /// How many groups.
    pub k: usize,
    /// Mean silhouette over participants, -1 to 1: how much nearer people are to their own group than to the next.
    pub silhouette: f64,
    /// Share of the variance of positions that lies between the groups, 0 to 1.
    pub explained: f64,
    /// Natural logarithm of the share of scatter that stays inside groups in one cloud of the same narrowness, less that
    /// of the crowd: above zero when it falls apart more than a cloud does (Tibshirani and others 2001). Of everybody, or
    /// where that is not enough of the half that voted most, if it is clearer there. Nothing when it was not measured for this number.
    pub gap: Option<f64>,
    /// One standard error of `gap`; above it the cut counts.
    pub gap_margin: Option<f64>,
    /// Least, over the groups, of the mean Jaccard overlap with groups of halves of the crowd on the same map, 0 to 1: the
    /// map is not drawn anew from the votes of each half. Nothing when it was not measured for this number.
    pub stability: Option<f64>,
}

/// How much people differ, against chance.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Structure {
    /// The widest axis's variance over the widest one of the same votes with signs thrown by coin; 1 is chance. Where
    /// much is left to spare, a lower bound of it.
    pub ratio: f64,
    /// The ratio from which a difference counts as structure; 0 where it was not asked.
    pub needed: f64,
}
