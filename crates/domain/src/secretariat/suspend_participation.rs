//! A seat suspends its participation.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::resume_participation::Resumed;
use super::{Refusal, Seat, Secretariat};
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

/// Suspends the participation of a seat. Until it resumes it does not sit in the sessions that open, and its sector is
/// not represented by it.
///
/// - open to: seat
/// - rules: only of an installed table, and not twice. Holds from the day of the entry; the seat does not sit in the
///   sessions whose quorum is declared after it
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspendParticipation {
    /// The seat.
    pub seat: Code,
    /// Why, in public.
    pub reasons: Erasable<Prose<4000>>,
    /// What it asks for in order to come back, in public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Erasable<Prose<4000>>>,
}

/// A suspension of the participation of a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// Its entry.
    pub entry: EntryNumber,
    /// The seat.
    pub seat: Code,
    /// The first day.
    pub from: Date,
    /// Why.
    pub reasons: Erasable<Prose<4000>>,
    /// What it asks for in order to come back.
    pub conditions: Option<Erasable<Prose<4000>>>,
    /// How it ended.
    pub resumed: Option<Resumed>,
    /// Captured ends of it that its seat disowned, each with the entry that did and its day, since which it lasts again.
    pub not_resumed: Vec<(Resumed, (EntryNumber, Date))>,
    /// The entry by which its seat says that it did not suspend its participation, and its day: it lasts no more.
    pub disowned: Option<(EntryNumber, Date)>,
}

impl Asked for SuspendParticipation {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        let captured = skeleton.table().suspensions.iter_mut().find(|one| one.entry == disowned.capture);
        captured.into_iter().for_each(|suspension| suspension.disowned = Some((disowned.by, disowned.date)));
    }));

    fn read(form: &mut Form) -> Option<Self> {
        let seat = form.code("seat", Refers::Seat);
        let reasons = form.erasable("reasons");
        let conditions = form.optional_erasable("conditions");
        Some(Self { seat: seat?, reasons: reasons?, conditions: conditions? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Seat(self.seat.clone()))
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        let seat = table.sitting(&self.seat, context.date())?;
        if let Some(lasting) = table.suspension(&seat.code) {
            return Err(Refusal::SuspendedAlready { since: lasting.from, suspension: lasting.entry }.into());
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for SuspendParticipation {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.table().suspensions.push(Suspension {
            entry: meta.number,
            seat: self.seat.clone(),
            from: meta.moment.date(),
            reasons: self.reasons.clone(),
            conditions: self.conditions.clone(),
            resumed: None,
            not_resumed: Vec::new(),
            disowned: None,
        });
    }
}

impl Suspension {
    /// Whether it lasts on a date, by the entries before that one.
    pub(crate) fn lasts(&self, date: Date, before: EntryNumber) -> bool {
        let done = |entry: EntryNumber, day: Date| day <= date && entry < before;
        let resumed = |resumed: &Resumed| done(resumed.entry, resumed.date);
        let over = self.resumed.as_ref().is_some_and(resumed) || self.disowned.is_some_and(|(by, day)| done(by, day));
        let paused = self.not_resumed.iter().any(|(said, (by, day))| resumed(said) && !done(*by, *day));
        done(self.entry, self.from) && !over && !paused
    }

    /// Whether nothing ended it so far.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.resumed.is_none() && self.disowned.is_none()
    }
}

impl Secretariat {
    /// The suspension of a seat that has not ended.
    #[must_use]
    pub fn suspension(&self, seat: &Code) -> Option<&Suspension> {
        self.suspensions.iter().find(|suspension| suspension.seat == *seat && suspension.is_open())
    }

    /// The seats that take no part, each with its suspension; but for those that ended before that day.
    pub fn suspended(&self, day: Date) -> impl Iterator<Item = (&Seat, &Suspension)> {
        let seats = self.seats.iter().filter(move |seat| seat.days.reach(day));
        seats.filter_map(|seat| Some((seat, self.suspension(&seat.code)?)))
    }

    /// A seat of the installed table on a date.
    pub(super) fn sitting(&self, seat: &Code, date: Date) -> Result<&Seat, Refusal> {
        if self.installed.is_none() {
            return Err(Refusal::NotInstalled);
        }
        let mut there = self.seats_on(date);
        there.find(|known| known.code == *seat).ok_or_else(|| Refusal::NoSuchSeat { code: seat.as_str().into() })
    }
}
