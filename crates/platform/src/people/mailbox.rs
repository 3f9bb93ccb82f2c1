//! The mailbox that an office shares: it gets the notices of the office, and lets nobody in.

use std::sync::Arc;

use domain::{Code, Level, Role, Typed};
use store::{Backing, MailboxRow, NewMailbox};

use super::limits;
use super::{DAY, EMail, HOUR, Oneself, PeopleFault, Subscription};
use crate::letters::{Addressed, MailboxCodeLetter, Recipient, Told};
use crate::{Platform, random};

/// How long a code for a mailbox is good, in milliseconds: others read it too, and not at once.
const WAITS: i64 = DAY;

/// Wrong codes for a mailbox.
const TRIES: i64 = 5;

/// The mailbox of an office, as its holder sees it.
#[derive(Clone, Debug)]
pub struct Mailbox {
    /// The address, with most of it hidden.
    pub address: String,
    /// Whether its code was typed, so that it gets notices.
    pub is_shown: bool,
    /// Whether it gets calls.
    pub has_calls: bool,
    /// Whether it is told what the office owes.
    pub has_owed: bool,
}

/// Why a mailbox is what it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailboxFault {
    /// They do not hold that office today.
    #[error("the office is not theirs")]
    NotTheirs,
    /// They showed no second factor.
    #[error("a second factor was not shown")]
    OneFactor,
    /// Too many letters were written to that address within the hour, or they asked for as many codes in a day as may be.
    #[error("too many letters to that address")]
    TooOften,
    /// None waits for a code, or too long, or too many wrong ones were typed.
    #[error("no mailbox waits for a code")]
    Late,
    /// The code is another one.
    #[error("the code is wrong")]
    Wrong {
        /// How often it may still be tried.
        left: i64,
    },
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

impl From<store::Fault> for MailboxFault {
    fn from(fault: store::Fault) -> Self {
        Self::People(fault.into())
    }
}

impl From<random::NoRandomness> for MailboxFault {
    fn from(fault: random::NoRandomness) -> Self {
        Self::People(fault.into())
    }
}

