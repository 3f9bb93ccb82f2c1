//! The reader's ground: what was sent and taken, or what was asked for when nothing was; branches, rows and faults.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;

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
    Sent { fields: &'a Fields, zone: &'a Zone, taken: BTreeSet<String>, faults: Vec<FieldRefusal> },
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
        let source = Source::Sent { fields, zone, taken: BTreeSet::new(), faults: Vec::new() };
        Self { source, prefix: String::new(), papers_until: None }
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

    /// A field that may be left out, and what is read in its place when it is.
    pub fn or_else<R>(
        &mut self,
        path: &str,
        given: impl FnOnce(&mut Self) -> Option<R>,
        left_out: impl FnOnce(&mut Self) -> Option<R>,
    ) -> Option<R> {
        match self.left_out_or(path, given) {
            Some(Some(given)) => Some(given),
            Some(None) => left_out(self),
            None => {
                let when = When::LeftOut { path: self.at(path) };
                self.aside(when, left_out);
                None
            }
        }
    }

    /// The rows under `path` (`path.0.title`, `path.1.title` …) in order; empty rows do not count. A row is read by the
    /// names of its own fields; one that is a single value has the empty name.
    pub fn rows<R>(&mut self, path: &str, max: usize, row: impl FnMut(&mut Self) -> Option<R>) -> Option<Vec<R>> {
        if let Source::Described(described) = &mut self.source {
            described.optional = true;
        }
        self.read_rows(path, max, row)
    }

    /// Such rows, at least one of them.
    pub fn some_rows<R>(&mut self, path: &str, max: usize, row: impl FnMut(&mut Self) -> Option<R>) -> Option<Vec<R>> {
        let rows = self.read_rows(path, max, row)?;
        if rows.is_empty() {
            self.fault(path, Fault::Missing);
            return None;
        }
        Some(rows)
    }

    /// Rows of a single word, each word at most once, and only such as fit.
    pub fn each_once<C: Choice + Eq>(&mut self, path: &str, fits: impl Fn(C) -> bool) -> Option<Vec<C>> {
        let mut seen: Vec<C> = Vec::new();
        self.rows(path, C::ALL.len(), |form| {
            let word: C = form.choice("")?;
            let fault =
                if seen.contains(&word) { Some(Fault::Twice) } else { (!fits(word)).then_some(Fault::DoesNotFit) };
            seen.push(word);
            if let Some(fault) = fault {
                form.fault("", fault);
                return None;
            }
            Some(word)
        })
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
    fn at(&self, path: &str) -> String {
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
        read: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        if self.describes() {
            self.note(path, kind, about);
            return None;
        }
        let raw = self.raw(path);
        let value = if raw.trim().is_empty() { Err(Fault::Missing) } else { read(raw) };
        value.map_err(|fault| self.fault(path, fault)).ok()
    }

    pub(super) fn left_out_or<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<Option<T>> {
        if let Source::Described(described) = &mut self.source {
            described.optional = true;
            read(self);
            return None;
        }
        if self.raw(path).trim().is_empty() { Some(None) } else { read(self).map(Some) }
    }

    /// Reads what belongs to a choice that was not made: to describe it, or, when the choice itself is at fault, so that
    /// nothing sent along with it counts as unknown.
    fn aside<R>(&mut self, condition: When, read: impl FnOnce(&mut Self) -> R) {
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

    fn read_rows<R>(&mut self, path: &str, max: usize, mut row: impl FnMut(&mut Self) -> Option<R>) -> Option<Vec<R>> {
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
            rows = rows.zip(read).map(|(mut rows, read)| {
                rows.push(read);
                rows
            });
        }
        rows
    }

    /// Whose hours they are; nobody's while describing.
    pub(super) fn zone(&self) -> Option<&'a Zone> {
        match self.source {
            Source::Sent { zone, .. } => Some(zone),
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

/// The row a path is in: 3 for `agenda.3.title` among the rows of `agenda`.
fn row_of(key: &str, rows: &str) -> Option<usize> {
    key.strip_prefix(rows)?.strip_prefix('.')?.split('.').next()?.parse().ok()
}
