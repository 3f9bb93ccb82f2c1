//! What one connection is doing, and until when it may.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

use super::limits::{Limits, Reading};

/// A connection, looked at from outside: its reader and writer say what passes, its requests when they begin and end.
pub(super) struct Watched {
    doing: Mutex<Doing>,
    /// It may have to end earlier than it was going to.
    sooner: Notify,
    head: Duration,
    silence: Duration,
    reading: Reading,
    /// Whether not all of a request was read.
    leaves_unread: AtomicBool,
}

#[derive(Clone, Copy)]
enum Doing {
    /// Nothing was asked since.
    Idle(Instant),
    /// The head of a request is arriving since.
    Heading(Instant),
    /// A request is under way whose body is waited for.
    Receiving {
        /// Since when.
        since: Instant,
        /// Something passed last then.
        last: Instant,
    },
    /// A request is under way; something passed last then.
    Answering(Instant),
    /// Its answer is on its way out.
    Sending(Outgoing),
    /// Events are sent as they happen; something passed last then.
    Streaming(Instant),
    /// The last answer was sent, and what still comes is thrown away since.
    Lingering(Instant),
    /// Its place was given to another.
    Ended,
}

/// In which a connection gives its place sooner than another: the less is under way in it, and then the longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Yields {
    /// Nothing is under way in it since, or whoever reads its answer is behind since.
    Idle(Instant),
    /// The body of its request has not arrived since; so nothing that was asked in it is begun.
    Receiving(Instant),
}

/// An answer on its way out.
#[derive(Clone, Copy)]
struct Outgoing {
    began: Instant,
    /// Something passed last then.
    last: Instant,
    /// Since when it waits for whoever reads it; `None` while it waits for us.
    waits: Option<Instant>,
    /// Bytes that were read since.
    bytes: u64,
    /// Whether nothing more of it is to come from us.
    is_whole: bool,
}

impl Outgoing {
    fn new(now: Instant) -> Self {
        Self { began: now, last: now, waits: None, bytes: 0, is_whole: false }
    }

    /// When whoever reads it falls behind, if they read no more.
    fn behind(&self, reading: &Reading) -> Option<Instant> {
        let seconds = self.bytes / u64::from(reading.bytes.max(1));
        Some(self.waits? + reading.grace.saturating_add(Duration::from_secs(seconds)))
    }
}

impl Watched {
    /// A connection that was just accepted.
    pub(super) fn new(limits: &Limits) -> Self {
        let doing = Mutex::new(Doing::Idle(Instant::now()));
        let Limits { head, silence, reading, .. } = *limits;
        Self { doing, sooner: Notify::new(), head, silence, reading, leaves_unread: AtomicBool::new(false) }
    }

    /// The body of a request is read no more, and it has not come whole: with the answer the connection ends.
    pub(super) fn leave_unread(&self) {
        self.leaves_unread.store(true, Ordering::Relaxed);
    }

