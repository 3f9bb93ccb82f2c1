//! The two widest axes of a crowd, by block Lanczos with full reorthogonalisation.
//!
//! Power iteration forgets what it learned with every step; here each pass over the votes adds two directions to a small
//! space, and the axes are the best that the whole space holds (Rayleigh and Ritz). A handful of passes suffices where
//! power iteration takes tens, and the residual says how near the axes are.

use super::passes::{Centred, Pairs};
use crate::matrix::{dot, eigen};
use crate::random::Random;
use libm::sqrt;

/// Passes at most. Clear differences take about ten; where there are none, the axes of chance lie close together.
const MOST_PASSES: usize = 40;
/// Passes between looks at the residual, at most.
const MOST_UNSEEN: usize = 6;
/// Digits that a pass is expected to take off the residual before that has been seen.
const DIGITS: f64 = 1.3;
/// Passes that both sides of the comparison with chance are given.
pub(crate) const GLANCE: usize = 5;
/// A direction shorter than this part of what it was before orthogonalisation is rounding.
const ROUNDING: f64 = 1e-11;

/// How exact the axes shall be: the residual over the widest variance.
#[derive(Clone, Copy)]
pub(crate) struct Effort(pub(crate) f64);

/// The two widest axes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Axes {
    /// Loadings of each column on both axes, unit vectors; zeros where there is nothing left.
    pub(crate) loadings: Pairs,
    /// The sum of squares along each.
    pub(crate) scatter: [f64; 2],
    /// The widest sum of squares as far as it was known after [`GLANCE`] passes.
    pub(crate) glance: f64,
    /// How exact they are: the larger of their residuals over the widest sum of squares.
    pub(crate) residual: f64,
}

/// What a start from old axes keeps of scattered vectors.
const TRACE: f64 = 1e-6;

/// What a pass over the votes does, or a product with their Gram matrix.
pub(crate) trait Operator {
    fn columns(&self) -> usize;
    /// X'X q for two vectors at once.
    fn apply(&self, vectors: &[[f64; 2]]) -> Pairs;
}

impl Operator for Centred<'_> {
    fn columns(&self) -> usize {
        self.crowd.means.len()
    }

    fn apply(&self, vectors: &[[f64; 2]]) -> Pairs {
        self.scatter(vectors)
    }
}

/// The space so far: an orthonormal basis, the image of each of its vectors, and their inner products.
#[derive(Default)]
struct Space {
    basis: Vec<Vec<f64>>,
    images: Vec<Vec<f64>>,
    inner: Vec<Vec<f64>>,
}

impl Axes {
    /// Starts from these vectors, or else from scattered ones, and stops when the residual is small enough.
    pub(crate) fn of(operator: &impl Operator, start: Option<&[[f64; 2]]>, effort: Effort) -> Axes {
        climb(operator, start, effort, MOST_PASSES)
    }

    /// The widest sum of squares after [`GLANCE`] passes from scattered vectors.
    pub(crate) fn glance(operator: &impl Operator) -> f64 {
        climb(operator, None, Effort(0.0), GLANCE).glance
    }
}

fn climb(operator: &impl Operator, start: Option<&[[f64; 2]]>, effort: Effort, most: usize) -> Axes {
    let columns = operator.columns();
    let mut space = Space::default();
    let mut look = if start.is_some() { 2 } else { GLANCE };
    let mut axes = Axes { loadings: vec![[0.0; 2]; columns], ..Axes::default() };
    let mut seen: Option<(usize, f64)> = None;
    let mut block = scattered(columns);
    if let Some(start) = start {
        // A trace of everything, so that no direction the old axes lack is out of reach.
        for (new, old) in block.iter_mut().zip(start) {
            *new = [old[0] + TRACE * new[0], old[1] + TRACE * new[1]];
        }
    }
    let mut passes = 0;
    for pass in 1..=most {
        let added = space.grow(&block);
        if added == 0 {
            break;
        }
        block = operator.apply(&space.newest(added));
        space.learn(&block, added);
        passes = pass;
        if pass == most || pass >= look {
            let residual = space.ritz(&mut axes);
            if pass <= GLANCE {
                axes.glance = axes.scatter[0];
            }
            let wanted = effort.0 * axes.scatter[0];
            if residual <= wanted {
                axes.residual = relative(residual, &axes);
                return axes;
            }
            // Looking is not free either: how many digits a pass has taken off so far says when to look again.
            let digits = libm::log10(residual / wanted.max(1e-300));
            let rate = seen.map_or(DIGITS, |(before, more)| (more - digits) / (pass - before) as f64);
            seen = Some((pass, digits));
            look = pass + (libm::ceil(digits / rate.max(0.2)) as usize).clamp(1, MOST_UNSEEN);
        }
    }
    axes.residual = relative(space.ritz(&mut axes), &axes);
    if passes <= GLANCE {
        // The space was full, and all is known, before the glance was over.
        axes.glance = axes.scatter[0];
    }
    axes
}

