//! Drafts: batches of acts that somebody has begun to write. Several may write at one; whoever saves a row that somebody
//! else saved meanwhile is shown it.

use sqlx::SqliteConnection;

use crate::draft_change::{DraftChange, DraftLimits};
use crate::draft_rows::{add, keep_within, update};
use crate::idempotency::{self, Remembered};
use crate::integers::unsigned;
use crate::{Backing, DraftFault, Fault, Store, sql};

/// A draft, with rows as they are stored or as somebody else reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft<R = DraftRow> {
    /// Its id, random.
    pub id: String,
    /// Codes of the institutions whose it is, in order.
    pub institutions: Vec<String>,
    /// Its rows, by number.
    pub rows: Vec<R>,
    /// 1 when it was started; each change of a row adds one. It is presented at the one its reader had seen.
    pub revision: i64,
    /// Which code of reading opens it: how often one was made, 0 when none was. A draft that is started has none.
    pub reading: u64,
    /// When it last changed, in milliseconds since 1970, UTC.
    pub saved_at: i64,
    /// Ids of the staged files that its rows hold on to; not looked at when it is started. Whoever may open it may name them
    /// in it.
    pub files: Vec<String>,
}

impl<R> Draft<R> {
    /// The same draft with each row read, or written, in another way.
    ///
    /// # Errors
    /// One of its rows cannot be.
    pub fn with_rows<S, E>(self, row: impl FnMut(R) -> Result<S, E>) -> Result<Draft<S>, E> {
        let Self { id, institutions, rows, revision, reading, saved_at, files } = self;
        let rows = rows.into_iter().map(row).collect::<Result<_, _>>()?;
        Ok(Draft { id, institutions, rows, revision, reading, saved_at, files })
    }
}

/// What a list shows of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDraft<R = DraftRow> {
    /// Its id.
    pub id: String,
    /// Its revision.
    pub revision: i64,
    /// When it last changed, in milliseconds since 1970, UTC.
    pub saved_at: i64,
    /// How many rows it has.
    pub count: u64,
    /// Its row, when it has one alone.
    pub only: Option<R>,
}

impl<R> ListedDraft<R> {
    /// The same with its row read in another way.
    ///
    /// # Errors
    /// The row cannot be.
    pub fn with_row<S, E>(self, row: impl FnOnce(R) -> Result<S, E>) -> Result<ListedDraft<S>, E> {
        let Self { id, revision, saved_at, count, only } = self;
        Ok(ListedDraft { id, revision, saved_at, count, only: only.map(row).transpose()? })
    }
}

/// One act of a draft, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DraftRow {
    /// Its number in the draft, from 1; not used again when the row is gone.
    pub number: i64,
    /// Name of the act it will be.
    pub act: String,
    /// JSON object, path to text.
    pub fields: String,
    /// JSON object, path to the row that is meant there, by its number and the revision that its author saw.
    pub refers: String,
    /// The document that it was begun with; empty when there was none.
    pub source: String,
    /// The office that wrote it.
    pub author: String,
    /// The pseudonym of the person in it.
    pub person: Option<String>,
    /// How it was made sure that it was them.
    pub level: String,
    /// 1 when first saved; each save adds one.
    pub revision: i64,
    /// Ids of the staged files that it holds on to, from when it is saved; they are not read back.
    #[sqlx(skip)]
    pub files: Vec<String>,
}

impl DraftRow {
    /// How long it is as it is stored, in bytes: the act, its fields, what it refers to and what it was begun with.
    pub(crate) fn bytes(&self) -> usize {
        self.act.len() + self.fields.len() + self.refers.len() + self.source.len()
    }

    /// How much of the disk it comes to, in bytes: once in the log and once in the database.
    pub(crate) fn room(&self) -> u64 {
        (self.bytes() as u64).saturating_mul(2)
    }
}

