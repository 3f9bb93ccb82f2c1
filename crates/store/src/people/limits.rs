//! How many letters an address gets in an hour, whether it is anybody's or not.

use sqlx::SqliteConnection;

use super::Within;
use crate::integers::DAY;
use crate::outbox::LetterKind;
use crate::{Fault, sql};

/// From where somebody asks for a letter.
#[derive(Clone, Debug)]
pub struct AskedFrom {
    /// The network as it is written; empty when it is unknown.
    pub network: String,
    /// Keyed hashes of it and of the address, and of the wider ones in which one subscriber has many like it, the widest last; each
    /// with how many letters may be asked for from there in an hour.
    pub places: Vec<([u8; 32], i64)>,
}

/// Counts one more letter to an address; whether it may be written. Where its person signed in before they have letters of their
/// own, so that whoever uses up the others' keeps them out of nothing.
pub(super) async fn may_write(
    connection: &mut SqliteConnection,
    mark: &[u8; 32],
    from: &AskedFrom,
    within: &Within,
) -> Result<bool, Fault> {
    sqlx::query(sql::FORGET_LIMITS).bind(within.hour_after).bind(within.latest).execute(&mut *connection).await?;
    let known = sqlx::query_scalar(sql::SIGNED_IN_FROM).bind(mark.to_vec()).bind(&from.network);
    let known: Option<i64> = known.fetch_optional(&mut *connection).await?;
    let networks = from.places.iter().map(|(place, most)| (&place[..], *most));
    let counted = networks.chain([(&[][..], within.letters_in_all)]);
    // What one network asks for too often is none of what wider ones, and all, may have together.
    for (place, most) in counted.take(if known.is_some() { 1 } else { usize::MAX }) {
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

/// Counts one more letter of a kind that an account has sent to an address that nobody showed to be theirs; whether it may, now, when
/// so many are the most of a day. What no account asks for is not counted.
pub(crate) async fn may_send(
    connection: &mut SqliteConnection,
    person: &str,
    kind: LetterKind,
    (now, most): (i64, i64),
) -> Result<bool, Fault> {
    let count = sqlx::query_scalar(sql::COUNT_ACCOUNT_LETTER).bind(person).bind(kind.word()).bind(now);
    let letters: Option<i64> = count.bind(now - DAY).fetch_optional(connection).await?;
    Ok(letters.is_none_or(|letters| letters <= most))
}
