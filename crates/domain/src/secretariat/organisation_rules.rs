//! What organisations that want to take part are asked for, and who answers them: dated data that an agreement adopts.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::table::Recorded;
use super::vocabulary::{AskedOf, Sector};
use super::{Changes, Refusal, Secretariat};
use crate::actor::Pseudonym;
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::motion::{Fact, Facts, Word};
use crate::number::EntryNumber;
use crate::text::{Code, Line};

/// Rules for the registration of organisations, from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRules {
    /// First day they hold.
    pub from: Date,
    /// What an organisation is asked for besides its name.
    pub asked: Vec<AskedOf>,
    /// The sector whose seats accredit and decline.
    pub sector: Sector,
    /// Working days within which an application is answered; absent: no rule says by when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_days: Option<u64>,
    /// Where the rules come from.
    pub source: Erasable<Line<300>>,
}

/// Such rules and the entry by which they were adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationRulesInForce {
    /// The rules.
    pub rules: OrganisationRules,
    /// The entry.
    pub entry: EntryNumber,
}

impl Changes for OrganisationRules {
    fn of_form(form: &mut Form) -> Option<Self> {
        let from = form.date("from");
        let asked = form.each_once("asked", |_| true);
        let sector = form.choice("sector");
        let answer_days = form.optional_number("answer_days", 1, 365);
        let source = form.erasable("source");
        Some(Self { from: from?, asked: asked?, sector: sector?, answer_days: answer_days?, source: source? })
    }

    fn codes(&self) -> Vec<&Code> {
        Vec::new()
    }

    fn facts(&self) -> Facts<'_> {
        let asked = self.asked.iter().map(|asked| Word::of("asked_of", *asked)).collect();
        let days = self.answer_days.map(|days| ("answer_days", Fact::Number(days)));
        let source = self.source.place().map(|source| ("source", Fact::Text(source)));
        let sector = ("sector", Fact::Words(alloc::vec![Word::of("sector", self.sector)]));
        let all = [sector, ("asked", Fact::Words(asked))].into_iter().chain(days).chain(source);
        all.chain([("from", Fact::Day(self.from))]).collect()
    }

    fn day(&self) -> Option<Date> {
        Some(self.from)
    }

    /// Somebody of that sector must be there to answer.
    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        let mut seats = table.seats_on(self.from).map(|seat| seat.sector);
        if seats.any(|sector| sector == self.sector) {
            return Ok(());
        }
        Err(Refusal::NobodyOfSector { sector: self.sector })
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, _: &Pseudonym) {
        table.organisation_rules.push(OrganisationRulesInForce { rules: self.clone(), entry: recorded.entry });
    }
}

impl OrganisationRules {
    /// Whether organisations are asked for that.
    #[must_use]
    pub fn asks_for(&self, what: AskedOf) -> bool {
        self.asked.contains(&what)
    }
}

impl Secretariat {
    /// The rules for organisations in force on a date: the latest adopted among those that start on or before it.
    #[must_use]
    pub fn organisation_rules_on(&self, date: Date) -> Option<&OrganisationRulesInForce> {
        self.organisation_rules.iter().rev().find(|in_force| in_force.rules.from <= date)
    }
}
