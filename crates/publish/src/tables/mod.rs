//! The tables: what is published, the same in every format.

mod activities;
mod agenda;
mod agreements;
mod ficha_versions;
mod foreseen;
mod phases;
mod plan;
mod sessions;
mod votes;

use std::io;

use domain::State;

use crate::cell::Cell;

/// A row: one cell for each column.
pub type Row = Vec<Cell>;

/// Takes rows one at a time, so that no table has to fit in memory.
pub(crate) type Sink<'a> = dyn FnMut(Row) -> io::Result<()> + 'a;

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
    /// Points of their agendas.
    Agenda,
    /// Votes: a row for each seat, or for each voting by show of hands.
    Votes,
    /// Agreements.
    Agreements,
    /// Fields of fichas: a row for each version of each.
    FichaVersions,
}

impl Table {
    /// All tables. A new one is a file, a variant and a line here.
    pub const ALL: &'static [Self] = &[
        Self::Plan,
        Self::Foreseen,
        Self::Phases,
        Self::Activities,
        Self::Sessions,
        Self::Agenda,
        Self::Votes,
        Self::Agreements,
        Self::FichaVersions,
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
            Self::Agenda => "agenda",
            Self::Votes => "votes",
            Self::Agreements => "agreements",
            Self::FichaVersions => "ficha_versions",
        }
    }

    /// The names of its columns; they never change, new ones come last.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Plan => plan::COLUMNS,
            Self::Foreseen => foreseen::COLUMNS,
            Self::Phases => phases::COLUMNS,
            Self::Activities => activities::COLUMNS,
            Self::Sessions => sessions::COLUMNS,
            Self::Agenda => agenda::COLUMNS,
            Self::Votes => votes::COLUMNS,
            Self::Agreements => agreements::COLUMNS,
            Self::FichaVersions => ficha_versions::COLUMNS,
        }
    }

    /// Hands over its rows, in the order of their entries.
    ///
    /// # Errors
    /// What the sink could not take.
    pub(crate) fn each(self, state: &State, sink: &mut Sink) -> io::Result<()> {
        match self {
            Self::Plan => plan::each(state, sink),
            Self::Foreseen => foreseen::each(state, sink),
            Self::Phases => phases::each(state, sink),
            Self::Activities => activities::each(state, sink),
            Self::Sessions => sessions::each(state, sink),
            Self::Agenda => agenda::each(state, sink),
            Self::Votes => votes::each(state, sink),
            Self::Agreements => agreements::each(state, sink),
            Self::FichaVersions => ficha_versions::each(state, sink),
        }
    }
}
