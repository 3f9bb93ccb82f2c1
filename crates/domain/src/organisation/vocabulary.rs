//! The closed lists of organisations.

use crate::choice::choice;

choice! {
    /// Where an organisation stands.
    pub enum Standing {
        /// It waits for an answer.
        Applied = "applied",
        /// It was accredited.
        Accredited = "accredited",
        /// It was not accredited, or is no more.
        Declined = "declined",
        /// It withdrew.
        Withdrawn = "withdrawn",
    }
}

choice! {
    /// What the seats answered.
    pub enum Verdict {
        /// It is accredited.
        Accredited = "accredited",
        /// It is not.
        Declined = "declined",
    }
}
