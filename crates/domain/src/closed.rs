//! Words that not everybody may read, apart from those that everybody may: a page that shows texts cannot come upon them.

use alloc::sync::Arc;
use core::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::class::Class;
use crate::erasable::{Erasable, Wire};
use crate::file::{FileId, FileReference, is_file_field};
use crate::number::EntryNumber;
use crate::reader::Reader;
use crate::state::State;
use crate::text::Typed;
use crate::texts::{Place, Words};

/// A text of whatever class: as [`Erasable`], but its words are reached with a [`Reader`] alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Closed<T> {
    class: Class,
    text: Erasable<T>,
}

impl<T> Closed<T> {
    /// A text typed just now.
    pub(crate) fn typed(class: Class, text: T) -> Self {
        Self { class, text: Erasable::Typed(text) }
    }

    /// Its class, for ever.
    pub fn class(&self) -> Class {
        self.class
    }

    /// The place, once recorded.
    pub fn place(&self) -> Option<Place> {
        self.text.place()
    }

    /// The text, while it is typed.
    pub(crate) fn as_typed(&self) -> Option<&T> {
        match &self.text {
            Erasable::Typed(text) => Some(text),
            Erasable::At(_) => None,
        }
    }

    /// A text that is nowhere, for what does not depend on words.
    #[must_use]
    pub fn unwritten(class: Class) -> Self {
        Self { class, text: Erasable::At(Place { entry: 0, field: 0 }) }
    }

    /// The words, once recorded, for whoever reads.
    pub fn words<'a>(&self, state: &'a State, reader: Reader) -> Words<'a> {
        self.place().map_or(Words::NotPublished, |place| state.words(place, reader))
    }
}

impl Closed<FileId> {
    /// What is known of the recorded file, for whoever reads.
    #[must_use]
    pub fn reference(&self, state: &State, reader: Reader) -> Option<FileReference> {
        match self.words(state, reader) {
            Words::Present(value) => FileReference::read(value),
            Words::NotPublished | Words::Gone(_) => None,
        }
    }
}

/// Says nothing that somebody typed.
impl<T> fmt::Debug for Closed<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Closed").field("class", &self.class).field("place", &self.place()).finish_non_exhaustive()
    }
}

/// As [`Erasable`], and `"k"` with the class where that is not public.
impl<T: Typed> Serialize for Closed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.write(self.class, serializer)
    }
}

impl<'de, T: Typed> Deserialize<'de> for Closed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Wire::deserialize(deserializer)?;
        Ok(Self { class: wire.class(), text: wire.text()? })
    }
}

/// The words that are sealed or confidential, and the places of private ones. There are few beside the public ones, so each stands alone. Cloning shares them.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct ClosedTexts(rpds::RedBlackTreeMapSync<Place, Kept>);

#[derive(Clone, PartialEq, Eq)]
struct Kept {
    class: Class,
    /// Path of the field in its entry.
    path: Arc<str>,
    words: Arc<str>,
}

impl ClosedTexts {
    /// Keeps the words of one field.
    pub(crate) fn keep(&mut self, class: Class, place: Place, path: &str, words: &str) {
        self.0.insert_mut(place, Kept { class, path: path.into(), words: words.into() });
    }

    /// The words at one place, for whoever reads.
    pub(crate) fn words(&self, place: Place, reader: Reader) -> Option<&str> {
        self.0.get(&place).filter(|kept| reader.reads(kept.class)).map(|kept| &*kept.words)
    }

    /// The words at one place, whoever may read them: for whose own they are, for whom they wait, and for rules; none where they are private.
    pub(crate) fn own(&self, place: Place) -> Option<&str> {
        self.0.get(&place).filter(|kept| kept.class != Class::Private).map(|kept| &*kept.words)
    }

    /// Takes out the sealed words at one place, with the path of their field. What is confidential stays where it is.
    pub(crate) fn unseal(&mut self, place: Place) -> Option<(Arc<str>, Arc<str>)> {
        let kept = self.0.get(&place).filter(|kept| kept.class == Class::Sealed).cloned()?;
        self.forget(place);
        Some((kept.path, kept.words))
    }

    /// Whether there are words at one place, or were private ones when they came.
    pub(crate) fn knows(&self, place: Place) -> bool {
        self.0.contains_key(&place)
    }

    /// The file that the words at one place name.
    pub(crate) fn file(&self, place: Place) -> Option<FileReference> {
        let kept = self.0.get(&place).filter(|kept| is_file_field(&kept.path))?;
        FileReference::read(&kept.words)
    }

    /// Forgets the words at one place.
    pub(crate) fn forget(&mut self, place: Place) {
        self.0.remove_mut(&place);
    }

    /// The files of one entry, for whoever reads.
    pub(crate) fn files(&self, entry: EntryNumber, reader: Reader) -> impl Iterator<Item = FileReference> {
        let fields = Place { entry, field: 0 }..=Place { entry, field: u16::MAX };
        let own = self.0.range(fields).map(|(_, kept)| kept);
        let own = own.filter(move |kept| reader.reads(kept.class) && is_file_field(&kept.path));
        own.filter_map(|kept| FileReference::read(&kept.words))
    }
}

/// Says nothing that somebody typed.
impl fmt::Debug for ClosedTexts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.0.keys()).finish()
    }
}
