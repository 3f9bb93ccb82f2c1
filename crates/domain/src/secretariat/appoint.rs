//! Somebody takes an office.

use alloc::vec::Vec;

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::table::Recorded;
use super::{Changes, Occupant, Office, Post, Refusal, Secretariat, Sector};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs, Pseudonym};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Fact, Facts};
use crate::number::EntryNumber;
use crate::randomness::Randomness;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Line, Typed};

/// Appoints the occupant of an office from a date on. Who it is stays outside the record; the
/// entry carries a pseudonym drawn at random.
///
/// - open to: founder
/// - rules: `from` is after the last one, and no more than a year ahead. `same_as`: the entry that appointed the same person to this
///   office or another; none of another sector on any day of both, and none that sits with the one that conducts. `occupant`: the
///   pseudonym of that person, or one drawn at random
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appoint {
    /// The office.
    pub office: Code,
    /// First day in office.
    pub from: Date,
    /// The entry of an appointment of the same person: one person has one pseudonym.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<EntryNumber>,
    /// Pseudonym; whoever decides draws it.
    #[serde(default, skip_serializing_if = "Pseudonym::is_undrawn")]
    pub occupant: Pseudonym,
    /// Name, when it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Erasable<Line<120>>>,
}

impl Asked for Appoint {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let office = form.code("office", Refers::Office);
        let from = form.date("from");
        let name = form.optional_erasable("name");
        let same_as = form.optional_entry("same_as", Refers::Appointment);
        let occupant = Pseudonym::default();
        Some(Self { office: office?, from: from?, same_as: same_as?, occupant, name: name? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        self.check_soon(context.now.date())?;
        self.check(table)?;
        self.occupant = self.person(table, &context.randomness);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Appoint {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["occupant"];

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        self.put(skeleton.table(), meta.into(), &self.occupant);
    }
}

impl Changes for Appoint {
    fn of_form(form: &mut Form) -> Option<Self> {
        Asked::read(form)
    }

    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.office]
    }

    fn facts(&self) -> Facts<'_> {
        let name = self.name.as_ref().and_then(Erasable::place);
        let same_as = self.same_as.iter().map(|entry| ("same_as", Fact::Appointment(*entry)));
        let office = ("office", Fact::Office(&self.office));
        let facts = [office, ("name", Fact::Person(name)), ("from", Fact::Day(self.from))];
        facts.into_iter().chain(same_as).collect()
    }

    fn day(&self) -> Option<Date> {
        Some(self.from)
    }

    fn occupant(&self, table: &Secretariat, randomness: &Randomness) -> Pseudonym {
        self.person(table, randomness)
    }

    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        self.check(table)
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, occupant: &Pseudonym) {
        self.put(table, recorded, occupant);
        table.settle(&self.office, recorded.entry);
    }
}

impl Appoint {
    /// Whether the office is there, whoever holds it took it earlier, and the person acts in no other sector meanwhile.
    pub(super) fn check(&self, table: &Secretariat) -> Result<(), Refusal> {
        let office = table.office(&self.office).filter(|office| office.days.include(self.from));
        let office = office.ok_or_else(|| Refusal::NoSuchOffice { code: self.office.as_str().into() })?;
        if let Some(current) = office.occupants.last().filter(|current| current.from >= self.from) {
            let held_since = current.from;
            return Err(Refusal::AppointmentBeforeCurrent { office: self.office.as_str().into(), held_since });
        }
        self.check_person(table, office)
    }

    /// Whether it is no more than a year ahead: nobody is named so early, and a year that was mistyped holds an office for ever.
    pub(super) fn check_soon(&self, today: Date) -> Result<(), Refusal> {
        let latest = today.saturating_add(Span::new().years(1));
        if self.from <= latest { Ok(()) } else { Err(Refusal::AppointmentTooFar { from: self.from, latest }) }
    }

    /// The same as [`Self::check`], of a paper that takes the place of what others said and has not begun, or what another paper
    /// said today.
    pub(super) fn check_in_place(&self, table: &Secretariat, today: Date) -> Result<(), Refusal> {
        let mut others = table.clone();
        for office in others.offices.iter_mut().filter(|office| office.code == self.office) {
            let stays = |one: &Occupant| one.from <= today && !table.holds_since_today(one.entry, today);
            office.occupants.retain(|one| stays(one) || one.from < self.from);
        }
        self.check(&others)
    }

