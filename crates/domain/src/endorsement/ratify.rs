//! Whoever came to the head of an institution says whether it goes on with what it assumed before.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::vocabulary::Answer;
use super::{Ratified, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Prose;

/// Ratifies a commitment that the institution assumed under somebody else, asks for changes of it, or declines it. The
/// commitment stays as it is; wherever it is told, so is the answer.
///
/// - open to: the office by which the responsible institution sits, or which assumed where it has no seat, once somebody else holds it
/// - on: on a commitment that is assumed; once each for each occupant, and once more in place of each that the office disowned
/// - rules: whoever holds the office took it after the assumption and is not who held it then. `text` is what is asked for, or why it is declined; none where it is ratified.
///   `occupant`: the entry by which whoever answers took the office. `in_place_of?`: the captured answer that the office disowned
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratify {
    /// The commitment.
    pub on: EntryNumber,
    /// What whoever came says.
    pub answer: Answer,
    /// What is asked for, or why it is declined, in public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Erasable<Prose<4000>>>,
    /// The entry by which they took the office; decided.
    #[serde(default)]
    pub occupant: EntryNumber,
    /// The captured answer that the office disowned, in whose place it comes; decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<EntryNumber>,
}

impl Asked for Ratify {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        let ratifications = disowned.proposal(skeleton).into_iter().flat_map(|proposal| &mut proposal.ratifications);
        let captured = ratifications.filter(|ratified| ratified.entry == disowned.capture);
        captured.for_each(|ratified| ratified.disowned = Some(disowned.by));
    }));

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Proposal);
        let said = form.variant("answer", |form, answer| match answer {
            Answer::Ratified => Some((answer, None)),
            Answer::ChangesAsked | Answer::Declined => form.erasable("text").map(|text| (answer, Some(text))),
        });
        let (answer, text) = said?;
        Some(Self { on: on?, answer, text, occupant: 0, in_place_of: None })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        let awaited = proposal.awaits_ratification(skeleton);
        // Of nobody it is awaited before there is anybody else; whoever asks is told so, when they are of the institution.
        Ok(match awaited {
            Some(awaited) => Allowed::Office(awaited.office.clone()),
            None => Allowed::Institution(proposal.keeper().clone()),
        })
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let proposal = skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        let awaited = proposal.awaits_ratification(skeleton);
        let awaited = awaited.filter(|awaited| awaited.since <= context.date()).ok_or(Refusal::NothingToRatify)?;
        self.occupant = awaited.occupant;
        let disowned = proposal.ratifications.iter().rev().find(|ratified| ratified.disowned.is_some());
        self.in_place_of =
            disowned.filter(|ratified| ratified.occupant == awaited.occupant).map(|ratified| ratified.entry);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Ratify {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["occupant", "in_place_of"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn claims(&self) -> Vec<String> {
        let after = self.in_place_of.map(|entry| format!("/{entry}")).unwrap_or_default();
        alloc::vec![format!("commitment/{}/ratified/{}{after}", self.on, self.occupant)]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            let (answer, text, occupant) = (self.answer, self.text.clone(), self.occupant);
            let (entry, moment) = (meta.number, meta.moment);
            proposal.ratifications.push(Ratified { entry, answer, text, occupant, moment, disowned: None });
        }
    }
}
