//! All organisations, found by number and by pseudonym without walking through the others.

use alloc::vec::Vec;

use super::{Decision, Organisation, Refusal, Verdict, Withdrawn};
use crate::actor::{Actor, Allowed, Pseudonym};
use crate::captured::{Capture, Disowned};
use crate::context::Meta;
use crate::erasable::Erasable;
use crate::number::EntryNumber;
use crate::shelf::Shelf;
use crate::state::Skeleton;
use crate::text::{Code, Prose};

/// Why a seat answered, and which one.
type Answered<'a> = (&'a Erasable<Prose<4000>>, &'a Option<Code>);

/// All organisations, in the order of their registration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisations {
    all: Shelf<Organisation>,
    /// The one that did not withdraw, of each pseudonym that has one.
    taking_part: rpds::RedBlackTreeMapSync<Pseudonym, EntryNumber>,
}

impl Organisations {
    /// The organisation that was registered by that entry.
    #[must_use]
    pub fn get(&self, id: EntryNumber) -> Option<&Organisation> {
        self.all.get(id)
    }

    /// The organisation with that public number, counted from 1.
    #[must_use]
    pub fn number(&self, number: usize) -> Option<&Organisation> {
        self.all.number(number)
    }

    /// The public number of an organisation.
    #[must_use]
    pub fn number_of(&self, id: EntryNumber) -> Option<usize> {
        self.all.number_of(id)
    }

    /// One of them, while it is accredited.
    pub(super) fn accredited(&self, id: EntryNumber) -> Option<&Organisation> {
        self.all.get(id).filter(|one| one.is_accredited())
    }

    /// All of them, in order. For whoever shows them all: no act walks through them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Organisation> + ExactSizeIterator {
        self.all.iter()
    }

    /// The organisation of that pseudonym that did not withdraw.
    #[must_use]
    pub fn taking_part(&self, by: &Pseudonym) -> Option<&Organisation> {
        self.taking_part.get(by).and_then(|id| self.all.get(*id))
    }

    /// Whether the organisation of that pseudonym is accredited now.
    #[must_use]
    pub fn is_accredited(&self, by: &Pseudonym) -> bool {
        self.taking_part(by).is_some_and(Organisation::is_accredited)
    }

    pub(super) fn find(&self, id: EntryNumber) -> Result<&Organisation, crate::Refusal> {
        self.all.get(id).ok_or_else(|| crate::Refusal::not_found(id))
    }

    /// Who answers to an organisation: the seats of the sector that the rules name by which it registered.
    pub(super) fn answered_by(&self, skeleton: &Skeleton, id: EntryNumber) -> Result<Allowed, crate::Refusal> {
        let rules = self.find(id)?.rules(skeleton).ok_or(Refusal::NoOrganisationRules)?;
        Ok(Allowed::Sector(rules.sector))
    }

    pub(super) fn push(&mut self, organisation: Organisation) {
        self.taking_part.insert_mut(organisation.by.clone(), organisation.id);
        self.all.push(organisation);
    }

    /// One of them, to change what it is not found by; it withdraws by [`Self::withdraw`].
    pub(super) fn get_mut(&mut self, id: EntryNumber) -> Option<&mut Organisation> {
        self.all.get_mut(id)
    }

    /// Keeps what a seat answered to one of them, and why.
    pub(super) fn answer(&mut self, id: EntryNumber, verdict: Verdict, (reasons, seat): Answered, meta: &Meta) {
        let Some(organisation) = self.all.get_mut(id) else { return };
        organisation.is_answered(Decision {
            entry: meta.number,
            verdict,
            seat: seat.clone(),
            reasons: reasons.clone(),
            moment: meta.moment,
            dissents: Vec::new(),
        });
    }

    /// What was entered from a paper, and the organisation of that id objects to, counts no more. One that has another by now stays withdrawn.
    pub(super) fn disown(&mut self, id: EntryNumber, disowned: &Disowned) {
        let Some(organisation) = self.all.get_mut(id) else { return };
        let withdrew = organisation.withdrawn.as_ref().is_some_and(|withdrawn| withdrawn.entry == disowned.capture);
        if !withdrew {
            organisation.disown(disowned.capture, disowned.by);
        } else if !self.taking_part.contains_key(&organisation.by) {
            organisation.disown(disowned.capture, disowned.by);
            self.taking_part.insert_mut(organisation.by.clone(), id);
        }
    }

    pub(super) fn withdraw(&mut self, id: EntryNumber, withdrawn: Withdrawn) {
        let Some(organisation) = self.all.get_mut(id) else { return };
        organisation.withdrawn = Some(withdrawn);
        self.taking_part.remove_mut(&organisation.by);
    }
}

impl Capture {
    /// The organisation whose act it is, where it is that of one.
    #[must_use]
    pub fn organisation<'a>(&self, skeleton: &'a Skeleton) -> Option<&'a Organisation> {
        let on = skeleton.on(self.entry).unwrap_or(self.entry);
        skeleton.organisations.get(on).filter(|_| self.captured.office.is_none())
    }
}

impl Actor {
    /// The seat for which the office that acts sits.
    pub(super) fn seat(&self, skeleton: &Skeleton) -> Option<Code> {
        let office = skeleton.secretariat.office(self.office()?)?;
        office.post.seat().cloned()
    }
}
