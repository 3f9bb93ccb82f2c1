//! A voting as its acts left it: the motion, the votes of the seats, the result.

use alloc::sync::Arc;
use alloc::vec::Vec;

use super::majority::Needed;
use super::model::Session;
use super::roll::Without;
use super::vocabulary::{Captor, Sense, Tie, Verdict, VotingMode};
use crate::erasable::Erasable;
use crate::moment::Moment;
use crate::motion::Motion;
use crate::number::EntryNumber;
use crate::text::{Code, Prose};

/// A voting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voting {
    /// The entry that put the motion to the vote.
    pub entry: EntryNumber,
    /// Nominal or by show of hands.
    pub mode: VotingMode,
    /// The motion.
    pub motion: Arc<Motion>,
    /// Votes by seat, when nominal.
    pub casts: Vec<Cast>,
    /// Captured votes that others correct, in the order in which they were corrected. They do not count.
    pub corrected: Vec<Cast>,
    /// The result, once declared.
    pub result: Option<ResultDeclared>,
    /// That its motion was taken back before that.
    pub withdrawn: Option<Withdrawn>,
}

/// That a motion was taken back: its votes have no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// The entry that did.
    pub entry: EntryNumber,
    /// When.
    pub moment: Moment,
    /// Why.
    pub reason: Erasable<Prose<2000>>,
    /// The seats that had no vote by then, each with why.
    pub without: Vec<Without>,
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
    pub moment: Moment,
    /// The reasoned vote, in the seat's own words.
    pub reason: Option<Reason>,
    /// The captured vote that it corrects.
    pub corrects: Option<EntryNumber>,
}

/// A reasoned vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The words.
    pub words: Erasable<Prose<3000>>,
    /// Who entered them.
    pub captor: Captor,
    /// The sense they give reasons for: that of the vote, or of the one it corrects.
    pub sense: Sense,
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
    /// What it needed.
    pub needed: Needed,
}

impl Voting {
    /// Whether it is under way: neither decided nor taken back.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.result.is_none() && self.withdrawn.is_none()
    }

    /// The captured votes that a vote corrects, the latest first.
    pub fn corrected_by<'a>(&'a self, cast: &Cast) -> impl Iterator<Item = &'a Cast> + use<'a> {
        let find = |entry: EntryNumber| self.corrected.iter().find(|cast| cast.entry == entry);
        core::iter::successors(cast.corrects.and_then(find), move |cast| cast.corrects.and_then(find))
    }
}

impl Session {
    /// The result of the voting that an entry opened.
    #[must_use]
    pub fn result(&self, voting: EntryNumber) -> Option<&ResultDeclared> {
        self.voting(voting)?.result.as_ref()
    }

    /// The voting that an entry opened.
    #[must_use]
    pub fn voting(&self, put: EntryNumber) -> Option<&Voting> {
        self.agenda.iter().flat_map(|item| &item.votings).find(|voting| voting.entry == put)
    }
}
