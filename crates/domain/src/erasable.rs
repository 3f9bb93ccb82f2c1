//! Words that can be forgotten.
//!
//! Every text somebody typed, every name and every file reference is [`Erasable`]: the entry
//! carries only a salted digest of it. While an act is being decided the text is there
//! ([`Erasable::Typed`]); once recorded only its place remains ([`Erasable::At`]), and the words
//! live in [`Texts`], apart from the skeleton that `apply` works on. So no total, status or
//! quorum can hang on words: `apply` never sees them.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::file::{FileReference, is_file_field};
use crate::number::EntryNumber;
use crate::text::Typed;

/// Where the words of a recorded act are kept: the entry, and the path in its public part.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// Number of the entry.
    pub entry: EntryNumber,
    /// Path in `pub`, such as `agenda/3/title`.
    pub path: Arc<str>,
}

/// A text that a person may ask to have forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erasable<T> {
    /// Typed just now, not yet recorded.
    Typed(T),
    /// Recorded; the words, while they live, are in [`Texts`].
    At(Place),
}

impl<T: Typed> Erasable<T> {
    /// The words, wherever they are at the moment.
    pub fn words<'a>(&'a self, texts: &'a Texts) -> Words<'a> {
        match self {
            Self::Typed(text) => Words::Present(text.as_str()),
            Self::At(place) => texts.words(place),
        }
    }
}

impl<T> Erasable<T> {
    /// The place, once recorded.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Typed(_) => None,
            Self::At(place) => Some(place),
        }
    }
}

/// What is left of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words<'a> {
    /// The words themselves.
    Present(&'a str),
    /// They exist and have not been made public.
    NotPublished,
    /// They were erased by the act with that number.
    Gone(EntryNumber),
}

impl<'a> Words<'a> {
    /// The words, or `missing` where there are none.
    pub fn or(self, missing: &'a str) -> &'a str {
        match self {
            Words::Present(text) => text,
            _ => missing,
        }
    }
}

/// What `Texts` keeps for one path.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kept {
    Present(Box<str>),
    Gone(EntryNumber),
}

/// The words of one entry, by path: one allocation for the entry, none where there are no words.
type OfEntry = Option<Arc<[(Box<str>, Kept)]>>;

/// The words of all entries, by entry and path. The only place that holds any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// By the number of the entry, without gaps up to the last one that has words.
    by_entry: rpds::VectorSync<OfEntry>,
}

impl Texts {
    /// Keeps the words of one entry. `values` are (path, text).
    pub fn keep(&mut self, entry: EntryNumber, values: &[(String, String)]) {
        if values.is_empty() {
            return;
        }
        let kept =
            values.iter().map(|(path, value)| (Box::from(path.as_str()), Kept::Present(Box::from(value.as_str()))));
        let kept: Arc<[_]> = kept.collect();
        let at = index(entry);
        while self.by_entry.len() <= at {
            self.by_entry.push_back_mut(None);
        }
        self.by_entry.set_mut(at, Some(kept));
    }

    /// The files of one entry: what the openings of its fields `file` say.
    pub fn files(&self, entry: EntryNumber) -> impl Iterator<Item = FileReference> {
        let files = self.of(entry).iter().filter(|(path, _)| is_file_field(path));
        files.filter_map(|(_, kept)| match kept {
            Kept::Present(value) => FileReference::read(value),
            Kept::Gone(_) => None,
        })
    }

    /// Forgets the words at one place, naming the act that erased them.
    pub fn forget(&mut self, place: &Place, by: EntryNumber) {
        let kept = self.of(place.entry).iter().cloned().map(|(path, kept)| {
            let kept = if *path == *place.path { Kept::Gone(by) } else { kept };
            (path, kept)
        });
        let kept: Arc<[_]> = kept.collect();
        self.by_entry.set_mut(index(place.entry), Some(kept));
    }

    /// The words at one place.
    pub fn words(&self, place: &Place) -> Words<'_> {
        let found = self.of(place.entry).iter().find(|(path, _)| **path == *place.path);
        match found {
            Some((_, Kept::Present(text))) => Words::Present(text),
            Some((_, Kept::Gone(by))) => Words::Gone(*by),
            None => Words::NotPublished,
        }
    }

    fn of(&self, entry: EntryNumber) -> &[(Box<str>, Kept)] {
        self.by_entry.get(index(entry)).and_then(Option::as_deref).unwrap_or_default()
    }
}

/// Entries are counted from 0, as a vector is; a number beyond memory is the place of nothing.
fn index(entry: EntryNumber) -> usize {
    usize::try_from(entry).unwrap_or(usize::MAX)
}

/// On the wire between `domain` and `platform`: `{"~": text}` when typed (`{"~": id, "file": 1}` for a
/// staged file), `{"~at": [entry, path]}` when recorded. Neither ever reaches an entry: there the object is empty.
impl<T: Typed> Serialize for Erasable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Typed(text) => {
                map.serialize_entry("~", text.as_str())?;
                if T::IS_FILE {
                    map.serialize_entry("file", &1)?;
                }
            }
            Self::At(place) => map.serialize_entry("~at", &(place.entry, &place.path))?,
        }
        map.end()
    }
}

impl<'de, T: Typed> Deserialize<'de> for Erasable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Wire {
            #[serde(rename = "~")]
            typed: Option<String>,
            #[serde(rename = "~at")]
            at: Option<(EntryNumber, Arc<str>)>,
        }
        match Wire::deserialize(deserializer)? {
            Wire { typed: Some(text), at: None } => T::parse(&text)
                .map(Self::Typed)
                .map_err(|_| D::Error::custom("a recorded text that its own rules refuse")),
            Wire { typed: None, at: Some((entry, path)) } => Ok(Self::At(Place { entry, path })),
            _ => Err(D::Error::custom("neither words nor their place")),
        }
    }
}
