//! The table is installed: from here on it changes only by agreement of a quorate session, and who
//! holds its offices by papers.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Refusal;
use super::can_meet::can_meet;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::Form;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Installs the table.
///
/// - open to: founder
/// - on: once
/// - rules: needs a body with a name, seats with a titular office each, rules in force, a technical secretary in office,
///   and seats enough for what the rules ask. From here on the
///   acts above are closed
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Install {}

impl Asked for Install {
    const NEEDS: Needs = Needs::FreshFactors;
    fn read(_: &mut Form) -> Option<Self> {
        Some(Self {})
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        match missing(&state.skeleton, context.date()).into_iter().next() {
            Some(missing) => Err(missing.refusal().into()),
            None => Ok(alloc::vec![self.into()]),
        }
    }
}

impl Deed for Install {
    const TELLS: Tells = Tells::Nobody;

    fn claims(&self) -> Vec<String> {
        alloc::vec!["secretariat/install".into()]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.table().installed = Some(meta.number);
    }
}

/// What the installation asks for and is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The body has no name.
    Name,
    /// There is no seat.
    Seats,
    /// No rules hold.
    Rules,
    /// Nobody is in office as technical secretary.
    TechnicalSecretary,
    /// No titular office sits on that seat.
    Titular(Code),
    /// All of it is there, and the table could not meet so.
    CannotMeet(Refusal),
}

/// What is missing on a date so that the table can be installed, all of it at once, in the order in which it is set up.
#[must_use]
pub fn missing(skeleton: &Skeleton, date: Date) -> Vec<Missing> {
    let table = &skeleton.secretariat;
    // From its installation on a table acts in public, and only under a name.
    let is_unnamed = skeleton.body.as_ref().is_none_or(|body| body.name.is_none());
    let parts = [
        (is_unnamed, Missing::Name),
        (table.seats.is_empty(), Missing::Seats),
        (table.rules_on(date).is_none(), Missing::Rules),
        (!table.is_conducted_on(date), Missing::TechnicalSecretary),
    ];
    let parts = parts.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, missing)| missing);
    let without = table.seats.iter().filter(|seat| table.titular(&seat.code, date).is_none());
    let missing: Vec<_> = parts.chain(without.map(|seat| Missing::Titular(seat.code.clone()))).collect();
    if !missing.is_empty() {
        return missing;
    }
    // What was corrected after the rules were adopted may have left them with fewer seats than they ask for.
    can_meet(table, date).err().map(Missing::CannotMeet).into_iter().collect()
}

impl Missing {
    /// The refusal of an installation for it.
    fn refusal(self) -> Refusal {
        let part = match self {
            Self::CannotMeet(refusal) => return refusal,
            Self::Name => "name".into(),
            Self::Seats => "seats".into(),
            Self::Rules => "rules".into(),
            Self::TechnicalSecretary => "technical-secretary".into(),
            Self::Titular(seat) => seat.as_str().into(),
        };
        Refusal::NotReady { missing: part }
    }
}
