//! The session is closed.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::{Ended, Item, ItemState, Session};
use super::refusal::Refusal;
use super::vocabulary::{Ending, Verdict};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::moment::Moment;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;

/// Closes the session. It may be cut short only when it cannot go on.
///
/// - open to: technical-secretary
/// - on: on, open
/// - rules: every point but the closing is concluded, unless quorum was lost or the order of the day was rejected:
///   then `ending` says so. Concludes it
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// The session.
    pub on: EntryNumber,
    /// When, as the clock of the room said.
    pub moment: Moment,
    /// How it ended; decided.
    pub ending: Ending,
}

impl Asked for Close {
    const NEEDS: Needs = Needs::FreshFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let moment = form.moment("moment");
        Some(Self { on: on?, moment: moment?, ending: Ending::Complete })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::open(&state.skeleton, self.on)?;
        guards::follows(self.moment, session.told(), context)?;
        self.ending = session.may_close(&state.skeleton)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Close {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["ending"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.closed = Some(Ended { entry: meta.number, moment: self.moment, ending: self.ending });
            session.current = None;
            session.conclude_kind(MatterKind::Closing, meta.number);
        }
    }
}

/// A session that cannot go on may be closed with points pending: nobody is held there for ever.
fn ending(skeleton: &Skeleton, session: &Session) -> Result<Ending, crate::Refusal> {
    let table = &skeleton.secretariat;
    let rules = guards::rules_of(session, table)?;
    if guards::quorum(session, table, rules).is_err() {
        return Ok(Ending::QuorumLost);
    }
    let rejected = |item: &Item| {
        let decided = item.decided().is_some_and(|(_, result)| result.verdict == Verdict::NotCarried);
        item.matter.kind == MatterKind::Agenda && !matches!(item.state, ItemState::Concluded(_)) && decided
    };
    Ok(if session.agenda.iter().any(rejected) { Ending::AgendaRejected } else { Ending::Complete })
}

impl Session {
    /// How it would end if it were closed now, of a session that is open.
    ///
    /// # Errors
    /// A point is being voted or still owed, and the session can go on.
    pub fn may_close(&self, skeleton: &Skeleton) -> Result<Ending, crate::Refusal> {
        let ending = ending(skeleton, self)?;
        if ending != Ending::Complete {
            return Ok(ending);
        }
        guards::no_voting(self)?;
        match self.owed().next() {
            Some(item) => Err(Refusal::ItemsPending { item: item.number }.into()),
            None => Ok(ending),
        }
    }

    /// Points that must be dealt with before the session can be closed.
    pub fn owed(&self) -> impl Iterator<Item = &Item> {
        let done = |item: &&Item| matches!(item.state, ItemState::Concluded(_));
        self.agenda.iter().filter(move |item| !done(item) && item.matter.kind != MatterKind::Closing)
    }
}
