//! How many groups, and whether any.
//!
//! Every number from 2 to 5 is tried on cells. The silhouette proposes: of numbers within .03 of the best, the fewest
//! groups, and the others are near-ties. Three questions then may refuse: do people differ more than chance (structure),
//! is the cut better than in one cloud (gap), is it found again in halves of the crowd (stability). Whether the groups
//! stand apart, or are parts of one long slope, is asked of neighbours and said; it refuses nothing.
//!
//! The gap is asked of everybody, and where none shows of the half that voted most; the slope is asked of that half alone.
//! Positions of light voters scatter widely, which fills gaps and makes any crowd look like a cloud with long tails.

use super::touching::touching;
use crate::analysis::{Clarity, Structure, Tried, Verdict};
use crate::plane::cells::{Cell, cells};
use crate::plane::means::{Means, best_of, labels, nearest};
use crate::plane::silhouette::{Distances, silhouette};
use crate::plane::weighted::Weighted;
use crate::plane::{Point, cloud, redraw, square};
use crate::polis::Smoother;
use crate::random::Random;
use libm::log;

const MOST_GROUPS: usize = 5;
/// Starts of k-means for each number of groups.
const STARTS: usize = 10;
/// Starts of k-means on the half that voted most.
const SURE_STARTS: usize = 5;
/// Lloyd's rounds on cells stop when one takes off less than this part of the scatter.
const SETTLED: f64 = 1e-9;
/// Silhouettes this near are no reason to prefer one number to another.
const NEAR: f64 = 0.03;
/// Mean Jaccard overlap from which on a group is stable (Hennig 2007).
const STABLE: f64 = 0.75;
/// Lloyd's rounds on people at most, after those on cells.
const POLISH: usize = 20;
/// A group has at least this share of the participants; less is a handful of outliers.
const LEAST_SHARE: f64 = 0.01;
const LEAST_SIZE: f64 = 2.0;
/// Standard errors that a gap must exceed: one in forty on each of two chances, everybody and the half.
const ERRORS: f64 = 1.96;
/// A gap below this for each cut is no reason to speak of groups, however sure it is: in a large crowd any cloud with a
/// flat top has one, because votes have an end on both sides.
const LEAST_GAP: f64 = 0.05;
/// Fewer people than this are no half to ask; then all are.
const LEAST_SURE: usize = 10;
/// More people than this need not be asked: the first in the order of their votes' fingerprints, which is as good as drawn.
const MOST_SURE: usize = 10_000;

/// Where participants with enough votes lie.
pub(super) struct Places {
    pub(super) points: Vec<Point>,
    /// Counted votes of each.
    pub(super) votes: Vec<usize>,
}

impl Places {
    /// Whether each is of the half that voted most, ties included; no more than [`MOST_SURE`].
    fn sure(&self) -> Vec<bool> {
        let mut sorted = self.votes.clone();
        let median = sorted.len() / 2;
        let least = if sorted.is_empty() { 0 } else { *sorted.select_nth_unstable(median).1 };
        let is_few = self.votes.iter().filter(|votes| **votes >= least).count() < LEAST_SURE;
        let mut left = MOST_SURE;
        let mut take = |votes: usize| {
            let is_sure = left > 0 && (is_few || votes >= least);
            left -= usize::from(is_sure);
            is_sure
        };
        self.votes.iter().map(|&votes| take(votes)).collect()
    }
}

/// What was decided about the clustered points.
pub(super) struct Decision {
    pub(super) clarity: Clarity,
    /// Group of each point; empty without groups.
    pub(super) labels: Vec<usize>,
    /// One for each group; empty without groups.
    pub(super) stability: Vec<f64>,
    /// One for each group.
    pub(super) centres: Vec<Point>,
}

impl Decision {
    pub(super) fn none(verdict: Verdict, structure: Structure) -> Decision {
        let clarity = Clarity::none(verdict, structure);
        Decision { clarity, labels: Vec::new(), stability: Vec::new(), centres: Vec::new() }
    }
}

struct Attempt {
    k: usize,
    means: Means,
    silhouette: f64,
    explained: f64,
}

struct Evidence {
    gap: Gap,
    stability: Vec<f64>,
}

/// How much more people fall apart than as many people of one cloud of their narrowness do.
struct Gap {
    size: f64,
    /// From where on it counts.
    margin: f64,
}

impl Gap {
    fn counts(&self) -> bool {
        self.size > self.margin
    }
}

