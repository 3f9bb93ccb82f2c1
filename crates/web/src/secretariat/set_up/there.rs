//! What there is already of a kind, while the table is set up: each with its code, what corrects it and what takes it out.

use domain::Typed;
use domain::secretariat::{PartKind, Post};
use words::{Names, choice, post};

use crate::addresses;
use crate::sign_in::EntrantView;
use crate::visitor::Visitor;

/// Something that is there.
pub(super) struct There {
    /// What it is called.
    pub what: String,
    /// What it is.
    pub who: String,
    /// Its code.
    pub code: String,
    /// Where it is corrected.
    pub correct: Option<String>,
    /// Which part of the table it is, as the form that takes it out says.
    pub part: &'static str,
    /// How far whoever holds the office came with signing in, where somebody invited them.
    pub came: Option<String>,
    /// Where they are invited, while they do not sign in.
    pub invite: Option<String>,
}

/// The same, each office with how far whoever holds it came.
pub(super) fn with_ways_in(all: Vec<There>, entrants: Vec<EntrantView>) -> Vec<There> {
    let told = |there: There| match entrants.iter().rfind(|entrant| entrant.office == there.code) {
        Some(entrant) => There { came: entrant.came.clone(), invite: entrant.invite.clone(), ..there },
        None => there,
    };
    all.into_iter().map(told).collect()
}

/// What there is of what a page asks for.
pub(super) fn there(names: &Names, visitor: &Visitor, part: PartKind) -> Vec<There> {
    let t = names.voice;
    let table = &names.state.skeleton.secretariat;
    let link = |address: &str, at: usize| Some(visitor.link(&addresses::to(address, at + 1)));
    match part {
        PartKind::Institution => {
            let known = table.institutions.iter().enumerate();
            let known = known.map(|(at, it)| There {
                what: names.text(&it.name),
                who: names.text(&it.short_name),
                code: it.code.as_str().to_owned(),
                correct: link(addresses::TABLE_CORRECT_INSTITUTION, at),
                part: "institution",
                came: None,
                invite: None,
            });
            known.collect()
        }
        PartKind::Seat => {
            let seats = table.seats.iter().enumerate();
            let seats = seats.map(|(at, it)| There {
                what: names.text(&it.name),
                who: choice(t, "sector", it.sector),
                code: it.code.as_str().to_owned(),
                correct: link(addresses::TABLE_CORRECT_SEAT, at),
                part: "seat",
                came: None,
                invite: None,
            });
            seats.collect()
        }
        PartKind::Office => {
            let of = |post: &Post| post.seat().map(|seat| format!(", {}", names.seat(seat))).unwrap_or_default();
            let what = |held: &Post| format!("{}{}", post(names, held), of(held));
            let offices = table.offices.iter().enumerate();
            let offices = offices.map(|(at, it)| There {
                what: names.text(&it.name),
                who: format!("{}; {}", what(&it.post), names.institution(&it.institution)),
                code: it.code.as_str().to_owned(),
                correct: link(addresses::TABLE_CORRECT_OFFICE, at),
                part: "office",
                came: None,
                invite: None,
            });
            offices.collect()
        }
        PartKind::Appointment => appointments(names),
    }
}

fn appointments(names: &Names) -> Vec<There> {
    let t = names.voice;
    let offices = names.state.skeleton.secretariat.offices.iter();
    let held = offices.filter_map(|office| Some((office, office.occupants.last()?)));
    let held = held.map(|(office, it)| {
        let since = t.with1("held-since", "date", t.date_medium(it.from));
        let name = names.optional(it.name.as_ref()).unwrap_or_else(|| t.say("occupant-unnamed"));
        There {
            what: names.text(&office.name),
            who: format!("{name}, {since}"),
            code: office.code.as_str().to_owned(),
            correct: None,
            part: "appointment",
            came: None,
            invite: None,
        }
    });
    held.collect()
}
