//! A plan is founded: its name, its ordinal, its period when known.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Plan, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Line;

/// Founds a plan of action.
///
/// - open to: technical-secretary
/// - on: a plan; once per ordinal
/// - rules: `from` and `to`: both or none
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// First, second …
    pub ordinal: u64,
    /// Its name.
    pub name: Erasable<Line<200>>,
    /// First day of its period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day of its period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl Asked for Found {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let name = form.erasable("name");
        let ordinal = form.number("ordinal", 1, 99);
        let from = form.optional_date("from");
        let to = form.optional_date("to");
        Some(Self { ordinal: ordinal?, name: name?, from: from?, to: to? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        if state.skeleton.plans.iter().any(|plan| plan.ordinal == self.ordinal) {
            return Err(Refusal::PlanOrdinalTaken { ordinal: self.ordinal }.into());
        }
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => Err(Refusal::PeriodBackwards { from, to }.into()),
            (Some(_), Some(_)) | (None, None) => Ok(alloc::vec![self.into()]),
            (Some(_), None) | (None, Some(_)) => Err(Refusal::PeriodHalf.into()),
        }
    }
}

impl Deed for Found {
    const TELLS: Tells = Tells::Nobody;

    fn claims(&self) -> Vec<String> {
        alloc::vec![alloc::format!("plan/{}", self.ordinal)]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.plans.push(Plan {
            id: meta.number,
            ordinal: self.ordinal,
            name: self.name.clone(),
            from: self.from,
            to: self.to,
            axes: Vec::new(),
            methodologies: Vec::new(),
            foreseen: Vec::new(),
            basis: meta.basis,
        });
    }
}
