//! A voting as its acts left it: the motion, the votes of the seats, the result.

use alloc::boxed::Box;
use alloc::vec::Vec;

use jiff::civil::DateTime;

use super::declare_result::{Tie, Verdict};
use super::put_to_vote::VotingMode;
use super::vote::{Captor, Sense};
use crate::context::EntryNumber;
use crate::endorsement::Outcome;
use crate::erasable::Erasable;
use crate::plan::Template;
use crate::secretariat::Change;
use crate::text::{Code, Line, Prose};

/// What is put to the vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Motion {
    /// The order of the day.
    Agenda,
    /// An agreement in words.
    Agreement {
        /// The words.
        text: Erasable<Prose<4000>>,
    },
    /// A methodology.
    Methodology {
        /// Which.
        template: Template,
    },
    /// An endorsement.
    Endorsement {
        /// What is moved.
        outcome: Outcome,
        /// Why, in public.
        reasons: Erasable<Prose<4000>>,
        /// The wording to approve, when it differs from the one proposed.
        wording: Option<Erasable<Prose<4000>>>,
    },
    /// A change of the table.
    Table {
        /// What changes.
        change: Box<Change>,
    },
    /// The name of an axis.
    AxisName {
        /// The name.
        name: Erasable<Line<160>>,
    },
}

/// A voting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voting {
    /// The entry that put the motion to the vote.
    pub entry: EntryNumber,
    /// Nominal or by show of hands.
    pub mode: VotingMode,
    /// The motion.
    pub motion: Motion,
    /// Votes by seat, when nominal.
    pub casts: Vec<Cast>,
    /// The result, once declared.
    pub result: Option<ResultDeclared>,
}

/// The vote of a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// Its entry.
    pub entry: EntryNumber,
    /// The seat.
    pub seat: Code,
    /// The office that voted for it.
    pub office: Code,
    /// In which sense.
    pub sense: Sense,
    /// Who captured it.
    pub captor: Captor,
    /// When.
    pub moment: DateTime,
    /// The reasoned vote, in the seat's own words.
    pub reason: Option<Reason>,
}

/// A reasoned vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The words.
    pub words: Erasable<Prose<3000>>,
    /// Who entered them.
    pub captor: Captor,
}

/// A declared result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultDeclared {
    /// Its entry.
    pub entry: EntryNumber,
    /// Votes in favour.
    pub in_favour: u64,
    /// Votes against.
    pub against: u64,
    /// Abstentions.
    pub abstentions: u64,
    /// Seats excused.
    pub excused: Vec<Code>,
    /// Whether a casting vote broke a tie.
    pub tie: Tie,
    /// Carried or not.
    pub verdict: Verdict,
}
