//! What somebody follows: each change of it is told once, in one letter a week unless they chose otherwise.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::proposal::Proposal;
use domain::{Code, EntryNumber, Role};
use store::{Backing, DigestRow, DueFollower, Letter, Look, LookedAt, Pace, Reach};

use super::{CLOCK_TOLERANCE, DAY, Held, Oneself, PeopleFault, Subscription};
use crate::letters::{Addressed, Change, FollowedLetter, Told};
use crate::shared::Snapshot;
use crate::{Platform, random};

/// How long it is from one digest to the next, in milliseconds.
const WEEK: i64 = 7 * DAY;

/// For how many people it is looked in one transaction.
const AT_ONCE: u64 = 100;

/// Most commitments that a letter names, and most entries of each.
const MOST_NAMED: (usize, usize) = (20, 5);

/// How somebody chose to be told what changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DigestChoice {
    /// How often.
    pub pace: Pace,
    /// Of what.
    pub reach: Reach,
}

impl Platform {
    /// From here on a person follows a commitment.
    ///
    /// # Errors
    /// The database failed.
    pub async fn follow(&self, oneself: &Oneself, object: EntryNumber) -> Result<(), PeopleFault> {
        let (by, latest, now) = (self.backing_of(oneself), self.snapshot().latest, self.clock());
        Ok(self.shared().store.follow(&by, &oneself.person, object, (latest, now)).await?)
    }

    /// From here on a person does not follow a commitment.
    ///
    /// # Errors
    /// The database failed.
    pub async fn unfollow(&self, oneself: &Oneself, object: EntryNumber) -> Result<(), PeopleFault> {
        Ok(self.shared().store.unfollow(&self.backing_of(oneself), &oneself.person, object).await?)
    }

    /// Whether a person follows a commitment.
    ///
    /// # Errors
    /// The database failed.
    pub async fn follows(&self, person: &str, object: EntryNumber) -> Result<bool, PeopleFault> {
        Ok(self.shared().store.follows(person, object).await?)
    }

