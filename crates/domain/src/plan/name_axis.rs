//! An axis of a plan is named, in every way the sources name it.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Axis, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Line;

/// Names an axis. A second name stands beside the first until an agreement fixes one.
///
/// - open to: technical-secretary
/// - on: an axis, on a plan
/// - rules: no other axis of the plan has one of its names, and its two names are not the same; with two names, the axis is unsettled until an
///   agreement fixes one
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
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Plan);
        let name = form.erasable("name");
        let also = form.optional_erasable("also");
        Some(Self { on: on?, name: name?, also: also? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let plan = skeleton.plans.get(self.on);
        plan.map(|_| Allowed::TechnicalSecretary).ok_or_else(|| crate::Refusal::not_found(self.on))
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let plan = state.skeleton.plans.get(self.on);
        if self.also.as_ref().is_some_and(|also| also.words(&state.texts) == self.name.words(&state.texts)) {
            return Err(Refusal::OneNameTwice.into());
        }
        let named: Vec<_> = [Some(&self.name), self.also.as_ref()].into_iter().flatten().collect();
        let same = |axis: &&Axis| {
            let mut names = axis.names.iter().map(|name| name.words(&state.texts));
            names.any(|name| named.iter().any(|own| own.words(&state.texts) == name))
        };
        if let Some(twin) = plan.and_then(|plan| plan.axes.iter().find(same)) {
            return Err(Refusal::AxisNamed { axis: twin.id }.into());
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for NameAxis {
    const TELLS: Tells = Tells::Nobody;

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
