//! Reading a whole record without changing anything: for the checks at start, and for whoever verifies.
//!
//! Whoever wrote the database may mean harm: pages of it can be linked so that rows come without end, and a value can say
//! that it is a gigabyte long. So tables are compared first, lengths are looked at before values are read, rows come one by
//! one, and each page has so many bytes and no more.

use std::path::{Path, PathBuf};

use futures_util::TryStreamExt;
use sqlx::{Connection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::integers::signed;
use crate::record_rows::{ClosedFound, claim_row, closed_row, entry_row, opening_row};
use crate::{Claim, ClosedRow, EntryRow, Fault, OpeningRow, SealFile, SealedRow, connect, folder, schema, sealed, sql};

/// Entries per page, and bytes of them and of their openings: bounds the memory, whatever the record is like.
const PAGE: u64 = 2_048;
const PAGE_BYTES: usize = 4 * 1024 * 1024;

/// Most bytes of the openings of one entry, and of one of their values: many times what any act has.
const MOST_OF_AN_ENTRY: usize = 32 * 1024 * 1024;
const MOST_OF_A_VALUE: i64 = 1024 * 1024;

/// What an entry takes at least to list one opening: its digest in base64.
const LISTED: usize = 44;

/// Most bytes of the name of a claim, and most claims of one entry: both many times what any act has.
const MOST_OF_A_CLAIM: i64 = 1_024;
const MOST_CLAIMS: u64 = 16;

/// Pages read ahead of whoever checks them, so that the disk and the checks work at the same time.
const AHEAD: usize = 2;

/// Entries in order, each with its openings.
type Page = Vec<(EntryRow, Openings)>;

/// The openings of one entry that are there, each kind by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Openings {
    /// Those that everybody may read.
    pub public: Vec<OpeningRow>,
    /// The others, enciphered.
    pub closed: Vec<ClosedRow>,
}

impl Openings {
    fn len(&self) -> usize {
        self.public.len() + self.closed.len()
    }
}

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
        schema::check(&mut connection).await?;
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
                let _ = ended.send(read_ending(&mut connection, next).await);
                break;
            }
            None => break,
        }
    }
    Ok(connection.close().await?)
}

async fn read_page(connection: &mut SqliteConnection, from: u64) -> Result<Page, Fault> {
    let mut page = read_entries(connection, from).await?;
    read_public(connection, &mut page, from).await?;
    read_closed(connection, &mut page, from).await?;
    Ok(page)
}

/// Up to the entry after the last one of a page. After the last entry of all there can be no opening of any.
fn end(page: &Page) -> i64 {
    page.last().map_or(i64::MAX, |(last, _)| signed(last.number + 1))
}

async fn read_public(connection: &mut SqliteConnection, page: &mut Page, from: u64) -> Result<(), Fault> {
    let openings = sqlx::query_as(sql::CHECKED_OPENINGS).bind(MOST_OF_A_VALUE).bind(signed(from)).bind(end(page));
    let mut openings = openings.fetch(connection);
    let mut filled = Filled::default();
    while let Some(row) = openings.try_next().await? {
        let (entry, field, class, salt, value): OpeningFound = row;
        let (Some(field), Some(class), Some(salt), Some(value)) = (field, class, salt, value) else {
            return Err(too_long(entry));
        };
        let opening = opening_row((entry, field, class, salt, value))?;
        let length = opening.opening.field.len() + opening.opening.value.len();
        match filled.place(page, opening.entry, length)? {
            Some(held) => held.public.push(opening),
            None => break,
        }
    }
    Ok(())
}

async fn read_closed(connection: &mut SqliteConnection, page: &mut Page, from: u64) -> Result<(), Fault> {
    let closed = sqlx::query_as(sql::CHECKED_CLOSED).bind(MOST_OF_A_VALUE).bind(signed(from)).bind(end(page));
    let mut closed = closed.fetch(connection);
    let mut filled = Filled::default();
    while let Some(row) = closed.try_next().await? {
        let (entry, field, class, words): (i64, Held<String>, Held<String>, Held<Vec<u8>>) = row;
        let (Some(field), Some(class), Some(words)) = (field, class, words) else { return Err(too_long(entry)) };
        let found: ClosedFound = (entry, field, class, words);
        let closed = closed_row(found)?;
        match filled.place(page, closed.entry, closed.field.len() + closed.words.len())? {
            Some(held) => held.closed.push(closed),
            None => break,
        }
    }
    Ok(())
}

