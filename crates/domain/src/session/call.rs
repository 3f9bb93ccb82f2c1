//! A session is called.

use alloc::vec::Vec;

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use super::agenda_row::AgendaRow;
use super::guards;
use super::model::{CallMade, Session};
use super::ordinals::{self, Series};
use super::refusal::Refusal;
use super::sessions::Key;
use super::vocabulary::{Announced, Kind, Mode};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::limits;
use crate::number::EntryNumber;
use crate::secretariat::{Notice, RulesInForce, Secretariat, Terms};
use crate::state::{Skeleton, State};
use crate::support::Support;
use crate::tells::{CallNews, Tells};
use crate::text::Line;

/// Calls a session.
///
/// - open to: technical-secretary
/// - on: a session
/// - rules: `ordinal` is none that another session of its series has (those of its kind; and of its year, where the
///   rules say `ordinals` `yearly`), and at most ten past the next one, unless it is the first on record of its kind;
///   left out, it is the next: after that of the session called last, or the first that is free from there. A point has
///   a file only with a document. `ordinal`, `notice`, `rules`. The table is installed, no other session starts at that moment, the notice is enough (counted from the
///   entry, whatever `dated` says), what a point is about exists and can be decided. What a point `continues` is one of its kind that a closed session left, and
///   that no other session goes on with
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Ordinary or extraordinary.
    pub kind: Kind,
    /// Its number in the series of its kind; when left out, the next one by the rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<u64>,
    /// How people meet.
    pub mode: Mode,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Erasable<Line<200>>>,
    /// Day.
    pub date: Date,
    /// Hour.
    pub hour: Time,
    /// Agenda.
    pub agenda: Vec<AgendaRow>,
    /// The paper it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
    /// Notice given, in the unit of the rules; decided.
    #[serde(default)]
    pub notice: u64,
    /// The rules it was counted by; decided.
    #[serde(default)]
    pub rules: EntryNumber,
}

impl Asked for Call {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let kind = form.choice("kind");
        let ordinal = form.optional_number("ordinal", 1, ordinals::MOST);
        let mode = form.choice("mode");
        let place = form.optional_erasable("place");
        let start = form.start("date", "hour");
        let agenda = form.some_rows("agenda", limits::AGENDA_ITEMS, AgendaRow::read);
        let support = Support::read(form, "support");
        let (date, hour) = start?;
        Some(Self {
            kind: kind?,
            ordinal: ordinal?,
            mode: mode?,
            place: place?,
            date,
            hour,
            agenda: agenda?,
            support: support?,
            notice: 0,
            rules: 0,
        })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::TechnicalSecretary)
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        self.agenda.iter().filter_map(|row| row.about).collect()
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let table = &skeleton.secretariat;
        if table.installed.is_none() {
            return Err(crate::secretariat::Refusal::NotInstalled.into());
        }
        let rules = guards::rules(table, context.now.date())?;
        let series = Series::of(skeleton, &rules.rules, self.kind, self.date.year());
        let ordinal = self.ordinal.unwrap_or_else(|| series.next());
        series.admit(ordinal)?;
        let starts = self.date.to_datetime(self.hour);
        let twin = skeleton.sessions.by(Key::Starts(starts)).find(|other| other.cancelled.is_none());
        if let Some(twin) = twin {
            return Err(Refusal::AlreadyCalled { session: twin.id, starts }.into());
        }
        // Notice runs from the moment the call is there to be read, whatever date it is given.
        self.notice = notice(table, rules, self.kind, context.now, starts, Announced::Session)?;
        self.rules = rules.entry;
        self.ordinal = Some(ordinal);
        let matters: Vec<_> = self.agenda.iter().map(AgendaRow::matter).collect();
        for (at, row) in self.agenda.iter().enumerate() {
            row.matter.callable(skeleton, row.about, &matters[..at])?;
            row.may_continue(skeleton, &self.agenda[..at])?;
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Call {
    const TELLS: Tells = Tells::WhoIsCalled(CallNews::Called);
    const DECIDED: &[&str] = &["notice", "rules"];

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let starts = self.date.to_datetime(self.hour);
        let call = CallMade {
            entry: meta.number,
            moment: meta.moment,
            starts,
            mode: self.mode,
            place: self.place.clone(),
            second: false,
            notice: Some(self.notice),
            rules: self.rules,
            support: self.support.clone(),
            reason: None,
            renumbered: None,
            came: Vec::new(),
        };
        skeleton.sessions.push(Session {
            id: meta.number,
            kind: self.kind,
            ordinal: self.ordinal.unwrap_or_default(),
            mode: self.mode,
            place: self.place.clone(),
            starts,
            calls: alloc::vec![call],
            dropped: Vec::new(),
            listed: self.agenda.len() as u64,
            numbered: self.agenda.len() as u64,
            agenda: (1..).zip(&self.agenda).map(|(number, row)| row.item(number, meta)).collect(),
            attendance: Vec::new(),
            quorum: None,
            recesses: Vec::new(),
            course: None,
            voted: None,
            current: None,
            closed: None,
            cancelled: None,
            objections: Vec::new(),
            agreements: Vec::new(),
            basis: meta.basis,
        });
    }
}

/// The notice the rules ask for a session of that kind.
#[must_use]
pub fn notice_of(rules: &RulesInForce, kind: Kind) -> Notice {
    match kind {
        Kind::Ordinary => rules.rules.ordinary_notice,
        Kind::Extraordinary => rules.rules.extraordinary_notice,
    }
}

/// Counts the notice and holds it against the rules.
pub(super) fn notice(
    table: &Secretariat,
    rules: &RulesInForce,
    kind: Kind,
    called: DateTime,
    starts: DateTime,
    of: Announced,
) -> Result<u64, Refusal> {
    if called >= starts {
        return Err(Refusal::CallAfterSession { called, starts, of });
    }
    let asked = notice_of(rules, kind);
    let terms = Terms::of_the_table(table);
    let counted = terms.between(called, starts, asked.unit);
    if counted < asked.amount {
        return Err(Refusal::NoticeTooShort {
            asked: asked.amount,
            counted,
            unit: asked.unit,
            earliest: terms.earliest(called, asked),
            rules: rules.entry,
            of,
        });
    }
    Ok(counted)
}
