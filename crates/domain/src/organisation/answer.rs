//! A seat that the rules name answers an organisation: it is accredited, or it is not.

use alloc::vec::Vec;
use core::fmt::Debug;
use core::marker::PhantomData;

use serde::{Deserialize, Serialize};

use super::{Organisation, Verdict};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Prose};
use crate::texts::Place;

/// Accredits an organisation, or declines to, which also takes an accreditation back. The list says so, and only who is accredited is
/// invited to drafts. Accrediting makes public what the organisation says of itself; declining does not.
///
/// - open to: sector, that the rules name by which it registered
/// - on: on an organisation that did not withdraw and to which that was not the last answer
/// - rules: `reasons` of at least 50 characters. `seat`: the seat that answers. Another seat of that sector may dissent.
///   `organisation.accredit` makes public what is sealed of the last entry by which the organisation said what it is
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Answer<V> {
    /// The organisation.
    pub on: EntryNumber,
    /// Why, in public.
    pub reasons: Erasable<Prose<4000>>,
    /// The seat that answers; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<Code>,
    #[serde(skip)]
    verdict: PhantomData<V>,
}

/// What an act answers.
pub trait Answers: Clone + Debug + PartialEq + Eq {
    /// The answer.
    const VERDICT: Verdict;
}

/// That an organisation is accredited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accredits {}

/// That it is not, or is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Declines {}

impl Answers for Accredits {
    const VERDICT: Verdict = Verdict::Accredited;
}

impl Answers for Declines {
    const VERDICT: Verdict = Verdict::Declined;
}

impl<V> Answer<V> {
    /// The answer to an organisation, for those reasons.
    #[must_use]
    pub fn new(on: EntryNumber, reasons: Erasable<Prose<4000>>) -> Self {
        Self { on, reasons, seat: None, verdict: PhantomData }
    }
}

impl<V: Answers> Asked for Answer<V>
where
    Act: From<Self>,
{
    const NEEDS: Needs = Needs::TwoFactors;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Organisation);
        let reasons = form.reason("reasons", limits::REASON_MIN);
        Some(Self::new(on?, reasons?))
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        skeleton.organisations.answered_by(skeleton, self.on)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        skeleton.organisations.find(self.on)?.may_be_answered(V::VERDICT)?;
        self.seat = context.actor.seat(skeleton);
        Ok(alloc::vec![self.into()])
    }
}

impl<V: Answers> Deed for Answer<V> {
    const TELLS: Tells = Tells::WhoAsked;
    const DECIDED: &[&str] = &["seat"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn releases(&self, skeleton: &Skeleton) -> Vec<Place> {
        let accredits = V::VERDICT == Verdict::Accredited;
        let answered = skeleton.organisations.get(self.on).filter(|_| accredits);
        answered.map(Organisation::sealed).unwrap_or_default()
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.organisations.answer(self.on, V::VERDICT, (&self.reasons, &self.seat), meta);
    }
}
