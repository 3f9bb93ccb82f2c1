//! Whose the things are that somebody leaves here.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;

use crate::actor::{Actor, Role};

/// Whose something is: the word of a role that is handed over, or that of a role with the pseudonym of the one person in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Owner(String);

impl Owner {
    /// How it is written down, privately.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Actor {
    /// Whose it is what somebody leaves here: of the office, whoever holds it, or of whoever prepares for it; where the role is
    /// no office that one holds after another, of the person alone.
    #[must_use]
    pub fn owner(&self) -> Owner {
        let of = match (&self.role, &self.by) {
            (Role::Organisation | Role::Participant, Some(by)) => format!("{}/{}", self.role.word(), by.0),
            (role, _) => role.word().to_owned(),
        };
        Owner(of)
    }
}
