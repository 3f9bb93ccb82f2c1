//! A running platform.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use domain::{Hour, Moment, Request};
use jiff::civil::Date;
use record::VerifierKey;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;

use crate::boot::{self, Signs};
use crate::clock::{Clock, Dated, Mode, Setting};
use crate::fault::{Failure, NotADemo, OpenFault};
use crate::founding::{self, Founding};
use crate::perform::{self, Acknowledgement, Asked, Authority, IdempotencyKey, Job};
use crate::seal::{self, Sealed};
use crate::shared::{Shared, Snapshot, lock, read, write};

/// Jobs that may wait before the next one has to.
const QUEUE: usize = 1_024;

/// One open data folder. Clones are the same platform; when one is closed or the last is dropped, the folder is free again.
#[derive(Clone)]
pub struct Platform {
    inner: Arc<Inner>,
}

struct Inner {
    shared: Arc<Shared>,
    jobs: Mutex<Option<mpsc::Sender<Job>>>,
    tasks: Mutex<Vec<JoinHandle<()>>>,
    signs: Signs,
}

impl Platform {
    /// Makes a data folder with its key, its database and entry 0, all at once.
    ///
    /// # Errors
    /// The folder is not empty, what is said of the body is not accepted, or the disk failed. Nothing is left then.
    pub async fn create(folder: &Path, founding: &Founding) -> Result<(), OpenFault> {
        Self::create_with(folder, founding, &Setting::default()).await
    }

    /// The same, at the time that a clock tells.
    ///
    /// # Errors
    /// As [`Platform::create`].
    pub async fn create_with(folder: &Path, founding: &Founding, setting: &Setting) -> Result<(), OpenFault> {
        founding::create(folder, founding, setting).await
    }

    /// Opens a data folder of a body at work: checks the whole record, makes the state of it, and begins to write and seal.
    ///
    /// # Errors
    /// Another process holds the folder, or anything in it is not as it was written; nothing was changed then.
    pub async fn open(folder: &Path) -> Result<Self, OpenFault> {
        Self::open_with(folder, Setting::default()).await
    }

    /// The same, with another mode or clock.
    ///
    /// # Errors
    /// As [`Platform::open`].
    pub async fn open_with(folder: &Path, setting: Setting) -> Result<Self, OpenFault> {
        let (shared, signs) = boot::open(folder, setting).await?;
        let shared = Arc::new(shared);
        if signs == Signs::No {
            let (jobs, tasks) = (Mutex::default(), Mutex::default());
            return Ok(Self { inner: Arc::new(Inner { shared, jobs, tasks, signs }) });
        }
        let read_back = shared.store.read_back().await?;
        let (jobs, waiting) = mpsc::channel(QUEUE);
        let (done, writer_done) = oneshot::channel();
        let writer = tokio::spawn(perform::run(Arc::clone(&shared), waiting, done));
        let sealer = tokio::spawn(seal::run(Arc::clone(&shared), read_back, writer_done));
        let watched = [("the writer", writer), ("the sealer", sealer)];
        let watched = watched.map(|(name, task)| tokio::spawn(watch_over(Arc::clone(&shared), name, task)));
        let (jobs, tasks) = (Mutex::new(Some(jobs)), Mutex::new(watched.into()));
        let platform = Self { inner: Arc::new(Inner { shared, jobs, tasks, signs }) };
        if let Err(fault) = platform.finish_acceptances().await {
            tracing::warn!(%fault, "acceptances that were broken off wait for the next start");
        }
        Ok(platform)
    }

