//! A session as its acts left it.

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::DateTime;

use super::continued::Continues;
use super::drop_point::Dropped;
use super::ordinals::Renumbered;
use super::vocabulary::{Ending, Kind, Mode};
use super::voting::{ResultDeclared, Voting};
use crate::basis::Basis;
use crate::class::Class;
use crate::closed::Closed;
use crate::erasable::Erasable;
use crate::file::FileId;
use crate::moment::Moment;
use crate::motion::{MatterKind, Motion};
use crate::number::EntryNumber;
use crate::shelf::Numbered;
use crate::support::Support;
use crate::text::{Code, Line, Prose};

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Number of the entry of its call.
    pub id: EntryNumber,
    /// Ordinary or extraordinary.
    pub kind: Kind,
    /// Its number in the series of its kind.
    pub ordinal: u64,
    /// In person, virtual or mixed.
    pub mode: Mode,
    /// Where.
    pub place: Option<Erasable<Line<200>>>,
    /// When it starts.
    pub starts: DateTime,
    /// The first call and any later one, the latest last.
    pub calls: Vec<CallMade>,
    /// The agenda, in order.
    pub agenda: Vec<Item>,
    /// The points that were taken out of its call, in the order in which they were.
    pub dropped: Vec<Dropped>,
    /// How many points its call listed.
    pub listed: u64,
    /// The highest number that a point of it was given.
    pub numbered: u64,
    /// Who has been there since its last call for that day, in the order of arrival.
    pub attendance: Vec<Attendance>,
    /// Quorum, once declared: the session is open from there on.
    pub quorum: Option<QuorumDeclared>,
    /// Its recesses, in order; one that lasts is the last.
    pub recesses: Vec<RecessHeld>,
    /// The latest moment told of its course: when it opened, went into recess or resumed.
    pub course: Option<Moment>,
    /// The latest moment at which a seat voted itself, as its entry says it.
    pub voted: Option<Moment>,
    /// The item being dealt with.
    pub current: Option<u64>,
    /// That it was closed.
    pub closed: Option<Ended>,
    /// The entry that cancelled it, with the reason.
    pub cancelled: Option<(EntryNumber, Erasable<Prose<2000>>)>,
    /// The agreements reached in it, in order.
    pub agreements: Vec<EntryNumber>,
    /// Objections of seats to how their votes were captured.
    pub objections: Vec<Objection>,
    /// What its call rests on.
    pub basis: Option<Basis>,
}

/// A call that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallMade {
    /// Its entry.
    pub entry: EntryNumber,
    /// When it was made.
    pub moment: Moment,
    /// When the session was to start.
    pub starts: DateTime,
    /// How people were to meet.
    pub mode: Mode,
    /// Where.
    pub place: Option<Erasable<Line<200>>>,
    /// Whether it is a second call.
    pub second: bool,
    /// Notice given, in the unit of the rules; a second call needs none.
    pub notice: Option<u64>,
    /// The entry of the rules it was counted by.
    pub rules: EntryNumber,
    /// The paper it rests on.
    pub support: Option<Support>,
    /// Why it was changed.
    pub reason: Option<Erasable<Prose<2000>>>,
    /// The number that it corrected.
    pub renumbered: Option<Renumbered>,
    /// Who came by it in vain, once another call was made for another time.
    pub came: Vec<Attendance>,
}

/// That a session was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// By which entry.
    pub entry: EntryNumber,
    /// When.
    pub moment: Moment,
    /// How it ended.
    pub ending: Ending,
}

/// A recess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecessHeld {
    /// Since when.
    pub from: Moment,
    /// Until when, once the session resumed.
    pub until: Option<Moment>,
}

/// A point of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its number, which stays with it when the order changes.
    pub number: u64,
    /// Its title.
    pub title: Erasable<Line<200>>,
    /// What it is about.
    pub matter: Matter,
    /// Documents, each with when it was circulated.
    pub documents: Vec<Document>,
    /// Where it stands.
    pub state: ItemState,
    /// What was seen or said when it was concluded without a vote.
    pub note: Option<Erasable<Prose<2000>>>,
    /// When it was added to the call, which did not list it at first.
    pub added: Option<Moment>,
    /// The point of an earlier session that it goes on with.
    pub continues: Option<Continues>,
    /// Votings held on it, the latest last.
    pub votings: Vec<Voting>,
}

