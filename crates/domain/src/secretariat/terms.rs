//! Terms: what date results from so many working days or hours, and how it was counted.

use alloc::vec::Vec;

use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use serde::Serialize;

use super::calendar::Calendar;
use super::rules::{Notice, Unit};
use super::table::Secretariat;
use crate::text::Code;

/// The longest a count looks ahead or back: beyond it a calendar is not plausible.
const HORIZON_DAYS: usize = 1500;

/// The calendars that bind whoever must act; a day counts only when it counts in all of them. Of each
/// day says the calendar that was in force on it.
pub struct Terms<'a> {
    table: &'a Secretariat,
    /// The institution that must act; absent: the table.
    of: Option<&'a Code>,
}

/// How much time there is between two moments, in the unit of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Whole units that count.
    pub amount: u64,
    /// The days in between that do not count.
    pub skipped: Vec<Date>,
}

impl<'a> Terms<'a> {
    /// The calendars of the Secretariat and of every institution that holds a titular office.
    #[must_use]
    pub fn of_the_table(table: &'a Secretariat) -> Self {
        Self { table, of: None }
    }

    /// The calendar of one institution, or else the Secretariat's.
    #[must_use]
    pub fn of(table: &'a Secretariat, institution: &'a Code) -> Self {
        Self { table, of: Some(institution) }
    }

    /// Whether a day counts in all of them; Monday to Friday where there is none.
    #[must_use]
    pub fn counts(&self, date: Date) -> bool {
        let mut calendars = self.calendars(date).peekable();
        if calendars.peek().is_none() {
            return !matches!(date.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday);
        }
        calendars.all(|calendar| calendar.counts(date))
    }

    /// The calendars in force on a date.
    fn calendars(&self, date: Date) -> impl Iterator<Item = &'a Calendar> {
        let (table, of) = (self.table, self.of);
        let own = of.and_then(|of| table.calendar(Some(of), date)).or_else(|| table.calendar(None, date));
        let seats = table.seats_on(date).filter(move |_| of.is_none());
        let titulars = seats.filter_map(move |seat| table.titular(&seat.code, date));
        own.into_iter().chain(titulars.filter_map(move |office| table.calendar(Some(&office.institution), date)))
    }

    /// The `n`th working day after a date; the day itself does not count.
    #[must_use]
    pub fn working_day_after(&self, date: Date, n: u64) -> Date {
        let mut left = n;
        let mut day = date;
        for _ in 0..HORIZON_DAYS {
            if left == 0 {
                break;
            }
            day = next(day);
            if self.counts(day) {
                left -= 1;
            }
        }
        day
    }

    /// What lies between a call and its session, in the unit of the rule: whole days strictly
    /// between the two, or hours from one moment to the other.
    #[must_use]
    pub fn between(&self, from: DateTime, to: DateTime, unit: Unit) -> Counted {
        match unit {
            Unit::WorkingDays => self.days_between(from.date(), to.date(), |date| self.counts(date)),
            Unit::Days => self.days_between(from.date(), to.date(), |_| true),
            Unit::Hours => Counted { amount: whole_hours(from, to), skipped: Vec::new() },
            Unit::WorkingHours => self.working_hours(from, to),
        }
    }

    /// The first date on which a session may be held when it is called at `from`.
    #[must_use]
    pub fn earliest(&self, from: DateTime, notice: Notice) -> Date {
        let mut day = from.date();
        for _ in 0..HORIZON_DAYS {
            let end_of_day = day.to_datetime(Time::constant(23, 59, 0, 0));
            if self.between(from, end_of_day, notice.unit).amount >= notice.amount {
                break;
            }
            day = next(day);
        }
        day
    }

    fn days_between(&self, from: Date, to: Date, counts: impl Fn(Date) -> bool) -> Counted {
        let between = days(from).skip(1).take(HORIZON_DAYS).take_while(|day| *day < to);
        let (counted, skipped): (Vec<Date>, Vec<Date>) = between.partition(|day| counts(*day));
        Counted { amount: counted.len() as u64, skipped }
    }

    fn working_hours(&self, from: DateTime, to: DateTime) -> Counted {
        let mut minutes = 0;
        let mut skipped = Vec::new();
        for day in days(from.date()).take(HORIZON_DAYS).take_while(|day| *day <= to.date()) {
            if !self.counts(day) {
                skipped.push(day);
                continue;
            }
            let (opens, closes) = self.hours(day);
            let start = day.to_datetime(opens).max(from);
            let end = day.to_datetime(closes).min(to);
            minutes += whole_minutes(start, end);
        }
        Counted { amount: minutes / 60, skipped }
    }

    /// The hours that are working hours in all calendars; nine to eighteen where there is none.
    fn hours(&self, day: Date) -> (Time, Time) {
        let opens = self.calendars(day).map(|calendar| calendar.adopted.opens).max();
        let closes = self.calendars(day).map(|calendar| calendar.adopted.closes).min();
        (opens.unwrap_or(Time::constant(9, 0, 0, 0)), closes.unwrap_or(Time::constant(18, 0, 0, 0)))
    }
}

fn next(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

fn days(from: Date) -> impl Iterator<Item = Date> {
    core::iter::successors(Some(from), |day| day.tomorrow().ok())
}

fn whole_hours(from: DateTime, to: DateTime) -> u64 {
    whole_minutes(from, to) / 60
}

fn whole_minutes(from: DateTime, to: DateTime) -> u64 {
    if to <= from {
        return 0;
    }
    let span = from.until((jiff::Unit::Minute, to)).unwrap_or_else(|_| Span::new().minutes(0));
    u64::try_from(span.get_minutes()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn at(day: Date, hour: i8) -> DateTime {
        day.at(hour, 0, 0, 0)
    }

    #[test]
    fn a_weekend_does_not_count() {
        let table = Secretariat::default();
        let terms = Terms::of_the_table(&table);
        let friday = date(2020, 11, 20);
        assert_eq!(terms.working_day_after(friday, 1), date(2020, 11, 23));
        let counted = terms.between(at(friday, 12), at(date(2020, 11, 25), 11), Unit::WorkingDays);
        assert_eq!(counted.amount, 2);
        assert_eq!(counted.skipped, [date(2020, 11, 21), date(2020, 11, 22)]);
    }

    #[test]
    fn hours_of_the_clock_and_of_work_differ() {
        let table = Secretariat::default();
        let terms = Terms::of_the_table(&table);
        let (from, to) = (at(date(2020, 11, 20), 17), at(date(2020, 11, 23), 10));
        assert_eq!(terms.between(from, to, Unit::Hours).amount, 65);
        assert_eq!(terms.between(from, to, Unit::WorkingHours).amount, 2);
    }

    #[test]
    fn the_earliest_date_satisfies_the_notice() {
        let table = Secretariat::default();
        let terms = Terms::of_the_table(&table);
        let notice = Notice { amount: 2, unit: Unit::WorkingDays };
        assert_eq!(terms.earliest(at(date(2020, 11, 20), 12), notice), date(2020, 11, 25));
    }
}
