//! Whether groups are found again among half of the crowd (Hennig 2007).

use super::Point;
use super::cells::Cell;
use super::means;
use super::weighted::Weighted;
use crate::random::Random;

/// Halves that are drawn.
const DRAWS: usize = 50;
/// Halves are divided to this part of their scatter; what is left moves nobody who is not on the cut.
const ROUGH: f64 = 1e-3;
/// Starts of each.
const STARTS: usize = 2;

/// For each group the mean over drawn halves of the best Jaccard overlap with a group found there, 0 to 1.
///
/// A coin for each person says who is in the half; a mean over half of a crowd strays as far as one over a crowd drawn
/// anew with replacement. Each half is divided from new starts; who was not drawn goes to the nearest centre. Overlaps
/// are of people, not of cells.
pub(crate) fn stability(cells: &[Cell], centres: &[Point], random: &mut Random) -> Vec<f64> {
    let k = centres.len();
    let ours = means::labels(centres, cells.iter().map(|cell| cell.centre));
    let mut totals = vec![0.0; k];
    let mut half = Weighted::of(cells);
    let mut table = vec![0.0; k * k];
    for _ in 0..DRAWS {
        for (weight, cell) in half.weights.iter_mut().zip(cells) {
            *weight = f64::from(random.heads(cell.weight as u32));
        }
        let Some(found) = means::best_of(&half, k, STARTS, ROUGH, random) else { continue };
        table.fill(0.0);
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
