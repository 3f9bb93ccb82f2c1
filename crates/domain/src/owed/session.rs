//! What is owed for the sessions: holding them, voting in them, their minutes, and the axes whose name they left open.

use alloc::vec::Vec;

use jiff::civil::{Date, Time};

use super::commitment::calls;
use super::{Debtor, Duty, Owed, Source};
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::plan::Axis;
use crate::proposal::is_listed;
use crate::secretariat::Terms;
use crate::session::{Item, ItemState, Key, Reached, Session, VotingMode, ballot, continued, notice_of};
use crate::state::Skeleton;

/// What is owed for every session.
pub(super) fn owed(skeleton: &Skeleton) -> impl Iterator<Item = Owed> {
    skeleton.sessions.iter().flat_map(|session| of_session(skeleton, session))
}

fn of_session(skeleton: &Skeleton, session: &Session) -> Vec<Owed> {
    match session.reached() {
        // Whether a call lapsed, a day says: `Owed::seen_on`.
        Reached::Called { .. } => {
            let points = minutes_to_circulate(skeleton, session).chain(points_to_drop(skeleton, session));
            [hold(session)].into_iter().chain(points).collect()
        }
        Reached::InRecess { .. } => close(session).into_iter().collect(),
        Reached::Open { .. } => {
            close(session).into_iter().chain(votes(skeleton, session)).chain(objections(skeleton, session)).collect()
        }
        Reached::Closed => {
            let left = axes(skeleton, session).into_iter().chain(points_left(skeleton, session));
            minutes(skeleton, session).into_iter().chain(left).collect()
        }
        Reached::Cancelled => Vec::new(),
    }
}

/// The technical secretary holds it on its day; what is opened is held already.
pub(super) fn hold(session: &Session) -> Owed {
    let call = session.calls.last();
    Owed {
        who: Debtor::TechnicalSecretary,
        what: Duty::Hold(session.id),
        since: call.map_or(session.date(), |call| call.moment.date()),
        by: Some(session.date()),
        source: call.map(|call| Source::Call(call.entry)),
    }
}

/// The technical secretary closes what was opened; no rule says by when, and it may run past midnight.
fn close(session: &Session) -> Option<Owed> {
    session.quorum.as_ref().map(|quorum| Owed {
        who: Debtor::TechnicalSecretary,
        what: Duty::CloseSession(session.id),
        since: quorum.moment.date(),
        by: None,
        source: None,
    })
}

/// Minutes are approved as they were circulated, so a point for them needs its document, in time where that is possible.
fn minutes_to_circulate(skeleton: &Skeleton, session: &Session) -> impl Iterator<Item = Owed> {
    let call = session.calls.last().map_or(session.date(), |call| call.moment.date());
    let rules = session.rules(&skeleton.secretariat);
    let lacks = |item: &&Item| item.matter.kind == MatterKind::Minutes && item.state == ItemState::Pending;
    let lacks = session.agenda.iter().filter(lacks).filter(|item| !is_over(skeleton, item));
    let lacks = lacks.filter(|item| !item.documents.iter().any(|it| it.is_public()));
    lacks.map(move |item| Owed {
        who: Debtor::TechnicalSecretary,
        what: Duty::Circulate(session.id, item.number),
        since: call,
        by: last_day_in_time(skeleton, session, call),
        source: rules.map(|rules| Source::Rules(rules.entry)),
    })
}

/// A point about what is not to be decided any more is taken out of the call, before quorum; in session the table does it.
fn points_to_drop(skeleton: &Skeleton, session: &Session) -> impl Iterator<Item = Owed> {
    let over = session.agenda.iter().filter(|item| is_over(skeleton, item));
    over.map(|item| Owed {
        who: Debtor::TechnicalSecretary,
        what: Duty::DropPoint(session.id, item.number),
        since: over_since(skeleton, session, item),
        by: Some(session.date()),
        source: None,
    })
}

/// Whether what a point of a call is about cannot be decided any more: the proposal was withdrawn or disowned, the minutes are approved.
fn is_over(skeleton: &Skeleton, item: &Item) -> bool {
    let Some(about) = item.matter.about else { return false };
    // That nobody answers yet for what goes on is put right otherwise.
    let may_end = skeleton.proposals.get(about).is_none_or(|proposal| !proposal.goes_on());
    may_end && item.matter.kind.listed(skeleton, Some(about), item.number).is_err()
}

/// The day since which that is so; that of the call where none is known.
fn over_since(skeleton: &Skeleton, session: &Session, item: &Item) -> Date {
    let proposal = item.matter.about.and_then(|about| skeleton.proposals.get(about));
    let withdrawn = proposal.and_then(|proposal| proposal.withdrawn.as_ref()).map(|(entry, _)| *entry);
    let disowned = proposal.and_then(|proposal| proposal.disowned);
    let decided = proposal.and_then(|proposal| proposal.decisions.last()).map(|decided| decided.entry);
    let other = item.matter.about.and_then(|about| skeleton.sessions.get(about));
    let cancelled = other.and_then(|session| session.cancelled.as_ref()).map(|(entry, _)| *entry);
    let approved = other.and_then(|session| session.minutes(skeleton)).map(|(agreement, _)| agreement.id);
    let since = withdrawn.or(decided).or(disowned).or(cancelled).or(approved).and_then(|entry| skeleton.note(entry));
    let called = session.calls.first().map_or(session.date(), |call| call.moment.date());
    since.map_or(called, |note| note.moment.date())
}

