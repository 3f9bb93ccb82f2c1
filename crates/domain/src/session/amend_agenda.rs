//! The agenda changes in session: another order, a point more, a point less.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::agenda_row::AgendaRow;
use super::guards;
use super::model::{Item, ItemState, Session};
use super::refusal::Refusal;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Line;

/// A row of the new order: a point that stays, or a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The point that stays here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<u64>,
    /// Title of a new point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Erasable<Line<200>>>,
    /// What the new point is about; general agreement or information only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter: Option<MatterKind>,
}

/// Gives the whole agenda in its new order. What is left out is dropped; only what is pending can be. An order that the
/// table had approved already goes back to it: the secretary proposes, the table disposes.
///
/// - open to: technical-secretary
/// - on: on, open
/// - rules: `agenda` is the whole new order: `item` of a point that stays, or title and matter (`agreement`,
///   `information`) of a new one. Only pending points can be left out, and nothing while a voting is open. An order
///   that was approved is voted again before anything else is decided
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmendAgenda {
    /// The session.
    pub on: EntryNumber,
    /// The new order.
    pub agenda: Vec<Row>,
}

impl Row {
    fn kept(form: &mut Form) -> Option<Self> {
        form.item("item").map(|item| Self { item: Some(item), title: None, matter: None })
    }

    fn new(form: &mut Form) -> Option<Self> {
        let title = form.erasable("title");
        let matter = form.choice("matter");
        Some(Self { item: None, title: Some(title?), matter: Some(matter?) })
    }
}

impl Asked for AmendAgenda {
    const NEEDS: Needs = Needs::TwoFactors;
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let agenda = form.rows("agenda", limits::AGENDA_ITEMS, |form| form.or_else("item", Row::kept, Row::new));
        Some(Self { on: on?, agenda: agenda? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::open(&state.skeleton, self.on)?;
        guards::no_voting(session)?;
        for (position, row) in (1..).zip(&self.agenda) {
            match (row.item, row.matter) {
                (Some(item), _) if session.item(item).is_none() => return Err(Refusal::NoSuchItem { item }.into()),
                (None, Some(kind)) if !matches!(kind, MatterKind::Agreement | MatterKind::Information) => {
                    return Err(Refusal::ItemWithoutMatter { position }.into());
                }
                _ => {}
            }
        }
        let kept = |item: &&Item| self.agenda.iter().filter(|row| row.item == Some(item.number)).count();
        let wrong = session.agenda.iter().find(|item| match item.state {
            ItemState::Pending => kept(item) > 1,
            ItemState::Begun | ItemState::Concluded(_) => kept(item) != 1,
        });
        if let Some(item) = wrong {
            return Err(Refusal::ItemNotPending { item: item.number }.into());
        }
        if session.agenda.iter().any(|item| item.matter.kind == MatterKind::Agenda && kept(&item) == 0) {
            // The order of the day is approved, not dropped: dropped, everything could be decided without it.
            return Err(Refusal::AgendaNotApproved.into());
        }
        if unchanged(session, &self.agenda) {
            return Err(Refusal::NothingChanges.into());
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for AmendAgenda {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            let mut numbered = session.numbered;
            let mut agenda = Vec::new();
            for row in &self.agenda {
                let kept = row.item.and_then(|item| session.item(item)).cloned();
                let added = row.title.clone().zip(row.matter).map(|(title, matter)| {
                    // A number is given once: that of a point that was dropped is not the number of another.
                    numbered += 1;
                    AgendaRow { title, matter, about: None, document: None, file: None, continues: None }
                        .item(numbered, meta)
                });
                agenda.extend(kept.or(added));
            }
            // What the table approved was another order: it approves this one before it decides anything more.
            for item in agenda.iter_mut().filter(|item| item.matter.kind == MatterKind::Agenda) {
                item.state = ItemState::Pending;
            }
            session.agenda = agenda;
            session.numbered = numbered;
        }
    }
}

fn unchanged(session: &Session, rows: &[Row]) -> bool {
    let now = session.agenda.iter().map(|item| Some(item.number));
    now.eq(rows.iter().map(|row| row.item))
}
