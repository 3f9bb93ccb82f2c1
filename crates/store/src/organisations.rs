//! What is kept of organisations and is not in the record: who asked to sign in for one, and the drafts they were invited to.

use crate::connect::end;
use crate::{Fault, Store, sql};
use sqlx::SqliteConnection;

/// Somebody who asks to sign in for an organisation.
#[derive(Clone)]
pub struct Applying {
    /// Their id, if the address is nobody's yet; random.
    pub id: String,
    /// Their address of e-mail, enciphered under the key of that id.
    pub address: Vec<u8>,
    /// Of the address.
    pub mark: [u8; 32],
    /// The same without what follows a `+`.
    pub untagged: [u8; 32],
    /// The language of their letters.
    pub language: String,
    /// Now, in milliseconds since 1970, UTC.
    pub now: i64,
    /// Who asked after that is counted.
    pub counted_after: i64,
    /// So many may have.
    pub most: i64,
    /// Of the network that asks and of the day, where it is known, and of wider ones, the widest last.
    pub networks: Vec<[u8; 32]>,
    /// So many may have asked from each.
    pub most_of_networks: [i64; 3],
    /// Random: of an address that nobody has.
    pub nobodys_mark: [u8; 32],
}

/// An organisation that was invited to a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct InvitedOrganisation {
    /// The entry that registered it.
    pub organisation: i64,
    /// When it was invited, in milliseconds since 1970, UTC.
    pub invited_at: i64,
}

/// A draft to which an organisation was invited.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct InvitedTo {
    /// The id of the draft.
    pub draft: String,
    /// When it was invited, in milliseconds since 1970, UTC.
    pub invited_at: i64,
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

/// What became of an address for which somebody asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// Whoever has it is a person from here on.
    New,
    /// It is somebody's.
    Known,
    /// Too many asked of late, from everywhere or from there: for no address a letter goes out.
    NoRoom,
}

impl Store {
    /// Makes a person of an address that is nobody's, when there is room.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn apply(&self, applying: &Applying) -> Result<Applied, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let applied = apply(&mut writer, applying).await;
        end(&mut writer, applied).await
    }

    /// Those who asked before a moment, in milliseconds since 1970, UTC, who are not signed in and are nobody else.
    ///
    /// # Errors
    /// The database failed.
    pub async fn idle_applicants(&self, before: i64) -> Result<Vec<String>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_scalar(sql::IDLE_APPLICANTS).bind(before).fetch_all(&mut *reader).await?)
    }

    /// Forgets one of them. `false` when they signed in meanwhile.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_applicant(&self, person: &str) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        let forgotten: Option<String> =
            sqlx::query_scalar(sql::FORGET_APPLICANT).bind(person).fetch_optional(&mut *writer).await?;
        Ok(forgotten.is_some())
    }

    /// Invites an organisation to a draft; one that is invited stays so. Nothing happens when the draft is gone.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn invite_to_draft(&self, draft: &str, organisation: i64, now: i64) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        let invite = sqlx::query(sql::INVITE_TO_DRAFT).bind(draft).bind(organisation).bind(now);
        invite.execute(&mut *writer).await?;
        Ok(())
    }

    /// Takes an invitation back. What was remarked stays with the draft.
    ///
    /// # Errors
    /// The database failed.
    pub async fn uninvite_from_draft(&self, draft: &str, organisation: i64) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::UNINVITE_FROM_DRAFT).bind(draft).bind(organisation).execute(&mut *writer).await?;
        Ok(())
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

    /// Whether an organisation is invited to a draft.
    ///
    /// # Errors
    /// The database failed.
    pub async fn is_invited(&self, draft: &str, organisation: i64) -> Result<bool, Fault> {
        let mut reader = self.readers.acquire().await?;
        let found = sqlx::query_scalar(sql::IS_INVITED).bind(draft).bind(organisation);
        let found: Option<String> = found.fetch_optional(&mut *reader).await?;
        Ok(found.is_some())
    }

    /// Keeps a remark under that id, of an organisation that is invited and left fewer than so many. `false` when it is not,
    /// or did.
    ///
    /// # Errors
    /// The database failed, or so many bytes would not stay free.
    pub async fn leave_remark(
        &self,
        id: &str,
        draft: &str,
        row: &RemarkRow,
        (most, reserve): (i64, u64),
    ) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        self.leaves_words(reserve, row.remark.len()).await?;
        let leave = sqlx::query_scalar(sql::LEAVE_REMARK).bind(id).bind(draft).bind(row.organisation);
        let leave = leave.bind(&row.level).bind(&row.remark).bind(row.left_at).bind(most);
        let left: Option<String> = leave.fetch_optional(&mut *writer).await?;
        Ok(left.is_some())
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

/// For an address that is somebody's a person is made too, and taken out in the same transaction: nobody finds out by the time
/// it takes.
async fn apply(connection: &mut SqliteConnection, applying: &Applying) -> Result<Applied, Fault> {
    let count = sqlx::query_as(sql::COUNT_APPLICANTS).bind(applying.counted_after);
    let count = applying.three().into_iter().fold(count, |count, network| count.bind(network));
    let (all, one, wider, widest): (i64, i64, i64, i64) = count.fetch_one(&mut *connection).await?;
    if all >= applying.most || [one, wider, widest].iter().zip(applying.most_of_networks).any(|(of, most)| *of >= most)
    {
        return Ok(Applied::NoRoom);
    }
    if insert(connection, applying, (&applying.mark, &applying.untagged)).await? {
        return Ok(Applied::New);
    }
    insert(connection, applying, (&applying.nobodys_mark, &applying.nobodys_mark)).await?;
    sqlx::query(sql::FORGET_PERSON_WITHOUT_KEY).bind(&applying.id).execute(connection).await?;
    Ok(Applied::Known)
}

impl Applying {
    /// The network and the wider ones, as many as are known.
    fn three(&self) -> [Option<Vec<u8>>; 3] {
        [0, 1, 2].map(|at| self.networks.get(at).map(|network| network.to_vec()))
    }
}

async fn insert(
    connection: &mut SqliteConnection,
    applying: &Applying,
    (mark, untagged): (&[u8; 32], &[u8; 32]),
) -> Result<bool, Fault> {
    let insert = sqlx::query_scalar(sql::INSERT_APPLYING_PERSON).bind(&applying.id).bind(&applying.address);
    let insert = insert.bind(mark.to_vec()).bind(untagged.to_vec()).bind(&applying.language).bind(applying.now);
    let made: Option<String> = insert.fetch_optional(&mut *connection).await?;
    let Some(person) = made else { return Ok(false) };
    let insert = sqlx::query(sql::INSERT_APPLICANT).bind(person).bind(applying.now);
    let insert = applying.three().into_iter().fold(insert, |insert, network| insert.bind(network));
    insert.execute(connection).await?;
    Ok(true)
}
