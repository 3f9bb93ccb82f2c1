//! One seal: read back, compare, sign, swap.

use std::sync::Arc;

use record::{Checkpoint, Hash, leaf_hash};
use store::{EntryRow, Fault, ReadBack, SealFault, SealFile, SealedRow};

use super::Sealed;
use crate::shared::{Shared, lock, read, write};

/// Entries read back at a time; bounds the memory.
const PAGE: usize = 1_024;

/// How a seal went that did not go wrong.
pub(super) enum Outcome {
    /// Everything appended is sealed.
    Sealed,
    /// There was no space for the checkpoint, somebody held the database, or a descriptor was not to be had; nothing is lost.
    Later,
}

/// Seals everything that was appended.
///
/// # Errors
/// What was read back is not what was appended, or the checkpoint in the folder is not ours: nothing may be signed any more.
pub(super) async fn step(shared: &Shared, read_back: &mut ReadBack) -> Result<Outcome, String> {
    loop {
        let expected: Vec<Hash> = lock(&shared.appended).iter().take(PAGE).copied().collect();
        if expected.is_empty() {
            return sign(shared).await;
        }
        let from = read(&shared.tree).len();
        let rows = match read_back.entries(from, expected.len() as u64).await {
            Ok(rows) => rows,
            Err(fault) => return put_off(fault),
        };
        compare(from, &rows, &expected)?;
        lock(&shared.appended).drain(..expected.len());
        let mut tree = write(&shared.tree);
        expected.into_iter().for_each(|leaf| tree.push(leaf));
    }
}

/// The defence against bits that turn between memory and disk: a root signed over a hash whose entry does not exist could
/// never be repaired, and ended a certificate log in 2022.
fn compare(from: u64, rows: &[EntryRow], expected: &[Hash]) -> Result<(), String> {
    for (number, leaf) in (from..).zip(expected) {
        let row = rows.get(usize::try_from(number - from).unwrap_or(usize::MAX));
        let is_there =
            row.is_some_and(|row| row.number == number && row.leaf == *leaf && leaf_hash(&row.bytes) == *leaf);
        if !is_there {
            return Err(format!("entry {number} was not read back as it was appended"));
        }
    }
    Ok(())
}

async fn sign(shared: &Shared) -> Result<Outcome, String> {
    let believed = shared.sealed.borrow().clone();
    let (size, root) = {
        let tree = read(&shared.tree);
        (tree.len(), tree.root())
    };
    if size == believed.size {
        return Ok(Outcome::Sealed);
    }
    // The database first: whatever is signed, an old checkpoint file shows from here on.
    match shared.store.keep_sealed(SealedRow { size, root }).await {
        Ok(()) => {}
        Err(fault) => return put_off(fault),
    }
    let checkpoint = Checkpoint { origin: shared.key.name().to_owned(), size, root };
    let note = checkpoint.sign(&shared.key).map_err(|fault| fault.to_string())?;
    let swapped = SealFile::of(shared.store.folder()).swap(Some(believed.note.clone()), note.clone()).await;
    match swapped {
        Ok(()) => {
            shared.sealed.send_replace(Arc::new(Sealed { size, root, note }));
            Ok(Outcome::Sealed)
        }
        // Whatever failed, the checkpoint that stood there still stands.
        Err(SealFault::NotYet(error)) => put_off(Fault::Shortage(error.to_string())),
        Err(fault) => Err(fault.to_string()),
    }
}

/// What failed before anything was signed is tried again, unless it shows that something is not as it was left. Reading that
/// fails is no proof of that, but nothing may be signed which cannot be read back.
fn put_off(fault: Fault) -> Result<Outcome, String> {
    match fault {
        Fault::Full | Fault::Busy | Fault::Shortage(_) => {
            tracing::warn!(%fault, "sealing waits");
            Ok(Outcome::Later)
        }
        fault => Err(fault.to_string()),
    }
}
