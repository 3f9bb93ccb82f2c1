//! Every text of SQL there is, by name, parted by what it is about. SQLite and PostgreSQL both take them, but for those of `sqlite.rs`.
//!
//! Keys and texts are compared byte by byte: the tables say so of each column (`COLLATE BINARY`, which PostgreSQL calls "C"),
//! and no text here folds, trims or matches patterns. Rust compares its own strings in the same way.

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

/// Declares the texts, and their list for the tests.
macro_rules! texts {
    ($all:ident: $($(#[$doc:meta])* $name:ident = $text:expr;)+) => {
        $($(#[$doc])* pub(crate) const $name: &str = $text;)+

        #[cfg(test)]
        pub(super) const $all: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}

/// Declares the texts that take rows of so many values, as many rows as are given; `?` stands for them.
macro_rules! texts_of_rows {
    ($($(#[$doc:meta])* $name:ident($columns:literal) = $before:literal ? $after:literal;)+) => {
        $($(#[$doc])* pub(crate) const $name: OfRows = OfRows { before: $before, columns: $columns, after: $after };)+

        #[cfg(test)]
        const TEXTS_OF_ROWS: &[(&str, OfRows)] = &[$((stringify!($name), $name)),+];
    };
}

mod drafts;
mod following;
mod kept;
mod keys;
mod liaisons;
mod mailboxes;
mod notices;
mod organisations;
mod people;
mod record;
mod sign_in;
mod sqlite;
mod words;

pub(crate) use drafts::*;
pub(crate) use following::*;
pub(crate) use kept::*;
pub(crate) use keys::*;
pub(crate) use liaisons::*;
pub(crate) use mailboxes::*;
pub(crate) use notices::*;
pub(crate) use organisations::*;
pub(crate) use people::*;
pub(crate) use record::*;
pub(crate) use sign_in::*;
pub(crate) use sqlite::*;

texts_of_rows! {
    INSERT_ENTRIES(3) = "INSERT INTO entries (number, bytes, leaf) VALUES " ? "";
    INSERT_OPENINGS(5) = "INSERT INTO openings (entry, field, class, salt, value) VALUES " ? "";
    INSERT_CLOSED(4) = "INSERT INTO closed_openings (entry, field, class, words) VALUES " ? "";
    INSERT_CLAIMS(3) = "INSERT INTO claims (scope, key, entry) VALUES " ? " ON CONFLICT (scope, key) DO NOTHING";
    INSERT_REQUESTS(6) = "INSERT INTO idempotency (scope, key, body, first_entry, last_entry, at) VALUES " ? "";
    INSERT_FILES_OF_ROW(3) = "INSERT INTO draft_files (draft, number, file) VALUES " ? "";
    ENTRIES_OF(1) = "SELECT number, bytes, leaf FROM entries WHERE number IN (VALUES " ? ") ORDER BY number";
    REQUESTS(2) =
        "SELECT scope, key, body, first_entry, last_entry, at FROM idempotency WHERE (scope, key) IN (VALUES " ? ")";
}

/// Takes every row of a table away.
pub(crate) fn empty_table(table: &'static str) -> SqlStr {
    AssertSqlSafe(format!("DELETE FROM {table}")).into_sql_str()
}

/// Rows per statement: enough that a batch takes few, few enough for every database's limit on values.
pub(crate) const ROWS: usize = 100;

/// A text with as many rows of values as are given.
#[derive(Clone, Copy)]
pub(crate) struct OfRows {
    before: &'static str,
    columns: usize,
    after: &'static str,
}

impl OfRows {
    /// The text for so many rows: of two, with two values each, `(?, ?), (?, ?)`.
    pub(crate) fn text(self, rows: usize) -> SqlStr {
        let row = format!("({})", vec!["?"; self.columns].join(", "));
        let text = [self.before, &vec![row; rows].join(", "), self.after].concat();
        // Made of texts of this folder alone; what people typed is bound.
        AssertSqlSafe(text).into_sql_str()
    }
}

#[cfg(test)]
mod tests {
    use sqlx::Executor;

    use super::*;
    use crate::{Founded, Store};

    const IN_TEQUIO_DB: [&[(&str, &str)]; 11] = [
        DRAFTS_TEXTS,
        FOLLOWING_TEXTS,
        KEPT_TEXTS,
        LIAISONS_TEXTS,
        MAILBOXES_TEXTS,
        NOTICES_TEXTS,
        ORGANISATIONS_TEXTS,
        PEOPLE_TEXTS,
        RECORD_TEXTS,
        SIGN_IN_TEXTS,
        SQLITE_TEXTS,
    ];

    fn all() -> Vec<(&'static str, String)> {
        let texts = IN_TEQUIO_DB.into_iter().flatten().map(|(name, text)| (*name, (*text).to_owned()));
        let of_rows = TEXTS_OF_ROWS
            .iter()
            .flat_map(|(name, text)| [1, 2, ROWS].map(|rows| (*name, text.text(rows).as_str().to_owned())));
        texts.chain(of_rows).collect()
    }

    #[tokio::test]
    async fn every_text_fits_the_tables() {
        let path = std::env::temp_dir().join(format!("store-texts-{}", std::process::id()));
        let (founded, folder) = Founded::begin(&path, "new", [7; 32]).unwrap();
        let store = Store::open(folder).await.unwrap();
        let mut writer = store.writer.lock().await;
        for (name, text) in all() {
            let prepared = writer.prepare(AssertSqlSafe(text).into_sql_str()).await;
            assert!(prepared.is_ok(), "{name}: {:?}", prepared.err());
        }
        let mut keys = store.keys.lock().await;
        for (name, text) in KEYS_TEXTS {
            let prepared = keys.prepare(AssertSqlSafe(*text).into_sql_str()).await;
            assert!(prepared.is_ok(), "{name}: {:?}", prepared.err());
        }
        drop((writer, keys));
        drop(store);
        founded.abandon();
    }

    /// What would compare texts otherwise than byte by byte, in one of the databases or in both.
    #[test]
    fn no_text_folds_letters_or_matches_patterns() {
        for (name, text) in all() {
            for word in ["LIKE", "GLOB", "REGEXP", "SIMILAR", "UPPER", "LOWER", "TRIM", "NOCASE", "COLLATE"] {
                assert!(!text.to_uppercase().contains(word), "{name}: {word}");
            }
        }
    }
}
