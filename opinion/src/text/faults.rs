//! What is wrong with a file, by line, in words.

use crate::import::{Column, Faults, Reason};
use crate::words::{Language, Words};

/// A line for each fault that is listed, how many more there are, and that nothing was analysed.
pub fn write(faults: &Faults, language: Language) -> String {
    let words = Words::of(language);
    let mut said = String::new();
    for fault in &faults.listed {
        let reason = reason(&words, &fault.reason);
        said.push_str(&words.say("fault-line", &[("line", &fault.line.to_string()), ("reason", &reason)]));
        said.push('\n');
    }
    let more = faults.count - faults.listed.len() as u64;
    if more > 0 {
        said.push_str(&words.count("fault-more", more, &[]));
        said.push('\n');
    }
    said.push_str(&words.count("fault-count", faults.count, &[]));
    said.push('\n');
    said
}

fn reason(words: &Words, reason: &Reason) -> String {
    let found = |key: &str, found: &str| words.say(key, &[("found", found)]);
    let column = |key: &str, column: Column| words.say(key, &[("column", &words.get(name(column)))]);
    let repeated = |key: &str, id: &str, first: u64| words.say(key, &[("found", id), ("first", &first.to_string())]);
    match reason {
        Reason::Empty => words.get("fault-empty"),
        Reason::Utf16 => words.get("fault-utf16"),
        Reason::UnknownHeader(header) => found("fault-header", header),
        Reason::IsStatements => words.get("fault-is-statements"),
        Reason::IsVotes => words.get("fault-is-votes"),
        Reason::Separator('\t') => found("fault-separator", "\u{21e5}"),
        Reason::Separator(separator) => found("fault-separator", &separator.to_string()),
        Reason::RepeatedColumn(name) => found("fault-repeated-column", name),
        Reason::Cells { expected, found } => {
            words.say("fault-cells", &[("found", &found.to_string()), ("expected", &expected.to_string())])
        }
        Reason::OpenQuote => words.get("fault-open-quote"),
        Reason::TooLong => words.get("fault-too-long"),
        Reason::NotUtf8(of) => column("fault-not-utf8", *of),
        Reason::NoId(of) => column("fault-no-id", *of),
        Reason::LongId(of) => column("fault-long-id", *of),
        Reason::StrangeId(of) => column("fault-strange-id", *of),
        Reason::NotAVote(cell) => found("fault-not-a-vote", cell),
        Reason::NotATime(cell) => found("fault-not-a-time", cell),
        Reason::NotAModeration(cell) => found("fault-not-a-moderation", cell),
        Reason::NotAFlag(cell) => found("fault-not-a-flag", cell),
        Reason::RepeatedParticipant { id, first } => repeated("fault-repeated-participant", id, *first),
        Reason::RepeatedStatement { id, first } => repeated("fault-repeated-statement", id, *first),
        Reason::CutRow => words.get("fault-cut-row"),
        Reason::TooMany(of) => column("fault-too-many", *of),
    }
}

fn name(column: Column) -> &'static str {
    match column {
        Column::Participant => "column-participant",
        Column::Statement => "column-statement",
        Column::Text => "column-text",
    }
}
