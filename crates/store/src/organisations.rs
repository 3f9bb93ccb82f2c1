//! What is kept of organisations and is not in the record: who asked to sign in for one, and the drafts they were invited to.

use sqlx::SqliteConnection;

use crate::connect::end;
use crate::outbox::{self, LetterKind, Queued};
use crate::people::PersonRow;
use crate::{Backing, Fault, Store, sql};

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
    /// Of the network that asks and of the day, where it is known, and of wider ones, the widest last; with so many as may have asked
    /// from each.
    pub networks: [Option<([u8; 32], i64)>; WIDTHS],
}

/// How wide a network may be taken: as many as the table of applications has columns for.
pub const WIDTHS: usize = 3;

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

/// What became of an address for which somebody asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It waits for its code, under the id that was drawn.
    Kept,
    /// It was asked for already: what was drawn is not used.
    Before,
    /// Too many asked of late, from everywhere or from there: for no address a letter goes out.
    NoRoom,
}

impl Store {
    /// Keeps an address for which somebody asks, whether it is anybody's or not, when there is room. It makes nobody a person.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn apply(&self, applying: &Applying) -> Result<Applied, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let applied = apply(&mut writer, applying).await;
        end(&mut writer, applied).await
    }

    /// An address for which somebody asked, by its id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn application(&self, id: &str) -> Result<Option<PersonRow>, Fault> {
        Ok(sqlx::query_as(sql::APPLICATION).bind(id).fetch_optional(&self.readers).await?)
    }

    /// Forgets addresses that were asked for before a moment, in milliseconds since 1970, UTC. Their ids: the keys of those that are
    /// nobody's are to be destroyed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_applications(&self, before: i64) -> Result<Vec<String>, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query_scalar(sql::FORGET_APPLICATIONS).bind(before).fetch_all(&mut *writer).await?)
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

    /// Invites an organisation to a draft, in the place of whoever did before; with it goes the letter that tells it. Nothing happens
    /// when the draft is gone.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
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

/// The work is the same for an address that is somebody's: nobody finds out by the time it takes, nor by when there is no room.
async fn apply(connection: &mut SqliteConnection, applying: &Applying) -> Result<Applied, Fault> {
    let place = |network: &Option<([u8; 32], i64)>| network.map(|(place, _)| place.to_vec());
    let count = sqlx::query_as(sql::COUNT_APPLICANTS).bind(applying.counted_after);
    let count = applying.networks.iter().fold(count, |count, network| count.bind(place(network)));
    let (all, one, wider, widest): (i64, i64, i64, i64) = count.fetch_one(&mut *connection).await?;
    let counted: [i64; WIDTHS] = [one, wider, widest];
    let is_full = |(of, network): (i64, &Option<([u8; 32], i64)>)| network.is_some_and(|(_, most)| of >= most);
    if all >= applying.most || counted.into_iter().zip(&applying.networks).any(is_full) {
        return Ok(Applied::NoRoom);
    }
    let insert = sqlx::query_scalar(sql::INSERT_APPLICATION).bind(&applying.id).bind(&applying.address);
    let insert = insert.bind(applying.mark.to_vec()).bind(applying.untagged.to_vec());
    let insert = insert.bind(&applying.language).bind(applying.now);
    let insert = applying.networks.iter().fold(insert, |insert, network| insert.bind(place(network)));
    let kept: Option<String> = insert.fetch_optional(connection).await?;
    Ok(if kept.is_some() { Applied::Kept } else { Applied::Before })
}
