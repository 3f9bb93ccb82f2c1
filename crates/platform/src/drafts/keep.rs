//! Drafts kept: started, changed row by row, read and discarded.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::secretariat::Secretariat;
use domain::{Code, Typed};
use store::{Fault, Remembered};

use super::stored::{listed, loaded, stored, stored_change};
use super::{
    Draft, DraftRow, Drafter, ListedDraft, MOST_BYTES_OF_A_DRAFT, MOST_BYTES_OF_A_ROW, MOST_BYTES_OF_DRAFTS,
    MOST_DRAFTS, MOST_ROWS, Presenter, RowNumber, Written, limits,
};
use crate::fault::Failure;
use crate::secret::Purpose;
use crate::{IdempotencyKey, Platform, random};

/// Why a draft was not kept or read.
#[derive(Debug, thiserror::Error)]
pub enum DraftFault {
    /// Somebody changed the row meanwhile, or the draft; this is what they left.
    #[error("the draft was changed meanwhile")]
    Stale(Box<Draft>),
    /// It was presented or discarded meanwhile, or never was.
    #[error("the draft is gone")]
    Gone,
    /// One of the institutions that it is to be shared with, by position, is none.
    #[error("institution {0} is none")]
    NoInstitution(usize),
    /// It would have more rows than a draft may have.
    #[error("more than {MOST_ROWS} rows")]
    TooMany,
    /// This row, by its position among those sent, is too long.
    #[error("row {0} has more than {MOST_BYTES_OF_A_ROW} bytes")]
    TooLong(usize),
    /// It would be longer than a draft may be.
    #[error("more than {MOST_BYTES_OF_A_DRAFT} bytes")]
    TooLarge,
    /// All drafts that its institution started would be longer than they may be together.
    #[error("more than {MOST_BYTES_OF_DRAFTS} bytes of drafts")]
    NoRoom,
    /// The institution started as many drafts as it may.
    #[error("more than {MOST_DRAFTS} drafts")]
    TooManyDrafts,
    /// The name of the request was used for another one, or is none.
    #[error(transparent)]
    Key(Failure),
    /// What let them do it ended meanwhile, and nothing was done.
    #[error("what let somebody act ended meanwhile")]
    Ended,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The database failed, or the draft is not as it was saved.
    #[error("{0}")]
    Store(String),
}

/// One change of a draft.
#[derive(Clone, Debug)]
pub enum RowChange {
    /// A new row.
    Add(Written),
    /// What a row says now.
    Save {
        /// Which row.
        number: RowNumber,
        /// Its revision that its writer had seen.
        revision: i64,
        /// What it says.
        written: Written,
    },
    /// A row that goes.
    Remove {
        /// Which row.
        number: RowNumber,
        /// Its revision that was seen.
        revision: i64,
    },
}

impl Platform {
    /// Starts a draft of the drafter's institution and of those it is shared with. Its rows are numbered from 1. Under the
    /// same name a request starts one draft, and is answered with it as it stands.
    ///
    /// # Errors
    /// It has too many rows or too long ones, the institution has too many drafts, one of the institutions is none, the name was
    /// used for another request, the draft of that request is gone since, or the database failed.
    pub async fn start_draft(
        &self,
        drafter: &Drafter,
        with: &[Code],
        rows: Vec<Written>,
        key: Option<&IdempotencyKey>,
    ) -> Result<Draft, DraftFault> {
        if rows.len() > MOST_ROWS {
            return Err(DraftFault::TooMany);
        }
        are_short(&rows.iter().collect::<Vec<_>>())?;
        let snapshot = self.snapshot();
        let table = &snapshot.state.skeleton.secretariat;
        if let Some(unknown) = with.iter().position(|code| table.institution(code).is_none()) {
            return Err(DraftFault::NoInstitution(unknown));
        }
        let asked = key.map(|key| self.asked("start", key)).transpose()?;
        let id = self.new_id(asked.as_ref())?;
        let institutions: BTreeSet<&str> = with.iter().chain([&drafter.institution]).map(Typed::as_str).collect();
        let draft = self.new_draft(drafter, id, institutions.into_iter().map(str::to_owned).collect(), rows);
        let (shared, kept) = (Arc::clone(self.shared()), stored(table, &draft, &self.shared().staged)?);
        let (by, institution) = (drafter.by.clone(), drafter.institution.as_str().to_owned());
        let start =
            async move { shared.store.start_draft(&by, &kept, &institution, &limits(&shared), asked.as_ref()).await };
        let draft = loaded(table, finished(table, start).await?)?;
        if drafter.may_open(&draft) { Ok(draft) } else { Err(DraftFault::Gone) }
    }

