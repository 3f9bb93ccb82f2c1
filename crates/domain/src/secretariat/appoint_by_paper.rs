//! Somebody takes an office of an installed table, as a paper says.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::papers::{OfPaper, Said};
use super::{Appoint, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::Form;
use crate::state::{Skeleton, State};
use crate::support::{Support, SupportKind};
use crate::tells::Tells;
use crate::text::Code;

/// The papers by which somebody takes an office.
const NAMING: [SupportKind; 3] = [SupportKind::Appointment, SupportKind::SwearingIn, SupportKind::Call];

/// Records from a paper who holds an office of an installed table. Who it is is not for the table to decide; any seat can
/// object.
///
/// - open to: technical-secretary-or-two-seats
/// - rules: those of `secretariat.appoint`, of an installed table. What the technical secretary records takes the place of
///   whoever was to hold the office from that day on and has not begun, or was recorded from a paper on the same day.
///   `support`: that somebody was named or sworn in; a call
///   names who acts for civil society alone. `seat?`: the seat that recorded it, while nobody was technical secretary; it
///   holds once a seat of another sector confirmed it
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppointByPaper {
    /// Who takes which office, and from when on.
    #[serde(flatten)]
    pub appoint: Appoint,
    /// The paper.
    pub support: Support,
    /// The seat that records it; decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Code>,
}

impl Asked for AppointByPaper {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let appoint = Appoint::read(form);
        let support = Support::of_kinds(form, "support", &NAMING);
        Some(Self { appoint: appoint?, support: support?, seat: None })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::TechnicalSecretaryOrTwoSeats)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        if table.installed.is_none() {
            return Err(Refusal::NotInstalled.into());
        }
        let today = context.now.date();
        self.seat = table.recording_seat(&context.actor);
        if self.seat.is_some() {
            table.counts_as_one_of_two(&context.actor, context.now.date())?;
        }
        self.appoint.check_soon(today)?;
        match self.seat {
            None => self.appoint.check_in_place(table, today)?,
            // Two seats confirm what nobody else said of the office.
            Some(_) => self.appoint.check(table)?,
        }
        table.names_by(self.support.kind, &self.appoint.office)?;
        self.appoint.occupant = self.appoint.person(table, &context.randomness);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for AppointByPaper {
    const TELLS: Tells = Tells::WhoLeavesOrReturns;
    const DECIDED: &[&str] = &["occupant", "seat"];

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let paper = OfPaper {
            entry: meta.number,
            said: Said::Occupant(self.appoint.clone()),
            support: self.support.clone(),
            seat: self.seat.clone(),
            holds: None,
            objections: Vec::new(),
            settled: None,
            replaced: None,
        };
        skeleton.table().keep_paper(paper, meta);
    }
}
