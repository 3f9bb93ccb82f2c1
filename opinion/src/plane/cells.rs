//! A crowd in a few hundred cells: near people together, each cell with its weight.
//!
//! Everything that has to be tried many times (starts, halves of the crowd) is tried on the cells, whose number does not grow
//! with the crowd; the groups themselves are settled on people.

use super::Point;
use core::hint::select_unpredictable;

/// Cells at most. With 128 the scatter inside cells is about one part in a hundred and thirty of the whole.
const MOST: usize = 128;
/// In a crowd of up to so many, each place is a cell of its own.
const SMALL: usize = 256;

/// People who lie near each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cell {
    pub(crate) centre: Point,
    /// How many people.
    pub(crate) weight: f64,
    /// Their squared distances from the centre, added up.
    pub(crate) scatter: f64,
}

struct Leaf {
    from: usize,
    to: usize,
    cell: Cell,
    /// The axis with more scatter.
    wide: usize,
}

/// Cuts the crowd where it scatters most, at the mean, again and again.
pub(crate) fn cells(points: &[Point]) -> Vec<Cell> {
    if points.is_empty() {
        return Vec::new();
    }
    let most = if points.len() <= SMALL { points.len() } else { MOST };
    let (mut points, mut below) = (points.to_vec(), points.to_vec());
    let mut leaves = vec![leaf(&points, 0, points.len())];
    while leaves.len() < most {
        // The first of equals.
        let mut widest = 0;
        for (place, leaf) in leaves.iter().enumerate() {
            if leaf.cell.scatter > leaves[widest].cell.scatter {
                widest = place;
            }
        }
        let Leaf { from, to, cell, wide } = leaves[widest];
        let (own, limit) = (&mut points[from..to], cell.centre[wide]);
        let front =
            if wide == 0 { partition::<0>(own, &mut below, limit) } else { partition::<1>(own, &mut below, limit) };
        let middle = from + front;
        if cell.scatter <= 0.0 || middle == from || middle == to {
            break;
        }
        leaves[widest] = leaf(&points, from, middle);
        leaves.push(leaf(&points, middle, to));
    }
    leaves.into_iter().map(|leaf| leaf.cell).collect()
}

fn leaf(points: &[Point], from: usize, to: usize) -> Leaf {
    let weight = (to - from) as f64;
    let sum = points[from..to].iter().fold([0.0; 2], |sum, at| [sum[0] + at[0], sum[1] + at[1]]);
    let centre = [sum[0] / weight, sum[1] / weight];
    let mut scatter = [0.0; 2];
    for at in &points[from..to] {
        for axis in 0..2 {
            scatter[axis] += (at[axis] - centre[axis]) * (at[axis] - centre[axis]);
        }
    }
    let cell = Cell { centre, weight, scatter: scatter[0] + scatter[1] };
    Leaf { from, to, cell, wide: usize::from(scatter[1] > scatter[0]) }
}

/// Brings points below the limit to the front; returns how many they are. `below` has room for all of them.
///
/// Every point is written to both sides and where the next one goes is calculated: cut at the mean, the processor would
/// guess wrong half of the time.
fn partition<const AXIS: usize>(points: &mut [Point], below: &mut [Point], limit: f64) -> usize {
    let mut front = 0;
    for at in 0..points.len() {
        let this = points[at];
        let is_below = this[AXIS] < limit;
        below[front] = this;
        // The first that is not below makes room, and goes to the end of those seen so far.
        points[at] = points[select_unpredictable(is_below, front, at)];
        front += usize::from(is_below);
    }
    points[..front].copy_from_slice(&below[..front]);
    front
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_points_keep_their_own_cells_and_weights_add_up() {
        let few = [[0.0, 0.0], [1.0, 0.0], [0.0, 0.0], [0.0, 5.0]];
        let mut found: Vec<(f64, f64)> = cells(&few).iter().map(|cell| (cell.centre[1], cell.weight)).collect();
        found.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(found, [(0.0, 1.0), (0.0, 2.0), (5.0, 1.0)]);
        let many: Vec<Point> = (0..5000).map(|i| [f64::from(i % 71), f64::from(i % 37)]).collect();
        let found = cells(&many);
        assert_eq!(found.len(), MOST);
        assert_eq!(found.iter().map(|cell| cell.weight).sum::<f64>(), 5000.0);
        assert!(cells(&[]).is_empty());
    }
}
