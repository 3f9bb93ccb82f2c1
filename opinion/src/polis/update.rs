//! One update of a Polis conversation, cold or from what the update before left.

use super::clusters::{Cluster, cold, settle, silhouette, warm};
use super::{Components, Ratings, Smoother};
use crate::analysis::{Analysis, Axis, Clarity, Mode, Projection, Structure, Tried, Verdict};
use crate::assemble::{Parts, assemble};
use crate::groups::Position;
use crate::id::{ParticipantId, StatementId};
use crate::votes::Votes;
use std::collections::{BTreeMap, BTreeSet};

/// Votes from which on somebody is clustered.
const VOTES_NEEDED: usize = 7;
/// At least so many are clustered, the most active first.
const LEAST_CLUSTERED: usize = 15;
const BASE_CLUSTERS: usize = 100;
const BASE_ROUNDS: usize = 100;
const GROUP_ROUNDS: usize = 20;
const MOST_GROUPS: usize = 5;
const LABELS: [char; MOST_GROUPS] = ['A', 'B', 'C', 'D', 'E'];
const NEAR: f64 = 0.03;

/// What one update leaves to the next. The caller keeps it; the default is a cold start.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    clustered: BTreeSet<ParticipantId>,
    loadings: BTreeMap<StatementId, [f64; 2]>,
    base: Vec<(usize, Vec<ParticipantId>)>,
    /// For each number of groups: id and base clusters of each group.
    groups: BTreeMap<usize, Vec<(usize, Vec<usize>)>>,
    smoother: Smoother,
}

/// Groups of base clusters, for one number of groups.
struct Attempt {
    k: usize,
    groups: Vec<Cluster>,
    silhouette: f64,
}

/// The analysis of these votes by Polis's rules. `memory` is what the update before left, and is brought up to date.
pub fn analyse(votes: &Votes, memory: &mut Memory) -> Analysis {
    let ratings = Ratings::of(votes);
    let components = Components::of(&ratings, starts(votes, &ratings, memory));
    let positions = components.positions(&ratings);
    let rows = clustered(votes, &ratings, memory);
    let points: Vec<[f64; 2]> = rows.iter().map(|&row| positions[row]).collect();
    let ids: Vec<&ParticipantId> = rows.iter().map(|&row| &votes.participants()[ratings.participants[row]]).collect();
    let base = base_clusters(&points, &ids, memory);
    let attempts = attempts(&base, memory);
    let available: Vec<usize> = attempts.iter().map(|attempt| attempt.k).collect();
    // The larger of equally good numbers.
    let best = attempts.iter().max_by(|a, b| a.silhouette.total_cmp(&b.silhouette).then(a.k.cmp(&b.k)));
    let shown = best.map(|best| memory.smoother.take(best.k, &available));
    let chosen = attempts.iter().find(|attempt| Some(attempt.k) == shown);
    let mut membership = vec![None; votes.participants().len()];
    for (group, cluster) in chosen.iter().flat_map(|attempt| attempt.groups.iter().enumerate()) {
        for &member in cluster.members.iter().flat_map(|&place| &base[place].members) {
            membership[ratings.participants[rows[member]]] = Some(group);
        }
    }
    let n_groups = chosen.map_or(0, |attempt| attempt.groups.len());
    let parts = Parts {
        mode: Mode::Polis,
        votes_needed: VOTES_NEEDED.min(ratings.statements.len()),
        n_grouped: rows.len(),
        clarity: clarity(&attempts, chosen, &base),
        membership,
        crossings: Vec::new(),
        placed: (0..ratings.participants.len()).map(|row| ratings.placed(row)).collect(),
        labels: LABELS[..n_groups].to_vec(),
        stability: vec![1.0; n_groups],
        projection: projection(votes, &ratings, &components, &positions, &points),
        bridging: vec![None; votes.statements().len()],
    };
    remember(votes, &ratings, &components, &ids, &base, &attempts, memory);
    assemble(votes, parts)
}

fn starts(votes: &Votes, ratings: &Ratings, memory: &Memory) -> [Vec<f64>; 2] {
    let before = |axis: usize| {
        let loading =
            |&statement: &usize| memory.loadings.get(&votes.statements()[statement].id).map_or(1.0, |l| l[axis]);
        ratings.statements.iter().map(loading).collect()
    };
    [before(0), before(1)]
}

/// Rows that are clustered: enough votes, or once in always in; filled up with the most active others.
fn clustered(votes: &Votes, ratings: &Ratings, memory: &Memory) -> Vec<usize> {
    let needed = VOTES_NEEDED.min(ratings.statements.len());
    let is_in = |&row: &usize| {
        ratings.raw_votes[row] >= needed || memory.clustered.contains(&votes.participants()[ratings.participants[row]])
    };
    let (mut rows, mut others): (Vec<usize>, Vec<usize>) = (0..ratings.participants.len()).partition(is_in);
    if rows.len() < LEAST_CLUSTERED {
        others.sort_by_key(|&row| core::cmp::Reverse(ratings.raw_votes[row]));
        rows.extend(others.iter().take(LEAST_CLUSTERED - rows.len()));
        rows.sort_unstable();
    }
    rows
}

fn base_clusters(points: &[[f64; 2]], ids: &[&ParticipantId], memory: &Memory) -> Vec<Cluster> {
    let weights = vec![1.0; points.len()];
    let starts = if memory.base.is_empty() {
        cold(points, BASE_CLUSTERS)
    } else {
        let place_of: BTreeMap<&ParticipantId, usize> =
            ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let old = memory.base.iter().map(|(id, members)| {
            let members = members.iter().filter_map(|member| place_of.get(member).copied()).collect();
            Cluster { id: *id, centre: [0.0; 2], members }
        });
        warm(points, &weights, old.collect(), BASE_CLUSTERS)
    };
    settle(points, &weights, starts, BASE_ROUNDS)
}

