//! Entries to bytes.

use alloc::vec::Vec;

use super::{DigestRef, Entry, EntryError, MAX_SIZE, SizeLimit, fields, form};
use crate::base64_text;
use crate::json::{write_integer, write_map, write_text};

impl Entry {
    /// The bytes of this entry: what is stored, hashed and served.
    ///
    /// # Errors
    /// What in it no entry may hold. The sequencer's part (order of `at`, of numbers and of `prev`) is not checked here.
    pub fn encode(&self, limit: SizeLimit) -> Result<Vec<u8>, EntryError> {
        self.check()?;
        let mut out = Vec::with_capacity(512);
        self.write(&mut out)?;
        let limit = limit(&self.kind).min(MAX_SIZE);
        if out.len() > limit {
            return Err(EntryError::TooLarge { size: out.len(), limit });
        }
        Ok(out)
    }

    fn check(&self) -> Result<(), EntryError> {
        let references = [("cause", self.cause), ("on", self.on), ("prev", self.prev), ("under", self.under)];
        let forms = [
            ("t", form::is_kind(&self.kind)),
            ("at", form::is_instant(self.at)),
            ("dated", self.dated.as_deref().is_none_or(form::is_dated)),
            ("as", !self.actor.office.is_empty()),
            ("by", self.actor.by.as_deref() != Some("")),
        ];
        let is_reference = |reference: Option<u64>| reference.is_none_or(|number| form::integer(number).is_some());
        let mut all = forms.into_iter().chain(references.map(|(key, number)| (key, is_reference(number))));
        if let Some((key, _)) = all.find(|(_, is_good)| !is_good) {
            return Err(EntryError::Value { key, at: None });
        }
        fields::check(&self.public, &self.digests)
    }

    /// Writes the keys in the one order there is.
    fn write(&self, out: &mut Vec<u8>) -> Result<(), EntryError> {
        out.extend_from_slice(b"{\"actor\":{\"as\":");
        write_text(out, &self.actor.office)?;
        if let Some(by) = &self.actor.by {
            out.extend_from_slice(b",\"by\":");
            write_text(out, by)?;
        }
        out.extend_from_slice(b",\"level\":");
        write_text(out, self.actor.level.name())?;
        out.extend_from_slice(b"},\"at\":");
        write_integer(out, self.at)?;
        if let Some(basis) = self.basis {
            out.extend_from_slice(b",\"basis\":");
            write_text(out, basis.name())?;
        }
        write_reference(out, b",\"cause\":", self.cause)?;
        if let Some(dated) = &self.dated {
            out.extend_from_slice(b",\"dated\":");
            write_text(out, dated)?;
        }
        write_digests(out, &self.digests)?;
        write_reference(out, b",\"on\":", self.on)?;
        write_reference(out, b",\"prev\":", self.prev)?;
        out.extend_from_slice(b",\"pub\":");
        write_map(out, &self.public, 1)?;
        out.extend_from_slice(b",\"t\":");
        write_text(out, &self.kind)?;
        write_reference(out, b",\"under\":", self.under)?;
        out.extend_from_slice(b",\"v\":1}");
        Ok(())
    }
}

fn write_reference(out: &mut Vec<u8>, key: &[u8], reference: Option<u64>) -> Result<(), EntryError> {
    if let Some(integer) = reference.and_then(form::integer) {
        out.extend_from_slice(key);
        write_integer(out, integer)?;
    }
    Ok(())
}

fn write_digests(out: &mut Vec<u8>, digests: &[DigestRef]) -> Result<(), EntryError> {
    for (position, listed) in digests.iter().enumerate() {
        out.extend_from_slice(if position == 0 { b",\"dig\":[{\"d\":" } else { b",{\"d\":" });
        write_text(out, &base64_text::encode(&listed.digest))?;
        out.extend_from_slice(b",\"f\":");
        write_text(out, &listed.field)?;
        out.extend_from_slice(b",\"k\":");
        write_text(out, listed.class.name())?;
        out.push(b'}');
    }
    if !digests.is_empty() {
        out.push(b']');
    }
    Ok(())
}
