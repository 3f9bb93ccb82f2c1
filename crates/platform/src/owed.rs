//! What is owed, found out once per edition of the state and day, however many pages and letters tell of it.

use std::sync::{Arc, Mutex};

use domain::owed::{Owed, owed};
use jiff::civil::Date;

use crate::shared::{Snapshot, lock};

/// What was found out last, and of which day.
#[derive(Debug, Default)]
pub(crate) struct OwedOn(Mutex<Option<(Date, Arc<[Owed]>)>>);

impl Snapshot {
    /// All that is owed on a day after the last entry in it, in the order in which it is due.
    #[must_use]
    pub fn owed(&self, today: Date) -> Arc<[Owed]> {
        let mut found = lock(&self.owed.0);
        match &*found {
            Some((day, owed)) if *day == today => Arc::clone(owed),
            _ => {
                let owed: Arc<[Owed]> = owed(&self.state, today).into();
                *found = Some((today, Arc::clone(&owed)));
                owed
            }
        }
    }
}
