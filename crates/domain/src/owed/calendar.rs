//! What is owed for the calendars: before one says no more, another one is adopted.

use alloc::vec::Vec;

use jiff::Span;
use jiff::civil::Date;

use super::{Debtor, Duty, Owed, Source};
use crate::motion::MatterKind;
use crate::secretariat::Secretariat;
use crate::session::{ItemState, Reached, Session};
use crate::state::Skeleton;
use crate::text::Code;

/// How many days before the last one of a calendar another is owed: a call and its notice go before it is adopted, and the
/// last days of a year are often days off.
const AHEAD_DAYS: i64 = 30;

/// What is owed for the calendar of the Secretariat and those of the institutions that hold an office: of each, the one
/// adopted last. Whether that is soon, a day says: [`Owed::waits_on`]. A calendar that names no day has no end.
pub(super) fn owed(skeleton: &Skeleton) -> Vec<Owed> {
    let table = &skeleton.secretariat;
    if table.installed.is_none() || skeleton.sessions.iter().any(may_adopt) {
        return Vec::new();
    }
    let whose = [None].into_iter().chain(holding(table).map(Some));
    let ending = whose.filter_map(|whose| {
        let calendar = table.calendar(whose, Date::MAX)?;
        let until = calendar.speaks_until()?;
        Some(Owed {
            who: Debtor::TechnicalSecretary,
            what: Duty::AdoptCalendar(calendar.entry),
            since: until.saturating_sub(Span::new().days(AHEAD_DAYS)),
            by: Some(until),
            source: Some(Source::Calendar(calendar.entry)),
        })
    });
    ending.collect()
}

/// The institutions that hold an office which has no last day.
fn holding(table: &Secretariat) -> impl Iterator<Item = &Code> {
    let holds =
        |code: &Code| table.offices.iter().any(|office| office.institution == *code && office.days.until.is_none());
    table.institutions.iter().map(|institution| &institution.code).filter(move |code| holds(code))
}

/// Whether a session that is called or open has a point left at which the table may change: then that session is owed.
pub(super) fn may_adopt(session: &Session) -> bool {
    let goes_on = match session.reached() {
        Reached::Called { .. } | Reached::Open { .. } | Reached::InRecess { .. } => true,
        Reached::Closed | Reached::Cancelled => false,
    };
    let left = |state: ItemState| !matches!(state, ItemState::Concluded(_));
    goes_on && session.agenda.iter().any(|item| item.matter.kind == MatterKind::Table && left(item.state))
}
