//! The reader's ground: what was sent and taken, or what was asked for when nothing was; branches, rows and faults.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::rows::row_of;
use super::{Fault, FieldRefusal, Fields, Kind, Refers, Spec, When};
use crate::choice::Choice;
use crate::class::Class;
use crate::zone::Zone;

/// Reads fields into valid types and keeps every fault.
pub struct Form<'a> {
    source: Source<'a>,
    /// What every path begins with at the moment: empty, or ends in a point.
    prefix: String,
    /// The latest day that a paper has of those that were read.
    pub(super) papers_until: Option<Date>,
}

enum Source<'a> {
    /// Fields were sent.
    Sent {
        fields: &'a Fields,
        zone: &'a Zone,
        taken: BTreeSet<String>,
        faults: Vec<FieldRefusal>,
        /// What is read in place of what cannot be.
        stand_in: Option<StandIn<'a>>,
    },
    /// Nothing was: every field that is asked for is noted, and every variant is visited.
    Described(Described),
}

#[derive(Default)]
struct Described {
    specs: Vec<Spec>,
    /// What must hold for what is read at the moment.
    when: Vec<When>,
    /// Whether the next field may be left out.
    optional: bool,
}

/// Words that can be read where those that were sent cannot; `None` where none do.
pub(crate) type StandIn<'a> = &'a dyn Fn(&Kind, Option<Refers>) -> Option<String>;

/// What a spec says besides path and kind.
#[derive(Clone, Copy, Default)]
pub(super) struct About {
    pub(super) refers: Option<Refers>,
    pub(super) class: Option<Class>,
}

impl<'a> Form<'a> {
    /// A reader over what was sent; hours are those of the zone.
    #[must_use]
    pub fn new(fields: &'a Fields, zone: &'a Zone) -> Self {
        let source = Source::Sent { fields, zone, taken: BTreeSet::new(), faults: Vec::new(), stand_in: None };
        Self { source, prefix: String::new(), papers_until: None }
    }

    /// Reads as far as it goes: what cannot be read is taken for something that can.
    pub(crate) fn as_far_as_it_goes<T>(
        fields: &'a Fields,
        zone: &'a Zone,
        stand_in: StandIn<'a>,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let (taken, faults) = (BTreeSet::new(), Vec::new());
        let source = Source::Sent { fields, zone, taken, faults, stand_in: Some(stand_in) };
        read(&mut Self { source, prefix: String::new(), papers_until: None })
    }

    /// The fields a reader asks for, in its order, those of every variant among them.
    #[must_use]
    pub fn describe<T>(read: impl FnOnce(&mut Self) -> T) -> Vec<Spec> {
        let source = Source::Described(Described::default());
        let mut form = Self { source, prefix: String::new(), papers_until: None };
        read(&mut form);
        match form.source {
            Source::Described(described) => described.specs,
            Source::Sent { .. } => Vec::new(),
        }
    }

    /// A required choice on which depends what else is read.
    pub fn variant<C: Choice, R>(&mut self, path: &str, read: impl Fn(&mut Self, C) -> Option<R>) -> Option<R> {
        let chosen = self.choice(path);
        if let Some(chosen) = chosen {
            return read(self, chosen);
        }
        for choice in C::ALL {
            let when = When::Is { path: self.at(path), word: choice.word() };
            self.aside(when, |form| read(form, *choice));
        }
        None
    }

    /// Reads something that has its fields under `path`: its `code` is `PATH.code` there.
    pub fn within<R>(&mut self, path: &str, read: impl FnOnce(&mut Self) -> R) -> R {
        let inside = self.at(path) + ".";
        let outside = core::mem::replace(&mut self.prefix, inside);
        let read = read(self);
        self.prefix = outside;
        read
    }

    /// Names a fault the caller found.
    pub fn fault(&mut self, path: &str, fault: Fault) {
        let path = self.at(path);
        if let Some(faults) = self.faults() {
            faults.push(FieldRefusal { path, fault });
        }
    }

