//! Bundles of entries: each with its length before it, in two bytes, big-endian.

use alloc::vec::Vec;
use core::fmt;

/// Why bytes are no bundle, or entries make none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundleFault {
    /// An entry of more than 65,535 bytes.
    TooLarge {
        /// Its place in the bundle, from 0.
        entry: usize,
    },
    /// The bytes end within an entry.
    EndsEarly {
        /// Its place in the bundle, from 0.
        entry: usize,
    },
}

impl fmt::Display for BundleFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { entry } => write!(out, "entry {entry} of the bundle is too large"),
            Self::EndsEarly { entry } => write!(out, "the bundle ends within its entry {entry}"),
        }
    }
}

impl core::error::Error for BundleFault {}

/// The bytes of a bundle.
///
/// # Errors
/// An entry has more than 65,535 bytes, which none of this record has.
pub fn bundle<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, BundleFault> {
    let mut bytes = Vec::new();
    for (number, entry) in entries.into_iter().enumerate() {
        let length = u16::try_from(entry.len()).map_err(|_| BundleFault::TooLarge { entry: number })?;
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Ok(bytes)
}

/// The entries of a bundle.
///
/// # Errors
/// The bytes end within an entry.
pub fn entries(bundle: &[u8]) -> Result<Vec<&[u8]>, BundleFault> {
    let mut entries = Vec::new();
    let mut rest = bundle;
    while !rest.is_empty() {
        let fault = BundleFault::EndsEarly { entry: entries.len() };
        let (length, after) = rest.split_first_chunk::<2>().ok_or(fault)?;
        let (entry, after) = after.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or(fault)?;
        entries.push(entry);
        rest = after;
    }
    Ok(entries)
}
