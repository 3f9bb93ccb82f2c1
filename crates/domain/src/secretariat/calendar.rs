//! Calendars: which days and hours count, for the Secretariat or for one institution.

use alloc::vec::Vec;

use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use super::change::Starts;
use super::table::Recorded;
use super::vocabulary::RangeKind;
use super::{Refusal, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::motion::{Fact, Facts};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Line, Typed};

/// Days from one to another, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// What is said of them.
    pub kind: RangeKind,
    /// Why, when said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Erasable<Line<120>>>,
}

/// Adopts a calendar. Set up anew it replaces the earlier one of the same institution; by agreement it
/// says from a day on which days count, and what counted before stays.
///
/// - open to: founder
/// - rules: Without an institution it is the Secretariat's. Replaces the earlier one of the same institution. It speaks until
///   the last day that a range names, or the end of the last year in which one begins: beyond it Monday to Friday count,
///   and pages say so
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptCalendar {
    /// Whose; absent: the Secretariat's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
    /// First working hour.
    pub opens: Time,
    /// Last working hour.
    pub closes: Time,
    /// Ranges.
    pub ranges: Vec<Range>,
    /// Where it comes from.
    pub source: Erasable<Line<300>>,
}

/// A calendar in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// As adopted.
    pub adopted: AdoptCalendar,
    /// The first day of which it says whether it counts; absent: any day.
    pub from: Option<Date>,
    /// The entry that adopted it.
    pub entry: EntryNumber,
}

/// Which days count around one, from the fewest to the most: of several calendars, the one that lets fewest count decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DaysThatCount {
    /// Not one.
    None,
    /// Monday to Friday.
    Weekdays,
    /// Every one.
    All,
}

impl Calendar {
    /// Whether a day counts: Monday to Friday unless a range says otherwise.
    #[must_use]
    pub fn counts(&self, date: Date) -> bool {
        match self.days_that_count(date) {
            DaysThatCount::None => false,
            DaysThatCount::Weekdays => is_weekday(date),
            DaysThatCount::All => true,
        }
    }

    /// What is said of a day and its neighbours, up to where a range begins or has ended.
    pub(super) fn days_that_count(&self, date: Date) -> DaysThatCount {
        let said = self.adopted.ranges.iter().rev().find(|range| range.from <= date && date <= range.to);
        match said.map(|range| range.kind) {
            Some(RangeKind::Closed) => DaysThatCount::None,
            Some(RangeKind::EveryDayCounts) => DaysThatCount::All,
            None => DaysThatCount::Weekdays,
        }
    }
}

/// Monday to Friday.
pub(super) fn is_weekday(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

impl Asked for AdoptCalendar {
    const NEEDS: Needs = Needs::TwoFactors;
    const REPLACES: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let institution = form.optional_code("institution", Refers::Institution);
        let opens = form.hour("opens");
        let closes = form.hour("closes");
        let ranges = form.rows("ranges", limits::CALENDAR_RANGES, |form| {
            let from = form.date("from");
            let to = form.date("to");
            let kind = form.choice("kind");
            let note = form.optional_erasable("note");
            Some(Range { from: from?, to: to?, kind: kind?, note: note? })
        });
        let source = form.erasable("source");
        Some(Self { institution: institution?, opens: opens?, closes: closes?, ranges: ranges?, source: source? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn replaces(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        let own = skeleton.secretariat.calendars.iter().rev().find(|own| own.adopted.institution == self.institution);
        own.map(|own| own.entry)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        self.check(&state.skeleton.secretariat, None)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for AdoptCalendar {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let table = skeleton.table();
        table.calendars.retain(|calendar| calendar.adopted.institution != self.institution);
        self.put(table, meta.into(), None);
    }
}

impl Starts for AdoptCalendar {
    fn codes(&self) -> Vec<&Code> {
        self.institution.iter().collect()
    }

    fn facts(&self) -> Facts<'_> {
        let source = self.source.place().map(|source| ("source", Fact::Text(source)));
        core::iter::once(("institution", Fact::Calendar(self))).chain(source).collect()
    }

    /// Whether its institution is there and its hours and ranges run forward.
    fn check(&self, table: &Secretariat, _: Option<Date>) -> Result<(), Refusal> {
        if let Some(code) = self.institution.as_ref().filter(|code| table.institution(code).is_none()) {
            return Err(Refusal::NoSuchInstitution { code: code.as_str().into() });
        }
        if self.closes <= self.opens {
            return Err(Refusal::HoursBackwards { opens: self.opens, closes: self.closes });
        }
        if let Some(range) = self.ranges.iter().find(|range| range.to < range.from) {
            return Err(Refusal::RangeBackwards { from: range.from, to: range.to });
        }
        Ok(())
    }

    fn put(&self, table: &mut Secretariat, recorded: Recorded, from: Option<Date>) {
        table.calendars.push(Calendar { adopted: self.clone(), from, entry: recorded.entry });
    }
}

impl Secretariat {
    /// The calendar of an institution, or of the Secretariat itself, that says whether a date counts.
    #[must_use]
    pub fn calendar(&self, institution: Option<&Code>, date: Date) -> Option<&Calendar> {
        self.calendar_before(institution, date, None)
    }

    /// The same among those adopted before an entry; absent: all.
    pub(super) fn calendar_before(
        &self,
        institution: Option<&Code>,
        date: Date,
        before: Option<EntryNumber>,
    ) -> Option<&Calendar> {
        let own = self.calendars.iter().rev().filter(|calendar| calendar.adopted.institution.as_ref() == institution);
        let mut known = own.filter(|calendar| before.is_none_or(|before| calendar.entry < before));
        known.find(|calendar| calendar.from.is_none_or(|from| from <= date))
    }
}
