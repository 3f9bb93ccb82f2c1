//! The last signed checkpoint, in a file of its own: what the log has committed itself to, kept apart from what it keeps.

use std::io;
use std::path::PathBuf;

use crate::fault::blocking;
use crate::{DataFolder, durable};

pub(crate) const NAME: &str = "checkpoint";

/// Most bytes of a note: 64 signatures of long names fit many times.
const LONGEST: u64 = 64 * 1024;

/// The file of the last signed checkpoint.
#[derive(Clone, Debug)]
pub struct SealFile {
    folder: PathBuf,
}

/// Why a checkpoint was not put in place.
#[derive(Debug, thiserror::Error)]
pub enum SealFault {
    /// Another checkpoint stands there than the one we believed to be the last. Somebody else signs for this log, or an old
    /// copy of the folder was put back: nothing may be signed any more.
    #[error("the checkpoint file is not the one this process left there")]
    Changed {
        /// What stands there.
        found: Option<String>,
    },
    /// It could not be prepared: what stood there still stands, and it can be tried again.
    #[error("the checkpoint file: {0}")]
    NotYet(#[source] io::Error),
    /// It failed while the one was being put in the place of the other: nobody knows which of them is on the disk.
    #[error("the checkpoint file: {0}")]
    InDoubt(#[from] io::Error),
}

impl SealFile {
    /// That of a data folder.
    #[must_use]
    pub fn of(folder: &DataFolder) -> Self {
        Self::inside(folder.path())
    }

    pub(crate) fn inside(folder: &std::path::Path) -> Self {
        Self { folder: folder.to_path_buf() }
    }

    /// The note that stands there, if any.
    ///
    /// # Errors
    /// It cannot be read, or is no text.
    pub fn read(&self) -> io::Result<Option<String>> {
        match durable::read_within(&self.folder.join(NAME), LONGEST) {
            Ok(bytes) => {
                let no_text = |_| io::Error::new(io::ErrorKind::InvalidData, "it is no text");
                String::from_utf8(bytes).map(Some).map_err(no_text)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts `next` in the place of `believed`, durably, if `believed` is what stands there.
    ///
    /// Only one process holds the folder, so nobody can come between the look and the change.
    ///
    /// # Errors
    /// Something else stands there, or the file system refused.
    pub async fn swap(&self, believed: Option<String>, next: String) -> Result<(), SealFault> {
        let file = self.clone();
        blocking(move || {
            let found = file.read().map_err(SealFault::NotYet)?;
            if found != believed {
                return Err(SealFault::Changed { found });
            }
            let prepared = durable::prepare(&file.folder, NAME, next.as_bytes()).map_err(SealFault::NotYet)?;
            prepared.put().map_err(SealFault::InDoubt)
        })
        .await
    }
}
