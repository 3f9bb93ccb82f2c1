//! Openings that are not there. An act that erases says which; any other was lost. What was erased and is there again comes with a
//! copy of the record from before its erasure: the folder has its digest in mind, and takes it out anew.

use std::collections::{BTreeMap, BTreeSet};

use domain::Place;
use record::{DigestRef, Entry};
use store::{ClosedRow, Erased, OpeningKeys, OpeningRow, Openings, Store};

use crate::enciphered;
use crate::fault::{OpenFault, VerifyFault};
use crate::files::Named;

/// What becomes of an opening whose key is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WithoutKey {
    /// The record does not hold.
    IsRefused,
    /// The operator said that the keys are lost, and with them what they encipher: it is as if erased.
    IsLost,
}

/// What is absent from a record under audit, and what is there and should not be.
pub(crate) struct Absent {
    keys: OpeningKeys,
    without_key: WithoutKey,
    /// Not there, and not known to be erased yet.
    missing: BTreeMap<Place, Lost>,
    /// Erased by an act of this record.
    erased: Vec<Place>,
    /// Of these, those that the folder has not in mind.
    unsettled: Vec<Erased>,
    /// Erased by an act that this record does not have, and here again.
    again: Vec<Erased>,
    /// Those that are there enciphered.
    closed: BTreeSet<(u64, String)>,
}

/// Which openings of an entry were erased, as the folder has it in mind, and their fields.
pub(crate) type Forgotten = Vec<(u16, String)>;

struct Lost {
    field: String,
    digest: [u8; 32],
}

/// What a start has to finish.
pub(crate) struct Unfinished {
    unsettled: Vec<Erased>,
    again: Vec<Erased>,
    /// Files that entries name.
    named: BTreeSet<String>,
    /// Keys of what is not there.
    idle: Vec<(u64, String)>,
}

impl Absent {
    /// Before the first entry.
    pub fn new(keys: OpeningKeys, without_key: WithoutKey) -> Self {
        let (missing, closed) = (BTreeMap::new(), BTreeSet::new());
        let (erased, unsettled, again) = (Vec::new(), Vec::new(), Vec::new());
        Self { keys, without_key, missing, erased, unsettled, again, closed }
    }

    /// The openings of an entry by field, deciphered; and those that were erased, which are not among them.
    ///
    /// # Errors
    /// One cannot be deciphered.
    pub fn sorted(
        &mut self,
        number: u64,
        entry: &Entry,
        held: Openings,
    ) -> Result<(Vec<OpeningRow>, Forgotten), String> {
        let Openings { public: mut openings, closed } = held;
        let mut forgotten = Vec::new();
        for row in closed {
            let listed = entry.digests.iter().find(|listed| listed.field == row.field);
            let name = (row.entry, row.field.clone());
            if self.without_key == WithoutKey::IsLost && !self.keys.keys.contains_key(&name) {
                self.keys.erased.extend(listed.map(|listed| listed.digest));
            }
            if !listed.is_some_and(|listed| self.keys.erased.contains(&listed.digest)) {
                openings.push(self.open(&row)?);
            }
            self.closed.insert(name);
        }
        openings.sort_by(|one, other| one.opening.field.cmp(&other.opening.field));
        for (text, listed) in (0..).zip(&entry.digests) {
            let DigestRef { field, digest, .. } = listed;
            let found = openings.iter().position(|held| held.opening.field == *field);
            let was_erased = self.keys.erased.contains(digest);
            if was_erased {
                let is_there = found.map(|at| openings.remove(at)).is_some();
                if is_there || self.closed.contains(&(number, field.clone())) {
                    self.again.push(Erased { entry: number, text, file: None });
                }
                forgotten.push((text, field.clone()));
            }
            if was_erased || found.is_none() {
                let lost = Lost { field: field.clone(), digest: *digest };
                self.missing.insert(Place { entry: number, field: text }, lost);
            }
        }
        Ok((openings, forgotten))
    }

    fn open(&self, row: &ClosedRow) -> Result<OpeningRow, String> {
        let key = self.keys.keys.get(&(row.entry, row.field.clone()));
        let key = key.ok_or_else(|| format!("the key of the opening of `{}` is missing", row.field))?;
        let opening = enciphered::deciphered(row, key);
        opening.ok_or_else(|| format!("the opening of `{}` cannot be deciphered", row.field))
    }

    /// An act erases what is at these places.
    ///
    /// # Errors
    /// One of them is still there.
    pub fn erase(&mut self, places: &[Place]) -> Result<(), String> {
        for place in places {
            let Place { entry, field: text } = *place;
            let still = || format!("it erases opening {text} of entry {entry}, which is still there");
            let lost = self.missing.remove(place).ok_or_else(still)?;
            self.erased.push(*place);
            if !self.keys.erased.contains(&lost.digest) {
                self.unsettled.push(Erased { entry, text, file: None });
            }
        }
        Ok(())
    }

    /// Asked after the last entry.
    ///
    /// # Errors
    /// The first opening that was not erased and is not there.
    pub fn check(&self) -> Result<(), VerifyFault> {
        match self.missing.iter().find(|(_, lost)| !self.keys.erased.contains(&lost.digest)) {
            Some((place, lost)) => {
                Err(VerifyFault::of(place.entry, format!("the opening of `{}` is missing", lost.field)))
            }
            None => Ok(()),
        }
    }

    /// How many were erased; asked after the last entry.
    pub fn erased(&self) -> u64 {
        (self.erased.len() + self.missing.len()) as u64
    }

    /// What is left to do of it; `files` are those that entries name.
    pub fn unfinished(self, files: &[Named]) -> Unfinished {
        let Self { keys, closed, unsettled, again, .. } = self;
        let named = files.iter().map(|named| named.reference.id.clone()).collect();
        let idle = keys.keys.into_keys().filter(|key| !closed.contains(key)).collect();
        Unfinished { unsettled, again, named, idle }
    }
}

impl Unfinished {
    /// Finishes what a killed process left, and takes out again what a copy of the record brought back.
    ///
    /// # Errors
    /// The disk failed.
    pub async fn finish(self, store: &Store) -> Result<(), OpenFault> {
        if !self.again.is_empty() {
            let openings = self.again.len();
            tracing::warn!(
                openings,
                "this copy of the record is from before an erasure: what was erased is taken out again"
            );
            store.erase_again(&self.again, &self.named).await?;
        }
        if !self.unsettled.is_empty() {
            store.settle(&self.unsettled).await?;
        }
        if !self.idle.is_empty() {
            store.destroy_opening_keys(&self.idle).await?;
        }
        Ok(())
    }
}
