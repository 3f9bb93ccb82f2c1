//! The closed list of what can be decided on an endorsement.

use crate::choice::choice;

choice! {
    /// What a motion on an endorsement moves.
    pub enum Outcome {
        /// The endorsement is granted.
        Granted = "granted",
        /// The proposal is returned with observations.
        Returned = "returned",
        /// The endorsement is not granted.
        NotGranted = "not_granted",
    }
}
