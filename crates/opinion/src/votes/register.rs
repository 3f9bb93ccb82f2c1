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

    /// The ids in canonical order, and for each place of first meeting its canonical index.
    pub(super) fn into_canonical(self) -> (Vec<Id>, Vec<u32>) {
        let mut order: Vec<u32> = (0..self.ids.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| self.ids[a as usize].cmp(&self.ids[b as usize]));
        let mut index = vec![0; order.len()];
        for (canonical, &place) in order.iter().enumerate() {
            index[place as usize] = canonical as u32;
        }
        let ids = order.iter().map(|&place| self.ids[place as usize].clone()).collect();
        (ids, index)
    }
}
