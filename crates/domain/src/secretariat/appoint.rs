//! Somebody takes an office.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::table::Recorded;
use super::{Changes, Occupant, Refusal, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs, Pseudonym};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Fact, Facts};
use crate::state::{Skeleton, State};
use crate::text::{Code, Line, Typed};

/// Appoints the occupant of an office from a date on. Who it is stays outside the record; the
/// entry carries a pseudonym drawn at random.
///
/// - open to: founder
/// - rules: `from` is after the last one. `occupant`: a pseudonym drawn at random
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appoint {
    /// The office.
    pub office: Code,
    /// First day in office.
    pub from: Date,
    /// Pseudonym; whoever decides draws it.
    #[serde(default, skip_serializing_if = "Pseudonym::is_undrawn")]
    pub occupant: Pseudonym,
    /// Name, when it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Erasable<Line<120>>>,
}

impl Asked for Appoint {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let office = form.code("office", Refers::Office);
        let from = form.date("from");
        let name = form.optional_erasable("name");
        Some(Self { office: office?, from: from?, occupant: Pseudonym::default(), name: name? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        self.check(&state.skeleton.secretariat)?;
        self.occupant = context.randomness.pseudonym(0);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Appoint {
    const DECIDED: &[&str] = &["occupant"];

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        self.put(skeleton.table(), meta.into(), &self.occupant);
    }
}

impl Changes for Appoint {
    fn of_form(form: &mut Form) -> Option<Self> {
        Asked::read(form)
    }

    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.office]
    }

    fn facts(&self) -> Facts<'_> {
        let name = self.name.as_ref().and_then(Erasable::place);
        let office = ("office", Fact::Office(&self.office));
        alloc::vec![office, ("name", Fact::Person(name)), ("from", Fact::Day(self.from))]
    }

    fn day(&self) -> Option<Date> {
        Some(self.from)
    }

    fn appoints(&self) -> bool {
        true
    }

    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        self.check(table)
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, occupant: &Pseudonym) {
        self.put(table, recorded, occupant);
    }
}

impl Appoint {
    /// Whether the office is there, and whoever holds it took it earlier.
    pub(super) fn check(&self, table: &Secretariat) -> Result<(), Refusal> {
        let office = table.office(&self.office).filter(|office| office.days.include(self.from));
        let office = office.ok_or_else(|| Refusal::NoSuchOffice { code: self.office.as_str().into() })?;
        match office.occupants.last().filter(|current| current.from >= self.from) {
            Some(current) => {
                Err(Refusal::AppointmentBeforeCurrent { office: self.office.as_str().into(), held_since: current.from })
            }
            None => Ok(()),
        }
    }

    pub(super) fn put(&self, table: &mut Secretariat, recorded: Recorded, by: &Pseudonym) {
        let entry = recorded.entry;
        let occupant = Occupant { by: by.clone(), name: self.name.clone(), from: self.from, until: None, entry };
        if let Some(office) = table.offices.iter_mut().find(|office| office.code == self.office) {
            office.occupants.push(occupant);
        }
    }
}
