//! Whether a database has the tables that this program makes, and nothing that would work when they are read.

use sqlx::SqliteConnection;

use crate::{Fault, connect, sql};

/// More parts than any database of ours has: whoever has more is not read to the end.
const MOST: i64 = 1_000;

/// Written by sqlx, in its own words, which may change with it; nothing here reads it.
const OF_SQLX: &str = "_sqlx_migrations";

/// Statistics that SQLite adds when somebody asks it to; it reads them as numbers.
const STATISTICS: &str = "sqlite_stat";

/// Kind, name, table and text. One that is too long to be ours is not there.
type Part = (Option<String>, Option<String>, Option<String>, Option<String>);

/// Compares the parts of a database with those that this program makes: a view in the place of a table could give rows
/// without end, and a trigger or a generated column would run what somebody else wrote. A folder of an earlier format is one
/// that this program does not make.
///
/// # Errors
/// There is another part, or one is missing.
pub(crate) async fn check(connection: &mut SqliteConnection) -> Result<(), Fault> {
    let mut own = connect::nowhere().await?;
    connect::make_tables(&mut own).await?;
    let (expected, found) = (parts(&mut own).await?, parts(connection).await?);
    if let Some(missing) = expected.iter().find(|part| !found.contains(part)) {
        return Err(unlike(missing, "is missing or another one"));
    }
    match found.iter().find(|part| !expected.contains(part)) {
        Some(other) => Err(unlike(other, "does not belong there")),
        None => Ok(()),
    }
}

async fn parts(connection: &mut SqliteConnection) -> Result<Vec<Part>, Fault> {
    let all: Vec<Part> = sqlx::query_as(sql::SCHEMA).bind(MOST).fetch_all(connection).await?;
    let is_aside = |(kind, name, table, _): &Part| {
        let is_plain = matches!(kind.as_deref(), Some("table" | "index"));
        let is_of_sqlx = table.as_deref() == Some(OF_SQLX);
        is_plain && (is_of_sqlx || name.as_deref().is_some_and(|name| name.starts_with(STATISTICS)))
    };
    Ok(all.into_iter().filter(|part| !is_aside(part)).collect())
}

fn unlike((kind, name, _, _): &Part, what: &str) -> Fault {
    let word = |word: &Option<String>| word.clone().unwrap_or_else(|| "?".to_owned());
    Fault::Corrupt(format!("the {} `{}` {what}", word(kind), word(name).escape_default()))
}
