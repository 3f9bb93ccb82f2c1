//! A methodology is data in a closed vocabulary, carried whole by the motion to adopt it.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::vocabulary::{FichaField, Origin};
use crate::choice::{Choice, choice};

choice! {
    /// A phase on the way of a commitment.
    pub enum Phase {
        /// The proposal of a member.
        Proposal = "proposal",
        /// Problem trees.
        ProblemTrees = "problem_trees",
        /// Open dialogue with organisations.
        OpenDialogue = "open_dialogue",
        /// Roadmaps.
        Roadmaps = "roadmaps",
        /// Publication.
        Publication = "publication",
    }
}

impl Phase {
    /// The five phases of the founding document, which may be added to.
    pub const FIVE: [Self; 5] =
        [Self::Proposal, Self::ProblemTrees, Self::OpenDialogue, Self::Roadmaps, Self::Publication];
}

choice! {
    /// Templates a body can adopt; editing a template changes no adopted plan.
    pub enum Template {
        /// Five phases, endorsement at the first: an assumption, the methodology itself was not located.
        Edomex2020 = "edomex-2020",
        /// The same phases, endorsement of the whole plan before its publication (OGP Local).
        OgpLocal = "ogp-local",
    }
}

/// A methodology.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Methodology {
    /// The template it was taken from.
    pub template: Template,
    /// Phases, in order.
    pub phases: Vec<Phase>,
    /// Phases at which the Secretariat endorses.
    pub endorsed_at: Vec<Phase>,
    /// Origins a commitment may have.
    pub origins: Vec<Origin>,
    /// Fields of a ficha that change only by agreement once it is endorsed.
    pub by_agreement: Vec<FichaField>,
}

/// What a commitment is and who answers for it: what the Secretariat endorsed.
const BY_AGREEMENT: [FichaField; 6] = [
    FichaField::Title,
    FichaField::Summary,
    FichaField::Wording,
    FichaField::Responsible,
    FichaField::Axis,
    FichaField::Window,
];

impl Template {
    /// The methodology as the template has it today.
    #[must_use]
    pub fn methodology(self) -> Methodology {
        let endorsed_at = match self {
            Self::Edomex2020 => alloc::vec![Phase::Proposal, Phase::Roadmaps],
            Self::OgpLocal => alloc::vec![Phase::Roadmaps],
        };
        Methodology {
            template: self,
            phases: Phase::FIVE.to_vec(),
            endorsed_at,
            origins: Origin::ALL.to_vec(),
            by_agreement: BY_AGREEMENT.to_vec(),
        }
    }
}
