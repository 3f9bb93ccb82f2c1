//! Where a file can be downloaded, and what it is called there.

use domain::{Closed, Erasable, FileId, FileReference, Place, Standing};
use words::{Names, file_words};

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

impl FileLink {
    /// The link to a file that an entry names.
    pub(crate) fn of(visitor: &Visitor, reference: &FileReference) -> Self {
        Self {
            address: visitor.link(&addresses::to(addresses::FILE, &reference.id)),
            words: file_words(visitor.voice, &reference.name, reference.size),
        }
    }

    /// The link to a file that not everybody may read, for those who may.
    pub(crate) fn for_reader(names: &Names, visitor: &Visitor, file: Option<&Closed<FileId>>) -> Option<Self> {
        let reference = file?.reference(names.state, visitor.reader)?;
        Some(Self::of(visitor, &reference))
    }

    /// The link to a file, while that lives.
    pub(crate) fn while_kept(names: &Names, visitor: &Visitor, file: Option<&Erasable<FileId>>) -> Option<Self> {
        let reference = file?.reference(&names.state.texts)?;
        Some(Self::of(visitor, &reference))
    }
}

/// That a file was erased, and by which act.
pub(crate) fn file_gone(names: &Names, file: Option<Place>) -> Option<String> {
    match names.state.standing(file?) {
        Standing::Erased(by) => Some(names.voice.gone("file-gone", by)),
        Standing::Kept | Standing::Nowhere => None,
    }
}