    /// All was said. Whether something may come yet, which has a time of its own.
    pub(super) fn lingers(&self) -> bool {
        let (lingers, mut doing) = (self.leaves_unread.load(Ordering::Relaxed), self.doing());
        if lingers && !matches!(*doing, Doing::Ended) {
            *doing = Doing::Lingering(Instant::now());
            self.sooner.notify_one();
        }
        lingers
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
            Doing::Receiving { since, .. } => *doing = Doing::Receiving { since, last: now },
            // What drips into a head does not make it younger.
            Doing::Heading(_) | Doing::Sending(_) | Doing::Streaming(_) | Doing::Lingering(_) | Doing::Ended => {}
        }
    }

    /// Something is about to be written, as soon as the other end takes it.
    pub(super) fn writes(&self) {
        if let Doing::Sending(outgoing) = &mut *self.doing() {
            outgoing.waits.get_or_insert_with(Instant::now);
        }
    }

    /// So many bytes were written.
    pub(super) fn wrote(&self, bytes: usize) {
        let (now, mut doing) = (Instant::now(), self.doing());
        match &mut *doing {
            Doing::Answering(last) | Doing::Streaming(last) | Doing::Receiving { last, .. } => *last = now,
            Doing::Sending(outgoing) => {
                outgoing.last = now;
                outgoing.bytes = outgoing.bytes.saturating_add(bytes as u64);
            }
            Doing::Idle(_) | Doing::Heading(_) | Doing::Lingering(_) | Doing::Ended => {}
        }
    }

    /// All that there was to write is written.
    pub(super) fn sent(&self) {
        let mut doing = self.doing();
        if let Doing::Sending(outgoing) = &mut *doing {
            if outgoing.is_whole {
                *doing = Doing::Idle(Instant::now());
            } else {
                // Whoever reads has all that there is: what comes next is measured anew.
                (outgoing.waits, outgoing.bytes) = (None, 0);
            }
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

    /// The body of the request has not arrived, and whoever answers waits for it.
    pub(super) fn waits_for_body(&self) {
        let mut doing = self.doing();
        if let Doing::Answering(last) = *doing {
            *doing = Doing::Receiving { since: Instant::now(), last };
        }
    }

    /// The body of the request is whole: from here on what it asks for may be done. False when the place of the connection was
    /// given away before.
    pub(super) fn has_body(&self) -> bool {
        let mut doing = self.doing();
        if let Doing::Receiving { last, .. } = *doing {
            *doing = Doing::Answering(last);
        }
        !matches!(*doing, Doing::Ended)
    }

    /// How soon it could give its place; `None` while it cannot.
    pub(super) fn yields(&self) -> Option<Yields> {
        self.could_end(&self.doing())
    }

    fn could_end(&self, doing: &Doing) -> Option<Yields> {
        match doing {
            Doing::Idle(since) | Doing::Heading(since) | Doing::Lingering(since) => Some(Yields::Idle(*since)),
            Doing::Receiving { since, .. } => Some(Yields::Receiving(*since)),
            Doing::Sending(outgoing) => {
                outgoing.behind(&self.reading).filter(|behind| *behind <= Instant::now()).map(Yields::Idle)
            }
            Doing::Answering(_) | Doing::Streaming(_) | Doing::Ended => None,
        }
    }

    /// Ends it, unless a request is under way that arrived whole and whose answer is read as it should be; whether it did.
    pub(super) fn give_up(&self) -> bool {
        let mut doing = self.doing();
        let could = self.could_end(&doing).is_some();
        if could {
            *doing = Doing::Ended;
            self.sooner.notify_one();
        }
        could
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
            Doing::Idle(last) | Doing::Answering(last) | Doing::Streaming(last) | Doing::Receiving { last, .. } => {
                Some(last + self.silence)
            }
            Doing::Heading(since) => Some(since + self.head),
            Doing::Lingering(since) => Some(since + self.reading.longest),
            Doing::Sending(out) => Some((out.last + self.silence).min(out.began + self.reading.longest)),
            Doing::Ended => None,
        }
    }
}

/// A request that is under way, until the last of its answer is handed over to be sent.
pub(super) struct Answering(Arc<Watched>);

impl Answering {
    /// Whether the body of the request has not come whole and is read no more.
    pub(super) fn leaves_unread(&self) -> bool {
        self.0.leaves_unread.load(Ordering::Relaxed)
    }

    /// Its answer begins, to be read at a pace.
    pub(super) fn sends(&self) {
        self.goes_on(Doing::Sending(Outgoing::new(Instant::now())));
    }

    /// Its answer begins, a stream of events.
    pub(super) fn streams(&self) {
        self.goes_on(Doing::Streaming(Instant::now()));
    }

