//! What a document is chosen and counted by, so small that those of all documents lie side by side.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Code, EntryNumber};
use jiff::civil::Date;

use crate::index::Facts;
use crate::key::Key;
use crate::stands::{Acted, Stands};

/// The institutions and the axes of a document.
pub(crate) type Served = (BTreeSet<Code>, BTreeSet<EntryNumber>);

/// What a document is chosen by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Brief {
    pub key: Key,
    state: Option<Acted>,
    pub date: Option<Date>,
    /// The place of its institutions and axes among those of all.
    pub served: u32,
}

/// The institutions and axes that documents have together, each such set once: few of many documents. They are codes and
/// numbers, no words, and stay when no document has them any more.
#[derive(Debug, Default)]
pub(crate) struct Sets {
    all: Vec<Served>,
    places: BTreeMap<Served, u32>,
}

impl Brief {
    /// That of a document with these facts.
    pub fn of(key: Key, facts: Facts, sets: &mut Sets) -> Self {
        let served = sets.place((facts.institutions, facts.axes));
        Self { key, state: facts.state, date: facts.date, served }
    }

    /// Where it stands on a day.
    pub fn state_on(&self, day: Date) -> Option<Stands> {
        self.state.map(|state| state.on(day))
    }
}

impl Sets {
    fn place(&mut self, served: Served) -> u32 {
        if let Some(place) = self.places.get(&served) {
            return *place;
        }
        let place = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(served.clone());
        self.places.insert(served, place);
        place
    }

    /// All of them, by place.
    pub fn all(&self) -> &[Served] {
        &self.all
    }
}
