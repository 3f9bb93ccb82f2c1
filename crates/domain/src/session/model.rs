//! A session as its acts left it.

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::{Date, DateTime};

use super::ordinals::Renumbered;
use super::vocabulary::{Kind, Mode, Standing};
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
    /// The item being dealt with.
    pub current: Option<u64>,
    /// When it was closed, and by which entry.
    pub closed: Option<(Moment, EntryNumber)>,
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
}

impl Numbered for Session {
    fn id(&self) -> EntryNumber {
        self.id
    }
}

impl Session {
    /// Where it stands, as far as its acts say.
    #[must_use]
    pub fn standing(&self) -> Standing {
        if self.cancelled.is_some() {
            Standing::Cancelled
        } else if self.closed.is_some() {
            Standing::Closed
        } else if self.quorum.is_none() {
            Standing::Called
        } else if self.recesses.last().is_some_and(|recess| recess.until.is_none()) {
            Standing::InRecess
        } else {
            Standing::Open
        }
    }

    /// Where it stands on a date: a call that stands no more is lapsed.
    #[must_use]
    pub fn standing_on(&self, date: Date) -> Standing {
        match self.standing() {
            Standing::Called if date > self.stands_until().date() => Standing::Lapsed,
            standing => standing,
        }
    }

    /// Whether that point is the one being dealt with.
    #[must_use]
    pub fn is_current(&self, item: &Item) -> bool {
        self.current == Some(item.number) && item.state == ItemState::Begun
    }

    /// Everybody who came, by each of its calls.
    pub fn came(&self) -> impl Iterator<Item = &Attendance> {
        self.calls.iter().flat_map(|call| &call.came).chain(&self.attendance)
    }

    /// Whoever came so far came by the call before this one, which was for another time.
    pub(super) fn begin_anew(&mut self) {
        let came = core::mem::take(&mut self.attendance);
        if let Some(call) = self.calls.last_mut() {
            call.came.extend(came);
        }
    }

    /// The point with that number.
    #[must_use]
    pub fn item(&self, number: u64) -> Option<&Item> {
        self.agenda.iter().find(|item| item.number == number)
    }

    /// The place at which a point is taken up, counted from 1: its number until the order of the day is amended.
    #[must_use]
    pub fn position(&self, number: u64) -> Option<u64> {
        self.numbers(number).map(|numbers| numbers.place)
    }

    /// The same, to change it.
    pub(super) fn item_mut(&mut self, number: u64) -> Option<&mut Item> {
        self.agenda.iter_mut().find(|item| item.number == number)
    }

    /// Who is in the room now for a seat: the titular, or else the suplente.
    pub fn present<'a>(&'a self, seat: &'a Code) -> impl Iterator<Item = &'a Attendance> {
        self.attendance.iter().filter(move |there| there.seat == *seat && there.until.is_none())
    }

    /// The latest moment told of it: of its course, and of who came and left.
    #[must_use]
    pub fn told(&self) -> Option<Moment> {
        let of_each = self.attendance.iter().flat_map(|there| [Some(there.from), there.until]);
        of_each.chain([self.course]).flatten().max()
    }

    /// The two numbers of a point.
    #[must_use]
    pub fn numbers(&self, item: u64) -> Option<Numbers> {
        let place = (1..).zip(&self.agenda).find(|(_, point)| point.number == item).map(|(place, _)| place)?;
        Some(Numbers { called: Some(item).filter(|item| *item <= self.listed), place })
    }

    /// Marks the procedural point of that kind as concluded.
    pub(super) fn conclude_kind(&mut self, kind: MatterKind, entry: EntryNumber) {
        for item in self.agenda.iter_mut().filter(|item| item.matter.kind == kind) {
            item.state = ItemState::Concluded(entry);
        }
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
