//! Changes of the table that are put to the vote at random: most fit, some do not.

use domain::secretariat::Secretariat;
use domain::{Choice, MatterKind, MotionKind, Typed};

use crate::moves::Motion;
use crate::world::RULES;

/// A change of the kind `which` says; `what` chooses what it is about and from when.
pub(crate) fn change(table: &Secretariat, words: &str, what: usize, which: usize) -> Motion {
    let mut kinds: Vec<_> = MatterKind::Table.motions().collect();
    // What settles a dispute comes last: there is one to settle in every history.
    kinds.sort_by_key(|kind| *kind == MotionKind::Upheld);
    let kind = kinds[which % kinds.len()];
    let fresh = format!("n-{}", words.trim_start_matches("Texto "));
    let day = format!("2020-11-{:02}", 8 + (what + which) % 7);
    let seat = || table.seats[what % table.seats.len()].code.as_str().to_owned();
    let office = || table.offices[(what + which) % table.offices.len()].code.as_str().to_owned();
    let own = match kind {
        MotionKind::Institution => vec![("motion.code", fresh.clone()), ("motion.short_name", fresh)],
        MotionKind::Seat => vec![("motion.code", fresh), ("motion.sector", "guarantor".to_owned())],
        MotionKind::Office => {
            let post = ["titular", "suplente", "area"][what % 3];
            let sits = (post != "area").then(|| ("motion.seat", seat()));
            let post = ("motion.post", post.to_owned());
            sits.into_iter()
                .chain([post])
                .chain([("motion.code", fresh), ("motion.institution", "osc".to_owned())])
                .collect()
        }
        MotionKind::Upheld => {
            let disputed = table.papers.iter().find(|paper| paper.is_disputed());
            vec![("motion.office", disputed.map_or_else(office, |paper| paper.office().as_str().to_owned()))]
        }
        MotionKind::Occupant => vec![("motion.office", office())],
        MotionKind::Calendar => vec![
            ("motion.opens", "9:00".to_owned()),
            ("motion.closes", "18:00".to_owned()),
            ("motion.source", words.to_owned()),
        ],
        MotionKind::Description => vec![("motion.about", words.to_owned())],
        MotionKind::OrganisationRules => vec![
            ("motion.sector", ["civil_society", "guarantor", "public_bodies"][what % 3].to_owned()),
            ("motion.asked.0", "purpose".to_owned()),
            ("motion.source", words.to_owned()),
        ],
        MotionKind::Rules => return rules(&day, what, words),
        MotionKind::SeatEnd => vec![("motion.seat", seat())],
        MotionKind::OfficeEnd | MotionKind::Vacancy => vec![("motion.office", office())],
        other => panic!("{other:?} changes nothing of the table"),
    };
    let dated = match kind {
        MotionKind::Institution | MotionKind::Description | MotionKind::Upheld => None,
        MotionKind::SeatEnd | MotionKind::OfficeEnd | MotionKind::Vacancy => Some("motion.until"),
        _ => Some("motion.from"),
    };
    let named =
        matches!(kind, MotionKind::Institution | MotionKind::Seat | MotionKind::Office | MotionKind::Description);
    let name = named.then(|| ("motion.name", words.to_owned()));
    let kind = ("motion.kind", kind.word().to_owned());
    own.into_iter().chain(dated.map(|path| (path, day))).chain(name).chain([kind]).collect()
}

/// The rules of the world with another quorum, from a day on.
fn rules(day: &str, what: usize, words: &str) -> Motion {
    let mut changed: Motion = vec![("motion.kind", "rules".to_owned())];
    for (path, value) in RULES {
        let path = CHANGED.iter().find(|changed| changed.strip_prefix("motion.") == Some(*path)).unwrap();
        changed.push(match *path {
            "motion.from" => (path, day.to_owned()),
            "motion.quorum_seats" => (path, (what % 4 + 1).to_string()),
            "motion.source" => (path, words.to_owned()),
            path => (path, (*value).to_owned()),
        });
    }
    changed
}

const CHANGED: [&str; 16] = [
    "motion.from",
    "motion.quorum_seats",
    "motion.second_call_seats",
    "motion.quorum",
    "motion.majority",
    "motion.votes_per_seat",
    "motion.casting_vote",
    "motion.recusal",
    "motion.ordinals",
    "motion.ordinary_notice.amount",
    "motion.ordinary_notice.unit",
    "motion.extraordinary_notice.amount",
    "motion.extraordinary_notice.unit",
    "motion.objection_days",
    "motion.assumption_days",
    "motion.source",
];
