//! What is kept of one person, table by table, as they are shown it. What is enciphered under their key is opened for them; what
//! is not shown stands in a list, each with its reason (`unshown.rs`).

use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::{Fault, Store, sql};

/// A value that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptValue {
    /// An instant, in milliseconds since 1970, UTC.
    Time(i64),
    /// A number.
    Number(i64),
    /// A text: a closed word, a code or an id.
    Text(String),
}

/// The rows of one table, each as names and what stands there; what is absent is not listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTable {
    /// The table.
    pub name: &'static str,
    /// Its rows.
    pub rows: Vec<Vec<(&'static str, KeptValue)>>,
}

/// What stands in a column.
#[derive(Clone, Copy)]
enum Kind {
    Time,
    Number,
    Text,
    /// A text that is enciphered under the key of the person.
    Enciphered,
}

/// A table: its name, how its rows of a person are found, and the columns that are found.
type Known = (&'static str, &'static str, &'static [(&'static str, Kind)]);

const TABLES: &[Known] = &[
    ("people", sql::KEPT_PERSON, &[("id", Kind::Text), ("created_at", Kind::Time), ("language", Kind::Text)]),
    ("administrators", sql::KEPT_ADMINISTRATOR, &[("since", Kind::Time)]),
    ("liaisons", sql::KEPT_LIAISONS, &[("office", Kind::Text), ("since", Kind::Time)]),
    ("applicants", sql::KEPT_APPLICANT, &[("asked_at", Kind::Time)]),
    ("applications", sql::KEPT_APPLICATIONS, &[("asked_at", Kind::Time)]),
    (
        "invitations",
        sql::KEPT_INVITATIONS,
        &[
            ("office", Kind::Text),
            ("made_at", Kind::Time),
            ("ends_at", Kind::Time),
            ("answered_at", Kind::Time),
            ("state", Kind::Text),
            ("language", Kind::Text),
        ],
    ),
    (
        "sign_in_requests",
        sql::KEPT_SIGN_INS,
        &[("asked_at", Kind::Time), ("tries", Kind::Number), ("spent_at", Kind::Time)],
    ),
    ("address_limits", sql::KEPT_LIMITS, &[("began_at", Kind::Time), ("letters", Kind::Number)]),
    (
        "account_letters",
        sql::KEPT_ACCOUNT_LETTERS,
        &[("kind", Kind::Text), ("began_at", Kind::Time), ("letters", Kind::Number)],
    ),
    (
        "sessions",
        sql::KEPT_SESSIONS,
        &[
            ("created_at", Kind::Time),
            ("seen_at", Kind::Time),
            ("factor_at", Kind::Time),
            ("level", Kind::Text),
            ("office", Kind::Text),
        ],
    ),
    ("factors", sql::KEPT_FACTORS, &[("kind", Kind::Text), ("bound_at", Kind::Time), ("used_at", Kind::Time)]),
    ("totp_secrets", sql::KEPT_TOTP_SECRETS, &[("step", Kind::Time)]),
    ("totp_offers", sql::KEPT_TOTP_OFFERS, &[("made_at", Kind::Time)]),
    (
        "passkeys",
        sql::KEPT_PASSKEYS,
        &[("name", Kind::Enciphered), ("algorithm", Kind::Number), ("counter", Kind::Number)],
    ),
    ("recovery_codes", sql::KEPT_RECOVERY_CODES, &[("left", Kind::Number)]),
    (
        "factor_limits",
        sql::KEPT_FACTOR_LIMITS,
        &[("began_at", Kind::Time), ("tries", Kind::Number), ("last_at", Kind::Time)],
    ),
    (
        "tokens",
        sql::KEPT_TOKENS,
        &[
            ("ending", Kind::Text),
            ("office", Kind::Text),
            ("created_at", Kind::Time),
            ("ends_at", Kind::Time),
            ("used_at", Kind::Time),
        ],
    ),
    (
        "address_changes",
        sql::KEPT_ADDRESS_CHANGES,
        &[("address", Kind::Enciphered), ("asked_at", Kind::Time), ("tries", Kind::Number)],
    ),
    ("former_addresses", sql::KEPT_FORMER_ADDRESSES, &[("address", Kind::Enciphered), ("left_at", Kind::Time)]),
    (
        "outbox",
        sql::KEPT_LETTERS,
        &[("kind", Kind::Text), ("created_at", Kind::Time), ("state", Kind::Text), ("said", Kind::Text)],
    ),
    ("notice_paces", sql::KEPT_PACE, &[("owed", Kind::Text)]),
    ("owed_told", sql::KEPT_OWED_TOLD, &[("duty", Kind::Text), ("due", Kind::Text), ("told_at", Kind::Time)]),
    (
        "visto_bueno_askers",
        sql::KEPT_CLEARANCES,
        &[("draft", Kind::Text), ("asked_at", Kind::Time), ("ends_at", Kind::Time), ("language", Kind::Text)],
    ),
    (
        "office_mailboxes",
        sql::KEPT_MAILBOXES,
        &[("office", Kind::Text), ("asked_at", Kind::Time), ("shown_at", Kind::Time)],
    ),
    ("digests", sql::KEPT_DIGEST, &[("pace", Kind::Text), ("reach", Kind::Text), ("looked_at", Kind::Time)]),
    ("followed", sql::KEPT_FOLLOWED, &[("object", Kind::Number)]),
    (
        "draft_rows",
        sql::KEPT_DRAFT_ROWS,
        &[("draft", Kind::Text), ("number", Kind::Number), ("act", Kind::Text), ("level", Kind::Text)],
    ),
    (
        "security_log",
        sql::KEPT_SECURITY_LINES,
        &[
            ("at", Kind::Time),
            ("what", Kind::Text),
            ("level", Kind::Text),
            ("network", Kind::Text),
            ("times", Kind::Number),
        ],
    ),
];

