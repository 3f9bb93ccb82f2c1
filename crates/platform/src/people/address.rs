//! Another address for one's account: whoever types the code that was sent to it has it from then on.

use std::sync::Arc;

use domain::{Level, Moment};
use store::{AddressAsking, ChangeFault, Leaving, Shown};

use super::limits::ADDRESS_CODES_OF_DAY;
use super::sign_in::within;
use super::{CLOCK_TOLERANCE, DAY, EMail, GOOD_FOR, Oneself, PeopleFault, Token, cipher};
use crate::{Platform, random};

/// How long an earlier address is kept, so that it can be told, in milliseconds: longer than a letter is tried.
pub(super) const TOLD_FOR: i64 = 7 * DAY;

/// A change that waits for its code.
#[derive(Clone, Debug)]
pub struct AddressAsked {
    /// The new address.
    pub address: EMail,
    /// Until when its code is good.
    pub until: Moment,
}

/// Why the address is what it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    /// Whoever has a second factor shows it first.
    #[error("a second factor was not shown, or too long ago")]
    NotFresh,
    /// The address was written to as often in this hour as may be, or they asked for as many new ones in a day.
    #[error("too many letters to the address")]
    Often,
    /// Nothing was asked for, or too long ago, or too many wrong codes were typed.
    #[error("no change of address waits")]
    Late,
    /// The code is another one.
    #[error("the code is wrong")]
    Wrong {
        /// How often it may still be tried.
        left: i64,
    },
    /// Somebody else has that address.
    #[error("somebody has that address")]
    Taken,
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

impl Platform {
    /// Asks for another address: a code goes to it, whoever it may be of.
    ///
    /// # Errors
    /// [`AddressFault::NotFresh`], [`AddressFault::Often`], or the database failed.
    pub async fn ask_address(&self, oneself: &Oneself, address: &EMail) -> Result<(), AddressFault> {
        self.showed_enough(oneself).await?;
        let store = &self.shared().store;
        let key = store.subject_key(&oneself.person).await.map_err(PeopleFault::from)?.ok_or(AddressFault::Late)?;
        let asking = AddressAsking {
            person: oneself.person.clone(),
            id: random::name().map_err(PeopleFault::from)?,
            address: cipher::encipher(&key, &oneself.person, address.as_str().as_bytes())?,
            mark: self.mark(address),
            from: self.asked_from(oneself.network, &self.mark(address)),
            letter: random::name().map_err(PeopleFault::from)?,
            most_of_day: ADDRESS_CODES_OF_DAY,
        };
        let (shared, within) = (Arc::clone(self.shared()), within(self.clock()));
        let (by, trace) = (self.backing_of(oneself), self.trace_of(oneself));
        let asked = tokio::spawn(async move { shared.store.ask_address(&by, &asking, &within, &trace).await });
        let asked = asked.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?;
        if asked.map_err(PeopleFault::from)? { Ok(()) } else { Err(AddressFault::Often) }
    }

    /// The change of a person that waits, while its code is good.
    ///
    /// # Errors
    /// The database failed.
    pub async fn address_asked(&self, person: &str) -> Result<Option<AddressAsked>, PeopleFault> {
        let Some(row) = self.shared().store.address_change(person).await? else { return Ok(None) };
        let now = self.clock();
        let is_good = row.asked_at > now - GOOD_FOR && row.asked_at <= now.saturating_add(CLOCK_TOLERANCE);
        let Some(until) = self.shared().zone.at(row.asked_at + GOOD_FOR).filter(|_| is_good) else { return Ok(None) };
        let address = self.address_under(person, &row.address).await?;
        Ok(address.map(|address| AddressAsked { address, until }))
    }

    /// Has the address that was asked for from here on, by the code that was sent to it. The earlier one is told; every other
    /// session ends.
    ///
    /// # Errors
    /// Why the address is what it was.
    pub async fn change_address(&self, oneself: &Oneself, token: &Token, code: &str) -> Result<(), AddressFault> {
        self.showed_enough(oneself).await?;
        let store = &self.shared().store;
        let waiting = store.address_change(&oneself.person).await.map_err(PeopleFault::from)?;
        let waiting = waiting.ok_or(AddressFault::Late)?;
        let shown = if self.is_code(&waiting.id, code) { Shown::Right } else { Shown::Wrong };
        let (former, letter) = (random::name().map_err(PeopleFault::from)?, random::name().map_err(PeopleFault::from)?);
        let address = self.address_under(&oneself.person, &waiting.address).await?.ok_or(AddressFault::Late)?;
        let leaving = Leaving { former, letter, session: token.hash(), untagged: self.untagged(&address) };
        let (shared, within, person) = (Arc::clone(self.shared()), within(self.clock()), oneself.person.clone());
        let (by, trace) = (self.backing_of(oneself), self.trace_of(oneself));
        let changed =
            tokio::spawn(
                async move { shared.store.change_address(&by, &person, shown, &leaving, (&within, &trace)).await },
            );
        let changed = changed.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?;
        changed.map_err(|fault| match fault {
            ChangeFault::Late => AddressFault::Late,
            ChangeFault::Wrong { left } => AddressFault::Wrong { left },
            ChangeFault::Taken => AddressFault::Taken,
            ChangeFault::Store(fault) => AddressFault::People(fault.into()),
        })
    }

    /// Whoever has a second factor showed it a few minutes ago at most.
    async fn showed_enough(&self, oneself: &Oneself) -> Result<(), AddressFault> {
        let is_enough = self.may_change_account(oneself).await?;
        if is_enough { Ok(()) } else { Err(AddressFault::NotFresh) }
    }

    /// Whether somebody showed enough to change what their account stands on: whoever has a second factor shows it anew.
    pub(super) async fn may_change_account(&self, oneself: &Oneself) -> Result<bool, PeopleFault> {
        if oneself.level == Level::FreshFactors {
            return Ok(true);
        }
        Ok(self.shared().store.factors(&oneself.person).await?.is_empty())
    }
}
