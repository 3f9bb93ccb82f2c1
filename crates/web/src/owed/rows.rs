//! What is owed as lines, by when it is due.

use std::collections::BTreeSet;

use domain::Choice;
use domain::owed::{Due, Owed};
use jiff::civil::Date;
use words::{Names, Voice, choice, debtor_words, owed_words, unsaid_words};

use super::place::{where_asked, where_done, where_read};
use crate::addresses;
use crate::page::second_from;
use crate::proposal::AWAITING_CALL;
use crate::visitor::Visitor;

/// Something that is owed, as a line.
pub(crate) struct DueRow {
    /// The last day, and its day of the week.
    pub day: Option<(String, String)>,
    /// Whether that has passed.
    pub over: bool,
    /// What is to be done.
    pub what: String,
    /// Where.
    pub href: String,
    /// What it is about, when that is not said already.
    pub about: Option<String>,
    /// Who owes it.
    pub who: String,
    /// What asks for it.
    pub source: String,
    /// Where that is, where an entry asks for it.
    pub source_href: Option<String>,
    /// What is left of its term.
    pub left: String,
}

/// Who reads a line: whoever owes it gets a link to where it is done, others to where it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reads {
    /// Whoever owes it.
    Debtor,
    /// Anybody else.
    Others,
}

/// Lines that are due alike, under their heading.
pub(super) struct Group {
    /// The wire word of when.
    pub word: &'static str,
    /// Its heading.
    pub heading: String,
    /// What is said of all of them.
    pub hint: Option<String>,
    /// The lines.
    pub rows: Vec<DueRow>,
    /// How many more there are, and those, when they are many.
    pub folded: Option<(String, Vec<DueRow>)>,
}

/// Whose debts a page lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// Those of the one office it is about: who owes them goes without saying.
    Own,
    /// Those of several.
    All,
}

/// Lines that are due alike and are shown unfolded; those that are late always are.
const UNFOLDED: usize = 10;

/// Proposals that wait for a call and have a line each; more of them are one line.
const CALLS: usize = 3;

/// How many are due alike.
pub(crate) struct Count {
    /// Which symbol stands before it.
    pub icon: &'static str,
    /// Whether that is late.
    pub over: bool,
    /// How many, and when.
    pub words: String,
}

/// Something that is owed, as a line.
pub(crate) fn due_row(names: &Names, visitor: &Visitor, owed: &Owed, today: Date, reads: Reads) -> DueRow {
    let words = owed_words(names, owed, today);
    // What would be refused is not offered: from when on it is theirs to do is said instead.
    let from = second_from(visitor, &owed.who, names.state, today).filter(|_| reads == Reads::Debtor);
    let reads = if from.is_some() { Reads::Others } else { reads };
    let from = from.map(|from| names.voice.with1("owed-second-from", "date", names.voice.date(from)));
    DueRow {
        day: owed.by.map(|by| (names.voice.day_of_month(by), names.voice.weekday(by, today))),
        over: owed.due(today) == Due::Overdue,
        what: words.what,
        href: match reads {
            Reads::Debtor => where_done(names, visitor, owed.what),
            Reads::Others => where_read(names, visitor, owed.what),
        },
        about: words.about,
        who: words.who,
        source: words.source,
        source_href: owed.source.map(|source| where_asked(visitor, source)),
        left: [Some(words.left), from].into_iter().flatten().collect::<Vec<_>>().join("; "),
    }
}

/// Lines by when they are due; what nothing is due in is left out.
pub(super) fn groups<'a>(
    names: &Names,
    visitor: &Visitor,
    today: Date,
    owed: impl Iterator<Item = &'a Owed> + Clone,
    row: impl Fn(&Owed) -> DueRow,
) -> Vec<Group> {
    let t = names.voice;
    let group = |due: &Due| {
        let alike = owed.clone().filter(|owed| owed.due(today) == *due);
        let mut rows: Vec<_> = gathered(names, visitor, alike, &row).into_iter().map(|(row, _)| row).collect();
        let is_long = *due != Due::Overdue && rows.len() > UNFOLDED;
        let folded = if is_long { rows.split_off(UNFOLDED) } else { Vec::new() };
        let folded = (!folded.is_empty()).then(|| (t.with1("owed-folded", "count", folded.len()), folded));
        let hint = (*due == Due::Undated).then(|| t.say("owed-undated-hint"));
        (!rows.is_empty()).then(|| Group { word: due.word(), heading: choice(t, "due", *due), hint, rows, folded })
    };
    Due::ALL.iter().filter_map(group).collect()
}

