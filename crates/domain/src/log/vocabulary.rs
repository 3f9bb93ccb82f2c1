//! The closed lists of the opening of the record: its formats and the languages of a body.

use crate::choice::choice;

choice! {
    /// The format of the record, as its specification numbers it.
    pub enum Format {
        /// docs/spec/record.md.
        One = "tequio-record/1",
    }
}

choice! {
    /// A language the body speaks to people in.
    pub enum Language {
        /// Spanish of Mexico.
        Spanish = "es-MX",
        /// English.
        English = "en",
    }
}
