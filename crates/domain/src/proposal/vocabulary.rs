//! The closed list of where a commitment comes from.

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