/// Decides on these places. The seed is drawn from the votes.
pub(super) fn decide(places: &Places, structure: Structure, seed: u64, smoother: &mut Smoother) -> Decision {
    let sure = places.sure();
    let surest: Vec<Point> = places.points.iter().zip(&sure).filter(|(_, sure)| **sure).map(|(at, _)| *at).collect();
    let cells = cells(&places.points);
    let mut random = Random::new(seed);
    let attempts = attempts(&cells, &mut random);
    let Some(best) = attempts.iter().map(|attempt| attempt.silhouette).max_by(f64::total_cmp) else {
        return Decision::none(Verdict::NoCut, structure);
    };
    let near: Vec<&Attempt> = attempts.iter().filter(|attempt| best - attempt.silhouette < NEAR).collect();
    let evidence = |attempt: &Attempt| {
        evidence(&places.points, &surest, &cells, attempt, &mut Random::new(seed ^ attempt.k as u64))
    };
    let (verdict, wanted, mut asked) = ask(&near, structure, evidence);
    let available: Vec<usize> = core::iter::once(1).chain(attempts.iter().map(|attempt| attempt.k)).collect();
    let shown = smoother.take(wanted, &available);
    let mut decision = Decision::none(if shown == wanted { verdict } else { Verdict::Held }, structure);
    if let Some(chosen) = attempts.iter().find(|attempt| attempt.k == shown) {
        let known = asked.iter().find(|(k, _)| *k == shown).map(|(_, found)| found.stability.clone());
        decision.stability = known.unwrap_or_else(|| {
            let found = evidence(chosen);
            let stability = found.stability.clone();
            asked.push((shown, found));
            stability
        });
        (decision.centres, decision.labels) = polish(&places.points, &chosen.means.centres);
        decision.clarity.touching = touching(&places.points, &sure, &decision.labels, &decision.centres);
    }
    let others = near.iter().map(|attempt| attempt.k).filter(|&k| k != shown);
    // A single number is tied with nothing.
    decision.clarity.near_ties = if near.len() > 1 || shown > 1 { others.collect() } else { Vec::new() };
    let measured = |k: usize| asked.iter().find(|(other, _)| *other == k).map(|(_, found)| found);
    decision.clarity.tried = attempts.iter().map(|attempt| tried(attempt, measured(attempt.k))).collect();
    decision
}

/// Asks the near numbers from the fewest groups up and takes the first that nothing refuses: one that is refused does not
/// speak for the others. Returns the verdict, how many groups it wants (1: none), and what was measured.
fn ask(
    near: &[&Attempt],
    structure: Structure,
    evidence: impl Fn(&Attempt) -> Evidence,
) -> (Verdict, usize, Vec<(usize, Evidence)>) {
    if structure.ratio < structure.needed {
        return (Verdict::NoStructure, 1, Vec::new());
    }
    let mut asked = Vec::new();
    let mut refused = None;
    for attempt in near {
        let found = evidence(attempt);
        let verdict = judge(&found);
        asked.push((attempt.k, found));
        if verdict == Verdict::Groups {
            return (verdict, attempt.k, asked);
        }
        refused = refused.or(Some(verdict));
    }
    (refused.unwrap_or(Verdict::NoCut), 1, asked)
}

fn attempts(cells: &[Cell], random: &mut Random) -> Vec<Attempt> {
    let people: f64 = cells.iter().map(|cell| cell.weight).sum();
    let inside: f64 = cells.iter().map(|cell| cell.scatter).sum();
    let distances = Distances::of(cells);
    let places = Weighted::of(cells);
    let middle = cells
        .iter()
        .fold([0.0; 2], |sum, cell| [0, 1].map(|axis| sum[axis] + cell.weight * cell.centre[axis] / people));
    let total: f64 = inside + cells.iter().map(|cell| cell.weight * square(cell.centre, middle)).sum::<f64>();
    let attempt = |k: usize| {
        let means = best_of(&places, k, STARTS, SETTLED, random)?;
        let labels = labels(&means.centres, cells.iter().map(|cell| cell.centre));
        let mut sizes = vec![0.0; k];
        cells.iter().zip(&labels).for_each(|(cell, &label)| sizes[label] += cell.weight);
        let least = sizes.iter().copied().fold(f64::INFINITY, f64::min);
        let silhouette = silhouette(cells, &distances, &labels, k);
        let explained = if total > 0.0 { 1.0 - (means.within + inside) / total } else { 0.0 };
        (least >= LEAST_SIZE.max(LEAST_SHARE * people)).then_some(Attempt { k, means, silhouette, explained })
    };
    (2..=MOST_GROUPS).filter_map(attempt).collect()
}

