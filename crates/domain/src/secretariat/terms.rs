//! Terms: what date results from so many working days or hours, and how it was counted.

use alloc::vec::Vec;

use jiff::Span;
use jiff::civil::{Date, DateTime, Time};

use super::calendar::{Calendar, DaysThatCount, is_weekday};
use super::rules::Notice;
use super::table::Secretariat;
use super::vocabulary::Unit;
use crate::number::EntryNumber;
use crate::text::Code;

/// The longest a count looks ahead or back: beyond it a calendar is not plausible.
const HORIZON_DAYS: usize = 1500;

/// The calendars that bind whoever must act; a day counts only when it counts in all of them. Of each
/// day says the calendar that was in force on it.
pub struct Terms<'a> {
    table: &'a Secretariat,
    /// The institution that must act; absent: the table.
    of: Option<&'a Code>,
    /// Only the calendars adopted before that entry; absent: all.
    before: Option<EntryNumber>,
}

impl<'a> Terms<'a> {
    /// The calendars of the Secretariat and of every institution that holds a titular office.
    #[must_use]
    pub fn of_the_table(table: &'a Secretariat) -> Self {
        Self { table, of: None, before: None }
    }

    /// The calendar of one institution, or else the Secretariat's.
    #[must_use]
    pub fn of(table: &'a Secretariat, institution: &'a Code) -> Self {
        Self { table, of: Some(institution), before: None }
    }

    /// As they were known to an entry: what it counted, no later calendar changes.
    #[must_use]
    pub fn known_before(self, entry: EntryNumber) -> Self {
        Self { before: Some(entry), ..self }
    }

    /// Whether a day counts in all of them; Monday to Friday where there is none.
    #[must_use]
    pub fn counts(&self, date: Date) -> bool {
        let mut calendars = self.calendars(date).peekable();
        if calendars.peek().is_none() {
            return is_weekday(date);
        }
        calendars.all(|calendar| calendar.counts(date))
    }

    /// The calendars in force on a date.
    pub(super) fn calendars(&self, date: Date) -> impl Iterator<Item = &'a Calendar> {
        let (table, of, before) = (self.table, self.of, self.before);
        let calendar = move |whose: Option<&Code>| table.calendar_before(whose, date, before);
        let own = of.and_then(|of| calendar(Some(of))).or_else(|| calendar(None));
        let seats = table.seats_on(date).filter(move |_| of.is_none());
        let titulars = seats.filter_map(move |seat| table.titular(&seat.code, date));
        own.into_iter().chain(titulars.filter_map(move |office| calendar(Some(&office.institution))))
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

    /// How much lies between a call and its session, in the unit of the rule: whole days strictly
    /// between the two, or hours from one moment to the other.
    #[must_use]
    pub fn between(&self, from: DateTime, to: DateTime, unit: Unit) -> u64 {
        match unit {
            Unit::WorkingDays => self.working_days(next(from.date()), to.date()),
            Unit::Days => length(next(from.date()), to.date()),
            Unit::Hours => whole_hours(from, to),
            Unit::WorkingHours => self.working_hours(from, to),
        }
    }

    /// The first date on which a session may be held when it is called at `from`.
    #[must_use]
    pub fn earliest(&self, from: DateTime, notice: Notice) -> Date {
        let mut day = from.date();
        for _ in 0..HORIZON_DAYS {
            let end_of_day = day.to_datetime(Time::constant(23, 59, 0, 0));
            if self.between(from, end_of_day, notice.unit) >= notice.amount {
                break;
            }
            day = next(day);
        }
        day
    }

    /// How many days from one on and before another count. Years of them are counted at once: by stretches in which the
    /// same calendars say the same of every day.
    fn working_days(&self, from: Date, to: Date) -> u64 {
        let mut counted = 0;
        let mut start = from;
        while start < to {
            let end = self.table.next_change(start).map_or(to, |change| change.min(to));
            let said: Vec<_> = self.calendars(start).map(|calendar| calendar.days_that_count(start)).collect();
            counted += match said.iter().min().unwrap_or(&DaysThatCount::Weekdays) {
                DaysThatCount::None => 0,
                DaysThatCount::Weekdays => weekdays(start, end),
                DaysThatCount::All => length(start, end),
            };
            start = end;
        }
        counted
    }

