//! The one task that writes: while a batch is on its way to the disk, those who come are decided for the next one.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use store::{AppendFault, Batch, Fault};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use super::Job;
use super::pending::{Answer, Decided, Pending};
use crate::enciphered;
use crate::fault::Failure;
use crate::shared::{Shared, Snapshot, lock, write};

/// The most jobs in one transaction.
const MOST: usize = 200;

/// The most acts that one transaction is asked for, over all its jobs: how long the others wait hangs on it.
const MOST_ACTS: usize = 1_000;

/// Writes until nobody can ask any more. `done` tells the sealer, by being dropped.
///
/// Nobody waits for company: whoever comes alone takes off at once, and meanwhile the others gather.
pub(crate) async fn run(shared: Arc<Shared>, mut jobs: mpsc::Receiver<Job>, done: oneshot::Sender<()>) {
    let mut writer = Writer { shared, flight: None, pending: None, waiting: VecDeque::new() };
    let mut is_open = true;
    while is_open || writer.flight.is_some() || !writer.waiting.is_empty() {
        let fitting = writer.fitting();
        if !fitting.is_empty() {
            writer.take(fitting).await;
            writer.take_off();
            continue;
        }
        let (mut arrivals, room) = (Vec::new(), writer.room());
        tokio::select! {
            biased;
            landed = landing(&mut writer.flight), if writer.flight.is_some() => writer.land(landed).await,
            count = jobs.recv_many(&mut arrivals, room), if is_open && room > 0 => {
                is_open = count > 0;
                writer.waiting.extend(arrivals);
            }
        }
        writer.take_off();
    }
    drop(done);
}

struct Writer {
    shared: Arc<Shared>,
    flight: Option<Flight>,
    pending: Option<Pending>,
    /// Who came and does not fit in what is pending: the next to be decided, in the order in which they came.
    waiting: VecDeque<Job>,
}

/// A decided batch on its way to the disk.
struct Flight {
    jobs: Vec<Job>,
    answers: Vec<Answer>,
    batch: Arc<Batch>,
    next: Arc<Snapshot>,
    /// With the files that go with its drafts or with what it erases.
    append: JoinHandle<Result<Vec<String>, AppendFault>>,
}

async fn landing(flight: &mut Option<Flight>) -> Result<Vec<String>, AppendFault> {
    match flight {
        Some(flight) => match (&mut flight.append).await {
            Ok(landed) => landed,
            Err(panicked) => Err(AppendFault::InDoubt(Fault::Io(panicked.to_string()))),
        },
        None => std::future::pending().await,
    }
}

impl Writer {
    /// How many more may come. While somebody waits nobody does, so that nobody is overtaken.
    fn room(&self) -> usize {
        let pending = self.pending.as_ref().map_or(0, Pending::len);
        if self.waiting.is_empty() { MOST - pending } else { 0 }
    }

    /// Those of the waiting that fit in what is pending. Where nothing is, the first does: nobody waits for ever.
    fn fitting(&mut self) -> Vec<Job> {
        let (mut jobs, mut acts) = self.pending.as_ref().map_or((0, 0), |pending| (pending.len(), pending.acts()));
        let fitting = self.waiting.iter().take_while(|job| {
            jobs += 1;
            acts += job.asked.len();
            jobs == 1 || (jobs <= MOST && acts <= MOST_ACTS)
        });
        let fitting = fitting.count();
        self.waiting.drain(..fitting).collect()
    }

    /// Decides those who came, after those in flight and those who wait.
    async fn take(&mut self, jobs: Vec<Job>) {
        if self.shared.is_halted() {
            return refuse(jobs, &Failure::Stopped);
        }
        match recall(&self.shared, &jobs).await {
            Ok(recalled) => {
                let pending = self.pending.take();
                let pending = pending.unwrap_or_else(|| match &self.flight {
                    Some(flight) => Pending::on(&self.shared, Arc::clone(&flight.next), &flight.batch.remembered),
                    None => Pending::on(&self.shared, self.shared.snapshot(), &[]),
                });
                self.pending.insert(pending).decide(jobs, recalled);
            }
            Err(failure) => refuse(jobs, &failure),
        }
    }

    /// Sends what was decided to the disk, if nothing else is on its way there.
    fn take_off(&mut self) {
        if self.flight.is_some() {
            return;
        }
        let Some(pending) = self.pending.take() else { return };
        if self.shared.is_halted() {
            return refuse(pending.into_jobs(), &Failure::Stopped);
        }
        let Decided { jobs, answers, batch, next } = pending.finish(&self.shared);
        if batch.entries.is_empty() {
            return reply(jobs, answers);
        }
        let (shared, batch) = (Arc::clone(&self.shared), Arc::new(batch));
        let appended = Arc::clone(&batch);
        let append = tokio::spawn(async move { enciphered::append(&shared.store, &appended).await });
        self.flight = Some(Flight { jobs, answers, batch, next: Arc::new(next), append });
    }

