//! The votes of a dialogue: who said what about which statement, as an immutable packed matrix.
//!
//! One vote takes two bytes (statement in the upper 14 bits, what was said in the lower two); with more than 16,384
//! statements, four. Rows are participants and columns statements, both in canonical order, and a row is sorted by
//! statement: the same votes make the same bytes in whatever order they came. The order of arrival is kept beside the
//! matrix, for mode `polis` alone, whose rules depend on it.

mod builder;
mod cast;
mod packed;
mod register;

pub use builder::VotesBuilder;
pub(crate) use cast::Cast;
pub(crate) use packed::{Code, Codes, Packed};

use crate::id::{ParticipantId, StatementId};

/// What somebody answered to a statement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Vote {
    /// The person agrees; +1 in every formula and in Polis's exports.
    Agree,
    /// The person saw it and preferred not to say; 0. Not the same as not having seen it.
    Pass,
    /// The person disagrees; -1.
    Disagree,
}

impl Vote {
    /// The three answers, in the order of their codes.
    pub const ALL: [Vote; 3] = [Vote::Agree, Vote::Pass, Vote::Disagree];

    /// The number that stands for the vote in every formula: +1, 0 or -1.
    pub fn value(self) -> i32 {
        match self {
            Vote::Agree => 1,
            Vote::Pass => 0,
            Vote::Disagree => -1,
        }
    }

    /// The vote that an export writes as 1, 0 or -1; nothing for any other number.
    pub fn from_value(value: i32) -> Option<Vote> {
        Vote::ALL.into_iter().find(|vote| vote.value() == value)
    }
}

/// What the moderators of the dialogue decided about a statement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Moderation {
    /// Accepted; 1 in Polis's exports.
    In,
    /// Nobody decided; 0. It counts, as an accepted one does.
    #[default]
    Unmoderated,
    /// Taken out; -1. Its votes are counted and shown, and bear on nothing else.
    Out,
}

/// A column of the matrix.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// What moderators decided.
    pub moderation: Moderation,
    /// Whether it asks about the participant ("I live here"), not for an opinion. It then bears on no group.
    pub is_meta: bool,
}

impl Statement {
    /// Whether its votes bear on groups: not moderated out and not about the participant.
    pub fn is_counted(&self) -> bool {
        self.moderation != Moderation::Out && !self.is_meta
    }
}

/// Every last vote of a dialogue. Made by [`VotesBuilder`]; never changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Votes {
    participants: Vec<ParticipantId>,
    statements: Vec<Statement>,
    packed: Packed,
    participant_arrival: Vec<u32>,
    statement_arrival: Vec<u32>,
}

impl Votes {
    /// Everybody who is known, in canonical order; a participant's index is the place in this list.
    pub fn participants(&self) -> &[ParticipantId] {
        &self.participants
    }

    /// Every statement that is known, in canonical order; a statement's index is the place in this list.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// How many votes there are: at most one for a participant and a statement.
    pub fn len(&self) -> usize {
        self.packed.len()
    }

    /// Whether nobody has voted.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The votes of one participant as (index of the statement, vote), by statement; none for an unknown index.
    pub fn of(&self, participant: usize) -> impl Iterator<Item = (usize, Vote)> + '_ {
        self.packed.row(participant)
    }

    /// How many statements this participant answered, whatever became of them. The index is a known one.
    pub(crate) fn answered(&self, participant: usize) -> usize {
        self.packed.starts[participant + 1] - self.packed.starts[participant]
    }

    /// The index of this participant.
    pub fn participant(&self, id: &ParticipantId) -> Option<usize> {
        self.participants.binary_search(id).ok()
    }

    /// The index of this statement.
    pub fn statement(&self, id: &StatementId) -> Option<usize> {
        self.statements.binary_search_by(|statement| statement.id.cmp(id)).ok()
    }

    /// Indices of participants in the order in which they first voted, the others last; for mode `polis`.
    pub fn participant_arrival(&self) -> &[u32] {
        &self.participant_arrival
    }

    /// Indices of statements in the order in which they were first voted on, the others last; for
    /// mode `polis`.
    pub fn statement_arrival(&self) -> &[u32] {
        &self.statement_arrival
    }

    pub(crate) fn packed(&self) -> &Packed {
        &self.packed
    }
}
