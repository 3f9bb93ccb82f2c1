//! A proposal is withdrawn by its proposer, with a public reason.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::amend::open_proposal;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Prose;

/// Withdraws a proposal that was not endorsed. It stays readable.
///
/// - open to: institution
/// - on: on a proposal, open and not being voted
/// - rules: it stays readable
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdraw {
    /// The proposal.
    pub on: EntryNumber,
    /// Why, in public.
    pub reason: Erasable<Prose<2000>>,
}

impl Asked for Withdraw {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        if let Some(proposal) = disowned.proposal(skeleton) {
            proposal.withdrawn.take_if(|(entry, _)| *entry == disowned.capture);
        }
    }));
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Proposal);
        let reason = form.reason("reason", limits::REASON_MIN);
        Some(Self { on: on?, reason: reason? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        Ok(Allowed::Institution(proposal.institution.clone()))
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        open_proposal(&state.skeleton, self.on)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Withdraw {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            proposal.withdrawn = Some((meta.number, self.reason.clone()));
        }
    }
}
