//! From who is in which group to the whole analysis: what both modes have in common.

use crate::analysis::{
    Analysis, Bridging, Clarity, Group, Majority, Mode, Projection, Representative, Side, StatementReport,
};
use crate::crowd::Crossing;
use crate::pull::Pull;
use crate::report::{self, Facts, Tallies};
use crate::routing::polis_priority;
use crate::votes::Votes;
use crate::{polis, report::short_list};

/// What a mode has found out.
pub(crate) struct Parts {
    pub(crate) mode: Mode,
    pub(crate) votes_needed: usize,
    pub(crate) n_grouped: usize,
    pub(crate) clarity: Clarity,
    pub(crate) membership: Vec<Option<usize>>,
    /// Votes that are tested under another group than that of their givers.
    pub(crate) crossings: Vec<Crossing>,
    /// Who has a place, in an order that names cannot change, so that they change no sum.
    pub(crate) placed: Vec<Placed>,
    /// One letter for each group, in order.
    pub(crate) labels: Vec<char>,
    /// One stability for each group.
    pub(crate) stability: Vec<f64>,
    pub(crate) projection: Projection,
    pub(crate) bridging: Vec<Option<Bridging>>,
}

/// Somebody with a place on the map.
pub(crate) struct Placed {
    /// Index of the participant.
    pub(crate) who: usize,
    /// Counted answers.
    pub(crate) answers: usize,
}

/// The analysis that follows from the parts.
pub(crate) fn assemble(votes: &Votes, parts: Parts) -> Analysis {
    let n_groups = parts.labels.len();
    let tallies = Tallies::of(votes, &parts.membership, n_groups);
    let mut sizes = vec![0; n_groups];
    for group in parts.membership.iter().flatten() {
        sizes[*group] += 1;
    }
    let extremity: Vec<f64> = parts.projection.statements.iter().map(|[x, y]| libm::hypot(*x, *y)).collect();
    let tested = tallies.without_own_votes(&parts.crossings);
    let facts = Facts {
        votes,
        tallies: &tallies,
        tested: &tested,
        sizes: &sizes,
        extremity: &extremity,
        bridging: &parts.bridging,
    };
    let mut statements = report::statements(&facts);
    for (index, report) in statements.iter_mut().enumerate() {
        let tally = if parts.mode == Mode::Polis { tallies.grouped(index) } else { report.total };
        report.priority = polis_priority(tally, report.extremity, votes.statements()[index].is_meta);
    }
    let pull = Pull::of(votes, |statement| statements[statement].total.votes() > 0);
    let clouds = clouds(&parts, &sizes).into_iter().zip(typical_answers(&parts, &sizes, pull));
    let groups = clouds
        .enumerate()
        .map(|(group, ((centre, spread), typical_answers))| {
            let representative = represent(parts.mode, &statements, &tallies, group);
            let (label, stability) = (parts.labels[group], parts.stability[group]);
            Group { label, size: sizes[group], centre, spread, typical_answers, stability, representative }
        })
        .collect();
    Analysis {
        mode: parts.mode,
        n_participants: votes.participants().len(),
        n_statements: votes.statements().len(),
        n_votes: votes.len(),
        n_grouped: parts.n_grouped,
        votes_needed: parts.votes_needed,
        clarity: parts.clarity,
        groups,
        membership: parts.membership,
        projection: parts.projection,
        majority: majority(&statements),
        short_list: short_list(votes, &statements),
        statements,
    }
}

fn represent(mode: Mode, reports: &[StatementReport], tallies: &Tallies, group: usize) -> Vec<Representative> {
    match mode {
        Mode::Default => report::representative(reports, group),
        Mode::Polis => polis::representative(
            reports.iter().enumerate().filter(|(_, report)| report.is_counted && report.total.votes() > 0).map(
                |(statement, report)| {
                    let own = report.groups[group].tally;
                    (statement, own, tallies.grouped(statement).minus(own))
                },
            ),
        ),
    }
}

fn majority(reports: &[StatementReport]) -> Majority {
    let side = |side| {
        let counted = reports.iter().enumerate().filter(|(_, report)| report.is_counted);
        polis::majority(counted.map(|(statement, report)| (statement, report.total)), side)
    };
    Majority { agree: side(Side::Agree), disagree: side(Side::Disagree) }
}

/// Mean and (co)variances of the positions of each group, which are of these sizes.
fn clouds(parts: &Parts, sizes: &[usize]) -> Vec<([f64; 2], [f64; 3])> {
    let place = |placed: &Placed| Some((parts.projection.participants[placed.who], parts.membership[placed.who]?));
    let members = || parts.placed.iter().filter_map(place);
    let counts: Vec<f64> = sizes.iter().map(|&size| size.max(1) as f64).collect();
    let mut clouds = vec![([0.0; 2], [0.0; 3]); sizes.len()];
    for (at, group) in members() {
        let centre = &mut clouds[group].0;
        *centre = [centre[0] + at[0], centre[1] + at[1]];
    }
    for ((centre, _), count) in clouds.iter_mut().zip(&counts) {
        *centre = centre.map(|sum| sum / count);
    }
    for (at, group) in members() {
        let (centre, spread) = &mut clouds[group];
        let (x, y) = (at[0] - centre[0], at[1] - centre[1]);
        *spread = [spread[0] + x * x, spread[1] + y * y, spread[2] + x * y];
    }
    for ((_, spread), count) in clouds.iter_mut().zip(&counts) {
        *spread = spread.map(|sum| sum / count);
    }
    clouds
}

/// For each group the number of answers whose reach is the mean reach of its members.
fn typical_answers(parts: &Parts, sizes: &[usize], pull: Pull) -> Vec<f64> {
    let mut sums = vec![0.0; sizes.len()];
    for placed in &parts.placed {
        if let Some(group) = parts.membership[placed.who] {
            sums[group] += pull.reach(placed.answers as f64);
        }
    }
    sums.iter().zip(sizes).map(|(sum, &size)| pull.answers(sum / size.max(1) as f64)).collect()
}
