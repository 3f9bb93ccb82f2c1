//! The closed lists a methodology is made of.

use crate::choice::choice;

choice! {
    /// Where a commitment comes from.
    pub enum Origin {
        /// One of the parties of the table proposes it.
        Proactive = "proactive",
        /// It came out of the public consultation.
        CoCreated = "co_created",
        /// It answers a demand.
        Reactive = "reactive",
    }
}

choice! {
    /// A field of the ficha that can be completed and corrected. The plan and the origin stay as they were presented.
    pub enum FichaField {
        /// Title.
        Title = "title",
        /// One sentence that says what is proposed.
        Summary = "summary",
        /// The wording.
        Wording = "wording",
        /// The institution that answers for it.
        Responsible = "responsible",
        /// The area that answers for it within the institution.
        Area = "area",
        /// The axis.
        Axis = "axis",
        /// The axis as the wording itself names it.
        AxisAsWorded = "axis_as_worded",
        /// The public problem.
        Problem = "problem",
        /// Who suffers it.
        Population = "population",
        /// Why it is relevant.
        Relevance = "relevance",
        /// The project it results from.
        Project = "project",
        /// The stage it is proposed in.
        Stage = "stage",
        /// Activities of annual programmes.
        Activities = "activities",
        /// The window in which it is to take effect: words and dates together.
        Window = "window",
        /// The paper it rests on.
        Support = "support",
    }
}

choice! {
    /// What kind of phase it is. The platform knows what five of them are for; of one of the body's own it knows what the
    /// methodology says of it.
    pub enum PhaseKind {
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
        /// One of the body's own, with a name.
        Own = "own",
    }
}

choice! {
    /// What must hold before a phase closes.
    pub enum Closer {
        /// The public bodies and civil society both validated what the phase made.
        ValidatedByBothSides = "validated_by_both_sides",
        /// Every contribution has an answer with its reasons.
        ContributionsAnswered = "contributions_answered",
        /// A report of what happened is public.
        ReportPublished = "report_published",
        /// The Secretariat granted the endorsement that is given in the phase.
        ApprovedInSession = "approved_in_session",
        /// An edition is published.
        EditionPublished = "edition_published",
        /// The Secretariat agrees that the phase closes, or is open again.
        ByAgreement = "by_agreement",
    }
}

choice! {
    /// Whether the endorsement is given in a phase.
    pub enum EndorsementAt {
        /// It is.
        Here = "here",
        /// It is not.
        Elsewhere = "elsewhere",
    }
}

choice! {
    /// Which fields a methodology keeps for agreements when it names none.
    pub enum Keeps {
        /// Those of its template; without one, none.
        OfTemplate = "of_template",
        /// Those that it names and no others, be it none.
        Marked = "marked",
    }
}

choice! {
    /// Templates a methodology can start from; editing a template changes no adopted plan.
    pub enum Template {
        /// Five phases, endorsement at the first and the fourth: an assumption, the methodology itself was not located.
        Edomex2020 = "edomex-2020",
        /// The same phases, endorsement of the whole before its publication (OGP Local): an assumption too.
        OgpLocal = "ogp-local",
    }
}

impl PhaseKind {
    /// The code of a phase of that kind when it is given none; one of the body's own has to give it.
    #[must_use]
    pub fn usual_code(self) -> Option<&'static str> {
        match self {
            Self::Proposal => Some("proposal"),
            Self::ProblemTrees => Some("problem-trees"),
            Self::OpenDialogue => Some("open-dialogue"),
            Self::Roadmaps => Some("roadmaps"),
            Self::Publication => Some("publication"),
            Self::Own => None,
        }
    }
}

impl Closer {
    /// Whether acts of today make it hold. Validations, answers to contributions and editions come with their own phases.
    #[must_use]
    pub fn is_recorded(self) -> bool {
        !matches!(self, Self::ValidatedByBothSides | Self::ContributionsAnswered | Self::EditionPublished)
    }

    /// Whether a phase of that kind, with or without the endorsement, can be closed by it.
    #[must_use]
    pub fn fits(self, kind: PhaseKind, endorsement: EndorsementAt) -> bool {
        match self {
            Self::ValidatedByBothSides => matches!(kind, PhaseKind::ProblemTrees | PhaseKind::Roadmaps),
            Self::ContributionsAnswered => kind == PhaseKind::OpenDialogue,
            Self::EditionPublished => kind == PhaseKind::Publication,
            Self::ApprovedInSession => endorsement == EndorsementAt::Here,
            Self::ReportPublished | Self::ByAgreement => true,
        }
    }
}