fn evidence(all: &[Point], surest: &[Point], cells: &[Cell], attempt: &Attempt, random: &mut Random) -> Evidence {
    let stability = redraw::stability(cells, &attempt.means.centres, random);
    let everybody = gap(all, 1.0 - attempt.explained, attempt.k, random);
    if everybody.counts() {
        return Evidence { gap: everybody, stability };
    }
    // Where everybody together shows no gap, those whose places are surest may.
    let half = share_within(surest, attempt.k, random).map(|share| gap(surest, share, attempt.k, random));
    let clearer = half.filter(|half| half.size / half.margin > everybody.size / everybody.margin);
    Evidence { gap: clearer.unwrap_or(everybody), stability }
}

fn gap(points: &[Point], share: f64, k: usize, random: &mut Random) -> Gap {
    let cloud = cloud::Reference::of(cloud::narrowness(points), k, points.len(), random);
    Gap {
        size: cloud.ln_within - log(share.max(1e-300)),
        margin: (ERRORS * cloud.error).max(LEAST_GAP * (k - 1) as f64),
    }
}

/// The share of scatter that the best `k` groups of these people leave inside. Nothing for fewer places than groups.
fn share_within(points: &[Point], k: usize, random: &mut Random) -> Option<f64> {
    let cells = cells(points);
    let inside: f64 = cells.iter().map(|cell| cell.scatter).sum();
    let places = Weighted::of(&cells);
    let one = best_of(&places, 1, 1, SETTLED, random)?.within + inside;
    let cut = best_of(&places, k, SURE_STARTS, SETTLED, random)?.within + inside;
    (one > 0.0).then(|| cut / one)
}

fn judge(found: &Evidence) -> Verdict {
    if !found.gap.counts() {
        Verdict::OneCloud
    } else if found.stability.iter().any(|&stability| stability < STABLE) {
        Verdict::Unstable
    } else {
        Verdict::Groups
    }
}

fn tried(attempt: &Attempt, found: Option<&Evidence>) -> Tried {
    Tried {
        k: attempt.k,
        silhouette: attempt.silhouette,
        explained: attempt.explained,
        gap: found.map(|found| found.gap.size),
        gap_margin: found.map(|found| found.gap.margin),
        stability: found.map(|found| found.stability.iter().copied().fold(1.0, f64::min)),
    }
}

/// Lloyd's rounds on people, from the centres that cells gave.
fn polish(points: &[Point], centres: &[Point]) -> (Vec<Point>, Vec<usize>) {
    let mut centres = centres.to_vec();
    let mut labels: Vec<usize> = Vec::new();
    for _ in 0..POLISH {
        let now: Vec<usize> = points.iter().map(|&at| nearest(&centres, at).0).collect();
        if now == labels {
            break;
        }
        labels = now;
        let mut sums = vec![[0.0; 3]; centres.len()];
        for (at, &label) in points.iter().zip(&labels) {
            let sum = &mut sums[label];
            *sum = [sum[0] + at[0], sum[1] + at[1], sum[2] + 1.0];
        }
        for (centre, sum) in centres.iter_mut().zip(sums).filter(|(_, sum)| sum[2] > 0.0) {
            *centre = [sum[0] / sum[2], sum[1] / sum[2]];
        }
    }
    (centres, labels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use libm::sqrt;

    /// Normal clouds are rarely taken for more than one, in small crowds and in large ones, round or narrow.
    #[test]
    fn one_cloud_is_rarely_better_cut_than_a_cloud() {
        for (narrow, n) in [(1.0, 20), (1.0, 60), (0.3, 200), (0.1, 60), (1.0, 800)] {
            for k in 2..=5 {
                let mut passed = 0;
                for seed in 0..100 {
                    let mut random = Random::new(seed * 7919 + n as u64);
                    let points = cloud_of(n, narrow, &mut random);
                    let share = share_within(&points, k, &mut random).unwrap_or(1.0);
                    passed += usize::from(gap(&points, share, k, &mut random).counts());
                }
                assert!(passed <= 8, "{passed} of 100 clouds of {n}, narrowness {narrow}, into {k}");
            }
        }
    }

    fn cloud_of(n: usize, narrow: f64, random: &mut Random) -> Vec<Point> {
        let mut normal = || sqrt(-2.0 * log(1.0 - random.share())) * libm::cos(core::f64::consts::TAU * random.share());
        (0..n).map(|_| [normal(), normal() * sqrt(narrow)]).collect()
    }
}
