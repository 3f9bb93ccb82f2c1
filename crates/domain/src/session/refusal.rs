//! What the rules of sessions do not allow.

use alloc::string::String;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::vocabulary::{Announced, ToCome};
use crate::moment::Moment;
use crate::motion::{MatterKind, MotionKind};
use crate::number::EntryNumber;
use crate::secretariat::Unit;

/// A refusal about a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// No rules hold on that date.
    NoRules {
        /// The date.
        date: Date,
    },
    /// The call comes after the session it calls (R2).
    CallAfterSession {
        /// When the call is made.
        called: DateTime,
        /// When the session was to start.
        starts: DateTime,
        /// What came too late.
        of: Announced,
    },
    /// The notice is shorter than the rules ask for.
    NoticeTooShort {
        /// Units asked for.
        asked: u64,
        /// Units there are.
        counted: u64,
        /// The unit.
        unit: Unit,
        /// First date on which the session could be held.
        earliest: Date,
        /// Entry of the rules.
        rules: EntryNumber,
        /// What came too late.
        of: Announced,
    },
    /// Another session of its series has that number.
    OrdinalTaken {
        /// The number given.
        ordinal: u64,
        /// The one that comes next.
        next: u64,
    },
    /// The number is far past the one that comes next: most likely it was not meant.
    OrdinalFarAhead {
        /// The number given.
        ordinal: u64,
        /// The one that comes next.
        next: u64,
    },
    /// A point speaks of something that does not exist, or needs to say what it speaks of.
    ItemWithoutMatter {
        /// Position in the agenda, from 1.
        position: u64,
    },
    /// A proposal in the agenda cannot be decided: withdrawn, or endorsed already.
    ProposalNotOpen {
        /// Position in the agenda, from 1.
        position: u64,
    },
    /// The session was cancelled.
    Cancelled,
    /// The session is closed.
    Closed,
    /// The session is open already; its call cannot change any more.
    AlreadyOpen,
    /// The session is not open: quorum was not declared.
    NotOpen,
    /// The session is in recess.
    InRecess,
    /// The session is not in recess.
    NotInRecess,
    /// It is not the day yet.
    NotYet {
        /// When it starts.
        starts: DateTime,
    },
    /// It is before what the call says: quorum before its hour, an arrival before its day.
    BeforeCall {
        /// The moment given.
        moment: Moment,
        /// When it starts.
        starts: DateTime,
    },
    /// A second call only follows a first one that did not reach quorum on its day.
    SecondCallTooEarly {
        /// When the first call's session was to start.
        starts: DateTime,
    },
    /// There is no such seat.
    NoSuchSeat {
        /// The code.
        seat: String,
    },
    /// The seat suspended its participation and does not sit in this session.
    SeatSuspended {
        /// The seat.
        seat: String,
        /// The entry that suspended it.
        suspension: EntryNumber,
    },
    /// That office does not sit on that seat.
    OfficeNotOfSeat {
        /// The office.
        office: String,
        /// The seat.
        seat: String,
    },
    /// The office is in the room already.
    AlreadyPresent {
        /// The office.
        office: String,
    },
    /// The office is not in the room.
    NotPresent {
        /// The office.
        office: String,
    },
    /// Too few seats for quorum.
    NoQuorum {
        /// Seats present.
        present: u64,
        /// Seats asked for.
        required: u64,
        /// Entry of the rules.
        rules: EntryNumber,
    },
    /// A sector that the rules want is not there.
    SectorMissing {
        /// The sector.
        sector: crate::secretariat::Sector,
        /// Entry of the rules.
        rules: EntryNumber,
    },
    /// There is no such point.
    NoSuchItem {
        /// Its number.
        item: u64,
    },
    /// The point is concluded.
    ItemConcluded {
        /// Its number.
        item: u64,
    },
    /// The point is being dealt with or concluded and stays in the agenda.
    ItemNotPending {
        /// Its number.
        item: u64,
    },
    /// A voting is under way.
    VotingOpen {
        /// The point.
        item: u64,
    },
    /// The agenda comes first.
    AgendaNotApproved,
    /// What is moved does not fit the point.
    MotionDoesNotFit {
        /// The point.
        item: u64,
        /// What the point is about.
        matter: MatterKind,
        /// What was moved.
        motion: MotionKind,
    },
    /// The minutes of that session are approved.
    MinutesApproved {
        /// The agreement.
        agreement: EntryNumber,
    },
    /// The session whose minutes the point is about was not held before this one.
    NotHeldBefore {
        /// The point.
        item: u64,
    },
    /// No entry of that number circulated a document for the point.
    NoSuchDocument {
        /// The point.
        item: u64,
        /// The number given.
        document: EntryNumber,
    },
    /// What is approved as circulated is read by everybody, and that document is not.
    DocumentNotPublic {
        /// The point.
        item: u64,
        /// The entry that circulated it.
        document: EntryNumber,
    },
    /// The document is not sealed: it never was, or was made public already.
    DocumentNotSealed {
        /// The entry that circulated it.
        document: EntryNumber,
    },
    /// Points are still to be dealt with.
    ItemsPending {
        /// The first one.
        item: u64,
    },
    /// Another session starts at that very moment: the same call sent twice, or two at once.
    AlreadyCalled {
        /// The other session.
        session: EntryNumber,
        /// When both would start.
        starts: DateTime,
    },
    /// An endorsement is voted seat by seat (R4).
    NominalRequired {
        /// The point.
        item: u64,
    },
    /// A moment before the one it follows.
    MomentBackwards {
        /// The moment given.
        moment: Moment,
        /// The moment it cannot be before.
        after: Moment,
    },
    /// A moment after now, or on a day after the one that what is recorded happened on.
    MomentToCome {
        /// The moment given.
        moment: Moment,
        /// How far off it is.
        of: ToCome,
        /// That day: the one the entry is dated, or else today.
        date: Date,
        /// The moment it is now.
        now: Moment,
    },
    /// There was quorum on the first call; a second one is not called for.
    QuorumPresent {
        /// Seats present.
        present: u64,
    },
    /// The call stands no more: its day passed, and the hours after it that any call has. A second call comes first.
    CallLapsed {
        /// Hours that a call stands at least.
        hours: u8,
    },
    /// The order of the day has as many points as it can have.
    AgendaFull {
        /// How many that is.
        most: u64,
    },
    /// The point approves the order of the day, and that is not decided by whoever calls.
    OrderPointStays {
        /// Its number.
        item: u64,
    },
    /// It is the only point of the call; a session without any is cancelled.
    OnlyPoint {
        /// Its number.
        item: u64,
    },
    /// That session left no such point of that kind, or the same call goes on with it already.
    NothingToContinue {
        /// The session.
        session: EntryNumber,
        /// The number of its point.
        item: u64,
    },
    /// Another session goes on with that point.
    AlreadyContinued {
        /// The session that left it.
        session: EntryNumber,
        /// The number of its point.
        item: u64,
        /// The session that goes on with it.
        by: EntryNumber,
    },
    /// Nothing of it would change.
    NothingChanges,
}
