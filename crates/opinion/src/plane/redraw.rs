//! Whether groups are found again when the crowd is drawn anew (Hennig 2007).

use super::Point;
use super::cells::Cell;
use super::means;
use crate::random::Random;

/// Crowds drawn anew.
const DRAWS: usize = 50;
/// Redrawn crowds are divided to this part of their scatter; what is left moves nobody who is not on the cut.
const ROUGH: f64 = 1e-3;
/// Starts of each.
const STARTS: usize = 2;

/// For each group the mean over redrawn crowds of the best Jaccard overlap with a group found there, 0 to 1.
///
/// A crowd is drawn anew with replacement: each cell's weight from a Poisson distribution around its own. Each is
/// divided from new starts; who was not drawn goes to the nearest centre. Overlaps are of people, not of cells.
pub(crate) fn stability(cells: &[Cell], centres: &[Point], random: &mut Random) -> Vec<f64> {
    let k = centres.len();
    let ours = means::labels(centres, cells.iter().map(|cell| cell.centre));
    let mut totals = vec![0.0; k];
    let mut drawn = cells.to_vec();
    let least: Vec<f64> = cells.iter().map(|cell| libm::exp(-cell.weight)).collect();
    for _ in 0..DRAWS {
        for ((drawn, cell), &least) in drawn.iter_mut().zip(cells).zip(&least) {
            drawn.weight = random.poisson(cell.weight, least);
        }
        let Some(found) = means::best_of(&drawn, k, STARTS, ROUGH, random) else { continue };
        let mut table = vec![0.0; k * k];
        for (cell, &own) in cells.iter().zip(&ours) {
            table[own * k + means::nearest(&found.centres, cell.centre).0] += cell.weight;
        }
        for (own, total) in totals.iter_mut().enumerate() {
            *total += best_overlap(&table, k, own);
        }
    }
    totals.iter().map(|total| total / DRAWS as f64).collect()
}

fn best_overlap(table: &[f64], k: usize, own: usize) -> f64 {
    let here: f64 = table[own * k..(own + 1) * k].iter().sum();
    let overlap = |other: usize| {
        let there: f64 = (0..k).map(|row| table[row * k + other]).sum();
        let both = table[own * k + other];
        both / (here + there - both).max(1e-300)
    };
    (0..k).map(overlap).fold(0.0, f64::max)
}
