//! What is owed, found out once per edition of the state, however many pages and letters tell of it.

use domain::owed::{Owed, owed};

use crate::shared::Snapshot;

impl Snapshot {
    /// All that is owed after the last entry in it, in the order in which it is due.
    #[must_use]
    pub fn owed(&self) -> &[Owed] {
        self.owed.get_or_init(|| owed(&self.state))
    }
}
