//! What a draft would bring about, and presenting it: all its rows or none, and then it is gone.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::secretariat::{Office, Secretariat};
use domain::{Accepted, Actor, EntryNumber, Role, State};

use super::{Draft, DraftFault, DraftRow, Drafter, Presenter, RowNumber, Written, order};
use crate::fault::Failure;
use crate::perform::{Asked, Job, Name, Working};
use crate::{Acknowledgement, Platform};

/// Why a draft was not presented. Nothing of it was recorded, and it is still there unless it says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum PresentFault {
    /// It was changed or is gone, or the database failed.
    #[error(transparent)]
    Draft(#[from] DraftFault),
    /// One of its rows keeps it from being performed.
    #[error("row {row}: {failure}")]
    Row {
        /// Which one.
        row: RowNumber,
        /// Why.
        failure: Failure,
    },
    /// Nothing can be recorded at the moment, or it has no rows.
    #[error(transparent)]
    Failed(Failure),
}

/// What a draft would bring about if it were presented now.
#[derive(Debug)]
pub struct Preview {
    /// The state it would lead to. It is not kept and nobody else sees it.
    pub state: State,
    /// What each row would bring about, in the order in which they are performed.
    pub rows: Vec<Previewed>,
}

/// What one row would bring about.
#[derive(Debug)]
pub struct Previewed {
    /// The row.
    pub row: RowNumber,
    /// The act, completed, and what follows from it, with the numbers they would have if nobody came before.
    pub acts: Vec<(EntryNumber, Accepted)>,
}

impl Platform {
    /// Performs a draft on a copy of the state that is never appended; what a liaison prepared, as their office.
    ///
    /// # Errors
    /// What would keep it from being presented now.
    pub async fn preview_draft(&self, draft: &Draft) -> Result<Preview, PresentFault> {
        let (snapshot, shared, today) = (self.snapshot(), Arc::clone(self.shared()), self.now().date());
        let as_its_office = |office: &Office, author: &Actor| {
            let by = office.occupant(today).map(|occupant| occupant.by.clone());
            Some(Actor { role: Role::Office(office.code.clone()), by, level: author.level })
        };
        let rows = taken_on(&snapshot.state.skeleton.secretariat, draft.rows.clone(), as_its_office);
        let (numbers, asked) = asked(rows, &draft.files);
        let performed = tokio::task::spawn_blocking(move || {
            let last_at = snapshot.state.skeleton.at;
            let moment = shared.next_moment(last_at)?;
            let mut working = Working::on(&snapshot.state, &shared.zone, &shared.staged);
            let spans = working.perform(&asked, &moment)?;
            let acts = spans.iter().map(|span| working.accepted(*span)).collect::<Vec<_>>();
            Ok((acts, working.into_parts().1))
        });
        let performed = performed.await.unwrap_or(Err(Failure::Stopped));
        let (acts, state) = performed.map_err(|failure| named(&numbers, failure))?;
        let rows = numbers.into_iter().zip(acts).map(|(row, acts)| Previewed { row, acts }).collect();
        Ok(Preview { state, rows })
    }

    /// Presents a draft as it was at that revision, with the rows that its presenter edited since: performs its rows in one job of the writer,
    /// all or none, and deletes it in the same transaction. Presented again, by anybody of its institutions, it is answered
    /// alike and does nothing. What a liaison of the same institution prepared is performed as the office of whoever presents.
    ///
    /// # Errors
    /// The row that is refused, or why the draft cannot be presented. What was edited is not kept then.
    pub async fn present_draft(
        &self,
        drafter: &Presenter,
        id: &str,
        revision: i64,
        edited: BTreeMap<RowNumber, Written>,
    ) -> Result<Acknowledgement, PresentFault> {
        let Some(mut draft) = self.draft(drafter, id).await? else {
            let presented = self.presented_draft(drafter, id).await.map_err(PresentFault::Failed)?;
            return presented.ok_or(DraftFault::Gone.into());
        };
        if draft.revision != revision
            || !edited.into_iter().all(|(row, written)| edit(&mut draft, drafter, row, written))
        {
            return Err(DraftFault::Stale(Box::new(draft)).into());
        }
        let keys = draft.institutions.iter().map(|institution| self.once(institution, id)).collect();
        let is_own = |office: &Office| drafter.institution == office.institution;
        let taken = |office: &Office, _: &Actor| is_own(office).then(|| drafter.actor.clone());
        let rows = taken_on(&self.snapshot().state.skeleton.secretariat, draft.rows, taken);
        let (numbers, asked) = asked(rows, &draft.files);
        let job = Job::new(asked, keys, Some((id.to_owned(), revision)), drafter.by.clone());
        let job = job.map_err(PresentFault::Failed)?;
        match self.ask(job).await {
            Err(Failure::DraftChanged) => match self.draft(drafter, id).await? {
                Some(draft) => Err(DraftFault::Stale(Box::new(draft)).into()),
                None => Err(DraftFault::Gone.into()),
            },
            answer => answer.map_err(|failure| named(&numbers, failure)),
        }
    }

    /// How the presentation of a draft that is gone was answered; `None` when nobody of those whose it was presented it.
    ///
    /// # Errors
    /// The reason is ours.
    pub async fn presented_draft(&self, drafter: &Drafter, id: &str) -> Result<Option<Acknowledgement>, Failure> {
        let names = drafter.owners.iter().map(|owner| self.once(owner, id)).collect();
        let replay = Job::new(Vec::new(), names, None, drafter.by.clone())?;
        match self.ask(replay).await {
            Err(Failure::Nothing) => Ok(None),
            answer => answer.map(Some),
        }
    }

    /// What makes all presentations of one draft one job, whoever of an institution sends it and from whichever form.
    fn once(&self, institution: &str, id: &str) -> Name {
        Name::new(&self.shared().secret, format!("draft/{institution}"), id, &[])
    }
}

/// The rows with those of liaisons in the name of whoever takes them on, by the office that each was prepared for. One that nobody
/// takes on stays the liaison's, and the door says who may.
fn taken_on(
    table: &Secretariat,
    mut rows: Vec<DraftRow>,
    by: impl Fn(&Office, &Actor) -> Option<Actor>,
) -> Vec<DraftRow> {
    for row in &mut rows {
        let Role::Liaison(liaison) = &row.author.role else { continue };
        if let Some(actor) = table.office(liaison.office()).and_then(|office| by(office, &row.author)) {
            row.author = actor;
        }
    }
    rows
}

/// The rows as the writer performs them, and which is which.
fn asked(rows: Vec<DraftRow>, held: &[String]) -> (Vec<RowNumber>, Vec<Asked>) {
    let (rows, held): (_, Arc<[String]>) = (order::ordered(rows), held.into());
    let numbers = rows.iter().map(|row| row.number).collect();
    (numbers, rows.into_iter().map(|row| Asked::row(row, Arc::clone(&held))).collect())
}

/// Puts what was edited in its row; says whether there is one. What says the same as before stays its author's.
fn edit(draft: &mut Draft, drafter: &Drafter, number: RowNumber, written: Written) -> bool {
    let row = draft.rows.iter_mut().find(|row| row.number == number);
    let Some(row) = row else { return false };
    if row.written != written {
        *row = DraftRow { written, author: drafter.actor.clone(), revision: row.revision + 1, ..*row };
    }
    true
}

/// The failure with the row at fault.
fn named(numbers: &[RowNumber], failure: Failure) -> PresentFault {
    match failure.index().and_then(|index| numbers.get(index)) {
        Some(row) => PresentFault::Row { row: *row, failure },
        None => PresentFault::Failed(failure),
    }
}
