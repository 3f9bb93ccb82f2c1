//! What the templates of a methodology start with. Their names, sources and assumptions are words, in the locales.

use alloc::vec::Vec;

use super::methodology::BY_AGREEMENT;
use super::{Closer, EndorsementAt, Methodology, Origin, Phase, PhaseKind, Template};
use crate::choice::Choice;
use crate::text::{Code, Typed};

/// The phases of both, in order, and what closes each besides the endorsement.
const PHASES: [(PhaseKind, &[Closer]); 5] = [
    (PhaseKind::Proposal, &[]),
    (PhaseKind::ProblemTrees, &[Closer::ValidatedByBothSides]),
    (PhaseKind::OpenDialogue, &[Closer::ContributionsAnswered, Closer::ReportPublished]),
    (PhaseKind::Roadmaps, &[Closer::ValidatedByBothSides]),
    (PhaseKind::Publication, &[Closer::EditionPublished]),
];

impl Template {
    /// The methodology as the template has it today.
    #[must_use]
    pub fn methodology(self) -> Methodology {
        let phases = PHASES.iter().filter_map(|(kind, closers)| self.phase(*kind, closers));
        Methodology {
            template: Some(self),
            name: None,
            source: None,
            phases: phases.collect(),
            origins: Origin::ALL.to_vec(),
            by_agreement: BY_AGREEMENT.to_vec(),
        }
    }

    fn phase(self, kind: PhaseKind, closers: &[Closer]) -> Option<Phase> {
        let endorses = self.endorsed_at().contains(&kind);
        let approved = endorses.then_some(Closer::ApprovedInSession);
        let closers: Vec<_> = closers.iter().copied().chain(approved).collect();
        let code = kind.usual_code().and_then(|code| Code::parse(code).ok())?;
        let endorsement = if endorses { EndorsementAt::Here } else { EndorsementAt::Elsewhere };
        Some(Phase { kind, code, name: None, closers, term_days: None, required: Vec::new(), endorsement })
    }

    fn endorsed_at(self) -> &'static [PhaseKind] {
        match self {
            Self::Edomex2020 => &[PhaseKind::Proposal, PhaseKind::Roadmaps],
            Self::OgpLocal => &[PhaseKind::Roadmaps],
        }
    }
}
