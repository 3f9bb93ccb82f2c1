//! What lets somebody act, looked for once more in the transaction that writes: between the head of a request and its last byte it
//! may have ended. What is kept of it is read there, and whoever knows the record judges it.

use std::fmt;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use sqlx::SqliteConnection;

use super::sessions::{SessionRow, read};
use super::tokens::TokenRow;
use crate::connections::Turn;
use crate::integers::unsigned;
use crate::{Fault, Store, sql};

/// What lets somebody act.
#[derive(Clone)]
pub enum Backing {
    /// The machine itself: the program, its console, a demonstration. Nothing of it is looked for.
    House,
    /// What a letter of ours says to whoever has it, which ends nothing but letters and does not end itself.
    Letter,
    /// A session.
    Session {
        /// SHA-256 of what its browser holds.
        token: [u8; 32],
        /// Who judges it.
        judge: Arc<dyn Judge>,
    },
    /// A token of a program.
    Program {
        /// Its id.
        id: String,
        /// Who judges it.
        judge: Arc<dyn Judge>,
    },
}

/// What is kept of what lets somebody act.
#[derive(Clone, Copy, Debug)]
pub enum Found<'a> {
    /// A session.
    Session(&'a SessionRow),
    /// A token of a program.
    Program(&'a TokenRow),
}

/// What is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Everything: what is kept, and what the record says.
    All,
    /// What is kept alone, before entries are written: what the record says was judged by the door, in their order.
    WhatIsKept,
}

/// Who says whether what is kept lets somebody do what they do: whoever knows the rules, the clock and the record.
pub trait Judge: Send + Sync {
    /// Whether it does, now.
    fn lets(&self, found: Found<'_>, asks: Asks) -> bool;
    /// The last entry that is known here.
    fn latest(&self) -> u64;
    /// Resolves once that entry is known, or when it takes too long.
    fn until(&self, entry: u64) -> BoxFuture<'_, ()>;
}

/// How often it is waited until what was written is known.
const PATIENCE: usize = 3;

impl PartialEq for Backing {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::House, Self::House) | (Self::Letter, Self::Letter) => true,
            (Self::Session { token, judge }, Self::Session { token: other, judge: of }) => {
                token == other && Arc::ptr_eq(judge, of)
            }
            (Self::Program { id, judge }, Self::Program { id: other, judge: of }) => {
                id == other && Arc::ptr_eq(judge, of)
            }
            _ => false,
        }
    }
}

impl Eq for Backing {}

/// Says nothing of it.
impl fmt::Debug for Backing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Backing")
    }
}

impl Backing {
    /// Wants it to be there still, in a transaction under way.
    ///
    /// # Errors
    /// [`Fault::Ended`] when it is not, or the database failed.
    pub(crate) async fn holds(&self, connection: &mut SqliteConnection, asks: Asks) -> Result<(), Fault> {
        let lets = match self {
            Self::House | Self::Letter => true,
            Self::Session { token, judge } => {
                read(connection, token).await?.is_some_and(|row| judge.lets(Found::Session(&row), asks))
            }
            Self::Program { id, judge } => {
                let row: Option<TokenRow> =
                    sqlx::query_as(sql::TOKEN_OF_ID).bind(id).fetch_optional(connection).await?;
                row.is_some_and(|row| judge.lets(Found::Program(&row), asks))
            }
        };
        if lets { Ok(()) } else { Err(Fault::Ended) }
    }

    fn judge(&self) -> Option<&dyn Judge> {
        match self {
            Self::House | Self::Letter => None,
            Self::Session { judge, .. } | Self::Program { judge, .. } => Some(judge.as_ref()),
        }
    }
}

/// The turn of somebody who writes for a person. There is no connection in it but in a transaction that found what lets them.
pub(crate) struct Writing<'a> {
    turn: Turn<'a>,
    by: &'a Backing,
}

impl Writing<'_> {
    /// Begins the transaction, in which what lets them is there. Dropped before [`Writing::end`], it is taken back.
    ///
    /// # Errors
    /// [`Fault::Ended`] when what lets them is there no more, or the database failed; nothing is open then.
    pub(crate) async fn begin(&mut self) -> Result<&mut SqliteConnection, Fault> {
        self.turn.leave_open(true);
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *self.turn).await?;
        if let Err(fault) = self.by.holds(&mut self.turn, Asks::All).await {
            let refused: Result<(), Fault> = self.end(Err(fault)).await;
            refused?;
        }
        Ok(&mut self.turn)
    }

    /// The connection once the transaction ended, to empty the log of what went with it.
    pub(crate) fn after(&mut self) -> &mut SqliteConnection {
        &mut self.turn
    }

    /// Ends it: durable when all went well, without a trace when not.
    pub(crate) async fn end<T, E: From<sqlx::Error>>(&mut self, done: Result<T, E>) -> Result<T, E> {
        let ended = crate::connect::end(&mut self.turn, done).await;
        self.turn.leave_open(false);
        ended
    }
}

impl Store {
    /// Waits for the turn of whoever writes for a person, once all that is written is known to whoever judges them. Every write for a
    /// person goes through here.
    ///
    /// # Errors
    /// The database failed, or what was written last is not known in time.
    pub(crate) async fn writing<'a>(&'a self, by: &'a Backing) -> Result<Writing<'a>, Fault> {
        for _ in 0..PATIENCE {
            let mut turn = self.writer.lock().await;
            let Some(judge) = by.judge() else { return Ok(Writing { turn, by }) };
            let next: i64 = sqlx::query_scalar(sql::NEXT_NUMBER).fetch_one(&mut *turn).await?;
            let latest = unsigned(next)?.saturating_sub(1);
            if judge.latest() >= latest {
                return Ok(Writing { turn, by });
            }
            // Whoever is about to let it be known may need the turn first.
            drop(turn);
            judge.until(latest).await;
        }
        Err(Fault::Busy)
    }
}
