//! Canonical text: the part of RFC 8785 that the record uses, with exactly one text per value.
//!
//! The scanner accepts a text only if the encoder would have written it, so nobody ever writes a value again to check it.

mod cursor;
mod encode;
mod error;
mod members;
mod scan;
mod string;
mod value;

pub use encode::encode;
pub use error::{EncodeError, EncodeFault, ScanError, ScanFault};
pub use scan::scan;
pub use value::Value;

pub(crate) use cursor::Cursor;
pub(crate) use encode::{write_integer, write_map, write_text};
pub(crate) use members::Members;
pub(crate) use scan::{list, map};

/// Objects and arrays may be nested this deep; the outermost counts as one.
pub const MAX_DEPTH: usize = 8;

/// The largest integer, 2^53 − 1, and without its sign the smallest: beyond it not every reader keeps integers exact.
pub const MAX_INTEGER: i64 = (1 << 53) - 1;
