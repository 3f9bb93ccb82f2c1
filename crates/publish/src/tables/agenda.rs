//! Points of the agendas, in their order, and after them those that were taken out of a call.

use domain::session::{Dropped, Item, ItemState, Untreated};
use domain::{MatterKind, State};
use jiff::civil::Date;

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Entry, Number, Text, Word};
use crate::vocabulary::{ItemStanding, all, item_state, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("session_number"),
    Entry.called("session_entry"),
    Number.called("position"),
    Number.called("item"),
    Text.called("title"),
    Word(all::<MatterKind>).called("matter"),
    Entry.called("about_entry"),
    Word(all::<ItemStanding>).called("state"),
    Entry.called("conclusion_entry"),
    Number.called("documents"),
    Number.called("late_documents"),
    Number.called("votings"),
    Word(all::<Untreated>).called("untreated_because"),
    Entry.called("dropped_entry"),
    Entry.called("continues_session_entry"),
    Number.called("continues_item"),
];

/// The rows of the session with that number, as they stand on a day.
pub(crate) fn part(state: &State, number: usize, day: Date) -> Option<Vec<Row>> {
    let reader = Reader(state);
    let session = state.skeleton.sessions.number(number)?;
    let row = |item: &Item, dropped: Option<&Dropped>| {
        let untreated = session.untreated_on(day).filter(|_| dropped.is_none());
        let concluded = match item.state {
            ItemState::Pending | ItemState::Begun => None,
            ItemState::Concluded(entry) => Some(entry),
        };
        vec![
            number.into(),
            entry(session.id),
            session.position(item.number).into(),
            item.number.into(),
            reader.text(&item.title),
            word(item.matter.kind),
            item.matter.about.into(),
            dropped.map_or_else(|| item_state(session, item, day), |_| word(ItemStanding::Dropped)),
            concluded.into(),
            item.documents.len().into(),
            item.documents.iter().filter(|document| document.late).count().into(),
            item.votings.len().into(),
            untreated.filter(|_| concluded.is_none()).map_or(Cell::Empty, word),
            dropped.map(|dropped| dropped.entry).into(),
            item.continues.map(|continues| continues.session).into(),
            item.continues.map(|continues| continues.item).into(),
        ]
    };
    let dropped = session.dropped.iter().map(|dropped| row(&dropped.item, Some(dropped)));
    Some(session.agenda.iter().map(|item| row(item, None)).chain(dropped).collect())
}
