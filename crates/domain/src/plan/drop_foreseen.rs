//! A foreseen commitment is foreseen no more, with a public reason.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Prose;

/// Drops a foreseen commitment that nobody has proposed. It stays readable.
///
/// - open to: technical-secretary
/// - on: on a plan
/// - rules: `foreseen` stands and is not presented. It stays readable, with the reason
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropForeseen {
    /// The plan.
    pub on: EntryNumber,
    /// The entry by which it was foreseen.
    pub foreseen: EntryNumber,
    /// Why, in public.
    pub reason: Erasable<Prose<2000>>,
}

impl Asked for DropForeseen {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Plan);
        let foreseen = form.entry("foreseen", Refers::Foreseen);
        let reason = form.reason("reason", limits::REASON_MIN);
        Some(Self { on: on?, foreseen: foreseen?, reason: reason? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let plan = skeleton.plans.get(self.on);
        plan.map(|_| Allowed::TechnicalSecretary).ok_or_else(|| crate::Refusal::not_found(self.on))
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        alloc::vec![self.foreseen]
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let plan = state.skeleton.plans.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        let foreseen = plan.foreseen(self.foreseen).ok_or(Refusal::NoSuchForeseen { foreseen: self.foreseen })?;
        foreseen.waits(&state.skeleton)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for DropForeseen {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let plan = skeleton.plans.get_mut(self.on);
        let dropped = plan.and_then(|plan| plan.foreseen_mut(self.foreseen));
        if let Some(foreseen) = dropped {
            foreseen.dropped = Some((meta.number, self.reason.clone()));
        }
    }
}