    fn goes_on(&self, next: Doing) {
        let mut doing = self.0.doing();
        if matches!(*doing, Doing::Answering(_) | Doing::Receiving { .. }) {
            *doing = next;
            self.0.sooner.notify_one();
        }
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        let mut doing = self.0.doing();
        match &mut *doing {
            // Its place was given away, and stays so.
            Doing::Ended => {}
            Doing::Sending(outgoing) => outgoing.is_whole = true,
            _ => *doing = Doing::Sending(Outgoing { is_whole: true, ..Outgoing::new(Instant::now()) }),
        }
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
            watched.wrote(1);
            drop(answering);
            watched.sent();
            tokio::time::advance(limits.silence - little).await;
        }
        assert_eq!(lasts(&watched).await, little);
    }

    /// Whoever reads is behind after the grace, unless they keep the pace or wait for us; and nobody reads for ever.
    #[tokio::test(start_paused = true)]
    async fn a_slow_reader_gives_up_and_one_that_keeps_the_pace_does_not() {
        let (watched, limits) = (watched(), Limits::default());
        let Reading { grace, bytes, longest } = limits.reading;
        watched.read();
        let answering = watched.begin().unwrap();
        answering.sends();
        tokio::time::advance(2 * grace).await;
        assert!(watched.yields().is_none(), "nothing waits for whoever reads");
        watched.writes();
        for _ in 0..40 {
            tokio::time::advance(Duration::from_secs(1)).await;
            watched.wrote(bytes as usize);
        }
        assert!(watched.yields().is_none(), "it is read at the pace");
        tokio::time::advance(grace).await;
        assert!(watched.yields().is_some(), "it is not");
        watched.sent();
        assert!(watched.yields().is_none(), "it was read after all");
        watched.writes();
        tokio::time::advance(grace).await;
        assert!(watched.give_up());
        drop(answering);
        assert!(watched.begin().is_none(), "what was given up stays so");

        let watched = self::watched();
        watched.read();
        let answering = watched.begin().unwrap();
        answering.streams();
        watched.writes();
        tokio::time::advance(longest).await;
        assert!(watched.yields().is_none(), "a stream of events has no pace");
        drop(answering);

        let watched = self::watched();
        watched.read();
        let answering = watched.begin().unwrap();
        answering.sends();
        let began = Instant::now();
        while began.elapsed() + limits.silence < longest {
            tokio::time::advance(limits.silence / 2).await;
            watched.writes();
            watched.wrote(1);
        }
        watched.ended().await;
        assert_eq!(began.elapsed(), longest, "what drips out does not make it younger");
        drop(answering);
    }

    /// What was asked is answered to the last byte, and what is not answered was not done.
    #[tokio::test(start_paused = true)]
    async fn only_one_with_nothing_under_way_gives_up() {
        let watched = watched();
        watched.read();
        let answering = watched.begin().unwrap();
        assert!(watched.yields().is_none() && !watched.give_up(), "it is asked something");
        drop(answering);
        assert!(watched.yields().is_none() && !watched.give_up(), "the answer is on its way out");
        watched.sent();
        assert!(watched.yields().is_some() && watched.give_up());
        assert!(watched.begin().is_none(), "nothing is done for whom nobody can tell");
        assert_eq!(lasts(&watched).await, Duration::ZERO);
        assert!(!watched.give_up(), "it has no place to give");
    }

    /// A request whose body has not arrived asks for nothing yet; once it is whole, it is answered.
    #[tokio::test(start_paused = true)]
    async fn one_whose_body_has_not_arrived_gives_up_after_those_that_are_idle() {
        let dripping = watched();
        dripping.read();
        let answering = dripping.begin().unwrap();
        dripping.waits_for_body();
        tokio::time::advance(Duration::from_secs(1)).await;
        assert!(watched().yields().unwrap() < dripping.yields().unwrap(), "though it is younger");
        assert!(dripping.has_body() && !dripping.give_up(), "it is whole");
        dripping.waits_for_body();
        assert!(dripping.give_up());
        assert!(!dripping.has_body(), "what comes after it was given up is not begun");
        drop(answering);
    }
}
