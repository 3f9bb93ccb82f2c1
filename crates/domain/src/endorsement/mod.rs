//! The endorsement (*aval*) of the Secretariat, and the assumption by the institution.
//!
//! An endorsement exists only as the consequence of an agreement of a quorate session: there is no
//! way to ask for it, for anybody (R4). An agreement of the table does not bind an autonomous
//! body; that it assumes what was endorsed is an act of its own.

mod assume;
mod decide;
mod motion;
mod ratify;
mod vocabulary;

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use assume::Assume;
pub use decide::Decide;
pub use motion::EndorsementMotion;
pub use ratify::Ratify;
pub use vocabulary::{Answer, Outcome};

use crate::basis::Basis;
use crate::erasable::Erasable;
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::plan::FichaField;
use crate::support::Support;
use crate::text::{Code, Prose};

/// A decision on an endorsement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Its entry.
    pub entry: EntryNumber,
    /// Granted, returned, or not granted.
    pub outcome: Outcome,
    /// The agreement.
    pub agreement: EntryNumber,
    /// The phase in which it was decided.
    pub phase: Code,
    /// The entry of the methodology that asked for it there.
    pub methodology: EntryNumber,
    /// The version of the wording that was before the table.
    pub version: EntryNumber,
    /// Votes in favour.
    pub in_favour: u64,
    /// Votes against.
    pub against: u64,
    /// Abstentions.
    pub abstentions: u64,
    /// By when the institution is to assume it.
    pub assume_by: Option<Date>,
    /// The fields that its observations ask for, when returned.
    pub asks: Vec<FichaField>,
    /// When.
    pub moment: Moment,
    /// What it rests on.
    pub basis: Option<Basis>,
}

impl Decided {
    /// The fields that answer it; where it named none, the wording.
    #[must_use]
    pub fn asked(&self) -> &[FichaField] {
        if self.asks.is_empty() { &[FichaField::Wording] } else { &self.asks }
    }
}

/// The assumption of a commitment by the institution that answers for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// Its entry.
    pub entry: EntryNumber,
    /// The decision that granted what it assumes.
    pub decision: EntryNumber,
    /// The institution.
    pub institution: Code,
    /// The office that entered it.
    pub office: Option<Code>,
    /// The paper it rests on.
    pub support: Support,
    /// When.
    pub moment: Moment,
    /// What it rests on.
    pub basis: Option<Basis>,
    /// The entry by which the office says that a captured one is not its word: it counts no more.
    pub disowned: Option<EntryNumber>,
}

impl Assumed {
    /// Whether it is one of what that decision granted, by that institution.
    pub(crate) fn is_of(&self, decided: &Decided, institution: &Code) -> bool {
        self.decision == decided.entry && self.institution == *institution
    }
}

/// What whoever came to the head of the institution said of what it had assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratified {
    /// Its entry.
    pub entry: EntryNumber,
    /// What they said.
    pub answer: Answer,
    /// What they ask for, or why they decline.
    pub text: Option<Erasable<Prose<4000>>>,
    /// The entry by which they took the office.
    pub occupant: EntryNumber,
    /// When.
    pub moment: Moment,
    /// The entry by which the office says that a captured one is not its word: it counts no more.
    pub disowned: Option<EntryNumber>,
}

/// A refusal about an endorsement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// Nobody is named who would answer for it.
    ResponsibleMissing {
        /// Position in the agenda, from 1, or the number of the point.
        position: u64,
    },
    /// Nothing was endorsed that could be assumed.
    NothingEndorsed,
    /// It was assumed already.
    AlreadyAssumed {
        /// The entry that did.
        entry: EntryNumber,
    },
    /// Nobody came to the head of its institution since it was assumed who has yet to answer.
    NothingToRatify,
}
