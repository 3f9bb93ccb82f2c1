//! Passkeys of people: what their browsers are asked, and what becomes of the answers.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use domain::{Line, Typed};
use store::{BoundPasskey, Challenge, Changing, Fault, PasskeyPurpose, PasskeyRow, ShownFactor, Store};

use super::{Assertion, PasskeyFault, PublicKey, Registration, RelyingParty};
use crate::people::{CLOCK_TOLERANCE, FactorFault, MINUTE, PeopleFault, Session, Token, cipher};
use crate::secret::Purpose;
use crate::{Platform, random};

/// How long a question to a browser is good, in milliseconds.
pub const PASSKEY_QUESTION_LASTS: i64 = 5 * MINUTE;

/// How many passkeys somebody may have: for each device, and some to spare.
const MOST: i64 = 10;

/// Most letters of the name of a passkey.
pub const LONGEST_PASSKEY_NAME: usize = 40;

/// What somebody calls a passkey of theirs, so that they know it again.
#[derive(Clone, PartialEq, Eq)]
pub struct PasskeyName(String);

/// Nothing, too long, or not of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPasskeyName;

/// What a browser is asked when somebody shows a passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyQuestion {
    /// Random, good once and for five minutes.
    pub challenge: [u8; 32],
    /// The passkeys of whoever is signed in, by the ids that authenticators gave them.
    pub credentials: Vec<Vec<u8>>,
}

/// What a browser is asked when it is to make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPasskeyQuestion {
    /// What must not be there yet.
    pub question: PasskeyQuestion,
    /// How authenticators tell people of this site apart: it says nothing of anybody.
    pub handle: [u8; 32],
    /// What the browser shows beside it: the address, masked.
    pub label: String,
}

impl PasskeyName {
    /// As it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PasskeyName {
    type Err = NoPasskeyName;

    fn from_str(text: &str) -> Result<Self, NoPasskeyName> {
        let name = Line::<LONGEST_PASSKEY_NAME>::parse(text).map_err(|_| NoPasskeyName)?;
        Ok(Self(name.as_str().to_owned()))
    }
}

/// Says nothing of it.
impl fmt::Debug for PasskeyName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("PasskeyName")
    }
}

impl Platform {
    /// Asks the browser of a session for a passkey of whoever is signed in; what it was asked before is asked no more.
    ///
    /// # Errors
    /// The database failed, or there were no random bytes.
    pub async fn ask_for_passkey(&self, token: &Token, session: &Session) -> Result<PasskeyQuestion, PeopleFault> {
        self.ask_browser(token, session, PasskeyPurpose::Get).await
    }

    /// Asks the browser of a session to make a passkey.
    ///
    /// # Errors
    /// [`FactorFault::NotFresh`] when they have a factor and did not just show it; or the database failed.
    pub async fn ask_to_make_passkey(
        &self,
        token: &Token,
        session: &Session,
    ) -> Result<NewPasskeyQuestion, PasskeyFault> {
        self.may_bind(session).await?;
        let row = self.shared().store.person(&session.person).await.map_err(PeopleFault::from)?;
        let address = match &row {
            Some(row) => self.address_under(&row.id, &row.address).await?,
            None => None,
        };
        let label = address.map(|address| address.masked()).unwrap_or_default();
        let question = self.ask_browser(token, session, PasskeyPurpose::Create).await?;
        let handle = self.shared().secret.derive(Purpose::PasskeyHandle, &[session.person.as_bytes()]);
        Ok(NewPasskeyQuestion { question, handle, label })
    }

    async fn ask_browser(
        &self,
        token: &Token,
        session: &Session,
        purpose: PasskeyPurpose,
    ) -> Result<PasskeyQuestion, PeopleFault> {
        let store = &self.shared().store;
        let credentials = store.passkeys(&session.person).await?.into_iter().map(|row| row.credential).collect();
        let asked = Challenge { challenge: random::bytes32()?, asked_at: self.clock() };
        store.ask_passkey(&self.backing_in(token, session), &token.hash(), purpose, &asked).await?;
        Ok(PasskeyQuestion { challenge: asked.challenge, credentials })
    }

