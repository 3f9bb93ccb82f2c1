//! The one worker that empties the outbox.

mod worded;

use std::ops::ControlFlow;
use std::time::Duration;

use domain::Moment;
use platform::{Addressed, Attempt, Correspondence, Letter, OutboxFault, Platform, Said};
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;
use words::{Language, Names, Voice};

use crate::carrier::{Handed, Lack, Round};
use crate::compose::{Heading, Message, ReadBy, Reason, Sender};
use crate::{Address, Carrier};

/// Between two looks whether a letter is due. It does not look sooner because one was put in the outbox: whoever asks for
/// something right after another request would tell by the time it takes whether a letter is on its way.
const BEAT: Duration = Duration::from_secs(1);

/// So many beats apart it looks what changed on what people follow, though nothing was recorded.
const BEATS_OF_A_LOOK: u32 = 20;

/// So many make an hour, once in which it forgets what became of letters of long ago and removes files that expired.
const BEATS_OF_AN_HOUR: u32 = 3_600;

/// Who takes letters out, and in whose name.
#[derive(Clone, Debug)]
pub struct Post {
    /// Who takes them out.
    pub carrier: Carrier,
    /// In whose name.
    pub sender: Sender,
}

/// Empties the outbox of a platform. There must be one alone for a data folder.
pub struct Worker<C> {
    platform: Platform,
    correspondence: C,
    post: Post,
    stop: watch::Receiver<bool>,
    /// The last entry when what is owed was told, and when that was.
    seen: Option<(u64, Moment)>,
}

impl<C: Correspondence> Worker<C> {
    /// A worker that ends when `stop` says `true` or its other end is dropped.
    pub fn new(platform: Platform, correspondence: C, post: Post, stop: watch::Receiver<bool>) -> Self {
        Self { platform, correspondence, post, stop, seen: None }
    }

