//! The motion to change a field of an endorsed ficha.

use serde::{Deserialize, Serialize};

use super::{AdoptAmendment, Amendment, FichaField, Proposal, Refusal};
use crate::act::Act;
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Carried, Case, Fact, MatterKind, Moved, Told, Word};
use crate::number::EntryNumber;
use crate::secretariat::Terms;
use crate::session;
use crate::state::{Skeleton, State};
use crate::text::{Code, Prose};

/// Changes a field of what was endorsed; seat by seat, by name, as it was endorsed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmendmentMotion {
    /// The field, and what it is to say.
    #[serde(flatten)]
    pub amendment: Amendment,
    /// Why, in public.
    pub note: Erasable<Prose<2000>>,
}

impl Moved for AmendmentMotion {
    const MATTERS: &[MatterKind] = &[MatterKind::Amendment];
    const ABOUT: Option<Refers> = Some(Refers::Proposal);
    const NOMINAL: bool = true;

    fn listed(skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), crate::Refusal> {
        match about.and_then(|proposal| skeleton.proposals.get(proposal)) {
            Some(proposal) if proposal.is_endorsed() => Ok(()),
            Some(_) => Err(Refusal::NothingToAmend { position }.into()),
            None => Err(session::Refusal::ItemWithoutMatter { position }.into()),
        }
    }

    fn proposer(skeleton: &Skeleton, about: Option<EntryNumber>) -> Option<&Code> {
        about.and_then(|proposal| skeleton.proposals.get(proposal)).map(|proposal| &proposal.institution)
    }

    fn read(form: &mut Form) -> Option<Self> {
        let amendment = form.variant("field", |form, field: FichaField| Amendment::read(form, field));
        let note = form.erasable("note");
        Some(Self { amendment: amendment?, note: note? })
    }

    /// An endorsed proposal about which no other session is voting.
    fn check(&self, case: &Case) -> Result<(), crate::Refusal> {
        let proposal = case.about.and_then(|proposal| case.skeleton.proposals.get(proposal));
        let Some(proposal) = proposal.filter(|proposal| proposal.is_endorsed()) else {
            return Err(Refusal::NothingToAmend { position: case.item }.into());
        };
        proposal.not_being_voted(case.skeleton, case.voting)?;
        self.amendment.fits(case.skeleton, proposal.plan)
    }

    fn is_new(&self, state: &State, about: Option<EntryNumber>) -> Result<(), crate::Refusal> {
        let proposal = about.and_then(|proposal| state.skeleton.proposals.get(proposal));
        proposal.map_or(Ok(()), |proposal| proposal.would_change(&self.amendment, state).map_err(Into::into))
    }

    fn brings_about(&self, carried: &Carried) -> Option<Act> {
        let proposal = carried.skeleton.proposals.get(carried.about?)?;
        let (agreement, reach) = carried.agreement;
        let assume_by = self.assume_by(carried, proposal);
        Some(AdoptAmendment { on: proposal.id, agreement, motion: reach.motion, assume_by }.into())
    }

    fn told(&self) -> Told<'_> {
        let reasons = self.note.place().map(|place| ("note", place));
        let facts = alloc::vec![("field", Fact::Amendment(&self.amendment))];
        Told { chosen: Some(Word::of("ficha", self.amendment.field())), reasons, facts, ..Told::default() }
    }
}

impl AmendmentMotion {
    /// An institution that did not assume it yet has the term of the endorsement, counted by its own calendar.
    fn assume_by(&self, carried: &Carried, proposal: &Proposal) -> Option<jiff::civil::Date> {
        let Amendment::Responsible { responsible } = &self.amendment else { return None };
        if proposal.granted().is_some_and(|granted| proposal.assumption_by(granted, responsible).is_some()) {
            return None;
        }
        let table = &carried.skeleton.secretariat;
        let days = carried.session.rules(table)?.rules.assumption_days;
        Some(Terms::of(table, responsible).working_day_after(carried.context.date(), days))
    }
}
