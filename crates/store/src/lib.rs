//! The data folder of one body, and the only SQL: entries, openings, claims, drafts, idempotency keys, people, outbox and files.
//!
//! This crate does not know what an entry means and holds no rule. It makes durable what it is given, all or nothing, and
//! gives it back. What is public is in `entries` and `openings`; `claims` and `sealed` follow from them; everything else is of
//! the desk.
//!
//! Trusted: the file system, to keep what it acknowledged. Whoever can change the files can at most make the checks of
//! `platform` fail, hide a value or change what is of the desk; they cannot change the record unnoticed.
#![forbid(unsafe_code)]

mod backup;
mod ballast;
mod clearance_answers;
mod clearances;
mod connect;
mod connections;
mod discarded;
mod draft_change;
mod draft_guests;
mod draft_rows;
mod drafts;
mod durable;
mod erased;
mod fault;
mod files;
mod folder;
mod following;
mod founded;
mod founded_within;
mod idempotency;
mod identity;
mod inspector;
mod integers;
mod keys;
mod letter_files;
mod letter_kind;
mod mailboxes;
mod nobody;
mod notices;
mod opening_keys;
mod organisations;
mod outbox;
mod owed_told;
mod people;
mod preparations;
mod readings;
mod record_rows;
mod schema;
mod seal_file;
mod sealed;
mod sql;
mod wipe;

use sqlx::Connection;
use tokio::sync::{RwLock, RwLockReadGuard};

use connections::{One, Readers};
use people::KeptSessions;

pub use backup::{BackupFault, KeysCopy, Missing, finish_backup, restore_into, take_into};
pub use ballast::free as free_bytes;
pub use clearance_answers::{AnswerLetter, ClearanceReply};
pub use clearances::{Asker, AskerRow, ClearanceAsked, ClearanceRow, Mailed, NewClearance};
pub use draft_change::{DraftChange, DraftLimits};
pub use draft_guests::{DraftLetter, InvitedOrganisation, InvitedTo, RemarkRow};
pub use drafts::{Draft, DraftRow, ListedDraft};
pub use fault::{DraftFault, Fault};
pub use files::{FileFault, FileRow};
pub use folder::{DataFolder, FolderFault};
pub use following::{DigestRow, DueFollower, Look, LookedAt, Pace, Reach};
pub use founded::{Founded, discard, is_founded, place, put_in_place};
pub use idempotency::Remembered;
pub use inspector::{Ending, Inspector, Openings};
pub use letter_files::{FileGone, OUTBOX, letter_file};
pub use letter_kind::LetterKind;
pub use mailboxes::{MailboxGets, MailboxRow, NewMailbox};
pub use notices::{Notice, Telling, ToWhom, Told};
pub use opening_keys::{OpeningKey, OpeningKeys};
pub use organisations::{Applied, Applying, WIDTHS};
pub use outbox::{Letter, LetterState, Queued};
pub use owed_told::{OwedRow, OwedTo};
pub use people::passkeys::{BoundPasskey, Challenge, PasskeyPurpose, PasskeyRow};
pub use people::{
    AddressAsking, AddressChangeRow, Answer, AskedFrom, Asking, Asks, Backing, ChangeFault, Changing, Delivery,
    EnterFault, Entered, FactorChange, FactorRow, FactorWithin, FactorsTaken, Found, Happened, InvitationRow,
    InvitationState, Invited, Inviting, Judge, KeptTable, KeptValue, Leaving, LiaisonRow, MOST_LIAISONS, NewLiaison,
    NewToken, OpenSession, PersonRow, Replaces, Rise, RiseFault, SECURITY_LINES, SECURITY_LINES_REPEATED, SecurityLine,
    SessionRow, Shown, ShownFactor, SignInRow, SomebodyRow, Stay, TABLES_OF_NOBODY, Takes, TokenRow, Trace, UNSHOWN,
    Unshown, Within, columns_of_people, tables_of_people,
};
pub use preparations::{NewPreparation, PreparationRow};
pub use readings::{Letting, ReadingRow};
pub use record_rows::{AppendFault, Batch, Claim, ClosedRow, EntryRow, Erased, OpeningRow, Order, ReadBack};
pub use seal_file::{SealFault, SealFile};
pub use sealed::SealedRow;

