//! The one wire shape of forms, API calls and scenarios: a map from path to text, and the reader
//! that turns it into valid types, naming every fault at once.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::{Date, DateTime, Time};
use serde::Serialize;

use crate::choice::Choice;
use crate::context::EntryNumber;
use crate::erasable::Erasable;
use crate::moment;
use crate::text::Typed;

/// Years a civil act can speak of; beyond them a typing error is certain.
pub(crate) const YEARS: core::ops::RangeInclusive<i16> = 1900..=2199;

/// What was sent: path (`agenda.0.title`) → text, as typed.
pub type Fields = BTreeMap<String, String>;

/// Why one field was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum Fault {
    /// It is required and empty.
    Missing,
    /// More than `max` characters; there are `now`.
    TooLong {
        /// Most characters allowed.
        max: usize,
        /// Characters sent.
        now: usize,
    },
    /// Fewer than `min` characters; there are `now`.
    TooShort {
        /// Fewest characters allowed.
        min: usize,
        /// Characters sent.
        now: usize,
    },
    /// A control character, which nobody can read.
    ControlCharacter,
    /// A character that hides or turns what is read.
    HiddenCharacter,
    /// A line break where one line is expected.
    OneLine,
    /// Not `a-z`, `0-9` and hyphens.
    NotACode,
    /// Not printable ASCII without spaces, as a technical name is.
    NotAToken,
    /// Not a date of the calendar.
    NotADate,
    /// Not an hour of the day.
    NotAnHour,
    /// Not a date and an hour.
    NotAMoment,
    /// Not a whole number within the limits.
    NotANumber {
        /// Smallest accepted.
        min: u64,
        /// Largest accepted.
        max: u64,
    },
    /// Not one of the choices offered.
    NotAChoice,
    /// Not a file that was received and is still there.
    NotAFile,
    /// More rows than allowed.
    TooMany {
        /// Most rows allowed.
        max: usize,
    },
    /// A field this act does not have.
    Unknown,
}

/// One field that was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldRefusal {
    /// Its path.
    pub path: String,
    /// Why.
    pub fault: Fault,
}

/// Reads fields into valid types and keeps every fault.
pub struct Form<'a> {
    fields: &'a Fields,
    /// What every path begins with at the moment.
    prefix: String,
    taken: BTreeSet<String>,
    faults: Vec<FieldRefusal>,
}

impl<'a> Form<'a> {
    /// A reader over what was sent.
    #[must_use]
    pub fn new(fields: &'a Fields) -> Self {
        Self { fields, prefix: String::new(), taken: BTreeSet::new(), faults: Vec::new() }
    }

    /// A required text.
    pub fn text<T: Typed>(&mut self, path: &str) -> Option<T> {
        self.required(path, T::parse)
    }

    /// A required text that can be forgotten later.
    pub fn erasable<T: Typed>(&mut self, path: &str) -> Option<Erasable<T>> {
        self.text(path).map(Erasable::Typed)
    }

    /// A public reason: an erasable text with at least `min` characters (R9).
    pub fn reason<T: Typed>(&mut self, path: &str, min: usize) -> Option<Erasable<T>> {
        self.required(path, |raw| {
            let text = T::parse(raw)?;
            let now = text.as_str().chars().count();
            if now < min { Err(Fault::TooShort { min, now }) } else { Ok(Erasable::Typed(text)) }
        })
    }

    /// A text that may be left out: `Some(None)` when it is, `None` when it is faulty.
    pub fn optional<T: Typed>(&mut self, path: &str) -> Option<Option<T>> {
        self.left_out_or(path, |form| form.text(path))
    }

    /// An erasable text that may be left out.
    pub fn optional_erasable<T: Typed>(&mut self, path: &str) -> Option<Option<Erasable<T>>> {
        self.left_out_or(path, |form| form.erasable(path))
    }

    /// A required choice.
    pub fn choice<C: Choice>(&mut self, path: &str) -> Option<C> {
        self.required(path, |raw| C::of(raw.trim()).ok_or(Fault::NotAChoice))
    }

    /// A choice that may be left out.
    pub fn optional_choice<C: Choice>(&mut self, path: &str) -> Option<Option<C>> {
        self.left_out_or(path, |form| form.choice(path))
    }

    /// A required date, `2021-04-30`.
    pub fn date(&mut self, path: &str) -> Option<Date> {
        self.required(path, |raw| {
            let date: Option<Date> = raw.trim().parse().ok();
            date.filter(|date| YEARS.contains(&date.year())).ok_or(Fault::NotADate)
        })
    }

    /// A date that may be left out.
    pub fn optional_date(&mut self, path: &str) -> Option<Option<Date>> {
        self.left_out_or(path, |form| form.date(path))
    }

    /// A required hour, `17:00`.
    pub fn hour(&mut self, path: &str) -> Option<Time> {
        self.required(path, |raw| moment::hour(raw.trim()).ok_or(Fault::NotAnHour))
    }

    /// A required date with its hour, `2021-04-30T17:00`.
    pub fn moment(&mut self, path: &str) -> Option<DateTime> {
        self.required(path, |raw| moment::moment(raw.trim()).ok_or(Fault::NotAMoment))
    }

    /// A required whole number between `min` and `max`.
    pub fn number(&mut self, path: &str, min: u64, max: u64) -> Option<u64> {
        self.required(path, |raw| {
            let number = raw.trim().parse().ok().filter(|n| (min..=max).contains(n));
            number.ok_or(Fault::NotANumber { min, max })
        })
    }

    /// A whole number that may be left out.
    pub fn optional_number(&mut self, path: &str, min: u64, max: u64) -> Option<Option<u64>> {
        self.left_out_or(path, |form| form.number(path, min, max))
    }

