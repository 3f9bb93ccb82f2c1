//! What an agreement may change of the table: what the set-up acts set, from a day on, and its end.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::can_meet::can_meet;
use super::ends::{EndOffice, EndSeat, Vacate};
use super::table::Recorded;
use super::{AdoptCalendar, AdoptRules, Appoint, CreateOffice, CreateSeat, Refusal, RegisterInstitution, Secretariat};
use crate::act::Asked;
use crate::actor::Pseudonym;
use crate::choice::choice;
use crate::fields::Form;
use crate::text::Code;

choice! {
    /// The kinds of change, in the order in which they are offered.
    pub enum ChangeKind {
        /// Rules of the table.
        Rules = "rules",
        /// Who holds an office.
        Occupant = "occupant",
        /// An office is left vacant.
        Vacancy = "vacancy",
        /// A new seat.
        Seat = "seat",
        /// A new office.
        Office = "office",
        /// A new institution or organisation.
        Institution = "institution",
        /// A calendar.
        Calendar = "calendar",
        /// A seat ends.
        SeatEnd = "seat_end",
        /// An office ends.
        OfficeEnd = "office_end",
    }
}

/// A change of the table. What it sets has the fields of the act that sets it up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// An institution or organisation is registered.
    Institution(RegisterInstitution),
    /// A seat is created.
    Seat(Since<CreateSeat>),
    /// An office is created.
    Office(Since<CreateOffice>),
    /// Somebody takes an office.
    Occupant(Appoint),
    /// A calendar is adopted.
    Calendar(Since<AdoptCalendar>),
    /// Rules are adopted.
    Rules(AdoptRules),
    /// A seat ends.
    SeatEnd(EndSeat),
    /// An office ends.
    OfficeEnd(EndOffice),
    /// An office is left vacant.
    Vacancy(Vacate),
}

/// Something that holds from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since<T> {
    /// The first day.
    pub from: Date,
    /// What.
    #[serde(flatten)]
    pub what: T,
}

impl<T: Asked> Since<T> {
    fn read(form: &mut Form) -> Option<Self> {
        let from = form.date("from");
        let what = T::read(form);
        Some(Self { from: from?, what: what? })
    }
}

impl Change {
    /// Reads `PATH.kind` and the fields of that kind under the same path; left out when the kind is.
    pub(crate) fn read(form: &mut Form, path: &str) -> Option<Option<Self>> {
        form.within(path, |form| form.optional_variant("kind", Self::of_kind))
    }

    fn of_kind(form: &mut Form, kind: ChangeKind) -> Option<Self> {
        Some(match kind {
            ChangeKind::Institution => Self::Institution(RegisterInstitution::read(form)?),
            ChangeKind::Seat => Self::Seat(Since::read(form)?),
            ChangeKind::Office => Self::Office(Since::read(form)?),
            ChangeKind::Occupant => Self::Occupant(Appoint::read(form)?),
            ChangeKind::Calendar => Self::Calendar(Since::read(form)?),
            ChangeKind::Rules => Self::Rules(AdoptRules::read(form)?),
            ChangeKind::SeatEnd => Self::SeatEnd(EndSeat::read(form)?),
            ChangeKind::OfficeEnd => Self::OfficeEnd(EndOffice::read(form)?),
            ChangeKind::Vacancy => Self::Vacancy(Vacate::read(form)?),
        })
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> ChangeKind {
        match self {
            Self::Institution(_) => ChangeKind::Institution,
            Self::Seat(_) => ChangeKind::Seat,
            Self::Office(_) => ChangeKind::Office,
            Self::Occupant(_) => ChangeKind::Occupant,
            Self::Calendar(_) => ChangeKind::Calendar,
            Self::Rules(_) => ChangeKind::Rules,
            Self::SeatEnd(_) => ChangeKind::SeatEnd,
            Self::OfficeEnd(_) => ChangeKind::OfficeEnd,
            Self::Vacancy(_) => ChangeKind::Vacancy,
        }
    }

    /// The day it names: the first one of something, or the last one; a registration names none.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Institution(_) => None,
            Self::Seat(seat) => Some(seat.from),
            Self::Office(office) => Some(office.from),
            Self::Occupant(appoint) => Some(appoint.from),
            Self::Calendar(calendar) => Some(calendar.from),
            Self::Rules(rules) => Some(rules.from),
            Self::SeatEnd(end) => Some(end.until),
            Self::OfficeEnd(end) => Some(end.until),
            Self::Vacancy(end) => Some(end.until),
        }
    }

    /// Whether somebody takes an office by it, and so needs a pseudonym.
    pub(crate) fn appoints(&self) -> bool {
        matches!(self, Self::Occupant(_))
    }

    /// Whether the table, as it stands, can be changed so on a date: never for days that have passed,
    /// by the rules of the act that sets the same thing up, and so that the table can meet afterwards.
    pub(crate) fn check(&self, table: &Secretariat, date: Date) -> Result<(), Refusal> {
        if let Some(given) = self.day().filter(|day| *day < date) {
            return Err(Refusal::Retroactive { given, date });
        }
        match self {
            Self::Institution(registered) => registered.check(table),
            Self::Seat(seat) => seat.what.check(table),
            Self::Office(office) => office.what.check(table, Some(office.from)),
            Self::Occupant(appoint) => appoint.check(table),
            Self::Calendar(calendar) => calendar.what.check(table),
            Self::Rules(rules) => rules.check(table),
            Self::SeatEnd(end) => end.check(table),
            Self::OfficeEnd(end) => end.check(table),
            Self::Vacancy(end) => end.check(table),
        }?;
        let mut changed = table.clone();
        self.put(&mut changed, Recorded { entry: 0, basis: None }, &Pseudonym::default());
        can_meet(&changed, date)
    }

    /// Changes the table.
    pub(super) fn put(&self, table: &mut Secretariat, recorded: Recorded, occupant: &Pseudonym) {
        match self {
            Self::Institution(registered) => registered.put(table, recorded),
            Self::Seat(seat) => seat.what.put(table, recorded, Some(seat.from)),
            Self::Office(office) => office.what.put(table, recorded, Some(office.from)),
            Self::Occupant(appoint) => appoint.put(table, recorded, occupant),
            Self::Calendar(calendar) => calendar.what.put(table, recorded, Some(calendar.from)),
            Self::Rules(rules) => rules.put(table, recorded),
            Self::SeatEnd(end) => end.put(table, recorded),
            Self::OfficeEnd(end) => end.put(table, recorded),
            Self::Vacancy(end) => end.put(table, recorded),
        }
    }

    /// The codes of seats, offices and institutions it speaks of, in words for whoever reads it.
    #[must_use]
    pub fn codes(&self) -> Vec<&Code> {
        match self {
            Self::Institution(registered) => alloc::vec![&registered.code],
            Self::Seat(seat) => alloc::vec![&seat.what.code],
            Self::Office(office) => alloc::vec![&office.what.code],
            Self::Occupant(appoint) => alloc::vec![&appoint.office],
            Self::Calendar(calendar) => calendar.what.institution.iter().collect(),
            Self::Rules(_) => Vec::new(),
            Self::SeatEnd(end) => alloc::vec![&end.seat],
            Self::OfficeEnd(end) => alloc::vec![&end.office],
            Self::Vacancy(end) => alloc::vec![&end.office],
        }
    }
}
