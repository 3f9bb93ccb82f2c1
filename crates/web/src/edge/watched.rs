//! What one connection is doing, and until when it may.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

use super::limits::Limits;

/// A connection, looked at from outside: its reader and writer say what passes, its requests when they begin and end.
pub(super) struct Watched {
    doing: Mutex<Doing>,
    /// It may have to end earlier than it was going to.
    sooner: Notify,
    head: Duration,
    silence: Duration,
}

#[derive(Clone, Copy)]
enum Doing {
    /// Nothing was asked since.
    Idle(Instant),
    /// The head of a request is arriving since.
    Heading(Instant),
    /// A request is under way; something passed last then.
    Answering(Instant),
    /// Its answer is on its way out; something passed last then.
    Sending(Instant),
    /// Its place was given to another.
    Ended,
}

impl Watched {
    /// A connection that was just accepted.
    pub(super) fn new(limits: &Limits) -> Self {
        let doing = Mutex::new(Doing::Idle(Instant::now()));
        Self { doing, sooner: Notify::new(), head: limits.head, silence: limits.silence }
    }

    fn doing(&self) -> MutexGuard<'_, Doing> {
        self.doing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something was read.
    pub(super) fn read(&self) {
        let (now, mut doing) = (Instant::now(), self.doing());
        match *doing {
            Doing::Idle(_) => {
                *doing = Doing::Heading(now);
                self.sooner.notify_one();
            }
            Doing::Answering(_) => *doing = Doing::Answering(now),
            // What drips into a head does not make it younger.
            Doing::Heading(_) | Doing::Sending(_) | Doing::Ended => {}
        }
    }

    /// Something was written.
    pub(super) fn wrote(&self) {
        let (now, mut doing) = (Instant::now(), self.doing());
        match *doing {
            Doing::Answering(_) => *doing = Doing::Answering(now),
            Doing::Sending(_) => *doing = Doing::Sending(now),
            Doing::Idle(_) | Doing::Heading(_) | Doing::Ended => {}
        }
    }

    /// All that there was to write is written.
    pub(super) fn sent(&self) {
        let mut doing = self.doing();
        if matches!(*doing, Doing::Sending(_)) {
            *doing = Doing::Idle(Instant::now());
        }
    }

    /// A request begins, unless the place of the connection was given away: then nothing of it may be done, for nobody would
    /// be told. Dropped when its answer is whole.
    pub(super) fn begin(self: &Arc<Self>) -> Option<Answering> {
        let mut doing = self.doing();
        if matches!(*doing, Doing::Ended) {
            return None;
        }
        *doing = Doing::Answering(Instant::now());
        Some(Answering(Arc::clone(self)))
    }

    /// Since when nothing is under way in it.
    pub(super) fn idle_since(&self) -> Option<Instant> {
        match *self.doing() {
            Doing::Idle(since) | Doing::Heading(since) => Some(since),
            Doing::Answering(_) | Doing::Sending(_) | Doing::Ended => None,
        }
    }

    /// Ends it, unless a request is under way; whether it did.
    pub(super) fn give_up(&self) -> bool {
        let mut doing = self.doing();
        let is_idle = matches!(*doing, Doing::Idle(_) | Doing::Heading(_));
        if is_idle {
            *doing = Doing::Ended;
            self.sooner.notify_one();
        }
        is_idle
    }

    /// Resolves when it has to end: it was given up, or has taken too long for what it does.
    pub(super) async fn ended(&self) {
        while let Some(end) = self.end().filter(|end| *end > Instant::now()) {
            tokio::select! {
                () = sleep_until(end) => {}
                () = self.sooner.notified() => {}
            }
        }
    }

    fn end(&self) -> Option<Instant> {
        match *self.doing() {
            Doing::Idle(since) | Doing::Answering(since) | Doing::Sending(since) => Some(since + self.silence),
            Doing::Heading(since) => Some(since + self.head),
            Doing::Ended => None,
        }
    }
}

/// A request that is under way, until the last of its answer is handed over to be sent.
pub(super) struct Answering(Arc<Watched>);

impl Drop for Answering {
    fn drop(&mut self) {
        *self.0.doing() = Doing::Sending(Instant::now());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watched() -> Arc<Watched> {
        Arc::new(Watched::new(&Limits::default()))
    }

    /// How long it may go on from now.
    async fn lasts(watched: &Watched) -> Duration {
        let before = Instant::now();
        watched.ended().await;
        before.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn a_head_that_drips_has_its_time_and_no_more() {
        let (watched, limits) = (watched(), Limits::default());
        for _ in 0..7 {
            watched.read();
            tokio::time::advance(limits.head / 10).await;
        }
        assert_eq!(lasts(&watched).await, limits.head - 7 * (limits.head / 10));
    }

    #[tokio::test(start_paused = true)]
    async fn one_that_is_silent_ends_and_one_that_is_answered_lives() {
        let (watched, limits) = (watched(), Limits::default());
        let little = Duration::from_secs(1);
        for _ in 0..10 {
            watched.read();
            let answering = watched.begin().unwrap();
            tokio::time::advance(limits.silence - little).await;
            watched.wrote();
            drop(answering);
            watched.sent();
            tokio::time::advance(limits.silence - little).await;
        }
        assert_eq!(lasts(&watched).await, little);
    }

    /// What was asked is answered to the last byte, and what is not answered was not done.
    #[tokio::test(start_paused = true)]
    async fn only_one_with_nothing_under_way_gives_up() {
        let watched = watched();
        watched.read();
        let answering = watched.begin().unwrap();
        assert!(watched.idle_since().is_none() && !watched.give_up(), "it is asked something");
        drop(answering);
        assert!(watched.idle_since().is_none() && !watched.give_up(), "the answer is on its way out");
        watched.sent();
        assert!(watched.idle_since().is_some() && watched.give_up());
        assert!(watched.begin().is_none(), "nothing is done for whom nobody can tell");
        assert_eq!(lasts(&watched).await, Duration::ZERO);
        assert!(!watched.give_up(), "it has no place to give");
    }
}
