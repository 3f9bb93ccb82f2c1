//! The name of nobody: what stands where a person would, as long as their id, so that nobody finds out by the time that something
//! takes whether an address is anybody's.

use crate::outbox::Letter;

/// What stands before the random name of nobody; the ids of people are hexadecimal digits alone.
const NOBODY: &str = "nobody-";

/// A name as long as the id of a person, that nobody has, of one such id.
pub(crate) fn nobody(id: &str) -> String {
    format!("{NOBODY}{}", id.get(NOBODY.len()..).unwrap_or_default())
}

/// Whether a name is of nobody.
pub(crate) fn is_nobody(name: &str) -> bool {
    name.starts_with(NOBODY)
}

impl Letter {
    /// Whether it goes to nobody: somebody asked for an address that is nobody's.
    #[must_use]
    pub fn is_nobodys(&self) -> bool {
        is_nobody(&self.recipient)
    }
}
