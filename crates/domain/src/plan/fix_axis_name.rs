//! The name of an axis is fixed: the consequence of an agreement.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::act::{Act, Deed, Speaker};
use crate::actor::Allowed;
use crate::context::{Context, EntryNumber, Meta};
use crate::fields::Form;
use crate::refusal::Refusal;
use crate::session::Motion;
use crate::state::{Skeleton, State};

/// Fixes the name of an axis; the words are those of the motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixAxisName {
    /// The plan.
    pub on: EntryNumber,
    /// The axis.
    pub axis: EntryNumber,
    /// The agreement.
    pub agreement: EntryNumber,
    /// The entry that put the motion.
    pub motion: EntryNumber,
}

impl Deed for FixAxisName {
    const SPEAKER: Speaker = Speaker::Secretariat;

    fn read(_: &mut Form) -> Option<Self> {
        None
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, Refusal> {
        Ok(Allowed::Consequence)
    }

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn decide(self, _: &State, _: &Context) -> Result<Vec<Act>, Refusal> {
        Ok(alloc::vec![self.into()])
    }

    fn apply(&self, skeleton: &mut Skeleton, _: &Meta) {
        let motion = skeleton.agreements.get(self.agreement).and_then(|agreement| agreement.motion.clone());
        let Some(Motion::AxisName { name }) = motion else { return };
        if let Some(plan) = skeleton.plans.get_mut(self.on)
            && let Some(axis) = plan.axes.iter_mut().find(|axis| axis.id == self.axis)
        {
            axis.fixed = Some((name, self.agreement));
        }
    }
}
