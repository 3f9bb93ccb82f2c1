//! What a reader says of the fields it reads, when nothing was sent and it is asked to describe itself.

use alloc::string::String;
use alloc::vec::Vec;

use crate::choice::choice;
use crate::class::Class;

/// One field of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Its path; `*` stands for the number of a row (`agenda.*.title`).
    pub path: String,
    /// What is typed there.
    pub kind: Kind,
    /// Whether it must be there, when all of `when` holds.
    pub required: bool,
    /// What its words are the number or the code of; the choices come from the state.
    pub refers: Option<Refers>,
    /// What must hold for it to be read at all; empty: always.
    pub when: Vec<When>,
    /// The class of its opening; `None`: it stands in clear in the entry.
    pub class: Option<Class>,
}

/// What is typed in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Line {
        /// Most characters.
        max: usize,
    },
    /// Paragraphs of text.
    Prose {
        /// Fewest characters; 1 unless it is a reason.
        min: usize,
        /// Most characters.
        max: usize,
    },
    /// Printable ASCII without spaces.
    Token {
        /// Most characters.
        max: usize,
    },
    /// `a-z`, `0-9` and hyphens, at most 40.
    Code,
    /// The id of a staged file.
    File,
    /// One word of a closed list.
    Choice(Vec<&'static str>),
    /// `2021-04-30`.
    Date,
    /// `17:00`.
    Hour,
    /// `2021-04-30T17:00`.
    Moment,
    /// A whole number.
    Number {
        /// Smallest accepted.
        min: u64,
        /// Largest accepted.
        max: u64,
    },
    /// The number of an entry.
    Entry,
    /// Rows, whose own fields follow under `path.*`.
    Rows {
        /// Most rows.
        max: usize,
    },
}

choice! {
    /// What a field is the number or the code of.
    pub enum Refers {
        /// A plan.
        Plan = "plan",
        /// An axis of a plan.
        Axis = "axis",
        /// A commitment foreseen for a plan.
        Foreseen = "foreseen",
        /// A proposal.
        Proposal = "proposal",
        /// A phase of the methodology of its plan.
        Phase = "phase",
        /// A session.
        Session = "session",
        /// A point of the session's agenda, by its number there.
        Item = "item",
        /// A voting, by the entry that put its motion.
        Voting = "voting",
        /// A vote that was cast.
        Vote = "vote",
        /// A document that was circulated for a session.
        Document = "document",
        /// One of those that nobody may read yet.
        SealedDocument = "sealed_document",
        /// A seat.
        Seat = "seat",
        /// An office.
        Office = "office",
        /// That somebody took an office, by the entry that says so.
        Appointment = "appointment",
        /// What was recorded from a paper of who holds an office, by its entry.
        Paper = "paper",
        /// The same, while it waits for a second seat.
        Unconfirmed = "unconfirmed",
        /// An act that was entered for an office from a paper, by its entry.
        Capture = "capture",
        /// An institution or organisation.
        Institution = "institution",
        /// An organisation that was registered.
        Organisation = "organisation",
        /// An agreement, by its entry.
        Agreement = "agreement",
        /// An entry, whatever it recorded.
        Entry = "entry",
        /// Whatever the kind of point is about.
        Matter = "matter",
    }
}

/// A condition under which a field is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Another field has this word.
    Is {
        /// Its path.
        path: String,
        /// The word.
        word: &'static str,
    },
    /// Another field is left out.
    LeftOut {
        /// Its path.
        path: String,
    },
}

/// A path with `*` for each number of a row: `agenda.3.title` → `agenda.*.title`.
#[must_use]
pub fn pattern(path: &str) -> String {
    let parts = path.split('.').map(|part| if is_number(part) { "*" } else { part });
    parts.collect::<Vec<_>>().join(".")
}

/// The name a field goes by in labels: its path without the numbers of rows, `agenda-title`.
#[must_use]
pub fn field_id(path: &str) -> String {
    let parts = path.split('.').filter(|part| !is_number(part) && *part != "*");
    parts.collect::<Vec<_>>().join("-")
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}
