//! Standard output, or a file that appears whole.

use std::fs::{self, File, OpenOptions, Permissions};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};

/// Where a result goes.
pub(super) enum Output {
    Standard,
    /// What stands there and is no file, such as a pipe: it is written into, and stays what it is.
    Into {
        path: PathBuf,
        opened: File,
    },
    /// A file, which has another name until it is whole.
    File(Making),
}

/// A file on its way.
pub(super) struct Making {
    path: PathBuf,
    /// Where it is made: beside, under a name that nobody could have taken before.
    beside: PathBuf,
    opened: File,
    /// Who could read and write what stood there before.
    earlier: Option<Permissions>,
}

impl Output {
    /// Checks that it can be written, before any work is done. What stands there stays as it is.
    pub fn to(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path else { return Ok(Output::Standard) };
        Self::at(path).with_context(|| format!("cannot write {}", path.display()))
    }

    fn at(path: &Path) -> anyhow::Result<Self> {
        let earlier = match fs::metadata(path) {
            Ok(earlier) if !earlier.is_file() => {
                let opened = OpenOptions::new().write(true).open(path)?;
                return Ok(Output::Into { path: path.to_path_buf(), opened });
            }
            Ok(earlier) => Some(earlier.permissions()),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        // A link leads to the same file afterwards.
        let path = if earlier.is_some() { fs::canonicalize(path)? } else { path.to_path_buf() };
        Ok(Output::File(Making::begin(path, earlier)?))
    }

    /// Writes all of it.
    pub fn write(self, text: &str) -> anyhow::Result<()> {
        match self {
            Output::Standard => said(&mut stdout().lock(), text).context("standard output cannot be written"),
            Output::Into { path, mut opened } => {
                said(&mut opened, text).with_context(|| format!("cannot write {}", path.display()))
            }
            Output::File(making) => {
                let path = making.path.clone();
                making.end(text).with_context(|| format!("cannot write {}", path.display()))
            }
        }
    }
}

fn said(to: &mut impl Write, text: &str) -> io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

impl Making {
    /// Makes a new file, and follows no link that somebody put in its place.
    fn begin(path: PathBuf, earlier: Option<Permissions>) -> anyhow::Result<Self> {
        let name = path.file_name().ok_or_else(|| anyhow!("it names no file"))?.to_string_lossy().into_owned();
        loop {
            let beside = path.with_file_name(format!(".{name}.{:016x}", drawn()));
            match File::create_new(&beside) {
                Ok(opened) => return Ok(Self { path, beside, opened, earlier }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn end(mut self, text: &str) -> io::Result<()> {
        self.opened.write_all(text.as_bytes())?;
        if let Some(earlier) = self.earlier.take() {
            self.opened.set_permissions(earlier)?;
        }
        fs::rename(&self.beside, &self.path)
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        // Gone already when it has got its name.
        let _ = fs::remove_file(&self.beside);
    }
}

/// A number that nobody knew before: the seeds of a hash map are drawn at random.
fn drawn() -> u64 {
    RandomState::new().build_hasher().finish()
}
