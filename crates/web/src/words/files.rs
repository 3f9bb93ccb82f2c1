//! Files in words: what they are called, how large they are, and where they are.

use domain::{Erasable, FileId, FileReference};

use super::{Names, Voice};
use crate::addresses;
use crate::visitor::Visitor;

/// A file that can be downloaded.
#[derive(Clone, Debug)]
pub(crate) struct FileLink {
    /// Where.
    pub address: String,
    /// Its name and size.
    pub words: String,
}

/// The name of a file and its size.
pub(crate) fn file_words(voice: Voice, name: &str, size: u64) -> String {
    voice.with("file-words", &[("name", name.to_owned().into()), ("size", size_words(size).into())])
}

/// `850 B`, `12 kB`, `1.4 MB`: thousands, as telephones count them.
fn size_words(size: u64) -> String {
    match size {
        0..1_000 => format!("{size} B"),
        1_000..1_000_000 => format!("{} kB", size.div_ceil(1_000)),
        _ => format!("{}.{} MB", size / 1_000_000, size % 1_000_000 / 100_000),
    }
}

impl FileLink {
    /// The link to a file that an entry names.
    pub(crate) fn of(visitor: &Visitor, reference: &FileReference) -> Self {
        Self {
            address: visitor.link(&addresses::to(addresses::FILE, &reference.id)),
            words: file_words(visitor.voice, &reference.name, reference.size),
        }
    }
}

impl Names<'_> {
    /// The link to a file, while that lives.
    pub(crate) fn file(&self, visitor: &Visitor, file: Option<&Erasable<FileId>>) -> Option<FileLink> {
        let reference = file?.reference(&self.state.texts)?;
        Some(FileLink::of(visitor, &reference))
    }
}
