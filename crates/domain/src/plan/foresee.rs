//! A commitment is foreseen: it is said that there will be one, and nobody has proposed it yet.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Foreseen, Origin, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Line, Typed};

/// Enters a commitment that is foreseen for a plan. It is not proposed by that.
///
/// - open to: technical-secretary
/// - on: a foreseen commitment, on a plan
/// - rules: the axis is of the plan, the institution is known, no other that stands has that title. Nothing is
///   proposed by it
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foresee {
    /// The plan.
    pub on: EntryNumber,
    /// Its title, as the source has it.
    pub title: Erasable<Line<200>>,
    /// Where it comes from, when that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Its axis, when that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axis: Option<EntryNumber>,
    /// The institution that is to propose it, when that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
    /// Where all this is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Erasable<Line<300>>>,
}

impl Asked for Foresee {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Plan);
        let title = form.erasable("title");
        let origin = form.optional_choice("origin");
        let axis = form.optional_entry("axis", Refers::Axis);
        let institution = form.optional_code("institution", Refers::Institution);
        let source = form.optional_erasable("source");
        Some(Self { on: on?, title: title?, origin: origin?, axis: axis?, institution: institution?, source: source? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let plan = skeleton.plans.get(self.on);
        plan.map(|_| Allowed::TechnicalSecretary).ok_or_else(|| crate::Refusal::not_found(self.on))
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        self.axis.into_iter().collect()
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let plan = state.skeleton.plans.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        if let Some(axis) = self.axis.filter(|axis| plan.axis(*axis).is_none()) {
            return Err(Refusal::NoSuchAxis { axis }.into());
        }
        let table = &state.skeleton.secretariat;
        if let Some(code) = self.institution.as_ref().filter(|code| table.institution(code).is_none()) {
            return Err(crate::secretariat::Refusal::NoSuchInstitution { code: code.as_str().into() }.into());
        }
        let title = self.title.words(&state.texts);
        let mut standing = plan.foreseen.iter().filter(|foreseen| foreseen.dropped.is_none());
        if let Some(twin) = standing.find(|foreseen| foreseen.title.words(&state.texts) == title) {
            return Err(Refusal::AlreadyForeseen { foreseen: twin.id }.into());
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Foresee {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(plan) = skeleton.plans.get_mut(self.on) {
            plan.foreseen.push(Foreseen {
                id: meta.number,
                title: self.title.clone(),
                origin: self.origin,
                axis: self.axis,
                institution: self.institution.clone(),
                source: self.source.clone(),
                proposals: Vec::new(),
                moment: meta.moment,
                dropped: None,
                basis: meta.basis,
            });
        }
    }
}