/// The last day on which a document is not late, and none when the session was called too late for any.
fn last_day_in_time(skeleton: &Skeleton, session: &Session, call: Date) -> Option<Date> {
    let table = &skeleton.secretariat;
    let rules = session.rules(table)?;
    let (terms, notice) = (Terms::of_the_table(table), notice_of(rules, session.kind));
    let in_time = |day: &Date| {
        let end = day.to_datetime(Time::constant(23, 59, 0, 0));
        terms.between(end, session.starts, notice.unit) >= notice.amount
    };
    let days = core::iter::successors(Some(session.date()), |day| day.yesterday().ok());
    days.take_while(|day| *day >= call).find(in_time)
}

/// Each seat that has a vote in the voting under way and has not voted owes it, by the office that votes. Its result ends it,
/// and no rule says on which day.
fn votes(skeleton: &Skeleton, session: &Session) -> Vec<Owed> {
    let Some(rules) = session.rules(&skeleton.secretariat) else { return Vec::new() };
    let open = session.agenda.iter().filter_map(|item| Some((item, item.voting()?)));
    let nominal = open.filter(|(_, voting)| voting.mode == VotingMode::Nominal);
    let owed = nominal.flat_map(|(item, voting)| {
        let since = skeleton.note(voting.entry).map_or(session.date(), |note| note.moment.date());
        let not_yet = ballot(skeleton, session, item, rules)
            .into_iter()
            .filter(|eligible| voting.casts.iter().all(|cast| cast.seat != eligible.seat.code));
        not_yet.filter_map(|eligible| eligible.office.ok()).map(move |office| Owed {
            who: Debtor::Office(office.code.clone()),
            what: Duty::Vote(session.id, item.number),
            since,
            by: None,
            source: Some(Source::Motion(voting.entry)),
        })
    });
    owed.collect()
}

/// What a seat objects to a vote that counts, as long as that can be corrected. Once the result was declared no act puts it right:
/// pages tell the objection beside the vote, and a later session may deal with it.
fn objections(skeleton: &Skeleton, session: &Session) -> impl Iterator<Item = Owed> {
    let open = session.agenda.iter().filter_map(|item| Some((item.number, item.voting()?)));
    let objected =
        open.flat_map(|(item, voting)| session.objections_to(voting).map(move |objection| (item, objection)));
    objected.map(|(item, objection)| Owed {
        who: Debtor::TechnicalSecretary,
        what: Duty::Settle(session.id, item),
        since: skeleton.note(objection.entry).map_or(session.date(), |note| note.moment.date()),
        by: None,
        source: Some(Source::Objection(objection.entry)),
    })
}

/// A session that was held has minutes, which a later one approves; no rule says by when.
fn minutes(skeleton: &Skeleton, session: &Session) -> Option<Owed> {
    let closed = session.closed?.moment;
    let listed = is_listed(skeleton, MatterKind::Minutes, session.id);
    let open = !listed && session.minutes(skeleton).is_none();
    open.then(|| calls(MatterKind::Minutes, session.id, closed.date(), None))
}

/// A point of agreement or for information that it left is for the next one; what a later session lists is that one's.
fn points_left(skeleton: &Skeleton, session: &Session) -> impl Iterator<Item = Owed> {
    let left = session.agenda.iter().filter(|item| session.left(item.number).is_some());
    let left = left.filter(|item| continued(skeleton, session.id, item.number).is_none());
    let since = session.closed.map_or(session.date(), |ended| ended.moment.date());
    left.map(move |item| Owed {
        who: Debtor::TechnicalSecretary,
        what: Duty::CallToContinue(session.id, item.number),
        since,
        by: None,
        source: None,
    })
}

/// An axis whose name a session was to fix, and which it did not come to, is for the next one. What a later session lists is
/// that one's.
fn axes(skeleton: &Skeleton, session: &Session) -> Vec<Owed> {
    let Some(closed) = session.closed else { return Vec::new() };
    let left = session.agenda.iter().filter(|item| !matches!(item.state, ItemState::Concluded(_)));
    let axes = left.filter(|item| item.matter.kind == MatterKind::AxisName).filter_map(|item| item.matter.about);
    let open = |axis: &EntryNumber| {
        let named = skeleton.plans.iter().find_map(|plan| plan.axis(*axis));
        named.is_some_and(Axis::is_unsettled) && last_on(skeleton, *axis) == Some(session.id)
    };
    axes.filter(open).map(|axis| calls(MatterKind::AxisName, axis, closed.moment.date(), None)).collect()
}

/// The session called last, and not cancelled, that has a point for the name of that axis.
fn last_on(skeleton: &Skeleton, axis: EntryNumber) -> Option<EntryNumber> {
    let lists = |item: &Item| item.matter.kind == MatterKind::AxisName && item.matter.about == Some(axis);
    let lists = |session: &&Session| session.cancelled.is_none() && session.agenda.iter().any(lists);
    skeleton.sessions.by(Key::About(axis)).rfind(lists).map(|session| session.id)
}
