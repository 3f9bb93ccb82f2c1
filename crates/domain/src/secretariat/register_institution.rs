//! An institution or organisation is registered.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::table::Recorded;
use super::{Changes, Institution, Refusal, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs, Pseudonym};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::motion::{Fact, Facts};
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Line, Typed};

/// Registers an institution or organisation.
///
/// - open to: founder
/// - rules: the code is free, and no institution ever had it
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterInstitution {
    /// Its code.
    pub code: Code,
    /// Its full name.
    pub name: Erasable<Line<160>>,
    /// Its short name or acronym.
    pub short_name: Erasable<Line<60>>,
}

impl Asked for RegisterInstitution {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let name = form.erasable("name");
        let short_name = form.erasable("short_name");
        let code = form.text("code");
        Some(Self { code: code?, name: name?, short_name: short_name? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        self.check(&state.skeleton.secretariat)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for RegisterInstitution {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        self.put(skeleton.table(), meta.into());
    }
}

impl Changes for RegisterInstitution {
    fn of_form(form: &mut Form) -> Option<Self> {
        Asked::read(form)
    }

    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.code]
    }

    fn facts(&self) -> Facts<'_> {
        let name = self.name.place().map(|name| ("name", Fact::Text(name)));
        let short_name = self.short_name.place().map(|name| ("short_name", Fact::Text(name)));
        name.into_iter().chain(short_name).chain([("code", Fact::Code(&self.code))]).collect()
    }

    fn day(&self) -> Option<Date> {
        None
    }

    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        self.check(table)
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, _: &Pseudonym) {
        self.put(table, recorded);
    }
}

impl RegisterInstitution {
    /// Whether its code is free, and was never given up.
    pub(super) fn check(&self, table: &Secretariat) -> Result<(), Refusal> {
        match table.institution(&self.code) {
            Some(_) => Err(Refusal::CodeTaken { code: self.code.as_str().into() }),
            None => table.spent_institutions.allows(&self.code),
        }
    }

    pub(super) fn put(&self, table: &mut Secretariat, recorded: Recorded) {
        table.institutions.push(Institution {
            code: self.code.clone(),
            name: self.name.clone(),
            short_name: self.short_name.clone(),
            entry: recorded.entry,
            basis: recorded.basis,
        });
    }
}
