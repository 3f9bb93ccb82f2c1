//! Jobs decided together, each as if it came alone after the ones before it.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use store::{Batch, Remembered};

use super::{Acknowledgement, Job, Name, Working, told};
use crate::clock::Now;
use crate::entry::Step;
use crate::fault::Failure;
use crate::shared::{Shared, Snapshot};

/// What a job is told once everything it rests on is durable.
pub(crate) type Answer = Result<Acknowledgement, Failure>;

/// A batch being decided.
pub(super) struct Pending {
    base: Arc<Snapshot>,
    working: Working,
    /// Or why nothing can be entered now.
    now: Result<Now, Failure>,
    /// Requests answered before, by scope and key.
    answered: BTreeMap<(String, String), Remembered>,
    jobs: Vec<Job>,
    answers: Vec<Answer>,
}

/// A decided batch.
pub(super) struct Decided {
    pub jobs: Vec<Job>,
    pub answers: Vec<Answer>,
    pub batch: Batch,
    pub next: Snapshot,
}

impl Pending {
    /// Begins a batch on a state; `flying` are the requests answered in the batch that leads to it.
    pub fn on(shared: &Shared, base: Arc<Snapshot>, flying: &[Remembered]) -> Self {
        let last_at = base.state.skeleton.at;
        let mut pending = Self {
            working: Working::on(&base.state, &shared.zone, &shared.staged),
            now: shared.next_moment(last_at),
            base,
            answered: BTreeMap::new(),
            jobs: Vec::new(),
            answers: Vec::new(),
        };
        pending.know(flying.iter().cloned());
        pending
    }

    /// How many jobs it has.
    pub fn len(&self) -> usize {
        self.jobs.len()
    }

    /// How many acts they ask for.
    pub fn acts(&self) -> usize {
        self.jobs.iter().map(|job| job.asked.len()).sum()
    }

    /// Decides more jobs in their order. `recalled` are those of their keys that were answered before.
    pub fn decide(&mut self, jobs: Vec<Job>, recalled: Vec<Remembered>) {
        self.know(recalled);
        for job in jobs {
            let answer = self.one(&job);
            self.answers.push(answer);
            self.jobs.push(job);
        }
    }

    /// Ends the batch.
    pub fn finish(self, shared: &Shared) -> Decided {
        let (at, moment) = self.now.as_ref().map_or((self.base.at, self.base.moment), |now| (now.at, now.seen));
        let notices = told::notices(shared, self.working.steps(), self.working.state(), at, moment);
        let tellings = told::tellings(shared, self.working.steps(), self.working.state(), at, moment);
        let factors = told::factors(shared, self.working.steps(), self.working.state());
        let newest = self.base.newest.and(self.working.steps().iter().map(Step::brief));
        let (mut batch, state) = self.working.into_parts();
        (batch.notices, batch.tellings, batch.factors) = (notices, tellings, factors);
        let latest = state.skeleton.next().saturating_sub(1);
        let next = Snapshot { state, latest, at, moment, newest, owed: OnceLock::new() };
        Decided { jobs: self.jobs, answers: self.answers, batch, next }
    }

    /// Ends the batch without having decided anything.
    pub fn into_jobs(self) -> Vec<Job> {
        self.jobs
    }

    fn one(&mut self, job: &Job) -> Answer {
        let known = job.keys.iter().find_map(|key| Some((key, self.answered.get(&name(&key.scope, &key.key))?)));
        if let Some((key, known)) = known {
            return if known.body == key.body { Ok(self.acknowledge(known, true)) } else { Err(Failure::KeyReused) };
        }
        let now = self.now.clone()?;
        let spans = self.working.perform(&job.asked, &now)?;
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return Err(Failure::Nothing) };
        let (first, last, at) = (first.first, last.last, now.at);
        let done = Remembered { scope: String::new(), key: String::new(), body: [0; 32], first, last, at };
        let remembered = job.keys.iter().cloned().map(|key| {
            let Name { scope, key, body } = key;
            Remembered { scope, key, body, ..done.clone() }
        });
        let remembered: Vec<Remembered> = remembered.collect();
        let batch = self.working.batch_mut();
        batch.remembered.extend_from_slice(&remembered);
        batch.drafts.extend(job.draft.clone());
        batch.backings.push(job.backing.clone());
        self.know(remembered);
        Ok(self.acknowledge(&done, false))
    }

    fn acknowledge(&self, done: &Remembered, replayed: bool) -> Acknowledgement {
        let moment = self.working.state().skeleton.note(done.first).map_or(self.base.moment, |note| note.moment);
        Acknowledgement { first: done.first, last: done.last, at: done.at, moment, replayed }
    }

    fn know(&mut self, answered: impl IntoIterator<Item = Remembered>) {
        self.answered.extend(answered.into_iter().map(|known| (name(&known.scope, &known.key), known)));
    }
}

fn name(scope: &str, key: &str) -> (String, String) {
    (scope.to_owned(), key.to_owned())
}
