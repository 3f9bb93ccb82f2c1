//! Checkpoints of C2SP `tlog-checkpoint`: a signed root with its size. No extension lines.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::fmt;

use crate::note::{self, NoteFault, SigningKey, VerifierKey};
use crate::tree::Hash;
use crate::{base64_text, decimal};

/// What the log commits itself to: these many entries, this root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The name of the log, which is also that of its key.
    pub origin: String,
    /// Number of entries.
    pub size: u64,
    /// Root of their tree.
    pub root: Hash,
}

/// Why a checkpoint is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckpointFault {
    /// It is no note, or its signature is not that of the key.
    Note(NoteFault),
    /// A line that is not what it must be: 0 the origin, 1 the size, 2 the root, 3 a line too many.
    Line(usize),
    /// The origin is not the name of the key.
    Origin,
}

impl fmt::Display for CheckpointFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Note(fault) => fault.fmt(out),
            Self::Line(line) => write!(out, "line {line} of the checkpoint is not what it must be"),
            Self::Origin => out.write_str("the origin is not the name of the key"),
        }
    }
}

impl core::error::Error for CheckpointFault {}

impl Checkpoint {
    /// The text that is signed.
    pub fn encode(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, base64_text::encode(&self.root))
    }

    /// Reads the text that is signed. It is worth nothing without its signature.
    ///
    /// # Errors
    /// The line that [`encode`](Self::encode) would not have written.
    pub fn parse(text: &str) -> Result<Self, CheckpointFault> {
        let mut lines = text.split('\n');
        let mut line = |number| lines.next().ok_or(CheckpointFault::Line(number));
        let origin = line(0)?;
        let size = decimal::parse(line(1)?).ok_or(CheckpointFault::Line(1))?;
        let root = base64_text::decode_hash(line(2)?).ok_or(CheckpointFault::Line(2))?;
        let after = line(3)?;
        if origin.is_empty() {
            return Err(CheckpointFault::Line(0));
        }
        if !after.is_empty() || lines.next().is_some() {
            return Err(CheckpointFault::Line(3));
        }
        Ok(Self { origin: origin.to_owned(), size, root })
    }

    /// The note of this checkpoint.
    ///
    /// # Errors
    /// The origin is not the name of the key.
    pub fn sign(&self, key: &SigningKey) -> Result<String, CheckpointFault> {
        if self.origin != key.name() {
            return Err(CheckpointFault::Origin);
        }
        key.sign(&self.encode()).map_err(CheckpointFault::Note)
    }

    /// Opens a note and reads the checkpoint in it.
    ///
    /// # Errors
    /// The key of the log did not sign it, or it is no checkpoint of that log.
    pub fn open(note: &str, key: &VerifierKey) -> Result<Self, CheckpointFault> {
        let opened = note::open(note, core::slice::from_ref(key)).map_err(CheckpointFault::Note)?;
        let checkpoint = Self::parse(opened.text)?;
        if checkpoint.origin == key.name() { Ok(checkpoint) } else { Err(CheckpointFault::Origin) }
    }
}
