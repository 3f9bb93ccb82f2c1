//! What is owed, found out once per edition of the state, however many pages and letters tell of it.

use std::borrow::Cow;

use domain::owed::{Owed, owed, seen_on};
use jiff::civil::Date;

use crate::shared::Snapshot;

impl Snapshot {
    /// All that is owed after the last entry in it, seen from a day, in the order in which it is due.
    #[must_use]
    pub fn owed(&self, today: Date) -> Cow<'_, [Owed]> {
        let owed = self.owed.get_or_init(|| owed(&self.state));
        seen_on(owed, &self.state.skeleton, today)
    }
}
