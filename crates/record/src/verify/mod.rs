//! The verifier of a whole record, entry by entry (`docs/spec/record.md` §7). It keeps hashes and never an entry.

mod fault;

use alloc::vec::Vec;

use crate::checkpoint::Checkpoint;
use crate::entry::{Entry, EntryError, SizeLimit};
use crate::note::VerifierKey;
use crate::opening::Opening;
use crate::tree::{Hash, Tree, leaf_hash};

pub use fault::{Fault, VerifyFault};

/// A verification under way. About 72 bytes per entry.
#[derive(Clone, Debug)]
pub struct Verifier {
    limit: SizeLimit,
    tree: Tree,
    last_at: i64,
    /// By number: the last entry on the object that this entry founded; itself when none came after.
    last_on: Vec<u64>,
    openings: u64,
}

/// What has been verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Entries under the checkpoint.
    pub size: u64,
    /// Their root.
    pub root: Hash,
    /// Entries after the checkpoint: well formed, but nobody has signed them yet.
    pub unsealed: u64,
    /// Openings that fitted their digests.
    pub openings: u64,
}

impl Verifier {
    /// Before the first entry, of a record in which `limit` says how large an entry of each kind may be.
    pub fn new(limit: SizeLimit) -> Self {
        Self { limit, tree: Tree::new(), last_at: 0, last_on: Vec::new(), openings: 0 }
    }

    /// Takes the bytes of the next entry. After an error the record has failed and nothing more should be asked.
    ///
    /// # Errors
    /// The number of the entry and why it cannot stand there.
    pub fn entry(&mut self, bytes: &[u8]) -> Result<Entry, VerifyFault> {
        let number = self.tree.len();
        let refuse = |fault| VerifyFault { entry: number, fault };
        let entry = Entry::scan(bytes).map_err(|error| refuse(Fault::Entry(error)))?;
        let (size, limit) = (bytes.len(), (self.limit)(&entry.kind));
        if size > limit {
            return Err(refuse(Fault::Entry(EntryError::TooLarge { size, limit })));
        }
        if entry.at < self.last_at {
            return Err(refuse(Fault::TimeBackwards { before: self.last_at, at: entry.at }));
        }
        let references = [("under", entry.under), ("on", entry.on), ("cause", entry.cause), ("prev", entry.prev)];
        let is_later = |reference: Option<u64>| reference.is_some_and(|reference| reference >= number);
        if let Some((key, _)) = references.into_iter().find(|(_, reference)| is_later(*reference)) {
            return Err(refuse(Fault::LaterReference { key }));
        }
        let expected = entry.on.map(|on| self.last_on[on as usize]);
        if entry.prev != expected {
            return Err(refuse(Fault::Previous { expected, found: entry.prev }));
        }
        self.last_at = entry.at;
        self.last_on.push(number);
        if let Some(on) = entry.on {
            self.last_on[on as usize] = number;
        }
        self.tree.push(leaf_hash(bytes));
        Ok(entry)
    }

    /// Checks an opening against the entry it belongs to: the one that [`entry`](Self::entry) gave for that number.
    ///
    /// # Errors
    /// The entry lists no such field, or its digest is of something else.
    pub fn opening(&mut self, number: u64, entry: &Entry, opening: &Opening) -> Result<(), VerifyFault> {
        let field = opening.field.as_str();
        let place = entry.digests.binary_search_by(|listed| listed.field.as_str().cmp(field));
        let refuse = |fault| VerifyFault { entry: number, fault };
        let Ok(place) = place else {
            return Err(refuse(Fault::UnlistedOpening { field: opening.field.clone() }));
        };
        if entry.digests[place].digest != opening.digest(&entry.kind) {
            return Err(refuse(Fault::OtherOpening { field: opening.field.clone() }));
        }
        self.openings += 1;
        Ok(())
    }

    /// Entries taken so far.
    pub fn len(&self) -> u64 {
        self.tree.len()
    }

    /// True before the first entry.
    pub fn is_empty(&self) -> bool {
        self.tree.is_empty()
    }

    /// The tree of the entries taken so far.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Compares what was taken with the newest checkpoint.
    ///
    /// # Errors
    /// The checkpoint is refused, speaks of more entries than were given, or of others. The number in the error is that
    /// of entries given.
    pub fn finish(&self, checkpoint_note: &str, key: &VerifierKey) -> Result<Verified, VerifyFault> {
        let given = self.tree.len();
        let refuse = |fault| VerifyFault { entry: given, fault };
        let checkpoint = Checkpoint::open(checkpoint_note, key).map_err(|fault| refuse(Fault::Checkpoint(fault)))?;
        let size = checkpoint.size;
        let root = self.tree.root_at(size).map_err(|_| refuse(Fault::MissingEntries { size }))?;
        if root != checkpoint.root {
            return Err(refuse(Fault::OtherRoot { size }));
        }
        Ok(Verified { size, root, unsealed: given - size, openings: self.openings })
    }
}
