//! Where meaning and bytes meet, for any act and without code per act.
//!
//! *Inscribing* makes an entry of an accepted act; *recounting* makes the accepted act of an entry. A process that performs
//! an act inscribes it and then recounts it, so what it applies is what everybody will apply who reads the record.

mod inscribe;
mod recount;

use std::ops::Range;

use domain::{Accepted, Meta, Place, State};
use record::Entry;
use store::OpeningRow;

pub(crate) use inscribe::{Inscribed, Occasion, Uninscribed, inscribe};
pub(crate) use recount::{act_of, actor_of, meta_of};

/// One entry, ready to be taken into a state.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub accepted: Accepted,
    pub meta: Meta,
    pub entry: Entry,
}

impl Step {
    /// Takes the entry into a state, with those of its openings that are there. The act itself is applied without them.
    pub fn take_into(&self, state: &mut State, openings: &[OpeningRow]) {
        for OpeningRow { opening, .. } in openings {
            // One that the entry does not list is refused before it comes here.
            if let Some(field) = field_of(&self.entry, &opening.field) {
                state.texts.keep(Place { entry: self.meta.number, field }, &opening.field, &opening.value);
            }
        }
        domain::apply(&mut state.skeleton, &self.accepted, &self.meta);
    }
}

/// Which of the digests of an entry is that of a field: what a [`Place`] says instead of the path. They rise by path.
fn field_of(entry: &Entry, path: &str) -> Option<u16> {
    let at = entry.digests.binary_search_by(|listed| listed.field.as_str().cmp(path)).ok()?;
    u16::try_from(at).ok()
}

/// Where the openings of one entry are, among those of several in the order of their entries.
pub(crate) fn openings_of(entry: u64, openings: &[OpeningRow]) -> Range<usize> {
    let start = openings.partition_point(|held| held.entry < entry);
    let end = openings.partition_point(|held| held.entry <= entry);
    start..end
}