/// How far a page is filled with openings of one kind.
#[derive(Default)]
struct Filled {
    at: usize,
    bytes: usize,
}

impl Filled {
    /// Where an opening of that entry and length stands; `None` once the page is full: then it ends before that entry.
    fn place<'a>(&mut self, page: &'a mut Page, entry: u64, length: usize) -> Result<Option<&'a mut Openings>, Fault> {
        // Both come in the order of entries, so the place only moves forward.
        self.at += page[self.at..].iter().take_while(|(row, _)| row.number < entry).count();
        self.bytes += length;
        if self.bytes > PAGE_BYTES && self.at > 0 {
            // The next page begins with this entry.
            page.truncate(self.at);
            return Ok(None);
        }
        match page.get_mut(self.at) {
            Some((row, held)) if row.number == entry => {
                if held.len() > row.bytes.len() / LISTED || self.bytes > MOST_OF_AN_ENTRY {
                    return Err(Fault::Corrupt(format!("entry {entry}: more openings than it can list")));
                }
                Ok(Some(held))
            }
            _ => Err(stray(entry)),
        }
    }
}

fn too_long(entry: i64) -> Fault {
    Fault::Corrupt(format!("entry {entry}: an opening is longer than any can be"))
}

/// A value, unless it is longer than it can be.
type Held<T> = Option<T>;

/// Entry, field, class, salt and value.
type OpeningFound = (i64, Held<String>, Held<String>, Held<Vec<u8>>, Held<String>);

async fn read_entries(connection: &mut SqliteConnection, from: u64) -> Result<Page, Fault> {
    let most = i64::try_from(record::entry::MAX_SIZE).unwrap_or(i64::MAX);
    let entries = sqlx::query_as(sql::CHECKED_ENTRIES).bind(most).bind(signed(from)).bind(signed(PAGE));
    let mut entries = entries.fetch(connection);
    let (mut page, mut bytes) = (Page::new(), 0);
    while let Some(row) = entries.try_next().await? {
        let (number, held, leaf): (i64, Held<Vec<u8>>, Held<Vec<u8>>) = row;
        let (Some(held), Some(leaf)) = (held, leaf) else {
            return Err(Fault::Corrupt(format!("entry {number}: longer than an entry or a hash can be")));
        };
        bytes += held.len();
        page.push((entry_row((number, held, leaf))?, Openings::default()));
        if bytes > PAGE_BYTES {
            break;
        }
    }
    Ok(page)
}

/// What is kept besides so many entries.
async fn read_ending(connection: &mut SqliteConnection, entries: u64) -> Result<Ending, Fault> {
    let most = entries.saturating_mul(MOST_CLAIMS);
    let rows = sqlx::query_as(sql::CHECKED_CLAIMS).bind(MOST_OF_A_CLAIM).bind(signed(most.saturating_add(1)));
    let mut rows = rows.fetch(&mut *connection);
    let mut claims = Vec::new();
    while let Some(row) = rows.try_next().await? {
        let (scope, key, entry): (Held<String>, Held<String>, i64) = row;
        let (Some(scope), Some(key)) = (scope, key) else {
            return Err(Fault::Corrupt(format!("entry {entry}: a claim is longer than any can be")));
        };
        claims.push(claim_row((scope, key, entry))?);
    }
    drop(rows);
    if claims.len() as u64 > most {
        return Err(Fault::Corrupt("more claims than the entries can make".into()));
    }
    Ok(Ending { claims, sealed: sealed::read(connection).await? })
}

fn stray(entry: u64) -> Fault {
    Fault::Corrupt(format!("an opening of entry {entry}, which is not there"))
}

fn log_exists(path: &Path) -> bool {
    connect::log_exists(&folder::database(path))
}
