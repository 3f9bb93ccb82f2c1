//! What is staged and waits to be named: whose it is, and how much of it there may be.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use domain::secretariat::Secretariat;
use domain::{Actor, Owner};
use store::FileRow;

use crate::files::StageFault;
use crate::shared::lock;

/// How much may be staged and not named, of one or of all: nobody fills the disk with what is never used, and nobody takes the
/// place of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many files.
    pub files: usize,
    /// How many bytes of them together.
    pub bytes: u64,
}

/// Whose share of what waits it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Of one office.
    Office,
    /// Of the offices of one institution together.
    Institution,
    /// Of everybody.
    All,
}

impl Whose {
    /// All of them, the smallest first.
    pub const ALL: [Self; 3] = [Self::Office, Self::Institution, Self::All];

    /// The most that may wait.
    #[must_use]
    pub fn most(self) -> Share {
        match self {
            Self::Office => OF_AN_OFFICE,
            Self::Institution => OF_AN_INSTITUTION,
            Self::All => OF_ALL,
        }
    }

    /// Whether another file counts for the same one as that: by the codes that offices and institutions have now, whatever they
    /// were when each was left.
    fn counts(self, table: &Secretariat, row: &FileRow, other: &FileRow) -> bool {
        match self {
            Self::Office => left_by(table, other, &row.office),
            Self::Institution => table.institution_now(&other.holder) == table.institution_now(&row.holder),
            Self::All => true,
        }
    }
}

const MIB: u64 = 1024 * 1024;

/// Of one office, which one person holds: as many as a draft of the most rows can hold on to, with one each.
const OF_AN_OFFICE: Share = Share { files: 500, bytes: 96 * MIB };
/// Of the offices of one institution together.
const OF_AN_INSTITUTION: Share = Share { files: 1_000, bytes: 192 * MIB };
/// Of everybody.
const OF_ALL: Share = Share { files: 20_000, bytes: 512 * MIB };

/// Whether a file was left by the office of that word of a role, whatever its code was then.
fn left_by(table: &Secretariat, row: &FileRow, office: &str) -> bool {
    table.role_word_now(&row.office) == table.role_word_now(office)
}

/// Files that no act has named yet.
#[derive(Debug, Default)]
pub(crate) struct Staged(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    /// On the disk, by id.
    here: BTreeMap<String, FileRow>,
    /// Room that is kept for what is on its way to the disk, by id.
    coming: BTreeMap<String, FileRow>,
}

impl Waiting {
    /// How much there is of those that count, with what is on its way to the disk.
    fn share(&self, counts: impl Fn(&FileRow) -> bool) -> Share {
        let counted = self.here.values().chain(self.coming.values()).filter(|row| counts(row));
        counted.fold(Share { files: 0, bytes: 0 }, |share, row| Share {
            files: share.files + 1,
            bytes: share.bytes.saturating_add(row.size),
        })
    }
}

/// Room for one file. Dropped, it is given back.
pub(crate) struct Room {
    staged: Arc<Staged>,
    id: String,
}

impl Staged {
    pub fn of(rows: Vec<FileRow>) -> Self {
        let here = rows.into_iter().map(|row| (row.id.clone(), row)).collect();
        Self(Mutex::new(Waiting { here, coming: BTreeMap::new() }))
    }

    /// The file of that id, for the office that left it, whatever its code was then, and for whoever opens the draft that holds
    /// on to it.
    pub fn find(&self, table: &Secretariat, id: &str, by: Option<&Actor>, held: &[String]) -> Option<FileRow> {
        let waiting = lock(&self.0);
        let found = waiting.here.get(id)?;
        let is_own = by.is_some_and(|by| left_by(table, found, by.owner().as_str()));
        (is_own || held.iter().any(|held| held == id)).then(|| found.clone())
    }

    /// How much waits of an office, with what is on its way to the disk.
    pub fn of_owner(&self, table: &Secretariat, owner: &Owner) -> Share {
        lock(&self.0).share(|row| left_by(table, row, owner.as_str()))
    }

    /// Each word under which an office left a file that waits.
    pub fn words_of(&self, table: &Secretariat, owner: &Owner) -> BTreeSet<String> {
        let waiting = lock(&self.0);
        let own = waiting.here.values().filter(|row| left_by(table, row, owner.as_str()));
        own.map(|row| row.office.clone()).collect()
    }

    /// Forgets what was named or swept.
    pub fn remove<'a>(&self, ids: impl IntoIterator<Item = &'a str>) {
        let mut waiting = lock(&self.0);
        for id in ids {
            waiting.here.remove(id);
        }
    }

    /// Bytes for which room is kept and that are not all on the disk yet.
    pub(crate) fn coming(&self) -> u64 {
        lock(&self.0).coming.values().map(|row| row.size).sum()
    }
}

impl Room {
    /// Keeps room for a file, if all shares have it: asked and taken in one step, so that of many who come together no more get
    /// room than there is.
    pub(crate) fn take(staged: &Arc<Staged>, table: &Secretariat, row: FileRow) -> Result<Self, StageFault> {
        let mut waiting = lock(&staged.0);
        for whose in Whose::ALL {
            let (share, most) = (waiting.share(|other| whose.counts(table, &row, other)), whose.most());
            if share.files >= most.files || share.bytes.saturating_add(row.size) > most.bytes {
                return Err(StageFault::TooMuch { whose, waiting: share });
            }
        }
        let id = row.id.clone();
        waiting.coming.insert(id.clone(), row);
        Ok(Self { staged: Arc::clone(staged), id })
    }

    /// The file is on the disk: it may be named.
    pub(crate) fn fill(self) {
        let mut waiting = lock(&self.staged.0);
        if let Some(row) = waiting.coming.remove(&self.id) {
            waiting.here.insert(row.id.clone(), row);
        }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        lock(&self.staged.0).coming.remove(&self.id);
    }
}
