//! An office answers the roll call, or arrives later.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::Attendance;
use super::refusal::Refusal;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::support::Support;
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Records that an office is in the room.
///
/// - open to: technical-secretary
/// - on: on, from its day; before quorum, while its call stands
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrive {
    /// The session.
    pub on: EntryNumber,
    /// The seat.
    pub seat: Code,
    /// The office: titular or suplente of that seat.
    pub office: Code,
    /// When, as the clock of the room said.
    pub moment: Moment,
    /// The letter by which somebody was sent for this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accreditation: Option<Support>,
}

impl Asked for Arrive {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let seat = form.code("seat", Refers::Seat);
        let office = form.code("office", Refers::Office);
        let moment = form.moment("moment");
        let accreditation = Support::read(form, "accreditation");
        Some(Self { on: on?, seat: seat?, office: office?, moment: moment?, accreditation: accreditation? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::alive(&state.skeleton, self.on)?;
        if context.date() < session.starts.date() {
            return Err(Refusal::NotYet { starts: session.starts }.into());
        }
        let table = &state.skeleton.secretariat;
        let date = session.date();
        if !session.seats(table).any(|seat| seat.code == self.seat) {
            return Err(guards::no_such_seat(session, table, &self.seat).into());
        }
        let office = table.offices_on(date).find(|office| office.code == self.office);
        let sits = office.is_some_and(|office| office.post.seat() == Some(&self.seat));
        if !sits {
            return Err(Refusal::OfficeNotOfSeat {
                office: self.office.as_str().into(),
                seat: self.seat.as_str().into(),
            }
            .into());
        }
        let vacant = office.is_some_and(|office| office.occupant(date).is_none());
        if vacant && self.accreditation.is_none() {
            return Err(crate::secretariat::Refusal::Vacant { office: self.office.as_str().into() }.into());
        }
        if session.present(&self.seat).any(|there| there.office == self.office) {
            return Err(Refusal::AlreadyPresent { office: self.office.as_str().into() }.into());
        }
        if self.moment.date() < session.starts.date() {
            return Err(Refusal::BeforeCall { moment: self.moment, starts: session.starts }.into());
        }
        guards::by_its_call(session, self.moment, context)?;
        // Whoever was there before quorum was counted in it, or was not there.
        let opened = session.quorum.as_ref().map(|quorum| quorum.moment);
        let left =
            session.attendance.iter().filter(|there| there.office == self.office).filter_map(|there| there.until);
        guards::follows(self.moment, left.chain(opened).max(), context)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Arrive {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, _: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.attendance.push(Attendance {
                seat: self.seat.clone(),
                office: self.office.clone(),
                from: self.moment,
                until: None,
                accreditation: self.accreditation.clone(),
            });
        }
    }
}
