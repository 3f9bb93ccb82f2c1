//! The reader: sent fields become valid types, and every fault is kept. Run over nothing, it keeps what it was asked
//! for instead. So a form, its page, its documentation and its checks all come from the one function that reads it.
//!
//! A reader asks for all of its fields before it looks at any: `let a = form.text("a"); let b = form.date("b");
//! Some(Act { a: a?, b: b? })`. Where what is read depends on a field, it says so: [`Form::variant`], [`Form::given_or`].

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::{Date, Time};

use super::{Class, Fault, FieldRefusal, Fields, Kind, Refers, Spec, When};
use crate::choice::Choice;
use crate::context::EntryNumber;
use crate::erasable::Erasable;
use crate::text::{Code, Typed};

/// Years a civil act can speak of; beyond them a typing error is certain.
const YEARS: core::ops::RangeInclusive<i16> = 1900..=2199;

/// Reads fields into valid types and keeps every fault.
pub struct Form<'a> {
    source: Source<'a>,
    /// What every path begins with at the moment: empty, or ends in a point.
    prefix: String,
}

enum Source<'a> {
    /// Fields were sent.
    Sent { fields: &'a Fields, taken: BTreeSet<String>, faults: Vec<FieldRefusal> },
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
struct About {
    refers: Option<Refers>,
    class: Option<Class>,
}

impl<'a> Form<'a> {
    /// A reader over what was sent.
    #[must_use]
    pub fn new(fields: &'a Fields) -> Self {
        let source = Source::Sent { fields, taken: BTreeSet::new(), faults: Vec::new() };
        Self { source, prefix: String::new() }
    }

    /// The fields a reader asks for, in its order, those of every variant among them.
    #[must_use]
    pub fn describe<T>(read: impl FnOnce(&mut Self) -> T) -> Vec<Spec> {
        let mut form = Self { source: Source::Described(Described::default()), prefix: String::new() };
        read(&mut form);
        match form.source {
            Source::Described(described) => described.specs,
            Source::Sent { .. } => Vec::new(),
        }
    }

    /// A required text, in clear.
    pub fn text<T: Typed>(&mut self, path: &str) -> Option<T> {
        self.required(path, T::kind(), About::default(), T::parse)
    }

    /// A required text that can be forgotten later.
    pub fn erasable<T: Typed>(&mut self, path: &str) -> Option<Erasable<T>> {
        let about = About { class: Some(Class::Public), ..About::default() };
        self.required(path, T::kind(), about, T::parse).map(Erasable::Typed)
    }

    /// A public reason: an erasable text with at least `min` characters (R9).
    pub fn reason<T: Typed>(&mut self, path: &str, min: usize) -> Option<Erasable<T>> {
        let about = About { class: Some(Class::Public), ..About::default() };
        self.required(path, at_least(T::kind(), min), about, |raw| {
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

    /// The code of a seat, an office or an institution.
    pub fn code(&mut self, path: &str, of: Refers) -> Option<Code> {
        self.required(path, Kind::Code, About { refers: Some(of), class: None }, Code::parse)
    }

    /// Such a code, when given.
    pub fn optional_code(&mut self, path: &str, of: Refers) -> Option<Option<Code>> {
        self.left_out_or(path, |form| form.code(path, of))
    }

    /// A required choice.
    pub fn choice<C: Choice>(&mut self, path: &str) -> Option<C> {
        let kind = Kind::Choice(C::ALL.iter().map(|choice| choice.word()).collect());
        self.required(path, kind, About::default(), |raw| C::of(raw.trim()).ok_or(Fault::NotAChoice))
    }

    /// A choice that may be left out.
    pub fn optional_choice<C: Choice>(&mut self, path: &str) -> Option<Option<C>> {
        self.left_out_or(path, |form| form.choice(path))
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

    /// Such a choice, when given.
    pub fn optional_variant<C: Choice, R>(
        &mut self,
        path: &str,
        read: impl Fn(&mut Self, C) -> Option<R>,
    ) -> Option<Option<R>> {
        self.left_out_or(path, |form| form.variant(path, read))
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

    /// A required date, `2021-04-30`.
    pub fn date(&mut self, path: &str) -> Option<Date> {
        self.required(path, Kind::Date, About::default(), |raw| {
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
        self.required(path, Kind::Hour, About::default(), |raw| parse_hour(raw.trim()).ok_or(Fault::NotAnHour))
    }

    /// An hour that may be left out.
    pub fn optional_hour(&mut self, path: &str) -> Option<Option<Time>> {
        self.left_out_or(path, |form| form.hour(path))
    }

    /// A required whole number between `min` and `max`.
    pub fn number(&mut self, path: &str, min: u64, max: u64) -> Option<u64> {
        self.whole(path, (min, max), About::default())
    }

    /// A whole number that may be left out.
    pub fn optional_number(&mut self, path: &str, min: u64, max: u64) -> Option<Option<u64>> {
        self.left_out_or(path, |form| form.number(path, min, max))
    }

    /// The number of a point on the agenda of the session.
    pub fn item(&mut self, path: &str) -> Option<u64> {
        self.whole(path, (1, 999), About { refers: Some(Refers::Item), class: None })
    }

    /// The number of the entry that founded an object.
    pub fn entry(&mut self, path: &str, of: Refers) -> Option<EntryNumber> {
        self.required(path, Kind::Entry, About { refers: Some(of), class: None }, |raw| {
            raw.trim().parse().ok().filter(|n| *n < 1 << 53).ok_or(Fault::NotAChoice)
        })
    }

    /// Such a number, when given.
    pub fn optional_entry(&mut self, path: &str, of: Refers) -> Option<Option<EntryNumber>> {
        self.left_out_or(path, |form| form.entry(path, of))
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
        let Source::Sent { fields, taken, mut faults } = self.source else { return Err(Vec::new()) };
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

    fn whole(&mut self, path: &str, (min, max): (u64, u64), about: About) -> Option<u64> {
        self.required(path, Kind::Number { min, max }, about, |raw| {
            let number = raw.trim().parse().ok().filter(|n| (min..=max).contains(n));
            number.ok_or(Fault::NotANumber { min, max })
        })
    }

    fn required<T>(
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

    fn left_out_or<T>(&mut self, path: &str, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
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

/// The same kind of text, with a least length.
fn at_least(kind: Kind, min: usize) -> Kind {
    match kind {
        Kind::Prose { max, .. } => Kind::Prose { min, max },
        other => other,
    }
}

/// The row a path is in: 3 for `agenda.3.title` among the rows of `agenda`.
fn row_of(key: &str, rows: &str) -> Option<usize> {
    key.strip_prefix(rows)?.strip_prefix('.')?.split('.').next()?.parse().ok()
}

/// `9:00`, `09:00` or `09:00:30`; what people type and what browsers send.
pub(super) fn parse_hour(raw: &str) -> Option<Time> {
    let mut parts = raw.split(':');
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let second = parts.next().map_or(Some(0), |s| s.parse().ok())?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}
