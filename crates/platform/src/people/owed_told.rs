//! Whoever holds an office is told what it owes: when it comes to be owed, when its last day comes near, and when that passed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::Choice;
use domain::owed::Owed;
use store::{Letter, OwedRow};

use super::{Held, PeopleFault, Subscription};
use crate::letters::{Addressed, OwedLetter, Told};
use crate::{Platform, random};

impl Platform {
    /// Puts a letter in the outbox for each person who owes something that they were not told as it stands today. Done again, it
    /// puts none there until something changes: a term passes by itself, so it is to be done each day too.
    ///
    /// # Errors
    /// There are no random bytes, or the database failed; whoever was not told is told the next time.
    pub async fn tell_owed(&self) -> Result<(), PeopleFault> {
        let (mut is_told, today) = (false, self.now().date());
        for (person, owed) in self.debts().await? {
            let told: BTreeSet<OwedRow> = self.shared().store.owed_told(&person).await?.into_iter().collect();
            if told == owed || !self.pace(&person).await?.writes_on(today) {
                continue;
            }
            let (shared, letter, now) = (Arc::clone(self.shared()), random::name()?, self.clock());
            let owed: Vec<OwedRow> = owed.into_iter().collect();
            let tell = tokio::spawn(async move { shared.store.tell_owed(&person, &owed, &letter, now).await });
            is_told |= tell.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??;
        }
        if is_told {
            self.shared().tell_of_letter();
        }
        Ok(())
    }

    /// What everybody owes who holds an office today and has an address, by person.
    async fn debts(&self) -> Result<BTreeMap<String, BTreeSet<OwedRow>>, PeopleFault> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let owed = snapshot.owed(today);
        let mut debts: BTreeMap<String, BTreeSet<OwedRow>> = BTreeMap::new();
        let table = &snapshot.state.skeleton.secretariat;
        for office in table.offices_on(today) {
            let Some(occupant) = office.occupant(today) else { continue };
            let Some(person) = self.shared().store.person_of(&occupant.by.0).await? else { continue };
            let own = owed.iter().filter(|owed| owed.who.is(office, table));
            let own = own.map(|owed| OwedRow { duty: owed.what.key(), due: owed.due(today).word().to_owned() });
            debts.entry(person).or_default().extend(own);
        }
        Ok(debts)
    }

    /// What a letter tells that somebody owes, as far as they owe it still.
    pub(super) async fn of_owed(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let duties = self.shared().store.owed_in(&letter.id).await?;
        let held = self.offices_of(&letter.recipient).await?;
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let table = &snapshot.state.skeleton.secretariat;
        let offices = held.iter().filter_map(|Held { role, .. }| match role {
            domain::Role::Office(code) => table.office(code),
            _ => None,
        });
        let offices: Vec<_> = offices.collect();
        let is_theirs = |owed: &&Owed| offices.iter().any(|office| owed.who.is(office, table));
        let owed = snapshot.owed(today);
        let owed: Vec<Owed> =
            owed.iter().filter(is_theirs).filter(|owed| duties.contains(&owed.what.key())).cloned().collect();
        if owed.is_empty() {
            return Ok(None);
        }
        let recipient = self.recipient(&letter.recipient).await?;
        let unsubscribe = self.unsubscribe_token(&letter.recipient, Subscription::Owed).to_string();
        let told = Told::Owed(OwedLetter { owed, unsubscribe });
        Ok(recipient.map(|recipient| Addressed { recipient, told }))
    }
}
