//! Where meaning and bytes meet, for any act and without code per act.
//!
//! *Inscribing* makes an entry of an accepted act; *recounting* makes the accepted act of an entry. A process that performs
//! an act inscribes it and then recounts it, so what it applies is what everybody will apply who reads the record.

mod inscribe;
mod recount;

use std::ops::Range;

use domain::{Accepted, Class, Meta, Place, State};
use record::Entry;
use store::OpeningRow;

use crate::brief::Brief;

pub(crate) use inscribe::{Inscribed, Occasion, Uninscribed, inscribe};
pub(crate) use recount::{act_of, meta_of};

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
            // One that the entry does not list is refused before it comes here. The class is that of the entry, never the row's.
            if let Some((field, class)) = listed(&self.entry, &opening.field) {
                state.keep(class, Place { entry: self.meta.number, field }, &opening.field, &opening.value);
            }
        }
        domain::apply(state, &self.accepted, &self.meta);
    }

    /// What is told of it in a line.
    pub fn brief(&self) -> Brief {
        Brief { meta: self.meta.clone(), on: self.entry.on, accepted: self.accepted.clone() }
    }

    /// The same, when nothing else is wanted of it.
    pub fn into_brief(self) -> Brief {
        Brief { meta: self.meta, on: self.entry.on, accepted: self.accepted }
    }
}

/// Which of the digests of an entry is that of a field, what a [`Place`] says instead of the path, and its class. They rise by path.
fn listed(entry: &Entry, path: &str) -> Option<(u16, Class)> {
    let at = entry.digests.binary_search_by(|listed| listed.field.as_str().cmp(path)).ok()?;
    Some((u16::try_from(at).ok()?, class_of(entry.digests.get(at)?.class)))
}

/// The same class, as the rules know it.
pub(crate) fn class_of(class: record::Class) -> Class {
    match class {
        record::Class::Public => Class::Public,
        record::Class::Sealed => Class::Sealed,
        record::Class::Confidential => Class::Confidential,
        record::Class::Private => Class::Private,
    }
}

/// Where the openings of one entry are, among those of several in the order of their entries.
pub(crate) fn openings_of(entry: u64, openings: &[OpeningRow]) -> Range<usize> {
    let start = openings.partition_point(|held| held.entry < entry);
    let end = openings.partition_point(|held| held.entry <= entry);
    start..end
}
