//! Groups in the plane: cells, k-means with many starts, silhouettes, halves, one-cloud reference, visible gaps.

pub(crate) mod cells;
pub(crate) mod cloud;
pub(crate) mod dip;
pub(crate) mod means;
pub(crate) mod redraw;
pub(crate) mod silhouette;
pub(crate) mod weighted;

/// A place in the plane.
pub(crate) type Point = [f64; 2];

pub(crate) fn square(a: Point, b: Point) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}
