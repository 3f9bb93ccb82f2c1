//! A point is added to a call: its addendum.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::agenda_row::AgendaRow;
use super::call;
use super::guards;
use super::model::{Item, Matter, Session};
use super::refusal::Refusal;
use super::vocabulary::Announced;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::limits;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::{CallNews, Tells};

/// Adds a point to a call, before those that end the session. Whoever was called for other points has the notice of this
/// one too: no rule of the table lets a matter in with less, however urgent. In session the table adds points itself.
///
/// - open to: technical-secretary
/// - on: on, before quorum
/// - rules: the call stands. What the point is about exists and can be decided, as in a call. `notice` between the entry and the session is
///   what the rules ask of a call, `rules`. What it `continues` likewise. At most 30 points
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddPoint {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    #[serde(flatten)]
    pub point: AgendaRow,
    /// Notice given of it, in the unit of the rules; decided.
    #[serde(default)]
    pub notice: u64,
    /// The rules it was counted by; decided.
    #[serde(default)]
    pub rules: EntryNumber,
}

impl Asked for AddPoint {
    const NEEDS: Needs = Needs::TwoFactors;
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let point = AgendaRow::read(form);
        Some(Self { on: on?, point: point?, notice: 0, rules: 0 })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        self.point.about.into_iter().collect()
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::called(&state.skeleton, self.on)?;
        if session.is_lapsed_on(context.now.date()) {
            return Err(guards::lapsed().into());
        }
        let table = &state.skeleton.secretariat;
        let rules = guards::rules(table, context.now.date())?;
        self.notice = call::notice(table, rules, session.kind, context.now, session.starts, Announced::Point)?;
        self.rules = rules.entry;
        if session.agenda.len() >= limits::AGENDA_ITEMS {
            return Err(Refusal::AgendaFull { most: limits::AGENDA_ITEMS as u64 }.into());
        }
        let earlier: Vec<Matter> = session.agenda[..session.ends_at()].iter().map(|item| item.matter).collect();
        self.point.matter.callable(&state.skeleton, self.point.about, &earlier)?;
        self.point.may_continue(&state.skeleton, &[])?;
        Ok(alloc::vec![self.into()])
    }
}

impl Session {
    /// Where the points begin that end it: what is added stands before them.
    fn ends_at(&self) -> usize {
        let ends = |item: &&Item| matches!(item.matter.kind, MatterKind::GeneralMatters | MatterKind::Closing);
        self.agenda.len() - self.agenda.iter().rev().take_while(ends).count()
    }
}

impl Deed for AddPoint {
    const TELLS: Tells = Tells::WhoIsCalled(CallNews::Agenda);
    const DECIDED: &[&str] = &["notice", "rules"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        self.point.about.and_then(|about| skeleton.proposals.get(about)).map(|proposal| proposal.id)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.sessions.call_for(self.on, &self.point, |session| {
            session.numbered += 1;
            session.listed = session.numbered;
            let item = Item { added: Some(meta.moment), ..self.point.item(session.numbered, meta) };
            session.agenda.insert(session.ends_at(), item);
        });
    }
}
