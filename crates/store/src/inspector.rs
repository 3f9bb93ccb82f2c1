//! Reading a whole record without changing anything: for the checks at start, and for whoever verifies.

use std::path::{Path, PathBuf};

use sqlx::{Connection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::integers::signed;
use crate::record_rows::{claim_row, entry_row, opening_row};
use crate::{Claim, EntryRow, Fault, OpeningRow, SealFile, SealedRow, connect, folder, sealed, sql};

/// Entries per page: bounds the memory, whatever the length of the record.
const PAGE: u64 = 2_048;

/// Pages read ahead of whoever checks them, so that the disk and the checks work at the same time.
const AHEAD: usize = 2;

/// Entries in order, each with its openings.
type Page = Vec<(EntryRow, Vec<OpeningRow>)>;

/// What the database keeps besides the entries, and follows from them; of the same moment as they.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What may exist only once.
    pub claims: Vec<Claim>,
    /// The highest checkpoint that may have been signed, if any.
    pub sealed: Option<SealedRow>,
}

/// A reader of a data folder that writes nothing and needs no lock.
#[derive(Debug)]
pub struct Inspector {
    path: PathBuf,
    checkpoint: Option<String>,
    still: bool,
    pages: mpsc::Receiver<Result<Page, Fault>>,
    ending: oneshot::Receiver<Result<Ending, Fault>>,
    reader: JoinHandle<Result<(), Fault>>,
}

impl Inspector {
    /// Begins at entry 0.
    ///
    /// A folder whose process was killed, or is at work, has a log beside its database: then SQLite's shared index of that
    /// log is brought up to date, and nothing else is touched. Without one nothing is touched at all.
    ///
    /// # Errors
    /// There is no database, or the library is too old for it.
    pub async fn open(path: &Path) -> Result<Self, Fault> {
        // The checkpoint first: entries are there before they are signed, so it cannot be ahead of what is read after it.
        let checkpoint = SealFile::inside(path).read();
        let checkpoint =
            checkpoint.map_err(|error| Fault::Corrupt(format!("the checkpoint cannot be read: {error}")))?;
        let still = !log_exists(path);
        let mut connection = connect::inspecting(&folder::database(path), still).await?;
        // One transaction, so that every page is of the same moment although somebody may be appending.
        sqlx::query(sql::BEGIN).execute(&mut connection).await?;
        let (found, pages) = mpsc::channel(AHEAD);
        let (ended, ending) = oneshot::channel();
        let reader = tokio::spawn(read(connection, found, ended));
        Ok(Self { path: path.to_path_buf(), checkpoint, still, pages, ending, reader })
    }

    /// Says whether somebody began to write since a reader began that took the folder to be still. What it saw may then be
    /// neither the state before nor after, and the reading has to be done again.
    #[must_use]
    pub fn was_disturbed(&self) -> bool {
        self.still && log_exists(&self.path)
    }

    /// The next entries in order, each with its openings; empty after the last.
    ///
    /// # Errors
    /// The database is damaged or cannot be read.
    pub async fn page(&mut self) -> Result<Page, Fault> {
        self.pages.recv().await.unwrap_or_else(|| Err(Fault::Io("the reader stopped".into())))
    }

    /// What is kept besides; to be asked once, after the last page.
    ///
    /// # Errors
    /// The database is damaged or cannot be read.
    pub async fn ending(&mut self) -> Result<Ending, Fault> {
        (&mut self.ending).await.unwrap_or_else(|_| Err(Fault::Io("the reader stopped".into())))
    }

    /// The checkpoint that was the last signed one when the reading began, if any.
    #[must_use]
    pub fn checkpoint(&self) -> Option<&str> {
        self.checkpoint.as_deref()
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// The database could not be closed.
    pub async fn close(self) -> Result<(), Fault> {
        drop(self.pages);
        self.reader.await.unwrap_or_else(|panicked| Err(Fault::Io(panicked.to_string())))
    }
}

/// Reads page after page, until the empty one, a fault, or nobody wants more.
async fn read(
    mut connection: SqliteConnection,
    found: mpsc::Sender<Result<Page, Fault>>,
    ended: oneshot::Sender<Result<Ending, Fault>>,
) -> Result<(), Fault> {
    let mut next = 0;
    loop {
        let page = read_page(&mut connection, next).await;
        let is_sound = page.is_ok();
        let last = page.as_ref().ok().and_then(|page| page.last()).map(|(entry, _)| entry.number);
        if found.send(page).await.is_err() {
            break;
        }
        match last {
            Some(last) => next = last + 1,
            None if is_sound => {
                // Nobody may be waiting for it.
                let _ = ended.send(read_ending(&mut connection).await);
                break;
            }
            None => break,
        }
    }
    Ok(connection.close().await?)
}

async fn read_page(connection: &mut SqliteConnection, from: u64) -> Result<Page, Fault> {
    let entries = sqlx::query_as(sql::ENTRIES).bind(signed(from)).bind(i64::MAX).bind(signed(PAGE));
    let entries = entries.fetch_all(&mut *connection).await?;
    let page: Result<Page, Fault> = entries.into_iter().map(|entry| Ok((entry_row(entry)?, Vec::new()))).collect();
    let mut page = page?;
    // After the last entry there can be no opening of any.
    let end = page.last().map_or(i64::MAX, |(last, _)| signed(last.number + 1));
    let openings = sqlx::query_as(sql::OPENINGS).bind(signed(from)).bind(end).fetch_all(connection).await?;
    let mut at = 0;
    for opening in openings {
        let opening = opening_row(opening)?;
        // Both come in the order of entries, so the place only moves forward.
        at += page[at..].iter().take_while(|(entry, _)| entry.number < opening.entry).count();
        match page.get_mut(at) {
            Some((entry, openings)) if entry.number == opening.entry => openings.push(opening),
            _ => return Err(stray(opening.entry)),
        }
    }
    Ok(page)
}

async fn read_ending(connection: &mut SqliteConnection) -> Result<Ending, Fault> {
    let claims = sqlx::query_as(sql::CLAIMS).fetch_all(&mut *connection).await?;
    let claims = claims.into_iter().map(claim_row).collect::<Result<_, _>>()?;
    Ok(Ending { claims, sealed: sealed::read(connection).await? })
}

fn stray(entry: u64) -> Fault {
    Fault::Corrupt(format!("an opening of entry {entry}, which is not there"))
}

fn log_exists(path: &Path) -> bool {
    let mut log = folder::database(path).into_os_string();
    log.push("-wal");
    Path::new(&log).exists()
}
