//! Bytes to entries, in one pass and without building values that the envelope does not keep.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{ActorRef, Basis, Class, DigestRef, Entry, EntryError, Level, MAX_SIZE, fields, form};
use crate::json::{Cursor, Members, list, map};
use crate::{Value, base64_text};

impl Entry {
    /// Reads the bytes of an entry, and refuses everything that [`Entry::encode`] would not have written for any limit.
    /// What its kind allows is checked by the [`Verifier`](crate::Verifier).
    ///
    /// # Errors
    /// What is wrong, and at which byte or field.
    pub fn scan(bytes: &[u8]) -> Result<Self, EntryError> {
        if bytes.len() > MAX_SIZE {
            return Err(EntryError::TooLarge { size: bytes.len(), limit: MAX_SIZE });
        }
        let mut cursor = Cursor::new(bytes)?;
        let mut found = Found::default();
        let mut members = Members::open(&mut cursor)?;
        while let Some(key) = members.next_key(&mut cursor)? {
            found.read(key, members.key_at(), &mut cursor)?;
        }
        cursor.finish()?;
        let entry = found.entry()?;
        fields::check(&entry.public, &entry.digests)?;
        Ok(entry)
    }
}

/// What has been read of an envelope so far.
#[derive(Default)]
struct Found {
    kind: Option<String>,
    at: Option<i64>,
    dated: Option<String>,
    basis: Option<Basis>,
    on: Option<u64>,
    under: Option<u64>,
    prev: Option<u64>,
    cause: Option<u64>,
    actor: Option<ActorRef>,
    public: Option<BTreeMap<String, Value>>,
    digests: Vec<DigestRef>,
    version: Option<i64>,
}

impl Found {
    fn read(&mut self, key: &str, key_at: usize, cursor: &mut Cursor<'_>) -> Result<(), EntryError> {
        match key {
            "actor" => self.actor = Some(actor(cursor)?),
            "at" => self.at = Some(integer(cursor, "at", |at| Some(at).filter(|at| form::is_instant(*at)))?),
            "basis" => self.basis = Some(word(cursor, "basis", Basis::from_name)?),
            "cause" => self.cause = Some(integer(cursor, "cause", form::reference)?),
            "dated" => self.dated = Some(text(cursor, "dated", form::is_dated)?),
            "dig" => self.digests = digests(cursor)?,
            "on" => self.on = Some(integer(cursor, "on", form::reference)?),
            "prev" => self.prev = Some(integer(cursor, "prev", form::reference)?),
            "pub" => self.public = Some(map(cursor)?),
            "t" => self.kind = Some(text(cursor, "t", form::is_kind)?),
            "under" => self.under = Some(integer(cursor, "under", form::reference)?),
            "v" => self.version = Some(integer(cursor, "v", |version| Some(version).filter(|version| *version == 1))?),
            _ => return Err(EntryError::UnknownKey { at: key_at }),
        }
        Ok(())
    }

    fn entry(self) -> Result<Entry, EntryError> {
        self.version.ok_or(EntryError::MissingKey { key: "v" })?;
        Ok(Entry {
            kind: self.kind.ok_or(EntryError::MissingKey { key: "t" })?,
            at: self.at.ok_or(EntryError::MissingKey { key: "at" })?,
            dated: self.dated,
            basis: self.basis,
            on: self.on,
            under: self.under,
            prev: self.prev,
            cause: self.cause,
            actor: self.actor.ok_or(EntryError::MissingKey { key: "actor" })?,
            public: self.public.ok_or(EntryError::MissingKey { key: "pub" })?,
            digests: self.digests,
        })
    }
}

fn actor(cursor: &mut Cursor<'_>) -> Result<ActorRef, EntryError> {
    let (mut office, mut by, mut level) = (None, None, None);
    let mut members = Members::open(cursor)?;
    while let Some(key) = members.next_key(cursor)? {
        match key {
            "as" => office = Some(text(cursor, "as", |text| !text.is_empty())?),
            "by" => by = Some(text(cursor, "by", |text| !text.is_empty())?),
            "level" => level = Some(word(cursor, "level", Level::from_name)?),
            _ => {
                return Err(EntryError::UnknownKey { at: members.key_at() });
            }
        }
    }
    let missing = |key| EntryError::MissingKey { key };
    Ok(ActorRef { office: office.ok_or(missing("as"))?, by, level: level.ok_or(missing("level"))? })
}

fn digests(cursor: &mut Cursor<'_>) -> Result<Vec<DigestRef>, EntryError> {
    let start = cursor.at();
    let digests = list(cursor, digest_ref)?;
    // An entry without digests leaves the key out, so an empty array would be a second way to say the same.
    if digests.is_empty() { Err(EntryError::Value { key: "dig", at: Some(start) }) } else { Ok(digests) }
}

fn digest_ref(cursor: &mut Cursor<'_>) -> Result<DigestRef, EntryError> {
    let (mut digest, mut field, mut class) = (None, None, None);
    let mut members = Members::open(cursor)?;
    while let Some(key) = members.next_key(cursor)? {
        match key {
            "d" => digest = Some(word(cursor, "d", base64_text::decode_hash)?),
            "f" => field = Some(text(cursor, "f", |_| true)?),
            "k" => class = Some(word(cursor, "k", Class::from_name)?),
            _ => {
                return Err(EntryError::UnknownKey { at: members.key_at() });
            }
        }
    }
    Ok(DigestRef {
        digest: digest.ok_or(EntryError::MissingKey { key: "d" })?,
        field: field.ok_or(EntryError::MissingKey { key: "f" })?,
        class: class.ok_or(EntryError::MissingKey { key: "k" })?,
    })
}

fn text(cursor: &mut Cursor<'_>, key: &'static str, allows: impl Fn(&str) -> bool) -> Result<String, EntryError> {
    let at = Some(cursor.at());
    let text = cursor.string()?;
    if allows(&text) { Ok(Cow::into_owned(text)) } else { Err(EntryError::Value { key, at }) }
}

fn word<T>(cursor: &mut Cursor<'_>, key: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<T, EntryError> {
    let at = Some(cursor.at());
    let text = cursor.string()?;
    read(&text).ok_or(EntryError::Value { key, at })
}

fn integer<T>(cursor: &mut Cursor<'_>, key: &'static str, read: impl Fn(i64) -> Option<T>) -> Result<T, EntryError> {
    let at = Some(cursor.at());
    let integer = cursor.integer()?;
    read(integer).ok_or(EntryError::Value { key, at })
}
