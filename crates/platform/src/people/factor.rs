//! Second factors, and applications that show codes among them. What is shown raises a session: the browser gets another token, and the one of before is worth nothing.

use std::sync::Arc;

use domain::{Choice, Level, Moment};
use store::{Backing, Changing, FactorWithin, Rise, RiseFault, ShownFactor};

use super::limits::{PAUSE, WRONG_FACTORS, WRONG_FACTORS_OF_HOUR};
use super::{CLOCK_TOLERANCE, HOUR, MINUTE, PeopleFault, Session, Token, cipher, totp};
use crate::{Platform, random};

/// How long a factor that was shown is fresh, in milliseconds.
pub(super) const FRESH_FOR: i64 = 15 * MINUTE;

/// How long a secret that was offered waits for its first code, in milliseconds.
const OFFERED_FOR: i64 = 30 * MINUTE;

/// A second factor that is bound to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Its id.
    pub id: String,
    /// What it is, by its word.
    pub kind: String,
    /// When it was bound.
    pub bound: Moment,
    /// When it was last shown.
    pub used: Moment,
}

/// What somebody has to show besides their address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factors {
    /// Their second factors, the one bound first first.
    pub bound: Vec<Factor>,
    /// How many printed codes are still good.
    pub codes_left: i64,
    /// What tells this set of printed codes from others; blank of none.
    pub codes_set: String,
}

/// Why a second factor was not taken, or nothing was changed about one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FactorFault {
    /// It is wrong, or was shown before.
    #[error("it is wrong, or was shown before")]
    Wrong {
        /// How often it may still be tried without a pause.
        left: i64,
        /// What time it is here, when it is the code of another minute: a clock goes wrong.
        adrift: Option<Moment>,
    },
    /// Too many wrong ones were shown.
    #[error("too many wrong ones were shown")]
    Paused,
    /// A second factor has to be shown first, some minutes ago at most.
    #[error("a factor has to be shown first")]
    NotFresh,
    /// Printed codes were made since the form was shown: another set would take the place of those that were just printed.
    #[error("printed codes were made since")]
    MadeSince,
    /// The session ended, or what it is about is not there.
    #[error("it is not there")]
    Late,
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

impl From<random::NoRandomness> for FactorFault {
    fn from(fault: random::NoRandomness) -> Self {
        Self::People(fault.into())
    }
}

impl From<store::Fault> for FactorFault {
    fn from(fault: store::Fault) -> Self {
        match fault {
            store::Fault::Ended => Self::Late,
            fault => Self::People(fault.into()),
        }
    }
}

impl Platform {
    /// What somebody has to show besides their address.
    ///
    /// # Errors
    /// The database failed.
    pub async fn factors(&self, person: &str) -> Result<Factors, PeopleFault> {
        let store = &self.shared().store;
        let rows = store.factors(person).await?;
        let bound = rows.into_iter().filter_map(|row| {
            let (bound, used) = (self.shared().zone.at(row.bound_at)?, self.shared().zone.at(row.used_at)?);
            Some(Factor { id: row.id, kind: row.kind, bound, used })
        });
        let (codes_left, codes_set) = store.recovery_codes(person).await?;
        Ok(Factors { bound: bound.collect(), codes_left, codes_set })
    }

    /// Offers a new secret for an application, in place of one that was offered before. Who has a factor shows it first.
    ///
    /// # Errors
    /// [`FactorFault::NotFresh`], or the database failed.
    pub async fn offer_totp(&self, token: &Token, session: &Session) -> Result<(), FactorFault> {
        self.may_bind(session).await?;
        let drawn = random::bytes32()?;
        let secret = self.encipher_under(&session.person, &drawn[..totp::SECRET_BYTES]).await?;
        let by = self.backing_in(token, session);
        Ok(self.shared().store.offer_totp(&by, &session.person, &secret, self.clock()).await?)
    }

    /// The secret that is offered to somebody, in base 32, as an application takes it; `None` when none waits.
    ///
    /// # Errors
    /// [`FactorFault::NotFresh`], or the database failed.
    pub async fn offered_totp(&self, session: &Session) -> Result<Option<String>, FactorFault> {
        self.may_bind(session).await?;
        Ok(self.offer(&session.person).await?.map(|(_, secret)| totp::base32(&secret)))
    }

    /// Binds the application that was offered, by its first code. Every other session of the person ends, and this one rises:
    /// what is returned takes the place of what the browser holds.
    ///
    /// # Errors
    /// Why it was not bound.
    pub async fn bind_totp(&self, token: &Token, session: &Session, typed: &str) -> Result<Token, FactorFault> {
        self.may_bind(session).await?;
        let (enciphered, secret) = self.offer(&session.person).await?.ok_or(FactorFault::Late)?;
        let shown = match totp::step_of(&secret, typed, self.clock()) {
            Some(step) => ShownFactor::Offered { factor: random::name()?, secret: enciphered, step },
            None => ShownFactor::Wrong,
        };
        let raised = self.raise(token, session, shown).await;
        if totp::is_adrift(&secret, typed, self.clock()) { raised.map_err(|fault| self.adrift(fault)) } else { raised }
    }

    /// Raises a session by the code of an application. What is returned takes the place of what the browser holds.
    ///
    /// # Errors
    /// Why it did not rise.
    pub async fn show_totp(&self, token: &Token, session: &Session, typed: &str) -> Result<Token, FactorFault> {
        let (person, mut shown, mut adrift) = (&session.person, ShownFactor::Wrong, false);
        for (factor, enciphered) in self.shared().store.totp_secrets(person).await? {
            let Some(secret) = self.decipher_under(person, &enciphered).await? else { continue };
            adrift |= totp::is_adrift(&secret, typed, self.clock());
            if let Some(step) = totp::step_of(&secret, typed, self.clock()) {
                shown = ShownFactor::Totp { factor, step };
            }
        }
        let raised = self.raise(token, session, shown).await;
        if adrift { raised.map_err(|fault| self.adrift(fault)) } else { raised }
    }

