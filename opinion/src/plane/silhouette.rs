//! Silhouettes over people (Rousseeuw 1987), from the distances between cells.

use super::cells::Cell;
use super::square;
use crate::matrix::dot;
use libm::sqrt;

/// Distances between all cells, and the mean distance of two people of one cell.
pub(crate) struct Distances {
    n: usize,
    between: Vec<f64>,
    inside: Vec<f64>,
}

impl Distances {
    pub(crate) fn of(cells: &[Cell]) -> Distances {
        let n = cells.len();
        let mut between = vec![0.0; n * n];
        for i in 0..n {
            for j in 0..i {
                let away = sqrt(square(cells[i].centre, cells[j].centre));
                between[i * n + j] = away;
                between[j * n + i] = away;
            }
        }
        // Two people of a round normal cloud with variance s^2 along each axis are s sqrt(pi) apart on average.
        let apart = |cell: &Cell| sqrt(core::f64::consts::PI * 0.5 * cell.scatter / cell.weight);
        Distances { n, between, inside: cells.iter().map(apart).collect() }
    }
}

/// Mean silhouette of people, whose cell has this label. Who is alone in a group counts as 0.
pub(crate) fn silhouette(cells: &[Cell], distances: &Distances, labels: &[usize], k: usize) -> f64 {
    let mut sizes = vec![0.0; k];
    cells.iter().zip(labels).for_each(|(cell, &label)| sizes[label] += cell.weight);
    // The weights of each group's cells, zero elsewhere, so that a sum over a group is a product of two rows.
    let mut weights = vec![0.0; k * distances.n];
    for (i, (cell, &label)) in cells.iter().zip(labels).enumerate() {
        weights[label * distances.n + i] = cell.weight;
    }
    let mut total = 0.0;
    for (i, cell) in cells.iter().enumerate() {
        let row = &distances.between[i * distances.n..(i + 1) * distances.n];
        let mut sums = [0.0; 8];
        for (sum, weights) in sums.iter_mut().zip(weights.chunks_exact(distances.n)) {
            *sum = dot(row, weights);
        }
        let own = labels[i];
        if sizes[own] <= 1.0 {
            continue;
        }
        let within = (sums[own] + (cell.weight - 1.0) * distances.inside[i]) / (sizes[own] - 1.0);
        let others = (0..k).filter(|&label| label != own && sizes[label] > 0.0);
        let next = others.map(|label| sums[label] / sizes[label]).fold(f64::INFINITY, f64::min);
        let widest = within.max(next);
        if widest > 0.0 && widest.is_finite() {
            total += cell.weight * (next - within) / widest;
        }
    }
    let people: f64 = sizes.iter().sum();
    if people > 0.0 { total / people } else { 0.0 }
}
