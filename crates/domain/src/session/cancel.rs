//! A called session is cancelled.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::support::Support;
use crate::tells::{CallNews, Tells};
use crate::text::Prose;

/// Cancels a session that is not open yet.
///
/// - open to: technical-secretary
/// - on: on, before quorum
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancel {
    /// The session.
    pub on: EntryNumber,
    /// Why, in public.
    pub reason: Erasable<Prose<2000>>,
    /// The paper it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
}

impl Asked for Cancel {
    const NEEDS: Needs = Needs::TwoFactors;
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let reason = form.reason("reason", limits::REASON_MIN);
        let support = Support::read(form, "support");
        Some(Self { on: on?, reason: reason?, support: support? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        guards::called(&state.skeleton, self.on)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Cancel {
    const TELLS: Tells = Tells::WhoIsCalled(CallNews::Cancelled);

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.cancelled = Some((meta.number, self.reason.clone()));
        }
    }
}
