//! What the rules of phases do not allow.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::number::EntryNumber;
use crate::plan::{Closer, FichaField};

/// A refusal about a phase of a commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// The plan of the commitment has no methodology yet, so it is in no phase.
    NoMethodology,
    /// The commitment is in another phase.
    OtherPhase {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase it is in.
        phase: String,
    },
    /// All its phases are closed.
    AllClosed {
        /// The commitment.
        commitment: EntryNumber,
    },
    /// Not all holds that has to.
    ClosersMissing {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase.
        phase: String,
        /// What does not hold.
        closers: Vec<Closer>,
    },
    /// The ficha lacks what has to be filled in.
    FieldsMissing {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase.
        phase: String,
        /// What it lacks.
        fields: Vec<FichaField>,
    },
    /// The endorsement that is given in the phase was not granted yet.
    EndorsementMissing {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase.
        phase: String,
    },
    /// The institution has not assumed yet what was endorsed in the phase.
    AssumptionMissing {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase.
        phase: String,
    },
    /// The methodology wants the phase closed and opened again by agreement.
    AgreementNeeded {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase.
        phase: String,
    },
    /// The methodology does not want the phase closed by agreement.
    NoAgreementNeeded {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase.
        phase: String,
    },
    /// Only the phase that was closed last is opened again.
    NotClosedLast {
        /// The commitment.
        commitment: EntryNumber,
    },
    /// The methodology asks for no report in the phase.
    NoReportNeeded {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase.
        phase: String,
    },
    /// The endorsement that is given in the phase was granted already.
    EndorsedInPhase {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase.
        phase: String,
    },
    /// The endorsement is given in other phases than the one the commitment is in.
    EndorsementElsewhere {
        /// The commitment.
        commitment: EntryNumber,
        /// The phase it is in.
        phase: String,
        /// The phases in which it is given.
        phases: Vec<String>,
    },
}
