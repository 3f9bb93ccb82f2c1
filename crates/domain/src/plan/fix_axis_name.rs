//! The name of an axis is fixed: the consequence of an agreement.

use serde::{Deserialize, Serialize};

use crate::act::Deed;
use crate::context::Meta;
use crate::motion::Motion;
use crate::number::EntryNumber;
use crate::state::Skeleton;
use crate::tells::Tells;

/// Fixes the name of an axis; the words are those of the motion.
///
/// - open to: nobody
/// - on: on a plan
/// - rules: `axis`, `agreement`, `motion`. Follows from a carried motion
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
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, _: &Meta) {
        let motion = skeleton.agreements.get(self.agreement).and_then(|agreement| agreement.motion.clone());
        let Some(Motion::AxisName(moved)) = motion.as_deref() else { return };
        if let Some(plan) = skeleton.plans.get_mut(self.on)
            && let Some(axis) = plan.axes.iter_mut().find(|axis| axis.id == self.axis)
        {
            axis.fixed = Some((moved.name.clone(), self.agreement));
        }
    }
}
