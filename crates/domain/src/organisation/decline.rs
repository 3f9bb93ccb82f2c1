//! An organisation is not accredited, or is no more.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Verdict;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::text::{Code, Prose};

/// Declines to accredit an organisation, or takes its accreditation back.
///
/// - open to: sector, that the rules name by which it registered
/// - on: on an organisation that did not withdraw and is not declined
/// - rules: `reasons` of at least 50 characters. `seat`: the seat that answers. Another seat of that sector may dissent
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decline {
    /// The organisation.
    pub on: EntryNumber,
    /// Why, in public.
    pub reasons: Erasable<Prose<4000>>,
    /// The seat that answers; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<Code>,
}

impl Asked for Decline {
    const NEEDS: Needs = Needs::TwoFactors;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Organisation);
        let reasons = form.reason("reasons", limits::REASON_MIN);
        Some(Self { on: on?, reasons: reasons?, seat: None })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        skeleton.organisations.answered_by(skeleton, self.on)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        skeleton.organisations.find(self.on)?.may_be_answered(Verdict::Declined)?;
        self.seat = context.actor.seat(skeleton);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Decline {
    const DECIDED: &[&str] = &["seat"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.organisations.answer(self.on, Verdict::Declined, (&self.reasons, &self.seat), meta);
    }
}
