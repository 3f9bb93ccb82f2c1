//! What whoever administers the site is shown: who signs in, which letters did not arrive, and how the machine is.

use domain::{Moment, Role};
use store::{Letter, LetterKind, LetterState};

use super::{CLOCK_TOLERANCE, Held, PeopleFault};
use crate::Platform;
use crate::examine::ClockState;

/// Somebody who signs in. Neither a name nor an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Somebody {
    /// All that they hold today: offices, the administration of the site, an organisation.
    pub held: Vec<Held>,
    /// How many second factors they have.
    pub factors: i64,
    /// Since when.
    pub since: Moment,
    /// When one of their open sessions was last used.
    pub seen: Option<Moment>,
}

/// A letter that did not arrive, or of which nobody knows whether it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Astray {
    /// What sort of letter.
    pub kind: LetterKind,
    /// How far it got.
    pub state: LetterState,
    /// When it was put in the outbox.
    pub at: Moment,
    /// Why, as the outbox keeps it.
    pub said: String,
    /// What whoever it is for holds today, or is invited to.
    pub of: Vec<Role>,
}

impl Platform {
    /// At most so many of those who sign in, those who came first first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn who_signs_in(&self, most: u32) -> Result<Vec<Somebody>, PeopleFault> {
        let mut all = Vec::new();
        for row in self.shared().store.who_signs_in(most).await? {
            let Some(since) = self.shared().zone.at(row.created_at) else { continue };
            all.push(Somebody {
                held: self.held_by(&row.id).await?,
                factors: row.factors,
                since,
                seen: row.seen_at.and_then(|seen| self.shared().zone.at(seen)),
            });
        }
        Ok(all)
    }

    /// At most so many letters of each state that did not arrive or may not have, the newest first, without an address.
    ///
    /// # Errors
    /// The database failed.
    pub async fn astray(&self, most: u64) -> Result<Vec<Astray>, PeopleFault> {
        let mut all = Vec::new();
        for state in [LetterState::Unknown, LetterState::Refused] {
            for letter in self.shared().store.letters(state, most).await? {
                let Some(at) = self.shared().zone.at(letter.created_at) else { continue };
                let of = self.of_letter(&letter).await?;
                all.push(Astray { kind: letter.kind, state, at, said: letter.said, of });
            }
        }
        Ok(all)
    }

    async fn of_letter(&self, letter: &Letter) -> Result<Vec<Role>, PeopleFault> {
        if letter.kind == LetterKind::Invitation {
            let row = self.shared().store.invitation(&letter.recipient).await?;
            return Ok(row.and_then(|row| Role::of(&row.office)).into_iter().collect());
        }
        Ok(self.held_by(&letter.recipient).await?.into_iter().map(|held| held.role).collect())
    }

    /// Bytes of the disk that are free, and how many of them are for the record alone.
    ///
    /// # Errors
    /// The file system refused.
    pub async fn room(&self) -> Result<(u64, u64), PeopleFault> {
        Ok((self.shared().store.free_bytes().await?, self.shared().setting.reserve))
    }

    /// Whether the clock may be believed now.
    #[must_use]
    pub fn clock_state(&self) -> ClockState {
        let (shared, now) = (self.shared(), self.clock());
        if !shared.plausible.holds(now, (shared.setting.steady)()) {
            return ClockState::Ahead;
        }
        let is_behind = now.saturating_add(CLOCK_TOLERANCE) < self.snapshot().at;
        if is_behind { ClockState::Behind } else { ClockState::Plausible }
    }
}
