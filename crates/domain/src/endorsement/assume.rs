//! The institution assumes what was endorsed, by an agreement or a letter of its own.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Assumed, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::fields::{Fault, Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::support::{Support, SupportKind};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// The papers by which an institution can assume: a call decides nothing.
const ASSUMING: [SupportKind; 4] =
    [SupportKind::Agreement, SupportKind::Letter, SupportKind::Minutes, SupportKind::Document];

/// Assumes a commitment.
///
/// - open to: the responsible institution
/// - on: on a proposal that is endorsed; once each for each decision that grants, and once more in place of each that the office disowned
/// - rules: `decision`, `institution`, `in_place_of`. `support` is no call, and has a number or a date. The proposal is a commitment
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assume {
    /// The proposal that was endorsed.
    pub on: EntryNumber,
    /// The agreement or letter by which the institution assumes it.
    pub support: Support,
    /// The decision that granted it; decided.
    #[serde(default)]
    pub decision: EntryNumber,
    /// The institution that assumes it; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
    /// The captured assumption that the office disowned, in whose place it comes; decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<EntryNumber>,
}

impl Asked for Assume {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        let assumptions = disowned.proposal(skeleton).into_iter().flat_map(|proposal| &mut proposal.assumptions);
        let captured = assumptions.filter(|assumed| assumed.entry == disowned.capture);
        captured.for_each(|assumed| assumed.disowned = Some(disowned.by));
    }));

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Proposal);
        let support = Support::of_kinds(form, "support", &ASSUMING);
        if support.as_ref().is_some_and(|support| support.number.is_none() && support.date.is_none()) {
            // A paper nobody could ever find is no assumption.
            form.fault("support.number", Fault::Missing);
        }
        Some(Self { on: on?, support: support?, decision: 0, institution: None, in_place_of: None })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        Ok(Allowed::Institution(proposal.keeper().clone()))
    }

    fn decide(mut self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let proposal = state.skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        let granted = proposal.granted().ok_or(Refusal::NothingEndorsed)?;
        if let Some(assumed) = proposal.assumption_of(granted) {
            return Err(Refusal::AlreadyAssumed { entry: assumed.entry }.into());
        }
        if !proposal.awaits_assumption() {
            return Err(Refusal::NothingEndorsed.into());
        }
        self.decision = granted.entry;
        self.institution = Some(proposal.keeper().clone());
        self.in_place_of = proposal.disowned_assumption().map(|assumed| assumed.entry);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Assume {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["decision", "institution", "in_place_of"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn claims(&self) -> Vec<String> {
        let after = self.in_place_of.map(|entry| format!("/{entry}")).unwrap_or_default();
        let institution = self.institution.iter();
        institution.map(|code| format!("endorsement/{}/assumed/{}{after}", self.decision, code.as_str())).collect()
    }

    fn paper(&self) -> Option<&Support> {
        Some(&self.support)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        // It is always decided; an entry without it would not have been written.
        let Some(institution) = self.institution.clone() else { return };
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            proposal.assumptions.push(Assumed {
                entry: meta.number,
                decision: self.decision,
                institution,
                office: meta.actor.office().cloned(),
                support: self.support.clone(),
                moment: meta.moment,
                basis: meta.basis,
                disowned: None,
            });
        }
    }
}
