//! Rows of drafts as they are written: how long they are, and which files they hold on to.

use sqlx::SqliteConnection;

use crate::draft_change::DraftLimits;
use crate::drafts::DraftRow;
use crate::integers::{signed, unsigned};
use crate::{DraftFault, sql};

/// Keeps how long a draft is now, unless it or all that its institution started would be too long. Counted where nobody else
/// can add: two who come together both saw a draft with room.
pub(crate) async fn keep_within(
    connection: &mut SqliteConnection,
    id: &str,
    most: &DraftLimits,
) -> Result<(), DraftFault> {
    let (rows, bytes): (i64, i64) = sqlx::query_as(sql::EXTENT_OF_DRAFT).bind(id).fetch_one(&mut *connection).await?;
    if unsigned(rows)? > most.rows as u64 {
        return Err(DraftFault::TooMany);
    }
    if unsigned(bytes)? > most.bytes {
        return Err(DraftFault::TooLarge);
    }
    let starter: String = sqlx::query_scalar(sql::KEEP_BYTES).bind(bytes).bind(id).fetch_one(&mut *connection).await?;
    let together: i64 = sqlx::query_scalar(sql::BYTES_OF_STARTER).bind(starter).fetch_one(connection).await?;
    if unsigned(together)? > most.together { Err(DraftFault::NoRoom) } else { Ok(()) }
}

/// Adds a row with the next number.
pub(crate) async fn add(connection: &mut SqliteConnection, id: &str, row: &DraftRow) -> Result<u64, sqlx::Error> {
    let number: i64 = sqlx::query_scalar(sql::NEXT_DRAFT_ROW).bind(id).fetch_one(&mut *connection).await?;
    let insert =
        sqlx::query(sql::INSERT_DRAFT_ROW).bind(id).bind(number).bind(&row.act).bind(&row.fields).bind(&row.refers);
    let insert =
        insert.bind(&row.source).bind(&row.author).bind(&row.person).bind(&row.level).bind(signed(row.bytes() as u64));
    let added = insert.execute(&mut *connection).await?.rows_affected();
    hold_on(connection, id, number, &row.files).await?;
    Ok(added)
}

/// Saves a row that is still at its revision; 0 when it is not.
pub(crate) async fn update(connection: &mut SqliteConnection, id: &str, row: &DraftRow) -> Result<u64, sqlx::Error> {
    let update = sqlx::query(sql::UPDATE_DRAFT_ROW).bind(&row.act).bind(&row.fields).bind(&row.refers);
    let update =
        update.bind(&row.source).bind(&row.author).bind(&row.person).bind(&row.level).bind(signed(row.bytes() as u64));
    let update = update.bind(id).bind(row.number).bind(row.revision);
    let updated = update.execute(&mut *connection).await?.rows_affected();
    if updated == 1 {
        sqlx::query(sql::FORGET_FILES_OF_ROW).bind(id).bind(row.number).execute(&mut *connection).await?;
        hold_on(connection, id, row.number, &row.files).await?;
    }
    Ok(updated)
}

/// Writes down which files a row names.
async fn hold_on(
    connection: &mut SqliteConnection,
    id: &str,
    number: i64,
    files: &[String],
) -> Result<(), sqlx::Error> {
    for files in files.chunks(sql::ROWS) {
        let insert = sqlx::query(sql::INSERT_FILES_OF_ROW.text(files.len()));
        let insert = files.iter().fold(insert, |insert, file| insert.bind(id).bind(number).bind(file));
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}