/// The two numbers of a point: an agenda may have changed since its call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Its number in the call, when that listed it.
    pub called: Option<u64>,
    /// Its place in the agenda as it is taken up, from 1.
    pub place: u64,
}

/// What a point is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Its kind.
    pub kind: MatterKind,
    /// The proposal, plan, axis or session it speaks of.
    pub about: Option<EntryNumber>,
}

/// Where a point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// Not yet dealt with.
    Pending,
    /// Taken up, and not concluded yet. The one that is being dealt with is the current one of its session.
    Begun,
    /// Concluded by that entry.
    Concluded(EntryNumber),
}

/// A document of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: Erasable<Line<160>>,
    /// The document itself, when it is not only on paper.
    pub file: Option<Closed<FileId>>,
    /// What made it public, when it had been sealed.
    pub released: Option<Released>,
    /// When it was circulated.
    pub circulated: Moment,
    /// Whether that was after the notice the rules ask for had begun.
    pub late: bool,
    /// The entry that circulated it.
    pub entry: EntryNumber,
}

/// That a document which had been sealed was made public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Released {
    /// By which entry.
    pub entry: EntryNumber,
    /// When.
    pub moment: Moment,
}

/// A seat's office in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// The seat.
    pub seat: Code,
    /// The office that attends for it.
    pub office: Code,
    /// Since when.
    pub from: Moment,
    /// Until when, once it left.
    pub until: Option<Moment>,
    /// The letter by which somebody was sent for this day.
    pub accreditation: Option<Support>,
}

/// Quorum, as declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuorumDeclared {
    /// Its entry.
    pub entry: EntryNumber,
    /// When.
    pub moment: Moment,
    /// Seats present.
    pub present: u64,
    /// Seats asked for.
    pub required: u64,
    /// The entry of the rules it was counted by, and by which the session is held.
    pub rules: EntryNumber,
}

/// An objection of a seat to how its vote was captured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// Its entry.
    pub entry: EntryNumber,
    /// The vote it objects to.
    pub vote: EntryNumber,
    /// The seat.
    pub seat: Code,
    /// What it says.
    pub text: Erasable<Prose<2000>>,
    /// The entry by which the seat says that a captured one is not its word: it counts no more.
    pub disowned: Option<EntryNumber>,
}

impl Numbered for Session {
    fn id(&self) -> EntryNumber {
        self.id
    }
}

impl CallMade {
    /// Whether it is the second call itself, and not a change of one.
    #[must_use]
    pub fn is_again(&self) -> bool {
        self.second && self.reason.is_none()
    }
}

impl Document {
    /// Whether nobody reads it yet.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.released.is_none() && self.file.as_ref().is_some_and(|file| file.class() == Class::Sealed)
    }

    /// Whether everybody reads it, as far as it was not erased.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.released.is_some() || self.file.as_ref().is_none_or(|file| file.class() == Class::Public)
    }
}

impl Item {
    /// The document of it that an entry circulated.
    #[must_use]
    pub fn document(&self, circulated: EntryNumber) -> Option<&Document> {
        self.documents.iter().find(|document| document.entry == circulated)
    }

    /// What was moved by the entry that put it to the vote.
    pub(crate) fn moved(&self, put: EntryNumber) -> Option<&Arc<Motion>> {
        self.votings.iter().find(|voting| voting.entry == put).map(|voting| &voting.motion)
    }

    /// The voting under way.
    #[must_use]
    pub fn voting(&self) -> Option<&Voting> {
        self.votings.last().filter(|voting| voting.is_open())
    }

    /// The last voting with a result.
    #[must_use]
    pub fn decided(&self) -> Option<(&Voting, &ResultDeclared)> {
        self.votings.iter().rev().find_map(|voting| voting.result.as_ref().map(|result| (voting, result)))
    }
}