/// The tables in which something is kept of people, in the order in which they are shown.
#[must_use]
pub fn tables_of_people() -> Vec<&'static str> {
    TABLES.iter().map(|(name, _, _)| *name).collect()
}

/// The columns of a table that are shown to whose rows they are.
#[must_use]
pub fn columns_of_people(table: &str) -> Vec<&'static str> {
    let columns = TABLES.iter().filter(|(name, _, _)| *name == table).flat_map(|(_, _, columns)| columns.iter());
    columns.map(|(name, _)| *name).collect()
}

impl Store {
    /// What is kept of a person, in all tables that have rows of theirs. `open` deciphers what is under their key.
    ///
    /// # Errors
    /// The database failed.
    pub async fn kept_of(&self, person: &str, open: impl Fn(&[u8]) -> Option<String>) -> Result<Vec<KeptTable>, Fault> {
        let mut kept = Vec::new();
        for (name, find, columns) in TABLES {
            let found = sqlx::query(*find).bind(person).fetch_all(&self.readers).await?;
            let rows: Result<Vec<_>, Fault> = found.iter().map(|found| row(found, columns, &open)).collect();
            kept.push(KeptTable { name, rows: rows? });
        }
        kept.retain(|table| !table.rows.is_empty());
        Ok(kept)
    }
}

fn row(
    found: &SqliteRow,
    columns: &'static [(&'static str, Kind)],
    open: impl Fn(&[u8]) -> Option<String>,
) -> Result<Vec<(&'static str, KeptValue)>, Fault> {
    let mut values = Vec::new();
    for (name, kind) in columns {
        let value = match kind {
            Kind::Time => found.try_get::<Option<i64>, _>(*name)?.map(KeptValue::Time),
            Kind::Number => found.try_get::<Option<i64>, _>(*name)?.map(KeptValue::Number),
            Kind::Text => found.try_get::<Option<String>, _>(*name)?.map(KeptValue::Text),
            Kind::Enciphered => {
                found.try_get::<Option<Vec<u8>>, _>(*name)?.and_then(|sealed| open(&sealed)).map(KeptValue::Text)
            }
        };
        values.extend(value.map(|value| (*name, value)));
    }
    Ok(values)
}
