//! A seat resumes its participation.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Refusal, Suspension};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Prose, Typed};

/// Ends the suspension of a seat, on the day it is asked for.
///
/// - open to: seat
/// - rules: ends the suspension, from the day of the entry, for the sessions whose quorum is declared after it
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResumeParticipation {
    /// The seat.
    pub seat: Code,
    /// Why, in public, when it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Erasable<Prose<4000>>>,
}

/// The end of a suspension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resumed {
    /// Its entry.
    pub entry: EntryNumber,
    /// The first day on which the seat takes part again.
    pub date: Date,
    /// Why.
    pub reasons: Option<Erasable<Prose<4000>>>,
}

impl Asked for ResumeParticipation {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        let suspensions = &mut skeleton.table().suspensions;
        let is_it = |one: &Suspension| one.resumed.as_ref().is_some_and(|resumed| resumed.entry == disowned.capture);
        let Some(seat) = suspensions.iter().find(|one| is_it(one)).map(|one| one.seat.clone()) else { return };
        // What the seat said of its participation after that stands.
        let last = suspensions.iter_mut().rfind(|one| one.seat == seat).filter(|one| is_it(one));
        let Some(suspension) = last else { return };
        let resumed = suspension.resumed.take();
        suspension.not_resumed.extend(resumed.map(|resumed| (resumed, (disowned.by, disowned.date))));
    }));

    fn read(form: &mut Form) -> Option<Self> {
        let seat = form.code("seat", Refers::Seat);
        let reasons = form.optional_erasable("reasons");
        Some(Self { seat: seat?, reasons: reasons? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Seat(self.seat.clone()))
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        let seat = table.sitting(&self.seat, context.date())?;
        match table.suspension(&seat.code) {
            Some(_) => Ok(alloc::vec![self.into()]),
            None => Err(Refusal::NotSuspended { seat: self.seat.as_str().into() }.into()),
        }
    }
}

impl Deed for ResumeParticipation {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let suspensions = &mut skeleton.table().suspensions;
        let lasting = suspensions.iter_mut().find(|lasting| lasting.seat == self.seat && lasting.is_open());
        if let Some(suspension) = lasting {
            let (entry, date) = (meta.number, meta.moment.date());
            suspension.resumed = Some(Resumed { entry, date, reasons: self.reasons.clone() });
        }
    }
}
