//! Files that acts name.
//!
//! While an act is decided there is only the id of a staged file. Once it is recorded, the opening of
//! the field holds what identifies the bytes: id, media type, name, hash (SHA-256) and size. A field of that
//! kind is always called `file`, so that whoever verifies a record knows where bytes must be.

use alloc::string::String;

use serde::Deserialize;

use crate::erasable::Erasable;
use crate::fields::{Fault, Kind};
use crate::text::Typed;
use crate::texts::{Texts, Words};

/// The id of a file: 1 to 64 of `a`-`z` and `0`-`9`, drawn at random when it was staged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileId(String);

/// What the opening of a field `file` says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FileReference {
    /// Id under which the bytes are served.
    pub id: String,
    /// Media type.
    pub media: String,
    /// Name it had where it came from.
    pub name: String,
    /// SHA-256 of the bytes, in base64.
    pub hash: String,
    /// Bytes.
    pub size: u64,
}

/// Whether the field at that path (`support/file`) holds a file: its last part is `file`.
#[must_use]
pub fn is_file_field(path: &str) -> bool {
    path.rsplit('/').next() == Some("file")
}

impl Typed for FileId {
    const IS_FILE: bool = true;

    fn kind() -> Kind {
        Kind::File
    }

    fn parse(raw: &str) -> Result<Self, Fault> {
        let id = raw.trim();
        let is_id =
            (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if is_id { Ok(Self(id.into())) } else { Err(Fault::NotAFile) }
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl FileReference {
    /// Reads the value of an opening; `None` when it is no such thing.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        serde_json::from_str(value).ok()
    }
}

impl Erasable<FileId> {
    /// What is known of the recorded file, while that lives.
    #[must_use]
    pub fn reference(&self, texts: &Texts) -> Option<FileReference> {
        match self.words(texts) {
            Words::Present(value) => FileReference::read(value),
            _ => None,
        }
    }
}
