//! Votes that were held out, predicted from the others.
//!
//! One vote in ten is held out of everybody with at least eight; the rest is analysed. A prediction is the statement's
//! mean (shrunk by one vote) plus position times loadings, cut to -1..1. Under Polis's position the loadings are the axes;
//! under the ridge position they are fitted to the positions, statement by statement, as its own last turn would. Polis's
//! position is also asked with loadings fitted in the same way, so that it can be seen what the positions alone are worth.

use crate::crowds::Random;
use crate::heading;
use crate::real::Set;
use opinion::{Analysis, Options, Position, Vote, Votes, VotesBuilder, analyse};

const SPLITS: u64 = 5;
/// Weight of the prior of a statement's loadings, as in the engine.
const PRIOR: f64 = 4.0;

/// One split of the votes: what is learnt from, and what is asked.
struct Split {
    learnt: Votes,
    asked: Vec<(usize, usize, f64)>,
}

/// Mean square error of each position on each real dialogue.
pub fn check(sets: &[Set]) {
    if sets.is_empty() {
        return;
    }
    heading("held-out votes: mean square error", "ridge not above Polis anywhere; on vtaiwan <= .420");
    for set in sets {
        let mut errors = [0.0; 4];
        for seed in 1..=SPLITS {
            let split = split(&set.votes, seed);
            let shrunk = means(&split.learnt);
            let stretched = analyse(&split.learnt, &Options::default());
            let ridge = analyse(&split.learnt, &Options { position: Position::Ridge, ..Options::default() });
            let axes = |statement: usize| [0, 1].map(|axis| stretched.projection.axes[axis].loadings[statement]);
            let [fair, fitted] = [&stretched, &ridge].map(|found| fitted(&split.learnt, found, &shrunk));
            let means = |_: usize, statement: usize| shrunk[statement];
            let polis =
                |who: usize, what: usize| shrunk[what] + dot(stretched.projection.participants[who], axes(what));
            let fairly =
                |who: usize, what: usize| shrunk[what] + dot(stretched.projection.participants[who], fair[what]);
            let ours = |who: usize, what: usize| shrunk[what] + dot(ridge.projection.participants[who], fitted[what]);
            for (error, found) in errors.iter_mut().zip([
                error(&split, means),
                error(&split, polis),
                error(&split, fairly),
                error(&split, ours),
            ]) {
                *error += found / SPLITS as f64;
            }
        }
        let [means, polis, fair, ridge] = errors;
        println!(
            "{}: statement means {means:.4}, Polis's position {polis:.4} (loadings fitted {fair:.4}), ridge {ridge:.4} ({SPLITS} splits)",
            set.name
        );
    }
}

fn split(votes: &Votes, seed: u64) -> Split {
    let mut random = Random(seed);
    let mut builder = VotesBuilder::new();
    let mut asked = Vec::new();
    for statement in votes.statements() {
        builder.declare_statement(&statement.id, statement.moderation, statement.is_meta);
    }
    for (who, id) in votes.participants().iter().enumerate() {
        builder.declare_participant(id);
        let counted = |&(statement, _): &(usize, Vote)| votes.statements()[statement].is_counted();
        let enough = votes.of(who).filter(counted).count() >= 8;
        for (statement, vote) in votes.of(who).filter(counted) {
            if enough && random.share() < 0.1 {
                asked.push((who, statement, f64::from(vote.value())));
            } else {
                builder.record(id, &votes.statements()[statement].id, vote);
            }
        }
    }
    Split { learnt: builder.build(), asked }
}

/// Mean vote of each statement, one vote of zero added.
fn means(votes: &Votes) -> Vec<f64> {
    let mut sums = vec![[0.0, 1.0]; votes.statements().len()];
    for who in 0..votes.participants().len() {
        for (statement, vote) in votes.of(who) {
            sums[statement][0] += f64::from(vote.value());
            sums[statement][1] += 1.0;
        }
    }
    sums.iter().map(|[sum, count]| sum / count).collect()
}

/// Loadings of each statement by ridge regression of its votes on the positions of who cast them.
fn fitted(votes: &Votes, analysis: &Analysis, means: &[f64]) -> Vec<[f64; 2]> {
    let mut sums = vec![[0.0; 5]; means.len()];
    for who in 0..votes.participants().len() {
        let [x, y] = analysis.projection.participants[who];
        for (statement, vote) in votes.of(who) {
            let rest = f64::from(vote.value()) - means[statement];
            for (sum, more) in sums[statement].iter_mut().zip([x * x, x * y, y * y, rest * x, rest * y]) {
                *sum += more;
            }
        }
    }
    let solve = |[a, b, c, p, q]: &[f64; 5]| {
        let (a, c) = (a + PRIOR, c + PRIOR);
        let determinant = a * c - b * b;
        [(c * p - b * q) / determinant, (a * q - b * p) / determinant]
    };
    sums.iter().map(solve).collect()
}

fn error(split: &Split, predict: impl Fn(usize, usize) -> f64) -> f64 {
    let square = |&(who, what, vote): &(usize, usize, f64)| (vote - predict(who, what).clamp(-1.0, 1.0)).powi(2);
    split.asked.iter().map(square).sum::<f64>() / split.asked.len() as f64
}

fn dot(a: [f64; 2], b: [f64; 2]) -> f64 {
    a[0] * b[0] + a[1] * b[1]
}