/// The database of one data folder: one connection that writes, several that only read.
#[derive(Debug)]
pub struct Store {
    folder: DataFolder,
    writer: One,
    /// For the writer alone, to ask what was answered before: whoever reads pages cannot keep it waiting.
    recaller: One,
    readers: Readers,
    /// The keys of subjects.
    keys: One,
    /// As they were read since somebody wrote.
    sessions: KeptSessions,
    owed: wipe::Owed,
    /// Held by whoever writes files, and by whoever frees the folder.
    work: RwLock<Work>,
}

/// Whether the folder may be written.
#[derive(Debug)]
pub(crate) enum Work {
    GoesOn,
    IsOver,
}

impl Store {
    /// Opens the database of a folder, makes it if it is not there, and brings its tables up to date.
    ///
    /// # Errors
    /// The library is too old, a setting that durability needs did not take, or the database cannot be opened.
    pub async fn open(folder: DataFolder) -> Result<Self, Fault> {
        let mut writer = connect::writer(&folder.database()).await?;
        let owed = wipe::Owed::default();
        match wipe::empty(&mut writer).await {
            Ok(_) => {}
            // It is read all the same; what should be gone goes when there is room.
            Err(Fault::Full) => owed.mark(Vec::new()),
            Err(fault) => return Err(fault),
        }
        files::remove_all_orphans(&mut writer, folder.files()).await?;
        let readers = connect::readers(&folder.database()).await?;
        let recaller = One::of(connect::reader(&folder.database()).await?);
        let mut keys = connect::keys(&folder.keys()).await?;
        // A key that was destroyed may still be in its log.
        wipe::empty(&mut keys).await?;
        let (writer, keys, sessions) = (One::of(writer), One::of(keys), KeptSessions::default());
        let store = Self { folder, writer, recaller, readers, keys, sessions, owed, work: RwLock::new(Work::GoesOn) };
        store.keep_room().await;
        Ok(store)
    }

    /// The folder, locked for as long as this lives.
    #[must_use]
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Another connection, to read back what was appended by another way than it was written.
    ///
    /// # Errors
    /// The database cannot be opened.
    pub async fn read_back(&self) -> Result<ReadBack, Fault> {
        connect::reader(&self.folder.database()).await.map(ReadBack::new)
    }

    /// To be held while files are written.
    pub(crate) async fn work(&self) -> Result<RwLockReadGuard<'_, Work>, Fault> {
        let work = self.work.read().await;
        match *work {
            Work::GoesOn => Ok(work),
            Work::IsOver => Err(Fault::Io("the folder was closed".into())),
        }
    }

    /// After [`Store::close`]: waits for whoever writes files, and lets the folder be opened by somebody else, though this still
    /// lives in the hands of whoever only read.
    ///
    /// # Errors
    /// The file system refused.
    pub async fn free(&self) -> Result<(), Fault> {
        *self.work.write().await = Work::IsOver;
        Ok(self.folder.free()?)
    }

    /// Moves everything into the one database file, and closes it. Whatever is asked afterwards fails.
    ///
    /// # Errors
    /// The file system refused; what was acknowledged is still there, in two files.
    pub async fn close(&self) -> Result<(), Fault> {
        self.readers.close().await?;
        let recaller = std::mem::replace(&mut *self.recaller.lock().await, connect::nowhere().await?);
        recaller.close().await?;
        let keys = std::mem::replace(&mut *self.keys.lock().await, connect::nowhere().await?);
        keys.close().await?;
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::EMPTY_LOG).execute(&mut *writer).await?;
        // The last connection to close removes the two files beside the database. SQLite's own handle cannot be moved out
        // of the lock, so another one takes its place.
        let closed = std::mem::replace(&mut *writer, connect::nowhere().await?);
        Ok(closed.close().await?)
    }
}
