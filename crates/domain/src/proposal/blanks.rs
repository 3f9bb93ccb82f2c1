//! What is not on record about a proposal: a list that is computed, never written by anybody.

use alloc::vec::Vec;

use super::{Blank, FichaField, Proposal, Status};
use crate::choice::Choice;
use crate::motion::MatterKind;
use crate::plan::{PhaseKind, Plan};
use crate::state::Skeleton;

impl Blank {
    /// The field of the ficha that completes it, if one does.
    #[must_use]
    pub fn field(self) -> Option<FichaField> {
        Some(match self {
            Self::Axis => FichaField::Axis,
            Self::Problem => FichaField::Problem,
            Self::Population => FichaField::Population,
            Self::Relevance => FichaField::Relevance,
            Self::Project => FichaField::Project,
            Self::Activity => FichaField::Activities,
            Self::Window | Self::WindowDates => FichaField::Window,
            Self::Responsible => FichaField::Responsible,
            Self::Area => FichaField::Area,
            Self::Support | Self::SupportNumber | Self::SupportDate => FichaField::Support,
            Self::PlanPeriod
            | Self::Methodology
            | Self::Session
            | Self::Assumption
            | Self::SignedMinutes
            | Self::Budget
            | Self::Indicator => return None,
        })
    }
}

/// What is not on record about a proposal, in the order of [`Blank::ALL`].
#[must_use]
pub fn blanks(skeleton: &Skeleton, proposal: &Proposal) -> Vec<Blank> {
    Blank::ALL.iter().copied().filter(|blank| is_blank(skeleton, proposal, *blank)).collect()
}

fn is_blank(skeleton: &Skeleton, proposal: &Proposal, blank: Blank) -> bool {
    let ficha = &proposal.ficha;
    let plan = skeleton.plans.get(proposal.plan);
    let support = ficha.support.as_ref();
    match blank {
        Blank::PlanPeriod => plan.is_none_or(|plan| plan.from.is_none()),
        Blank::Methodology => plan.is_none_or(|plan| plan.methodology().is_none()),
        Blank::Axis => ficha.axis.is_none(),
        Blank::Problem => ficha.problem.is_none(),
        Blank::Population => ficha.population.is_none(),
        Blank::Relevance => ficha.relevance.is_none(),
        Blank::Project => ficha.project.is_none(),
        Blank::Activity => ficha.activities.is_empty(),
        Blank::Window => ficha.window.is_none() && ficha.window_from.is_none(),
        Blank::WindowDates => ficha.window.is_some() && (ficha.window_from.is_none() || ficha.window_to.is_none()),
        Blank::Responsible => ficha.responsible.is_none(),
        Blank::Area => ficha.area.is_none(),
        Blank::Support => support.is_none(),
        Blank::SupportNumber => support.is_some_and(|support| support.number.is_none()),
        Blank::SupportDate => support.is_some_and(|support| support.date.is_none()),
        Blank::Session => asks_for_a_session(skeleton, proposal),
        Blank::Assumption => proposal.status() == Status::Endorsed,
        Blank::SignedMinutes => !proposal.decisions.is_empty(),
        Blank::Budget | Blank::Indicator => proposal.goes_on() && plan.is_some_and(has_roadmaps),
    }
}

/// The endorsement is to be decided in the phase it is in, and no session has it on its agenda.
fn asks_for_a_session(skeleton: &Skeleton, proposal: &Proposal) -> bool {
    proposal.status() == Status::Presented
        && proposal.asks_for_endorsement(skeleton).is_ok()
        && !super::is_listed(skeleton, MatterKind::Endorsement, proposal.id)
}

/// What roadmaps fix is only missed where there will be roadmaps.
fn has_roadmaps(plan: &Plan) -> bool {
    let adopted = plan.methodology();
    adopted.is_some_and(|adopted| adopted.data.phases.iter().any(|phase| phase.kind == PhaseKind::Roadmaps))
}
