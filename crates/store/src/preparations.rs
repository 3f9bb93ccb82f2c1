//! Acts that whoever prepares for an office filled in: where the form of each is, with what words it was returned, and what became of
//! it. What is written stands in a draft that is of the office.

use sqlx::SqliteConnection;

use crate::draft_change::DraftLimits;
use crate::drafts::{Draft, start};
use crate::integers::unsigned;
use crate::{Backing, DraftFault, Fault, Remembered, Store, discarded, sql};

/// What is told of a new one beside its draft.
#[derive(Clone, Debug)]
pub struct NewPreparation {
    /// Whose its draft is: the office.
    pub owner: String,
    /// Name of the act.
    pub act: String,
    /// Where its form is.
    pub address: String,
    /// Of what ended before that, in milliseconds since 1970, UTC, nothing is told any more.
    pub told_since: i64,
}

/// One that waits, or that ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreparationRow {
    /// The id of its draft.
    pub id: String,
    /// Whose that is.
    pub owner: String,
    /// Name of the act.
    pub act: String,
    /// Where its form is.
    pub address: String,
    /// While it waits: when it was last saved, in milliseconds since 1970, UTC.
    pub saved_at: Option<i64>,
    /// The words with which it was returned, while nobody saved it since.
    pub note: Option<String>,
    /// The entry as which it was recorded.
    pub entry: Option<u64>,
    /// When it was recorded or dropped, in milliseconds since 1970, UTC.
    pub ended_at: Option<i64>,
}

type Row = (String, String, String, String, Option<i64>, Option<String>, Option<i64>, Option<i64>);

impl Store {
    /// Keeps a new one with its draft, unless the office has so many; what ended long ago is forgotten. A request of that name is kept
    /// once.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own, and so are the other
    /// changes.
    ///
    /// # Errors
    /// As when a draft is started.
    pub async fn start_preparation(
        &self,
        by: &Backing,
        draft: &Draft,
        new: &NewPreparation,
        most: &DraftLimits,
        asked: Option<&Remembered>,
    ) -> Result<Draft, DraftFault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let started = async {
            self.leaves(most.reserve, draft.rows.iter().map(crate::DraftRow::room).sum()).await?;
            started(connection, draft, new, most, asked).await
        };
        let started = started.await;
        writer.end(started).await
    }

    /// Those of an office, the last saved first, and then what ended.
    ///
    /// # Errors
    /// The database failed.
    pub async fn preparations(&self, owner: &str) -> Result<Vec<PreparationRow>, Fault> {
        let rows: Vec<Row> = sqlx::query_as(sql::PREPARATIONS).bind(owner).fetch_all(&self.readers).await?;
        let row = |(id, owner, act, address, saved_at, note, entry, ended_at): Row| {
            let entry = entry.map(unsigned).transpose()?;
            Ok(PreparationRow { id, owner, act, address, saved_at, note, entry, ended_at })
        };
        rows.into_iter().map(row).collect()
    }

    /// Returns one with a note, as it was at that revision. Of an earlier note no byte stays.
    ///
    /// # Errors
    /// It was saved since or is gone, the database failed, or there is no space but that of the record.
    pub async fn return_preparation(
        &self,
        by: &Backing,
        id: &str,
        revision: i64,
        note: &str,
        most: &DraftLimits,
    ) -> Result<(), DraftFault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let returned = async {
            self.leaves_words(most.reserve, note.len()).await?;
            let returned = sqlx::query(sql::RETURN_PREPARATION).bind(id).bind(revision).bind(note);
            Ok::<_, DraftFault>(returned.execute(connection).await?.rows_affected())
        };
        let returned = returned.await;
        let returned = writer.end(returned).await?;
        self.wipe(writer.after(), Vec::new()).await?;
        if returned == 1 { Ok(()) } else { Err(DraftFault::Gone) }
    }

    /// Drops one with its draft and the files that this alone holds on to, and keeps that it was dropped. The ids of those files.
    ///
    /// # Errors
    /// It is gone already, or the database or the disk failed.
    pub async fn drop_preparation(&self, by: &Backing, id: &str, at: i64) -> Result<Vec<String>, DraftFault> {
        let mut writer = self.writing(by).await?;
        let drop = async {
            let dropped = dropped(writer.begin().await?, id, at).await;
            let files = writer.end(dropped).await?;
            self.wipe(writer.after(), files.clone()).await?;
            Ok(files)
        };
        self.with_room(drop).await
    }
}

async fn started(
    connection: &mut SqliteConnection,
    draft: &Draft,
    new: &NewPreparation,
    most: &DraftLimits,
    asked: Option<&Remembered>,
) -> Result<Draft, DraftFault> {
    let forget = sqlx::query(sql::FORGET_PREPARATIONS).bind(&new.owner).bind(new.told_since);
    forget.execute(&mut *connection).await?;
    let started = start(connection, draft, &new.owner, most, asked).await?;
    let insert = sqlx::query(sql::INSERT_PREPARATION).bind(&started.id).bind(&new.owner).bind(&new.act);
    insert.bind(&new.address).execute(connection).await?;
    Ok(started)
}

async fn dropped(connection: &mut SqliteConnection, id: &str, at: i64) -> Result<Vec<String>, DraftFault> {
    let files = discarded::delete(&mut *connection, id).await?;
    sqlx::query(sql::DROP_PREPARATION).bind(at).bind(id).execute(connection).await?;
    Ok(files)
}
