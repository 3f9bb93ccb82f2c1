//! Proposals: a member of the table proposes a commitment; its wording has versions.
//!
//! One object from proposal to commitment: the endorsement of the Secretariat and the assumption
//! by the institution are acts on it (R4–R7, R9).

mod approved;
mod blanks;
mod leading;
mod next;
#[cfg(test)]
mod next_tests;
mod path;
mod present;
mod refusal;
mod revise;
mod withdraw;

use alloc::vec::Vec;

pub use approved::{approved_wording, votings};
pub use blanks::{Blank, blanks};
pub use leading::{leading, of_plan};
pub use next::{NextStep, Term, deciding, next_step};
pub use path::{Progress, Station, Stop, path};
pub use present::{Activity, Origin, Present};
pub use refusal::Refusal;
pub use revise::Revise;
pub(crate) use revise::being_voted_besides;
pub use withdraw::Withdraw;

use crate::basis::Basis;
use crate::endorsement::{Assumed, Decided, Outcome};
use crate::erasable::Erasable;
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::shelf::Numbered;
use crate::text::{Code, Prose};

/// A proposal, or the commitment it became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Number of the entry that presented it.
    pub id: EntryNumber,
    /// The plan it is for.
    pub plan: EntryNumber,
    /// The ficha, as presented.
    pub ficha: Present,
    /// The institution that proposes.
    pub institution: Code,
    /// The office of a seat through which it proposes.
    pub proposer: Code,
    /// Versions of the wording, the latest last.
    pub versions: Vec<Version>,
    /// Decisions on its endorsement, the latest last.
    pub decisions: Vec<Decided>,
    /// Its assumption by the institution.
    pub assumed: Option<Assumed>,
    /// Its withdrawal.
    pub withdrawn: Option<(EntryNumber, Erasable<Prose<2000>>)>,
    /// When it was presented.
    pub moment: Moment,
    /// What it rests on.
    pub basis: Option<Basis>,
}

/// A version of the wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its entry.
    pub entry: EntryNumber,
    /// The words.
    pub wording: Erasable<Prose<4000>>,
    /// Why it changed.
    pub note: Option<Erasable<Prose<2000>>>,
    /// When.
    pub moment: Moment,
}

/// Where a proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Presented, waiting for the Secretariat.
    Presented,
    /// Returned with observations.
    Returned,
    /// The endorsement was not granted.
    NotEndorsed,
    /// Endorsed; the institution has yet to assume it.
    Endorsed,
    /// Endorsed and assumed: a commitment.
    Assumed,
    /// Withdrawn by its proposer.
    Withdrawn,
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
        let resubmitted = |decided: &Decided| self.latest() > decided.entry;
        match self.decisions.last() {
            Some(decided) if decided.outcome == Outcome::Granted => {
                if self.assumed.is_some() {
                    Status::Assumed
                } else {
                    Status::Endorsed
                }
            }
            Some(decided) if decided.outcome == Outcome::Returned && !resubmitted(decided) => Status::Returned,
            Some(decided) if decided.outcome == Outcome::NotGranted => Status::NotEndorsed,
            _ => Status::Presented,
        }
    }

    /// Whether the Secretariat can decide on it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.undecided().is_ok()
    }

    /// Whether it is neither withdrawn nor decided for good.
    ///
    /// # Errors
    /// What became of it.
    pub fn undecided(&self) -> Result<(), Refusal> {
        match self.status() {
            Status::Presented | Status::Returned => Ok(()),
            Status::Withdrawn => Err(Refusal::ProposalWithdrawn),
            Status::Endorsed | Status::Assumed => Err(Refusal::AlreadyEndorsed),
            Status::NotEndorsed => Err(Refusal::NotGranted),
        }
    }

    /// The entry of the latest version of the wording.
    #[must_use]
    pub fn latest(&self) -> EntryNumber {
        self.versions.last().map_or(self.id, |version| version.entry)
    }

    /// The version recorded by that entry.
    #[must_use]
    pub fn version(&self, entry: EntryNumber) -> Option<&Version> {
        self.versions.iter().find(|version| version.entry == entry)
    }

    /// The decision that granted the endorsement.
    #[must_use]
    pub fn granted(&self) -> Option<&Decided> {
        self.decisions.iter().rev().find(|decided| decided.outcome == Outcome::Granted)
    }
}
