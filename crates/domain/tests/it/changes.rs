//! Changes of the table that are put to the vote at random: most fit, some do not.

use domain::secretariat::{ChangeKind, Secretariat};
use domain::{Choice, Typed};

use crate::moves::Motion;
use crate::world::RULES;

/// A change of the kind `which` says; `what` chooses what it is about and from when.
pub(crate) fn change(table: &Secretariat, words: &str, what: usize, which: usize) -> Motion {
    let kind = ChangeKind::ALL[which % ChangeKind::ALL.len()];
    let fresh = format!("n-{}", words.trim_start_matches("Texto "));
    let day = format!("2020-11-{:02}", 8 + (what + which) % 7);
    let seat = || table.seats[what % table.seats.len()].code.as_str().to_owned();
    let office = || table.offices[(what + which) % table.offices.len()].code.as_str().to_owned();
    let own = match kind {
        ChangeKind::Institution => vec![("change.code", fresh.clone()), ("change.short_name", fresh)],
        ChangeKind::Seat => vec![("change.code", fresh), ("change.sector", "guarantor".to_owned())],
        ChangeKind::Office => {
            let post = ["titular", "suplente", "area"][what % 3];
            let sits = (post != "area").then(|| ("change.seat", seat()));
            let post = ("change.post", post.to_owned());
            sits.into_iter()
                .chain([post])
                .chain([("change.code", fresh), ("change.institution", "osc".to_owned())])
                .collect()
        }
        ChangeKind::Occupant => vec![("change.office", office())],
        ChangeKind::Calendar => vec![
            ("change.opens", "9:00".to_owned()),
            ("change.closes", "18:00".to_owned()),
            ("change.source", words.to_owned()),
        ],
        ChangeKind::Rules => return rules(&day, what, words),
        ChangeKind::SeatEnd => vec![("change.seat", seat())],
        ChangeKind::OfficeEnd | ChangeKind::Vacancy => vec![("change.office", office())],
    };
    let dated = match kind {
        ChangeKind::Institution => None,
        ChangeKind::SeatEnd | ChangeKind::OfficeEnd | ChangeKind::Vacancy => Some("change.until"),
        _ => Some("change.from"),
    };
    let named = matches!(kind, ChangeKind::Institution | ChangeKind::Seat | ChangeKind::Office);
    let name = named.then(|| ("change.name", words.to_owned()));
    let kind = ("change.kind", kind.word().to_owned());
    own.into_iter().chain(dated.map(|path| (path, day))).chain(name).chain([kind]).collect()
}

/// The rules of the world with another quorum, from a day on.
fn rules(day: &str, what: usize, words: &str) -> Motion {
    let mut changed: Motion = vec![("change.kind", "rules".to_owned())];
    for (path, value) in RULES {
        let path = CHANGED.iter().find(|changed| changed.strip_prefix("change.") == Some(*path)).unwrap();
        changed.push(match *path {
            "change.from" => (path, day.to_owned()),
            "change.quorum_seats" => (path, (what % 4 + 1).to_string()),
            "change.source" => (path, words.to_owned()),
            path => (path, (*value).to_owned()),
        });
    }
    changed
}

const CHANGED: [&str; 15] = [
    "change.from",
    "change.quorum_seats",
    "change.second_call_seats",
    "change.quorum",
    "change.majority",
    "change.votes_per_seat",
    "change.casting_vote",
    "change.recusal",
    "change.ordinary_notice.amount",
    "change.ordinary_notice.unit",
    "change.extraordinary_notice.amount",
    "change.extraordinary_notice.unit",
    "change.objection_days",
    "change.assumption_days",
    "change.source",
];
