//! The closed lists of words that tables hold, by the names under which people are told them.

use domain::plan::{Closer, FichaField, Origin, PhaseKind, Template};
use domain::proposal::Status;
use domain::secretariat::{Majority, Unit};
use domain::session::{
    Captor, Ending, Item, ItemState, Kind, Mode, Sense, Session, Standing, Tie, Untreated, Verdict, VotingMode,
    WithoutVote,
};
use domain::{Basis, Choice, MatterKind, MotionKind, SupportKind, Word};
use jiff::civil::Date;

use crate::cell::Cell;

/// A closed list of words, each with the vocabulary in which people read it.
pub type Vocabulary = fn() -> Vec<Word>;

/// Choices that a table can hold.
pub(crate) trait Listed: Choice {
    /// The vocabulary in which people read them.
    const NAME: &'static str;
}

macro_rules! listed {
    ($($choice:ty = $name:literal),+ $(,)?) => {
        $(impl Listed for $choice {
            const NAME: &'static str = $name;
        })+
    };
}

listed! {
    Basis = "basis",
    Captor = "captor",
    Closer = "closer",
    Ending = "ending",
    FichaField = "ficha",
    Kind = "session_kind",
    Majority = "majority",
    MatterKind = "matter",
    Mode = "mode",
    domain::Level = "level",
    MotionKind = "motion",
    domain::organisation::Standing = "organisation",
    Origin = "origin",
    domain::endorsement::Answer = "ratification",
    domain::endorsement::Outcome = "outcome",
    PhaseKind = "phase",
    domain::phase::PhaseChange = "phase_change",
    Sense = "sense",
    Standing = "standing",
    Status = "status",
    SupportKind = "support",
    Template = "template",
    Tie = "tie",
    Unit = "unit",
    Untreated = "untreated",
    Verdict = "verdict",
    VotingMode = "voting_mode",
    WithoutVote = "without_vote",
}

/// A list that only tables have.
macro_rules! choice_of {
    ($(#[$doc:meta])* $vis:vis enum $name:ident($list:literal) { $($variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        $vis enum $name { $($variant),+ }

        impl Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl Listed for $name {
            const NAME: &'static str = $list;
        }
    };
}

/// Every word of a choice.
pub(crate) fn all<T: Listed>() -> Vec<Word> {
    T::ALL.iter().map(|choice| Word::of(T::NAME, *choice)).collect()
}

/// A choice in a cell.
pub(crate) fn word<T: Listed>(choice: T) -> Cell {
    Cell::Word(Word::of(T::NAME, choice))
}

/// How a point of an agenda goes on a day, in a cell.
pub(crate) fn item_state(session: &Session, item: &Item, day: Date) -> Cell {
    word(match item.state {
        ItemState::Pending if session.untreated_on(day).is_some() => ItemStanding::Untreated,
        ItemState::Begun if session.untreated_on(day).is_some() => ItemStanding::Unfinished,
        ItemState::Pending => ItemStanding::Pending,
        ItemState::Begun if session.is_current(item) && session.is_ahead_on(day) => ItemStanding::InCourse,
        ItemState::Begun => ItemStanding::Begun,
        ItemState::Concluded(_) => ItemStanding::Concluded,
    })
}

/// What is moved or decided: the outcome, the field, the change or the template that a motion chooses, or else its kind.
pub(crate) fn decides() -> Vec<Word> {
    let parts = [
        all::<MotionKind>(),
        all::<domain::endorsement::Outcome>(),
        all::<FichaField>(),
        all::<domain::phase::PhaseChange>(),
        all::<Template>(),
    ];
    parts.concat()
}

choice_of! {
    /// How a point of an agenda goes.
    pub(crate) enum ItemStanding("item_state") {
        Pending = "pending",
        InCourse = "in_course",
        Begun = "begun",
        Concluded = "concluded",
        Untreated = "untreated",
        Unfinished = "unfinished",
        Dropped = "dropped",
    }
}

choice_of! {
    /// Which call of a session it is.
    pub(crate) enum CallKind("call_kind") {
        First = "first",
        Change = "change",
        Second = "second",
    }
}

choice_of! {
    /// What became of a call.
    pub(crate) enum CallStanding("call_standing") {
        Stands = "stands",
        Opened = "opened",
        Changed = "changed",
        Failed = "failed",
        Lapsed = "lapsed",
        Cancelled = "cancelled",
    }
}

choice_of! {
    /// Where a phase of a commitment stands.
    pub(crate) enum PhaseState("phase_state") {
        Closed = "closed",
        Reopened = "reopened",
        Open = "open",
        Ahead = "ahead",
    }
}

choice_of! {
    /// Whether a seat was in the room.
    pub(crate) enum Presence("presence") {
        Present = "present",
        Absent = "absent",
        Suspended = "suspended",
    }
}
