//! Somebody takes an office.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Occupant, Refusal};
use crate::act::{Act, Deed};
use crate::actor::{Allowed, Pseudonym};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::state::{Skeleton, State};
use crate::text::{Code, Line, Typed};

/// Appoints the occupant of an office from a date on. Who it is stays outside the record; the
/// entry carries a pseudonym drawn at random.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appoint {
    /// The office.
    pub office: Code,
    /// First day in office.
    pub from: Date,
    /// Pseudonym; whoever decides draws it.
    pub occupant: Pseudonym,
    /// Name, when it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Erasable<Line<120>>>,
}

impl Deed for Appoint {
    fn read(form: &mut Form) -> Option<Self> {
        let office = form.text("office");
        let from = form.date("from");
        let name = form.optional_erasable("name");
        Some(Self { office: office?, from: from?, occupant: Pseudonym::default(), name: name? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        let office =
            table.office(&self.office).ok_or_else(|| Refusal::NoSuchOffice { code: self.office.as_str().into() })?;
        if let Some(current) = office.occupants.last().filter(|current| current.from >= self.from) {
            return Err(Refusal::AppointmentBeforeCurrent {
                office: self.office.as_str().into(),
                held_since: current.from,
            }
            .into());
        }
        self.occupant = context.fresh.clone();
        Ok(alloc::vec![self.into()])
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let occupant =
            Occupant { by: self.occupant.clone(), name: self.name.clone(), from: self.from, entry: meta.number };
        if let Some(office) = skeleton.table().offices.iter_mut().find(|office| office.code == self.office) {
            office.occupants.push(occupant);
        }
    }
}
