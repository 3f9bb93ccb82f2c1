//! Why a field was not accepted.

use alloc::format;
use alloc::string::String;

use serde::Serialize;

use crate::moment::Moment;
use crate::unseen::{is_deceptive, is_unseen};

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
    /// Characters, but none that anybody could see.
    NothingVisible,
    /// A control character, which nobody can read.
    ControlCharacter(Spot),
    /// A character that hides or turns what is read.
    HiddenCharacter(Spot),
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
    /// A date and an hour that never came: the clocks were put forward past it.
    SkippedHour,
    /// A date and an hour that came twice, and it was not said which of the two.
    RepeatedHour {
        /// The first.
        first: Moment,
        /// The second.
        second: Moment,
    },
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

/// Which character of a text is at fault, and where it is: whoever typed it cannot see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spot {
    /// Its code point, as in `U+0002`.
    pub character: String,
    /// Its position, in characters, from 1.
    pub at: usize,
    /// What stands before it, at most 21 characters; breaks as spaces. Empty at the beginning.
    pub after: String,
}

impl Spot {
    /// Most characters of what stands before.
    const BEFORE: usize = 21;

    /// The first character of a text that is such a one.
    #[must_use]
    pub fn first(text: &str, is_such: impl Fn(char) -> bool) -> Option<Self> {
        text.char_indices().find(|(_, c)| is_such(*c)).map(|(at, c)| Self::of(text, at, c))
    }

    /// The character of the text at that byte.
    pub(crate) fn of(text: &str, byte: usize, character: char) -> Self {
        let before = text.get(..byte).unwrap_or_default();
        let count = before.chars().count();
        let after = before.chars().skip(count.saturating_sub(Self::BEFORE));
        let after =
            after.map(|c| if c == '\n' { ' ' } else { c }).filter(|c| !is_deceptive(*c) && !is_unseen(*c)).collect();
        Self { character: format!("U+{:04X}", u32::from(character)), at: count + 1, after }
    }
}

/// One field that was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldRefusal {
    /// Its path.
    pub path: String,
    /// Why.
    pub fault: Fault,
}
