//! From ids to places, fast for the plain small numbers that most dialogues use.

use std::collections::BTreeMap;

/// Numbers below this go through a table: 16 MiB at the very most, and only if somebody types such a number.
const TABLE: u64 = 1 << 22;
const NOBODY: u32 = u32::MAX;

/// Gives every id a place, in the order in which ids are first met.
#[derive(Clone, Debug)]
pub(super) struct Register<Id> {
    ids: Vec<Id>,
    by_number: Vec<u32>,
    by_id: BTreeMap<Id, u32>,
}

impl<Id> Default for Register<Id> {
    fn default() -> Register<Id> {
        Register { ids: Vec::new(), by_number: Vec::new(), by_id: BTreeMap::new() }
    }
}

impl<Id: Ord + Clone> Register<Id> {
    /// The place of this id; `number` is its value when it is a plain number.
    pub(super) fn place(&mut self, id: &Id, number: Option<u64>) -> u32 {
        let next = self.ids.len() as u32;
        let place = match number {
            Some(number) if number < TABLE => {
                let number = number as usize;
                if number >= self.by_number.len() {
                    self.by_number.resize(number + 1, NOBODY);
                }
                let place = &mut self.by_number[number];
                if *place == NOBODY {
                    *place = next;
                }
                *place
            }
            _ => match self.by_id.get(id) {
                Some(place) => *place,
                None => {
                    self.by_id.insert(id.clone(), next);
                    next
                }
            },
        };
        if place == next {
            self.ids.push(id.clone());
        }
        place
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The place of this id, if it was met.
    pub(super) fn find(&self, id: &Id, number: Option<u64>) -> Option<u32> {
        match number {
            Some(number) if number < TABLE => {
                self.by_number.get(number as usize).copied().filter(|place| *place != NOBODY)
            }
            _ => self.by_id.get(id).copied(),
        }
    }

    /// Gives every id a new place: `index` holds it by the old one.
    pub(super) fn renumber(&mut self, index: &[u32]) {
        let mut ids = self.ids.clone();
        for (id, &place) in self.ids.drain(..).zip(index) {
            ids[place as usize] = id;
        }
        self.ids = ids;
        let known = self.by_number.iter_mut().filter(|place| **place != NOBODY);
        known.chain(self.by_id.values_mut()).for_each(|place| *place = index[*place as usize]);
    }

    /// The id of a place that this register gave.
    pub(super) fn id(&self, place: u32) -> &Id {
        &self.ids[place as usize]
    }

    /// The ids in canonical order, and for each place of first meeting its canonical index.
    pub(super) fn into_canonical(self) -> (Vec<Id>, Vec<u32>) {
        let mut order = Order::default();
        order.follow(&self);
        let ids = order.places.iter().map(|&place| self.ids[place as usize].clone()).collect();
        (ids, order.index())
    }
}

/// The canonical order of the ids of a register, brought up to date without sorting all of them again.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    places: Vec<u32>,
}

impl Order {
    /// Takes in the ids that were met since the last time.
    pub(super) fn follow<Id: Ord>(&mut self, register: &Register<Id>) {
        let known = self.places.len();
        let ids = &register.ids;
        self.places.extend(known as u32..ids.len() as u32);
        self.places[known..].sort_unstable_by(|&a, &b| ids[a as usize].cmp(&ids[b as usize]));
        let overlaps = known > 0
            && self.places.get(known).is_some_and(|&new| ids[new as usize] < ids[self.places[known - 1] as usize]);
        if overlaps {
            // Two runs that are sorted already: the stable sort merges them in one pass.
            self.places.sort_by(|&a, &b| ids[a as usize].cmp(&ids[b as usize]));
        }
    }

    /// Places of first meeting in canonical order.
    pub(super) fn places(&self) -> &[u32] {
        &self.places
    }

    /// Whether places are in canonical order already.
    pub(super) fn is_straight(&self) -> bool {
        self.places.iter().enumerate().all(|(at, &place)| at == place as usize)
    }

    /// For each place its canonical index.
    pub(super) fn index(&self) -> Vec<u32> {
        let mut index = vec![0; self.places.len()];
        for (canonical, &place) in self.places.iter().enumerate() {
            index[place as usize] = canonical as u32;
        }
        index
    }
}
