//! The motion to fix the name of an axis.

use serde::{Deserialize, Serialize};

use super::FixAxisName;
use crate::act::Act;
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Carried, MatterKind, Moved, Told};
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::session;
use crate::state::Skeleton;
use crate::text::Line;

/// Fixes the name of an axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AxisNameMotion {
    /// The name.
    pub name: Erasable<Line<160>>,
}

impl Moved for AxisNameMotion {
    const MATTERS: &[MatterKind] = &[MatterKind::AxisName];
    const ABOUT: Option<Refers> = Some(Refers::Axis);

    fn listed(skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), Refusal> {
        let known = |axis| skeleton.plans.iter().any(|plan| plan.axis(axis).is_some());
        if about.is_some_and(known) { Ok(()) } else { Err(session::Refusal::ItemWithoutMatter { position }.into()) }
    }

    fn read(form: &mut Form) -> Option<Self> {
        form.erasable("name").map(|name| Self { name })
    }

    fn brings_about(&self, carried: &Carried) -> Option<Act> {
        let axis = carried.about?;
        let plan = carried.skeleton.plans.iter().find(|plan| plan.axis(axis).is_some())?;
        let (agreement, reach) = carried.agreement;
        Some(FixAxisName { on: plan.id, axis, agreement, motion: reach.motion }.into())
    }

    fn told(&self) -> Told<'_> {
        Told { text: self.name.place().map(|place| ("name", place)), ..Told::default() }
    }
}
