//! The closed lists of an endorsement: what can be decided on it, and answered by whoever comes after.

use crate::choice::choice;

choice! {
    /// What whoever came to the head of an institution says of what it assumed before.
    pub enum Answer {
        /// It goes on as it is.
        Ratified = "ratified",
        /// Changes are asked for.
        ChangesAsked = "changes_asked",
        /// The institution does not go on with it.
        Declined = "declined",
    }
}

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