fn relative(residual: f64, axes: &Axes) -> f64 {
    if axes.scatter[0] > 0.0 { residual / axes.scatter[0] } else { 0.0 }
}

fn scattered(columns: usize) -> Pairs {
    let mut random = Random::new(columns as u64);
    (0..columns).map(|_| [random.share() - 0.5, random.share() - 0.5]).collect()
}

impl Space {
    /// Adds what the two vectors of the block hold that the space does not: 0, 1 or 2 directions.
    fn grow(&mut self, block: &[[f64; 2]]) -> usize {
        let before = self.basis.len();
        for at in 0..2 {
            let mut vector: Vec<f64> = block.iter().map(|pair| pair[at]).collect();
            let length = norm(&vector);
            // Twice, because once leaves rounding that the small space would take for a direction.
            for _ in 0..2 {
                for axis in &self.basis {
                    let along = dot(axis, &vector);
                    vector.iter_mut().zip(axis).for_each(|(x, a)| *x -= along * a);
                }
            }
            let left = norm(&vector);
            if left > ROUNDING * length {
                vector.iter_mut().for_each(|x| *x /= left);
                self.basis.push(vector);
            }
        }
        self.basis.len() - before
    }

    /// The newest one or two directions, side by side.
    fn newest(&self, added: usize) -> Pairs {
        let first = &self.basis[self.basis.len() - added];
        let second = (added > 1).then(|| &self.basis[self.basis.len() - 1]);
        first.iter().enumerate().map(|(at, x)| [*x, second.map_or(0.0, |second| second[at])]).collect()
    }

    fn learn(&mut self, block: &[[f64; 2]], added: usize) {
        for at in 0..added {
            let image: Vec<f64> = block.iter().map(|pair| pair[at]).collect();
            let new = self.images.len();
            let row: Vec<f64> = self.basis[..=new].iter().map(|axis| dot(axis, &image)).collect();
            self.inner.push(row);
            self.images.push(image);
        }
    }

    /// Takes the best two axes of the space; returns the larger of their residuals.
    fn ritz(&self, axes: &mut Axes) -> f64 {
        let (values, vectors) = eigen(&self.inner);
        let mut worst: f64 = 0.0;
        for at in 0..2 {
            let (value, weights) = match (values.get(at), vectors.get(at)) {
                (Some(value), Some(weights)) if *value > 0.0 => (*value, weights),
                _ => {
                    axes.scatter[at] = 0.0;
                    axes.loadings.iter_mut().for_each(|pair| pair[at] = 0.0);
                    continue;
                }
            };
            let mut square = 0.0;
            for column in 0..axes.loadings.len() {
                let loading: f64 = weights.iter().zip(&self.basis).map(|(weight, axis)| weight * axis[column]).sum();
                let image: f64 = weights.iter().zip(&self.images).map(|(weight, image)| weight * image[column]).sum();
                axes.loadings[column][at] = loading;
                square += (image - value * loading) * (image - value * loading);
            }
            axes.scatter[at] = value;
            worst = worst.max(sqrt(square));
        }
        worst
    }
}

fn norm(vector: &[f64]) -> f64 {
    sqrt(dot(vector, vector))
}

impl Axes {
    /// Fixes the signs, which the algebra leaves open: the loadings' sum is not negative.
    pub(crate) fn face_forward(&mut self) {
        for at in 0..2 {
            if self.loadings.iter().map(|pair| pair[at]).sum::<f64>() < 0.0 {
                self.loadings.iter_mut().for_each(|pair| pair[at] = -pair[at]);
            }
        }
    }
}
