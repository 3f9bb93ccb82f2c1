//! Reading a record from its first entry to its last, believing nothing.

use domain::Accepted;
use record::{Class, Entry, Opening, Verified, Verifier, VerifierKey};
use store::{Claim, EntryRow, Inspector, OpeningRow, SealedRow};

use crate::absent::{Absent, Forgotten};
use crate::claims::{self, claims_of};
use crate::entry::act_of;
use crate::fault::VerifyFault;
use crate::files::Named;

/// A record under audit.
pub(crate) struct Audit {
    pub verifier: Verifier,
    /// What the acts claim.
    claims: Vec<Claim>,
    /// The files that entries name.
    pub files: Vec<Named>,
    /// Openings that are not there, or should not be.
    pub absent: Absent,
}

/// An entry that was checked.
pub(crate) struct Audited {
    pub number: u64,
    pub entry: Entry,
    pub accepted: Accepted,
    pub openings: Vec<OpeningRow>,
    /// Which of its openings were erased, as the folder has it in mind, and their fields.
    pub forgotten: Forgotten,
}

impl Audit {
    /// Before the first entry, with what says which openings there are.
    pub fn new(absent: Absent) -> Self {
        let verifier = Verifier::new(domain::size_limit);
        Self { verifier, claims: Vec::new(), files: Vec::new(), absent }
    }

    /// Checks everything in a folder; `each` sees every entry after it was checked.
    ///
    /// # Errors
    /// The first entry that does not hold, or the database as a whole.
    pub async fn run(
        &mut self,
        inspector: &mut Inspector,
        mut each: impl FnMut(Audited) -> Result<(), String>,
    ) -> Result<(), VerifyFault> {
        loop {
            let page = inspector.page().await.map_err(VerifyFault::whole)?;
            if page.is_empty() {
                return Ok(());
            }
            for (row, openings) in page {
                let number = self.verifier.len();
                let entry = self.check_entry(&row)?;
                let of = |what| VerifyFault::of(number, what);
                let (openings, forgotten) = self.absent.sorted(number, &entry, openings).map_err(of)?;
                self.check_openings(&entry, &openings)?;
                let accepted = act_of(number, &entry).map_err(of)?;
                self.absent.erase(&accepted.act().erases()).map_err(of)?;
                self.claims.extend(claims_of(&accepted, number));
                let audited = Audited { number, entry, accepted, openings, forgotten };
                each(audited).map_err(|what| VerifyFault::of(number, what))?;
            }
        }
    }

    /// Compares what was read with the checkpoint, and what the database keeps besides with what was read.
    ///
    /// # Errors
    /// An opening is missing that nothing erased; there is no checkpoint, it is not of this key, or it speaks of other or more entries; a claim is not as the acts make
    /// it; or more was sealed than the checkpoint says, and is not there any more as it was.
    pub async fn finish(&mut self, inspector: &mut Inspector, key: &VerifierKey) -> Result<Verified, VerifyFault> {
        let note = inspector.checkpoint().ok_or_else(|| VerifyFault::whole("the checkpoint is missing"))?;
        let verified = self.verifier.finish(note, key).map_err(|fault| {
            VerifyFault::whole(format!("the checkpoint, after {} entries: {}", fault.entry, fault.fault))
        })?;
        self.absent.check()?;
        let ending = inspector.ending().await.map_err(VerifyFault::whole)?;
        claims::compare(std::mem::take(&mut self.claims), ending.claims)?;
        let kept = ending.sealed.ok_or_else(|| VerifyFault::whole("the database does not say what was sealed"))?;
        self.compare_sealed(&verified, &kept)?;
        Ok(verified)
    }

    /// Who puts an old checkpoint file back could otherwise write what came after it anew, and have it signed. A process that
    /// was killed between the database and the file leaves the file behind too, but then the entries are those of the root.
    fn compare_sealed(&self, file: &Verified, kept: &SealedRow) -> Result<(), VerifyFault> {
        let (there, sealed) = (self.verifier.len(), kept.size);
        if sealed < file.size {
            let what = format!("the checkpoint seals {} entries and the database says {sealed}", file.size);
            return Err(VerifyFault::whole(what));
        }
        if sealed > there {
            return Err(VerifyFault::whole(format!("{sealed} entries were sealed, and {there} are there")));
        }
        if self.verifier.tree().root_at(sealed) == Ok(kept.root) {
            return Ok(());
        }
        Err(VerifyFault::whole(match file.size {
            size if size == sealed => {
                format!("the root that the database says was sealed of {size} entries is another one")
            }
            size => format!(
                "not all of the entries {size} to {}, after the checkpoint, are as they were sealed",
                sealed - 1
            ),
        }))
    }

    fn check_entry(&mut self, row: &EntryRow) -> Result<Entry, VerifyFault> {
        let number = self.verifier.len();
        if row.number != number {
            return Err(VerifyFault::of(number, format!("it is missing; the next one there is {}", row.number)));
        }
        let entry = self.verifier.entry(&row.bytes).map_err(|fault| VerifyFault::of(number, fault.fault))?;
        if self.verifier.tree().leaf(number) != Some(row.leaf) {
            return Err(VerifyFault::of(number, "its bytes are not those whose hash was stored with them"));
        }
        Ok(entry)
    }

    fn check_openings(&mut self, entry: &Entry, openings: &[OpeningRow]) -> Result<(), VerifyFault> {
        let number = self.verifier.len() - 1;
        for held in openings {
            check_class(entry, held.class, &held.opening).map_err(|what| VerifyFault::of(number, what))?;
            let fits = self.verifier.opening(number, entry, &held.opening);
            fits.map_err(|fault| VerifyFault::of(number, fault.fault))?;
            if domain::is_file_field(&held.opening.field) {
                let reference = domain::FileReference::read(&held.opening.value);
                let what = || format!("the opening of `{}` names no file", held.opening.field);
                let reference = reference.ok_or_else(|| VerifyFault::of(number, what()))?;
                self.files.push(Named { entry: number, reference });
            }
        }
        Ok(())
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
