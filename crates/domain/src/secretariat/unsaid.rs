//! Until when a calendar speaks, and what is counted beyond it.

use jiff::civil::Date;

use super::calendar::Calendar;
use super::terms::Terms;
use crate::text::Code;

/// That days were counted of which a calendar does not say whether they count, so that Monday to Friday were taken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid<'a> {
    /// A calendar speaks only until an earlier day.
    After {
        /// Whose; absent: the Secretariat's own.
        whose: Option<&'a Code>,
        /// The last day of which it speaks.
        until: Date,
    },
    /// There is none, or none that names a day.
    All,
}

impl Calendar {
    /// The last day of which it says whether it counts: days off are adopted by the year, so it is the last one that a range
    /// names, or that of the last year in which a range begins. A calendar that names no day speaks of none.
    #[must_use]
    pub fn speaks_until(&self) -> Option<Date> {
        self.adopted.ranges.iter().map(|range| range.to.max(range.from.last_of_year())).max()
    }
}

impl<'a> Terms<'a> {
    /// What is not said of the days up to one: of the calendars that bind on it, the one that ran out first.
    #[must_use]
    pub fn unsaid(&self, to: Date) -> Option<Unsaid<'a>> {
        let spoken = |calendar: &'a Calendar| Some((calendar.speaks_until()?, calendar.adopted.institution.as_ref()));
        match self.calendars(to).filter_map(spoken).min_by_key(|(until, _)| *until) {
            None => Some(Unsaid::All),
            Some((until, whose)) => (until < to).then_some(Unsaid::After { whose, until }),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use jiff::civil::{Time, date};

    use super::super::calendar::{AdoptCalendar, Range};
    use super::super::table::Secretariat;
    use super::super::vocabulary::RangeKind;
    use super::*;
    use crate::erasable::Erasable;
    use crate::texts::Place;

    fn calendar(entry: u64, from: Option<Date>, ranges: &[(Date, Date)]) -> Calendar {
        let range = |(from, to): &(Date, Date)| Range { from: *from, to: *to, kind: RangeKind::Closed, note: None };
        let ranges: Vec<Range> = ranges.iter().map(range).collect();
        let source = Erasable::At(Place { entry: 0, field: 0 });
        let (opens, closes) = (Time::constant(9, 0, 0, 0), Time::constant(18, 0, 0, 0));
        Calendar { adopted: AdoptCalendar { institution: None, opens, closes, ranges, source }, from, entry }
    }

    #[test]
    fn a_calendar_speaks_of_the_years_in_which_it_begins_something() {
        let winter = (date(2020, 12, 21), date(2021, 1, 5));
        assert_eq!(calendar(1, None, &[winter]).speaks_until(), Some(date(2021, 1, 5)));
        let spring = (date(2021, 2, 1), date(2021, 2, 1));
        assert_eq!(calendar(1, None, &[spring, winter]).speaks_until(), Some(date(2021, 12, 31)));
        assert_eq!(calendar(1, None, &[]).speaks_until(), None);
    }

    #[test]
    fn what_was_counted_is_told_by_the_calendars_of_that_time() {
        let old = calendar(1, None, &[(date(2020, 11, 16), date(2020, 11, 16))]);
        let new = calendar(9, Some(date(2021, 1, 1)), &[(date(2021, 2, 1), date(2021, 2, 1))]);
        let table = Secretariat { calendars: vec![old, new], ..Secretariat::default() };
        let (terms, day) = (Terms::of_the_table(&table), date(2021, 2, 8));
        assert_eq!(terms.unsaid(day), None);
        let until = date(2020, 12, 31);
        assert_eq!(terms.known_before(9).unsaid(day), Some(Unsaid::After { whose: None, until }));
        assert_eq!(Terms::of_the_table(&table).known_before(1).unsaid(day), Some(Unsaid::All));
    }
}
