//! Invitations to sign in for an office, bound to an address.

use super::invitation_state::InvitationState;
use super::inviting::{answer_in, invite};
use super::liaisons::NewLiaison;
use crate::connect::end;
use crate::integers::{bytes32, unsigned};
use crate::notices::Notice;
use crate::{Backing, Fault, Store, sql};

/// An invitation that is to be sent.
#[derive(Clone)]
pub struct Inviting {
    /// Its id, random.
    pub id: String,
    /// SHA-256 of what the address in the letter holds.
    pub token: [u8; 32],
    /// The role, by its wire word.
    pub office: String,
    /// The entry that says whom it is for: of the appointment, or that registered the organisation; the administration has none.
    pub named_by: Option<u64>,
    /// The address of e-mail, enciphered under the key of the invitation.
    pub address: Vec<u8>,
    /// Of the address.
    pub mark: [u8; 32],
    /// The language of the letter.
    pub language: String,
    /// When it is made, in milliseconds since 1970, UTC.
    pub made_at: i64,
    /// From when it is worth nothing.
    pub ends_at: i64,
    /// Who invites: the role, by its wire word, and the pseudonym; `None`: whoever operates the server.
    pub made: Option<(String, Option<String>)>,
    /// Which of those that wait are worth nothing from then on.
    pub replaces: Replaces,
    /// So many an account may have sent in a day.
    pub most_of_day: i64,
}

/// Which invitations another one takes the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaces {
    /// Those for the same role by the same entry: one person has it.
    ForTheSame,
    /// Those for the same role to the same address: several have it.
    ToTheSame,
}

/// How an invitation comes to whom it is for.
#[derive(Clone, Debug)]
pub enum Delivery {
    /// By a letter with that id.
    ByLetter(String),
    /// Whoever makes it hands it over.
    InPerson,
}

/// An invitation as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// Its id.
    pub id: String,
    /// The role, by its wire word.
    pub office: String,
    /// The entry that says whom it is for: of the appointment, or that registered the organisation; the administration has none.
    pub named_by: Option<u64>,
    /// The address of e-mail, enciphered under the key of the invitation.
    pub address: Vec<u8>,
    /// Of the address.
    pub mark: [u8; 32],
    /// The language of the letter.
    pub language: String,
    /// When it was made, in milliseconds since 1970, UTC.
    pub made_at: i64,
    /// From when it is worth nothing.
    pub ends_at: i64,
    /// Who invited: the role, by its wire word, and the pseudonym; `None`: whoever operates the server.
    pub made: Option<(String, Option<String>)>,
    /// What became of it.
    pub state: InvitationState,
}

/// Who accepts an invitation.
#[derive(Clone)]
pub struct Invited {
    /// Their id, if the address is nobody's yet.
    pub id: String,
    /// Their address, enciphered under the key of that id.
    pub address: Vec<u8>,
    /// Of the address without what follows a `+`.
    pub untagged: [u8; 32],
    /// What they take.
    pub takes: Takes,
}

/// What somebody takes who accepts.
#[derive(Clone, Debug)]
pub enum Takes {
    /// The administration of the site.
    Administration,
    /// An office, of which the record knows who holds it: that stands, whatever ended the invitation meanwhile. With the calls that
    /// stand, of which they are told.
    Office(Vec<Notice>),
    /// An organisation, which the record knows by their id.
    Organisation,
    /// Preparing for an office.
    Liaison(NewLiaison),
}

/// What becomes of an invitation.
#[derive(Clone)]
pub enum Answer {
    /// Somebody takes it.
    Accepted(Invited),
    /// They do not.
    Refused,
}

/// Says nothing of whom it is for.
impl std::fmt::Debug for InvitationRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("InvitationRow").field("id", &self.id).field("office", &self.office).finish_non_exhaustive()
    }
}

type Row = (String, String, Option<i64>, Vec<u8>, Vec<u8>, String, i64, i64, Option<String>, Option<String>, String);

fn row(found: Row) -> Result<InvitationRow, Fault> {
    let (id, office, named_by, address, mark, language, made_at, ends_at, made_as, made_by, state) = found;
    let (named_by, made) = (named_by.map(unsigned).transpose()?, made_as.map(|made_as| (made_as, made_by)));
    let (mark, state) = (bytes32(&mark)?, InvitationState::of(&state)?);
    Ok(InvitationRow { id, office, named_by, address, mark, language, made_at, ends_at, made, state })
}

