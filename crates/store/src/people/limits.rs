//! How many letters an address gets in an hour, whether it is anybody's or not.

use sqlx::SqliteConnection;

use super::Within;
use crate::{Fault, sql};

/// Counts one more letter to an address; whether it may be written.
pub(super) async fn may_write(
    connection: &mut SqliteConnection,
    mark: &[u8; 32],
    place: &[u8; 32],
    within: &Within,
) -> Result<bool, Fault> {
    sqlx::query(sql::FORGET_LIMITS).bind(within.hour_after).bind(within.latest).execute(&mut *connection).await?;
    // What one network asks for too often is none of what all may have together.
    for (place, most) in [(&place[..], within.letters), (&[], within.letters_in_all)] {
        let count = sqlx::query_scalar(sql::COUNT_LETTER).bind(mark.to_vec()).bind(place).bind(within.now);
        let letters: i64 = count.fetch_one(&mut *connection).await?;
        if letters > most {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Counts one more letter to an address for which somebody asks who is signed in; how many that makes in the hour.
pub(crate) async fn count_asked_for(
    connection: &mut SqliteConnection,
    mark: &[u8; 32],
    (now, hour_after): (i64, i64),
) -> Result<i64, Fault> {
    sqlx::query(sql::FORGET_LIMITS).bind(hour_after).bind(now).execute(&mut *connection).await?;
    // They come from no network of their own: the address stands in its place.
    let count = sqlx::query_scalar(sql::COUNT_LETTER).bind(mark.to_vec()).bind(mark.to_vec()).bind(now);
    Ok(count.fetch_one(connection).await?)
}
