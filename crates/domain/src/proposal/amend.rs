//! A field of the ficha is completed or corrected: before the Secretariat decides, again after it was returned, and
//! after the endorsement where the methodology leaves it to the institution that answers.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Amended, Amendment, By, FichaField, Proposal, Refusal, Status};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Prose};

/// Completes or corrects a field of the ficha. What it said before stays readable.
///
/// - open to: institution; once endorsed, the responsible one
/// - on: on a proposal, open and not being voted; or endorsed, of a field that the methodology does not keep
///   for agreements (`by_agreement`)
/// - rules: `field` and its value: a new version of it, with the `institution`. A paper keeps the file it has, unless
///   another comes or `file_in_force` is `taken_off`. `note` says why; only what
///   completes a blank can do without. After a return it answers what was asked
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amend {
    /// The proposal.
    pub on: EntryNumber,
    /// The field, and what it is to say.
    #[serde(flatten)]
    pub amendment: Amendment,
    /// Why it changes, or how the observations were met; only what completes a blank can do without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Erasable<Prose<2000>>>,
    /// The institution that changes it; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
}

impl Asked for Amend {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        let Some(proposal) = disowned.proposal(skeleton).map(|proposal| proposal.id) else { return };
        // What the table has before it while it votes does not change under its hands.
        let is_voted = skeleton.proposals.get(proposal).is_some_and(|it| it.not_being_voted(skeleton, None).is_err());
        if let Some(proposal) = skeleton.proposals.get_mut(proposal).filter(|_| !is_voted) {
            proposal.disown_amendment(disowned);
        }
    }));
    const EDITS: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Proposal);
        let read = form.variant("field", |form, field: FichaField| {
            let amendment = Amendment::read(form, field);
            let note =
                if field.can_be_blank() { form.optional_erasable("note") } else { form.erasable("note").map(Some) };
            Some((amendment?, note?))
        });
        let (amendment, note) = read?;
        Some(Self { on: on?, amendment, note, institution: None })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        Ok(Allowed::Institution(proposal.keeper().clone()))
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        self.amendment.builds_on().into_iter().collect()
    }

    fn decide(mut self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let field = self.amendment.field();
        let proposal = changeable(&state.skeleton, self.on, field)?;
        self.amendment.fits(&state.skeleton, proposal.plan)?;
        proposal.would_change(&self.amendment, state)?;
        if proposal.says(field).is_some() && self.note.is_none() {
            return Err(Refusal::CorrectionWithoutNote { field }.into());
        }
        self.institution = Some(proposal.keeper().clone());
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Amend {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["institution"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        // It is always decided; an entry without it would not have been written.
        let Some(institution) = self.institution.clone() else { return };
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            proposal.amend(Amended {
                entry: meta.number,
                amendment: self.amendment.clone(),
                note: self.note.clone(),
                by: By::Institution(institution),
                moment: meta.moment,
                assume_by: None,
                disowned: None,
            });
        }
    }
}

/// The proposal, when that field of its ficha can be changed without an agreement.
///
/// # Errors
/// What became of it, that it is being voted, or that the field changes only by agreement.
pub fn changeable(skeleton: &Skeleton, on: EntryNumber, field: FichaField) -> Result<&Proposal, crate::Refusal> {
    let proposal = skeleton.proposals.get(on).ok_or_else(|| crate::Refusal::not_found(on))?;
    match proposal.status() {
        Status::Endorsed | Status::Assumed if changes_by_agreement(skeleton, proposal, field) => {
            return Err(Refusal::ByAgreement { field }.into());
        }
        Status::Endorsed | Status::Assumed => {}
        Status::Presented | Status::Returned | Status::NotEndorsed | Status::Withdrawn | Status::Disowned => {
            proposal.undecided()?;
        }
    }
    proposal.not_being_voted(skeleton, None)?;
    Ok(proposal)
}

/// Whether the methodology of its plan has that field changed only by agreement once it is endorsed. Where none says so,
/// all are.
fn changes_by_agreement(skeleton: &Skeleton, proposal: &Proposal, field: FichaField) -> bool {
    let methodology = skeleton.plans.get(proposal.plan).and_then(|plan| plan.methodology());
    methodology.is_none_or(|adopted| adopted.data.by_agreement.contains(&field))
}

/// A proposal that is neither withdrawn nor decided for good nor being voted.
pub(super) fn open_proposal(skeleton: &Skeleton, on: EntryNumber) -> Result<&Proposal, crate::Refusal> {
    let proposal = skeleton.proposals.get(on).ok_or_else(|| crate::Refusal::not_found(on))?;
    proposal.undecided()?;
    proposal.not_being_voted(skeleton, None)?;
    Ok(proposal)
}

impl Proposal {
    /// Whether a field of the ficha says something else so far.
    ///
    /// # Errors
    /// It says that already, word by word.
    pub(super) fn would_change(&self, amendment: &Amendment, state: &State) -> Result<(), Refusal> {
        let (now, then) = (self.says(amendment.field()), amendment.clone().settled(&self.ficha));
        if now.is_some_and(|now| now.says(&then, &state.texts)) { Err(Refusal::SameValue) } else { Ok(()) }
    }

    /// Whether the wording says something else so far.
    ///
    /// # Errors
    /// It says that already, word by word.
    pub(crate) fn would_reword(&self, wording: &Erasable<Prose<4000>>, state: &State) -> Result<(), Refusal> {
        self.would_change(&Amendment::Wording { wording: wording.clone() }, state)
    }

    /// Whether no voting about it is under way, in any session; that of one entry aside, when one is named.
    ///
    /// # Errors
    /// It is being voted.
    pub(crate) fn not_being_voted(&self, skeleton: &Skeleton, aside: Option<EntryNumber>) -> Result<(), Refusal> {
        let others = super::votings_about(skeleton, self.id).filter(|(_, _, voting)| Some(voting.entry) != aside);
        // A session that ended for lack of quorum leaves its voting without result, and lets go of it.
        match { others }.any(|(session, _, voting)| voting.is_open() && session.closed.is_none()) {
            true => Err(Refusal::BeingVoted),
            false => Ok(()),
        }
    }
}