    /// Ends the reading: the act, or every fault, unknown fields among them.
    ///
    /// # Errors
    /// All faults, in the order of the paths that were read.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, Vec<FieldRefusal>> {
        let Source::Sent { fields, taken, mut faults, .. } = self.source else { return Err(Vec::new()) };
        for (path, value) in fields {
            if !taken.contains(path) && !value.trim().is_empty() {
                faults.push(FieldRefusal { path: path.clone(), fault: Fault::Unknown });
            }
        }
        match read {
            Some(act) if faults.is_empty() => Ok(act),
            _ => Err(faults),
        }
    }

    /// The whole path of one that is read at the moment.
    pub(super) fn at(&self, path: &str) -> String {
        let whole = format!("{}{path}", self.prefix);
        if path.is_empty() { whole.trim_end_matches('.').to_owned() } else { whole }
    }

    /// What was sent there, now taken; nothing while describing.
    fn raw(&mut self, path: &str) -> &'a str {
        let path = self.at(path);
        let Source::Sent { fields, taken, .. } = &mut self.source else { return "" };
        let raw = fields.get(&path).map_or("", String::as_str);
        taken.insert(path);
        raw
    }

    pub(super) fn required<T>(
        &mut self,
        path: &str,
        kind: Kind,
        about: About,
        read: impl Fn(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        if self.describes() {
            self.note(path, kind, about);
            return None;
        }
        let raw = self.raw(path);
        let value = if raw.trim().is_empty() { Err(Fault::Missing) } else { read(raw) };
        match value {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fault(path, fault);
                read(&self.stand_in()?(&kind, about.refers)?).ok()
            }
        }
    }

    pub(super) fn left_out_or<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<Option<T>> {
        if self.describes() {
            self.next_may_be_left_out();
            read(self);
            return None;
        }
        if self.raw(path).trim().is_empty() { Some(None) } else { read(self).map(Some) }
    }

    /// Reads what belongs to a choice that was not made: to describe it, or, when the choice itself is at fault, so that
    /// nothing sent along with it counts as unknown.
    pub(super) fn aside<R>(&mut self, condition: When, read: impl FnOnce(&mut Self) -> R) {
        if let Source::Described(described) = &mut self.source {
            described.when.push(condition);
        }
        let before = self.faults().map(|faults| faults.len());
        read(self);
        if let Some((faults, before)) = self.faults().zip(before) {
            faults.truncate(before);
        }
        if let Source::Described(described) = &mut self.source {
            described.when.pop();
        }
    }

    pub(super) fn read_rows<R>(
        &mut self,
        path: &str,
        max: usize,
        mut row: impl FnMut(&mut Self) -> Option<R>,
    ) -> Option<Vec<R>> {
        if self.describes() {
            self.note(path, Kind::Rows { max }, About::default());
            self.within(&format!("{path}.*"), |form| row(form));
            return None;
        }
        let numbers = self.filled_rows(path);
        if numbers.len() > max {
            self.leave_rows(path);
            self.fault(path, Fault::TooMany { max });
            return None;
        }
        let mut rows = Some(Vec::new());
        for number in numbers {
            let read = self.within(&format!("{path}.{number}"), |form| row(form));
            if read.is_none() && self.stand_in().is_some() {
                continue;
            }
            rows = rows.zip(read).map(|(mut rows, read)| {
                rows.push(read);
                rows
            });
        }
        rows
    }

    /// While describing: the field that is asked for next may be left out.
    pub(super) fn next_may_be_left_out(&mut self) {
        if let Source::Described(described) = &mut self.source {
            described.optional = true;
        }
    }

    /// Whose hours they are; nobody's while describing.
    pub(super) fn zone(&self) -> Option<&'a Zone> {
        match self.source {
            Source::Sent { zone, .. } => Some(zone),
            Source::Described(_) => None,
        }
    }

    pub(super) fn stand_in(&self) -> Option<StandIn<'a>> {
        match self.source {
            Source::Sent { stand_in, .. } => stand_in,
            Source::Described(_) => None,
        }
    }

    fn describes(&self) -> bool {
        matches!(self.source, Source::Described(_))
    }

    fn faults(&mut self) -> Option<&mut Vec<FieldRefusal>> {
        match &mut self.source {
            Source::Sent { faults, .. } => Some(faults),
            Source::Described(_) => None,
        }
    }

    /// Keeps what was asked for. What several variants ask for alike is one field of each.
    fn note(&mut self, path: &str, kind: Kind, about: About) {
        let path = self.at(path);
        let Source::Described(described) = &mut self.source else { return };
        let required = !core::mem::take(&mut described.optional);
        let when = described.when.clone();
        described.specs.push(Spec { path, kind, required, refers: about.refers, when, class: about.class });
    }

    /// Numbers of the rows that hold anything.
    fn filled_rows(&self, path: &str) -> BTreeSet<usize> {
        let path = self.at(path);
        let Source::Sent { fields, .. } = &self.source else { return BTreeSet::new() };
        let filled = fields.iter().filter(|(_, value)| !value.trim().is_empty());
        filled.filter_map(|(key, _)| row_of(key, &path)).collect()
    }

    /// Marks all rows as read: what is wrong is their number, not what is in them.
    fn leave_rows(&mut self, path: &str) {
        let path = self.at(path);
        if let Source::Sent { fields, taken, .. } = &mut self.source {
            taken.extend(fields.keys().filter(|key| row_of(key, &path).is_some()).cloned());
        }
    }
}
