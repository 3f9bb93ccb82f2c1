//! What a field of a ficha can say: only what the plan and the table have, and a window that does not end before it starts.

use jiff::civil::Date;

use super::{Amendment, Refusal};
use crate::number::EntryNumber;
use crate::secretariat;
use crate::state::Skeleton;
use crate::text::{Code, Typed};

impl Amendment {
    /// Whether it can stand in a ficha of that plan.
    ///
    /// # Errors
    /// What is not there, or what does not fit together.
    pub(super) fn fits(&self, skeleton: &Skeleton, plan: EntryNumber) -> Result<(), crate::Refusal> {
        match self {
            Self::Axis { axis } => axis_fits(skeleton, plan, *axis),
            Self::Window { window_from, window_to, .. } => Ok(window_fits(*window_from, *window_to)?),
            Self::Responsible { responsible } => Ok(institution_fits(skeleton, responsible)?),
            _ => Ok(()),
        }
    }

    /// The entry it names, if any.
    pub(super) fn builds_on(&self) -> Option<EntryNumber> {
        match self {
            Self::Axis { axis } => Some(*axis),
            _ => None,
        }
    }
}

/// An axis of the plan.
pub(super) fn axis_fits(skeleton: &Skeleton, plan: EntryNumber, axis: EntryNumber) -> Result<(), crate::Refusal> {
    let plan = skeleton.plans.get(plan).ok_or_else(|| crate::Refusal::not_found(plan))?;
    plan.axis(axis).map(|_| ()).ok_or_else(|| Refusal::NoSuchAxis { axis }.into())
}

/// A window that ends on the day it starts, or later.
pub(super) fn window_fits(from: Option<Date>, to: Option<Date>) -> Result<(), Refusal> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(Refusal::WindowBackwards { from, to }),
        _ => Ok(()),
    }
}

/// An institution that the table knows.
pub(super) fn institution_fits(skeleton: &Skeleton, code: &Code) -> Result<(), secretariat::Refusal> {
    let known = skeleton.secretariat.institution(code);
    known.map(|_| ()).ok_or_else(|| secretariat::Refusal::NoSuchInstitution { code: code.as_str().into() })
}
