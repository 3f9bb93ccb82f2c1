//! A methodology comes into force: the consequence of an agreement.

use serde::{Deserialize, Serialize};

use super::{Adopted, Methodology};
use crate::act::Deed;
use crate::context::{EntryNumber, Meta};
use crate::state::Skeleton;

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
    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(plan) = skeleton.plans.get_mut(self.on) {
            plan.methodology =
                Some(Adopted { data: self.methodology.clone(), agreement: self.agreement, moment: meta.moment });
        }
    }
}
