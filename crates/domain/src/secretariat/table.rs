//! The table as the acts left it.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::accept_invitation::Joined;
use super::calendar::Calendar;
use super::organisation_rules::OrganisationRulesInForce;
use super::papers::OfPaper;
use super::post::Post;
use super::refusal::Refusal;
use super::reset_factor::FactorReset;
use super::rules::AdoptRules;
use super::spent::Spent;
use super::suspend_participation::Suspension;
use super::vocabulary::Sector;
use crate::actor::Pseudonym;
use crate::basis::Basis;
use crate::context::Meta;
use crate::erasable::Erasable;
use crate::number::EntryNumber;
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
    /// Rules for the registration of organisations, the latest last.
    pub organisation_rules: Vec<OrganisationRulesInForce>,
    /// Calendars, the latest last.
    pub calendars: Vec<Calendar>,
    /// The entry that installed the table.
    pub installed: Option<EntryNumber>,
    /// What agreements changed of it since.
    pub changes: Vec<Changed>,
    /// Suspensions of the participation of seats, the latest last.
    pub suspensions: Vec<Suspension>,
    /// Second factors that were taken away or asked to be, the latest last.
    pub factor_resets: Vec<FactorReset>,
    /// Pseudonyms that were drawn for somebody who had one already.
    pub(super) joined: Vec<Joined>,
    /// On which day whoever has a pseudonym last accepted an invitation.
    pub(super) accepted: Vec<(Pseudonym, Date)>,
    /// What was recorded from a paper of who holds an office, the latest last.
    pub papers: Vec<OfPaper>,
    /// Codes that institutions had and have no more.
    pub spent_institutions: Spent,
    /// Codes that offices had and have no more.
    pub spent_offices: Spent,
}

/// A change by agreement that took effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its entry.
    pub entry: EntryNumber,
    /// The agreement.
    pub agreement: EntryNumber,
}

/// The entry that set something of the table, and what that entry rests on.
#[derive(Clone, Copy, Debug)]
pub struct Recorded {
    pub entry: EntryNumber,
    pub basis: Option<Basis>,
}

impl From<&Meta> for Recorded {
    fn from(meta: &Meta) -> Self {
        Self { entry: meta.number, basis: meta.basis }
    }
}

/// The days on which a seat or an office exists, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// The first one; absent: since the table was set up.
    pub from: Option<Date>,
    /// The last one, once an agreement set it.
    pub until: Option<Ended>,
}

/// The last day of something, and the entry that set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The last day.
    pub last: Date,
    /// The entry.
    pub entry: EntryNumber,
}

impl Days {
    /// From a day on.
    pub(super) fn since(from: Option<Date>) -> Self {
        Self { from, until: None }
    }

    /// Whether a date is among them.
    #[must_use]
    pub fn include(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|ended| date <= ended.last)
    }

    /// Whether any of them is on or after a date.
    #[must_use]
    pub fn reach(&self, date: Date) -> bool {
        self.until.is_none_or(|ended| date <= ended.last)
    }
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
    /// When it exists.
    pub days: Days,
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
    /// When it exists.
    pub days: Days,
    /// The entry that created it.
    pub entry: EntryNumber,
}

/// Somebody who holds an office from a date on, until the next one does or it is left vacant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupant {
    /// Pseudonym within this body.
    pub by: Pseudonym,
    /// Name, when published.
    pub name: Option<Erasable<Line<120>>>,
    /// First day in office.
    pub from: Date,
    /// Last day, once the office was left vacant.
    pub until: Option<Ended>,
    /// The entry that appointed them.
    pub entry: EntryNumber,
    /// The entry by which they accepted the invitation to sign in for it.
    pub signs_in: Option<EntryNumber>,
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

    /// The office to which that entry appointed somebody, and whom; `None` once another paper took its place before it began.
    #[must_use]
    pub fn appointment(&self, entry: EntryNumber) -> Option<(&Office, &Occupant)> {
        self.offices.iter().find_map(|office| {
            let occupant = office.occupants.iter().find(|occupant| occupant.entry == entry)?;
            Some((office, occupant))
        })
    }

    /// The seats that exist on a date.
    pub fn seats_on(&self, date: Date) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |seat| seat.days.include(date))
    }

    /// The offices that exist on a date.
    pub fn offices_on(&self, date: Date) -> impl Iterator<Item = &Office> {
        self.offices.iter().filter(move |office| office.days.include(date))
    }

    /// The titular office of a seat on a date.
    #[must_use]
    pub fn titular(&self, seat: &Code, date: Date) -> Option<&Office> {
        self.offices_on(date).find(|office| matches!(&office.post, Post::Titular(of) if of == seat))
    }

    /// The suplente office of a seat on a date.
    #[must_use]
    pub fn suplente(&self, seat: &Code, date: Date) -> Option<&Office> {
        self.offices_on(date).find(|office| matches!(&office.post, Post::Suplente(of) if of == seat))
    }

    /// The offices of an institution that sit at the table on a date, titular or suplente.
    pub fn seat_offices_of<'a>(&'a self, institution: &'a Code, date: Date) -> impl Iterator<Item = &'a Office> {
        let sits = move |office: &&Office| office.institution == *institution && office.post.seat().is_some();
        self.offices_on(date).filter(sits)
    }

    /// The rules in force on a date: the latest adopted among those that start on or before it.
    #[must_use]
    pub fn rules_on(&self, date: Date) -> Option<&RulesInForce> {
        self.rules.iter().rev().find(|in_force| in_force.rules.from <= date)
    }

    /// The first day after a date on which the table counts days otherwise: something of it begins or has ended.
    pub(super) fn next_change(&self, date: Date) -> Option<Date> {
        let terms = self.seats.iter().map(|seat| &seat.days).chain(self.offices.iter().map(|office| &office.days));
        let terms = terms.map(|days| (days.from, days.until.map(|ended| ended.last)));
        let ranges = self.calendars.iter().flat_map(|calendar| &calendar.adopted.ranges);
        let ranges = ranges.map(|range| (Some(range.from), Some(range.to)));
        let calendars = self.calendars.iter().map(|calendar| (calendar.from, None));
        let all = terms.chain(ranges).chain(calendars);
        let changes = all.flat_map(|(first, last)| [first, last.and_then(|last| last.tomorrow().ok())]);
        changes.flatten().filter(|change| *change > date).min()
    }

    /// The entry by which that agreement changed the table.
    #[must_use]
    pub fn change_of(&self, agreement: EntryNumber) -> Option<EntryNumber> {
        self.changes.iter().find(|changed| changed.agreement == agreement).map(|changed| changed.entry)
    }

    /// The agreement by which that entry changed the table; `None` when it was set up with it.
    #[must_use]
    pub fn agreement_of(&self, entry: EntryNumber) -> Option<EntryNumber> {
        self.changes.iter().find(|changed| changed.entry == entry).map(|changed| changed.agreement)
    }
}

impl Office {
    /// Who holds it on a date.
    #[must_use]
    pub fn occupant(&self, date: Date) -> Option<&Occupant> {
        let latest = self.occupants.iter().rev().find(|occupant| occupant.from <= date);
        latest.filter(|occupant| self.days.include(date) && occupant.until.is_none_or(|ended| date <= ended.last))
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
