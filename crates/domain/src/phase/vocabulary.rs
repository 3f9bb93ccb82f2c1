//! The closed list of what can be moved of a phase.

use crate::choice::choice;

choice! {
    /// What is moved of a phase.
    pub enum PhaseChange {
        /// That it closes.
        Close = "close",
        /// That it is open again.
        Reopen = "reopen",
    }
}
