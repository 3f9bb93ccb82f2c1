//! Standard output, or a file that appears whole.

use std::fs;
use std::io::{ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};

/// Where a result goes.
pub(super) enum Output {
    Standard,
    /// The file, and where it is made.
    File {
        path: PathBuf,
        making: PathBuf,
    },
}

impl Output {
    /// Checks that it can be written, before any work is done.
    pub fn to(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path else { return Ok(Output::Standard) };
        let name = path.file_name().ok_or_else(|| anyhow!("{} names no file", path.display()))?;
        let making = path.with_file_name(format!(".{}.making", name.to_string_lossy()));
        fs::write(&making, "").with_context(|| format!("cannot write {}", making.display()))?;
        Ok(Output::File { path: path.to_path_buf(), making })
    }

    /// Writes all of it.
    pub fn write(&self, text: &str) -> anyhow::Result<()> {
        match self {
            Output::Standard => match stdout().lock().write_all(text.as_bytes()) {
                // Whoever reads has seen enough.
                Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
                written => written.context("standard output cannot be written"),
            },
            Output::File { path, making } => {
                fs::write(making, text).with_context(|| format!("cannot write {}", making.display()))?;
                fs::rename(making, path).with_context(|| format!("cannot write {}", path.display()))
            }
        }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if let Output::File { making, .. } = self {
            // Gone already when it has got its name.
            let _ = fs::remove_file(making);
        }
    }
}
