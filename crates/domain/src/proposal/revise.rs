//! The wording changes before the Secretariat decides, or again after it was returned.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Proposal, Refusal, Version};
use crate::act::{Act, Asked, Deed};
use crate::actor::Allowed;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::text::{Prose, Typed};
use crate::texts::Words;

/// A new version of the wording. After a return it is the resubmission.
///
/// - open to: institution
/// - on: on a proposal, open and not being voted
/// - rules: a new version; after a return it is the resubmission
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revise {
    /// The proposal.
    pub on: EntryNumber,
    /// The words.
    pub wording: Erasable<Prose<4000>>,
    /// Why it changes, or how the observations were met.
    pub note: Erasable<Prose<2000>>,
}

impl Asked for Revise {
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Proposal);
        let wording = form.erasable("wording");
        let note = form.erasable("note");
        Some(Self { on: on?, wording: wording?, note: note? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        of_proposer(skeleton, self.on)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let proposal = open_proposal(&state.skeleton, self.on)?;
        let now = proposal.versions.last().map(|version| version.wording.words(&state.texts));
        if let (Some(Words::Present(now)), Erasable::Typed(new)) = (now, &self.wording)
            && now == new.as_str()
        {
            return Err(Refusal::SameWording.into());
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Revise {
    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            proposal.versions.push(Version {
                entry: meta.number,
                wording: self.wording.clone(),
                note: Some(self.note.clone()),
                moment: meta.moment,
            });
        }
    }
}

/// Open to the institution that proposes.
pub(super) fn of_proposer(skeleton: &Skeleton, on: EntryNumber) -> Result<Allowed, crate::Refusal> {
    let proposal = skeleton.proposals.get(on).ok_or_else(|| crate::Refusal::not_found(on))?;
    Ok(Allowed::Institution(proposal.institution.clone()))
}

/// A proposal that is neither withdrawn nor decided for good nor being voted.
pub(super) fn open_proposal(skeleton: &Skeleton, on: EntryNumber) -> Result<&Proposal, crate::Refusal> {
    let proposal = skeleton.proposals.get(on).ok_or_else(|| crate::Refusal::not_found(on))?;
    proposal.undecided()?;
    proposal.not_being_voted(skeleton, None)?;
    Ok(proposal)
}

impl Proposal {
    /// Whether no voting on its endorsement is under way, in any session; that of one entry aside, when one is named.
    ///
    /// # Errors
    /// It is being voted.
    pub(crate) fn not_being_voted(&self, skeleton: &Skeleton, aside: Option<EntryNumber>) -> Result<(), Refusal> {
        let others = super::votings(skeleton, self.id).filter(|(_, _, voting)| Some(voting.entry) != aside);
        // A session that ended for lack of quorum leaves its voting without result, and lets go of it.
        match { others }.any(|(session, _, voting)| voting.result.is_none() && session.closed.is_none()) {
            true => Err(Refusal::BeingVoted),
            false => Ok(()),
        }
    }
}
