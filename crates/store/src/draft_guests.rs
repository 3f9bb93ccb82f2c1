//! Organisations that are invited to drafts, what they remarked, and the letters that tell of both.

use sqlx::SqliteConnection;

use crate::outbox::{self, LetterKind, Queued};
use crate::{Backing, Fault, Store, sql};

/// An organisation that was invited to a draft.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct InvitedOrganisation {
    /// The entry that registered it.
    pub organisation: i64,
    /// When it was invited, in milliseconds since 1970, UTC.
    pub invited_at: i64,
    /// Who invited: the role, by its wire word.
    pub invited_as: String,
    /// The pseudonym of whoever did.
    pub invited_by: Option<String>,
}

/// The letter that tells somebody of what was done with a draft, at most once in a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLetter {
    /// The person; `None` when nobody with an account is to be told.
    pub to: Option<String>,
    /// The id of the letter: 32 hexadecimal digits.
    pub letter: String,
    /// Now, in milliseconds since 1970, UTC.
    pub now: i64,
    /// Whoever was told the same of the draft after that is not told again.
    pub told_after: i64,
}

/// A draft to which an organisation was invited.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct InvitedTo {
    /// The id of the draft.
    pub draft: String,
    /// When it was invited, in milliseconds since 1970, UTC.
    pub invited_at: i64,
    /// Who invited: the role, by its wire word.
    pub invited_as: String,
    /// The pseudonym of whoever did.
    pub invited_by: Option<String>,
}

/// A remark on a draft.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RemarkRow {
    /// The entry that registered the organisation.
    pub organisation: i64,
    /// How it was made sure that it was them.
    pub level: String,
    /// What it says.
    pub remark: String,
    /// When it was left, in milliseconds since 1970, UTC.
    pub left_at: i64,
}

/// Says nothing of what was remarked.
impl std::fmt::Debug for RemarkRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("RemarkRow").field("organisation", &self.organisation).finish_non_exhaustive()
    }
}

impl Store {
    /// Invites an organisation to a draft, in the place of whoever did before; with it goes the letter that tells it. Nothing happens
    /// when the draft is gone.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn invite_to_draft(
        &self,
        by: &Backing,
        draft: &str,
        invited: &InvitedOrganisation,
        letter: &DraftLetter,
    ) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let done = invite(writer.begin().await?, draft, invited, letter).await;
        writer.end(done).await
    }

    /// Takes an invitation back. What was remarked stays with the draft.
    ///
    /// # Errors
    /// The database failed.
    pub async fn uninvite_from_draft(&self, by: &Backing, draft: &str, organisation: i64) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let uninvite = sqlx::query(sql::UNINVITE_FROM_DRAFT).bind(draft).bind(organisation);
        let uninvited = uninvite.execute(writer.begin().await?).await;
        writer.end(uninvited.map(|_| ()).map_err(Fault::from)).await
    }

    /// The organisations that are invited to a draft, in the order in which they were.
    ///
    /// # Errors
    /// The database failed.
    pub async fn organisations_of_draft(&self, draft: &str) -> Result<Vec<InvitedOrganisation>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::ORGANISATIONS_OF_DRAFT).bind(draft).fetch_all(&mut *reader).await?)
    }

    /// The drafts to which an organisation is invited, the last first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn drafts_of_organisation(&self, organisation: i64) -> Result<Vec<InvitedTo>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::DRAFTS_OF_ORGANISATION).bind(organisation).fetch_all(&mut *reader).await?)
    }

    /// By whom an organisation is invited to a draft; `None` when it is not.
    ///
    /// # Errors
    /// The database failed.
    pub async fn invited_to_draft(&self, draft: &str, organisation: i64) -> Result<Option<InvitedOrganisation>, Fault> {
        let found = sqlx::query_as(sql::INVITED_ORGANISATION).bind(draft).bind(organisation);
        Ok(found.fetch_optional(&self.readers).await?)
    }

    /// Keeps a remark under that id, of an organisation that is invited and left fewer than so many; with it goes the letter that
    /// tells of it. `false` when it is not, or did.
    ///
    /// # Errors
    /// The database failed, or so many bytes would not stay free.
    pub async fn leave_remark(
        &self,
        by: &Backing,
        (id, draft): (&str, &str),
        row: &RemarkRow,
        letter: &DraftLetter,
        (most, reserve): (i64, u64),
    ) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let left = async {
            self.leaves_words(reserve, row.remark.len()).await?;
            remark(connection, (id, draft), row, letter, most).await
        };
        let left = left.await;
        writer.end(left).await
    }

    /// The remarks on a draft, in the order in which they were left.
    ///
    /// # Errors
    /// The database failed.
    pub async fn remarks_on_draft(&self, draft: &str) -> Result<Vec<RemarkRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::REMARKS_ON_DRAFT).bind(draft).fetch_all(&mut *reader).await?)
    }
}

async fn invite(
    connection: &mut SqliteConnection,
    draft: &str,
    invited: &InvitedOrganisation,
    letter: &DraftLetter,
) -> Result<(), Fault> {
    let invite = sqlx::query(sql::INVITE_TO_DRAFT).bind(draft).bind(invited.organisation).bind(invited.invited_at);
    let invite = invite.bind(&invited.invited_as).bind(&invited.invited_by);
    if invite.execute(&mut *connection).await?.rows_affected() > 0 {
        tell_of_draft(connection, LetterKind::DraftShared, draft, letter).await?;
    }
    Ok(())
}

async fn remark(
    connection: &mut SqliteConnection,
    (id, draft): (&str, &str),
    row: &RemarkRow,
    letter: &DraftLetter,
    most: i64,
) -> Result<bool, Fault> {
    let leave = sqlx::query_scalar(sql::LEAVE_REMARK).bind(id).bind(draft).bind(row.organisation);
    let leave = leave.bind(&row.level).bind(&row.remark).bind(row.left_at).bind(most);
    let left: Option<String> = leave.fetch_optional(&mut *connection).await?;
    if left.is_some() {
        tell_of_draft(connection, LetterKind::DraftRemarked, draft, letter).await?;
    }
    Ok(left.is_some())
}

/// Unless they were told the same of it of late, or have no address.
async fn tell_of_draft(
    connection: &mut SqliteConnection,
    kind: LetterKind,
    draft: &str,
    letter: &DraftLetter,
) -> Result<(), Fault> {
    let Some(to) = &letter.to else { return Ok(()) };
    let person = sqlx::query_scalar(sql::PERSON_OF).bind(to).fetch_optional(&mut *connection).await?;
    let Some(recipient): Option<String> = person else { return Ok(()) };
    let same = sqlx::query_scalar(sql::SAME_LETTER_OF_LATE).bind(kind.word()).bind(&recipient);
    let same: Option<String> = same.bind(draft).bind(letter.told_after).fetch_optional(&mut *connection).await?;
    if same.is_some() {
        return Ok(());
    }
    let (id, about, created_at) = (letter.letter.clone(), draft.to_owned(), letter.now);
    outbox::enqueue(connection, &Queued { id, kind, recipient, about, created_at }).await
}
