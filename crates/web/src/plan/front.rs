//! What the first screen says besides the plan: the next session, what is owed, what is new.

use domain::owed::{Due, Owed};
use jiff::civil::Date;
use platform::Snapshot;
use words::{Names, debtor_words};

use crate::addresses;
use crate::app::App;
use crate::log::{EntryLine, line};
use crate::owed::{DueRow, NextSession, Reads, counts, due_row, first_rows, next_session, unsaid};
use crate::page::{owes, own_line};
use crate::visitor::Visitor;

/// Most lines of what is owed, on the first screen.
const OWED_LINES: usize = 5;

/// What the first screen says besides the plan.
pub(super) struct Front {
    /// The next session.
    pub next: Option<NextSession>,
    /// What the reader's office owes; for whoever acts as nobody, what is late.
    pub turn: Option<TurnBox>,
    /// How much is owed, and how much of it is due when.
    pub counted: String,
    /// What no calendar says of the days that are counted for it.
    pub unsaid: Vec<String>,
    /// What is owed and due first: of the reader's office when it owes something.
    pub dues: Vec<DueRow>,
    /// How many of how many; nothing where all of it is shown.
    pub shown: Option<String>,
    /// Where all of it is listed.
    pub all: String,
    /// The newest entries.
    pub newest: Vec<EntryLine>,
}

/// A box that says whose turn it is.
pub(super) struct TurnBox {
    /// How much.
    pub heading: String,
    /// Who owes it, or what it is.
    pub words: String,
    /// Where it is listed.
    pub address: String,
}

/// What the first screen says besides the plan.
pub(super) fn front(app: &App, visitor: &Visitor, snapshot: &Snapshot) -> Front {
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let today = app.platform.now().date();
    let all = &snapshot.owed(today)[..];
    let is_own = |owed: &&Owed| owes(visitor, &owed.who, &snapshot.state, today);
    let own: Vec<&Owed> = all.iter().filter(is_own).collect();
    let turn = match own.first() {
        Some(first) => own_line(app, visitor, snapshot).map(|(address, heading)| {
            let row = due_row(&names, visitor, first, today, Reads::Debtor);
            TurnBox { heading, words: format!("{}: {}.", row.what, row.left), address }
        }),
        None => late(&names, visitor, all, today),
    };
    let (reads, shown) = if own.is_empty() { (Reads::Others, all.iter().collect()) } else { (Reads::Debtor, own) };
    let row = |owed: &Owed| due_row(&names, visitor, owed, today, reads);
    let (dues, told) = first_rows(&names, visitor, today, shown.iter().copied(), (OWED_LINES, row));
    let args = [("count", told.into()), ("total", shown.len().into())];
    let parts: Vec<_> = counts(names.voice, today, all.iter()).into_iter().map(|count| count.words).collect();
    Front {
        next: next_session(&names, visitor, all, today),
        turn,
        counted: names.voice.with("front-counted", &[("count", all.len().into()), ("parts", parts.join(", ").into())]),
        unsaid: unsaid(&names, today, shown.iter().copied()),
        dues,
        shown: (shown.len() > told).then(|| names.voice.with("front-shown", &args)),
        all: visitor.link(addresses::OWED),
        newest: snapshot.newest.iter().map(|entry| line(app, &names, visitor, entry)).collect(),
    }
}

/// How much is late, and who owes it, whoever owes most first.
fn late(names: &Names, visitor: &Visitor, all: &[Owed], today: Date) -> Option<TurnBox> {
    let t = names.voice;
    let late: Vec<&Owed> = all.iter().filter(|owed| owed.due(today) == Due::Overdue).collect();
    let oldest = late.first()?.by?;
    let mut debtors: Vec<(String, usize)> = Vec::new();
    for owed in &late {
        let who = debtor_words(names, &owed.who);
        match debtors.iter_mut().find(|(known, _)| *known == who) {
            Some((_, count)) => *count += 1,
            None => debtors.push((who, 1)),
        }
    }
    debtors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let who: Vec<_> = debtors.iter().take(3).map(|(who, count)| format!("{who}, {count}")).collect();
    let args = [
        ("who", who.join("; ").into()),
        ("others", debtors.len().saturating_sub(3).into()),
        ("date", t.date(oldest).into()),
    ];
    Some(TurnBox {
        heading: t.with1("front-late", "count", late.len()),
        words: t.with("front-late-who", &args),
        address: visitor.link(addresses::OWED),
    })
}