    /// The same fault, with what time it is here.
    fn adrift(&self, fault: FactorFault) -> FactorFault {
        match fault {
            FactorFault::Wrong { left, .. } => FactorFault::Wrong { left, adrift: Some(self.now()) },
            fault => fault,
        }
    }

    /// Removes a factor of somebody. Every other session of theirs ends.
    ///
    /// # Errors
    /// [`FactorFault::NotFresh`], [`FactorFault::Late`] when they have none of that id, or the database failed.
    pub async fn remove_factor(&self, token: &Token, session: &Session, id: &str) -> Result<(), FactorFault> {
        let (changing, id) = (self.changing(token, session)?, id.to_owned());
        let (shared, by) = (Arc::clone(self.shared()), self.backing_in(token, session));
        let removed = tokio::spawn(async move { shared.store.remove_factor(&by, &changing, &id).await });
        let removed = removed.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??;
        if removed { Ok(()) } else { Err(FactorFault::Late) }
    }

    /// Takes away what somebody bound up to an instant, in milliseconds since 1970, UTC, and ends their sessions of before.
    ///
    /// # Errors
    /// The database failed, and nothing is changed.
    pub(super) async fn take_factors(&self, person: &str, until: i64) -> Result<(), PeopleFault> {
        let (shared, person, letter) = (Arc::clone(self.shared()), person.to_owned(), random::name()?);
        let taken = tokio::spawn(async move { shared.store.reset_factors(&person, until, &letter).await });
        taken.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??;
        Ok(self.shared().store.end_letter_files(self.clock()).await?)
    }

    /// Whoever has a factor binds another one, or takes one away, only when they just showed it.
    pub(super) async fn may_bind(&self, session: &Session) -> Result<(), FactorFault> {
        let is_fresh = session.level == Level::FreshFactors;
        if is_fresh || self.shared().store.factors(&session.person).await?.is_empty() {
            return Ok(());
        }
        Err(FactorFault::NotFresh)
    }

    /// The secret that is offered to somebody: as it is kept, and plain.
    async fn offer(&self, person: &str) -> Result<Option<(Vec<u8>, Vec<u8>)>, PeopleFault> {
        let offer = self.shared().store.totp_offer(person, self.clock() - OFFERED_FOR).await?;
        let Some(enciphered) = offer else { return Ok(None) };
        Ok(self.decipher_under(person, &enciphered).await?.map(|secret| (enciphered, secret)))
    }

    /// Somebody who just showed a factor, as whoever changes what is bound to them.
    ///
    /// # Errors
    /// [`FactorFault::NotFresh`], or there were no random bytes.
    /// What lets somebody change how they show who they are: their session, having shown in it as much as they have.
    pub(super) fn backing_in(&self, token: &Token, session: &Session) -> Backing {
        self.backing(&session.person, token, session.level, None)
    }

    pub(super) fn changing(&self, token: &Token, session: &Session) -> Result<Changing, FactorFault> {
        if session.level != Level::FreshFactors {
            return Err(FactorFault::NotFresh);
        }
        let (person, letter) = (session.person.clone(), random::name()?);
        let now = self.clock();
        Ok(Changing { person, session: token.hash(), letter, now })
    }

    /// Raises a session by what was shown: a new token, the level of two factors, shown just now. The old token is worth
    /// nothing from then on. What is wrong is counted.
    ///
    /// # Errors
    /// Why it did not rise.
    pub(super) async fn raise(
        &self,
        token: &Token,
        session: &Session,
        shown: ShownFactor,
    ) -> Result<Token, FactorFault> {
        let (risen, now) = (Token::random()?, self.clock());
        let rise = Rise {
            person: session.person.clone(),
            from: token.hash(),
            to: risen.hash(),
            level: Level::TwoFactors.word().to_owned(),
            letter: random::name()?,
        };
        let within = FactorWithin {
            now,
            latest: now.saturating_add(CLOCK_TOLERANCE),
            latest_step: totp::latest_step(now),
            hour_after: now - HOUR,
            pause_after: now - PAUSE,
            tries: WRONG_FACTORS,
            in_an_hour: WRONG_FACTORS_OF_HOUR,
        };
        let (shared, by) = (Arc::clone(self.shared()), self.backing_in(token, session));
        // Finished even when the caller no longer waits: no transaction is left open.
        let raised = tokio::spawn(async move { shared.store.raise(&by, &rise, &shown, &within).await });
        let raised = raised.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?;
        raised.map(|()| risen).map_err(|fault| match fault {
            RiseFault::Wrong { left } => FactorFault::Wrong { left, adrift: None },
            RiseFault::Paused => FactorFault::Paused,
            RiseFault::NoSession => FactorFault::Late,
            RiseFault::Store(fault) => fault.into(),
        })
    }

    pub(super) async fn encipher_under(&self, person: &str, words: &[u8]) -> Result<Vec<u8>, PeopleFault> {
        let key = self.shared().store.subject_key(person).await?;
        let key = key.ok_or_else(|| PeopleFault::Store("a person without a key".into()))?;
        cipher::encipher(&key, person, words)
    }

    /// `None` when the key is destroyed.
    async fn decipher_under(&self, person: &str, enciphered: &[u8]) -> Result<Option<Vec<u8>>, PeopleFault> {
        let Some(key) = self.shared().store.subject_key(person).await? else { return Ok(None) };
        let plain = cipher::decipher(&key, person, enciphered);
        plain.map(Some).ok_or_else(|| PeopleFault::Store("a secret is damaged".into()))
    }
}
