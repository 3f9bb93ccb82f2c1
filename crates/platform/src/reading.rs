//! Reading single entries and their proofs.

use std::ops::{Deref, Range};

use domain::{Accepted, Class, Meta, Place, Reader, State, Words, Zone};
use record::{DigestRef, Entry, Hash, Opening, ProofFile};
use store::{EntryRow, OpeningRow, Order};

use crate::Platform;
use crate::brief::Brief;
use crate::enciphered;
use crate::entry::{act_of, class_of, meta_of, openings_of};
use crate::fault::{ReadFault, VerifyFault};
use crate::shared::read;

/// An entry as it is in the record.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its number, when it was entered, and who speaks in it.
    pub meta: Meta,
    /// Its canonical text: what is hashed and served.
    pub bytes: Vec<u8>,
    /// What it says.
    pub entry: Entry,
    /// What that means.
    pub accepted: Accepted,
    /// The openings that are there, but for private ones.
    pub(crate) openings: Vec<OpeningRow>,
}

/// A field that an entry holds only a digest of, as far as it is for whoever reads.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// Its path.
    pub field: &'a str,
    /// Its digest.
    pub digest: [u8; 32],
    /// Its class, for ever.
    pub class: Class,
    /// Salt and value, when they are for whoever reads.
    pub opening: Option<&'a Opening>,
}

impl Deref for Recorded {
    type Target = Meta;

    fn deref(&self) -> &Meta {
        &self.meta
    }
}

impl Recorded {
    /// What is told of it in a line.
    #[must_use]
    pub fn brief(&self) -> Brief {
        Brief { meta: self.meta.clone(), on: self.entry.on, accepted: self.accepted.clone() }
    }

    /// What it holds only digests of, with what whoever reads may read of it: exactly what the state gives them.
    pub fn listed<'a>(&'a self, state: &State, reader: Reader) -> impl Iterator<Item = Listed<'a>> {
        (0..).zip(&self.entry.digests).map(move |(field, listed)| {
            let DigestRef { digest, field: path, class } = listed;
            let is_read = matches!(state.words(Place { entry: self.number, field }, reader), Words::Present(_));
            let own = || self.openings.iter().map(|row| &row.opening).find(|opening| opening.field == *path);
            let opening = if is_read { own() } else { None };
            Listed { field: path, digest: *digest, class: class_of(*class), opening }
        })
    }
}

/// The proof that an entry is under the last checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// Number of the entry.
    pub index: u64,
    /// Entries under the checkpoint.
    pub size: u64,
    /// Hash of the entry.
    pub leaf: Hash,
    /// Hashes of the proof, lowest first.
    pub proof: Vec<Hash>,
    /// Root of the tree.
    pub root: Hash,
    /// The checkpoint as it was signed.
    pub note: String,
}

impl Platform {
    /// One entry; `None` when there is none of that number yet.
    ///
    /// # Errors
    /// The database failed, or the entry is not as it was written.
    pub async fn entry(&self, number: u64) -> Result<Option<Recorded>, ReadFault> {
        Ok(self.entries(number..number.saturating_add(1), Order::OldestFirst, 1).await?.pop())
    }

    /// Entries whose numbers lie in `range`, at most `limit` of them, with their openings but for private ones.
    ///
    /// # Errors
    /// The database failed, or one of them is not as it was written.
    pub async fn entries(&self, range: Range<u64>, order: Order, limit: u64) -> Result<Vec<Recorded>, ReadFault> {
        let rows = self.shared().store.entries(range, order, limit).await?;
        let numbers = || rows.iter().map(|row| row.number);
        let (Some(first), Some(last)) = (numbers().min(), numbers().max()) else { return Ok(Vec::new()) };
        let mut openings = self.shared().store.openings(first..last + 1).await?;
        let closed = self.closed_openings(first..last + 1).await?;
        if !closed.is_empty() {
            openings.extend(closed);
            openings.sort_by(|one, other| (one.entry, &one.opening.field).cmp(&(other.entry, &other.opening.field)));
        }
        let mut recorded = Vec::with_capacity(rows.len());
        for row in rows {
            let own = openings_of(row.number, &openings);
            let own = openings.splice(own, []).collect();
            let number = row.number;
            recorded.push(recount(row, own, self.zone()).map_err(|what| VerifyFault::of(number, what))?);
        }
        Ok(recorded)
    }

    /// What not everybody may read, of entries whose numbers lie in `range`; what is being erased at this moment is not there.
    async fn closed_openings(&self, range: Range<u64>) -> Result<Vec<OpeningRow>, ReadFault> {
        let mut openings = Vec::new();
        for row in self.shared().store.closed_openings(range).await? {
            let Some(key) = self.shared().store.opening_key(row.entry, &row.field).await? else { continue };
            let opening = enciphered::deciphered(&row, &key);
            let damaged = || VerifyFault::of(row.entry, format!("the opening of `{}` cannot be deciphered", row.field));
            openings.push(opening.ok_or_else(damaged)?);
        }
        Ok(openings)
    }

    /// The proof of one entry under the last checkpoint; `None` when it is not sealed yet.
    #[must_use]
    pub fn inclusion(&self, number: u64) -> Option<Inclusion> {
        let sealed = self.sealed();
        let tree = read(&self.shared().tree);
        let proof = tree.inclusion(number, sealed.size).ok()?;
        let (leaf, root, note) = (tree.leaf(number)?, sealed.root, sealed.note.clone());
        Some(Inclusion { index: number, size: sealed.size, leaf, proof, root, note })
    }

    /// The last checkpoint as it was signed.
    #[must_use]
    pub fn checkpoint(&self) -> Option<String> {
        Some(self.sealed().note.clone())
    }

    /// The receipt of one entry, a `.tlog-proof` file; `None` when it is not sealed yet.
    #[must_use]
    pub fn proof_file(&self, number: u64) -> Option<String> {
        let Inclusion { index, proof, note, .. } = self.inclusion(number)?;
        Some(ProofFile { extra: None, index, proof, checkpoint: note }.encode())
    }
}

fn recount(row: EntryRow, openings: Vec<OpeningRow>, zone: &Zone) -> Result<Recorded, String> {
    let entry = Entry::scan(&row.bytes).map_err(|error| error.to_string())?;
    if let Some(held) = openings.iter().find(|held| !fits(&entry, held)) {
        return Err(format!("the opening of `{}` does not fit its digest", held.opening.field));
    }
    let (accepted, meta) = (act_of(row.number, &entry)?, meta_of(row.number, &entry, zone)?);
    Ok(Recorded { meta, bytes: row.bytes, entry, accepted, openings })
}

fn fits(entry: &Entry, held: &OpeningRow) -> bool {
    let mut listed = entry.digests.iter();
    listed.any(|listed| listed.field == held.opening.field && listed.digest == held.opening.digest(&entry.kind))
}
