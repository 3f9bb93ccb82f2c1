//! A second call, when the first one did not reach quorum.

use alloc::vec::Vec;

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use super::guards;
use super::model::{CallMade, Session};
use super::refusal::Refusal;
use super::vocabulary::Announced;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::support::Support;
use crate::tells::{CallNews, Tells};

/// Calls a session a second time, for the same agenda and without a new term of notice.
///
/// - open to: technical-secretary
/// - on: on, after the hour passed without quorum
/// - rules: `rules`. Attendance begins anew, and who came by the first call stays on record; no term of notice. Not while there
///   is quorum on the first call and that stands
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallAgain {
    /// The session.
    pub on: EntryNumber,
    /// Day.
    pub date: Date,
    /// Hour.
    pub hour: Time,
    /// The paper it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
    /// The rules in force; decided.
    #[serde(default)]
    pub rules: EntryNumber,
}

impl Asked for CallAgain {
    const NEEDS: Needs = Needs::TwoFactors;
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let start = form.start("date", "hour");
        let support = Support::read(form, "support");
        let (date, hour) = start?;
        Some(Self { on: on?, date, hour, support: support?, rules: 0 })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let called = context.now;
        failed(&state.skeleton, self.on, called)?;
        let starts = self.date.to_datetime(self.hour);
        if starts <= called {
            return Err(Refusal::CallAfterSession { called, starts, of: Announced::Session }.into());
        }
        self.rules = guards::rules(&state.skeleton.secretariat, context.now.date())?.entry;
        Ok(alloc::vec![self.into()])
    }
}

/// A session whose hour passed without quorum: what a second call needs. Once a call stands no more, nobody can declare quorum by
/// it, whoever came: then only a second one opens the session.
///
/// # Errors
/// It is not called, its hour is still to come, or its call stands and there is quorum.
pub fn failed(skeleton: &Skeleton, on: EntryNumber, now: DateTime) -> Result<&Session, crate::Refusal> {
    let session = guards::called(skeleton, on)?;
    if now < session.starts {
        return Err(Refusal::SecondCallTooEarly { starts: session.starts }.into());
    }
    if session.is_lapsed_on(now.date()) {
        return Ok(session);
    }
    let rules = guards::rules_of(session, &skeleton.secretariat)?;
    match guards::quorum(session, &skeleton.secretariat, rules) {
        Ok(present) => Err(Refusal::QuorumPresent { present }.into()),
        Err(_) => Ok(session),
    }
}

impl Deed for CallAgain {
    const TELLS: Tells = Tells::WhoIsCalled(CallNews::Again);
    const DECIDED: &[&str] = &["rules"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.sessions.call_anew(self.on, |session| {
            session.starts = self.date.to_datetime(self.hour);
            session.begin_anew();
            session.calls.push(CallMade {
                entry: meta.number,
                moment: meta.moment,
                starts: session.starts,
                mode: session.mode,
                place: session.place.clone(),
                second: true,
                notice: None,
                rules: self.rules,
                support: self.support.clone(),
                reason: None,
                renumbered: None,
                came: Vec::new(),
            });
        });
    }
}