fn attempts(base: &[Cluster], memory: &Memory) -> Vec<Attempt> {
    let points: Vec<[f64; 2]> = base.iter().map(|cluster| cluster.centre).collect();
    let weights: Vec<f64> = base.iter().map(|cluster| cluster.members.len() as f64).collect();
    let most = MOST_GROUPS.min(2 + base.len() / 12);
    let attempt = |k: usize| {
        let starts = match memory.groups.get(&k) {
            None => cold(&points, k),
            Some(old) => {
                let place = |id: &usize| base.iter().position(|cluster| cluster.id == *id);
                let old = old.iter().map(|(id, members)| Cluster {
                    id: *id,
                    centre: [0.0; 2],
                    members: members.iter().filter_map(place).collect(),
                });
                warm(&points, &weights, old.collect(), k)
            }
        };
        let groups = settle(&points, &weights, starts, GROUP_ROUNDS);
        Attempt { k, silhouette: silhouette(&points, &groups), groups }
    };
    if base.is_empty() { Vec::new() } else { (2..=most).map(attempt).collect() }
}

fn clarity(attempts: &[Attempt], chosen: Option<&Attempt>, base: &[Cluster]) -> Clarity {
    let tried = attempts.iter().map(|attempt| Tried {
        k: attempt.k,
        silhouette: attempt.silhouette,
        explained: explained(&attempt.groups, base),
        gap: None,
        gap_margin: None,
        stability: None,
    });
    let best = attempts.iter().map(|attempt| attempt.silhouette).fold(f64::NEG_INFINITY, f64::max);
    let is_near =
        |attempt: &&Attempt| best - attempt.silhouette < NEAR && Some(attempt.k) != chosen.map(|chosen| chosen.k);
    Clarity {
        verdict: if chosen.is_some() { Verdict::Groups } else { Verdict::TooFewParticipants },
        tried: tried.collect(),
        near_ties: attempts.iter().filter(is_near).map(|attempt| attempt.k).collect(),
        structure: Structure::default(),
        touching: Vec::new(),
    }
}

/// Share of the scatter of base clusters that lies between groups.
fn explained(groups: &[Cluster], base: &[Cluster]) -> f64 {
    let weight = |place: usize| base[place].members.len() as f64;
    let places = || groups.iter().flat_map(|group| group.members.iter().map(move |&place| (group, place)));
    let all: f64 = places().map(|(_, place)| weight(place)).sum();
    let mean = |axis: usize| places().map(|(_, place)| weight(place) * base[place].centre[axis]).sum::<f64>() / all;
    let middle = [mean(0), mean(1)];
    let square = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
    let total: f64 = places().map(|(_, place)| weight(place) * square(base[place].centre, middle)).sum();
    let within: f64 = places().map(|(group, place)| weight(place) * square(base[place].centre, group.centre)).sum();
    if total > 0.0 { 1.0 - within / total } else { 0.0 }
}

fn projection(
    votes: &Votes,
    ratings: &Ratings,
    components: &Components,
    positions: &[[f64; 2]],
    clustered: &[[f64; 2]],
) -> Projection {
    let all: f64 = (0..positions.len()).flat_map(|row| ratings.row(row)).map(|(_, value)| value * value).sum();
    let variances = components.scatter.map(|scatter| scatter / positions.len().saturating_sub(1).max(1) as f64);
    let mut made = Projection {
        axes: [0, 1].map(|axis| Axis {
            loadings: vec![0.0; votes.statements().len()],
            variance: variances[axis],
            share: if all > 0.0 { components.scatter[axis] / all } else { 0.0 },
        }),
        residual: 0.0,
        position: Position::Stretched,
        participants: vec![[0.0; 2]; votes.participants().len()],
        uncertainty: vec![[f64::INFINITY; 2]; votes.participants().len()],
        statements: vec![[0.0; 2]; votes.statements().len()],
        centre: [0, 1].map(|axis| clustered.iter().map(|at| at[axis]).sum::<f64>() / clustered.len().max(1) as f64),
    };
    for (row, &position) in positions.iter().enumerate() {
        made.participants[ratings.participants[row]] = position;
        made.uncertainty[ratings.participants[row]] = components.uncertainty(ratings, row);
    }
    for (column, &position) in components.columns(ratings).iter().enumerate() {
        let statement = ratings.statements[column];
        made.statements[statement] = position;
        made.axes[0].loadings[statement] = components.axes[0][column];
        made.axes[1].loadings[statement] = components.axes[1][column];
    }
    made.face_forward();
    made
}

fn remember(
    votes: &Votes,
    ratings: &Ratings,
    components: &Components,
    ids: &[&ParticipantId],
    base: &[Cluster],
    attempts: &[Attempt],
    memory: &mut Memory,
) {
    memory.clustered.extend(ids.iter().map(|id| (*id).clone()));
    memory.loadings = (ratings.statements.iter().enumerate())
        .map(|(column, &statement)| {
            (votes.statements()[statement].id.clone(), [components.axes[0][column], components.axes[1][column]])
        })
        .collect();
    let named = |cluster: &Cluster| (cluster.id, cluster.members.iter().map(|&place| ids[place].clone()).collect());
    memory.base = base.iter().map(named).collect();
    let grouped = |group: &Cluster| (group.id, group.members.iter().map(|&place| base[place].id).collect());
    memory.groups = attempts.iter().map(|attempt| (attempt.k, attempt.groups.iter().map(grouped).collect())).collect();
}
