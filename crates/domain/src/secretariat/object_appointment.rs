//! A seat objects to what was recorded from a paper of who holds an office.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Objected, Refusal};
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

/// Objects to what was recorded from a paper of who holds an office. Whoever holds it goes on meanwhile; an agreement
/// settles it.
///
/// - open to: seat
/// - on: once per seat and paper, and once more in place of each that the seat disowned
/// - rules: what `paper` says holds, and no agreement settled it. Within `objection_days` working days, by the rules of the
///   day since which it holds and the calendar of the institution of the seat's titular
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectAppointment {
    /// The seat.
    pub seat: Code,
    /// The entry that recorded it.
    pub paper: EntryNumber,
    /// Why, in public.
    pub reasons: Erasable<Prose<2000>>,
    /// The captured objection that the seat disowned, in whose place it comes; decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<EntryNumber>,
}

impl Asked for ObjectAppointment {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        let objections = skeleton.table().papers.iter_mut().flat_map(|paper| &mut paper.objections);
        let captured = objections.filter(|objected| objected.entry == disowned.capture);
        captured.for_each(|objected| objected.disowned = Some(disowned.by));
    }));

    fn read(form: &mut Form) -> Option<Self> {
        let seat = form.code("seat", Refers::Seat);
        let paper = form.entry("paper", Refers::Paper);
        let reasons = form.erasable("reasons");
        Some(Self { seat: seat?, paper: paper?, reasons: reasons?, in_place_of: None })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Seat(self.seat.clone()))
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        alloc::vec![self.paper]
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        let paper = table.paper(self.paper).ok_or_else(|| crate::Refusal::not_found(self.paper))?;
        if let Some(settled) = paper.settled {
            return Err(Refusal::SettledByAgreement { settled }.into());
        }
        if let Some(earlier) = paper.objecting().find(|objected| objected.seat == self.seat) {
            return Err(Refusal::AppointmentObjected { objection: earlier.entry }.into());
        }
        let (until, rules) = paper.objections_until(table, &self.seat).ok_or(Refusal::NotConfirmed)?;
        if context.date() > until {
            return Err(Refusal::AppointmentTermOver { until, rules: rules.entry }.into());
        }
        let disowned = paper.objections.iter().rfind(|objected| objected.seat == self.seat);
        self.in_place_of = disowned.map(|objected| objected.entry);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for ObjectAppointment {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["in_place_of"];

    fn claims(&self) -> Vec<String> {
        let after = self.in_place_of.map(|entry| format!("/{entry}")).unwrap_or_default();
        alloc::vec![format!("secretariat/paper/{}/objection/{}{after}", self.paper, self.seat.as_str())]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let papers = &mut skeleton.table().papers;
        if let Some(paper) = papers.iter_mut().find(|paper| paper.entry == self.paper) {
            let (seat, reasons) = (self.seat.clone(), self.reasons.clone());
            paper.objections.push(Objected { entry: meta.number, seat, reasons, disowned: None });
        }
    }
}
