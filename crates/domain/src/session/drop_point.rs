//! A point is taken out of a call.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::Item;
use super::refusal::Refusal;
use super::under;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::moment::Moment;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::{CallNews, Tells};
use crate::text::Prose;

/// Takes a point out of a call, which goes on showing it with the reason. In session the table takes points out itself.
///
/// - open to: technical-secretary
/// - on: on, before quorum
/// - rules: any point but the one that approves the order of the day, and not the last one. No notice is asked for: nobody
///   has to prepare for what is not dealt with
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropPoint {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// Why, in public.
    pub reason: Erasable<Prose<2000>>,
}

/// That a point was taken out of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The point, as it stood.
    pub item: Item,
    /// By which entry.
    pub entry: EntryNumber,
    /// When.
    pub moment: Moment,
    /// Why.
    pub reason: Erasable<Prose<2000>>,
}

impl Asked for DropPoint {
    const NEEDS: Needs = Needs::TwoFactors;
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let reason = form.reason("reason", limits::REASON_MIN);
        Some(Self { on: on?, item: item?, reason: reason? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::called(&state.skeleton, self.on)?;
        let item = guards::item(session, self.item)?;
        if item.matter.kind == MatterKind::Agenda {
            return Err(Refusal::OrderPointStays { item: self.item }.into());
        }
        if session.agenda.len() == 1 {
            return Err(Refusal::OnlyPoint { item: self.item }.into());
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for DropPoint {
    const TELLS: Tells = Tells::WhoIsCalled(CallNews::Agenda);

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let Some(session) = skeleton.sessions.get_mut(self.on) else { return };
        let (dropped, kept): (Vec<_>, Vec<_>) = session.agenda.drain(..).partition(|item| item.number == self.item);
        session.agenda = kept;
        let of = |item| Dropped { item, entry: meta.number, moment: meta.moment, reason: self.reason.clone() };
        session.dropped.extend(dropped.into_iter().map(of));
    }
}