impl Store {
    /// Keeps an invitation, and puts its letter in the outbox; those that it replaces are worth nothing. `false` when whoever invites
    /// did as often in a day as may be, and nothing is kept.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn invite(&self, by: &Backing, inviting: &Inviting, delivery: &Delivery) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let invited = invite(writer.begin().await?, inviting, delivery).await;
        writer.end(invited).await
    }

    /// The invitation of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn invitation(&self, id: &str) -> Result<Option<InvitationRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        let found: Option<Row> = sqlx::query_as(sql::INVITATION).bind(id).fetch_optional(&mut *reader).await?;
        found.map(row).transpose()
    }

    /// The invitation whose letter has what has that hash.
    ///
    /// # Errors
    /// The database failed.
    pub async fn invitation_by_token(&self, token: &[u8; 32]) -> Result<Option<InvitationRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        let find = sqlx::query_as(sql::INVITATION_BY_TOKEN).bind(token.as_slice());
        let found: Option<Row> = find.fetch_optional(&mut *reader).await?;
        found.map(row).transpose()
    }

    /// The latest invitations, at most so many, the last made first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn invitations(&self, most: u32) -> Result<Vec<InvitationRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        let found: Vec<Row> = sqlx::query_as(sql::LATEST_INVITATIONS).bind(most).fetch_all(&mut *reader).await?;
        found.into_iter().map(row).collect()
    }

    /// Binds an invitation to whoever accepts it, while it is good and nothing else became of it: nobody refuses it, takes it back
    /// or replaces it from then on. `false` when something did.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn claim_invitation(&self, id: &str, now: i64) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        let claim = sqlx::query(sql::CLAIM_INVITATION).bind(id).bind(now);
        Ok(claim.execute(&mut *writer).await?.rows_affected() == 1)
    }

    /// Lets go of one that was not accepted after all.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn release_invitation(&self, id: &str) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::RELEASE_INVITATION).bind(id).execute(&mut *writer).await?;
        Ok(())
    }

    /// The invitations whose acceptance began and did not end.
    ///
    /// # Errors
    /// The database failed.
    pub async fn accepting(&self) -> Result<Vec<InvitationRow>, Fault> {
        let found: Vec<Row> = sqlx::query_as(sql::ACCEPTING).fetch_all(&self.readers).await?;
        found.into_iter().map(row).collect()
    }

    /// Answers an invitation once: one that is claimed is accepted while it is good, or once that is on record; another one refused
    /// while it is good. Whoever accepts is the person whose address it is, or becomes one, and
    /// has from here on what they take; the record knows them by their id. `false` when it was answered or ended meanwhile,
    /// somebody else has that id, or as many as may prepare for the office; nothing is changed then.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn answer(&self, invitation: &InvitationRow, answer: &Answer, now: i64) -> Result<bool, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let answered = match answer_in(&mut writer, invitation, answer, now).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(None),
            Err(fault) => Err(Some(fault)),
        };
        match end(&mut writer, answered.map_err(Undone)).await {
            Ok(()) => Ok(true),
            Err(Undone(None)) => Ok(false),
            Err(Undone(Some(fault))) => Err(fault),
        }
    }

    /// Takes an invitation back that was not answered: it is there no more. `false` when there is none.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn retract_invitation(&self, by: &Backing, id: &str) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let retract = sqlx::query_scalar(sql::RETRACT_INVITATION).bind(id);
        let retracted = retract.fetch_optional(writer.begin().await?).await;
        writer.end(retracted.map(|id: Option<String>| id.is_some()).map_err(Fault::from)).await
    }

    /// Forgets invitations that ended before a moment, in milliseconds since 1970, UTC. Their ids, whose keys are to be
    /// destroyed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_invitations(&self, before: i64) -> Result<Vec<String>, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query_scalar(sql::FORGET_INVITATIONS).bind(before).fetch_all(&mut *writer).await?)
    }
}

/// Why a transaction is taken back: a fault, or that there was nothing to do.
struct Undone(Option<Fault>);

impl From<sqlx::Error> for Undone {
    fn from(error: sqlx::Error) -> Self {
        Self(Some(error.into()))
    }
}
