//! Whoever is to hold an office accepts the invitation to sign in for it.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Occupant, Office, Refusal, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs, Pseudonym};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Accepts the invitation to sign in for an appointment to an office: it is theirs who signs in, from its first day on. At which
/// address they do is in no entry.
///
/// - open to: platform
/// - rules: asked for by whoever opened the message at their address; `actor.by` is the one pseudonym that they have.
///   `appointment`: the entry that says who holds the office, today or from a day to come; it stands, and it has not ended.
///   Where the occupant has another pseudonym, theirs takes its place in every office: one person is one pseudonym. Not while
///   that makes somebody hold offices of two sectors, or the office that conducts and one that sits; and once for each occupant
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptInvitation {
    /// The office.
    pub office: Code,
    /// The entry that appointed whoever accepts.
    pub appointment: EntryNumber,
}

/// A pseudonym that was drawn for somebody who had one already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Joined {
    /// The one that was drawn.
    was: Pseudonym,
    /// Their own.
    is: Pseudonym,
}

impl Asked for AcceptInvitation {
    const NEEDS: Needs = Needs::EMail;
    fn read(form: &mut Form) -> Option<Self> {
        let office = form.code("office", Refers::Office);
        let appointment = form.entry("appointment", Refers::Entry);
        Some(Self { office: office?, appointment: appointment? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Platform)
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        alloc::vec![self.appointment]
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        let code = || self.office.as_str().into();
        let office = table.office(&self.office).ok_or_else(|| Refusal::NoSuchOffice { code: code() })?;
        let over = || Refusal::AppointmentOver { office: code(), appointment: self.appointment };
        let occupant = office.appointed(self.appointment, context.date()).ok_or_else(over)?;
        let person = context.actor.by.as_ref().unwrap_or(&occupant.by);
        let signs_in = if *person == occupant.by { occupant.signs_in } else { table.signs_in(&occupant.by) };
        if let Some(since) = signs_in {
            return Err(Refusal::SignsInAlready { office: code(), since }.into());
        }
        table.can_be(&occupant.by, person, context.date())?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for AcceptInvitation {
    const TELLS: Tells = Tells::WhoSits;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let table = skeleton.table();
        let occupant = table.appointment(self.appointment).map(|(_, occupant)| occupant);
        let Some(was) = occupant.map(|occupant| occupant.by.clone()) else { return };
        let person = meta.actor.by.clone().unwrap_or_else(|| was.clone());
        table.accepted.retain(|(by, _)| *by != person);
        table.accepted.push((person.clone(), meta.moment.date()));
        if person != was {
            table.join(was, &person);
        }
        let mut occupants = table.offices.iter_mut().flat_map(|office| &mut office.occupants);
        if let Some(occupant) = occupants.find(|occupant| occupant.entry == self.appointment) {
            occupant.signs_in = Some(meta.number);
        }
    }
}

impl Secretariat {
    /// The one pseudonym of whoever that one was drawn for.
    #[must_use]
    pub fn person<'a>(&'a self, by: &'a Pseudonym) -> &'a Pseudonym {
        self.joined.iter().find(|joined| joined.was == *by).map_or(by, |joined| &joined.is)
    }

    /// Whether somebody with that pseudonym holds an office or held one.
    #[must_use]
    pub fn has_held(&self, by: &Pseudonym) -> bool {
        self.offices.iter().flat_map(|office| &office.occupants).any(|occupant| occupant.by == *by)
    }

    /// The first office that somebody with that pseudonym is to hold from a day after a date.
    #[must_use]
    pub fn begins(&self, by: &Pseudonym, date: Date) -> Option<(&Office, &Occupant)> {
        let to_come = self.offices.iter().flat_map(|office| office.reaching(date).map(move |one| (office, one)));
        let own = to_come.filter(|(_, occupant)| occupant.by == *by && occupant.from > date);
        own.min_by_key(|(_, occupant)| occupant.from)
    }

    /// The entry by which somebody with that pseudonym first accepted an invitation.
    #[must_use]
    pub fn signs_in(&self, by: &Pseudonym) -> Option<EntryNumber> {
        let held = self.offices.iter().flat_map(|office| &office.occupants);
        held.filter(|occupant| occupant.by == *by).find_map(|occupant| occupant.signs_in)
    }

    /// Whether what one pseudonym holds from a date on and what the other one does can be held by one person.
    fn can_be(&self, drawn: &Pseudonym, person: &Pseudonym, from: Date) -> Result<(), Refusal> {
        let held = self.offices.iter().filter_map(|office| Some((office, office.held_after(drawn, from)?)));
        { held }.try_for_each(|(office, first): (&Office, Date)| self.may_hold(office, person, first))
    }

    /// From here on the person has their own pseudonym wherever they had the one that was drawn. A reset that was brought about
    /// took away what nobody had bound: it stays whose it was.
    fn join(&mut self, was: Pseudonym, is: &Pseudonym) {
        let held = self.offices.iter_mut().flat_map(|office| &mut office.occupants).map(|occupant| &mut occupant.by);
        let resets = self.factor_resets.iter_mut().filter(|reset| reset.done.is_none());
        let reset = resets.flat_map(|reset| [Some(&mut reset.occupant), reset.asked_by.as_mut()]).flatten();
        held.chain(reset).filter(|by| **by == was).for_each(|by| *by = is.clone());
        self.joined.push(Joined { was, is: is.clone() });
    }
}
