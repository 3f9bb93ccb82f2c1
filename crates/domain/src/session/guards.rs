//! What an act on a session asks first.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::declare_quorum::CALL_STANDS;
use super::model::{Item, ItemState, Session};
use super::refusal::Refusal;
use super::standing::Reached;
use super::vocabulary::{ToCome, VotingEnded};
use super::vote_refusal::VoteRefusal;
use super::voting::Voting;
use crate::choice::Choice;
use crate::context::{Context, Hour};
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::secretariat::{Quorum, RulesInForce, Secretariat, Sector};
use crate::state::Skeleton;
use crate::text::{Code, Typed};

/// The session founded by that entry.
pub(super) fn find(skeleton: &Skeleton, on: EntryNumber) -> Result<&Session, crate::Refusal> {
    skeleton.sessions.get(on).ok_or_else(|| crate::Refusal::not_found(on))
}

/// A session that is neither cancelled nor closed.
pub(super) fn alive(skeleton: &Skeleton, on: EntryNumber) -> Result<&Session, crate::Refusal> {
    let session = find(skeleton, on)?;
    match session.reached() {
        Reached::Cancelled => Err(Refusal::Cancelled.into()),
        Reached::Closed => Err(Refusal::Closed.into()),
        Reached::Called { .. } | Reached::Open { .. } | Reached::InRecess { .. } => Ok(session),
    }
}

/// A session that is called and not open yet.
///
/// # Errors
/// There is none, or it was opened, closed or cancelled.
pub fn called(skeleton: &Skeleton, on: EntryNumber) -> Result<&Session, crate::Refusal> {
    let session = alive(skeleton, on)?;
    if session.quorum.is_some() {
        return Err(Refusal::AlreadyOpen.into());
    }
    Ok(session)
}

/// A session that is open and not in recess.
pub(super) fn open(skeleton: &Skeleton, on: EntryNumber) -> Result<&Session, crate::Refusal> {
    let session = alive(skeleton, on)?;
    match session.reached() {
        Reached::Open { .. } => Ok(session),
        Reached::InRecess { .. } => Err(Refusal::InRecess.into()),
        Reached::Called { .. } | Reached::Closed | Reached::Cancelled => Err(Refusal::NotOpen.into()),
    }
}

/// A point that is not concluded.
pub(super) fn item(session: &Session, number: u64) -> Result<&Item, Refusal> {
    let item = session.item(number).ok_or(Refusal::NoSuchItem { item: number })?;
    match item.state {
        ItemState::Concluded(_) => Err(Refusal::ItemConcluded { item: number }),
        ItemState::Pending | ItemState::Begun => Ok(item),
    }
}

/// Nothing is being voted on at any point.
pub(super) fn no_voting(session: &Session) -> Result<(), Refusal> {
    match session.agenda.iter().find(|item| item.voting().is_some()) {
        Some(item) => Err(Refusal::VotingOpen { item: item.number }),
        None => Ok(()),
    }
}

/// The voting under way at a point, when it is the one that is meant: a form that was opened for an earlier motion decides
/// nothing about the one that followed.
pub(super) fn voting(item: &Item, meant: Option<EntryNumber>) -> Result<&Voting, VoteRefusal> {
    let open = item.voting().ok_or(VoteRefusal::NoVoting { item: item.number })?;
    let Some(meant) = meant.filter(|meant| *meant != open.entry) else { return Ok(open) };
    let earlier = item.votings.iter().find(|voting| voting.entry == meant);
    let earlier = earlier.ok_or(VoteRefusal::NoSuchVoting { item: item.number, voting: meant })?;
    let ended = if earlier.withdrawn.is_some() { VotingEnded::Withdrawn } else { VotingEnded::NotCarried };
    Err(VoteRefusal::AnotherMotion { item: item.number, meant, ended, open: open.entry })
}

