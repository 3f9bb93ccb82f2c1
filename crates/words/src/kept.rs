//! What stands in the tables that are kept of people, for them: closed words as words, the rest as it is.

use crate::{Names, Voice};

/// What a text says that stands in a column of a table that is kept of somebody.
#[must_use]
pub fn kept_of_somebody(names: &Names, table: &str, column: &str, text: &str) -> String {
    let key = match (table, column) {
        (_, "office") => return names.code(text),
        (_, "said") => return letter_said(names.voice, text),
        (_, "language") => format!("choice-language-{text}"),
        (_, "level") => format!("choice-level-{text}"),
        (_, "due") => format!("choice-due-{text}"),
        ("invitations", "state") => format!("kept-invitation-{text}"),
        (_, "what") => format!("happened-{text}"),
        (_, "act") => format!("act-{}", text.replace('.', "-")),
        (_, "state") => format!("kept-state-{text}"),
        ("outbox", "kind") => format!("letter-kind-{text}"),
        ("factors", "kind") => format!("factor-kind-{text}"),
        ("account_letters", "kind") => format!("letter-kind-{text}"),
        ("notice_paces", "owed") => format!("notices-pace-{text}"),
        ("digests", "pace") => format!("kept-pace-{text}"),
        ("digests", "reach") => format!("kept-reach-{text}"),
        _ => return text.to_owned(),
    };
    names.voice.find(&key, None, None).unwrap_or_else(|| text.to_owned())
}

/// What a number says that stands in such a column: an algorithm by its name in COSE, the rest as it is.
#[must_use]
pub fn kept_number(column: &str, number: i64) -> String {
    match (column, number) {
        ("algorithm", -7) => "ES256".into(),
        ("algorithm", -8) => "EdDSA".into(),
        ("algorithm", -257) => "RS256".into(),
        _ => number.to_string(),
    }
}

/// What a server of mail said to a letter, as it is kept; nothing when nothing is.
#[must_use]
pub fn letter_said(voice: Voice, kept: &str) -> String {
    match kept.strip_prefix("reply ") {
        Some(code) => voice.with1("letter-said-reply", "code", code.to_owned()),
        None if kept.is_empty() => String::new(),
        None => voice.say(&format!("letter-said-{}", kept.replace(' ', "-"))),
    }
}
