//! The table takes up a point.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::{ItemState, Session};
use super::refusal::Refusal;
use super::under;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;

/// Takes up a point of the agenda.
///
/// - open to: technical-secretary
/// - on: on, open
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakeUp {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
}

impl Asked for TakeUp {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        Some(Self { on: on?, item: item? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::open(&state.skeleton, self.on)?;
        session.may_take_up(self.item)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Session {
    /// Whether a point can be taken up, of a session that is open.
    ///
    /// # Errors
    /// There is no such point, it is concluded or in course, or another one is being voted.
    pub fn may_take_up(&self, item: u64) -> Result<(), Refusal> {
        guards::item(self, item)?;
        if self.current == Some(item) {
            return Err(Refusal::NothingChanges);
        }
        guards::no_voting(self)
    }
}

impl Deed for TakeUp {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    fn apply(&self, skeleton: &mut Skeleton, _: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.current = Some(self.item);
            if let Some(item) = session.item_mut(self.item) {
                item.state = ItemState::Begun;
            }
        }
    }
}
