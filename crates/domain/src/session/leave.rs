//! An office leaves the room.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::refusal::Refusal;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Records that an office left.
///
/// - open to: technical-secretary
/// - on: on; before quorum, while its call stands
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {
    /// The session.
    pub on: EntryNumber,
    /// The office.
    pub office: Code,
    /// When, as the clock of the room said.
    pub moment: Moment,
}

impl Asked for Leave {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let office = form.code("office", Refers::Office);
        let moment = form.moment("moment");
        Some(Self { on: on?, office: office?, moment: moment? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::alive(&state.skeleton, self.on)?;
        let there = session.attendance.iter().find(|there| there.office == self.office && there.until.is_none());
        let there = there.ok_or_else(|| Refusal::NotPresent { office: self.office.as_str().into() })?;
        guards::by_its_call(session, self.moment, context)?;
        let opened = session.quorum.as_ref().map(|quorum| quorum.moment);
        guards::follows(self.moment, opened.max(Some(there.from)), context)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Leave {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, _: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            let leaving = session.attendance.iter_mut().filter(|there| there.office == self.office);
            for there in leaving.filter(|there| there.until.is_none()) {
                there.until = Some(self.moment);
            }
        }
    }
}
