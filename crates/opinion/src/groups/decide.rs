//! How many groups, and whether any.
//!
//! Every number from 2 to 5 is tried on cells. The silhouette proposes: of numbers within .03 of the best, the fewest
//! groups, and the others are near-ties. Three questions then may refuse: do people differ more than chance (structure),
//! is the cut at least as good as in one cloud (gap), is it found again in redrawn crowds (stability).

use crate::analysis::{Clarity, Structure, Tried, Verdict};
use crate::plane::cells::{Cell, cells};
use crate::plane::means::{Means, best_of, labels, nearest};
use crate::plane::silhouette::{Distances, silhouette};
use crate::plane::{Point, cloud, redraw, square};
use crate::polis::Smoother;
use crate::random::Random;
use libm::{log, sqrt};

const MOST_GROUPS: usize = 5;
/// Starts of k-means for each number of groups.
const STARTS: usize = 10;
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
    gap: f64,
    margin: f64,
    stability: Vec<f64>,
}

/// Decides on these points. The seed is drawn from the votes.
pub(super) fn decide(points: &[Point], structure: Structure, seed: u64, smoother: &mut Smoother) -> Decision {
    let cells = cells(points);
    let mut random = Random::new(seed);
    let attempts = attempts(&cells, &mut random);
    let Some(best) = attempts.iter().map(|attempt| attempt.silhouette).max_by(f64::total_cmp) else {
        return Decision::none(Verdict::NoDifferences, structure);
    };
    let is_near = |attempt: &&Attempt| best - attempt.silhouette < NEAR;
    let near: Vec<usize> = attempts.iter().filter(is_near).map(|attempt| attempt.k).collect();
    let evidence = |attempt: &Attempt| evidence(points, &cells, attempt, &mut Random::new(seed ^ attempt.k as u64));
    let proposed = attempts.iter().find(|attempt| attempt.k == near[0]);
    let found = proposed.map(evidence);
    let verdict = found.as_ref().map_or(Verdict::NoDifferences, |found| judge(structure, found));
    let wanted = if verdict == Verdict::Groups { near[0] } else { 1 };
    let available: Vec<usize> = core::iter::once(1).chain(attempts.iter().map(|attempt| attempt.k)).collect();
    let shown = smoother.take(wanted, &available);
    let verdict = if shown == wanted { verdict } else { Verdict::Held };
    let chosen = attempts.iter().find(|attempt| attempt.k == shown);
    let mut decision = Decision::none(verdict, structure);
    decision.clarity.near_ties =
        near.iter().copied().filter(|&k| k != chosen.map_or(near[0], |chosen| chosen.k)).collect();
    decision.clarity.is_gradual = found.as_ref().is_some_and(|found| found.gap < found.margin);
    let measured = |k: usize| found.as_ref().filter(|_| k == near[0]);
    decision.clarity.tried = attempts.iter().map(|attempt| tried(attempt, measured(attempt.k))).collect();
    if let Some(chosen) = chosen {
        decision.stability = match found {
            Some(found) if chosen.k == near[0] => found.stability,
            _ => evidence(chosen).stability,
        };
        (decision.centres, decision.labels) = polish(points, &chosen.means.centres);
    }
    decision
}

fn attempts(cells: &[Cell], random: &mut Random) -> Vec<Attempt> {
    let people: f64 = cells.iter().map(|cell| cell.weight).sum();
    let inside: f64 = cells.iter().map(|cell| cell.scatter).sum();
    let distances = Distances::of(cells);
    let middle = cells
        .iter()
        .fold([0.0; 2], |sum, cell| [0, 1].map(|axis| sum[axis] + cell.weight * cell.centre[axis] / people));
    let total: f64 = inside + cells.iter().map(|cell| cell.weight * square(cell.centre, middle)).sum::<f64>();
    let attempt = |k: usize| {
        let means = best_of(cells, k, STARTS, SETTLED, random)?;
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

fn evidence(points: &[Point], cells: &[Cell], attempt: &Attempt, random: &mut Random) -> Evidence {
    let cloud = cloud::within_cloud(cloud::narrowness(points), attempt.k, random);
    Evidence {
        gap: cloud - log((1.0 - attempt.explained).max(1e-300)),
        // Two standard errors of ln of the share, from simulated clouds: .8 / n at most for two to five groups.
        margin: 2.0 * sqrt(0.8 / points.len() as f64),
        stability: redraw::stability(cells, &attempt.means.centres, random),
    }
}

fn judge(structure: Structure, found: &Evidence) -> Verdict {
    if structure.ratio < structure.needed {
        Verdict::NoStructure
    } else if found.gap + found.margin < 0.0 {
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
        gap: found.map(|found| found.gap),
        gap_margin: found.map(|found| found.margin),
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
