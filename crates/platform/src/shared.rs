//! What the door, the sealer and the readers have in common.

use std::collections::VecDeque;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use domain::owed::Owed;
use domain::{Moment, State, Zone};
use record::{Hash, SigningKey, Tree};
use store::Store;
use tokio::sync::watch;

use crate::brief::Newest;
use crate::clock::{Dated, LastEntry, Now, Setting};
use crate::fault::Failure;
use crate::plausible::Plausible;
use crate::seal::Sealed;
use crate::secret::Secret;
use crate::staged::Staged;

/// How far the clock may be behind the last entry, in milliseconds: clocks that are set right step back a little.
const CLOCK_TOLERANCE: i64 = 5_000;

/// The state after some entry. Whoever holds one reads what was true then, for as long as they like.
#[derive(Debug)]
pub struct Snapshot {
    /// What the entries made.
    pub state: State,
    /// The last entry in it.
    pub latest: u64,
    /// When it was published, in milliseconds since 1970, UTC.
    pub at: i64,
    /// The same as civil date and hour of the body, as rules see them.
    pub moment: Moment,
    /// The latest entries in it, the last one first.
    pub newest: Newest,
    /// What is owed after it, found out when somebody asks.
    pub(crate) owed: OnceLock<Vec<Owed>>,
}

/// One open data folder.
pub(crate) struct Shared {
    pub store: Store,
    pub zone: Zone,
    pub setting: Setting,
    pub plausible: Plausible,
    pub key: SigningKey,
    pub secret: Secret,
    /// The date that was set, in a demo.
    pub demo_date: RwLock<Option<Dated>>,
    pub snapshot: RwLock<Arc<Snapshot>>,
    /// Files that no act has named yet.
    pub staged: Arc<Staged>,
    /// Every entry that was read back.
    pub tree: RwLock<Tree>,
    /// Hashes of the entries that were appended and not yet read back, in order.
    pub appended: Mutex<VecDeque<Hash>>,
    pub sealed: watch::Sender<Arc<Sealed>>,
    pub latest: watch::Sender<u64>,
    /// Keys that were made for nobody in particular, to be destroyed when what is old is forgotten.
    pub idle_keys: Mutex<Vec<String>>,
    /// Why nothing is recorded any more.
    pub halted: watch::Sender<Option<String>>,
    /// Whether nothing of what was last asked for could be written down.
    pub unwritten: AtomicBool,
    /// Held while an invitation is accepted: what is recorded and what is kept of it are one.
    pub answering: tokio::sync::Mutex<()>,
}

impl Shared {
    /// Bytes of the disk that are for the record, and for the files for which room was kept already. What is neither leaves them.
    pub fn reserve(&self) -> u64 {
        self.setting.reserve.saturating_add(self.staged.coming())
    }

    /// The snapshot of this moment.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&read(&self.snapshot))
    }

    /// The moment of the next entry. Its instant is never below that of the last one.
    ///
    /// # Errors
    /// The clock went back, or is ahead of what may be believed.
    pub fn next_moment(&self, last_at: i64) -> Result<Now, Failure> {
        let now = (self.setting.clock)();
        if !self.plausible.holds(now, (self.setting.steady)()) {
            tracing::warn!("the clock is ahead of what may be believed");
            return Err(Failure::ClockAhead);
        }
        let is_behind = now + CLOCK_TOLERANCE < last_at;
        let moment = match self.setting.last {
            LastEntry::IsRight if is_behind => None,
            LastEntry::IsAhead if is_behind => self.repeating(last_at, now),
            _ => self.moment(now.max(last_at)),
        };
        moment.ok_or(Failure::ClockWentBack)
    }

    /// The instant of the last entry once more, and the date and hour of the clock as those that rules see.
    fn repeating(&self, last_at: i64, now: i64) -> Option<Now> {
        Some(Now { seen: self.moment(now)?.seen, ..self.moment(last_at)? })
    }

    /// The moment of an instant; `None` beyond the calendar.
    pub fn moment(&self, at: i64) -> Option<Now> {
        Now::of(at, *read(&self.demo_date), &self.zone)
    }

    /// Records nothing any more. The first reason stays.
    pub fn halt(&self, why: &str) {
        tracing::error!(why, "the platform stopped recording");
        self.halted.send_if_modified(|halted| {
            let is_first = halted.is_none();
            halted.get_or_insert_with(|| why.to_owned());
            is_first
        });
    }

    pub fn is_halted(&self) -> bool {
        self.halted.borrow().is_some()
    }
}

/// Locks for reading. A thread that panicked while holding it left a whole value: each is replaced in one step.
pub(crate) fn read<T>(lock: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

/// Locks for writing, as [`read`].
pub(crate) fn write<T>(lock: &RwLock<T>) -> RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}

/// Locks, as [`read`].
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