    /// The number of the entry that founded an object.
    pub fn entry(&mut self, path: &str) -> Option<EntryNumber> {
        self.required(path, |raw| raw.trim().parse().ok().filter(|n| *n < 1 << 53).ok_or(Fault::NotAChoice))
    }

    /// Such a number, when given.
    pub fn optional_entry(&mut self, path: &str) -> Option<Option<EntryNumber>> {
        self.left_out_or(path, |form| form.entry(path))
    }

    /// The rows under `path` (`path.0.title`, `path.1.title` …) in order; empty rows do not count.
    pub fn rows<R>(
        &mut self,
        path: &str,
        max: usize,
        mut row: impl FnMut(&mut Self, &str) -> Option<R>,
    ) -> Option<Vec<R>> {
        let numbers = self.filled_rows(path);
        if numbers.len() > max {
            self.leave_rows(path);
            self.fault(path, Fault::TooMany { max });
            return None;
        }
        let mut rows = Some(Vec::new());
        for number in numbers {
            let read = row(self, &format!("{path}.{number}"));
            rows = rows.zip(read).map(|(mut rows, read)| {
                rows.push(read);
                rows
            });
        }
        rows
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
        self.faults.push(FieldRefusal { path, fault });
    }

    /// Ends the reading: the act, or every fault, unknown fields among them.
    ///
    /// # Errors
    /// All faults, in the order of the paths that were read.
    pub fn finish<T>(mut self, read: Option<T>) -> Result<T, Vec<FieldRefusal>> {
        for (path, value) in self.fields {
            if !self.taken.contains(path) && !value.trim().is_empty() {
                self.faults.push(FieldRefusal { path: path.clone(), fault: Fault::Unknown });
            }
        }
        match read {
            Some(act) if self.faults.is_empty() => Ok(act),
            _ => Err(self.faults),
        }
    }

    /// The whole path of one that is read at the moment.
    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    fn raw(&mut self, path: &str) -> &'a str {
        let path = self.at(path);
        let raw = self.fields.get(&path).map_or("", String::as_str);
        self.taken.insert(path);
        raw
    }

    fn required<T>(&mut self, path: &str, read: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        let raw = self.raw(path);
        let value = if raw.trim().is_empty() { Err(Fault::Missing) } else { read(raw) };
        value.map_err(|fault| self.fault(path, fault)).ok()
    }

    fn left_out_or<T>(&mut self, path: &str, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.raw(path).trim().is_empty() { Some(None) } else { read(self).map(Some) }
    }

    /// Numbers of the rows that hold anything.
    fn filled_rows(&self, path: &str) -> BTreeSet<usize> {
        let path = self.at(path);
        let filled = self.fields.iter().filter(|(_, value)| !value.trim().is_empty());
        filled.filter_map(|(key, _)| row_of(key, &path)).collect()
    }

    /// Marks all rows as read: what is wrong is their number, not what is in them.
    fn leave_rows(&mut self, path: &str) {
        let path = self.at(path);
        let rows = self.fields.keys().filter(|key| row_of(key, &path).is_some());
        self.taken.extend(rows.cloned());
    }
}

/// The row a path is in: 3 for `agenda.3.title` among the rows of `agenda`.
fn row_of(key: &str, rows: &str) -> Option<usize> {
    key.strip_prefix(rows)?.strip_prefix('.')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::text::Line;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(k, v)| ((*k).to_string(), (*v).to_string())).collect()
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let sent = fields(&[("a", ""), ("b", "31/12/2020"), ("c", "x")]);
        let mut form = Form::new(&sent);
        let read = (form.text::<Line<9>>("a"), form.date("b"));
        let faults = form.finish(read.0.zip(read.1)).unwrap_err();
        let named: Vec<_> = faults.iter().map(|f| (f.path.as_str(), f.fault.clone())).collect();
        assert_eq!(named, [("a", Fault::Missing), ("b", Fault::NotADate), ("c", Fault::Unknown)]);
    }

    #[test]
    fn empty_rows_do_not_count_and_order_is_numeric() {
        let sent = fields(&[("r.10.t", "z"), ("r.2.t", "a"), ("r.3.t", " ")]);
        let mut form = Form::new(&sent);
        let rows = form.rows("r", 5, |form, at| form.text::<Line<9>>(&format!("{at}.t")));
        let rows = form.finish(rows).unwrap();
        assert_eq!(rows.iter().map(Typed::as_str).collect::<Vec<_>>(), ["a", "z"]);
    }

    #[test]
    fn what_a_row_does_not_have_is_named() {
        let sent = fields(&[("r.0.t", "a"), ("r.0.u", "b"), ("r.1.u", " ")]);
        let mut form = Form::new(&sent);
        let rows = form.rows("r", 5, |form, at| form.text::<Line<9>>(&format!("{at}.t")));
        let faults = form.finish(rows).unwrap_err();
        assert_eq!(faults, [FieldRefusal { path: "r.0.u".into(), fault: Fault::Unknown }]);
    }

    #[test]
    fn what_is_read_within_something_is_named_by_its_whole_path() {
        let sent = fields(&[("c.r.1.t", "a\nb"), ("c.x", "b")]);
        let mut form = Form::new(&sent);
        let rows = form.within("c", |form| form.rows("r", 5, |form, at| form.text::<Line<9>>(&format!("{at}.t"))));
        let faults = form.finish(rows).unwrap_err();
        let unknown = FieldRefusal { path: "c.x".into(), fault: Fault::Unknown };
        assert_eq!(faults, [FieldRefusal { path: "c.r.1.t".into(), fault: Fault::OneLine }, unknown]);
    }
}