    /// Publishes what arrived and answers. What did not arrive is tried again, one job at a time, because the reason may lie
    /// in only one of them; and so is what was decided on it.
    async fn land(&mut self, landed: Result<Vec<String>, AppendFault>) {
        let Some(flight) = self.flight.take() else { return };
        match landed {
            Ok(gone) => {
                publish(&self.shared, &flight.batch, flight.next, &gone);
                reply(flight.jobs, flight.answers);
            }
            Err(AppendFault::Store(fault @ (Fault::Busy | Fault::Shortage(_) | Fault::Io(_)))) => {
                // It is nobody's fault in particular, and would be the same for each of them alone. Those who came since are
                // decided again.
                refuse(flight.jobs, &broken(&self.shared, fault));
                let later = self.pending.take().map(Pending::into_jobs).unwrap_or_default();
                later.into_iter().rev().for_each(|job| self.waiting.push_front(job));
            }
            Err(fault) => {
                // Told to whom it concerns when they are alone; here it only stops what must be stopped.
                let _ = failed(&self.shared, fault);
                let later = self.pending.take().map(Pending::into_jobs).unwrap_or_default();
                for job in flight.jobs.into_iter().chain(later) {
                    alone(&self.shared, job).await;
                }
            }
        }
    }
}

/// Performs one job by itself and answers it.
async fn alone(shared: &Shared, job: Job) {
    let mut jobs = vec![job];
    // Each time round a file less is thought to be there.
    loop {
        if shared.is_halted() {
            return refuse(jobs, &Failure::Stopped);
        }
        let recalled = match recall(shared, &jobs).await {
            Ok(recalled) => recalled,
            Err(failure) => return refuse(jobs, &failure),
        };
        let mut pending = Pending::on(shared, shared.snapshot(), &[]);
        pending.decide(jobs, recalled);
        let Decided { jobs: decided, answers, batch, next } = pending.finish(shared);
        if batch.entries.is_empty() {
            return reply(decided, answers);
        }
        match enciphered::append(&shared.store, &batch).await {
            Ok(gone) => {
                publish(shared, &batch, Arc::new(next), &gone);
                return reply(decided, answers);
            }
            Err(fault) => match failed(shared, fault) {
                Failed::For(failure) => return refuse(decided, &failure),
                // It was swept between the decision and the writing. Decided without it, the act that names it is at fault.
                Failed::Lost(file) => {
                    shared.staged.remove([file.as_str()]);
                    jobs = decided;
                }
            },
        }
    }
}

async fn recall(shared: &Shared, jobs: &[Job]) -> Result<Vec<store::Remembered>, Failure> {
    let keys = jobs.iter().flat_map(|job| &job.keys);
    let asked: Vec<(&str, &str)> = keys.map(|key| (key.scope.as_str(), key.key.as_str())).collect();
    shared.store.recall(&asked).await.map_err(|fault| broken(shared, fault))
}

/// Lets everybody see what is on the disk, and the sealer read it back. `gone` are staged files that went with a draft.
fn publish(shared: &Shared, batch: &Batch, next: Arc<Snapshot>, gone: &[String]) {
    lock(&shared.appended).extend(batch.entries.iter().map(|row| row.leaf));
    shared.staged.remove(batch.files.iter().map(|(id, _)| id).chain(gone).map(String::as_str));
    let latest = next.latest;
    *write(&shared.snapshot) = next;
    shared.latest.send_replace(latest);
    shared.unwritten.store(false, Ordering::Relaxed);
}

/// Why nothing was appended.
enum Failed {
    /// A file is not there any more, of this id; deciding again says which act names it.
    Lost(String),
    /// This.
    For(Failure),
}

fn failed(shared: &Shared, fault: AppendFault) -> Failed {
    match fault {
        AppendFault::NoFile { id } => Failed::Lost(id),
        AppendFault::Claimed { claim, holder } => {
            Failed::For(Failure::Claimed { claim: format!("{}/{}", claim.scope, claim.key), holder })
        }
        AppendFault::DraftChanged { .. } => Failed::For(Failure::DraftChanged),
        AppendFault::Store(Fault::Ended) => Failed::For(Failure::Ended),
        AppendFault::Store(fault) => Failed::For(broken(shared, fault)),
        halts @ (AppendFault::Gap { .. } | AppendFault::InDoubt(_)) => Failed::For(stopped(shared, &halts.to_string())),
    }
}

/// What a failure of the store means before anything was committed. What is short now may be there a moment later; what is
/// not as it was left ends the writing.
pub(super) fn broken(shared: &Shared, fault: Fault) -> Failure {
    if is_broken(&fault) {
        return stopped(shared, &fault.to_string());
    }
    tracing::warn!(%fault, "nothing was recorded");
    shared.unwritten.store(true, Ordering::Relaxed);
    if matches!(fault, Fault::Full) { Failure::Full } else { Failure::Busy }
}

/// Whether asking again would change nothing.
fn is_broken(fault: &Fault) -> bool {
    match fault {
        Fault::Full | Fault::Busy | Fault::Shortage(_) | Fault::Io(_) | Fault::Ended => false,
        Fault::Corrupt(_) | Fault::Unfit(_) | Fault::Refused(_) => true,
    }
}

fn stopped(shared: &Shared, why: &str) -> Failure {
    shared.halt(why);
    Failure::Stopped
}

fn refuse(jobs: Vec<Job>, failure: &Failure) {
    let answers = jobs.iter().map(|_| Err(failure.clone())).collect();
    reply(jobs, answers);
}

fn reply(jobs: Vec<Job>, answers: Vec<Answer>) {
    for (job, answer) in jobs.into_iter().zip(answers) {
        // Whoever asked may have gone; what was done is done.
        let _ = job.reply.send(answer);
    }
}
