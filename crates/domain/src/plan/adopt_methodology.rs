//! A methodology comes into force: the consequence of an agreement.

use alloc::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Adopted;
use crate::act::Deed;
use crate::context::Meta;
use crate::motion::Motion;
use crate::number::EntryNumber;
use crate::state::Skeleton;
use crate::tells::Tells;

/// Adopts a methodology for a plan: the one its motion names.
///
/// - open to: nobody
/// - on: on a plan
/// - rules: `agreement`, `motion` (its entry says which methodology). Follows from a carried motion
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptMethodology {
    /// The plan.
    pub on: EntryNumber,
    /// The agreement.
    pub agreement: EntryNumber,
    /// The entry that put the motion; it names the methodology.
    pub motion: EntryNumber,
}

impl Deed for AdoptMethodology {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let motion = skeleton.agreements.get(self.agreement).and_then(|agreement| agreement.motion.clone());
        let Some(Motion::Methodology(moved)) = motion.as_deref() else { return };
        if let Some(plan) = skeleton.plans.get_mut(self.on) {
            let data = Arc::new((**moved).clone());
            let (motion, agreement) = (self.motion, self.agreement);
            plan.methodologies.push(Adopted { data, motion, agreement, moment: meta.moment });
        }
    }
}
