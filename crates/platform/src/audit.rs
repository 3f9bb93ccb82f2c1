//! Reading a record from its first entry to its last, believing nothing.

use record::{Class, Entry, Opening, Verifier, VerifierKey};
use store::{EntryRow, Inspector, OpeningRow};

use crate::fault::VerifyFault;

/// A record under audit.
#[derive(Default)]
pub(crate) struct Audit {
    pub verifier: Verifier,
    /// Digests whose opening is not there.
    pub absent: u64,
}

impl Audit {
    /// Checks everything in a folder; `each` sees every entry after it was checked, with its openings.
    ///
    /// # Errors
    /// The first entry that does not hold, or the database as a whole.
    pub async fn run(
        &mut self,
        inspector: &mut Inspector,
        mut each: impl FnMut(u64, Entry, &[OpeningRow]) -> Result<(), String>,
    ) -> Result<(), VerifyFault> {
        loop {
            let page = inspector.page().await.map_err(VerifyFault::whole)?;
            if page.is_empty() {
                return Ok(());
            }
            for (row, openings) in page {
                let number = self.verifier.len();
                let entry = self.check(&row, &openings)?;
                each(number, entry, &openings).map_err(|what| VerifyFault::of(number, what))?;
            }
        }
    }

    /// Compares what was read with the checkpoint.
    ///
    /// # Errors
    /// There is none, it is not of this key, or it speaks of other or more entries.
    pub fn finish(&self, checkpoint: Option<&str>, key: &VerifierKey) -> Result<record::Verified, VerifyFault> {
        let note = checkpoint.ok_or_else(|| VerifyFault::whole("the checkpoint is missing"))?;
        self.verifier.finish(note, key).map_err(|fault| {
            VerifyFault::whole(format!("the checkpoint, after {} entries: {}", fault.entry, fault.fault))
        })
    }

    fn check(&mut self, row: &EntryRow, openings: &[OpeningRow]) -> Result<Entry, VerifyFault> {
        let number = self.verifier.len();
        if row.number != number {
            return Err(VerifyFault::of(number, format!("it is missing; the next one there is {}", row.number)));
        }
        let entry = self.verifier.entry(&row.bytes).map_err(|fault| VerifyFault::of(number, fault.fault))?;
        if self.verifier.tree().leaf(number) != Some(row.leaf) {
            return Err(VerifyFault::of(number, "its bytes are not those whose hash was stored with them"));
        }
        for held in openings {
            check_class(&entry, held.class, &held.opening).map_err(|what| VerifyFault::of(number, what))?;
            let fits = self.verifier.opening(number, &entry, &held.opening);
            fits.map_err(|fault| VerifyFault::of(number, fault.fault))?;
        }
        // Fields differ among the openings of one entry, and each was found in the list.
        self.absent += (entry.digests.len() - openings.len()) as u64;
        Ok(entry)
    }
}

/// The class decides who is served the opening, so it must be the one that was recorded.
fn check_class(entry: &Entry, class: Class, opening: &Opening) -> Result<(), String> {
    match entry.digests.iter().find(|listed| listed.field == opening.field) {
        Some(listed) if listed.class != class => Err(format!(
            "the opening of `{}` is kept as {} and recorded as {}",
            opening.field,
            class.name(),
            listed.class.name()
        )),
        _ => Ok(()),
    }
}
