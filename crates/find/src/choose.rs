//! Which documents a filter chooses, and how many there are of each sort: one look at each document, none at a text.

use jiff::civil::Date;

use crate::answer::Counts;
use crate::brief::{Brief, Served};
use crate::key::Kind;
use crate::query::Filter;

/// A filter on a day, as it is asked of many documents.
pub(crate) struct Chooser<'a> {
    filter: &'a Filter,
    day: Date,
    sets: &'a [Served],
    /// Of each set, whether the institution and the axis that are asked for are in it.
    fits: Vec<(bool, bool)>,
    kinds: [usize; Kind::ALL.len()],
    /// Of each set, how many documents count under its institutions and under its axes.
    served: Vec<(usize, usize)>,
    counts: Counts,
}

impl<'a> Chooser<'a> {
    /// Asks it on a day of documents with these sets.
    pub fn new(filter: &'a Filter, day: Date, sets: &'a [Served]) -> Self {
        let fits = sets.iter().map(|(institutions, axes)| {
            let institution = filter.institution.as_ref().is_none_or(|code| institutions.contains(code));
            (institution, filter.axis.is_none_or(|axis| axes.contains(&axis)))
        });
        Self {
            filter,
            day,
            sets,
            fits: fits.collect(),
            kinds: [0; Kind::ALL.len()],
            served: vec![(0, 0); sets.len()],
            counts: Counts::default(),
        }
    }

    /// Counts a document under each part of the filter as if that part were not there; whether it fits all of them.
    pub fn take(&mut self, brief: &Brief) -> bool {
        let (filter, served) = (self.filter, brief.served as usize);
        let after = filter.from.is_none_or(|from| brief.date.is_some_and(|date| date >= from));
        let before = filter.to.is_none_or(|to| brief.date.is_some_and(|date| date <= to));
        if !(after && before) {
            return false;
        }
        let own = brief.state_on(self.day);
        let kind = filter.kind.is_none_or(|kind| brief.key.kind() == kind);
        let state = filter.state.is_none_or(|state| own == Some(state));
        let (institution, axis) = self.fits[served];
        if state && institution && axis {
            self.kinds[brief.key.kind() as usize] += 1;
        }
        if let (true, Some(own)) = (kind && institution && axis, own) {
            *self.counts.states.entry(own).or_default() += 1;
        }
        self.served[served].0 += usize::from(kind && state && axis);
        self.served[served].1 += usize::from(kind && state && institution);
        kind && state && institution && axis
    }

    /// How many there are of each sort.
    pub fn counts(mut self) -> Counts {
        let kinds = Kind::ALL.into_iter().zip(self.kinds).filter(|(_, count)| *count > 0);
        self.counts.kinds = kinds.collect();
        for ((institutions, axes), (by_institution, by_axis)) in self.sets.iter().zip(self.served) {
            for code in institutions.iter().filter(|_| by_institution > 0) {
                *self.counts.institutions.entry(code.clone()).or_default() += by_institution;
            }
            for axis in axes.iter().filter(|_| by_axis > 0) {
                *self.counts.axes.entry(*axis).or_default() += by_axis;
            }
        }
        self.counts
    }
}
