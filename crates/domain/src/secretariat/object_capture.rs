//! An office or an organisation objects to what was entered for it from a paper.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Refusal, RulesInForce, Secretariat, Terms};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::{Capture, Disowned};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Prose;

/// Objects to an act that the technical secretary entered for the office or the organisation from a paper. The entry stays; wherever it
/// is told, so is the objection. What it said counts no more; what others did on the strength of it stays, and so does a registration.
///
/// - open to: office, or the organisation
/// - on: once
/// - rules: `capture` was entered for the office or the organisation that acts. Within `objection_days` working days, by the rules
///   of its day and the calendar of the institution of the office, or of the table. An organisation that registered anew stays withdrawn
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectCapture {
    /// The entry that was captured.
    pub capture: EntryNumber,
    /// What it says, in public.
    pub text: Erasable<Prose<2000>>,
}

impl Asked for ObjectCapture {
    const NEEDS: Needs = Needs::EMail;
    fn read(form: &mut Form) -> Option<Self> {
        let capture = form.entry("capture", Refers::Capture);
        let text = form.erasable("text");
        Some(Self { capture: capture?, text: text? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let capture = skeleton.captures.get(self.capture).ok_or_else(|| crate::Refusal::not_found(self.capture))?;
        let of_organisation = capture.organisation(skeleton).map(|own| Allowed::Organisation(own.by.clone()));
        let of_office = capture.captured.office.clone().map(Allowed::Office);
        of_organisation.or(of_office).ok_or_else(|| crate::Refusal::not_found(self.capture))
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        alloc::vec![self.capture]
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let capture = skeleton.captures.get(self.capture).ok_or_else(|| crate::Refusal::not_found(self.capture))?;
        if let Some((objection, _)) = &capture.objection {
            return Err(Refusal::CaptureObjected { objection: *objection }.into());
        }
        match capture.objections_until(&skeleton.secretariat) {
            Some((until, rules)) if context.date() > until => {
                Err(Refusal::CaptureTermOver { until, rules: rules.entry }.into())
            }
            _ => Ok(alloc::vec![self.into()]),
        }
    }
}

impl Deed for ObjectCapture {
    const TELLS: Tells = Tells::WhoCaptures;

    fn claims(&self) -> Vec<String> {
        alloc::vec![format!("capture/{}/objection", self.capture)]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(capture) = skeleton.captures.get_mut(self.capture) {
            capture.objection = Some((meta.number, self.text.clone()));
        }
        let disowns = skeleton.note(self.capture).and_then(|note| note.kind.disowns());
        if let Some(disowns) = disowns {
            disowns(skeleton, &Disowned { capture: self.capture, by: meta.number, date: meta.moment.date() });
        }
    }
}

impl Capture {
    /// Whether whose act it is can still object to it on a day.
    #[must_use]
    pub fn can_be_objected(&self, table: &Secretariat, day: Date) -> bool {
        self.objection.is_none() && self.objections_until(table).is_none_or(|(until, _)| day <= until)
    }

    /// The last day on which whose act it is can object to it, and the rules that say so.
    #[must_use]
    pub fn objections_until<'a>(&self, table: &'a Secretariat) -> Option<(Date, &'a RulesInForce)> {
        let rules = table.rules_on(self.date)?;
        let terms = match &self.captured.office {
            Some(office) => Terms::of(table, &table.office(office)?.institution),
            None => Terms::of_the_table(table),
        };
        let until = terms.working_day_after(self.date, rules.rules.objection_days);
        Some((until, rules))
    }
}
