//! The day, hour, mode, place or number of a called session changes.

use alloc::vec::Vec;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::call;
use super::guards;
use super::model::CallMade;
use super::ordinals::{self, Renumbered, Series};
use super::refusal::Refusal;
use super::vocabulary::{Announced, Mode};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::{CallNews, Tells};
use crate::text::{Line, Prose};

/// Changes a call; the notice is counted anew when the day or hour moves.
///
/// - open to: technical-secretary
/// - on: on, before quorum
/// - rules: the mode and the place of a call that stands no more change only with its day. `ordinal` corrects its number, as it could be called; left out or as it is, it stays. `notice?` (counted anew
///   when day or hour move; a second call for the same day and hour has none), `rules`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The session.
    pub on: EntryNumber,
    /// Day.
    pub date: Date,
    /// Hour.
    pub hour: Time,
    /// How people meet.
    pub mode: Mode,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Erasable<Line<200>>>,
    /// Its number from now on, when it had a wrong one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<u64>,
    /// Why, in public.
    pub reason: Erasable<Prose<2000>>,
    /// Notice given, unless it is a second call that needs none; decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<u64>,
    /// The rules it was counted by; decided.
    #[serde(default)]
    pub rules: EntryNumber,
}

impl Asked for Change {
    const NEEDS: Needs = Needs::TwoFactors;
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let start = form.start("date", "hour");
        let mode = form.choice("mode");
        let place = form.optional_erasable("place");
        let ordinal = form.optional_number("ordinal", 1, ordinals::MOST);
        let reason = form.reason("reason", limits::REASON_MIN);
        let (date, hour) = start?;
        Some(Self {
            on: on?,
            date,
            hour,
            mode: mode?,
            place: place?,
            ordinal: ordinal?,
            reason: reason?,
            notice: None,
            rules: 0,
        })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::called(&state.skeleton, self.on)?;
        let table = &state.skeleton.secretariat;
        let rules = guards::rules(table, context.now.date())?;
        let starts = self.date.to_datetime(self.hour);
        let now = session.place.as_ref().map(|place| place.words(&state.texts));
        let same_place = self.place.as_ref().map(|place| place.words(&state.texts)) == now;
        self.ordinal = self.ordinal.filter(|ordinal| *ordinal != session.ordinal);
        if starts == session.starts && self.mode == session.mode && same_place && self.ordinal.is_none() {
            return Err(Refusal::NothingChanges.into());
        }
        let keeps_its_number = self.ordinal.is_none();
        if keeps_its_number && starts == session.starts && session.is_lapsed_on(context.now.date()) {
            // Nobody can follow it any more: what is left to change is when it is held, or its number.
            return Err(guards::lapsed().into());
        }
        if self.ordinal.is_some() || starts.year() != session.starts.year() {
            let series = Series::of(&state.skeleton, &rules.rules, session.kind, starts.year()).without(session.id);
            series.admit(self.ordinal.unwrap_or(session.ordinal))?;
        }
        self.rules = rules.entry;
        if starts == session.starts {
            self.notice = session.calls.last().and_then(|call| call.notice);
        } else {
            self.notice = Some(call::notice(table, rules, session.kind, context.now, starts, Announced::Session)?);
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Change {
    const TELLS: Tells = Tells::WhoIsCalled(CallNews::Changed);
    const DECIDED: &[&str] = &["notice", "rules"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.sessions.call_anew(self.on, |session| {
            if self.date != session.starts.date() {
                // Whoever was in the room came for another day.
                session.begin_anew();
            }
            session.starts = self.date.to_datetime(self.hour);
            session.mode = self.mode;
            session.place = self.place.clone();
            let renumbered = self.ordinal.map(|to| Renumbered { from: session.ordinal, to });
            session.ordinal = self.ordinal.unwrap_or(session.ordinal);
            session.calls.push(CallMade {
                entry: meta.number,
                moment: meta.moment,
                starts: session.starts,
                mode: session.mode,
                place: session.place.clone(),
                second: session.calls.last().is_some_and(|call| call.second),
                notice: self.notice,
                rules: self.rules,
                support: None,
                reason: Some(self.reason.clone()),
                renumbered,
                came: Vec::new(),
            });
        });
    }
}
