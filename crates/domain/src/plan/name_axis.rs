//! An axis of a plan is named, in every way the sources name it.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Axis;
use crate::act::{Act, Asked, Deed};
use crate::actor::Allowed;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};
use crate::text::Line;

/// Names an axis. A second name stands beside the first until an agreement fixes one.
///
/// - open to: technical-secretary
/// - on: an axis, on a plan
/// - rules: with two names, the axis is unsettled until an agreement fixes one
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameAxis {
    /// The plan.
    pub on: EntryNumber,
    /// Its name.
    pub name: Erasable<Line<160>>,
    /// Another name in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<Erasable<Line<160>>>,
}

impl Asked for NameAxis {
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Plan);
        let name = form.erasable("name");
        let also = form.optional_erasable("also");
        Some(Self { on: on?, name: name?, also: also? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, Refusal> {
        let plan = skeleton.plans.get(self.on);
        plan.map(|_| Allowed::TechnicalSecretary).ok_or_else(|| Refusal::not_found(self.on))
    }

    fn decide(self, _: &State, _: &Context) -> Result<Vec<Act>, Refusal> {
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for NameAxis {
    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(plan) = skeleton.plans.get_mut(self.on) {
            let names = core::iter::once(self.name.clone()).chain(self.also.clone()).collect();
            plan.axes.push(Axis { id: meta.number, names, fixed: None });
        }
    }
}
