//! Asking somebody of the institution for their visto bueno to a draft, at a private address that needs no account. What they answer
//! comes back to the draft, is in no entry, and goes with the draft.

use std::sync::Arc;

use domain::{Fault, Line, Moment, Prose, Role, Typed};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{ClearanceReply, ClearanceRow};

use super::ask_clearance::MOST_CLEARANCES;
use super::changed::{Changed, Seen, changed, seen};
use super::stored::loaded;
use super::{Draft, DraftFault, Presenter};
use crate::people::{PeopleFault, Token, cipher};
use crate::secret::Purpose;
use crate::{Platform, random};

/// Most characters of the name of whoever answers.
pub const LONGEST_NAME: usize = 120;

/// Most characters of remarks.
pub const LONGEST_REMARKS: usize = 4_000;

/// With this begins the subject of the key of an answer; its id follows.
pub(crate) const CLEARANCE_SUBJECT: &str = "visto-bueno/";

/// What is thought of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It may go on as it is.
    Cleared,
    /// There is something to be changed, or to be thought about.
    Remarked,
}

/// An address that was made for a draft, as its institutions see it.
#[derive(Clone, Debug)]
pub struct Clearance {
    /// Its id.
    pub id: String,
    /// Who asked.
    pub asked_by: Role,
    /// When.
    pub asked_at: Moment,
    /// Until when it is good, or was.
    pub until: Moment,
    /// What the address ends with, while it is good: until it ends, and while whoever asked holds the office for which they did.
    pub token: Option<Token>,
    /// To where it was mailed, with most of it hidden.
    pub mailed_to: Option<String>,
    /// What was answered; not what can be deciphered no more.
    pub answer: Option<ClearanceAnswer>,
    /// The answer as it is kept.
    enciphered: Option<Vec<u8>>,
}

impl Clearance {
    /// What tells this answer from others; blank of none. Each is enciphered anew, so that no two are the same bytes.
    #[must_use]
    pub fn mark(&self) -> String {
        let digest = self.enciphered.as_ref().map(Sha256::digest);
        digest.iter().flatten().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What somebody had read when they answered.
#[derive(Clone, Copy, Debug)]
pub struct Read<'a> {
    /// The revision of the draft.
    pub revision: i64,
    /// The mark of what had been answered at the address.
    pub mark: &'a str,
}

/// What was answered.
#[derive(Clone, PartialEq, Eq)]
pub struct ClearanceAnswer {
    /// What is thought of the draft.
    pub verdict: Verdict,
    /// Who answered, as they typed it: nobody made sure.
    pub name: String,
    /// What they remarked; empty when nothing.
    pub remarks: String,
    /// When.
    pub at: Moment,
    /// What of the draft is another thing now than what they read.
    pub changed: Vec<Changed>,
}

/// What somebody is shown at the address.
#[derive(Clone, Debug)]
pub struct Cleared {
    /// The address.
    pub clearance: Clearance,
    /// What it shows.
    pub draft: Draft,
}

/// Why no visto bueno was asked for or given.
#[derive(Debug, thiserror::Error)]
pub enum ClearanceFault {
    /// There is no such address, or its draft was presented or discarded.
    #[error("there is no such address")]
    Gone,
    /// It ended; whoever asked may make another.
    #[error("the address ended")]
    Ended(Role),
    /// The draft was changed since it was read.
    #[error("the draft was changed since it was read")]
    Changed,
    /// Somebody answered at the address since it was read.
    #[error("somebody answered since it was read")]
    Answered,
    /// No name was typed, or one too long.
    #[error("no name of at most {LONGEST_NAME} characters")]
    NoName,
    /// Remarks were announced and none typed, or too long ones.
    #[error("no remarks of at most {LONGEST_REMARKS} characters")]
    NoRemarks,
    /// The draft has as many addresses as it may.
    #[error("more than {MOST_CLEARANCES} addresses")]
    TooMany,
    /// Too many letters were written to that address of e-mail within the hour.
    #[error("too many letters to that address")]
    TooOften,
    /// The draft could not be read, or nothing could be kept.
    #[error(transparent)]
    Draft(#[from] DraftFault),
}

/// An answer as it is enciphered.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    verdict: Verdict,
    name: String,
    remarks: String,
    seen: Seen,
}

impl Platform {
    /// Ends an address of a draft; what was answered at it stays. Nothing is done to one that ended.
    ///
    /// # Errors
    /// The draft is none of the drafter's institution, or the database failed.
    pub async fn withdraw_clearance(&self, drafter: &Presenter, draft: &str, id: &str) -> Result<(), ClearanceFault> {
        self.draft(drafter, draft).await?.ok_or(ClearanceFault::Gone)?;
        let withdrawn = self.shared().store.withdraw_clearance(&drafter.by, id, draft, self.clock()).await;
        withdrawn.map_err(DraftFault::from)?;
        Ok(self.shared().store.end_letter_files(self.clock()).await.map_err(DraftFault::from)?)
    }

    /// The addresses of a draft and what was answered at them, in the order in which they were made.
    ///
    /// # Errors
    /// The database failed.
    pub async fn clearances(&self, draft: &Draft) -> Result<Vec<Clearance>, DraftFault> {
        let mut clearances = Vec::new();
        for row in self.shared().store.clearances(&draft.id).await? {
            clearances.push(self.clearance(row, draft).await?);
        }
        Ok(clearances)
    }

