//! How often somebody is told what they owe: they choose, and one address ends it.

use jiff::civil::{Date, Weekday};

use super::{PeopleFault, Token};
use crate::Platform;
use crate::secret::Purpose;

/// How often somebody is told what they owe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// When it changes.
    AtOnce,
    /// On Mondays, all of it in one letter.
    Weekly,
    /// Not by letter.
    Never,
}

impl Pace {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Weekly, Self::Never];

    /// The word that forms and the table have for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Weekly => "weekly",
            Self::Never => "never",
        }
    }

    /// The pace of that word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.word() == word)
    }

    /// Whether letters of this pace are written on a day.
    pub(super) fn writes_on(self, day: Date) -> bool {
        match self {
            Self::AtOnce => true,
            Self::Weekly => day.weekday() == Weekday::Monday,
            Self::Never => false,
        }
    }
}

impl Platform {
    /// How often a person is told what they owe: at once, unless they chose otherwise.
    ///
    /// # Errors
    /// The database failed.
    pub async fn pace(&self, person: &str) -> Result<Pace, PeopleFault> {
        let word = self.shared().store.pace(person).await?;
        Ok(word.and_then(|word| Pace::of(&word)).unwrap_or(Pace::AtOnce))
    }

    /// From here on a person is told what they owe so often.
    ///
    /// # Errors
    /// The database failed.
    pub async fn set_pace(&self, person: &str, pace: Pace) -> Result<(), PeopleFault> {
        Ok(self.shared().store.set_pace(person, pace.word()).await?)
    }

    /// Whether it is the token of an address that ends the letters of somebody.
    ///
    /// # Errors
    /// The database failed.
    pub async fn ends_letters(&self, token: &Token) -> Result<bool, PeopleFault> {
        Ok(self.whose_letters(token).await?.is_some())
    }

    /// Ends the letters that tell somebody what they owe, and nothing else; `false` when the token is nobody's.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_letters(&self, token: &Token) -> Result<bool, PeopleFault> {
        let Some(person) = self.whose_letters(token).await? else { return Ok(false) };
        self.set_pace(&person, Pace::Never).await?;
        Ok(true)
    }

    /// The token of the address that ends the letters of a person. It is kept nowhere, and says nothing of them.
    pub(super) fn unsubscribe_token(&self, person: &str) -> Token {
        Token::of(self.shared().secret.derive(Purpose::Unsubscribe, &[person.as_bytes(), b"owed"]))
    }

    /// There is no other way from a token to its person than to make that of each.
    async fn whose_letters(&self, token: &Token) -> Result<Option<String>, PeopleFault> {
        let people = self.shared().store.people().await?;
        Ok(people.into_iter().find(|person| self.unsubscribe_token(person).is(token)))
    }
}
