//! Programs that act for somebody: each shows a token, which is for one office and for 90 days.

use std::sync::Arc;

use domain::{Level, Moment, Role};
use jiff::civil::Date;
use store::{NewToken, TokenRow};

use super::session::offices;
use super::{CLOCK_TOLERANCE, DAY, Held, MINUTE, Oneself, PeopleFault, Token};
use crate::{Platform, Snapshot, random};

/// How many days a token is good.
pub const TOKEN_DAYS: i64 = 90;

/// Most tokens that somebody has at once.
pub const MOST_TOKENS: i64 = 10;

/// How many of its digits are kept to tell one from another: the rest have 240 bits.
const ENDING: usize = 4;

/// A program that showed a token, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The id of the token.
    pub id: String,
    /// The person for whom it acts.
    pub person: String,
    /// The office, and the pseudonym of its occupant.
    pub held: Held,
}

/// A token, as its person is shown it afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenMade {
    /// Its id.
    pub id: String,
    /// Its last digits.
    pub ending: String,
    /// The office.
    pub role: Role,
    /// When it was made.
    pub made: Moment,
    /// Until when it is good.
    pub until: Moment,
    /// When a program last showed it.
    pub used: Option<Moment>,
    /// Whether it is good now: it did not end, and the office is still theirs.
    pub is_good: bool,
}

/// Why no token was made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenFault {
    /// They do not hold that office today.
    #[error("whoever asks does not hold the office")]
    NotTheirs,
    /// They showed no second factor, or too long ago.
    #[error("a second factor was not shown, or too long ago")]
    NotFresh,
    /// They have as many as anybody may.
    #[error("there are too many tokens")]
    TooMany,
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

impl Platform {
    /// Makes a token for an office that somebody holds. What is returned is for them, and kept nowhere.
    ///
    /// # Errors
    /// No second factor is fresh, the office is not theirs, they have too many, or the database failed.
    pub async fn make_token(&self, oneself: &Oneself, role: &Role) -> Result<Token, TokenFault> {
        if oneself.level != Level::FreshFactors {
            return Err(TokenFault::NotFresh);
        }
        let held = self.offices_of(&oneself.person).await?;
        let held = held.into_iter().find(|held| held.role == *role).ok_or(TokenFault::NotTheirs)?;
        let (token, id) = (Token::random().map_err(PeopleFault::from)?, random::name().map_err(PeopleFault::from)?);
        let written = token.to_string();
        let new = NewToken {
            id,
            person: oneself.person.clone(),
            hash: token.hash(),
            ending: written[written.len() - ENDING..].to_owned(),
            office: held.role.word().to_owned(),
            occupant: held.by.0.clone(),
            ends_at: self.clock() + TOKEN_DAYS * DAY,
        };
        let by = self.backing(&oneself.person, &oneself.session, oneself.level, Some(held));
        let (shared, trace) = (Arc::clone(self.shared()), self.trace_of(oneself));
        let kept = tokio::spawn(async move { shared.store.keep_token(&by, &new, MOST_TOKENS, &trace).await });
        let kept = kept.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?.map_err(PeopleFault::from)?;
        if kept { Ok(token) } else { Err(TokenFault::TooMany) }
    }

    /// The tokens of a person, the latest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn tokens_of(&self, person: &str) -> Result<Vec<TokenMade>, PeopleFault> {
        let held = self.offices_of(person).await?;
        let (rows, now) = (self.shared().store.tokens_of(person).await?, self.clock());
        let made = rows.into_iter().filter_map(|row| {
            let moment = |at| self.shared().zone.at(at);
            let role = Role::of(&row.office)?;
            let is_held = held.iter().any(|held| held.role == role && held.by.0 == row.occupant);
            Some(TokenMade {
                is_good: is_held && is_good(&row, now),
                made: moment(row.created_at)?,
                until: moment(row.ends_at)?,
                used: row.used_at.and_then(moment),
                id: row.id,
                ending: row.ending,
                role,
            })
        });
        Ok(made.collect())
    }

    /// Takes a token of theirs back; `false` when they have none of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn revoke_token(&self, oneself: &Oneself, id: &str) -> Result<bool, PeopleFault> {
        let (shared, person, id) = (Arc::clone(self.shared()), oneself.person.clone(), id.to_owned());
        let (by, trace) = (self.backing_of(oneself), self.trace_of(oneself));
        let revoked = tokio::spawn(async move { shared.store.revoke_token(&by, &id, &person, &trace).await });
        Ok(revoked.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??)
    }

    /// The program that shows a token, while it is good and its person holds the office. That it was used is noted once a minute.
    ///
    /// # Errors
    /// The database failed.
    pub async fn program(&self, token: &Token) -> Result<Option<Program>, PeopleFault> {
        let store = &self.shared().store;
        let now = self.clock();
        let row = store.token(&token.hash()).await?.filter(|row| is_good(row, now));
        let Some(row) = row else { return Ok(None) };
        let Some(held) = office_of(&row, &self.snapshot(), self.now().date()) else { return Ok(None) };
        if row.used_at.is_none_or(|used| used <= now - MINUTE) {
            store.see_token(&row.id, now).await?;
        }
        Ok(Some(Program { id: row.id, person: row.person, held }))
    }
}

/// Whether a token is good by the clock. One that was made after now is not: the clock was ahead then, or is behind.
pub(crate) fn is_good(row: &TokenRow, now: i64) -> bool {
    now < row.ends_at && row.created_at <= now.saturating_add(CLOCK_TOLERANCE)
}

/// The office for which a token was made, while its person holds it as then.
pub(crate) fn office_of(row: &TokenRow, snapshot: &Snapshot, date: Date) -> Option<Held> {
    let same = |held: &Held| held.role.word() == row.office && held.by.0 == row.occupant;
    offices(snapshot, date, &row.person).into_iter().find(same)
}
