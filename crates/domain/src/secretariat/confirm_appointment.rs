//! A second seat confirms what a first one recorded from a paper.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Confirms what a seat recorded from a paper of who holds an office, or that nobody does. From this entry on it holds.
///
/// - open to: technical-secretary-or-two-seats
/// - on: once
/// - rules: `paper` is what a seat recorded and nobody confirmed, and the table still allows it. `seat?`: the seat that
///   confirms it, of another sector than the one that recorded it; none of the technical secretary. No seat
///   does within 3 days after whoever acts for it accepted an invitation
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmAppointment {
    /// The entry that recorded it.
    pub paper: EntryNumber,
    /// The seat that confirms it; decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Code>,
}

impl Asked for ConfirmAppointment {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let paper = form.entry("paper", Refers::Unconfirmed);
        Some(Self { paper: paper?, seat: None })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::TechnicalSecretaryOrTwoSeats)
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        alloc::vec![self.paper]
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        let paper = table.paper(self.paper).ok_or_else(|| crate::Refusal::not_found(self.paper))?;
        if let Some((since, _)) = paper.holds {
            return Err(Refusal::HoldsAlready { since }.into());
        }
        self.seat = table.recording_seat(&context.actor);
        if self.seat.is_some() {
            table.counts_as_one_of_two(&context.actor, context.date())?;
        }
        if let (Some(first), Some(second)) = (&paper.seat, &self.seat) {
            let sector = |code: &Code| table.seat(code).map(|seat| seat.sector);
            if sector(first) == sector(second) {
                return Err(Refusal::SameSector { seat: first.as_str().into() }.into());
            }
        }
        paper.said.check(table)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for ConfirmAppointment {
    const TELLS: Tells = Tells::WhoLeavesOrReturns;
    const DECIDED: &[&str] = &["seat"];

    fn claims(&self) -> Vec<String> {
        alloc::vec![format!("secretariat/paper/{}/confirmed", self.paper)]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.table().take_hold(self.paper, meta);
    }
}