    /// What a person follows, the commitment presented first first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn followed(&self, person: &str) -> Result<Vec<EntryNumber>, PeopleFault> {
        Ok(self.shared().store.followed(person).await?.into_iter().map(|(object, _)| object).collect())
    }

    /// How a person is told what changed: each week of what they follow, unless they chose otherwise.
    ///
    /// # Errors
    /// The database failed.
    pub async fn digest_choice(&self, person: &str) -> Result<DigestChoice, PeopleFault> {
        let row = self.shared().store.digest(person).await?;
        let unchosen = DigestChoice { pace: Pace::Weekly, reach: Reach::Followed };
        Ok(row.map_or(unchosen, |row| DigestChoice { pace: row.pace, reach: row.reach }))
    }

    /// From here on a person is told so what changed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn set_digest_choice(&self, oneself: &Oneself, choice: DigestChoice) -> Result<(), PeopleFault> {
        self.keep_digest_choice(&self.backing_of(oneself), &oneself.person, choice).await
    }

    /// The same, by what lets somebody do it.
    pub(super) async fn keep_digest_choice(
        &self,
        by: &Backing,
        person: &str,
        choice: DigestChoice,
    ) -> Result<(), PeopleFault> {
        let row = DigestRow { pace: choice.pace, reach: choice.reach };
        Ok(self.shared().store.set_digest(by, person, &row, (self.snapshot().latest, self.clock())).await?)
    }

    /// Puts a letter in the outbox for each person who is due and for whom something changed. Who is due follows from when it
    /// was last looked for them, so that a server that was off misses no week; how far it was looked is noted with the letter,
    /// so that nothing is told twice.
    ///
    /// # Errors
    /// There are no random bytes, or the database failed; whoever was not told is told the next time.
    pub async fn tell_followed(&self) -> Result<(), PeopleFault> {
        loop {
            let (snapshot, now) = (self.snapshot(), self.clock());
            let looked = LookedAt {
                latest: snapshot.latest,
                now,
                week_before: now - WEEK,
                at_most: now.saturating_add(CLOCK_TOLERANCE),
            };
            let due = self.shared().store.due_followers(looked, AT_ONCE).await?;
            let is_last = (due.len() as u64) < AT_ONCE;
            if due.is_empty() {
                return Ok(());
            }
            let mut looks = Vec::with_capacity(due.len());
            for follower in due {
                let is_told = !self.changes(&snapshot, &follower, snapshot.latest).await?.is_empty();
                let letter = is_told.then(random::name).transpose()?;
                looks.push(Look { person: follower.person, told_to: follower.told_to, letter });
            }
            let shared = Arc::clone(self.shared());
            let told = tokio::spawn(async move { shared.store.tell_followed(&looks, looked).await });
            told.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??;
            if is_last {
                return Ok(());
            }
        }
    }

    /// What changed for somebody after the last entry that was looked at for them and until another one, as it is told: what
    /// they follow first. It is found in the state, which knows the entries of each commitment; the record is not read.
    async fn changes(
        &self,
        snapshot: &Snapshot,
        follower: &DueFollower,
        until: EntryNumber,
    ) -> Result<Vec<(EntryNumber, Vec<EntryNumber>)>, PeopleFault> {
        let mut objects = follower.followed.clone();
        if follower.reach == Reach::OwnToo {
            let own = institutions(snapshot, &self.offices_of(&follower.person).await?);
            let is_own = |proposal: &&Proposal| own.contains(&proposal.institution) || own.contains(proposal.keeper());
            let proposals = snapshot.state.skeleton.proposals.iter().filter(is_own);
            let own = proposals.map(|proposal| (proposal.id, 0)).filter(|(id, _)| objects.iter().all(|(o, _)| o != id));
            objects.extend(own.collect::<Vec<_>>());
        }
        let changed = objects.into_iter().filter_map(|(object, since)| {
            let after = since.max(follower.told_to);
            let entries = snapshot.state.skeleton.history(object).map(|(entry, _)| entry);
            let entries: Vec<EntryNumber> =
                entries.take_while(|entry| *entry > after).filter(|entry| *entry <= until).collect();
            (!entries.is_empty()).then_some((object, entries))
        });
        Ok(changed.collect())
    }

    /// What a letter tells of what changed, as far as somebody wants to be told it still.
    pub(super) async fn of_followed(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let Some((told_to, until)) = letter.about.split_once('-') else { return Ok(None) };
        let (Ok(told_to), Ok(until)) = (told_to.parse(), until.parse()) else { return Ok(None) };
        let choice = self.digest_choice(&letter.recipient).await?;
        let Some(recipient) = self.recipient(&letter.recipient).await?.filter(|_| choice.pace != Pace::Never) else {
            return Ok(None);
        };
        let followed = self.shared().store.followed(&letter.recipient).await?;
        let (person, reach) = (letter.recipient.clone(), choice.reach);
        let follower = DueFollower { person, reach, told_to, followed };
        let changes = self.changes(&self.snapshot(), &follower, until).await?;
        if changes.is_empty() {
            return Ok(None);
        }
        let (named, more) = (changes.len().min(MOST_NAMED.0), changes.len().saturating_sub(MOST_NAMED.0));
        let mut told = Vec::with_capacity(named);
        for (object, entries) in changes.into_iter().take(named) {
            told.push(self.change(object, &entries).await?);
        }
        let unsubscribe = self.unsubscribe_token(&letter.recipient, Subscription::Followed).to_string();
        let told = Told::Followed(FollowedLetter { changes: told, more, pace: choice.pace, unsubscribe });
        Ok(Some(Addressed { recipient, told }))
    }

    /// The latest entries of a change, the earliest first, as everybody reads them.
    async fn change(&self, object: EntryNumber, entries: &[EntryNumber]) -> Result<Change, PeopleFault> {
        let mut deeds = Vec::new();
        for entry in entries.iter().take(MOST_NAMED.1).rev() {
            let recorded = self.entry(*entry).await.map_err(|fault| PeopleFault::Store(fault.to_string()))?;
            deeds.extend(recorded.map(|recorded| (*entry, recorded.accepted)));
        }
        Ok(Change { object, deeds, earlier: entries.len().saturating_sub(MOST_NAMED.1) })
    }
}

/// The institutions of offices.
fn institutions(snapshot: &Snapshot, held: &[Held]) -> BTreeSet<Code> {
    let table = &snapshot.state.skeleton.secretariat;
    let offices = held.iter().filter_map(|held| match &held.role {
        Role::Office(code) => table.office(code),
        _ => None,
    });
    offices.map(|office| office.institution.clone()).collect()
}