    /// The state after the last entry.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.shared().snapshot()
    }

    /// Performs up to 500 acts, all or none, and returns when they are on the disk.
    ///
    /// What lets whoever acts has to be there still when they are written. Requests of one call see each other. With a key, the same call again gets the same answer and does nothing;
    /// refusals are not remembered. What was begun is finished even when the caller no longer waits.
    ///
    /// # Errors
    /// The first request that is refused, or why nothing can be recorded at the moment.
    pub async fn perform(
        &self,
        by: Authority,
        requests: Vec<Request>,
        key: Option<IdempotencyKey>,
    ) -> Result<Acknowledgement, Failure> {
        let Authority { actor, backing } = by;
        let mut asked = Vec::with_capacity(requests.len());
        for request in requests {
            let closed = perform::closed(self.shared(), &request).await?;
            asked.push(Asked::read(actor.clone(), request).erasing(closed));
        }
        let names = key.iter().map(|key| self.named(key)).collect::<Result<_, _>>()?;
        self.ask(Job::new(asked, names, None, backing)?).await
    }

    /// Hands a job to the writer, and waits for its answer.
    pub(crate) async fn ask(
        &self,
        (job, answer): (Job, oneshot::Receiver<Result<Acknowledgement, Failure>>),
    ) -> Result<Acknowledgement, Failure> {
        let jobs = lock(&self.inner.jobs).clone().ok_or(Failure::Stopped)?;
        jobs.send(job).await.map_err(|_| Failure::Stopped)?;
        answer.await.unwrap_or(Err(Failure::Stopped))
    }

    /// Whether acts are performed and letters go out: not in a copy that is only shown, nor in what was closed.
    #[must_use]
    pub fn records(&self) -> bool {
        lock(&self.inner.jobs).is_some()
    }

    /// Whether it is a copy of a folder that is only shown: nothing is recorded in it and no letter leaves it, as long as it is open.
    #[must_use]
    pub fn is_only_shown(&self) -> bool {
        self.inner.signs == Signs::No
    }

    /// The instant, in milliseconds since 1970, UTC.
    #[must_use]
    pub fn clock(&self) -> i64 {
        (self.shared().setting.clock)()
    }

    /// The clock that nobody sets, in milliseconds from some moment on: what it tells is good to measure how much time passes.
    #[must_use]
    pub fn steady(&self) -> Clock {
        Arc::clone(&self.shared().setting.steady)
    }

    /// The civil date and hour of the body; in a demo, on the date that was set.
    #[must_use]
    pub fn now(&self) -> Moment {
        let shared = self.shared();
        let moment = shared.moment((shared.setting.clock)());
        moment.map_or_else(|| self.snapshot().moment, |now| now.seen)
    }

    /// What is known of the hour of `now`: nothing in a demo on whose date no hour was set.
    #[must_use]
    pub fn hour(&self) -> Hour {
        let shared = self.shared();
        shared.moment((shared.setting.clock)()).map_or(Hour::Unknown, |now| now.hour())
    }

    /// What was set in a demo, where something was.
    #[must_use]
    pub fn demo_moment(&self) -> Option<Dated> {
        *read(&self.shared().demo_date)
    }

    /// Sets the date that rules see, or lets it follow the calendar again. Entries say it beside the instant, which stays true.
    ///
    /// # Errors
    /// The folder was not opened as a demo.
    pub fn set_demo_date(&self, date: Option<Date>) -> Result<(), NotADemo> {
        if self.shared().setting.mode != Mode::Demo {
            return Err(NotADemo);
        }
        *write(&self.shared().demo_date) = date.map(Dated::Day);
        Ok(())
    }

    /// Sets the date that rules see and, when it says one, the hour, which then stands still: for scripts, whose acts are at hours
    /// of their own.
    ///
    /// # Errors
    /// The folder was not opened as a demo.
    pub fn set_demo_moment(&self, moment: Dated) -> Result<(), NotADemo> {
        self.set_demo_date(None)?;
        *write(&self.shared().demo_date) = Some(moment);
        Ok(())
    }

    /// From here on the hour is that of the clock again; the date stays.
    pub(crate) fn let_hour_run(&self) {
        let mut set = write(&self.shared().demo_date);
        *set = set.map(|dated| Dated::Day(dated.date()));
    }

    /// What the folder was opened for.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.shared().setting.mode
    }

    /// What the log has committed itself to.
    #[must_use]
    pub fn sealed(&self) -> Arc<Sealed> {
        self.shared().sealed.borrow().clone()
    }

    /// The same, and every one that follows.
    #[must_use]
    pub fn seals(&self) -> watch::Receiver<Arc<Sealed>> {
        self.shared().sealed.subscribe()
    }

    /// The number of the last entry, and every one that follows.
    #[must_use]
    pub fn subscribe(&self) -> watch::Receiver<u64> {
        self.shared().latest.subscribe()
    }

    /// Why nothing is recorded any more; `None` while all is well. The process should then end and be started again.
    #[must_use]
    pub fn halted(&self) -> watch::Receiver<Option<String>> {
        self.shared().halted.subscribe()
    }

    /// Whether acts are recorded. Not in a copy that is only shown, once recording stopped, nor since one could not be written
    /// down, until one can be.
    pub async fn is_recording(&self) -> bool {
        let shared = self.shared();
        if self.is_only_shown() || shared.is_halted() {
            return false;
        }
        if shared.unwritten.load(Ordering::Relaxed) && shared.store.can_write().await {
            shared.unwritten.store(false, Ordering::Relaxed);
        }
        !shared.unwritten.load(Ordering::Relaxed)
    }

    /// Something that was sent failed: before it is said that acts are recorded, it is asked whether anything can be written.
    pub fn doubt_writing(&self) {
        self.shared().unwritten.store(true, Ordering::Relaxed);
    }

    /// Bytes that are free on the disk for the folder, as this process may use them.
    ///
    /// # Errors
    /// The file system does not say.
    pub async fn free_bytes(&self) -> Result<u64, OpenFault> {
        Ok(self.shared().store.free_bytes().await?)
    }

    /// The key that checkpoints are verified with.
    #[must_use]
    pub fn vkey(&self) -> VerifierKey {
        self.shared().key.verifier_key()
    }

    /// Performs what was asked, seals it, and moves everything into one database file. Afterwards nothing is performed and
    /// nothing read but the last snapshot, and the folder is free, whoever still has a clone.
    ///
    /// # Errors
    /// The disk failed; what was acknowledged is there all the same.
    pub async fn close(&self) -> Result<(), OpenFault> {
        let jobs = lock(&self.inner.jobs).take();
        if jobs.is_none() {
            return Ok(());
        }
        drop(jobs);
        let tasks = std::mem::take(&mut *lock(&self.inner.tasks));
        for task in tasks {
            // It ends with the task it watches over, which is all that is waited for.
            let _ = task.await;
        }
        self.shared().store.close().await?;
        Ok(self.shared().store.free().await?)
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.inner.shared
    }
}

/// Waits for a task, and lets everybody know when it panicked: without it nothing is recorded or sealed any more.
async fn watch_over(shared: Arc<Shared>, name: &str, task: JoinHandle<()>) {
    if task.await.is_err_and(|ended| ended.is_panic()) {
        shared.halt(&format!("{name} panicked"));
    }
}

/// Says nothing that somebody typed.
impl std::fmt::Debug for Platform {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Platform").field("latest", &self.snapshot().latest).finish_non_exhaustive()
    }
}
