//! Inner products, and eigenvectors of small symmetric matrices by Jacobi's rotations: slow for large ones, exact for
//! small ones, and the same steps on every machine.

use libm::{fabs, sqrt};

/// Sweeps over all pairs at most; six suffice for what we ask.
const SWEEPS: usize = 30;

/// Eigenvalues from the largest down, each with its unit vector. `lower` holds row i up to column i.
pub(crate) fn eigen(lower: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = lower.len();
    let at = |i: usize, j: usize| if i >= j { lower[i][j] } else { lower[j][i] };
    let mut a: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| at(i, j)).collect()).collect();
    // Row i of `v` is the i-th vector.
    let mut v: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    let size: f64 = a.iter().flatten().map(|x| x * x).sum();
    for _ in 0..SWEEPS {
        let off: f64 = (0..n).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| a[i][j] * a[i][j]).sum();
        if off <= 1e-26 * size {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q] * a[p][q] > 1e-32 * size {
                    rotate(&mut a, &mut v, p, q);
                }
            }
        }
    }
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| a[j][j].total_cmp(&a[i][i]));
    (order.iter().map(|&i| a[i][i]).collect(), order.iter().map(|&i| v[i].clone()).collect())
}

/// Turns the plane of p and q so that their element vanishes.
fn rotate(a: &mut [Vec<f64>], v: &mut [Vec<f64>], p: usize, q: usize) {
    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let sign = if theta < 0.0 { -1.0 } else { 1.0 };
    let t = sign / (fabs(theta) + sqrt(theta * theta + 1.0));
    let c = 1.0 / sqrt(t * t + 1.0);
    let s = t * c;
    let (upper, lower) = a.split_at_mut(q);
    turn(&mut upper[p], &mut lower[0], c, s);
    for row in a.iter_mut() {
        (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
    }
    let (upper, lower) = v.split_at_mut(q);
    turn(&mut upper[p], &mut lower[0], c, s);
}

fn turn(one: &mut [f64], other: &mut [f64], c: f64, s: f64) {
    for (x, y) in one.iter_mut().zip(other) {
        (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
    }
}

/// The inner product of two vectors of the same length.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    // Four sums side by side, in a fixed order: as exact, and the processor adds them at once.
    let mut sums = [0.0; 4];
    let (fours, rest) = (a.chunks_exact(4).zip(b.chunks_exact(4)), a.len() / 4 * 4);
    for (a, b) in fours {
        for at in 0..4 {
            sums[at] += a[at] * b[at];
        }
    }
    let tail: f64 = a[rest..].iter().zip(&b[rest..]).map(|(a, b)| a * b).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + tail
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_by_two_by_hand() {
        // [[2, 1], [1, 2]] has 3 along (1, 1) and 1 along (1, -1).
        let (values, vectors) = eigen(&[vec![2.0], vec![1.0, 2.0]]);
        assert!((values[0] - 3.0).abs() < 1e-14 && (values[1] - 1.0).abs() < 1e-14);
        assert!((vectors[0][0] - vectors[0][1]).abs() < 1e-14);
        assert!(eigen(&[]).0.is_empty());
    }

    #[test]
    fn agrees_with_faer() {
        let mut random = crate::random::Random::new(7);
        let n = 23;
        let lower: Vec<Vec<f64>> = (0..n).map(|i| (0..=i).map(|_| random.share() - 0.3).collect()).collect();
        let at = |i: usize, j: usize| if i >= j { lower[i][j] } else { lower[j][i] };
        let oracle = faer::Mat::from_fn(n, n, at).self_adjoint_eigen(faer::Side::Lower).unwrap();
        let (values, _) = eigen(&lower);
        for (ours, place) in values.iter().zip((0..n).rev()) {
            assert!((ours - oracle.S()[place]).abs() < 1e-10);
        }
    }
}