    fn working_hours(&self, from: DateTime, to: DateTime) -> u64 {
        let days = days(from.date()).take(HORIZON_DAYS).take_while(|day| *day <= to.date());
        let minutes = days.filter(|day| self.counts(*day)).map(|day| {
            let (opens, closes) = self.hours(day);
            whole_minutes(day.to_datetime(opens).max(from), day.to_datetime(closes).min(to))
        });
        minutes.sum::<u64>() / 60
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

/// Days from one on and before another.
fn length(from: Date, to: Date) -> u64 {
    u64::try_from(from.until(to).map_or(0, |span| span.get_days())).unwrap_or(0)
}

/// Those of them that are Monday to Friday.
fn weekdays(from: Date, to: Date) -> u64 {
    let length = length(from, to);
    let rest = days(from).take_while(|day| *day < to).take((length % 7) as usize);
    length / 7 * 5 + rest.filter(|day| is_weekday(*day)).count() as u64
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

    use super::super::calendar::{AdoptCalendar, Range};
    use super::super::vocabulary::RangeKind;
    use super::*;
    use crate::erasable::Erasable;
    use crate::texts::Place;

    fn at(day: Date, hour: i8) -> DateTime {
        day.at(hour, 0, 0, 0)
    }

    #[test]
    fn a_weekend_does_not_count() {
        let table = Secretariat::default();
        let terms = Terms::of_the_table(&table);
        let friday = date(2020, 11, 20);
        assert_eq!(terms.working_day_after(friday, 1), date(2020, 11, 23));
        assert_eq!(terms.between(at(friday, 12), at(date(2020, 11, 25), 11), Unit::WorkingDays), 2);
    }

    fn calendar(institution: Option<&str>, from: Option<Date>, ranges: &[(Date, Date, RangeKind)]) -> Calendar {
        let ranges = ranges.iter().map(|(from, to, kind)| Range { from: *from, to: *to, kind: *kind, note: None });
        let adopted = AdoptCalendar {
            institution: institution.and_then(|code| Code::new(code).ok()),
            opens: Time::constant(9, 0, 0, 0),
            closes: Time::constant(18, 0, 0, 0),
            ranges: ranges.collect(),
            source: Erasable::At(Place { entry: 0, field: 0 }),
        };
        Calendar { adopted, from, entry: 0 }
    }

    #[test]
    fn stretches_count_what_days_count() {
        let day = |day| date(2020, 12, 1).saturating_add(Span::new().days(day));
        let institution = Code::new("ieem").unwrap();
        let (closed, every) = (RangeKind::Closed, RangeKind::EveryDayCounts);
        let table = Secretariat {
            calendars: alloc::vec![
                calendar(None, None, &[(day(3), day(9), every), (day(5), day(6), closed), (day(20), day(40), closed)]),
                calendar(Some("ieem"), Some(day(30)), &[(day(33), day(50), every), (day(50), day(50), closed)]),
                calendar(None, Some(day(45)), &[]),
            ],
            ..Secretariat::default()
        };
        for terms in [Terms::of_the_table(&table), Terms::of(&table, &institution)] {
            for (from, to) in (-3..60).flat_map(|from| (from..60).map(move |to| (day(from), day(to)))) {
                let one_by_one =
                    days(from).skip(1).take_while(|day| *day < to).filter(|day| terms.counts(*day)).count();
                assert_eq!(terms.between(at(from, 9), at(to, 9), Unit::WorkingDays), one_by_one as u64, "{from} {to}");
            }
        }
    }

    #[test]
    fn hours_of_the_clock_and_of_work_differ() {
        let table = Secretariat::default();
        let terms = Terms::of_the_table(&table);
        let (from, to) = (at(date(2020, 11, 20), 17), at(date(2020, 11, 23), 10));
        assert_eq!(terms.between(from, to, Unit::Hours), 65);
        assert_eq!(terms.between(from, to, Unit::WorkingHours), 2);
    }

    #[test]
    fn the_earliest_date_satisfies_the_notice() {
        let table = Secretariat::default();
        let terms = Terms::of_the_table(&table);
        let notice = Notice { amount: 2, unit: Unit::WorkingDays };
        assert_eq!(terms.earliest(at(date(2020, 11, 20), 12), notice), date(2020, 11, 25));
    }
}
