//! Whoever prepares what an office will do: a role of its own, so that nothing takes it for the office.

use alloc::format;
use alloc::string::String;

use crate::text::{Code, Typed};

/// Somebody who prepares for an office and never acts for it. Not a word of the record: no entry has one as its actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Liaison {
    office: Code,
    word: String,
}

/// What the wire word of a liaison begins with: no code has a slash, so none is taken for one.
const BEGINS: &str = "liaison/";

impl Liaison {
    /// A liaison of that office.
    #[must_use]
    pub fn of(office: Code) -> Self {
        let word = format!("{BEGINS}{}", office.as_str());
        Self { office, word }
    }

    /// The liaison with that wire word; `None` when it is none.
    pub(crate) fn named(word: &str) -> Option<Self> {
        Code::parse(word.strip_prefix(BEGINS)?).ok().map(Self::of)
    }

    /// The office that they prepare for.
    #[must_use]
    pub fn office(&self) -> &Code {
        &self.office
    }

    /// The wire word.
    #[must_use]
    pub fn word(&self) -> &str {
        &self.word
    }
}
