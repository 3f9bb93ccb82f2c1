//! Who may read the words of a field, as its entry says for ever (docs/spec/record.md §3).

use crate::choice::choice;

choice! {
    /// Who may read an opening. It never changes: words that were sealed are made public by an act that names them.
    pub enum Class {
        /// Everybody.
        Public = "public",
        /// Nobody, until an act makes it public.
        Sealed = "sealed",
        /// The body and its auditors.
        Confidential = "confidential",
        /// The person it came from. Its words never enter the state.
        Private = "private",
    }
}
