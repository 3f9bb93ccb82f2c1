//! A phase of a commitment is closed.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Closing, Held, Lacking, Refusal, Way};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::plan::{Closer, Phase};
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Closes the phase that a commitment is in, by the methodology in force.
///
/// - open to: technical-secretary; or an agreement, and the Secretariat speaks
/// - on: on a commitment that is in that phase
/// - rules: `methodology`: the entry of the one in force; `held`: each closer that held, with the entry by
///   which it did; `agreement?`. All closers hold, the required fields of the ficha are filled in, and where
///   the endorsement is given it was granted and assumed. A phase with `by_agreement` is closed by a motion
///   only, and any other by nobody but the technical secretary
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// The commitment.
    pub on: EntryNumber,
    /// The phase, by its code.
    pub phase: Code,
    /// The entry of the methodology in force; decided.
    #[serde(default)]
    pub methodology: EntryNumber,
    /// What held, and by which entry; decided.
    #[serde(default)]
    pub held: Vec<Held>,
    /// The agreement by which it is closed, when that is how; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<EntryNumber>,
}

impl Asked for Close {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Proposal);
        let phase = form.code("phase", Refers::Phase);
        Some(Self { on: on?, phase: phase?, methodology: 0, held: Vec::new(), agreement: None })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on);
        proposal.map(|_| Allowed::TechnicalSecretary).ok_or_else(|| crate::Refusal::not_found(self.on))
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        Ok(alloc::vec![self.decided(&state.skeleton, None)?.into()])
    }
}

impl Deed for Close {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["methodology", "held", "agreement"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn agreement(&self) -> Option<EntryNumber> {
        self.agreement
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            proposal.course.closings.push(Closing {
                entry: meta.number,
                phase: self.phase.clone(),
                methodology: self.methodology,
                held: self.held.clone(),
                agreement: self.agreement,
                moment: meta.moment,
                reopened: None,
            });
        }
    }
}

impl Close {
    /// Completed, by whoever conducts or by an agreement, or what the phase still needs.
    pub(super) fn decided(
        mut self,
        skeleton: &Skeleton,
        agreement: Option<EntryNumber>,
    ) -> Result<Self, crate::Refusal> {
        let proposal = skeleton.proposals.get(self.on).ok_or_else(|| crate::Refusal::not_found(self.on))?;
        proposal.going_on()?;
        let current = proposal.in_a_phase(skeleton)?;
        if current.phase.code != self.phase {
            let phase = current.phase.code.as_str().into();
            return Err(Refusal::OtherPhase { commitment: self.on, phase }.into());
        }
        Way::taken(agreement).must_be(Way::of(current.phase), self.on, &self.phase)?;
        complete(proposal.lacks(current.phase), self.on, current.phase)?;
        self.methodology = current.adopted.motion;
        self.held = proposal.holding(current.phase);
        self.held.extend(agreement.map(|by| Held { closer: Closer::ByAgreement, by }));
        self.agreement = agreement;
        Ok(self)
    }
}

/// Whether a phase that lacks that has all it needs, but for the agreement that closes it.
pub(super) fn complete(lacks: Vec<Lacking>, commitment: EntryNumber, phase: &Phase) -> Result<(), Refusal> {
    let (mut fields, mut closers) = (Vec::new(), Vec::new());
    let code = phase.code.as_str();
    let mut rest = None;
    for lack in lacks {
        match lack {
            Lacking::Field(field) => fields.push(field),
            // The endorsement is told of as such.
            Lacking::Closer(Closer::ByAgreement | Closer::ApprovedInSession) => {}
            Lacking::Closer(closer) => closers.push(closer),
            Lacking::Endorsement => rest = Some(Refusal::EndorsementMissing { commitment, phase: code.into() }),
            Lacking::Assumption => rest = Some(Refusal::AssumptionMissing { commitment, phase: code.into() }),
        }
    }
    match rest {
        _ if !fields.is_empty() => Err(Refusal::FieldsMissing { commitment, phase: code.into(), fields }),
        Some(refusal) => Err(refusal),
        None if closers.is_empty() => Ok(()),
        None => Err(Refusal::ClosersMissing { commitment, phase: code.into(), closers }),
    }
}
