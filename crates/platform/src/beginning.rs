//! The beginning of a body: its data folder and the invitation of whoever administers it first come together, or neither does.

use std::path::{Path, PathBuf};

use store::FolderFault;

use crate::clock::Setting;
use crate::fault::OpenFault;
use crate::founding::Founding;
use crate::people::{Delivered, EMail, PeopleFault};
use crate::platform::Platform;

/// Why a body was not begun. Nothing is left then but what the next try takes away.
#[derive(Debug, thiserror::Error)]
pub enum BeginFault {
    /// The folder could not be made, or what is said of the body is not accepted.
    #[error(transparent)]
    Folder(#[from] OpenFault),
    /// The administrator could not be invited.
    #[error("the invitation was not kept: {0}")]
    Invitation(#[from] PeopleFault),
}

impl From<FolderFault> for BeginFault {
    fn from(fault: FolderFault) -> Self {
        Self::Folder(fault.into())
    }
}

/// Where a folder is made, beside its place or, where settings wait there or it is a disk of its own, within; `None` for a path that
/// names no folder. It has its name only when it is whole.
#[must_use]
pub fn making(data: &Path) -> Option<PathBuf> {
    data.file_name()?;
    Some(store::place(data, "making"))
}

impl Platform {
    /// Makes the data folder of a body at work with an invitation for its first administrator. What a killed process left of the
    /// same is taken away first.
    ///
    /// # Errors
    /// Something is in the folder, what is said of the body is not accepted, or the disk failed.
    pub async fn begin(
        data: &Path,
        founding: &Founding,
        setting: &Setting,
        (administrator, language): (&EMail, &str),
    ) -> Result<Delivered, BeginFault> {
        let nameless = || FolderFault::Io(data.to_path_buf(), std::io::ErrorKind::InvalidInput.into());
        let making = making(data).ok_or_else(nameless)?;
        store::discard(&making)?;
        Self::create_with(&making, founding, setting).await?;
        let platform = Self::open_with(&making, setting.clone()).await?;
        let invited = platform.invite_first(administrator, language).await;
        platform.close().await?;
        drop(platform);
        let delivered = invited?;
        store::put_in_place(&making, data)?;
        Ok(delivered)
    }
}
