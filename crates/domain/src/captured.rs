//! An act of an office that the technical secretary enters from a paper which the office signed, so that nobody has to
//! come in person.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::act::Ask;
use crate::actor::{Actor, Allowed};
use crate::context::{Context, Meta};
use crate::endorsement;
use crate::erasable::Erasable;
use crate::fields::{Fault, Form, Refers, Spec};
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::secretariat::{self, RulesInForce, Secretariat};
use crate::shelf::Numbered;
use crate::state::Skeleton;
use crate::support::{Support, SupportKind};
use crate::text::{Code, Prose, Typed};

/// Where its fields stand among those of the act, and in its entry.
pub(crate) const CAPTURED: &str = "captured";

/// The papers that an office can sign to act: a call or an appointment says nothing of what it does.
const SIGNED: [SupportKind; 4] =
    [SupportKind::Letter, SupportKind::Agreement, SupportKind::Minutes, SupportKind::Document];

/// For which office an act was entered, and the paper that it signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captured {
    /// The office whose act it is.
    pub office: Code,
    /// The paper; absent where the act itself names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
}

/// An act that was entered from a paper, as it is kept: what its office can object to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// Its entry.
    pub entry: EntryNumber,
    /// For which office, and from what.
    pub captured: Captured,
    /// The day it was entered for.
    pub date: Date,
    /// What the office objects to it: the entry and the words.
    pub objection: Option<(EntryNumber, Erasable<Prose<2000>>)>,
}

impl Numbered for Capture {
    fn id(&self) -> EntryNumber {
        self.entry
    }
}

impl Captured {
    /// Reads the office and the paper; left out when both are.
    pub(crate) fn read(form: &mut Form) -> Option<Option<Self>> {
        form.within(CAPTURED, |form| {
            let office = form.optional_code("office", Refers::Office);
            let support = Support::left_out_or_of_kinds(form, "support", &SIGNED);
            match (office?, support?) {
                (Some(office), support) => Some(Some(Self { office, support })),
                (None, None) => Some(None),
                (None, Some(_)) => {
                    form.fault("office", Fault::Missing);
                    None
                }
            }
        })
    }

    /// The same, of an act of that name: one that names no paper of its own is entered from one.
    pub(crate) fn read_beside(form: &mut Form, name: &str) -> Option<Option<Self>> {
        let read = Self::read(form)?;
        let lacks_paper = read.as_ref().is_some_and(|captured| captured.support.is_none());
        if lacks_paper && !Ask::names_a_paper(name) {
            form.fault("captured.support.kind", Fault::Missing);
            return None;
        }
        Some(read)
    }

    /// Its fields, as its reader describes them.
    pub(crate) fn specs() -> Vec<Spec> {
        Form::describe(Self::read)
    }

    /// The office, as whoever acts: the technical secretary may enter it, and the paper exists.
    ///
    /// # Errors
    /// Another office enters it, nobody held that one, or the paper is dated after today.
    pub(crate) fn actor(&self, skeleton: &Skeleton, context: &Context) -> Result<Actor, Refusal> {
        let today = context.now.date();
        Allowed::TechnicalSecretary.admit(&context.actor, skeleton, today)?;
        if let Some(date) = self.support.as_ref().and_then(|support| support.date).filter(|date| *date > today) {
            return Err(endorsement::Refusal::SupportInFuture { date }.into());
        }
        let code = || self.office.as_str().into();
        let office = skeleton.secretariat.office(&self.office);
        let office = office.ok_or_else(|| secretariat::Refusal::NoSuchOffice { code: code() })?;
        let occupant = office.occupant(context.date());
        let occupant = occupant.ok_or_else(|| secretariat::Refusal::Vacant { office: code() })?;
        let role = crate::actor::Role::Office(self.office.clone());
        Ok(Actor { role, by: Some(occupant.by.clone()), level: context.actor.level })
    }

    /// Keeps that an entry was captured, so that its office can object.
    pub(crate) fn keep(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let date = meta.moment.date();
        skeleton.captures.push(Capture { entry: meta.number, captured: self.clone(), date, objection: None });
    }
}

impl Capture {
    /// The last day on which its office can object to it, and the rules that say so.
    #[must_use]
    pub fn objections_until<'a>(&self, table: &'a Secretariat) -> Option<(Date, &'a RulesInForce)> {
        let rules = table.rules_on(self.date)?;
        let institution = &table.office(&self.captured.office)?.institution;
        let days = rules.rules.objection_days;
        Some((secretariat::Terms::of(table, institution).working_day_after(self.date, days), rules))
    }
}