    /// Binds a passkey that the browser of a session made to whoever is signed in; their other sessions end, and a letter tells
    /// them. Nobody signed what the browser says of it, so that the session does not rise: for that it is shown.
    ///
    /// # Errors
    /// It was not bound, and why.
    pub async fn bind_passkey(
        &self,
        token: &Token,
        session: &Session,
        site: &RelyingParty,
        said: &Registration,
        name: &PasskeyName,
    ) -> Result<(), PasskeyFault> {
        self.may_bind(session).await?;
        let challenge = self.taken(token, session, PasskeyPurpose::Create).await?;
        let made = site.made(said, &challenge)?;
        let row = PasskeyRow {
            factor: random::name().map_err(PeopleFault::from)?,
            credential: made.credential,
            key: made.key.spki().to_vec(),
            algorithm: made.key.algorithm(),
            counter: made.counter,
            name: self.encipher_under(&session.person, name.as_str().as_bytes()).await?,
        };
        let (person, letter) = (session.person.clone(), random::name().map_err(PeopleFault::from)?);
        let now = self.clock();
        let changing = Changing { person, session: token.hash(), letter, now };
        let (shared, by) = (Arc::clone(self.shared()), self.backing_in(token, session));
        // Finished even when the caller no longer waits: no transaction is left open.
        let bound = tokio::spawn(async move { shared.store.bind_passkey(&by, &changing, &row, MOST).await });
        let bound = bound.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?;
        match bound.map_err(FactorFault::from)? {
            BoundPasskey::Bound => Ok(()),
            BoundPasskey::Known => Err(PasskeyFault::Known),
            BoundPasskey::Full => Err(PasskeyFault::Full),
        }
    }

    /// Raises the session of whoever shows a passkey of theirs. What is returned is for the browser that sent it, and what it held
    /// is worth nothing from then on.
    ///
    /// # Errors
    /// It was not believed, and why.
    pub async fn show_passkey(
        &self,
        token: &Token,
        session: &Session,
        site: &RelyingParty,
        said: &Assertion,
    ) -> Result<Token, PasskeyFault> {
        let challenge = self.taken(token, session, PasskeyPurpose::Get).await?;
        let row = self.shared().store.passkey(&session.person, &said.credential).await.map_err(PeopleFault::from)?;
        let row = row.ok_or(PasskeyFault::Unknown)?;
        let key = PublicKey::read(row.algorithm, &row.key)?;
        let counter = site.shown(said, &challenge, &key, row.counter)?;
        let shown = ShownFactor::Passkey { factor: row.factor, counter };
        self.raise(token, session, shown).await.map_err(|fault| match fault {
            // It was shown with the same counter meanwhile.
            FactorFault::Wrong { .. } => PasskeyFault::Counter,
            fault => fault.into(),
        })
    }

    /// The names of the passkeys of a person, each with the id of its factor.
    ///
    /// # Errors
    /// The database failed, or what is kept is damaged.
    pub async fn passkey_names(&self, person: &str) -> Result<Vec<(String, String)>, PeopleFault> {
        let store = &self.shared().store;
        let (rows, key) = (store.passkeys(person).await?, store.subject_key(person).await?);
        let name = |row: PasskeyRow| {
            let plain = key.as_ref().and_then(|key| cipher::decipher(key, person, &row.name));
            let name = plain.and_then(|plain| String::from_utf8(plain).ok());
            name.map(|name| (row.factor, name)).ok_or_else(|| PeopleFault::Store("a name is damaged".into()))
        };
        rows.into_iter().map(name).collect()
    }

    /// What the browser of a session was asked, which it answers once.
    async fn taken(&self, token: &Token, session: &Session, purpose: PasskeyPurpose) -> Result<[u8; 32], PasskeyFault> {
        let by = self.backing_in(token, session);
        let taken = self.shared().store.take_passkey_challenge(&by, &token.hash(), purpose).await;
        let (taken, now) = (taken.map_err(PeopleFault::from)?, self.clock());
        let is_good = |asked: &Challenge| {
            asked.asked_at > now - PASSKEY_QUESTION_LASTS && asked.asked_at <= now.saturating_add(CLOCK_TOLERANCE)
        };
        taken.filter(is_good).map(|asked| asked.challenge).ok_or(PasskeyFault::Late)
    }
}

/// Forgets questions that are good no more.
pub(in crate::people) async fn forget_questions(store: &Store, now: i64) -> Result<(), Fault> {
    store.forget_passkey_challenges(now - PASSKEY_QUESTION_LASTS).await.map(|_| ())
}
