//! What a recorded fact rests on.

use crate::choice::choice;

choice! {
    /// What a recorded fact rests on.
    pub enum Basis {
        /// A source states it.
        Stated = "stated",
        /// An illustrative example, so that one can try the platform.
        Illustrative = "illustrative",
        /// It was looked for and not found.
        NotLocated = "not_located",
    }
}
