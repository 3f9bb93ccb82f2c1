//! An office of an installed table is left vacant, as a paper says.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::can_meet::can_record;
use super::papers::{OfPaper, Said};
use super::table::Recorded;
use super::{Changes, Refusal, Secretariat, Vacate};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::Form;
use crate::state::{Skeleton, State};
use crate::support::{Support, SupportKind};
use crate::tells::Tells;
use crate::text::Code;

/// The papers by which somebody leaves an office.
const LEAVING: [SupportKind; 2] = [SupportKind::Resignation, SupportKind::EndOfTerm];

/// Records from a paper that somebody leaves an office and nobody follows yet.
///
/// - open to: technical-secretary-or-two-seats
/// - rules: of an installed table; somebody holds the office on that day. Afterwards somebody can still record who holds an
///   office: the technical secretary, or seats of two sectors. `seat?`: as in `secretariat.appoint_by_paper`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VacateByPaper {
    /// The office, and the last day of whoever holds it.
    #[serde(flatten)]
    pub vacate: Vacate,
    /// The paper.
    pub support: Support,
    /// The seat that records it; decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Code>,
}

impl Asked for VacateByPaper {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let vacate = Vacate::of_form(form);
        let support = Support::of_kinds(form, "support", &LEAVING);
        Some(Self { vacate: vacate?, support: support?, seat: None })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::TechnicalSecretaryOrTwoSeats)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        if table.installed.is_none() {
            return Err(Refusal::NotInstalled.into());
        }
        self.vacate.check_paper(table)?;
        self.seat = table.recording_seat(&context.actor);
        if self.seat.is_some() {
            table.counts_as_one_of_two(&context.actor, context.now.date())?;
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for VacateByPaper {
    const TELLS: Tells = Tells::WhoLeavesOrReturns;
    const DECIDED: &[&str] = &["seat"];

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let paper = OfPaper {
            entry: meta.number,
            said: Said::Vacancy(self.vacate.clone()),
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

impl Vacate {
    /// Whether a paper can say it: somebody holds the office, and the next one can still be recorded.
    pub(super) fn check_paper(&self, table: &Secretariat) -> Result<(), Refusal> {
        self.fits(table)?;
        let mut left = table.clone();
        self.put(&mut left, Recorded { entry: 0, basis: None });
        can_record(&left, self.until.tomorrow().unwrap_or(self.until))
    }
}
