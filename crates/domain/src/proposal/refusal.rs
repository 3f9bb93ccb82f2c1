//! What the rules of proposals do not allow.

use alloc::string::String;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::FichaField;

/// A refusal about a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// The institution holds no office of a seat on that date (R6).
    ProposerNotAtTheTable {
        /// The institution.
        institution: String,
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
    /// The office that was to have presented it says that it did not.
    ProposalDisowned,
    /// It is endorsed, and is not withdrawn any more (R10).
    AlreadyEndorsed,
    /// It is endorsed, and the methodology has that field changed only by agreement (R10).
    ByAgreement {
        /// The field.
        field: FichaField,
    },
    /// It is not endorsed: its fields change without an agreement.
    NothingToAmend {
        /// Position in the agenda, from 1, or the number of the point.
        position: u64,
    },
    /// Its endorsement was not granted.
    NotGranted,
    /// It is being voted.
    BeingVoted,
    /// The field says that already.
    SameValue,
    /// A field that says something is corrected, and not why.
    CorrectionWithoutNote {
        /// The field.
        field: FichaField,
    },
}
