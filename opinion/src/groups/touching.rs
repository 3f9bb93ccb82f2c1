//! Between which groups a gap shows.

use crate::plane::{Point, dip, square};

/// Pairs of neighbouring groups between which no gap shows along the line of their centres.
pub(super) fn touching(points: &[Point], sure: &[bool], labels: &[usize], centres: &[Point]) -> Vec<[usize; 2]> {
    let k = centres.len();
    let pairs = (0..k).flat_map(|one| (one + 1..k).map(move |other| [one, other]));
    let touch = |&[one, other]: &[usize; 2]| {
        let (from, to) = (centres[one], centres[other]);
        let along = |at: &Point| at[0] * (to[0] - from[0]) + at[1] * (to[1] - from[1]);
        let members = points.iter().zip(sure).zip(labels);
        let members = members.filter(|((_, sure), label)| **sure && (**label == one || **label == other));
        let mut line: Vec<f64> = members.map(|((at, _), _)| along(at)).collect();
        !dip::shows_gap(&mut line)
    };
    // Where a third group lies between two, its people are missing from the line, and that is no gap.
    pairs.filter(|pair| are_neighbours(centres, *pair)).filter(touch).collect()
}

/// Whether somebody could be nearest to these two centres alike: some stretch of the line half-way between them is nearer
/// to them than to any other centre.
fn are_neighbours(centres: &[Point], [one, other]: [usize; 2]) -> bool {
    let (a, b) = (centres[one], centres[other]);
    let (middle, way) = ([(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0], [a[1] - b[1], b[0] - a[0]]);
    let (mut from, mut to) = (f64::NEG_INFINITY, f64::INFINITY);
    for (_, c) in centres.iter().enumerate().filter(|(place, _)| *place != one && *place != other) {
        // At middle + t way, a is nearer than c when t slope >= rest.
        let slope = 2.0 * (way[0] * (a[0] - c[0]) + way[1] * (a[1] - c[1]));
        let rest = square(middle, a) - square(middle, *c);
        if slope > 0.0 {
            from = from.max(rest / slope);
        } else if slope < 0.0 {
            to = to.min(rest / slope);
        } else if rest > 0.0 {
            return false;
        }
    }
    from < to
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_in_between_parts_its_neighbours() {
        let line = [[0.0, 0.0], [5.0, 0.1], [10.0, 0.0]];
        assert!(are_neighbours(&line, [0, 1]) && are_neighbours(&line, [1, 2]));
        // Far off the line their border has a stretch of its own; on the line itself it has none.
        assert!(!are_neighbours(&[[0.0, 0.0], [5.0, 0.0], [10.0, 0.0]], [0, 2]));
        let corner = [[0.0, 0.0], [1.0, 0.0], [0.5, 0.8]];
        assert!(are_neighbours(&corner, [0, 1]) && are_neighbours(&corner, [0, 2]) && are_neighbours(&corner, [1, 2]));
    }

    #[test]
    fn two_heaps_are_apart_and_one_slope_is_not() {
        let sure = [true; 120];
        let heaps: Vec<Point> = (0..120).map(|at| [f64::from(at % 2) * 9.0 + f64::from(at) / 120.0, 0.0]).collect();
        let labels: Vec<usize> = (0..120).map(|at| at % 2).collect();
        assert_eq!(touching(&heaps, &sure, &labels, &[[0.5, 0.0], [9.5, 0.0]]), [[0_usize; 2]; 0]);
        let slope: Vec<Point> = (0..120).map(|at| [f64::from(at), 0.0]).collect();
        let labels: Vec<usize> = (0..120).map(|at| usize::from(at >= 60)).collect();
        assert_eq!(touching(&slope, &sure, &labels, &[[30.0, 0.0], [90.0, 0.0]]), [[0, 1]]);
    }
}
