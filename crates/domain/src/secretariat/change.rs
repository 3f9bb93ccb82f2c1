//! What an agreement may change of the table: what the set-up acts set, from a day on, and its end.

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::can_meet::can_meet;
use super::table::Recorded;
use super::{ChangeTable, Refusal, Secretariat};
use crate::act::{Act, Asked};
use crate::actor::Pseudonym;
use crate::fields::Form;
use crate::log::Describe;
use crate::motion::{Carried, Case, Fact, Facts, MatterKind, Moved, Told};
use crate::number::EntryNumber;
use crate::randomness::Randomness;
use crate::state::State;
use crate::text::Code;

/// A change of the table. What it sets has the fields of the act that sets it up; every one of them is a motion.
pub trait Changes {
    /// Reads it: the fields of that act.
    fn of_form(form: &mut Form) -> Option<Self>
    where
        Self: Sized;

    /// The day it names: the first one of something, or the last one; a registration names none.
    fn day(&self) -> Option<Date>;

    /// The codes of seats, offices and institutions it speaks of.
    fn codes(&self) -> Vec<&Code>;

    /// What it sets, as a motion tells it: what it is about first, each with the name of its field.
    fn facts(&self) -> Facts<'_>;

    /// The pseudonym of whoever takes an office by it: drawn, or that of somebody who has one; undrawn when nobody does.
    fn occupant(&self, _: &Secretariat, _: &Randomness) -> Pseudonym {
        Pseudonym::default()
    }

    /// Whether the table, as it stands, allows it: the rules of the act that sets the same thing up.
    ///
    /// # Errors
    /// The rule that does not.
    fn fits(&self, table: &Secretariat) -> Result<(), Refusal>;

    /// Whether it says something that is not on record already; asked once, when it is put.
    ///
    /// # Errors
    /// It is.
    fn says_anew(&self, _: &State) -> Result<(), Refusal> {
        Ok(())
    }

    /// What the body is called by it, when that is what changes: the one thing of this list that the table does not hold.
    fn describes(&self) -> Option<&Describe> {
        None
    }

    /// Changes the table.
    fn change(&self, table: &mut Secretariat, recorded: Recorded, occupant: &Pseudonym);
}

/// Something that holds from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since<T> {
    /// The first day.
    pub from: Date,
    /// What.
    #[serde(flatten)]
    pub what: T,
}

/// An act that sets something up, which by agreement starts on a day.
pub(super) trait Starts: Asked {
    /// The codes it speaks of.
    fn codes(&self) -> Vec<&Code>;

    /// What it sets but the day, as a motion tells it: what it is about first.
    fn facts(&self) -> Facts<'_>;

    /// Whether the table allows it, from that day on where one is named.
    fn check(&self, table: &Secretariat, from: Option<Date>) -> Result<(), Refusal>;

    /// Puts it on the table.
    fn put(&self, table: &mut Secretariat, recorded: Recorded, from: Option<Date>);
}

impl<T: Starts> Changes for Since<T> {
    fn of_form(form: &mut Form) -> Option<Self> {
        let from = form.date("from");
        let what = T::read(form);
        Some(Self { from: from?, what: what? })
    }

    fn codes(&self) -> Vec<&Code> {
        self.what.codes()
    }

    fn facts(&self) -> Facts<'_> {
        let mut facts = self.what.facts();
        facts.push(("from", Fact::Day(self.from)));
        facts
    }

    fn day(&self) -> Option<Date> {
        Some(self.from)
    }

    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        self.what.check(table, Some(self.from))
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, _: &Pseudonym) {
        self.what.put(table, recorded, Some(self.from));
    }
}

impl<T: Changes + Clone + Serialize + DeserializeOwned> Moved for T {
    const MATTERS: &[MatterKind] = &[MatterKind::Table];

    fn read(form: &mut Form) -> Option<Self> {
        Self::of_form(form)
    }

    /// Never for days that have passed, and only so that the table can meet afterwards.
    fn check(&self, case: &Case) -> Result<(), crate::Refusal> {
        let table = &case.skeleton.secretariat;
        if let Some(given) = self.day().filter(|day| *day < case.date) {
            return Err(Refusal::Retroactive { given, date: case.date }.into());
        }
        self.fits(table)?;
        let mut changed = table.clone();
        self.change(Arc::make_mut(&mut changed), Recorded { entry: 0, basis: None }, &Pseudonym::default());
        Ok(can_meet(&changed, case.date)?)
    }

    fn is_new(&self, state: &State, _: Option<EntryNumber>) -> Result<(), crate::Refusal> {
        Ok(self.says_anew(state)?)
    }

    fn brings_about(&self, carried: &Carried) -> Option<Act> {
        let (agreement, reach) = carried.agreement;
        let occupant = self.occupant(&carried.skeleton.secretariat, &carried.context.randomness);
        Some(ChangeTable { agreement, motion: reach.motion, occupant }.into())
    }

    fn changes(&self) -> Option<&dyn Changes> {
        Some(self)
    }

    fn told(&self) -> Told<'_> {
        Told { facts: self.facts(), ..Told::default() }
    }
}
