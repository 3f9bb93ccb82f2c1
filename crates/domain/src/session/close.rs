//! The session is closed.

use alloc::vec::Vec;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::call::MatterKind;
use super::guards;
use super::model::{Item, ItemState, Session};
use super::refusal::Refusal;
use crate::act::{Act, Deed};
use crate::actor::Allowed;
use crate::context::{Context, EntryNumber, Meta};
use crate::fields::Form;
use crate::state::{Skeleton, State};

/// Closes the session at an hour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// The session.
    pub on: EntryNumber,
    /// At what hour.
    pub hour: Time,
}

impl Deed for Close {
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on");
        let hour = form.hour("hour");
        Some(Self { on: on?, hour: hour? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::open(&state.skeleton, self.on)?;
        if let Some(item) = session.agenda.iter().find(|item| item.voting().is_some()) {
            return Err(Refusal::VotingOpen { item: item.number }.into());
        }
        if let Some(item) = session.owed().next() {
            return Err(Refusal::ItemsPending { item: item.number }.into());
        }
        Ok(alloc::vec![self.into()])
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.closed = Some((meta.moment.date().to_datetime(self.hour), meta.number));
            session.current = None;
            session.conclude_kind(MatterKind::Closing, meta.number);
        }
    }
}

impl Session {
    /// Points that must be dealt with before the session can be closed.
    pub fn owed(&self) -> impl Iterator<Item = &Item> {
        let done = |item: &&Item| matches!(item.state, ItemState::Concluded(_));
        self.agenda.iter().filter(move |item| !done(item) && item.matter.kind != MatterKind::Closing)
    }
}