/// The first lines of what is owed, at most so many, and how much of it they tell.
pub(crate) fn first_rows<'a>(
    names: &Names,
    visitor: &Visitor,
    today: Date,
    owed: impl Iterator<Item = &'a Owed> + Clone,
    (most, row): (usize, impl Fn(&Owed) -> DueRow),
) -> (Vec<DueRow>, usize) {
    let alike = |due: &Due| {
        let due = *due;
        gathered(names, visitor, owed.clone().filter(move |owed| owed.due(today) == due), &row)
    };
    let (rows, told): (Vec<_>, Vec<_>) = Due::ALL.iter().flat_map(alike).take(most).unzip();
    (rows, told.iter().sum())
}

/// Lines of what is due alike, each with how much of it it tells: proposals that wait for a call are one line, the first,
/// when they are more than a few.
fn gathered<'a>(
    names: &Names,
    visitor: &Visitor,
    alike: impl Iterator<Item = &'a Owed> + Clone,
    row: &impl Fn(&Owed) -> DueRow,
) -> Vec<(DueRow, usize)> {
    let calls: Vec<&Owed> = alike.clone().filter(|owed| owed.what.awaits_call().is_some()).collect();
    let together = (calls.len() > CALLS).then(|| calls_row(names, visitor, &calls)).flatten();
    let is_told = together.is_some();
    let rest = alike.filter(|owed| !is_told || owed.what.awaits_call().is_none());
    let rest = rest.map(|owed| (row(owed), 1));
    together.map(|row| (row, calls.len())).into_iter().chain(rest).collect()
}

/// Proposals that wait for a call, as one line: how many, and where exactly these are listed.
fn calls_row(names: &Names, visitor: &Visitor, calls: &[&Owed]) -> Option<DueRow> {
    let t = names.voice;
    let longest = calls.iter().min_by_key(|owed| owed.since)?;
    Some(DueRow {
        day: None,
        over: false,
        what: t.with1("owed-calls", "count", calls.len()),
        href: format!("{}?{AWAITING_CALL}", visitor.link(addresses::COMMITMENTS)),
        about: None,
        who: debtor_words(names, &longest.who),
        source: t.with1("owed-calls-since", "date", t.date_medium(longest.since)),
        source_href: None,
        left: t.say("owed-no-term"),
    })
}

/// What no calendar says of the days that are counted for what is owed, each sentence once.
pub(crate) fn unsaid<'a>(names: &Names, today: Date, owed: impl Iterator<Item = &'a Owed>) -> Vec<String> {
    let unsaid = owed.filter_map(|owed| owed.unsaid(&names.state.skeleton, today));
    let sentences: BTreeSet<String> = unsaid.map(|unsaid| unsaid_words(names, unsaid)).collect();
    sentences.into_iter().collect()
}

/// How many are due when; what nothing is due in is left out.
pub(crate) fn counts<'a>(t: Voice, today: Date, owed: impl Iterator<Item = &'a Owed> + Clone) -> Vec<Count> {
    let count = |due: &Due| {
        let count = owed.clone().filter(|owed| owed.due(today) == *due).count();
        let (key, icon) = match due {
            Due::Overdue => ("owed-count-overdue", "gdue"),
            Due::ThisWeek => ("owed-count-this_week", "now"),
            Due::Later => ("owed-count-later", "todo"),
            Due::Undated => ("owed-count-undated", "gtodo"),
        };
        (count > 0).then(|| Count { icon, over: *due == Due::Overdue, words: t.with1(key, "count", count) })
    };
    Due::ALL.iter().filter_map(count).collect()
}
