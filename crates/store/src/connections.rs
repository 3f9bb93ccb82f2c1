//! Who has a connection to the database, and how often somebody had one: each time is a change of threads, which costs whoever
//! renders a page more than the page.

use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::stream::{self, BoxStream, StreamExt, TryStreamExt};
use sqlx::sqlite::{SqliteQueryResult, SqliteRow, SqliteStatement, SqliteTypeInfo};
use sqlx::{Connection, Describe, Either, Execute, Executor, SqlStr, Sqlite, SqliteConnection};
use tokio::sync::{Mutex, MutexGuard, Semaphore, SemaphorePermit};
use tokio::time::timeout;

use crate::{Fault, connect, sql};

/// How long somebody waits for one of the readers.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection that one has at a time.
#[derive(Debug)]
pub(crate) struct One {
    connection: Mutex<SqliteConnection>,
    /// Twice as many as there were turns, less one while somebody has theirs.
    turns: AtomicU64,
    /// Whether whoever had a turn may have gone away in the middle of a transaction.
    left_open: AtomicBool,
}

/// Somebody's turn.
pub(crate) struct Turn<'a> {
    connection: MutexGuard<'a, SqliteConnection>,
    turns: &'a AtomicU64,
    left_open: &'a AtomicBool,
}

impl One {
    pub(crate) fn of(connection: SqliteConnection) -> Self {
        Self { connection: Mutex::new(connection), turns: AtomicU64::new(0), left_open: AtomicBool::new(false) }
    }

    /// Waits for a turn. What whoever went away left open is taken back first.
    pub(crate) async fn lock(&self) -> Turn<'_> {
        let connection = self.connection.lock().await;
        self.turns.fetch_add(1, Ordering::SeqCst);
        let mut turn = Turn { connection, turns: &self.turns, left_open: &self.left_open };
        if self.left_open.load(Ordering::SeqCst) {
            // Refused where nothing is open, and so nothing is afterwards.
            let _ = sqlx::query(sql::ROLLBACK).execute(&mut *turn).await;
            turn.leave_open(false);
        }
        turn
    }

    /// After which turn it is that nobody has it. As long as that is the same, nobody had it meanwhile.
    pub(crate) fn idle_since(&self) -> Option<u64> {
        let turns = self.turns.load(Ordering::SeqCst);
        turns.is_multiple_of(2).then_some(turns)
    }

    fn looks(&self) -> u64 {
        self.turns.load(Ordering::SeqCst).div_ceil(2)
    }
}

impl Turn<'_> {
    /// Whether something is open from here on, for whoever has the next turn if this one ends before.
    pub(crate) fn leave_open(&self, open: bool) {
        self.left_open.store(open, Ordering::SeqCst);
    }
}

impl Deref for Turn<'_> {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.connection
    }
}

impl DerefMut for Turn<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.connection
    }
}

impl Drop for Turn<'_> {
    /// Before the next one has it.
    fn drop(&mut self) {
        self.turns.fetch_add(1, Ordering::SeqCst);
    }
}

/// The connections that only read. A pool of `sqlx` asks each of them whether it is still there, before it is given and when it comes
/// back: two more changes of threads for each statement, about a file that goes nowhere.
#[derive(Debug)]
pub(crate) struct Readers {
    connections: Vec<Mutex<SqliteConnection>>,
    places: Semaphore,
    looks: AtomicU64,
}

/// One of them, in somebody's hands.
pub(crate) struct Reader<'a> {
    connection: MutexGuard<'a, SqliteConnection>,
    // Given back last: whoever has a place finds a connection.
    _place: SemaphorePermit<'a>,
}

impl Readers {
    pub(crate) fn of(connections: Vec<SqliteConnection>) -> Self {
        let places = Semaphore::new(connections.len());
        Self { connections: connections.into_iter().map(Mutex::new).collect(), places, looks: AtomicU64::new(0) }
    }

    /// Waits for one of them.
    ///
    /// # Errors
    /// None was given back in time, or they are closed.
    pub(crate) async fn acquire(&self) -> Result<Reader<'_>, sqlx::Error> {
        let place = timeout(PATIENCE, self.places.acquire()).await.map_err(|_| sqlx::Error::PoolTimedOut)?;
        let place = place.map_err(|_| sqlx::Error::PoolClosed)?;
        let free = self.connections.iter().find_map(|connection| connection.try_lock().ok());
        let connection = free.ok_or(sqlx::Error::PoolTimedOut)?;
        self.looks.fetch_add(1, Ordering::Relaxed);
        Ok(Reader { connection, _place: place })
    }

    /// Closes all of them, those that somebody has once they come back. Whoever asks afterwards is refused.
    ///
    /// # Errors
    /// The file system refused.
    pub(crate) async fn close(&self) -> Result<(), Fault> {
        self.places.close();
        for connection in &self.connections {
            let closed = std::mem::replace(&mut *connection.lock().await, connect::nowhere().await?);
            closed.close().await?;
        }
        Ok(())
    }
}

impl Deref for Reader<'_> {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.connection
    }
}

impl DerefMut for Reader<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.connection
    }
}

/// One statement on whichever is free.
impl<'c> Executor<'c> for &'c Readers {
    type Database = Sqlite;

    fn fetch_many<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxStream<'e, Result<Either<SqliteQueryResult, SqliteRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        let all = async move {
            let mut reader = self.acquire().await?;
            let found: Vec<_> = reader.fetch_many(query).try_collect().await?;
            Ok::<_, sqlx::Error>(stream::iter(found.into_iter().map(Ok)))
        };
        stream::once(all).try_flatten().boxed()
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<SqliteRow>, sqlx::Error>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        Box::pin(async move { self.acquire().await?.fetch_optional(query).await })
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [SqliteTypeInfo],
    ) -> BoxFuture<'e, Result<SqliteStatement, sqlx::Error>>
    where
        'c: 'e,
    {
        Box::pin(async move { self.acquire().await?.prepare_with(sql, parameters).await })
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<Describe<Sqlite>, sqlx::Error>>
    where
        'c: 'e,
    {
        Box::pin(async move { self.acquire().await?.describe(sql).await })
    }
}

impl crate::Store {
    /// How often somebody had a connection to the database, by whichever way: for a statement, or for those of one transaction.
    #[must_use]
    pub fn looks(&self) -> u64 {
        let ones = [&self.writer, &self.recaller, &self.keys];
        ones.map(One::looks).iter().sum::<u64>() + self.readers.looks.load(Ordering::Relaxed)
    }
}