    /// Changes rows of a draft, all or none. Who changes a row is its author; saving it as it was changes nothing, but that an office takes on what a liaison prepared. Under the same name a request changes them once, and
    /// is answered with the draft as it stands. A file that the draft lets go, and no other holds on to, goes at once.
    ///
    /// # Errors
    /// Somebody changed one of them or the draft went meanwhile, it would have too many rows or too long ones, the name was used
    /// for another request, or the database failed.
    pub async fn change_draft(
        &self,
        drafter: &Drafter,
        id: &str,
        mut changes: Vec<RowChange>,
        key: Option<&IdempotencyKey>,
    ) -> Result<Draft, DraftFault> {
        let written = changes.iter().filter_map(|change| match change {
            RowChange::Add(written) | RowChange::Save { written, .. } => Some(written),
            RowChange::Remove { .. } => None,
        });
        are_short(&written.collect::<Vec<_>>())?;
        let draft = self.draft(drafter, id).await?.ok_or(DraftFault::Gone)?;
        changes.iter_mut().for_each(|change| stay_with_source(&draft, change));
        changes.retain(|change| !draft.rows.iter().any(|row| leaves(row, change) && !drafter.takes_on(row)));
        if changes.is_empty() {
            return Ok(draft);
        }
        let (snapshot, staged) = (self.snapshot(), &self.shared().staged);
        let table = &snapshot.state.skeleton.secretariat;
        let stored = |change| stored_change(table, &drafter.actor, change, staged, &draft.files);
        let changes = changes.into_iter().map(stored).collect::<Result<Vec<_>, _>>()?;
        let asked = key.map(|key| self.asked(&format!("change/{id}"), key)).transpose()?;
        let (shared, by, id, at) = (Arc::clone(self.shared()), drafter.by.clone(), id.to_owned(), self.clock());
        let change = async move {
            let most = limits(&shared);
            let (draft, gone) = shared.store.change_draft(&by, (&id, at), &changes, &most, asked.as_ref()).await?;
            shared.staged.remove(gone.iter().map(String::as_str));
            Ok(draft)
        };
        loaded(table, finished(table, change).await?)
    }

    /// The id of a new draft: found again by the same request, without being kept beside it.
    pub(super) fn new_id(&self, asked: Option<&Remembered>) -> Result<String, DraftFault> {
        let drawn = || random::name().map_err(|_| DraftFault::Store("no random bytes".into()));
        asked.map_or_else(drawn, |asked| Ok(self.id_of(asked)))
    }

    /// A new draft of those, with the rows that the drafter wrote.
    pub(super) fn new_draft(
        &self,
        drafter: &Drafter,
        id: String,
        institutions: Vec<String>,
        rows: Vec<Written>,
    ) -> Draft {
        let rows = (1..).zip(rows).map(|(number, written)| {
            let author = drafter.actor.clone();
            DraftRow { number, written, author, revision: 1 }
        });
        let (rows, saved_at) = (rows.collect(), self.clock());
        Draft { id, institutions, rows, revision: 1, reading: 0, saved_at, files: Vec::new() }
    }

    /// A request about drafts as it is remembered. Names of such requests stand apart from those of acts, and by what they ask.
    pub(super) fn asked(&self, what: &str, key: &IdempotencyKey) -> Result<Remembered, DraftFault> {
        let name = self.named(key).map_err(DraftFault::Key)?;
        let scope = format!("{what}/{}", name.scope);
        Ok(Remembered { scope, key: name.key, body: name.body, first: 0, last: 0, at: self.clock() })
    }

    /// The id of the draft that a request starts: 32 hexadecimal digits that nobody guesses, like a random one.
    fn id_of(&self, asked: &Remembered) -> String {
        let parts = [asked.scope.as_bytes(), asked.key.as_bytes(), &asked.body];
        let bytes = self.shared().secret.derive(Purpose::Draft, &parts);
        bytes.iter().take(16).fold(String::new(), |id, byte| format!("{id}{byte:02x}"))
    }

