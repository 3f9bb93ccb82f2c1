//! What a reader can ask for: sent fields become valid types, and every fault is kept. Run over nothing, it keeps what it was asked
//! for instead. So a form, its page, its documentation and its checks all come from the one function that reads it.
//!
//! A reader asks for all of its fields before it looks at any: `let a = form.text("a"); let b = form.date("b");
//! Some(Act { a: a?, b: b? })`. Where what is read depends on a field, it says so: [`Form::variant`], [`Form::or_else`].

use alloc::vec::Vec;

use jiff::civil::{Date, Time};

use super::ground::{About, Form};
use super::{Fault, Kind, Refers, When};
use crate::choice::Choice;
use crate::class::Class;
use crate::closed::Closed;
use crate::erasable::Erasable;
use crate::moment::{self, Moment};
use crate::number::EntryNumber;
use crate::text::{Code, Typed};
use crate::zone::Comes;

/// Years a civil act can speak of; beyond them a typing error is certain.
pub(crate) const YEARS: core::ops::RangeInclusive<i16> = 1900..=2199;

impl Form<'_> {
    /// A required text, in clear.
    pub fn text<T: Typed>(&mut self, path: &str) -> Option<T> {
        self.required(path, T::kind(), About::default(), T::parse)
    }

    /// A required text that can be forgotten later.
    pub fn erasable<T: Typed>(&mut self, path: &str) -> Option<Erasable<T>> {
        let about = About { class: Some(Class::Public), ..About::default() };
        self.required(path, T::kind(), about, T::parse).map(Erasable::Typed)
    }

    /// A required text of that class.
    pub fn closed<T: Typed>(&mut self, path: &str, class: Class) -> Option<Closed<T>> {
        let about = About { class: Some(class), ..About::default() };
        self.required(path, T::kind(), about, T::parse).map(|text| Closed::typed(class, text))
    }

    /// A text of that class that may be left out.
    pub fn optional_closed<T: Typed>(&mut self, path: &str, class: Class) -> Option<Option<Closed<T>>> {
        self.left_out_or(path, |form| form.closed(path, class))
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
        self.choice_among(path, C::ALL)
    }

    /// A required choice among some of its list.
    pub fn choice_among<C: Choice>(&mut self, path: &str, offered: &[C]) -> Option<C> {
        let words: Vec<&'static str> = offered.iter().map(|choice| choice.word()).collect();
        self.required(path, Kind::Choice(words.clone()), About::default(), |raw| {
            C::of(raw.trim()).filter(|choice| words.contains(&choice.word())).ok_or(Fault::NotAChoice)
        })
    }

    /// A choice that may be left out.
    pub fn optional_choice<C: Choice>(&mut self, path: &str) -> Option<Option<C>> {
        self.optional_choice_among(path, C::ALL)
    }

    /// A choice among some of its list that may be left out.
    pub fn optional_choice_among<C: Choice>(&mut self, path: &str, offered: &[C]) -> Option<Option<C>> {
        self.left_out_or(path, |form| form.choice_among(path, offered))
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

    /// A paper was read that has that day.
    pub(crate) fn note_paper(&mut self, date: Date) {
        self.papers_until = self.papers_until.max(Some(date));
    }

    /// The latest day of the papers that were read.
    pub(crate) fn papers_until(&self) -> Option<Date> {
        self.papers_until
    }

    /// A required hour, `17:00`.
    pub fn hour(&mut self, path: &str) -> Option<Time> {
        self.required(path, Kind::Hour, About::default(), |raw| moment::hour(raw.trim()).ok_or(Fault::NotAnHour))
    }

    /// A required date with its hour, `2021-04-30T17:00`.
    pub fn moment(&mut self, path: &str) -> Option<Moment> {
        let zone = self.zone();
        self.required(path, Kind::Moment, About::default(), |raw| {
            let zone = zone.ok_or(Fault::NotAMoment)?;
            moment::moment(raw.trim(), zone)
        })
    }

    /// A required date and a required hour at which something is to start: one that the clocks go past is no such hour.
    pub fn start(&mut self, date: &str, hour: &str) -> Option<(Date, Time)> {
        let (on, at) = (self.date(date), self.hour(hour));
        let start = on?.to_datetime(at?);
        if self.zone().is_some_and(|zone| zone.comes(start) == Comes::Never) {
            self.fault(hour, Fault::SkippedHour);
            return None;
        }
        Some((on?, at?))
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

    fn whole(&mut self, path: &str, (min, max): (u64, u64), about: About) -> Option<u64> {
        self.required(path, Kind::Number { min, max }, about, |raw| {
            let number = raw.trim().parse().ok().filter(|n| (min..=max).contains(n));
            number.ok_or(Fault::NotANumber { min, max })
        })
    }
}

/// The same kind of text, with a least length.
fn at_least(kind: Kind, min: usize) -> Kind {
    match kind {
        Kind::Prose { max, .. } => Kind::Prose { min, max },
        other => other,
    }
}
