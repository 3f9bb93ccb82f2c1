//! Proposals: a member of the table proposes a commitment; its wording has versions.
//!
//! One object from proposal to commitment: the endorsement of the Secretariat and the assumption
//! by the institution are acts on it (R4–R7, R9).

mod adopt_amendment;
mod amend;
mod amendment_motion;
mod approved;
mod blanks;
mod field;
mod fits;
mod in_phase;
mod leading;
mod next;
#[cfg(test)]
mod next_tests;
mod path;
mod present;
mod ratification;
mod refusal;
mod versions;
mod vocabulary;
mod withdraw;

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;

pub use crate::plan::FichaField;
pub use adopt_amendment::AdoptAmendment;
pub use amend::{Amend, changeable};
pub use amendment_motion::AmendmentMotion;
pub use approved::{Approved, approved_wording, votings, votings_about, wording_approved_by};
pub use blanks::blanks;
pub use field::{Amendment, FileInForce};
pub use leading::{leading, of_plan};
pub use next::{NextStep, Term, deciding, is_listed, next_step, term, term_of};
pub use path::{Progress, Station, Stop, path};
pub use present::{Activity, Present};
pub use ratification::Awaited;
pub use refusal::Refusal;
pub use versions::{Amended, By, FieldVersion, Version};
pub use vocabulary::Blank;
pub use withdraw::Withdraw;

use crate::basis::Basis;
use crate::choice::choice;
use crate::dense::Dense;
use crate::endorsement::{Assumed, Decided, Outcome, Ratified};
use crate::erasable::Erasable;
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::phase::Course;
use crate::shelf::Numbered;
use crate::text::{Code, Prose};

/// A proposal, or the commitment it became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Number of the entry that presented it.
    pub id: EntryNumber,
    /// The plan it is for.
    pub plan: EntryNumber,
    /// The ficha, as it was presented.
    pub presented: Arc<Present>,
    /// The ficha, as it stands.
    pub ficha: Arc<Present>,
    /// The fields that were completed and corrected since, the latest last.
    pub amended: Dense<Arc<Amended>>,
    /// The institution that proposes.
    pub institution: Code,
    /// The office of a seat through which it proposes.
    pub proposer: Code,
    /// Decisions on its endorsement, the latest last.
    pub decisions: Vec<Decided>,
    /// Its assumptions: of what was endorsed last, and before; by the institution that answers for it, and by those that did.
    pub assumptions: Vec<Assumed>,
    /// What whoever came to the head of its institution said of what was assumed.
    pub ratifications: Vec<Ratified>,
    /// What became of its phases.
    pub course: Course,
    /// Its withdrawal.
    pub withdrawn: Option<(EntryNumber, Erasable<Prose<2000>>)>,
    /// The entry by which the office that it was captured for says that it presented no such thing.
    pub disowned: Option<EntryNumber>,
    /// When it was presented.
    pub moment: Moment,
    /// What it rests on.
    pub basis: Option<Basis>,
}

choice! {
    /// Where a proposal stands, in the order in which it comes through them.
    pub enum Status {
        /// Presented, waiting for the Secretariat.
        Presented = "presented",
        /// Returned with observations.
        Returned = "returned",
        /// Endorsed; the institution has yet to assume it.
        Endorsed = "endorsed",
        /// Endorsed and assumed: a commitment.
        Assumed = "assumed",
        /// The endorsement was not granted.
        NotEndorsed = "not_endorsed",
        /// Withdrawn by its proposer.
        Withdrawn = "withdrawn",
        /// Captured, and the office that was to have presented it says that it did not.
        Disowned = "disowned",
    }
}

impl Numbered for Proposal {
    fn id(&self) -> EntryNumber {
        self.id
    }
}

impl Proposal {
    /// Where it stands. It follows from acts, never from a switch.
    #[must_use]
    pub fn status(&self) -> Status {
        if self.withdrawn.is_some() {
            return Status::Withdrawn;
        }
        match self.decisions.last() {
            Some(decided) if decided.outcome == Outcome::Granted => {
                if self.assumption_of(decided).is_some() {
                    Status::Assumed
                } else {
                    Status::Endorsed
                }
            }
            Some(decided) if decided.outcome == Outcome::NotGranted => Status::NotEndorsed,
            // What was endorsed or refused is the table's word on it; until then it is nobody's.
            _ if self.disowned.is_some() => Status::Disowned,
            Some(decided) if decided.outcome == Outcome::Returned && self.owes(decided).next().is_some() => {
                Status::Returned
            }
            _ => Status::Presented,
        }
    }

