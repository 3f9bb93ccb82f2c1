//! A phase of a commitment that was closed is opened again.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Closing, Reopened, Way};
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

/// Opens the phase again that was closed last. Nothing of what was recorded in it or after it is lost.
///
/// - open to: technical-secretary; or an agreement, and the Secretariat speaks
/// - on: on a commitment; the phase closed last
/// - rules: `closing`: the entry that closed it; `agreement?`, whose motion says why instead of `reason`. By
///   agreement where the methodology closes it so
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopen {
    /// The commitment.
    pub on: EntryNumber,
    /// The phase, by its code.
    pub phase: Code,
    /// Why, in public; of an agreement, its motion says why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Erasable<Prose<2000>>>,
    /// The entry that closed it; decided.
    #[serde(default)]
    pub closing: EntryNumber,
    /// The agreement by which it is opened again, when that is how; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<EntryNumber>,
}

impl Asked for Reopen {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Proposal);
        let phase = form.code("phase", Refers::Phase);
        let reason = form.reason("reason", limits::REASON_MIN);
        Some(Self { on: on?, phase: phase?, reason: Some(reason?), closing: 0, agreement: None })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on);
        proposal.map(|_| Allowed::TechnicalSecretary).ok_or_else(|| crate::Refusal::not_found(self.on))
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        Ok(alloc::vec![self.decided(&state.skeleton, None)?.into()])
    }
}

impl Deed for Reopen {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["closing", "agreement"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn claims(&self) -> Vec<String> {
        alloc::vec![format!("closing/{}/reopened", self.closing)]
    }

    fn agreement(&self) -> Option<EntryNumber> {
        self.agreement
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let proposal = skeleton.proposals.get_mut(self.on);
        let closings = proposal.map(|proposal| &mut proposal.course.closings);
        let closing = closings.and_then(|closings| closings.iter_mut().find(|closing| closing.entry == self.closing));
        if let Some(closing) = closing {
            closing.reopened = Some(Reopened {
                entry: meta.number,
                reason: self.reason.clone(),
                agreement: self.agreement,
                moment: meta.moment,
            });
        }
    }
}

impl Reopen {
    /// Completed, by whoever conducts or by an agreement.
    pub(super) fn decided(
        mut self,
        skeleton: &Skeleton,
        agreement: Option<EntryNumber>,
    ) -> Result<Self, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        self.closing = proposal.opens_again(skeleton, &self.phase, Way::taken(agreement))?.entry;
        self.agreement = agreement;
        Ok(self)
    }
}

/// How the methodology in force wants that phase opened again; one that it does not have, as it was closed.
pub(crate) fn way_to_reopen(skeleton: &Skeleton, plan: EntryNumber, closing: &Closing) -> Way {
    let adopted = skeleton.plans.get(plan).and_then(|plan| plan.methodology());
    let phase = adopted.and_then(|adopted| adopted.data.phase(&closing.phase));
    phase.map_or_else(|| Way::taken(closing.agreement), |(phase, _)| Way::of(phase))
}