    /// Sends what is due, now and beat by beat, until it is told to stop; then the letter under way is finished.
    pub async fn run(mut self) {
        let (mut beat, mut beats) = (tokio::time::interval(BEAT), 0);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = beat.tick() => {}
                _ = self.stop.changed() => {}
            }
            if self.is_stopped() {
                break;
            }
            if let Err(fault) = self.round(beats).await {
                tracing::error!(%fault, "letters wait");
            }
            beats = (beats + 1) % BEATS_OF_AN_HOUR;
        }
    }

    async fn round(&mut self, beats: u32) -> Result<(), OutboxFault> {
        if beats == 0 {
            self.platform.forget_letters().await?;
        }
        let is_changed = self.seen.is_none_or(|(entry, _)| entry != self.platform.snapshot().latest);
        let told = self.tell_owed().await;
        if (is_changed || beats.is_multiple_of(BEATS_OF_A_LOOK))
            && let Err(fault) = self.platform.tell_followed().await
        {
            tracing::error!(%fault, "what changed on what people follow is not told");
        }
        if beats.is_multiple_of(BEATS_OF_A_LOOK)
            && let Err(fault) = self.platform.tell_answers().await
        {
            tracing::error!(%fault, "answers of vistos buenos are not told");
        }
        // Codes to sign in go out even when notices cannot be made.
        self.deliver_due().await.and(told)
    }

    /// Tells whoever entered an office of its calls, and what came to be owed since the last look: by an entry, or because a day began.
    async fn tell_owed(&mut self) -> Result<(), OutboxFault> {
        let (latest, now) = (self.platform.snapshot().latest, self.platform.now());
        if self.seen.is_none_or(|(entry, moment)| entry != latest || moment.date() != now.date()) {
            self.platform.tell_entered().await?;
            self.platform.tell_owed().await?;
            self.seen = Some((latest, now));
        }
        Ok(())
    }

    /// Sends what is due at this moment, until there is nothing more, the carrier cannot be reached, or it is told to stop.
    ///
    /// # Errors
    /// The database failed. A letter that was noted as being handed over stays so, and is not sent again.
    pub async fn deliver_due(&self) -> Result<(), OutboxFault> {
        let mut round = Round::new(&self.post.carrier);
        let mut delivered = Ok(ControlFlow::Continue(()));
        while let Ok(ControlFlow::Continue(())) = delivered {
            if self.is_stopped() {
                break;
            }
            delivered = self.deliver_next(&mut round).await;
        }
        round.end().await;
        delivered.map(|_| ())
    }

    fn is_stopped(&self) -> bool {
        *self.stop.borrow() || self.stop.has_changed().is_err()
    }

    async fn deliver_next(&self, round: &mut Round<'_>) -> Result<ControlFlow<()>, OutboxFault> {
        let Some(letter) = self.platform.next_letter().await? else { return Ok(ControlFlow::Break(())) };
        let message = match self.written(&letter).await? {
            Ok(message) => message,
            Err(said) => return self.failed(&letter, Attempt::ForGood(said)).await,
        };
        match round.offer(&self.post.sender.from, &message).await {
            Ok(()) => {}
            Err(Lack::Letter(attempt)) => return self.failed(&letter, attempt).await,
            Err(Lack::Carrier(attempt)) => {
                return self.failed(&letter, attempt).await.map(|_| ControlFlow::Break(()));
            }
        }
        if !self.platform.handing(&letter.id).await? {
            return Ok(ControlFlow::Continue(()));
        }
        match round.hand_over(&letter, &message).await {
            Ok(Handed::Taken) => self.platform.sent(&letter.id).await?,
            Ok(Handed::Filed) => self.platform.filed(&letter.id).await?,
            Err(attempt) => return self.failed(&letter, attempt).await,
        }
        tracing::info!(kind = letter.kind.word(), "a letter was handed over");
        Ok(ControlFlow::Continue(()))
    }

    async fn failed(&self, letter: &Letter, attempt: Attempt) -> Result<ControlFlow<()>, OutboxFault> {
        self.platform.failed(letter, attempt).await?;
        tracing::warn!(kind = letter.kind.word(), tries = letter.tries, ?attempt, "a letter was not sent");
        Ok(ControlFlow::Continue(()))
    }

    /// The letter as it goes out, or why there is none.
    async fn written(&self, letter: &Letter) -> Result<Result<Message, Said>, OutboxFault> {
        let Some(addressed) = self.correspondence.addressed(letter).await? else { return Ok(Err(Said::NothingToSay)) };
        Ok(self.write(letter, &addressed))
    }

    fn write(&self, letter: &Letter, addressed: &Addressed) -> Result<Message, Said> {
        let to: Address = addressed.recipient.address.parse().map_err(|_| Said::AddressNotTaken)?;
        let snapshot = self.platform.snapshot();
        let voice = Voice::of(language(&addressed.recipient.language));
        let names = Names { state: &snapshot.state, voice };
        let words = self.words(&names, &addressed.told).ok_or(Said::NothingToSay)?;
        let reason = self.reason(&names, &addressed.told);
        let words = match &reason {
            Reason::Followed { unsubscribe } => words.ended_at(&names, unsubscribe),
            Reason::Theirs => words,
        };
        let calendar = self.calendar(&names, &addressed.told);
        let read_by = match self.post.carrier {
            Carrier::Relay(_) => ReadBy::Relays,
            Carrier::Folder(_) => ReadBy::People,
        };
        let (id, at, body) = (letter.id.as_str(), self.platform.clock(), names.body());
        let heading = Heading { id, body: &body, to, at, reason, read_by, calendar };
        self.post.sender.write(heading, &words).ok_or(Said::AddressNotTaken)
    }
}

/// The language of a tag; Spanish for any that we do not write.
fn language(tag: &str) -> Language {
    if tag == Voice::of(Language::English).tag() { Language::English } else { Language::Spanish }
}
