//! How often intervals hold the truth.

use crate::crowds::{Shape, generate_with_truth, votes};
use crate::heading;
use opinion::{Interval, Options, ParticipantId, analyse_given};

const CROWDS: u64 = 20;

/// Shares by group, and the divisiveness of statements, against the truth of generated crowds.
pub fn check() {
    heading("90 % intervals: how many hold the truth", "88 to 92 %");
    for (participants, statements, density) in [(300, 60, 0.4), (2_000, 200, 0.15)] {
        let (mut shares, mut divides) = (Held::default(), Held::default());
        for seed in 1..=CROWDS {
            let shape = Shape { participants, statements, density, groups: 3 };
            let (events, truth) = generate_with_truth(shape, seed);
            let votes = votes(&events);
            let group = |id: &ParticipantId| id.number().map(|number| truth.groups[number as usize]);
            let membership: Vec<Option<usize>> = votes.participants().iter().map(group).collect();
            let Some(found) = analyse_given(&votes, &Options::default(), &membership) else { continue };
            let sizes: Vec<f64> = found.groups.iter().map(|group| group.size as f64).collect();
            for (statement, report) in votes.statements().iter().zip(&found.statements) {
                let Some(number) = statement.id.number() else { continue };
                let truth = &truth.shares[number as usize];
                for (seen, [agree, disagree]) in report.groups.iter().zip(truth) {
                    shares.ask(seen.agree.interval(), *agree);
                    shares.ask(seen.disagree.interval(), *disagree);
                }
                if let Some(divisiveness) = report.divisiveness {
                    divides.ask(divisiveness.interval, ratio(truth, &sizes));
                }
            }
        }
        println!(
            "{participants} x {statements}: shares {:.1} % of {}, divisiveness {:.1} % of {}",
            shares.percent(),
            shares.asked,
            divides.percent(),
            divides.asked
        );
    }
}

#[derive(Default)]
struct Held {
    held: usize,
    asked: usize,
}

impl Held {
    fn ask(&mut self, interval: Interval, truth: f64) {
        self.asked += 1;
        self.held += usize::from(interval.low <= truth && truth <= interval.high);
    }

    fn percent(&self) -> f64 {
        100.0 * self.held as f64 / self.asked.max(1) as f64
    }
}

/// The true correlation ratio of votes and groups that weigh as many as are in them.
fn ratio(shares: &[[f64; 2]], sizes: &[f64]) -> f64 {
    let all: f64 = sizes.iter().sum();
    let weighted = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
        shares
            .iter()
            .zip(sizes)
            .map(|([agree, disagree], size)| size / all * of(agree - disagree, agree + disagree))
            .sum()
    };
    let mean = weighted(&|mean, _| mean);
    let between = weighted(&|own, _| (own - mean) * (own - mean));
    let within = weighted(&|own, answered| answered - own * own);
    between / (between + within)
}