impl Platform {
    /// The mailbox of an office; `None` when it has none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn mailbox(&self, office: &Code) -> Result<Option<Mailbox>, PeopleFault> {
        let Some(row) = self.shared().store.mailbox_of(office.as_str()).await? else { return Ok(None) };
        let address = self.address_under(&row.id, &row.address).await?;
        let is_waiting = row.shown_at.is_none() && (row.asked_at <= self.clock() - WAITS || row.tries >= TRIES);
        Ok(address.filter(|_| !is_waiting).map(|address| Mailbox {
            address: address.masked(),
            is_shown: row.shown_at.is_some(),
            has_calls: row.calls.is_told(),
            has_owed: row.owed.is_told(),
        }))
    }

    /// Names the mailbox of an office that somebody holds, in the place of the one it had, and sends a code to it. Until that is
    /// typed it gets nothing else. That an address is also somebody's own changes nothing about how they sign in.
    ///
    /// # Errors
    /// Why it was not named.
    pub async fn name_mailbox(
        &self,
        oneself: &Oneself,
        office: &Code,
        address: &EMail,
        language: &str,
    ) -> Result<(), MailboxFault> {
        let by = self.keeps_mailbox(oneself, office).await?;
        let (id, now) = (random::name()?, self.clock());
        let new = NewMailbox {
            address: self.encipher_for(&id, address).await?,
            office: office.as_str().to_owned(),
            mark: self.mark(address),
            language: language.to_owned(),
            named_by: oneself.person.clone(),
            letter: random::name()?,
            now,
            hour_after: now - HOUR,
            most: limits::ASKED_FOR,
            most_of_day: limits::MAILBOX_CODES_OF_DAY,
            id: id.clone(),
        };
        let shared = Arc::clone(self.shared());
        // Finished even when the caller no longer waits: no transaction is left open, and no key without its mailbox.
        let named = tokio::spawn(async move {
            let named = shared.store.name_mailbox(&by, &new).await;
            let gone = match &named {
                Ok(Some(gone)) => gone.clone(),
                Ok(None) | Err(_) => vec![id],
            };
            for id in gone {
                shared.store.destroy_subject_key(&id).await?;
            }
            named
        });
        let named = named.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??;
        named.map(|_| ()).ok_or(MailboxFault::TooOften)
    }

    /// Shows that the mailbox of an office is read by those who named it, by the code that was sent to it.
    ///
    /// # Errors
    /// Why it gets nothing yet.
    pub async fn show_mailbox(&self, oneself: &Oneself, office: &Code, code: &str) -> Result<(), MailboxFault> {
        let by = self.keeps_mailbox(oneself, office).await?;
        let store = &self.shared().store;
        let row = store.mailbox_of(office.as_str()).await?.filter(|row| row.shown_at.is_none());
        let row = row.filter(|row| row.tries < TRIES).ok_or(MailboxFault::Late)?;
        let now = self.clock();
        if !self.is_code(&row.id, code) {
            store.fail_mailbox(&by, &row.id).await?;
            return Err(MailboxFault::Wrong { left: TRIES - row.tries - 1 });
        }
        let is_shown = store.show_mailbox(&by, &row.id, now, TRIES, now - WAITS).await?;
        if is_shown { Ok(()) } else { Err(MailboxFault::Late) }
    }

    /// An office has no mailbox from here on.
    ///
    /// # Errors
    /// [`MailboxFault::NotTheirs`], [`MailboxFault::OneFactor`], or the database failed.
    pub async fn drop_mailbox(&self, oneself: &Oneself, office: &Code) -> Result<(), MailboxFault> {
        let by = self.keeps_mailbox(oneself, office).await?;
        if let Some(id) = self.shared().store.drop_mailbox(&by, office.as_str()).await? {
            self.shared().store.destroy_subject_key(&id).await?;
        }
        Ok(())
    }

    /// Whoever holds the office today and showed two factors.
    async fn keeps_mailbox(&self, oneself: &Oneself, office: &Code) -> Result<Backing, MailboxFault> {
        let held = self.offices_of(&oneself.person).await?.into_iter();
        let held = { held }.find(|held| held.role == Role::Office(office.clone())).ok_or(MailboxFault::NotTheirs)?;
        let is_enough = matches!(oneself.level, Level::TwoFactors | Level::FreshFactors);
        if !is_enough {
            return Err(MailboxFault::OneFactor);
        }
        Ok(self.backing(&oneself.person, &oneself.session, oneself.level, Some(held)))
    }

    /// The code for a mailbox, to it.
    pub(super) async fn of_mailbox_code(&self, id: &str) -> Result<Option<Addressed>, PeopleFault> {
        let row = self.shared().store.mailbox(id).await?;
        let row = row.filter(|row| row.shown_at.is_none() && row.asked_at > self.clock() - WAITS);
        let Some(row) = row else { return Ok(None) };
        let Some((office, recipient)) = self.addressed_mailbox(&row).await? else { return Ok(None) };
        let (code, expires) = (self.sign_in_code(id), row.asked_at + WAITS);
        Ok(Some(Addressed { recipient, told: Told::MailboxCode(MailboxCodeLetter { office, code, expires }) }))
    }

    /// The office of a mailbox, and where its letters go, when it still wants those; `None` also for what is no mailbox.
    pub(super) async fn mailbox_recipient(
        &self,
        id: &str,
        subscription: Subscription,
    ) -> Result<Option<(Code, Recipient)>, PeopleFault> {
        let row = self.shared().store.mailbox(id).await?.filter(|row| row.shown_at.is_some());
        let wants = |row: &MailboxRow| match subscription {
            Subscription::MailboxCalls => row.calls.is_told(),
            Subscription::MailboxOwed => row.owed.is_told(),
            Subscription::Owed | Subscription::Followed => false,
        };
        let Some(row) = row.filter(wants) else { return Ok(None) };
        self.addressed_mailbox(&row).await
    }

    /// As long as its office is one today.
    async fn addressed_mailbox(&self, row: &MailboxRow) -> Result<Option<(Code, Recipient)>, PeopleFault> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let mut offices = snapshot.state.skeleton.secretariat.offices_on(today);
        let office = offices.find(|office| office.code.as_str() == row.office).map(|office| office.code.clone());
        let address = self.address_under(&row.id, &row.address).await?;
        let recipient =
            address.map(|address| Recipient { address: address.as_str().to_owned(), language: row.language.clone() });
        Ok(office.zip(recipient))
    }
}
