//! Whoever holds an office is told what it owes: when it comes to be owed, when its last day comes near, and when that passed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::owed::Owed;
use domain::secretariat::{Office, Secretariat};
use domain::{Choice, Typed};
use jiff::civil::{Date, Time};
use store::{Letter, OwedRow, OwedTo};

use super::pace::writes_on;
use super::{Held, PeopleFault, Subscription};
use crate::letters::{Addressed, OwedLetter, Told};
use crate::{Platform, random};

impl Platform {
    /// Puts a letter in the outbox for each person who owes something that they were not told as it stands today, and for each
    /// mailbox of an office that does. Done again, it puts none there until something changes: a term passes by itself, so it is
    /// to be done each day too.
    ///
    /// # Errors
    /// There are no random bytes, or the database failed; whoever was not told is told the next time.
    pub async fn tell_owed(&self) -> Result<(), PeopleFault> {
        let today = self.now().date();
        for (person, owed) in self.debts().await? {
            if writes_on(self.pace(&person).await?, today) {
                self.tell_of(OwedTo::Person, person, owed).await?;
            }
        }
        for (mailbox, owed) in self.mailbox_debts().await? {
            self.tell_of(OwedTo::Mailbox, mailbox, owed).await?;
        }
        Ok(())
    }

    /// Tells it, if there is something new that is owed.
    async fn tell_of(&self, to: OwedTo, id: String, owed: BTreeSet<OwedRow>) -> Result<(), PeopleFault> {
        let told: BTreeSet<OwedRow> = self.shared().store.owed_told(to, &id).await?.into_iter().collect();
        if told == owed {
            return Ok(());
        }
        let (shared, letter, now) = (Arc::clone(self.shared()), random::name()?, self.clock());
        let now = (now, self.day_began(now));
        let owed: Vec<OwedRow> = owed.into_iter().collect();
        let tell = tokio::spawn(async move { shared.store.tell_owed((to, &id), &owed, &letter, now).await });
        tell.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??;
        Ok(())
    }

    /// When the day of the body began in which an instant is, in milliseconds since 1970, UTC.
    fn day_began(&self, now: i64) -> i64 {
        let zone = &self.shared().zone;
        let midnight = zone.at(now).map(|moment| zone.first(moment.date().to_datetime(Time::midnight())));
        midnight.and_then(|midnight| zone.instant(midnight)).map_or(now, |midnight| midnight.as_millisecond())
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
            debts.entry(person).or_default().extend(debts_of(&owed, table, office, today));
        }
        Ok(debts)
    }

    /// What is owed by the offices of today that have a mailbox which is told so, by mailbox.
    async fn mailbox_debts(&self) -> Result<Vec<(String, BTreeSet<OwedRow>)>, PeopleFault> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let owed = snapshot.owed(today);
        let table = &snapshot.state.skeleton.secretariat;
        let mailboxes = self.shared().store.mailboxes().await?;
        let debts = mailboxes.into_iter().filter(|mailbox| mailbox.owed.is_told()).filter_map(|mailbox| {
            let office = table.offices_on(today).find(|office| office.code.as_str() == mailbox.office)?;
            Some((mailbox.id, debts_of(&owed, table, office, today).collect()))
        });
        Ok(debts.collect())
    }

    /// What a letter tells that somebody owes, as far as they owe it still.
    pub(super) async fn of_owed(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let table = &snapshot.state.skeleton.secretariat;
        let mailbox = self.mailbox_recipient(&letter.recipient, Subscription::MailboxOwed).await?;
        let (to, subscription, recipient, offices) = match mailbox {
            Some((office, recipient)) => (OwedTo::Mailbox, Subscription::MailboxOwed, Some(recipient), vec![office]),
            None => {
                let held = self.offices_of(&letter.recipient).await?.into_iter();
                let held = held.filter_map(|Held { role, .. }| match role {
                    domain::Role::Office(code) => Some(code),
                    _ => None,
                });
                (OwedTo::Person, Subscription::Owed, self.recipient(&letter.recipient).await?, held.collect())
            }
        };
        let duties = self.shared().store.owed_in(to, &letter.id).await?;
        let offices: Vec<_> = offices.iter().filter_map(|code| table.office(code)).collect();
        let is_theirs = |owed: &&Owed| offices.iter().any(|office| owed.who.is(office, table));
        let owed = snapshot.owed(today);
        let is_told = |owed: &&Owed| duties.contains(&owed.what.key());
        // Of what gathers, all is told that waits by now.
        let gathers = owed.iter().filter(is_theirs).any(|owed| owed.what.gathers() && is_told(&owed));
        let is_told = |owed: &&Owed| is_told(owed) || (gathers && owed.what.gathers());
        let owed: Vec<Owed> = owed.iter().filter(is_theirs).filter(is_told).cloned().collect();
        if owed.is_empty() {
            return Ok(None);
        }
        let unsubscribe = self.unsubscribe_token(&letter.recipient, subscription).to_string();
        let told = Told::Owed(OwedLetter { owed, unsubscribe });
        Ok(recipient.map(|recipient| Addressed { recipient, told }))
    }
}

/// What an office owes, as it is told apart.
fn debts_of<'a>(
    owed: &'a [Owed],
    table: &'a Secretariat,
    office: &'a Office,
    today: Date,
) -> impl Iterator<Item = OwedRow> + 'a {
    let own = owed.iter().filter(|owed| owed.who.is(office, table));
    own.map(move |owed| OwedRow {
        duty: owed.what.key(),
        due: owed.due(today).word().to_owned(),
        gathers: owed.what.gathers(),
    })
}
