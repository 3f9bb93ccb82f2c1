//! The envelope of an entry: what every act says in the same place (`docs/spec/record.md` §2).

mod encode;
mod error;
mod fields;
mod form;
mod names;
mod scan;

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::Value;

pub use error::EntryError;
pub use names::{Basis, Class, Level};

/// The most bytes an entry may have, whatever its kind.
pub const MAX_SIZE: usize = 61_440;

/// Says the most bytes that an entry of a kind may have. Whoever knows the kinds passes it in; beyond [`MAX_SIZE`] it allows
/// nothing.
pub type SizeLimit = fn(kind: &str) -> usize;

/// One accepted act. The number of an entry is its place in the record and not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `t`: `capability.verb/1`.
    pub kind: String,
    /// `at`: when it was entered, milliseconds since 1970 in UTC.
    pub at: i64,
    /// `dated`: civil date `YYYY-MM-DD` of what is recorded, or that and its hour `YYYY-MM-DDTHH:MM`, when it is not when it was
    /// entered.
    pub dated: Option<String>,
    /// `basis`: what a figure or fact rests on.
    pub basis: Option<Basis>,
    /// `on`: number of the entry that founded the object acted on.
    pub on: Option<u64>,
    /// `under`: number of the entry that founded the commitment, plan or dialogue it serves.
    pub under: Option<u64>,
    /// `prev`: number of the last entry on that object. The sequencer sets it.
    pub prev: Option<u64>,
    /// `cause`: number of the entry that brought this one about.
    pub cause: Option<u64>,
    /// `actor`: who acted.
    pub actor: ActorRef,
    /// `pub`: what everybody may read for ever. An empty map inside it stands where a digest is.
    pub public: BTreeMap<String, Value>,
    /// `dig`: digests of the values that stand outside the record, rising by field.
    pub digests: Vec<DigestRef>,
}

/// Who acted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorRef {
    /// `as`: an office, or one of the words for who holds none.
    pub office: String,
    /// `by`: pseudonym of the person who acted.
    pub by: Option<String>,
    /// `level`: how it was made sure that it was them.
    pub level: Level,
}

/// The digest of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestRef {
    /// `d`: the digest, as [`digest`](crate::digest) makes it.
    pub digest: [u8; 32],
    /// `f`: path in `public` of the empty map it stands for (`agenda/3/title`); `/vp` at its end means the public version.
    pub field: String,
    /// `k`: who may be served the opening.
    pub class: Class,
}
