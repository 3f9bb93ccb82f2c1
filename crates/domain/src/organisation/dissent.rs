//! A seat dissents from what another one answered to an organisation.

use alloc::string::String;
use alloc::vec::Vec;
use alloc::{format, string::ToString, vec};

use serde::{Deserialize, Serialize};

use super::{Dissent, Refusal};
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

/// Dissents from the last answer to an organisation. The answer stands; the dissent stands beside it.
///
/// - open to: sector, that the rules name by which it registered
/// - on: on an organisation that was answered and did not withdraw; once per seat and answer
/// - rules: `reasons` of at least 50 characters. `seat`: the seat that dissents, which is not the one that answered;
///   `decision`: the entry of the answer
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DissentFrom {
    /// The organisation.
    pub on: EntryNumber,
    /// Why, in public.
    pub reasons: Erasable<Prose<4000>>,
    /// The seat that dissents; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<Code>,
    /// The entry of the answer; decided.
    #[serde(default)]
    pub decision: EntryNumber,
}

impl Asked for DissentFrom {
    const NEEDS: Needs = Needs::TwoFactors;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Organisation);
        let reasons = form.reason("reasons", limits::REASON_MIN);
        Some(Self { on: on?, reasons: reasons?, seat: None, decision: 0 })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        skeleton.organisations.answered_by(skeleton, self.on)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let organisation = state.skeleton.organisations.find(self.on)?;
        organisation.goes_on()?;
        let answered = organisation.decisions.last();
        let answered = answered.ok_or(Refusal::NotAnswered { organisation: self.on })?;
        self.seat = context.actor.seat(&state.skeleton);
        self.decision = answered.entry;
        if answered.seat == self.seat {
            return Err(Refusal::OwnAnswer { decision: answered.entry }.into());
        }
        if let Some(dissent) = answered.dissents.iter().find(|dissent| dissent.seat == self.seat) {
            return Err(Refusal::DissentedAlready { dissent: dissent.entry }.into());
        }
        Ok(vec![self.into()])
    }
}

impl Deed for DissentFrom {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["seat", "decision"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn claims(&self) -> Vec<String> {
        let seat = self.seat.as_ref().map(Code::to_string);
        seat.map(|seat| format!("organisation/{}/answer/{}/dissent/{seat}", self.on, self.decision))
            .into_iter()
            .collect()
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let organisation = skeleton.organisations.get_mut(self.on);
        let answered = organisation.and_then(|found| found.decisions.iter_mut().find(|one| one.entry == self.decision));
        if let Some(answered) = answered {
            let (seat, reasons) = (self.seat.clone(), self.reasons.clone());
            answered.dissents.push(Dissent { entry: meta.number, seat, reasons, moment: meta.moment });
        }
    }
}
