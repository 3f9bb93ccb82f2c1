//! The session goes into recess.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::RecessHeld;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;

/// Starts a recess.
///
/// - open to: technical-secretary
/// - on: on, open
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recess {
    /// The session.
    pub on: EntryNumber,
    /// When, as the clock of the room said.
    pub moment: Moment,
}

impl Asked for Recess {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let moment = form.moment("moment");
        Some(Self { on: on?, moment: moment? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::open(&state.skeleton, self.on)?;
        guards::follows(self.moment, session.course.max(session.voted), context)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Recess {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, _: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.recesses.push(RecessHeld { from: self.moment, until: None });
            session.course = Some(self.moment);
        }
    }
}