    /// Whether it is neither withdrawn, disowned nor refused, so that its way goes on.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        !matches!(self.status(), Status::Withdrawn | Status::Disowned | Status::NotEndorsed)
    }

    /// Whether whoever was to have proposed it withdrew it or says that they did not.
    #[must_use]
    pub fn is_taken_back(&self) -> bool {
        matches!(self.status(), Status::Withdrawn | Status::Disowned)
    }

    /// Whether its proposer can still change it or withdraw it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.undecided().is_ok()
    }

    /// Whether it is neither withdrawn, disowned nor decided.
    ///
    /// # Errors
    /// What became of it.
    pub fn undecided(&self) -> Result<(), Refusal> {
        match self.status() {
            Status::Presented | Status::Returned => Ok(()),
            Status::Withdrawn => Err(Refusal::ProposalWithdrawn),
            Status::Disowned => Err(Refusal::ProposalDisowned),
            Status::Endorsed | Status::Assumed => Err(Refusal::AlreadyEndorsed),
            Status::NotEndorsed => Err(Refusal::NotGranted),
        }
    }

    /// Whether it is endorsed and its institution has yet to assume it.
    #[must_use]
    pub fn awaits_assumption(&self) -> bool {
        self.status() == Status::Endorsed
    }

    /// Whether the Secretariat endorsed it.
    #[must_use]
    pub fn is_endorsed(&self) -> bool {
        matches!(self.status(), Status::Endorsed | Status::Assumed)
    }

    /// The institution that answers for it, once that is on record: not always the one that proposes.
    #[must_use]
    pub fn responsible(&self) -> Option<&Code> {
        self.ficha.responsible.as_ref()
    }

    /// The institution that completes and corrects its ficha: the one that proposes, and from the endorsement on the
    /// one that answers for it.
    #[must_use]
    pub fn keeper(&self) -> &Code {
        self.responsible().filter(|_| self.granted().is_some()).unwrap_or(&self.institution)
    }

    /// The agreement from which the term to assume it is counted, and its last day.
    #[must_use]
    pub fn assumption_term(&self) -> Option<(EntryNumber, Option<Date>)> {
        let granted = self.granted().map(|decided| (decided.agreement, decided.assume_by));
        let moved = self.amended.iter().filter_map(|amended| match amended.by {
            By::Agreement(agreement) => amended.assume_by.map(|by| (agreement, Some(by))),
            By::Institution(_) => None,
        });
        moved.last().or(granted)
    }

    /// The decision that granted the endorsement in that phase.
    #[must_use]
    pub fn granted_in(&self, phase: &Code) -> Option<&Decided> {
        let granted = self.decisions.iter().filter(|decided| decided.outcome == Outcome::Granted);
        { granted }.rfind(|decided| decided.phase == *phase)
    }

    /// The assumption of what that decision granted, by the institution that answers for it.
    #[must_use]
    pub fn assumption_of(&self, decided: &Decided) -> Option<&Assumed> {
        self.assumption_by(decided, self.responsible()?)
    }

    /// The assumption of what that decision granted, by that institution.
    #[must_use]
    pub fn assumption_by(&self, decided: &Decided, institution: &Code) -> Option<&Assumed> {
        self.assumptions.iter().find(|assumed| assumed.disowned.is_none() && assumed.is_of(decided, institution))
    }

    /// What was captured as the assumption of what was granted last, and the office disowned, while nothing came in its place.
    #[must_use]
    pub fn disowned_assumption(&self) -> Option<&Assumed> {
        let (decided, institution) = (self.granted()?, self.responsible()?);
        let last = self.assumptions.iter().rev().find(|assumed| assumed.is_of(decided, institution));
        last.filter(|assumed| assumed.disowned.is_some())
    }

    /// The assumption of what was granted last.
    #[must_use]
    pub fn assumed(&self) -> Option<&Assumed> {
        self.granted().and_then(|decided| self.assumption_of(decided))
    }

    /// The decision that granted the endorsement last.
    #[must_use]
    pub fn granted(&self) -> Option<&Decided> {
        self.decisions.iter().rev().find(|decided| decided.outcome == Outcome::Granted)
    }
}
