//! What can go wrong between us and the disk.

/// A failure of the database or of the file system. It carries no words that somebody typed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// No space is left. Nothing of what was asked for happened, and it can be asked again.
    #[error("no space is left on the disk")]
    Full,
    /// Somebody else holds the database. Nothing of what was asked for happened, and it can be asked again.
    #[error("somebody else holds the database")]
    Busy,
    /// A file descriptor, memory or a file that had to be opened was not to be had. Nothing of what was asked for happened,
    /// unless it was the last step of a transaction, and it can be asked again.
    #[error("something that is needed was not to be had: {0}")]
    Shortage(String),
    /// Reading or writing failed. Whether anything of a write is on the disk depends on the step that failed: see
    /// [`crate::AppendFault::InDoubt`].
    #[error("input or output failed: {0}")]
    Io(String),
    /// What let somebody act ended meanwhile: nothing of what they asked for happened.
    #[error("what let somebody act ended meanwhile")]
    Ended,
    /// What the database holds is not what was put there.
    #[error("the database is damaged: {0}")]
    Corrupt(String),
    /// The library or a setting is not the one that durability needs.
    #[error("{0}")]
    Unfit(String),
    /// The database answered something else that nobody expects.
    #[error("the database refused: {0}")]
    Refused(String),
}

/// Primary result codes of SQLite.
const BUSY: i32 = 5;
const LOCKED: i32 = 6;
const NOMEM: i32 = 7;
const READONLY: i32 = 8;
const INTERRUPT: i32 = 9;
const IOERR: i32 = 10;
const CORRUPT: i32 = 11;
const FULL: i32 = 13;
const CANTOPEN: i32 = 14;
const PROTOCOL: i32 = 15;
const NOTADB: i32 = 26;

/// What the operating system says when a descriptor or memory is not to be had: `ENOMEM`, `ENFILE`, `EMFILE`.
const NOT_TO_BE_HAD: [i32; 3] = [12, 23, 24];

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        let words = error.to_string();
        match error {
            sqlx::Error::Database(database) => {
                let code = database.code().and_then(|code| code.parse::<i32>().ok()).unwrap_or_default();
                match code & 0xFF {
                    FULL => Self::Full,
                    BUSY | LOCKED => Self::Busy,
                    NOMEM | READONLY | INTERRUPT | CANTOPEN | PROTOCOL => Self::Shortage(words),
                    IOERR => Self::Io(words),
                    CORRUPT | NOTADB => Self::Corrupt(words),
                    _ => Self::Refused(words),
                }
            }
            sqlx::Error::Io(error) => error.into(),
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Self::Corrupt(words),
            sqlx::Error::PoolTimedOut => Self::Shortage(words),
            // Without its thread a connection is gone for good; asking again would change nothing.
            _ => Self::Refused(words),
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full,
            _ if is_not_to_be_had(&error) => Self::Shortage(error.to_string()),
            _ => Self::Io(error.to_string()),
        }
    }
}

/// Whether it was refused for want of a descriptor or of memory, so that a moment later it may be given.
fn is_not_to_be_had(error: &std::io::Error) -> bool {
    error.raw_os_error().is_some_and(|code| NOT_TO_BE_HAD.contains(&code))
}

impl From<sqlx::migrate::MigrateError> for Fault {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        match error {
            sqlx::migrate::MigrateError::Execute(error) => error.into(),
            other => Self::Unfit(format!("the tables cannot be brought up to date: {other}")),
        }
    }
}

/// Runs work that waits for the file system where it holds nobody up.
pub(crate) async fn blocking<T: Send + 'static, E: From<std::io::Error> + Send + 'static>(
    work: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(stopped) => Err(std::io::Error::other(stopped.to_string()).into()),
    }
}

/// Why a draft was not changed.
#[derive(Debug, thiserror::Error)]
pub enum DraftFault {
    /// Somebody saved the row meanwhile, or took it away.
    #[error("the draft was changed meanwhile, to revision {}", .0.revision)]
    Stale(Box<crate::Draft>),
    /// It was presented or discarded meanwhile.
    #[error("the draft is gone")]
    Gone,
    /// It would have more rows than it may have.
    #[error("the draft would have too many rows")]
    TooMany,
    /// It would be longer than it may be.
    #[error("the draft would be too large")]
    TooLarge,
    /// The institution started as many drafts as it may.
    #[error("the institution has too many drafts")]
    TooManyDrafts,
    /// All drafts that its institution started would be longer than they may be together.
    #[error("the drafts of the institution would be too large together")]
    NoRoom,
    /// The name of the request was used for another one.
    #[error("the name of the request was used for another one")]
    KeyReused,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl From<sqlx::Error> for DraftFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
