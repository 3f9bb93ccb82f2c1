//! The table as the acts left it.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::calendar::Calendar;
use super::create_office::Post;
use super::create_seat::Sector;
use super::refusal::Refusal;
use super::rules::AdoptRules;
use crate::actor::Pseudonym;
use crate::context::{Basis, EntryNumber};
use crate::erasable::Erasable;
use crate::text::{Code, Line, Typed};

/// Institutions, seats, offices, rules and calendars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Secretariat {
    /// Institutions and organisations.
    pub institutions: Vec<Institution>,
    /// Seats, in the order in which they are called.
    pub seats: Vec<Seat>,
    /// Offices.
    pub offices: Vec<Office>,
    /// Rules adopted, the latest last.
    pub rules: Vec<RulesInForce>,
    /// Calendars, the latest last.
    pub calendars: Vec<Calendar>,
    /// The entry that installed the table.
    pub installed: Option<EntryNumber>,
}

/// An institution or organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution {
    /// Its code.
    pub code: Code,
    /// Its full name.
    pub name: Erasable<Line<160>>,
    /// Its short name.
    pub short_name: Erasable<Line<60>>,
    /// The entry that registered it.
    pub entry: EntryNumber,
    /// What the entry rests on.
    pub basis: Option<Basis>,
}

/// A seat (representation) at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its code.
    pub code: Code,
    /// The sector it represents.
    pub sector: Sector,
    /// Its name.
    pub name: Erasable<Line<120>>,
    /// The entry that created it.
    pub entry: EntryNumber,
}

/// An office of an institution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Its code.
    pub code: Code,
    /// The institution it belongs to.
    pub institution: Code,
    /// What it is at the table.
    pub post: Post,
    /// Its name.
    pub name: Erasable<Line<160>>,
    /// Who has held it, the latest last.
    pub occupants: Vec<Occupant>,
    /// The entry that created it.
    pub entry: EntryNumber,
}

/// Somebody who holds an office from a date on, until the next one does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupant {
    /// Pseudonym within this body.
    pub by: Pseudonym,
    /// Name, when published.
    pub name: Option<Erasable<Line<120>>>,
    /// First day in office.
    pub from: Date,
    /// The entry that appointed them.
    pub entry: EntryNumber,
}

/// Rules and the entry that adopted them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesInForce {
    /// The rules.
    pub rules: AdoptRules,
    /// The entry that adopted them.
    pub entry: EntryNumber,
    /// What the entry rests on.
    pub basis: Option<Basis>,
}

impl Secretariat {
    /// The institution with that code.
    #[must_use]
    pub fn institution(&self, code: &Code) -> Option<&Institution> {
        self.institutions.iter().find(|institution| institution.code == *code)
    }

    /// The seat with that code.
    #[must_use]
    pub fn seat(&self, code: &Code) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.code == *code)
    }

    /// The office with that code.
    #[must_use]
    pub fn office(&self, code: &Code) -> Option<&Office> {
        self.offices.iter().find(|office| office.code == *code)
    }

    /// The titular office of a seat.
    #[must_use]
    pub fn titular(&self, seat: &Code) -> Option<&Office> {
        self.offices.iter().find(|office| office.post == Post::Titular(seat.clone()))
    }

    /// The suplente office of a seat.
    #[must_use]
    pub fn suplente(&self, seat: &Code) -> Option<&Office> {
        self.offices.iter().find(|office| office.post == Post::Suplente(seat.clone()))
    }

    /// The offices of an institution that sit at the table, titular or suplente.
    pub fn seat_offices_of<'a>(&'a self, institution: &'a Code) -> impl Iterator<Item = &'a Office> {
        self.offices.iter().filter(move |office| office.institution == *institution && office.post.seat().is_some())
    }

    /// The rules in force on a date: the latest adopted among those that start on or before it.
    #[must_use]
    pub fn rules_on(&self, date: Date) -> Option<&RulesInForce> {
        self.rules.iter().rev().find(|in_force| in_force.rules.from <= date)
    }

    /// The calendar of an institution, or of the Secretariat itself.
    #[must_use]
    pub fn calendar(&self, institution: Option<&Code>) -> Option<&Calendar> {
        self.calendars.iter().rev().find(|calendar| calendar.adopted.institution.as_ref() == institution)
    }
}

impl Office {
    /// Who holds it on a date.
    #[must_use]
    pub fn occupant(&self, date: Date) -> Option<&Occupant> {
        self.occupants.iter().rev().find(|occupant| occupant.from <= date)
    }

    /// Whether that person holds it on a date.
    ///
    /// # Errors
    /// [`Refusal::Vacant`] or [`Refusal::NotOccupant`].
    pub fn held_by(&self, by: Option<&Pseudonym>, date: Date) -> Result<(), Refusal> {
        let office = || self.code.as_str().into();
        let occupant = self.occupant(date).ok_or_else(|| Refusal::Vacant { office: office() })?;
        if Some(&occupant.by) == by { Ok(()) } else { Err(Refusal::NotOccupant { office: office() }) }
    }
}
