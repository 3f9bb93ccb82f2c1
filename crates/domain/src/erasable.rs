//! Words that can be forgotten.
//!
//! Every text somebody typed, every name and every file reference is [`Erasable`], or [`Closed`](crate::Closed) where not
//! everybody may read it: the entry carries only a salted digest of it. While an act is being decided the text is there
//! ([`Erasable::Typed`]); once recorded only its place remains ([`Erasable::At`]), and the words
//! live in [`Texts`], apart from the skeleton that `apply` works on. So no total, status or
//! quorum can hang on words: `apply` never sees them.

use alloc::string::String;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::class::Class;
use crate::number::EntryNumber;
use crate::text::Typed;
use crate::texts::{Place, Texts, Words};

/// A text that everybody may read, and that a person may ask to have forgotten.
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
            Self::At(place) => texts.words(*place),
        }
    }
}

impl<T> Erasable<T> {
    /// The place, once recorded.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Typed(_) => None,
            Self::At(place) => Some(*place),
        }
    }
}

/// On the wire between `domain` and `platform`: `{"~": text}` when typed (`{"~": id, "file": 1}` for a
/// staged file), `{"~at": [entry, field]}` when recorded. Neither ever reaches an entry: there the object is empty.
impl<T: Typed> Serialize for Erasable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write(Class::Public, serializer)
    }
}

impl<T: Typed> Erasable<T> {
    pub(crate) fn write<S: Serializer>(&self, class: Class, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Typed(text) => {
                map.serialize_entry("~", text.as_str())?;
                if T::IS_FILE {
                    map.serialize_entry("file", &1)?;
                }
            }
            Self::At(place) => map.serialize_entry("~at", &(place.entry, place.field))?,
        }
        if class != Class::Public {
            map.serialize_entry("k", &class)?;
        }
        map.end()
    }
}

/// A text that everybody may read is of no other class.
impl<'de, T: Typed> Deserialize<'de> for Erasable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Wire::deserialize(deserializer)?;
        match wire.class() {
            Class::Public => wire.text(),
            _ => Err(D::Error::custom("a public text of another class")),
        }
    }
}

/// A text or its place, and its class, as they come from `platform`.
#[derive(serde::Deserialize)]
pub(crate) struct Wire {
    #[serde(rename = "~")]
    typed: Option<String>,
    #[serde(rename = "~at")]
    at: Option<(EntryNumber, u16)>,
    #[serde(rename = "k")]
    class: Option<Class>,
}

impl Wire {
    pub(crate) fn class(&self) -> Class {
        self.class.unwrap_or(Class::Public)
    }

    pub(crate) fn text<T: Typed, E: serde::de::Error>(self) -> Result<Erasable<T>, E> {
        match (self.typed, self.at) {
            (Some(text), None) => {
                T::parse(&text).map(Erasable::Typed).map_err(|_| E::custom("a recorded text that its own rules refuse"))
            }
            (None, Some((entry, field))) => Ok(Erasable::At(Place { entry, field })),
            _ => Err(E::custom("neither words nor their place")),
        }
    }
}
