//! What a motion says of itself, for tables and pages: in places and words of closed lists, never in a language.

use alloc::vec::Vec;

use jiff::civil::Date;

use crate::choice::Choice;
use crate::number::EntryNumber;
use crate::plan::Methodology;
use crate::proposal::Amendment;
use crate::secretariat::{AdoptCalendar, AdoptRules};
use crate::text::Code;
use crate::texts::Place;

/// What a motion says. Fields go by the names its reader gives them.
#[derive(Clone, Debug, Default)]
pub struct Told<'a> {
    /// What is chosen: an outcome, a template, the kind of change.
    pub chosen: Option<Word>,
    /// The words to agree on, with the name of their field.
    pub text: Option<(&'static str, Place)>,
    /// The reasons given, with the name of their field.
    pub reasons: Option<(&'static str, Place)>,
    /// The entry it names, with the name of its field.
    pub entry: Option<(&'static str, EntryNumber)>,
    /// What else it sets, each with the name of its field. Of a change of the table, what it is about comes first.
    pub facts: Facts<'a>,
}

/// What a motion sets, each with the name of its field.
pub type Facts<'a> = Vec<(&'static str, Fact<'a>)>;

/// A word of a closed list, with the vocabulary in which people read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The vocabulary.
    pub vocabulary: &'static str,
    /// The word.
    pub word: &'static str,
}

impl Word {
    /// A value of a vocabulary.
    #[must_use]
    pub fn of(vocabulary: &'static str, value: impl Choice) -> Self {
        Self { vocabulary, word: value.word() }
    }
}

/// Something that a motion sets.
#[derive(Clone, Debug)]
pub enum Fact<'a> {
    /// Words.
    Text(Place),
    /// The name of a person, when it is published.
    Person(Option<Place>),
    /// Words of closed lists.
    Words(Vec<Word>),
    /// A short code that it gives.
    Code(&'a Code),
    /// A seat.
    Seat(&'a Code),
    /// An office.
    Office(&'a Code),
    /// An appointment to an office.
    Appointment(EntryNumber),
    /// An institution or organisation.
    Institution(&'a Code),
    /// A phase of the commitment that its point is about.
    Phase(&'a Code),
    /// A day.
    Day(Date),
    /// How many.
    Number(u64),
    /// Rules of the table, whole.
    Rules(&'a AdoptRules),
    /// A calendar, whole.
    Calendar(&'a AdoptCalendar),
    /// A methodology, whole.
    Methodology(&'a Methodology),
    /// What a field of a ficha is to say.
    Amendment(&'a Amendment),
}
