//! A point is concluded without a vote: it was seen, or left for another day.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::ItemState;
use super::refusal::Refusal;
use super::under;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Prose;

/// Concludes a point.
///
/// - open to: technical-secretary
/// - on: on, open
/// - rules: not for the point `agenda`, which is voted
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conclude {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// What was said or seen, in brief.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Erasable<Prose<2000>>>,
}

impl Asked for Conclude {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let note = form.optional_erasable("note");
        Some(Self { on: on?, item: item?, note: note? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::open(&state.skeleton, self.on)?;
        let item = guards::item(session, self.item)?;
        // Whichever voting: none may be under way.
        if item.voting().is_some() {
            return Err(Refusal::VotingOpen { item: self.item }.into());
        }
        if item.matter.kind == MatterKind::Agenda {
            return Err(Refusal::AgendaNotApproved.into());
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Conclude {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            if session.current == Some(self.item) {
                session.current = None;
            }
            if let Some(item) = session.item_mut(self.item) {
                item.state = ItemState::Concluded(meta.number);
                item.note.clone_from(&self.note);
            }
        }
    }
}
