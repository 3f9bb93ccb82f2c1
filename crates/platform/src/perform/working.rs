//! A copy of the state that requests are decided on, and the rows that will make it durable.

use std::sync::Arc;

use domain::{Accepted, Context, EntryNumber, Randomness, Request, State, Zone};
use store::{Batch, EntryRow, Erased, OpeningRow};

use super::Asked;
use super::asked::Performed;
use crate::claims::claims_of;
use crate::clock::{Dated, Now};
use crate::drafts::Unread;
use crate::entry::{Inscribed, Occasion, Step, Uninscribed, act_of, inscribe, meta_of, openings_of};
use crate::fault::Failure;
use crate::files::Nameable;
use crate::random;
use crate::staged::Staged;

/// A batch under way.
pub(crate) struct Working {
    base: State,
    zone: Zone,
    /// Files that an act may name.
    staged: Arc<Staged>,
    state: State,
    /// What was taken in since `base`.
    steps: Vec<Step>,
    batch: Batch,
}

/// The entries one act brought about: itself and what followed from it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub first: EntryNumber,
    pub last: EntryNumber,
}

/// How much of everything there was before a job.
#[derive(Clone, Copy, Debug)]
struct Lengths {
    steps: usize,
    openings: usize,
    claims: usize,
    files: usize,
    erased: usize,
}

impl Lengths {
    fn of(Working { steps, batch, .. }: &Working) -> Self {
        let Batch { openings, claims, files, erased, .. } = batch;
        Self {
            steps: steps.len(),
            openings: openings.len(),
            claims: claims.len(),
            files: files.len(),
            erased: erased.len(),
        }
    }
}

impl Working {
    /// A copy of this state; copying shares structure.
    pub fn on(base: &State, zone: &Zone, staged: &Arc<Staged>) -> Self {
        Self {
            base: base.clone(),
            zone: zone.clone(),
            staged: Arc::clone(staged),
            state: base.clone(),
            steps: Vec::new(),
            batch: Batch::default(),
        }
    }

    /// Performs all that one job asks for, or nothing. Says what each act brought about.
    ///
    /// # Errors
    /// The first act that is refused or cannot be recorded; the copy is then as before the job.
    pub fn perform(&mut self, asked: &[Asked], now: &Now) -> Result<Vec<Span>, Failure> {
        let before = Lengths::of(self);
        let mut performed = Performed::default();
        for (index, one) in asked.iter().enumerate() {
            let request = one.request(&performed, &self.state.skeleton, &self.zone);
            let request = request.map_err(|unread| match unread {
                Unread::Faulty(faults) => Failure::Faulty { index, faults },
                Unread::Moved(row) => Failure::Moved { index, row },
            });
            match request.and_then(|request| self.one(index, one, &request, now)) {
                Ok(span) => performed.add(one, span),
                Err(failure) => {
                    self.go_back_to(before);
                    return Err(failure);
                }
            }
        }
        Ok(performed.spans)
    }

    /// What was accepted, by the number of its entry.
    pub fn accepted(&self, span: Span) -> Vec<(EntryNumber, Accepted)> {
        let taken = self.steps.iter().filter(|step| (span.first..=span.last).contains(&step.meta.number));
        taken.map(|step| (step.meta.number, step.accepted.clone())).collect()
    }

    /// The state with everything that was taken in.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What was taken in.
    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The rows, to add to them.
    pub fn batch_mut(&mut self) -> &mut Batch {
        &mut self.batch
    }

    /// The rows.
    pub fn into_batch(self) -> Batch {
        self.batch
    }

    /// The rows, and the state that they lead to.
    pub fn into_parts(self) -> (Batch, State) {
        (self.batch, self.state)
    }

    fn one(&mut self, index: usize, asked: &Asked, request: &Request, now: &Now) -> Result<Span, Failure> {
        let first = self.state.skeleton.next();
        let unrecordable = |what: String| Failure::Unrecordable { index, what };
        let seed = random::bytes32().map_err(|_| unrecordable("the operating system gave no random bytes".into()))?;
        let (actor, dated, randomness) = (asked.actor.clone(), request.dated, Randomness::of(seed));
        let context = Context {
            actor,
            entered_by: None,
            now: now.seen.civil(),
            hour: now.hour(),
            zone: self.zone.clone(),
            dated,
            randomness,
        };
        let refused = |refusal| Failure::Refused { index, refusal };
        let all = domain::decide(&self.state, request.clone(), &context).map_err(refused)?;
        all.iter().try_for_each(|accepted| asked.check(accepted.act())).map_err(refused)?;
        let mut cause = None;
        for accepted in all {
            let number = self.state.skeleton.next();
            let dated = request.dated.map(Dated::Day).or(now.recorded());
            let occasion = Occasion { at: now.at, dated, basis: request.basis, cause, actor: &context.actor };
            let nameable = Nameable {
                table: &self.state.skeleton.secretariat,
                staged: &self.staged,
                named: &self.batch.files,
                by: &asked.actor,
                held: &asked.held,
            };
            let inscribed = inscribe(&accepted, &occasion, &self.state.skeleton, &nameable);
            let inscribed = inscribed.map_err(|fault| match fault {
                Uninscribed::NoFile { path } => Failure::NoFile { index, path },
                Uninscribed::Other(what) => unrecordable(what),
            })?;
            self.take_in(number, inscribed).map_err(unrecordable)?;
            cause.get_or_insert(number);
        }
        // Whatever is accepted is at least one entry.
        Ok(Span { first, last: self.state.skeleton.next().saturating_sub(1) })
    }

    /// Takes in what the entry says, as everybody will who reads it, and not what led to it.
    fn take_in(&mut self, number: EntryNumber, inscribed: Inscribed) -> Result<(), String> {
        let Inscribed { entry, bytes, openings, files } = inscribed;
        let accepted = act_of(number, &entry)?;
        let meta = meta_of(number, &entry, &self.zone)?;
        self.batch.claims.extend(claims_of(&accepted, number));
        let rows = openings.into_iter().map(|(class, opening)| OpeningRow { entry: number, class, opening });
        let before = self.batch.openings.len();
        self.batch.openings.extend(rows);
        // The file is known as long as the words that name it are.
        let erased = accepted.act().erases().into_iter().map(|place| Erased {
            entry: place.entry,
            text: place.field,
            file: self.state.file_at(place).map(|file| file.id),
        });
        self.batch.erased.extend(erased);
        let step = Step { accepted, meta, entry };
        step.take_into(&mut self.state, &self.batch.openings[before..]);
        self.steps.push(step);
        self.batch.files.extend(files.into_iter().map(|id| (id, number)));
        self.batch.entries.push(EntryRow { number, leaf: record::leaf_hash(&bytes), bytes });
        Ok(())
    }

    /// Forgets a job that failed half-way. Taking the rest in again costs nothing to the jobs that do not fail, whereas a copy
    /// kept for this would make each of them copy what it changes.
    fn go_back_to(&mut self, before: Lengths) {
        if self.steps.len() == before.steps {
            return;
        }
        self.steps.truncate(before.steps);
        self.batch.entries.truncate(before.steps);
        self.batch.openings.truncate(before.openings);
        self.batch.claims.truncate(before.claims);
        self.batch.files.truncate(before.files);
        self.batch.erased.truncate(before.erased);
        self.state = self.base.clone();
        for step in &self.steps {
            let own = openings_of(step.meta.number, &self.batch.openings);
            step.take_into(&mut self.state, &self.batch.openings[own]);
        }
    }
}
