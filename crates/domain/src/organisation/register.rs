//! An organisation asks to take part.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Data, Organisation, Refusal, Version, disown, named_alike};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs, Pseudonym};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::reader::Reader;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Typed;

/// Registers an organisation that wants to take part. It waits for an answer.
///
/// - open to: applicant
/// - rules: all that the rules for organisations ask for, and nothing else. `by`: the pseudonym of the organisation, drawn
///   when it is captured from paper; `rules`: the entry of the rules in force.
///   One that did not withdraw for each pseudonym. Where another that did not withdraw has the same name, as far as whoever
///   registers may read names, `another?` says that it is another than that one
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    /// What it says of itself.
    #[serde(flatten)]
    pub data: Data,
    /// The organisation of the same name than which it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub another: Option<EntryNumber>,
    /// Its pseudonym; decided.
    #[serde(default)]
    pub by: Pseudonym,
    /// The entry of the rules in force; decided.
    #[serde(default)]
    pub rules: EntryNumber,
}

impl Register {
    /// Registers one that says that of itself.
    #[must_use]
    pub fn of(data: Data) -> Self {
        Self { data, another: None, by: Pseudonym::default(), rules: 0 }
    }

    /// Whether no other has its name, as far as whoever registers reads them, but the one than which it is another.
    fn is_no_other(&self, state: &State, context: &Context) -> Result<(), Refusal> {
        let reads = context.entered_by.as_ref().unwrap_or(&context.actor);
        let reader = Reader::of(reads, &state.skeleton, context.now.date());
        let name = self.data.name.as_typed();
        match name.and_then(|name| named_alike(name.as_str(), state, reader)) {
            Some(one) if self.another != Some(one.id) => Err(Refusal::NamedAlike { organisation: one.id }),
            _ => Ok(()),
        }
    }
}

impl Asked for Register {
    const NEEDS: Needs = Needs::EMail;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_organisation(disown));

    fn read(form: &mut Form) -> Option<Self> {
        let data = Data::read(form);
        let another = form.optional_entry("another", Refers::Organisation);
        Some(Self { another: another?, ..Self::of(data?) })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Applicant)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let in_force = skeleton.secretariat.organisation_rules_on(context.date());
        let in_force = in_force.ok_or(Refusal::NoOrganisationRules)?;
        self.data.fits(in_force)?;
        self.rules = in_force.entry;
        self.by = context.actor.by.clone().unwrap_or_else(|| context.randomness.pseudonym(0));
        if let Some(organisation) = skeleton.organisations.taking_part(&self.by) {
            return Err(Refusal::RegisteredAlready { organisation: organisation.id }.into());
        }
        self.is_no_other(state, context)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Register {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["by", "rules"];

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.organisations.push(Organisation {
            id: meta.number,
            by: self.by.clone(),
            rules: self.rules,
            moment: meta.moment,
            basis: meta.basis,
            versions: alloc::vec![Version::of(&self.data, meta)],
            decisions: Vec::new(),
            withdrawn: None,
        });
    }
}
