//! Commitments by what is owed: which first, what comes next, who does it and by when.

use domain::owed::{Due, Owed};
use domain::proposal::{NextStep, Proposal, next_step};
use domain::{Basis, EntryNumber};
use jiff::civil::Date;
use words::{Names, owed_words, phase_name, standing_words};

use super::next_words::next_words;
use super::row::{address, number};
use crate::visitor::Visitor;

/// A commitment as a line of a table: how it is, and whose turn it is.
pub(crate) struct NextRow {
    /// Its public number.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
    /// Where it is.
    pub address: String,
    /// Who answers for it, once that is on record.
    pub responsible: Option<String>,
    /// Its phase, while it is in one.
    pub phase: Option<String>,
    /// Where it stands.
    pub standing: String,
    /// What comes next.
    pub what: String,
    /// Who does it, and by when.
    pub who: String,
    /// Which symbol stands before it.
    pub icon: &'static str,
    /// Whether it is late.
    pub over: bool,
    /// Where it stands in time.
    pub when: Place,
}

/// Where a commitment stands among others: what has a day by that day, then what is owed without one, then what nobody owes,
/// then what ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// It has a day.
    On(Date),
    /// It is owed, and nothing sets a day.
    Undated,
    /// Nobody owes anything that can be done here.
    Nobody,
    /// It ended.
    Ended,
}

impl Place {
    /// Whether it is late, or due in this week.
    pub(crate) fn is_near(self, today: Date) -> bool {
        let Self::On(day) = self else { return false };
        matches!(Due::of(Some(day), today), Due::Overdue | Due::ThisWeek)
    }
}

/// Commitments by what is owed; among those alike, by their numbers.
pub(crate) fn next_rows<'a>(
    names: &Names,
    visitor: &Visitor,
    owed: &[Owed],
    today: Date,
    proposals: impl Iterator<Item = &'a Proposal>,
) -> Vec<NextRow> {
    let mut rows: Vec<NextRow> = proposals.map(|proposal| next_row(names, visitor, owed, today, proposal)).collect();
    rows.sort_by_key(|row| (row.when, row.number));
    rows
}

fn next_row(names: &Names, visitor: &Visitor, owed: &[Owed], today: Date, proposal: &Proposal) -> NextRow {
    let own = first_of(owed, proposal.id);
    let next = next_step(names.state, proposal, today);
    let (what, who) = match own {
        Some(owed) => in_words(names, owed, today),
        None => {
            let next = next_words(names, visitor, proposal, today);
            (next.missing, next.date.unwrap_or_default())
        }
    };
    let when = match (&next, own.map(|owed| owed.by)) {
        (NextStep::NotGranted { .. } | NextStep::Withdrawn(_) | NextStep::Disowned(_), _) => Place::Ended,
        (_, Some(Some(by))) => Place::On(by),
        (NextStep::Session { session, .. } | NextStep::Adopt { session: Some(session) }, _)
        | (NextStep::Wait { session: Some(session), .. }, _) => session.day_on(today).map_or(Place::Undated, Place::On),
        (_, Some(None)) | (NextStep::Adopt { .. }, _) => Place::Undated,
        _ => Place::Nobody,
    };
    let over = own.is_some_and(|owed| owed.due(today) == Due::Overdue);
    NextRow {
        number: number(names, proposal),
        title: names.text(&proposal.ficha.title),
        illustrative: proposal.basis == Some(Basis::Illustrative),
        address: address(names, visitor, proposal),
        responsible: proposal.responsible().map(|code| names.institution_short(code)),
        phase: phase(names, proposal),
        standing: standing_words(names, proposal, today),
        what,
        who,
        icon: match when {
            _ if over => "gdue",
            Place::On(_) => "now",
            Place::Undated => "gtodo",
            Place::Nobody | Place::Ended => "todo",
        },
        over,
        when,
    }
}

/// What is owed for a commitment and is due first; the list is in that order.
fn first_of(owed: &[Owed], id: EntryNumber) -> Option<&Owed> {
    owed.iter().find(|owed| owed.what.commitment() == Some(id))
}

fn in_words(names: &Names, owed: &Owed, today: Date) -> (String, String) {
    let words = owed_words(names, owed, today);
    let args = [("who", words.who.into()), ("left", words.left.into())];
    let key = if owed.by.is_some() { "turn-by" } else { "turn-undated" };
    let date = owed.by.map(|by| names.voice.date_medium(by)).unwrap_or_default();
    let args: Vec<_> = args.into_iter().chain([("date", date.into())]).collect();
    (words.what, names.voice.with(key, &args))
}

/// The phase it is in, while it goes on.
fn phase(names: &Names, proposal: &Proposal) -> Option<String> {
    let phase = proposal.phase(&names.state.skeleton).ok().filter(|_| proposal.goes_on());
    phase.map(|now| phase_name(names, now.phase))
}
