//! What the rules of proposals do not allow.

use alloc::string::String;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::number::EntryNumber;

/// A refusal about a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// The institution holds no office of a seat on that date (R6).
    ProposerNotAtTheTable {
        /// The institution.
        institution: String,
    },
    /// The axis is not one of the plan.
    NoSuchAxis {
        /// The axis.
        axis: EntryNumber,
    },
    /// The methodology of the plan knows no such origin.
    OriginNotInMethodology,
    /// A window that ends before it starts.
    WindowBackwards {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// It was withdrawn.
    ProposalWithdrawn,
    /// It is endorsed: its wording changes only by agreement (R10).
    AlreadyEndorsed,
    /// Its endorsement was not granted.
    NotGranted,
    /// It is being voted.
    BeingVoted,
    /// The new wording is the old one.
    SameWording,
}
