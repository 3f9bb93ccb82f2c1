//! A point that goes on with what an earlier session left: which one, and who goes on with it.

use serde::{Deserialize, Serialize};

use super::agenda_row::AgendaRow;
use super::model::{Item, ItemState, Session};
use super::refusal::Refusal;
use super::sessions::Key;
use super::standing::Reached;
use super::vocabulary::Ending;
use crate::fields::{Fault, Form, Refers};
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::state::Skeleton;

/// The point of an earlier session that a point goes on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Continues {
    /// The session that left it.
    pub session: EntryNumber,
    /// Its number there.
    pub item: u64,
}

impl Continues {
    /// Reads it: both parts or none.
    pub(super) fn read(form: &mut Form) -> Option<Option<Self>> {
        let session = form.optional_entry("continues.session", Refers::Session);
        let item = form.optional_number("continues.item", 1, 999);
        match (session?, item?) {
            (None, None) => Some(None),
            (Some(session), Some(item)) => Some(Some(Self { session, item })),
            (None, Some(_)) => {
                form.fault("continues.session", Fault::Missing);
                None
            }
            (Some(_), None) => {
                form.fault("continues.item", Fault::Missing);
                None
            }
        }
    }
}

impl AgendaRow {
    /// What it goes on with was left untreated, is of its kind, and nobody goes on with it yet.
    ///
    /// # Errors
    /// [`Refusal::NothingToContinue`] or [`Refusal::AlreadyContinued`].
    pub(super) fn may_continue(&self, skeleton: &Skeleton, earlier: &[Self]) -> Result<(), Refusal> {
        let Some(continues) = self.continues else { return Ok(()) };
        let Continues { session, item } = continues;
        let left = skeleton.sessions.get(session).and_then(|session| session.left(item));
        if left.is_none_or(|left| left.matter != self.matter()) {
            return Err(Refusal::NothingToContinue { session, item });
        }
        if let Some((by, _)) = continued(skeleton, session, item) {
            return Err(Refusal::AlreadyContinued { session, item, by: by.id });
        }
        match earlier.iter().any(|row| row.continues == Some(continues)) {
            true => Err(Refusal::NothingToContinue { session, item }),
            false => Ok(()),
        }
    }
}

impl Session {
    /// A point that it left: closed before it was concluded, and of a kind of which nothing else keeps account.
    #[must_use]
    pub fn left(&self, item: u64) -> Option<&Item> {
        let ended = self.closed.is_some_and(|ended| ended.ending != Ending::Complete);
        let open = |item: &&Item| !matches!(item.state, ItemState::Concluded(_));
        let kept = |item: &&Item| matches!(item.matter.kind, MatterKind::Agreement | MatterKind::Information);
        self.item(item).filter(|_| ended).filter(open).filter(kept)
    }
}

/// The session called last that goes on with a point of an earlier one, and its point; one that was cancelled does not.
#[must_use]
pub fn continued(skeleton: &Skeleton, session: EntryNumber, item: u64) -> Option<(&Session, &Item)> {
    let of_it = Some(Continues { session, item });
    let called = skeleton.sessions.by(Key::Continues(session)).rev();
    let mut points = called.filter(|later| later.reached() != Reached::Cancelled).filter_map(|later| {
        let point = later.agenda.iter().find(|point| point.continues == of_it)?;
        Some((later, point))
    });
    points.next()
}
