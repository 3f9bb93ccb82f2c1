//! The outbox: which letter goes next, and what became of it.
//!
//! A letter is noted as being handed over, durably, before its first byte leaves. From then on it is sent at most once: what is
//! found in that state at a start is in doubt, is listed, and is left to people. Before, it is tried again after growing pauses.

use std::sync::Arc;

use store::{Letter, LetterKind, LetterState, Queued, Store};

use crate::people::PeopleFault;
use crate::{Platform, random};

const MINUTE: i64 = 60 * 1_000;
const HOUR: i64 = 60 * MINUTE;

/// The pause after the first failure, in milliseconds; each one after it is twice as long.
const FIRST_PAUSE: i64 = MINUTE;

/// The longest pause between two tries, in milliseconds.
pub const LONGEST_PAUSE: i64 = 6 * HOUR;

/// How long a letter is tried, in milliseconds.
const TRIED_FOR: i64 = 48 * HOUR;

/// How long the outbox remembers what became of a letter, in milliseconds: as long as the security log.
const REMEMBERED_FOR: i64 = 180 * 24 * HOUR;

/// How long a letter lies as a file, in milliseconds: whoever operates has read or forwarded it by then.
const FILED_FOR: i64 = 30 * 24 * HOUR;

/// The same of one with a code, which is good for minutes.
const CODE_FILED_FOR: i64 = 24 * HOUR;

/// The outbox could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the outbox: {0}")]
pub struct OutboxFault(String);

/// Why a letter was not sent: what may be kept of it. The other side's own sentences often hold the address, so there is no place
/// for them here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The other side answered with this reply code of three digits (RFC 5321).
    Reply(u16),
    /// No connection came about, or it ended.
    NoConnection,
    /// The other side did not answer in time.
    TooSlow,
    /// The connection could not be made private.
    NotPrivate,
    /// There was a connection, and what came over it is no TLS.
    NotTls,
    /// The other side speaks no TLS that is private today.
    OldTls,
    /// There was a connection, and the certificate that the other side showed is none to trust.
    Certificate(Untrusted),
    /// The other side does not let us in with what we were given.
    NotLetIn,
    /// The other side cannot take such an address.
    AddressNotTaken,
    /// The folder for letters could not be written.
    NotWritten,
    /// Nobody is there any more to write to, or what it tells of has passed.
    NothingToSay,
    /// The process ended while it was being handed over.
    Interrupted,
}

/// Why a certificate is not trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untrusted {
    /// It is of another name than the one that was asked for.
    OtherName,
    /// It says no name of a server.
    NoName,
    /// It is for something else than a server, such as a client.
    OfSomethingElse,
    /// It is of a form that is no longer taken: the first version, without names.
    OldForm,
    /// It was good once, or will be.
    OutOfTime,
    /// Nobody who is trusted signed it.
    UnknownIssuer,
    /// It is an authority's own, which vouches for others and not for a server.
    OfAnAuthority,
    /// Anything else.
    Otherwise,
}

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// The other side surely did not take it, and may do so later.
    ForNow(Said),
    /// It is not to be tried again.
    ForGood(Said),
    /// Nobody knows whether the other side took it.
    InDoubt(Said),
}

impl Platform {
    /// Puts a letter in the outbox that tells of nothing written at the same time.
    ///
    /// # Errors
    /// There are no random bytes, or the database failed; then it is not there.
    pub async fn queue_letter(&self, kind: LetterKind, recipient: &str, about: &str) -> Result<(), OutboxFault> {
        let id = random::name().map_err(|_| OutboxFault("no random bytes".into()))?;
        let (recipient, about) = (recipient.to_owned(), about.to_owned());
        let queued = Queued { id, kind, recipient, about, created_at: self.clock() };
        self.shared().store.queue_letter(&queued).await?;
        Ok(())
    }

    /// The letter that has been due the longest, if any is. Those for nobody before it are taken out; for each as much is written as
    /// for one that is handed over.
    ///
    /// # Errors
    /// The database failed.
    pub async fn next_letter(&self) -> Result<Option<Letter>, OutboxFault> {
        let (store, now) = (&self.shared().store, self.clock());
        loop {
            let letter = store.next_letter(now, now.saturating_add(LONGEST_PAUSE)).await?;
            let Some(nobodys) = letter.as_ref().filter(|letter| letter.is_nobodys()) else { return Ok(letter) };
            store.hand_letter(&nobodys.id).await?;
            store.drop_nobodys_letter(&nobodys.id).await?;
        }
    }

    /// Notes that a letter is about to be handed over. With `true` that is on the disk, and it may be handed over, once.
    ///
    /// # Errors
    /// The database failed: then nothing may be handed over.
    pub async fn handing(&self, id: &str) -> Result<bool, OutboxFault> {
        let (shared, id) = (Arc::clone(self.shared()), id.to_owned());
        // Finished even when the caller no longer waits: a letter is never half noted.
        let noted = tokio::spawn(async move { shared.store.hand_letter(&id).await });
        noted.await.map_err(|stopped| OutboxFault(stopped.to_string()))?.map_err(OutboxFault::from)
    }

    /// Notes that the other side took a letter.
    ///
    /// # Errors
    /// The database failed: the letter stays as one being handed over, and is not sent again.
    pub async fn sent(&self, id: &str) -> Result<(), OutboxFault> {
        Ok(self.shared().store.end_letter(id, LetterState::Sent, "").await?)
    }

    /// Notes that a letter was written to a file, and went no further.
    ///
    /// # Errors
    /// As [`Self::sent`].
    pub async fn filed(&self, id: &str) -> Result<(), OutboxFault> {
        Ok(self.shared().store.end_letter(id, LetterState::Filed, "").await?)
    }