impl Store {
    /// Keeps a new draft, unless the institution that starts it has so many. Its rows are numbered from 1 in their order.
    /// A request of that name is kept once: `asked` again, the answer is the draft as it stands.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own, and so are
    /// the other changes.
    ///
    /// # Errors
    /// The institution started `most.drafts` already, this one or all of them together would be too long, the name was used for another request, the draft of that request is gone
    /// since, the database failed, or there is no space but that of the record.
    pub async fn start_draft(
        &self,
        by: &Backing,
        draft: &Draft,
        institution: &str,
        most: &DraftLimits,
        asked: Option<&Remembered>,
    ) -> Result<Draft, DraftFault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let started = async {
            self.leaves(most.reserve, draft.rows.iter().map(DraftRow::room).sum()).await?;
            start(connection, draft, institution, most, asked).await
        };
        let started = started.await;
        writer.end(started).await
    }

    /// Changes rows, all or none, unless the draft would have more than it may afterwards. A request of that name
    /// changes them once: `asked` again, the answer is the draft as it stands.
    ///
    /// Staged files that the draft held on to and that no draft does afterwards go with the change: no byte of them stays on
    /// the disk. Their ids come with the draft.
    ///
    /// # Errors
    /// One of the rows was changed or the draft went meanwhile, it would have too many or be too long, the name was used for another
    /// request, the database failed, or there is no space for what is added but that of the record.
    pub async fn change_draft(
        &self,
        by: &Backing,
        (id, saved_at): (&str, i64),
        changes: &[DraftChange],
        most: &DraftLimits,
        asked: Option<&Remembered>,
    ) -> Result<(Draft, Vec<String>), DraftFault> {
        let mut writer = self.writing(by).await?;
        let change = async {
            let changed = change(writer.begin().await?, id, saved_at, changes, most, asked).await;
            let (draft, gone) = writer.end(changed).await?;
            if !gone.is_empty() || changes.iter().any(|change| matches!(change, DraftChange::Remove(..))) {
                self.wipe(writer.after(), gone.clone()).await?;
            }
            Ok((draft, gone))
        };
        match changes.iter().map(DraftChange::room).sum() {
            0 => self.with_room(change).await,
            room => {
                self.leaves(most.reserve, room).await?;
                change.await
            }
        }
    }

    /// The draft of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn draft(&self, id: &str) -> Result<Option<Draft>, Fault> {
        let mut reader = self.readers.acquire().await?;
        let mut snapshot = sqlx::Connection::begin(&mut *reader).await?;
        load(&mut snapshot, id).await
    }

    /// The drafts of an institution, the last changed first, without the rows of those that have several.
    ///
    /// # Errors
    /// The database failed.
    pub async fn drafts(&self, institution: &str) -> Result<Vec<ListedDraft>, Fault> {
        let mut reader = self.readers.acquire().await?;
        let mut snapshot = sqlx::Connection::begin(&mut *reader).await?;
        let listed: Vec<(String, i64, i64, i64)> =
            sqlx::query_as(sql::DRAFTS).bind(institution).fetch_all(&mut *snapshot).await?;
        let mut drafts = Vec::with_capacity(listed.len());
        for (id, revision, saved_at, count) in listed {
            let only = match count {
                1 => sqlx::query_as(sql::DRAFT_ROWS).bind(&id).fetch_optional(&mut *snapshot).await?,
                _ => None,
            };
            drafts.push(ListedDraft { id, revision, saved_at, count: unsigned(count)?, only });
        }
        Ok(drafts)
    }
}

/// Keeps a new draft in a transaction under way.
pub(crate) async fn start(
    connection: &mut SqliteConnection,
    draft: &Draft,
    institution: &str,
    most: &DraftLimits,
    asked: Option<&Remembered>,
) -> Result<Draft, DraftFault> {
    if idempotency::was_answered(connection, asked).await? {
        return load(connection, &draft.id).await?.ok_or(DraftFault::Gone);
    }
    // The id follows from the request: it is the same one still, though its name was forgotten since.
    if let Some(started) = load(connection, &draft.id).await? {
        return Ok(started);
    }
    let count: i64 = sqlx::query_scalar(sql::COUNT_DRAFTS).bind(institution).fetch_one(&mut *connection).await?;
    if count >= i64::from(most.drafts) {
        return Err(DraftFault::TooManyDrafts);
    }
    let insert = sqlx::query(sql::INSERT_DRAFT).bind(&draft.id).bind(draft.saved_at).bind(institution);
    insert.execute(&mut *connection).await?;
    for institution in &draft.institutions {
        sqlx::query(sql::SHARE_DRAFT).bind(&draft.id).bind(institution).execute(&mut *connection).await?;
    }
    for row in &draft.rows {
        add(connection, &draft.id, row).await?;
    }
    keep_within(connection, &draft.id, most).await?;
    load(connection, &draft.id).await?.ok_or(DraftFault::Gone)
}

async fn change(
    connection: &mut SqliteConnection,
    id: &str,
    saved_at: i64,
    changes: &[DraftChange],
    most: &DraftLimits,
    asked: Option<&Remembered>,
) -> Result<(Draft, Vec<String>), DraftFault> {
    let Some(before) = load(&mut *connection, id).await? else { return Err(DraftFault::Gone) };
    if idempotency::was_answered(connection, asked).await? {
        return Ok((before, Vec::new()));
    }
    for change in changes {
        let changed = match change {
            DraftChange::Add(row) => add(connection, id, row).await?,
            DraftChange::Save(row) => update(connection, id, row).await?,
            DraftChange::Remove(number, revision) => {
                let delete = sqlx::query(sql::DELETE_DRAFT_ROW).bind(id).bind(number).bind(revision);
                delete.execute(&mut *connection).await?.rows_affected()
            }
        };
        if changed != 1 {
            return Err(DraftFault::Stale(Box::new(before)));
        }
    }
    keep_within(connection, id, most).await?;
    sqlx::query(sql::TOUCH_DRAFT).bind(saved_at).bind(id).execute(&mut *connection).await?;
    let after = load(&mut *connection, id).await?.ok_or(DraftFault::Gone)?;
    let mut gone = Vec::new();
    for file in before.files.iter().filter(|file| !after.files.contains(file)) {
        gone.extend(sqlx::query_scalar::<_, String>(sql::LET_GO).bind(file).fetch_optional(&mut *connection).await?);
    }
    Ok((after, gone))
}

async fn load(connection: &mut SqliteConnection, id: &str) -> Result<Option<Draft>, Fault> {
    let draft: Option<(String, i64, i64, i64)> =
        sqlx::query_as(sql::DRAFT).bind(id).fetch_optional(&mut *connection).await?;
    let Some((id, revision, reading, saved_at)) = draft else { return Ok(None) };
    let institutions = sqlx::query_scalar(sql::DRAFT_INSTITUTIONS).bind(&id).fetch_all(&mut *connection).await?;
    let rows = sqlx::query_as(sql::DRAFT_ROWS).bind(&id).fetch_all(&mut *connection).await?;
    let files = sqlx::query_scalar(sql::FILES_OF_DRAFT).bind(&id).fetch_all(connection).await?;
    Ok(Some(Draft { id, institutions, rows, revision, reading: unsigned(reading)?, saved_at, files }))
}
