//! A folder of its own for each test, and rows to put in it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use record::{Class, Opening};
use store::{Batch, DataFolder, DraftLimits, EntryRow, Founded, OpeningRow, Store};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A folder that goes when the test ends.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Self {
        let name = format!("store-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> PathBuf {
        self.0.join("data")
    }

    /// A data folder with an empty database.
    pub async fn store(&self) -> Store {
        let (founded, folder) = Founded::begin(&self.path(), "new", [7; 32]).unwrap();
        Store::open(folder).await.unwrap().close().await.unwrap();
        founded.finish().unwrap();
        self.open().await
    }

    pub async fn open(&self) -> Store {
        Store::open(DataFolder::open(&self.path()).unwrap()).await.unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub fn entry(number: u64) -> EntryRow {
    let bytes = format!("entry {number}").into_bytes();
    EntryRow { number, leaf: record::leaf_hash(&bytes), bytes }
}

pub fn opening(entry: u64, field: &str) -> OpeningRow {
    let opening = Opening { field: field.into(), salt: [9; 32], value: format!("words {entry}") };
    OpeningRow { entry, class: Class::Public, opening }
}

/// Entries `from..to`, each with an opening.
pub fn batch(from: u64, to: u64) -> Batch {
    Batch {
        entries: (from..to).map(entry).collect(),
        openings: (from..to).map(|number| opening(number, "name")).collect(),
        ..Batch::default()
    }
}

/// As much as any of these tests keeps.
pub(crate) const LIMITS: DraftLimits =
    DraftLimits { drafts: 200, rows: 500, bytes: 1 << 20, together: 1 << 21, reserve: 0 };
