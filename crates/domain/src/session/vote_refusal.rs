//! What the rules of votings do not allow: who votes, how votes are counted, reasoned votes and objections.

use alloc::string::String;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::vocabulary::VotingEnded;
use crate::number::EntryNumber;

/// A refusal about a vote, or about the count of those of a voting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum VoteRefusal {
    /// No voting is under way.
    NoVoting {
        /// The point.
        item: u64,
    },
    /// The voting meant ended; another motion of the point is being voted on.
    AnotherMotion {
        /// The point.
        item: u64,
        /// The entry of the motion that was meant.
        meant: EntryNumber,
        /// How its voting ended.
        ended: VotingEnded,
        /// The entry of the motion under way.
        open: EntryNumber,
    },
    /// The entry put no motion of that point to the vote.
    NoSuchVoting {
        /// The point.
        item: u64,
        /// The number given.
        voting: EntryNumber,
    },
    /// Votes of this voting are by show of hands.
    NotNominal,
    /// The seat is not there, so nobody votes for it (R3).
    SeatAbsent {
        /// The seat.
        seat: String,
    },
    /// Another office of the seat votes: the titular when it is there, else the suplente (R3).
    OtherOfficeVotes {
        /// The seat.
        seat: String,
        /// The office that votes.
        office: String,
    },
    /// The seat is excused from this point (R7).
    SeatExcused {
        /// The seat.
        seat: String,
        /// Entry of the rules.
        rules: EntryNumber,
    },
    /// The seat has voted (one vote per seat).
    AlreadyVoted {
        /// The seat.
        seat: String,
        /// Entry of its vote.
        vote: EntryNumber,
    },
    /// A correction names the captured vote it corrects.
    NotYoursToCorrect {
        /// The vote.
        vote: EntryNumber,
    },
    /// A vote is missing.
    VoteMissing {
        /// The seat.
        seat: String,
    },
    /// A show of hands needs its counts, and they cannot exceed the votes in the room.
    CountsDoNotFit {
        /// Votes counted.
        counted: u64,
        /// Votes in the room.
        votes: u64,
    },
    /// A show of hands is a tie, and the seat that breaks it has not said how it votes.
    CastingVoteMissing {
        /// The seat.
        seat: String,
        /// Entry of the rules.
        rules: EntryNumber,
    },
    /// No casting vote is called for: the rules give none, its seat does not vote, or there is no tie by show of hands.
    NoCastingVote {
        /// The point.
        item: u64,
    },
    /// The vote named is not one of that seat.
    NotThatSeatsVote {
        /// The seat.
        seat: String,
        /// The vote.
        vote: EntryNumber,
    },
    /// There is a reasoned vote already.
    AlreadyExplained {
        /// The vote.
        vote: EntryNumber,
    },
    /// The term to object has passed.
    ObjectionTooLate {
        /// Last day.
        until: Date,
        /// Entry of the rules.
        rules: EntryNumber,
    },
    /// It was objected to already.
    AlreadyObjected {
        /// The vote.
        vote: EntryNumber,
    },
}