    /// Notes that a try failed, and with that whether and when the letter is tried again.
    ///
    /// # Errors
    /// The database failed.
    pub async fn failed(&self, letter: &Letter, attempt: Attempt) -> Result<(), OutboxFault> {
        let store = &self.shared().store;
        match attempt {
            Attempt::ForNow(said) => match next_try(letter, self.clock()) {
                Some(due) => store.delay_letter(&letter.id, &said.word(), due).await?,
                None => store.end_letter(&letter.id, LetterState::Refused, &said.word()).await?,
            },
            Attempt::ForGood(said) => store.end_letter(&letter.id, LetterState::Refused, &said.word()).await?,
            Attempt::InDoubt(said) => store.end_letter(&letter.id, LetterState::Unknown, &said.word()).await?,
        }
        Ok(())
    }

    /// At most so many letters of a state, the newest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn letters(&self, state: LetterState, limit: u64) -> Result<Vec<Letter>, OutboxFault> {
        Ok(self.shared().store.letters(state, limit).await?)
    }

    /// How many letters are in a state.
    ///
    /// # Errors
    /// The database failed.
    pub async fn count_letters(&self, state: LetterState) -> Result<u64, OutboxFault> {
        Ok(self.shared().store.count_letters(state).await?)
    }

    /// Forgets what became of letters 180 days ago and before, and removes files of letters: those with codes after a day, the
    /// others after thirty.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_letters(&self) -> Result<(), OutboxFault> {
        let (store, now) = (&self.shared().store, self.clock());
        store.forget_letters(now.saturating_sub(REMEMBERED_FOR)).await?;
        // One of later than a day ahead was put there while the clock was wrong.
        let until = now.saturating_add(CODE_FILED_FOR);
        let bounds = (now.saturating_sub(FILED_FOR), now.saturating_sub(CODE_FILED_FOR));
        store.expire_letter_files(bounds.0, bounds.1, until).await?;
        Ok(store.end_letter_files(now).await?)
    }
}

impl Said {
    /// What the outbox keeps of it.
    #[must_use]
    pub fn word(self) -> String {
        let word = match self {
            Self::Reply(code) => return format!("reply {code}"),
            Self::NoConnection => "no connection",
            Self::TooSlow => "too slow",
            Self::NotPrivate => "not private",
            Self::Certificate(Untrusted::OtherName) => "certificate of another name",
            Self::NotTls => "no tls",
            Self::OldTls => "old tls",
            Self::Certificate(Untrusted::NoName) => "certificate of no name",
            Self::Certificate(Untrusted::OfSomethingElse) => "certificate of something else",
            Self::Certificate(Untrusted::OldForm) => "certificate of an old form",
            Self::Certificate(Untrusted::OutOfTime) => "certificate out of time",
            Self::Certificate(Untrusted::UnknownIssuer) => "certificate of an unknown issuer",
            Self::Certificate(Untrusted::OfAnAuthority) => "certificate of an authority",
            Self::Certificate(Untrusted::Otherwise) => "certificate not trusted",
            Self::NotLetIn => "not let in",
            Self::AddressNotTaken => "address not taken",
            Self::NotWritten => "not written",
            Self::NothingToSay => "nothing to say",
            Self::Interrupted => "interrupted",
        };
        word.to_owned()
    }
}

/// When a letter is tried again after a failure now; `None` when it has been tried long enough.
fn next_try(letter: &Letter, now: i64) -> Option<i64> {
    let doubled = u32::try_from(letter.tries).ok().and_then(|tries| 1_i64.checked_shl(tries.min(32)));
    let pause = FIRST_PAUSE.saturating_mul(doubled.unwrap_or(i64::MAX)).min(LONGEST_PAUSE);
    let due = now.saturating_add(pause);
    (due <= letter.created_at.saturating_add(TRIED_FOR)).then_some(due)
}

/// What was being handed over when the last process ended is in doubt from now on.
pub(crate) async fn doubt_interrupted(store: &Store) -> Result<(), store::Fault> {
    match store.doubt_letters(&Said::Interrupted.word()).await? {
        0 => Ok(()),
        letters => {
            tracing::warn!(
                letters,
                "letters were being handed over when the last process ended; they are not sent again"
            );
            Ok(())
        }
    }
}

impl From<store::Fault> for OutboxFault {
    fn from(fault: store::Fault) -> Self {
        Self(fault.to_string())
    }
}

impl From<PeopleFault> for OutboxFault {
    fn from(fault: PeopleFault) -> Self {
        Self(fault.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(tries: u64) -> Letter {
        Letter {
            id: String::new(),
            kind: LetterKind::SignIn,
            recipient: String::new(),
            about: String::new(),
            created_at: 0,
            due_at: 0,
            tries,
            state: LetterState::Waiting,
            said: String::new(),
        }
    }

    #[test]
    fn pauses_grow_from_a_minute_to_six_hours_and_end_after_two_days() {
        let (mut now, mut pauses) = (0, Vec::new());
        while let Some(due) = next_try(&tried(pauses.len() as u64), now) {
            pauses.push((due - now) / MINUTE);
            now = due;
        }
        assert_eq!(pauses[..10], [1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
        assert!(pauses[10..].iter().all(|pause| *pause == 360), "{pauses:?}");
        assert!(now <= TRIED_FOR && now > TRIED_FOR - LONGEST_PAUSE, "{now}");
        assert_eq!(next_try(&tried(u64::MAX), 0), Some(LONGEST_PAUSE));
    }
}
