//! What somebody sees and changes of their own account.

use std::sync::Arc;

use domain::{Choice, Level, Moment, Role};

use super::liaison::prepared_for;
use super::session::offices;
use super::{EMail, Held, Network, PeopleFault, Token};
use crate::Platform;
use crate::secret::Purpose;

/// Somebody who changes their own account, as their session says.
#[derive(Clone, Debug)]
pub struct Oneself {
    /// Their id.
    pub person: String,
    /// How it was made sure that it is them, and whether a few minutes ago at most.
    pub level: Level,
    /// What their browser holds: the session in which they do it.
    pub session: Token,
    /// Where they come from.
    pub network: Network,
}

/// What an account is.
#[derive(Clone, Debug)]
pub struct Account {
    /// The address of e-mail.
    pub address: EMail,
    /// The language of letters, as a BCP 47 tag.
    pub language: String,
    /// The offices that they hold today, and those that they prepare for.
    pub held: Vec<Held>,
}

/// Where a session began, beside where its person comes from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whence {
    /// The same network, as far as can be told.
    Here,
    /// Another one.
    Elsewhere,
    /// One of the two is unknown.
    Unknown,
}

/// An open session of somebody, as they are shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// What it is called in a form that ends it: nobody signs in with that.
    pub name: String,
    /// Whether it is the one in which they look.
    pub is_this: bool,
    /// Where it began.
    pub whence: Whence,
    /// How it was made sure that it is them.
    pub level: Level,
    /// Since when.
    pub since: Moment,
    /// When it was last used.
    pub seen: Moment,
    /// The role that they chose in it.
    pub role: Option<Role>,
}

impl Platform {
    /// The account of a person; `None` when there is none, or their key is destroyed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn account(&self, person: &str) -> Result<Option<Account>, PeopleFault> {
        let Some(row) = self.shared().store.person(person).await? else { return Ok(None) };
        let Some(address) = self.address_under(&row.id, &row.address).await? else { return Ok(None) };
        Ok(Some(Account { address, language: row.language, held: self.offices_of(person).await? }))
    }

    /// The offices that a person holds today, in the order of the table, and then those that they prepare for.
    ///
    /// # Errors
    /// The database failed.
    pub async fn offices_of(&self, person: &str) -> Result<Vec<Held>, PeopleFault> {
        let prepares_for = self.shared().store.prepares_for(person).await?;
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let mut held = offices(&snapshot, today, person);
        held.extend(prepared_for(&snapshot, today, (person, &prepares_for), &held));
        Ok(held)
    }

    /// From here on letters to somebody are in the language of that tag.
    ///
    /// # Errors
    /// The database failed.
    pub async fn set_language(&self, oneself: &Oneself, tag: &str) -> Result<(), PeopleFault> {
        Ok(self.shared().store.set_language(&self.backing_of(oneself), &oneself.person, tag).await?)
    }

    /// The open sessions of a person who looks from a browser and a network, the last used first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn devices(&self, oneself: &Oneself, token: &Token) -> Result<Vec<Device>, PeopleFault> {
        let (rows, own) = (self.shared().store.sessions_of(&oneself.person).await?, token.hash());
        let devices = rows.into_iter().filter_map(|row| {
            let moment = |at| self.shared().zone.at(at);
            let here = self.place(oneself.network, row.created_at);
            let whence = match (row.place, here) {
                (Some(place), Some(here)) if place == here => Whence::Here,
                (Some(_), Some(_)) => Whence::Elsewhere,
                _ => Whence::Unknown,
            };
            Some(Device {
                name: self.device_name(&row.token),
                is_this: row.token == own,
                whence,
                level: Level::of(&row.level)?,
                since: moment(row.created_at)?,
                seen: moment(row.seen_at)?,
                role: row.office.as_deref().and_then(Role::of),
            })
        });
        Ok(devices.collect())
    }

    /// Ends the session of theirs that is called so; `false` when they have none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_device(&self, oneself: &Oneself, name: &str) -> Result<bool, PeopleFault> {
        let rows = self.shared().store.sessions_of(&oneself.person).await?;
        let Some(row) = rows.into_iter().find(|row| self.device_name(&row.token) == name) else { return Ok(false) };
        let (shared, person) = (Arc::clone(self.shared()), oneself.person.clone());
        let (by, trace) = (self.backing_of(oneself), self.trace_of(oneself));
        let ended = tokio::spawn(async move { shared.store.end_session_of(&by, &person, &row.token, &trace).await });
        Ok(ended.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??)
    }

    /// Ends all their sessions but the one in which they ask.
    ///
    /// # Errors
    /// The database failed.
    pub async fn end_other_devices(&self, oneself: &Oneself, token: &Token) -> Result<(), PeopleFault> {
        let (shared, person, own) = (Arc::clone(self.shared()), oneself.person.clone(), token.hash());
        let (by, trace) = (self.backing_of(oneself), self.trace_of(oneself));
        let ended = tokio::spawn(async move { shared.store.end_other_sessions(&by, &person, &own, &trace).await });
        Ok(ended.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??)
    }

    fn device_name(&self, token: &[u8; 32]) -> String {
        let name = self.shared().secret.derive(Purpose::Device, &[token]);
        name.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}