/// A moment that is not before the one it follows, and has come: its day, and its hour where that is known.
pub(super) fn follows(moment: Moment, after: Option<Moment>, context: &Context) -> Result<(), Refusal> {
    let now = context.zone.first(context.now);
    let refused = |of| Err(Refusal::MomentToCome { moment, of, date: context.date(), now });
    if moment.date() > context.date() {
        return refused(ToCome::Day);
    }
    // Which of two hours it is now, where they look alike, is not said.
    if context.hour == Hour::Known && now.side().is_none() && moment > now {
        return refused(ToCome::Hour);
    }
    match after {
        Some(after) if moment < after && !is_in_minute(after, moment) => {
            Err(Refusal::MomentBackwards { moment, after })
        }
        _ => Ok(()),
    }
}

/// Whether it is in the minute that was typed: whoever types no seconds, as forms do, says no more than the minute.
fn is_in_minute(moment: Moment, typed: Moment) -> bool {
    let (at, minute) = (moment.civil(), typed.civil());
    let is_minute = minute.second() == 0 && minute.subsec_nanosecond() == 0;
    let is_same = at.date() == minute.date() && (at.hour(), at.minute()) == (minute.hour(), minute.minute());
    is_minute && is_same && moment.side() == typed.side()
}

/// What is told of the roll of a call that nobody opened yet: told while that stands, and of an hour at which it stood. What is
/// told of another day to come is refused for that.
pub(super) fn by_its_call(session: &Session, moment: Moment, context: &Context) -> Result<(), Refusal> {
    if session.quorum.is_some() {
        return Ok(());
    }
    let until = session.stands_until();
    let is_past = moment.date() > session.date() && moment.date() <= context.date() && moment.civil() > until;
    if context.date() > until.date() || is_past {
        return Err(lapsed());
    }
    Ok(())
}

/// The refusal of what asks for a call that stands.
pub(super) fn lapsed() -> Refusal {
    Refusal::CallLapsed { hours: CALL_STANDS }
}

/// The rules in force on a date.
pub(super) fn rules(table: &Secretariat, date: Date) -> Result<&RulesInForce, Refusal> {
    table.rules_on(date).ok_or(Refusal::NoRules { date })
}

/// The rules a session is held by.
pub(super) fn rules_of<'a>(session: &Session, table: &'a Secretariat) -> Result<&'a RulesInForce, Refusal> {
    session.rules(table).ok_or(Refusal::NoRules { date: session.date() })
}

/// Why a seat is none of those that sit in a session.
pub(super) fn no_such_seat(session: &Session, table: &Secretariat, code: &Code) -> Refusal {
    let seat = code.as_str().into();
    match session.suspension(table, code) {
        Some(suspended) => Refusal::SeatSuspended { seat, suspension: suspended.entry },
        None => Refusal::NoSuchSeat { seat },
    }
}

/// Seats asked for by the rules: fewer on a second call.
#[must_use]
pub fn required_seats(session: &Session, rules: &RulesInForce) -> u64 {
    if session.calls.last().is_some_and(|call| call.second) {
        rules.rules.second_call_seats
    } else {
        rules.rules.quorum_seats
    }
}

/// Quorum at this moment: how many seats are there.
pub(super) fn quorum(session: &Session, table: &Secretariat, rules: &RulesInForce) -> Result<u64, Refusal> {
    let there: Vec<_> = session.seats(table).filter(|seat| session.present(&seat.code).next().is_some()).collect();
    let present = there.len() as u64;
    let required = required_seats(session, rules);
    if present < required {
        return Err(Refusal::NoQuorum { present, required, rules: rules.entry });
    }
    if rules.rules.quorum == Quorum::SeatsOfEverySector {
        let represented = |sector: &Sector| there.iter().any(|seat| seat.sector == *sector);
        // A sector whose only seat suspended its participation is still a sector of the table: without it there is no quorum.
        let at_the_table = |sector: &&Sector| session.all_seats(table).any(|seat| seat.sector == **sector);
        let missing = Sector::ALL.iter().filter(at_the_table).find(|sector| !represented(sector));
        if let Some(sector) = missing {
            return Err(Refusal::SectorMissing { sector: *sector, rules: rules.entry });
        }
    }
    Ok(present)
}
