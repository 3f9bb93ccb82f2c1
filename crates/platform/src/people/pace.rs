//! How often somebody is told what they owe or follow: they choose, and one address ends each.

use jiff::civil::{Date, Weekday};
use store::{Backing, Pace};

use super::{DigestChoice, Oneself, PeopleFault, Token};
use crate::Platform;
use crate::secret::Purpose;

/// Letters that somebody may choose not to get, by what they tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subscription {
    /// What they owe.
    Owed,
    /// What changed on what they follow.
    Followed,
    /// Calls, to the mailbox of an office.
    MailboxCalls,
    /// What an office owes, to its mailbox.
    MailboxOwed,
}

impl Subscription {
    /// All of them.
    const ALL: [Self; 4] = [Self::Owed, Self::Followed, Self::MailboxCalls, Self::MailboxOwed];

    /// The word that locales have for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Owed => "owed",
            Self::Followed => "followed",
            Self::MailboxCalls => "mailbox_calls",
            Self::MailboxOwed => "mailbox_owed",
        }
    }
}

/// Whether letters of a pace are written on a day.
pub(super) fn writes_on(pace: Pace, day: Date) -> bool {
    match pace {
        Pace::AtOnce => true,
        Pace::Weekly => day.weekday() == Weekday::Monday,
        Pace::Never => false,
    }
}

impl Platform {
    /// How often a person is told what they owe: at once, unless they chose otherwise.
    ///
    /// # Errors
    /// The database failed.
    pub async fn pace(&self, person: &str) -> Result<Pace, PeopleFault> {
        Ok(self.shared().store.pace(person).await?.unwrap_or(Pace::AtOnce))
    }

    /// From here on a person is told what they owe so often.
    ///
    /// # Errors
    /// The database failed.
    pub async fn set_pace(&self, oneself: &Oneself, pace: Pace) -> Result<(), PeopleFault> {
        Ok(self.shared().store.set_pace(&self.backing_of(oneself), &oneself.person, pace).await?)
    }

    /// Which letters the address with a token ends; `None` when it ends none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn ends_letters(&self, token: &Token) -> Result<Option<Subscription>, PeopleFault> {
        Ok(self.whose_letters(token).await?.map(|(_, subscription)| subscription))
    }

    /// Ends the letters of one sort, and nothing else; `None` when the token ends none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_letters(&self, token: &Token) -> Result<Option<Subscription>, PeopleFault> {
        let Some((person, subscription)) = self.whose_letters(token).await? else { return Ok(None) };
        match subscription {
            Subscription::Owed => self.shared().store.set_pace(&Backing::Letter, &person, Pace::Never).await?,
            Subscription::Followed => {
                let choice = DigestChoice { pace: Pace::Never, ..self.digest_choice(&person).await? };
                self.keep_digest_choice(&Backing::Letter, &person, choice).await?;
            }
            Subscription::MailboxCalls => self.shared().store.end_mailbox_calls(&person).await?,
            Subscription::MailboxOwed => self.shared().store.end_mailbox_owed(&person).await?,
        }
        Ok(Some(subscription))
    }

    /// The token of the address that ends letters of one sort to a person or a mailbox. It is kept nowhere, and says nothing of them
    /// to anybody else: it is a proof, and under what only this server makes of that their id.
    pub(super) fn unsubscribe_token(&self, id: &str, subscription: Subscription) -> Token {
        let proof = self.half(&[id.as_bytes(), subscription.word().as_bytes()]);
        // An id is 128 bits. Of what is none the token ends nothing.
        let id = u128::from_str_radix(id, 16).unwrap_or_default();
        Token::joined(proof, id ^ self.half(&[&proof.to_be_bytes()]))
    }

    fn half(&self, parts: &[&[u8]]) -> u128 {
        Token::of(self.shared().secret.derive(Purpose::Unsubscribe, parts)).halves().0
    }

    /// Whom a token names, if the proof in it is right: only then is anything looked up.
    async fn whose_letters(&self, token: &Token) -> Result<Option<(String, Subscription)>, PeopleFault> {
        let (proof, masked) = token.halves();
        let id = format!("{:032x}", masked ^ self.half(&[&proof.to_be_bytes()]));
        let proves = |of: &Subscription| self.unsubscribe_token(&id, *of).is(token);
        let Some(subscription) = Subscription::ALL.into_iter().find(proves) else { return Ok(None) };
        let store = &self.shared().store;
        let is_known = match subscription {
            Subscription::Owed | Subscription::Followed => store.person(&id).await?.is_some(),
            Subscription::MailboxCalls | Subscription::MailboxOwed => {
                store.mailbox(&id).await?.is_some_and(|mailbox| mailbox.shown_at.is_some())
            }
        };
        Ok(is_known.then_some((id, subscription)))
    }
}
