//! What pages ask of a recorded entry besides its fields.

use domain::{Moment, Zone};
use record::{Hash, leaf_hash};

use crate::{Platform, Recorded};

impl Recorded {
    /// Hash of the entry as a leaf of the tree.
    #[must_use]
    pub fn leaf(&self) -> Hash {
        leaf_hash(&self.bytes)
    }
}

impl Platform {
    /// The zone of the body, whose hours the record tells.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.shared().zone
    }

    /// The civil date and hour of an instant, in the time zone of the body.
    #[must_use]
    pub fn civil(&self, at: i64) -> Moment {
        self.shared().moment(at).map_or_else(|| self.snapshot().moment, |moment| moment.civil)
    }
}
