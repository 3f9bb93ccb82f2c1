//! Why a field was not accepted.

use alloc::string::String;

use serde::Serialize;

/// Why one field was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum Fault {
    /// It is required and empty.
    Missing,
    /// More than `max` characters; there are `now`.
    TooLong {
        /// Most characters allowed.
        max: usize,
        /// Characters sent.
        now: usize,
    },
    /// Fewer than `min` characters; there are `now`.
    TooShort {
        /// Fewest characters allowed.
        min: usize,
        /// Characters sent.
        now: usize,
    },
    /// A control character, which nobody can read.
    ControlCharacter,
    /// A character that hides or turns what is read.
    HiddenCharacter,
    /// A line break where one line is expected.
    OneLine,
    /// Not `a-z`, `0-9` and hyphens.
    NotACode,
    /// Not printable ASCII without spaces, as a technical name is.
    NotAToken,
    /// Not a date of the calendar.
    NotADate,
    /// Not an hour of the day.
    NotAnHour,
    /// Not a date and an hour.
    NotAMoment,
    /// Not a whole number within the limits.
    NotANumber {
        /// Smallest accepted.
        min: u64,
        /// Largest accepted.
        max: u64,
    },
    /// Not one of the choices offered.
    NotAChoice,
    /// Not a file that was received and is still there.
    NotAFile,
    /// More rows than allowed.
    TooMany {
        /// Most rows allowed.
        max: usize,
    },
    /// It stands there a second time.
    Twice,
    /// One of the choices, but not beside the others that were made.
    DoesNotFit,
    /// A field this act does not have.
    Unknown,
}

/// One field that was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldRefusal {
    /// Its path.
    pub path: String,
    /// Why.
    pub fault: Fault,
}
