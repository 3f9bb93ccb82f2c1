//! A methodology comes into force: the consequence of an agreement.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Adopted, Methodology};
use crate::act::{Act, Deed, Speaker};
use crate::actor::Allowed;
use crate::context::{Context, EntryNumber, Meta};
use crate::fields::Form;
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};

/// Adopts a methodology for a plan, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptMethodology {
    /// The plan.
    pub on: EntryNumber,
    /// The agreement.
    pub agreement: EntryNumber,
    /// The methodology.
    pub methodology: Methodology,
}

impl Deed for AdoptMethodology {
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

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(plan) = skeleton.plans.get_mut(self.on) {
            plan.methodology =
                Some(Adopted { data: self.methodology.clone(), agreement: self.agreement, moment: meta.moment });
        }
    }
}
