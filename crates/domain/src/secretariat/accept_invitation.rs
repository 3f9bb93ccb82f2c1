//! Whoever is to hold an office accepts the invitation to sign in for it.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Office, Refusal, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs, Pseudonym};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::state::{Skeleton, State};
use crate::text::{Code, Typed};

/// Accepts the invitation to sign in for an office: from here on whoever signs in holds it. At which address they do is in no
/// entry.
///
/// - open to: platform
/// - rules: asked for by whoever opened the message at their address; `actor.by` is the one pseudonym that they have. Where the
///   occupant has another one, theirs takes its place in every office: one person is one pseudonym. Not while that makes
///   somebody hold offices of two sectors, or the office that conducts and one that sits; and once for whoever holds it
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptInvitation {
    /// The office.
    pub office: Code,
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
        Some(Self { office: office? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Platform)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        let code = || self.office.as_str().into();
        let office = table.office(&self.office).ok_or_else(|| Refusal::NoSuchOffice { code: code() })?;
        let occupant = office.occupant(context.date()).ok_or_else(|| Refusal::Vacant { office: code() })?;
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
    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let (table, date) = (skeleton.table(), meta.moment.date());
        let occupant = table.office(&self.office).and_then(|office| office.occupant(date));
        let Some(was) = occupant.map(|occupant| occupant.by.clone()) else { return };
        let person = meta.actor.by.clone().unwrap_or_else(|| was.clone());
        table.accepted.retain(|(by, _)| *by != person);
        table.accepted.push((person.clone(), meta.moment.date()));
        if person != was {
            table.join(was, &person);
        }
        let office = table.offices.iter_mut().find(|office| office.code == self.office);
        let latest = office.and_then(|office| office.occupants.iter_mut().rev().find(|one| one.from <= date));
        if let Some(occupant) = latest {
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

    /// The entry by which somebody with that pseudonym first accepted an invitation.
    fn signs_in(&self, by: &Pseudonym) -> Option<crate::EntryNumber> {
        let held = self.offices.iter().flat_map(|office| &office.occupants);
        held.filter(|occupant| occupant.by == *by).find_map(|occupant| occupant.signs_in)
    }

    /// Whether what one pseudonym holds from a date on and what the other one does can be held by one person.
    fn can_be(&self, drawn: &Pseudonym, person: &Pseudonym, from: Date) -> Result<(), Refusal> {
        let offices = self.offices.iter().filter(|office| office.is_held_after(drawn, from));
        { offices }.try_for_each(|office: &Office| self.may_hold(office, person, from))
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
