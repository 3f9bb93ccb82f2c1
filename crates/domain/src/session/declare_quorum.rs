//! Quorum is declared and the session is open.

use alloc::vec::Vec;

use jiff::Span;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::guards;
use super::model::{QuorumDeclared, Session};
use super::refusal::Refusal;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::moment::Moment;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;

/// Declares quorum, counted by the rules in force on the day.
///
/// - open to: technical-secretary
/// - on: on
/// - rules: `moment` is not before the call, and on the day of the call or at most three hours after its hour;
///   nor is the entry of a later day. `present`, `required`, `rules`. Opens the session; concludes the points
///   `roll_call` and `quorum`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclareQuorum {
    /// The session.
    pub on: EntryNumber,
    /// When, as the clock of the room said.
    pub moment: Moment,
    /// Seats present; decided.
    #[serde(default)]
    pub present: u64,
    /// Seats asked for; decided.
    #[serde(default)]
    pub required: u64,
    /// The rules it was counted by; decided.
    #[serde(default)]
    pub rules: EntryNumber,
}

impl Asked for DeclareQuorum {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let moment = form.moment("moment");
        Some(Self { on: on?, moment: moment?, present: 0, required: 0, rules: 0 })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::called(&state.skeleton, self.on)?;
        let starts = session.starts;
        if context.date() < starts.date() {
            return Err(Refusal::NotYet { starts }.into());
        }
        guards::by_its_call(session, self.moment, context)?;
        if self.moment < context.zone.first(starts) {
            return Err(Refusal::BeforeCall { moment: self.moment, starts }.into());
        }
        guards::follows(self.moment, session.told(), context)?;
        let table = &state.skeleton.secretariat;
        let rules = guards::rules_of(session, table)?;
        self.present = guards::quorum(session, table, rules)?;
        self.required = guards::required_seats(session, rules);
        self.rules = rules.entry;
        Ok(alloc::vec![self.into()])
    }
}

/// Hours that a call stands at least.
pub(super) const CALL_STANDS: u8 = 3;

impl Session {
    /// Until when its call stands, when that was for late in the evening: as long as others of its day may wait, midnight or
    /// not. Any call stands for the rest of its day.
    #[must_use]
    pub fn stands_until(&self) -> DateTime {
        self.starts.saturating_add(Span::new().hours(CALL_STANDS))
    }
}

impl Deed for DeclareQuorum {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["present", "required", "rules"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.quorum = Some(QuorumDeclared {
                entry: meta.number,
                moment: self.moment,
                present: self.present,
                required: self.required,
                rules: self.rules,
            });
            session.course = Some(self.moment);
            session.conclude_kind(MatterKind::RollCall, meta.number);
            session.conclude_kind(MatterKind::Quorum, meta.number);
        }
    }
}