    /// The draft of that id, when it is one of the drafter's institution.
    ///
    /// # Errors
    /// The database failed.
    pub async fn draft(&self, drafter: &Drafter, id: &str) -> Result<Option<Draft>, DraftFault> {
        let draft = self.shared().store.draft(id).await?;
        let draft = draft.map(|draft| loaded(&self.snapshot().state.skeleton.secretariat, draft)).transpose()?;
        Ok(draft.filter(|draft| drafter.may_open(draft)))
    }

    /// The drafts of the drafter's institution, the last changed first, without the rows of those that have several.
    ///
    /// # Errors
    /// The database failed.
    pub async fn drafts(&self, drafter: &Drafter) -> Result<Vec<ListedDraft>, DraftFault> {
        let mut drafts: BTreeMap<String, ListedDraft> = BTreeMap::new();
        let snapshot = self.snapshot();
        let table = &snapshot.state.skeleton.secretariat;
        for owner in &drafter.owners {
            let own = self.shared().store.drafts(owner).await?;
            let own = own.into_iter().map(|draft| listed(table, draft)).collect::<Result<Vec<_>, _>>()?;
            drafts.extend(own.into_iter().map(|draft| (draft.id.clone(), draft)));
        }
        let mut drafts: Vec<_> = drafts.into_values().collect();
        drafts.sort_by_key(|draft| Reverse(draft.saved_at));
        Ok(drafts)
    }

    /// Discards a draft with its rows and the files that it alone holds on to. It never was an entry, so nothing of it stays.
    ///
    /// # Errors
    /// It is gone already, or the database failed.
    pub async fn discard_draft(&self, drafter: &Presenter, id: &str) -> Result<(), DraftFault> {
        self.draft(drafter, id).await?.ok_or(DraftFault::Gone)?;
        let (shared, by, id) = (Arc::clone(self.shared()), drafter.by.clone(), id.to_owned());
        let snapshot = self.snapshot();
        let discard = async move { shared.store.discard_draft(&by, &id).await };
        let files = finished(&snapshot.state.skeleton.secretariat, discard).await?;
        self.shared().staged.remove(files.iter().map(String::as_str));
        Ok(self.shared().store.end_letter_files(self.clock()).await?)
    }
}

/// Runs what must not be left half done when its caller no longer waits.
pub(super) async fn finished<T: Send + 'static>(
    table: &Secretariat,
    work: impl Future<Output = Result<T, store::DraftFault>> + Send + 'static,
) -> Result<T, DraftFault> {
    let done = tokio::spawn(work).await.map_err(|panicked| DraftFault::Store(panicked.to_string()))?;
    done.map_err(|fault| match fault {
        store::DraftFault::Stale(newer) => {
            loaded(table, *newer).map_or_else(|fault| fault, |draft| DraftFault::Stale(Box::new(draft)))
        }
        store::DraftFault::TooManyDrafts => DraftFault::TooManyDrafts,
        store::DraftFault::TooMany => DraftFault::TooMany,
        store::DraftFault::TooLarge => DraftFault::TooLarge,
        store::DraftFault::NoRoom => DraftFault::NoRoom,
        store::DraftFault::Gone => DraftFault::Gone,
        store::DraftFault::KeyReused => DraftFault::Key(Failure::KeyReused),
        store::DraftFault::Store(fault) => fault.into(),
    })
}

impl From<Fault> for DraftFault {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Full => Self::Full,
            Fault::Ended => Self::Ended,
            fault => Self::Store(fault.to_string()),
        }
    }
}

/// Whether a change leaves the row as it is, seen as it is.
fn leaves(row: &DraftRow, change: &RowChange) -> bool {
    matches!(change, RowChange::Save { number, revision, written }
        if (*number, *revision, written) == (row.number, row.revision, &row.written))
}

/// Whoever saves a row says what it says now; what it was begun with stays.
fn stay_with_source(draft: &Draft, change: &mut RowChange) {
    if let RowChange::Save { number, written, .. } = change {
        let row = draft.rows.iter().find(|row| row.number == *number);
        written.source = row.map(|row| row.written.source.clone()).unwrap_or_default();
    }
}

pub(super) fn are_short(rows: &[&Written]) -> Result<(), DraftFault> {
    let length = |written: &Written| {
        let fields: usize = written.fields.iter().map(|(path, text)| path.len() + text.len()).sum();
        written.act.len() + fields + written.refers.keys().map(String::len).sum::<usize>() + written.source.len()
    };
    let long = rows.iter().position(|written| length(written) > MOST_BYTES_OF_A_ROW);
    long.map_or(Ok(()), |position| Err(DraftFault::TooLong(position)))
}
