//! What is erased leaves the database in the transaction of the act that erases it: whoever reads afterwards finds both or neither.
//! Its pages in the log and the bytes of its files go right after that, or at the next start ([`crate::wipe`]).

use std::collections::BTreeSet;

use record::{Class, DigestRef, Entry};
use sqlx::SqliteConnection;

use crate::integers::signed;
use crate::record_rows::{ClosedRow, Erased, closed_row};
use crate::{Fault, Store, connect, letter_files, sql};

/// Erases openings and the rows of the files they name. The ids of the files, whose bytes are to go.
///
/// # Errors
/// One of them is none, or the database failed.
pub(crate) async fn erase(connection: &mut SqliteConnection, erased: &[Erased]) -> Result<Vec<String>, Fault> {
    let mut gone = Vec::new();
    if !erased.is_empty() {
        letter_files::take_erased(connection).await?;
    }
    for one in erased {
        let field = listed(connection, one).await?.field;
        for text in [sql::ERASE_OPENING, sql::ERASE_CLOSED] {
            sqlx::query(text).bind(signed(one.entry)).bind(&field).execute(&mut *connection).await?;
        }
        if let Some(file) = &one.file {
            let erase = sqlx::query_scalar(sql::ERASE_FILE).bind(file).bind(signed(one.entry));
            let erased: Option<String> = erase.fetch_optional(&mut *connection).await?;
            gone.extend(erased);
        }
    }
    Ok(gone)
}

/// What its entry lists of it: the path of its field, and its digest.
async fn listed(connection: &mut SqliteConnection, erased: &Erased) -> Result<DigestRef, Fault> {
    let Erased { entry, text, .. } = erased;
    let none = || Fault::Corrupt(format!("entry {entry} lists no opening {text}"));
    let bytes: Option<Vec<u8>> = sqlx::query_scalar(sql::ENTRY).bind(signed(*entry)).fetch_optional(connection).await?;
    let listed = Entry::scan(&bytes.ok_or_else(none)?).map_err(|_| none())?.digests;
    listed.into_iter().nth(usize::from(*text)).ok_or_else(none)
}

impl Store {
    /// The opening that is about to be erased, where not everybody may read it, of whatever class; `None` where everybody may, or
    /// it is not there.
    ///
    /// # Errors
    /// Its entry is not there, or the database failed.
    pub async fn closed_opening(&self, erased: &Erased) -> Result<Option<ClosedRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        let field = listed(&mut reader, erased).await?.field;
        let row = sqlx::query_as(sql::CLOSED_OPENING).bind(signed(erased.entry)).bind(field);
        row.fetch_optional(&mut *reader).await?.map(closed_row).transpose()
    }

    /// Erases again what a copy of the record from before its erasure brought back, and of the same entries every file that is
    /// not among the named ones: which it was cannot be read any more. When it returns, no byte of it is left.
    ///
    /// # Errors
    /// One of them is none, or the disk failed; what is left goes the next time.
    pub async fn erase_again(&self, erased: &[Erased], named: &BTreeSet<String>) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let done = async {
            let mut gone = erase(&mut writer, erased).await?;
            for Erased { entry, .. } in erased {
                let files: Vec<String> =
                    sqlx::query_scalar(sql::FILES_OF_ENTRY).bind(signed(*entry)).fetch_all(&mut *writer).await?;
                for file in files.into_iter().filter(|file| !named.contains(file)) {
                    sqlx::query(sql::ERASE_FILE).bind(&file).bind(signed(*entry)).execute(&mut *writer).await?;
                    gone.push(file);
                }
            }
            Ok::<_, Fault>(gone)
        };
        let done = done.await;
        let gone = connect::end(&mut writer, done).await?;
        self.wipe(&mut writer, gone).await?;
        drop(writer);
        self.settle(erased).await
    }

    /// Removes the letters that may quote what was erased, keeps it in mind, whatever copy of the record comes back, and destroys
    /// the keys of those that had one. After the openings themselves are gone.
    ///
    /// # Errors
    /// One of them is none, or the database failed.
    pub async fn settle(&self, erased: &[Erased]) -> Result<(), Fault> {
        if !erased.is_empty() {
            self.remove_letter_files(&mut *self.writer.lock().await).await?;
        }
        let (mut digests, mut fields) = (Vec::new(), Vec::new());
        let mut reader = self.readers.acquire().await?;
        for one in erased {
            let listed = listed(&mut reader, one).await?;
            digests.push(listed.digest);
            if listed.class != Class::Public {
                fields.push((one.entry, listed.field));
            }
        }
        drop(reader);
        self.keep_erased(&digests).await?;
        if fields.is_empty() { Ok(()) } else { self.destroy_opening_keys(&fields).await }
    }
}
