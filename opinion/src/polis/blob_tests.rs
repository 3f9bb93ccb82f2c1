//! Against production: everything is computed anew from the votes of real conversations and compared with what Polis's
//! own engine published (its `math_main` blobs). Runs where the environment variable `TEQUIO_OPINION_DATA` names a
//! folder with `math-main/<conversation>/{votes,comments,math-pca2}.json`; the hand example is checked everywhere.

use super::{Components, Ratings, cold, representative, settle, silhouette};
use crate::analysis::{Representative, Side, Tally};
use crate::report::Tallies;
use crate::routing::polis_priority;
use crate::stats::proportion::shrunk;
use crate::testing::{adjusted_rand, real_data};
use crate::votes::{Moderation, Vote, Votes, VotesBuilder};
use crate::{ParticipantId, StatementId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

struct Blob {
    math: Value,
    votes: Votes,
    /// Group of every participant as published, by index.
    membership: Vec<Option<usize>>,
    groups: usize,
}

#[test]
fn the_blobs_of_production_are_reproduced() {
    let Some(folder) = real_data("math-main") else { return };
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries.iter().filter(|path| path.join("math-pca2.json").exists()) {
        let blob = read(path);
        println!("{}", path.display());
        // One dump lacks a participant, so that its means cannot be recomputed.
        let is_whole = blob.math["n"].as_u64() == Some(blob.votes.participants().len() as u64);
        let ratings = Ratings::of(&blob.votes);
        let ones = vec![1.0; ratings.statements.len()];
        let components = Components::of(&ratings, [ones.clone(), ones]);
        if is_whole {
            check_components(&blob, &ratings, &components);
        }
        check_positions(&blob, &ratings);
        check_counts(&blob, is_whole);
        check_lists(&blob);
        check_groups(&blob, &ratings, &components);
    }
}

fn read(path: &Path) -> Blob {
    let json =
        |name: &str| -> Value { serde_json::from_str(&std::fs::read_to_string(path.join(name)).unwrap()).unwrap() };
    let (math, events, comments) = (json("math-pca2.json"), json("votes.json"), json("comments.json"));
    let any = |value: &Value, names: [&str; 2]| names.iter().find_map(|name| value[*name].as_u64()).unwrap();
    let time = |value: &Value| match &value["modified"] {
        Value::String(text) => text.parse::<f64>().unwrap() as u64,
        number => number.as_f64().unwrap() as u64,
    };
    let mut events: Vec<&Value> = events.as_array().unwrap().iter().collect();
    events.sort_by_key(|event| time(event));
    let out: BTreeSet<u64> = numbers(&math["mod-out"]).into_iter().collect();
    let meta: BTreeSet<u64> = numbers(&math["meta-tids"]).into_iter().collect();
    let known: BTreeSet<u64> = numbers(&math["tids"]).into_iter().collect();
    // Dumps differ in sign; the one under which published group counts come out is right.
    let made = [1, -1].map(|sign| {
        let mut builder = VotesBuilder::new();
        for event in &events {
            let statement = any(event, ["statement_id", "tid"]);
            let vote = Vote::from_value(sign * event["vote"].as_i64().unwrap() as i32).unwrap();
            if known.contains(&statement) {
                let participant = ParticipantId::from(any(event, ["participant_id", "pid"]));
                builder.record(&participant, &StatementId::from(statement), vote);
            }
        }
        for &statement in &known {
            let moderation = if out.contains(&statement) { Moderation::Out } else { Moderation::Unmoderated };
            builder.declare_statement(&StatementId::from(statement), moderation, meta.contains(&statement));
        }
        builder.build()
    });
    assert!(comments.is_array());
    let blobs = made.map(|votes| with_groups(math.clone(), votes));
    let right = blobs.into_iter().max_by_key(|blob| matching(blob).0).unwrap();
    assert_eq!(matching(&right).0, matching(&right).1, "counts of groups");
    right
}

fn with_groups(math: Value, votes: Votes) -> Blob {
    let base = &math["base-clusters"];
    let members: BTreeMap<u64, Vec<u64>> =
        numbers(&base["id"]).into_iter().zip(base["members"].as_array().unwrap().iter().map(numbers)).collect();
    let mut membership = vec![None; votes.participants().len()];
    let groups = math["group-clusters"].as_array().unwrap();
    for group in groups {
        for member in numbers(&group["members"]).iter().flat_map(|id| &members[id]) {
            if let Some(index) = votes.participant(&ParticipantId::from(*member)) {
                membership[index] = Some(group["id"].as_u64().unwrap() as usize);
            }
        }
    }
    Blob { groups: groups.len(), votes, membership, math }
}

/// Equal cells of the published group counts, and all of them.
fn matching(blob: &Blob) -> (usize, usize) {
    let tallies = Tallies::of(&blob.votes, &blob.membership, blob.groups);
    let (mut equal, mut all) = (0, 0);
    for group in 0..blob.groups {
        for (index, statement) in blob.votes.statements().iter().enumerate() {
            let cell = &blob.math["group-votes"][group.to_string()]["votes"][statement.id.to_string()];
            let published = ["A", "D", "S"].map(|name| cell[name].as_u64().unwrap_or(0) as u32);
            let ours = tallies.group(group, index);
            all += 1;
            equal += usize::from(published == [ours.agree, ours.disagree, ours.votes()]);
        }
    }
    (equal, all)
}

fn check_components(blob: &Blob, ratings: &Ratings, components: &Components) {
    let order: Vec<usize> = tids(blob);
    let centre = floats(&blob.math["pca"]["center"]);
    for (column, &statement) in ratings.statements.iter().enumerate() {
        let place = order.iter().position(|&other| other == statement).unwrap();
        // Polis counts agreement as -1.
        assert!((centre[place] + ratings.centre[column]).abs() <= 1e-12);
    }
    for axis in 0..2 {
        let published = floats(&blob.math["pca"]["comps"][axis]);
        let ours = |statement: usize| {
            ratings.statements.iter().position(|&other| other == statement).map_or(0.0, |c| components.axes[axis][c])
        };
        let cosine: f64 = order.iter().zip(&published).map(|(&statement, loading)| ours(statement) * loading).sum();
        assert!(cosine.abs() >= 1.0 - 1e-6, "axis {axis}: {cosine}");
        println!("  axis {axis}: 1 - |cos| = {:.1e}", 1.0 - cosine.abs());
    }
}

/// With the published components: the centres of base clusters, and how extreme statements are.
fn check_positions(blob: &Blob, ratings: &Ratings) {
    let order = tids(blob);
    let by_column = |values: Vec<f64>, sign: f64| -> Vec<f64> {
        let place = |statement: &usize| order.iter().position(|other| other == statement).unwrap();
        ratings.statements.iter().map(|statement| sign * values[place(statement)]).collect()
    };
    let axes = [0, 1].map(|axis| by_column(floats(&blob.math["pca"]["comps"][axis]), -1.0));
    let mut ratings = Ratings::of(&blob.votes);
    ratings.centre = by_column(floats(&blob.math["pca"]["center"]), -1.0);
    let components = Components { axes, scatter: [0.0; 2] };
    let positions = components.positions(&ratings);
    let base = &blob.math["base-clusters"];
    let (xs, ys) = (floats(&base["x"]), floats(&base["y"]));
    let mut worst: f64 = 0.0;
    for (at, members) in base["members"].as_array().unwrap().iter().map(numbers).enumerate() {
        let rows: Vec<usize> = members.iter().filter_map(|&member| row_of(blob, &ratings, member)).collect();
        if rows.len() == members.len() {
            let mean = |axis: usize| rows.iter().map(|&row| positions[row][axis]).sum::<f64>() / rows.len() as f64;
            worst = worst.max((mean(0) - xs[at]).abs()).max((mean(1) - ys[at]).abs());
        }
    }
    assert!(worst <= 1e-4, "base centres: {worst}");
    let extremity = by_column(floats(&blob.math["pca"]["comment-extremity"]), 1.0);
    for (ours, published) in components.columns(&ratings).iter().zip(extremity) {
        assert!((libm::hypot(ours[0], ours[1]) - published).abs() <= 1e-9);
    }
    println!("  base centres: {worst:.1e}");
}

fn check_counts(blob: &Blob, is_whole: bool) {
    let tallies = Tallies::of(&blob.votes, &blob.membership, blob.groups);
    let extremity = floats(&blob.math["pca"]["comment-extremity"]);
    let order = tids(blob);
    for (index, statement) in blob.votes.statements().iter().enumerate() {
        let id = statement.id.to_string();
        let shares = (0..blob.groups).map(|group| tallies.group(group, index));
        let ours: f64 = shares.map(|tally| shrunk(tally.agree, tally.votes())).product();
        let published = blob.math["group-aware-consensus"][&id].as_f64().unwrap();
        assert!((ours - published).abs() <= 1e-12, "consensus of {id}");
        if is_whole {
            let place = order.iter().position(|&other| other == index).unwrap();
            let ours = polis_priority(tallies.grouped(index), extremity[place], statement.is_meta);
            let published = blob.math["comment-priorities"][&id].as_f64().unwrap();
            assert!((ours - published).abs() <= 1e-6 * published, "priority of {id}: {ours} {published}");
        }
    }
}

fn check_lists(blob: &Blob) {
    let tallies = Tallies::of(&blob.votes, &blob.membership, blob.groups);
    let counted = || (0..blob.votes.statements().len()).filter(|&index| blob.votes.statements()[index].is_counted());
    let id = |statement: usize| blob.votes.statements()[statement].id.number().unwrap();
    let published = |list: &Value| -> Vec<u64> {
        list.as_array().unwrap().iter().map(|entry| entry["tid"].as_u64().unwrap()).collect()
    };
    let mut total = 0;
    for group in 0..blob.groups {
        let seen = counted().map(|index| {
            let own: Tally = tallies.group(group, index);
            (index, own, tallies.grouped(index).minus(own))
        });
        let ours: Vec<u64> = representative(seen).iter().map(|r: &Representative| id(r.statement)).collect();
        assert_eq!(ours, published(&blob.math["repness"][group.to_string()]), "group {group}");
        total += ours.len();
    }
    for (side, name) in [(Side::Agree, "agree"), (Side::Disagree, "disagree")] {
        let everybody = counted().map(|index| (index, tallies.total(index)));
        let ours: Vec<u64> = super::majority(everybody, side).into_iter().map(id).collect();
        assert_eq!(ours, published(&blob.math["consensus"][name]), "{name}");
    }
    println!("  representative statements: {total} of {total}");
}

/// A cold start on the published participants finds as many groups; a warm one finds the groups themselves.
fn check_groups(blob: &Blob, ratings: &Ratings, components: &Components) {
    let positions = components.positions(ratings);
    let clustered: BTreeSet<u64> = numbers(&blob.math["in-conv"]).into_iter().collect();
    let is_in = |row: &usize| {
        let id = &blob.votes.participants()[ratings.participants[*row]];
        clustered.contains(&id.number().unwrap())
    };
    let rows: Vec<usize> = (0..ratings.participants.len()).filter(is_in).collect();
    let points: Vec<[f64; 2]> = rows.iter().map(|&row| positions[row]).collect();
    let ones = vec![1.0; points.len()];
    let base = settle(&points, &ones, cold(&points, 100), 100);
    let centres: Vec<[f64; 2]> = base.iter().map(|cluster| cluster.centre).collect();
    let weights: Vec<f64> = base.iter().map(|cluster| cluster.members.len() as f64).collect();
    let best = (2..=5.min(2 + base.len() / 12))
        .map(|k| silhouette(&centres, &settle(&centres, &weights, cold(&centres, k), 20)))
        .enumerate()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    assert_eq!(best.map(|(place, _)| place + 2), Some(blob.groups));
    let published: Vec<usize> =
        rows.iter().map(|&row| blob.membership[ratings.participants[row]].unwrap_or(9)).collect();
    let mut starts = cold(&points, blob.groups);
    for (group, start) in starts.iter_mut().enumerate() {
        let members: Vec<&[f64; 2]> =
            points.iter().zip(&published).filter(|(_, g)| **g == group).map(|(p, _)| p).collect();
        start.centre = [0, 1].map(|axis| members.iter().map(|p| p[axis]).sum::<f64>() / members.len() as f64);
    }
    let mut labels = vec![0; points.len()];
    for (group, cluster) in settle(&points, &ones, starts, 100).iter().enumerate() {
        cluster.members.iter().for_each(|&member| labels[member] = group);
    }
    let overlap = adjusted_rand(&published, &labels);
    println!("  {} groups, cold as published; warm ARI {overlap:.3}", blob.groups);
    assert!(overlap >= 0.96, "{overlap}");
}

fn row_of(blob: &Blob, ratings: &Ratings, participant: u64) -> Option<usize> {
    let index = blob.votes.participant(&ParticipantId::from(participant))?;
    ratings.participants.iter().position(|&other| other == index)
}

/// The published order of statements, as indices.
fn tids(blob: &Blob) -> Vec<usize> {
    let index = |id: u64| blob.votes.statement(&StatementId::from(id)).unwrap();
    numbers(&blob.math["tids"]).into_iter().map(index).collect()
}

fn numbers(list: &Value) -> Vec<u64> {
    list.as_array().map_or(Vec::new(), |list| list.iter().filter_map(Value::as_u64).collect())
}

fn floats(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
}
