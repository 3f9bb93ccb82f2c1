//! How many faults anybody is told of at once: on a page and by the API alike.

/// Most faults that are listed.
pub(crate) const MOST_FAULTS: usize = 100;