    fn check_person(&self, table: &Secretariat, office: &Office) -> Result<(), Refusal> {
        let Some(appointment) = self.same_as else { return Ok(()) };
        let (_, person) = table.appointment(appointment).ok_or(Refusal::NoSuchAppointment { appointment })?;
        table.may_hold(office, &person.by, self.from)
    }

    /// The pseudonym of whoever takes the office: that of the person of the other appointment, or a new one.
    pub(super) fn person(&self, table: &Secretariat, randomness: &Randomness) -> Pseudonym {
        let known = self.same_as.and_then(|entry| table.appointment(entry));
        known.map_or_else(|| randomness.pseudonym(0), |(_, occupant)| occupant.by.clone())
    }

    pub(super) fn put(&self, table: &mut Secretariat, recorded: Recorded, by: &Pseudonym) {
        let entry = recorded.entry;
        let (by, name) = (table.person(by).clone(), self.name.clone());
        let occupant = Occupant { by, name, from: self.from, until: None, entry, signs_in: None };
        if let Some(office) = table.offices.iter_mut().find(|office| office.code == self.office) {
            let replaced = office.occupants.iter().filter(|other| other.from >= self.from);
            let replaced: Vec<_> = replaced.map(|other| other.entry).collect();
            office.occupants.retain(|other| other.from < self.from);
            office.occupants.push(occupant);
            let papers = table.papers.iter_mut().filter(|paper| replaced.contains(&paper.entry));
            papers.for_each(|paper| paper.replaced = Some(entry));
        }
    }
}

impl Secretariat {
    /// Whether a person can hold an office beside what they hold on some day from a date on. Nobody acts in two sectors, and
    /// whoever conducts does not sit.
    pub(super) fn may_hold(&self, office: &Office, by: &Pseudonym, from: Date) -> Result<(), Refusal> {
        let sector = self.sector_of(office);
        let conducts = |one: &Office| one.post == Post::TechnicalSecretary;
        let sits = |one: &Office| one.post.seat().is_some();
        for other in self.offices.iter().filter(|other| other.held_after(by, from).is_some()) {
            let code = || other.code.as_str().into();
            if sector.zip(self.sector_of(other)).is_some_and(|(one, two)| one != two) {
                return Err(Refusal::TwoSectors { office: code() });
            }
            if (conducts(office) && sits(other)) || (sits(office) && conducts(other)) {
                return Err(Refusal::ConductsAndSits { office: code() });
            }
        }
        Ok(())
    }

    /// The sector for which an office acts: that of its seat, or of the first seat on which its institution has an office.
    #[must_use]
    pub fn sector_of(&self, office: &Office) -> Option<Sector> {
        let of_institution = self.offices.iter().filter(|other| other.institution == office.institution);
        let own = [office].into_iter().chain(of_institution.filter(|_| office.post == Post::Area));
        { own }.find_map(|office| self.seat(office.post.seat()?)).map(|seat| seat.sector)
    }
}

impl Office {
    /// The first day, from a date on, on which that person holds it.
    pub(super) fn held_after(&self, by: &Pseudonym, date: Date) -> Option<Date> {
        let held = self.reaching(date).find(|occupant| occupant.by == *by)?;
        Some(held.from.max(date))
    }

    /// Who holds it on a date or on a later one.
    pub fn reaching(&self, date: Date) -> impl Iterator<Item = &Occupant> {
        let next = self.occupants.iter().skip(1).map(|next| Some(next.from)).chain([None]);
        let ended = self.days.until;
        let reach = self.occupants.iter().zip(next).filter(move |(occupant, next)| {
            let until = [occupant.until, ended].into_iter().flatten().all(|ended| ended.last >= date);
            until && next.is_none_or(|next| next > date)
        });
        reach.map(|(occupant, _)| occupant)
    }

    /// Whoever was appointed by that entry, unless another one took their place or they left before a date.
    #[must_use]
    pub fn appointed(&self, entry: EntryNumber, date: Date) -> Option<&Occupant> {
        self.reaching(date).find(|occupant| occupant.entry == entry)
    }
}
