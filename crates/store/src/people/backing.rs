//! What lets somebody act, looked for once more in the transaction that writes: between the head of a request and its last byte it
//! may have ended.

use sqlx::SqliteConnection;

use crate::{Fault, sql};

/// What lets somebody act.
#[derive(Clone, PartialEq, Eq)]
pub enum Backing {
    /// A session.
    Session {
        /// SHA-256 of what its browser holds.
        token: [u8; 32],
        /// Whose it is.
        person: String,
        /// After which instant they showed a second factor, where it has to be a few minutes ago at most; in milliseconds since
        /// 1970, UTC.
        factor_after: Option<i64>,
    },
    /// A token of a program.
    Program {
        /// Its id.
        id: String,
        /// Now, in milliseconds since 1970, UTC.
        now: i64,
    },
}

/// Says nothing of it.
impl std::fmt::Debug for Backing {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Backing")
    }
}

impl Backing {
    /// Wants it to be there still, in a transaction under way.
    ///
    /// # Errors
    /// [`Fault::Ended`] when it is not, or the database failed.
    pub(crate) async fn holds(&self, connection: &mut SqliteConnection) -> Result<(), Fault> {
        let query = match self {
            Self::Session { token, person, factor_after } => {
                sqlx::query_scalar(sql::SESSION_HOLDS).bind(token.to_vec()).bind(person).bind(factor_after)
            }
            Self::Program { id, now } => sqlx::query_scalar(sql::TOKEN_HOLDS).bind(id).bind(now),
        };
        let found: Option<i64> = query.fetch_optional(connection).await?;
        found.map(|_| ()).ok_or(Fault::Ended)
    }
}
