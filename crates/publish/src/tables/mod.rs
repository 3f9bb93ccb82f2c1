//! The tables: what is published, the same in every format.

mod activities;
mod agenda;
mod agreements;
mod attendance;
mod calls;
mod ficha_versions;
mod foreseen;
mod organisations;
mod phases;
mod plan;
mod sessions;
mod votes;

use domain::State;
use jiff::civil::Date;

use crate::cell::Cell;
use crate::column::Column;

/// A row: one cell for each column.
pub type Row = Vec<Cell>;

/// What is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Plans and their commitments: a row for each commitment.
    Plan,
    /// Commitments that are foreseen.
    Foreseen,
    /// Phases of commitments: a row for each closing, and for each that is open or ahead.
    Phases,
    /// Activities of the annual programmes: a row for each that a commitment names.
    Activities,
    /// Sessions.
    Sessions,
    /// Calls of the sessions: a row for each call, change of one and second call.
    Calls,
    /// Who was in the room: a row for each time that somebody of a seat came, and for each seat of which nobody did.
    Attendance,
    /// Points of their agendas.
    Agenda,
    /// Votes: a row for each seat in a voting by name, whether or not it voted; one for each voting by show of hands.
    Votes,
    /// Agreements.
    Agreements,
    /// Fields of fichas: a row for each version of each.
    FichaVersions,
    /// Organisations that want to take part.
    Organisations,
}

impl Table {
    /// All tables. A new one is a file, a variant and a line here.
    pub const ALL: &'static [Self] = &[
        Self::Plan,
        Self::Foreseen,
        Self::Phases,
        Self::Activities,
        Self::Sessions,
        Self::Calls,
        Self::Attendance,
        Self::Agenda,
        Self::Votes,
        Self::Agreements,
        Self::FichaVersions,
        Self::Organisations,
    ];

    /// Its name, the first part of its file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Foreseen => "foreseen",
            Self::Phases => "phases",
            Self::Activities => "activities",
            Self::Sessions => "sessions",
            Self::Calls => "calls",
            Self::Attendance => "attendance",
            Self::Agenda => "agenda",
            Self::Votes => "votes",
            Self::Agreements => "agreements",
            Self::FichaVersions => "ficha_versions",
            Self::Organisations => "organisations",
        }
    }

    /// Its columns; their names never change, new ones come last.
    #[must_use]
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Plan => plan::COLUMNS,
            Self::Foreseen => foreseen::COLUMNS,
            Self::Phases => phases::COLUMNS,
            Self::Activities => activities::COLUMNS,
            Self::Sessions => sessions::COLUMNS,
            Self::Calls => calls::COLUMNS,
            Self::Attendance => attendance::COLUMNS,
            Self::Agenda => agenda::COLUMNS,
            Self::Votes => votes::COLUMNS,
            Self::Agreements => agreements::COLUMNS,
            Self::FichaVersions => ficha_versions::COLUMNS,
            Self::Organisations => organisations::COLUMNS,
        }
    }

    /// The rows of its part with that number, counted from 1: what one plan, commitment, session or agreement has, as
    /// it stands on a day. No part after the last.
    pub(crate) fn part(self, state: &State, number: usize, day: Date) -> Option<Vec<Row>> {
        match self {
            Self::Plan => plan::part(state, number),
            Self::Foreseen => foreseen::part(state, number),
            Self::Phases => phases::part(state, number),
            Self::Activities => activities::part(state, number),
            Self::Sessions => sessions::part(state, number, day),
            Self::Calls => calls::part(state, number, day),
            Self::Attendance => attendance::part(state, number),
            Self::Agenda => agenda::part(state, number, day),
            Self::Votes => votes::part(state, number),
            Self::Agreements => agreements::part(state, number),
            Self::FichaVersions => ficha_versions::part(state, number),
            Self::Organisations => organisations::part(state, number),
        }
    }
}