    /// The draft that an address shows, whoever has it. Looking changes nothing.
    ///
    /// # Errors
    /// There is no such address any more, it ended, or the database failed.
    pub async fn to_clear(&self, token: &Token) -> Result<Cleared, ClearanceFault> {
        let store = &self.shared().store;
        let row = store.clearance(&token.hash()).await.map_err(DraftFault::from)?.ok_or(ClearanceFault::Gone)?;
        let draft = store.draft(&row.draft).await.map_err(DraftFault::from)?.ok_or(ClearanceFault::Gone)?;
        let draft = loaded(&self.snapshot().state.skeleton.secretariat, draft)?;
        let clearance = self.clearance(row, &draft).await?;
        if clearance.token.is_none() {
            return Err(ClearanceFault::Ended(clearance.asked_by));
        }
        Ok(Cleared { clearance, draft })
    }

    /// Answers at an address in the place of what was answered there before, which whoever answers has read.
    ///
    /// # Errors
    /// The address is good no more, somebody answered since, the draft was changed since, no name or no remarks were typed, or the disk is full.
    pub async fn clear(
        &self,
        token: &Token,
        Read { revision, mark }: Read<'_>,
        verdict: Verdict,
        (name, remarks): (&str, &str),
    ) -> Result<(), ClearanceFault> {
        let Cleared { clearance, draft } = self.to_clear(token).await?;
        if mark != clearance.mark() {
            return Err(ClearanceFault::Answered);
        }
        let name = Line::<LONGEST_NAME>::parse(name).map_err(|_| ClearanceFault::NoName)?;
        let remarks = match Prose::<LONGEST_REMARKS>::parse(remarks) {
            Ok(remarks) => remarks.as_str().to_owned(),
            Err(Fault::Missing) if verdict == Verdict::Cleared => String::new(),
            Err(_) => return Err(ClearanceFault::NoRemarks),
        };
        if revision != draft.revision {
            return Err(ClearanceFault::Changed);
        }
        let said = Said { verdict, name: name.as_str().to_owned(), remarks, seen: seen(&draft) };
        let words = serde_json::to_vec(&said).map_err(DraftFault::from)?;
        let subject = format!("{CLEARANCE_SUBJECT}{}", clearance.id);
        let key = self.key_of_clearance(&subject).await?;
        let words = cipher::encipher(&key, &subject, &words).map_err(unkept)?;
        let (id, told, before) = (clearance.id, self.answer_letter()?, clearance.enciphered);
        let reply = ClearanceReply { id, revision, words, before, told };
        let shared = Arc::clone(self.shared());
        let kept = tokio::spawn(async move { shared.store.answer_clearance(&reply, shared.reserve()).await });
        let is_kept = kept.await.map_err(stopped)?.map_err(DraftFault::from)?;
        if is_kept {
            return Ok(());
        }
        let is_same = self.to_clear(token).await?.clearance.mark() == mark;
        Err(if is_same { ClearanceFault::Changed } else { ClearanceFault::Answered })
    }

    /// The key of an answer, made if it has none.
    pub(super) async fn key_of_clearance(&self, subject: &str) -> Result<[u8; 32], DraftFault> {
        let store = &self.shared().store;
        if let Some(key) = store.subject_key(subject).await? {
            return Ok(key);
        }
        let key = random::bytes32().map_err(|_| DraftFault::Store("no random bytes".into()))?;
        Ok(store.subject_key_or(subject, &key).await?)
    }

    async fn clearance(&self, row: ClearanceRow, draft: &Draft) -> Result<Clearance, DraftFault> {
        let at =
            |instant| self.shared().zone.at(instant).ok_or_else(|| DraftFault::Store("beyond the calendar".into()));
        let unknown = || DraftFault::Store(format!("`{}` is no office", row.office));
        let role = Role::of(&row.office).ok_or_else(unknown)?;
        let snapshot = self.snapshot();
        let asked_by = snapshot.state.skeleton.secretariat.role_now(role);
        let subject = format!("{CLEARANCE_SUBJECT}{}", row.id);
        let answer = match (&row.answer, row.answered_at) {
            (Some(words), Some(answered_at)) => {
                let key = self.shared().store.subject_key(&subject).await?;
                let plain = key.and_then(|key| cipher::decipher(&key, &subject, words));
                let said: Option<Said> = plain.map(|plain| serde_json::from_slice(&plain)).transpose()?;
                let at = at(answered_at)?;
                said.map(|Said { verdict, name, remarks, seen: before }| {
                    let changed = changed(&before, &seen(draft));
                    ClearanceAnswer { verdict, name, remarks, at, changed }
                })
            }
            _ => None,
        };
        let lets_in = self.clock() < row.ends_at && self.still_holds(&row.office, row.occupant);
        let token = lets_in.then(|| self.clearance_token(&row.id));
        let mailed_to = self.mailed_to(&row.id).await?.map(|address| address.masked());
        let (asked_at, until) = (at(row.asked_at)?, at(row.ends_at)?);
        Ok(Clearance { asked_by, asked_at, until, token, mailed_to, answer, id: row.id, enciphered: row.answer })
    }

    /// What the address of a visto bueno ends with.
    pub(crate) fn clearance_token(&self, id: &str) -> Token {
        Token::of(self.shared().secret.derive(Purpose::Clearance, &[id.as_bytes()]))
    }
}

pub(super) fn fresh_name() -> Result<String, DraftFault> {
    random::name().map_err(|_| DraftFault::Store("no random bytes".into()))
}

pub(super) fn unkept(fault: PeopleFault) -> DraftFault {
    DraftFault::Store(fault.to_string())
}

pub(super) fn stopped(fault: tokio::task::JoinError) -> DraftFault {
    DraftFault::Store(fault.to_string())
}

/// Says neither who answered nor what.
impl std::fmt::Debug for ClearanceAnswer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("ClearanceAnswer").field("verdict", &self.verdict).finish_non_exhaustive()
    }
}
