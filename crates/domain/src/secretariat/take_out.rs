//! What was set up by mistake is taken out again, until the table is installed.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::vocabulary::PartKind;
use super::{Refusal, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Takes something out of a table that is not installed yet; the record keeps that it was there.
///
/// - open to: founder
/// - rules: It is there, no office hangs on it, and no plan is founded. An office goes with its occupants, an institution
///   with its calendar; of an appointment, the latest. The code of an institution
///   or an office is never given again
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakeOut {
    /// What.
    #[serde(flatten)]
    pub part: Part,
}

/// A part of the table, by its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", content = "code", rename_all = "snake_case")]
pub enum Part {
    /// An institution or organisation.
    Institution(Code),
    /// A seat.
    Seat(Code),
    /// An office.
    Office(Code),
    /// The latest appointment to an office.
    Appointment(Code),
}

impl Asked for TakeOut {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let part = form.variant("part", |form, kind| match kind {
            PartKind::Institution => form.code("code", Refers::Institution).map(Part::Institution),
            PartKind::Seat => form.code("code", Refers::Seat).map(Part::Seat),
            PartKind::Office => form.code("code", Refers::Office).map(Part::Office),
            PartKind::Appointment => form.code("code", Refers::Office).map(Part::Appointment),
        });
        Some(Self { part: part? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        self.part.stands_alone(&state.skeleton.secretariat)?;
        codes_are_free(&state.skeleton)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for TakeOut {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, _: &Meta) {
        let table = skeleton.table();
        match &self.part {
            Part::Institution(code) => {
                table.institutions.retain(|known| known.code != *code);
                table.calendars.retain(|own| own.adopted.institution.as_ref() != Some(code));
                table.spent_institutions.give_up(code, None);
            }
            Part::Seat(code) => table.seats.retain(|known| known.code != *code),
            Part::Office(code) => {
                table.offices.retain(|known| known.code != *code);
                table.spent_offices.give_up(code, None);
            }
            Part::Appointment(code) => {
                if let Some(office) = table.offices.iter_mut().find(|office| office.code == *code) {
                    office.occupants.pop();
                }
            }
        }
    }
}

impl Part {
    /// Whether it is there, and no office hangs on it.
    fn stands_alone(&self, table: &Secretariat) -> Result<(), Refusal> {
        let hanging = match self {
            Self::Institution(code) => {
                table.institution(code).ok_or_else(|| Refusal::NoSuchInstitution { code: code.as_str().into() })?;
                table.offices.iter().find(|office| office.institution == *code)
            }
            Self::Seat(code) => {
                table.seat(code).ok_or_else(|| Refusal::NoSuchSeat { code: code.as_str().into() })?;
                table.offices.iter().find(|office| office.post.seat() == Some(code))
            }
            Self::Office(code) => {
                table.office(code).ok_or_else(|| Refusal::NoSuchOffice { code: code.as_str().into() })?;
                None
            }
            Self::Appointment(code) => {
                let held = table.office(code).filter(|office| !office.occupants.is_empty());
                held.ok_or_else(|| Refusal::NobodyInOffice { office: code.as_str().into() })?;
                None
            }
        };
        match hanging {
            Some(office) => Err(Refusal::OfficeHangsOnIt { office: office.code.as_str().into() }),
            None => Ok(()),
        }
    }
}

/// Whether nothing but the table knows a code: from the first plan on, offices and institutions act under theirs.
pub(super) fn codes_are_free(skeleton: &Skeleton) -> Result<(), Refusal> {
    match skeleton.plans.iter().next() {
        Some(plan) => Err(Refusal::CodesInUse { plan: plan.id }),
        None => Ok(()),
    }
}
