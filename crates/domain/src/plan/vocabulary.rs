//! The closed list of origins a methodology lets a commitment have.

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
