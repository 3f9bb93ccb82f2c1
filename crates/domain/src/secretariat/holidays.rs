//! The days of rest that Mexican labour law makes obligatory, and those that many keep by custom: what a form of a
//! calendar offers. What counts is only what a calendar adopts.

use alloc::vec::Vec;

use jiff::civil::{Date, Weekday, date};

use crate::choice::choice;

choice! {
    /// Why a day is offered as one that does not count.
    pub enum Holiday {
        /// 1 January.
        NewYear = "new_year",
        /// First Monday of February.
        Constitution = "constitution",
        /// Third Monday of March.
        Juarez = "juarez",
        /// 1 May.
        Labour = "labour",
        /// 16 September.
        Independence = "independence",
        /// The change of the federal executive, every six years.
        Executive = "executive",
        /// Third Monday of November.
        Revolution = "revolution",
        /// 25 December.
        Christmas = "christmas",
        /// The day of an ordinary federal election.
        Election = "election",
        /// Thursday before Easter.
        HolyThursday = "holy_thursday",
        /// Friday before Easter.
        HolyFriday = "holy_friday",
        /// 5 May.
        Puebla = "puebla",
        /// 2 November.
        AllSouls = "all_souls",
        /// 12 December.
        Guadalupe = "guadalupe",
    }
}

impl Holiday {
    /// Whether its date stands by law alone; that of an election, its authority confirms.
    #[must_use]
    pub fn is_certain(self) -> bool {
        self != Self::Election
    }
}

/// A day that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The day.
    pub date: Date,
    /// Why.
    pub holiday: Holiday,
}

/// The days of rest of a year by article 74 of the Federal Labour Law, in their order. All of its Mondays hold
/// since 2007, by the reform of 17 January 2006: of an earlier year none is offered.
#[must_use]
pub fn obligatory(year: i16) -> Vec<Offered> {
    if !(2007..=9000).contains(&year) {
        return Vec::new();
    }
    let fixed = [
        (date(year, 1, 1), Holiday::NewYear),
        (nth(year, 2, Weekday::Monday, 1), Holiday::Constitution),
        (nth(year, 3, Weekday::Monday, 3), Holiday::Juarez),
        (date(year, 5, 1), Holiday::Labour),
        (date(year, 9, 16), Holiday::Independence),
        (nth(year, 11, Weekday::Monday, 3), Holiday::Revolution),
        (date(year, 12, 25), Holiday::Christmas),
    ];
    let executive = changes_executive(year).map(|date| (date, Holiday::Executive));
    let election = elects(year).map(|date| (date, Holiday::Election));
    in_order(fixed.into_iter().chain(executive).chain(election))
}

/// Days that the law does not make obligatory and many offices keep, in their order.
#[must_use]
pub fn customary(year: i16) -> Vec<Offered> {
    if !(1970..=9000).contains(&year) {
        return Vec::new();
    }
    let easter = easter(year);
    let before = |days: i64| easter.saturating_sub(jiff::Span::new().days(days));
    in_order([
        (before(3), Holiday::HolyThursday),
        (before(2), Holiday::HolyFriday),
        (date(year, 5, 5), Holiday::Puebla),
        (date(year, 11, 2), Holiday::AllSouls),
        (date(year, 12, 12), Holiday::Guadalupe),
    ])
}

fn in_order(days: impl IntoIterator<Item = (Date, Holiday)>) -> Vec<Offered> {
    let mut days: Vec<_> = days.into_iter().map(|(date, holiday)| Offered { date, holiday }).collect();
    days.sort_by_key(|offered| offered.date);
    days
}

/// Until 2018 on 1 December; from 2024 on 1 October, by the reform of 30 September 2024 of article 74, section VII.
fn changes_executive(year: i16) -> Option<Date> {
    if year.rem_euclid(6) != 2018_i16.rem_euclid(6) {
        return None;
    }
    Some(if year < 2024 { date(year, 12, 1) } else { date(year, 10, 1) })
}

/// Ordinary federal elections, every three years: the first Sunday of July, and since 2015 of June.
fn elects(year: i16) -> Option<Date> {
    if year.rem_euclid(3) != 2018_i16.rem_euclid(3) {
        return None;
    }
    // The transitory article of the reform of 2014 kept the election of 2018 in July.
    let month = if year < 2015 || year == 2018 { 7 } else { 6 };
    Some(nth(year, month, Weekday::Sunday, 1))
}

/// The so-manieth of a day of the week in a month.
fn nth(year: i16, month: i8, weekday: Weekday, number: i8) -> Date {
    let first = date(year, month, 1);
    first.nth_weekday_of_month(number, weekday).unwrap_or(first)
}

/// Easter Sunday of the Gregorian calendar (the rule of 1876, as Meeus gives it).
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    // Always between 22 March and 25 April of the same year.
    date(year as i16, month as i8, day as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(offered: &[Offered]) -> Vec<(i8, i8)> {
        offered.iter().map(|offered| (offered.date.month(), offered.date.day())).collect()
    }

    #[test]
    fn the_law_of_2026_and_2027() {
        assert_eq!(days(&obligatory(2026)), [(1, 1), (2, 2), (3, 16), (5, 1), (9, 16), (11, 16), (12, 25)]);
        assert_eq!(days(&obligatory(2027)), [(1, 1), (2, 1), (3, 15), (5, 1), (6, 6), (9, 16), (11, 15), (12, 25)]);
    }

    #[test]
    fn the_executive_changes_every_six_years_and_since_2024_in_october() {
        let changed = |year| obligatory(year).into_iter().find(|day| day.holiday == Holiday::Executive);
        let days: Vec<_> = (2007..=2036).filter_map(changed).map(|day| day.date).collect();
        let expected = [(2012, 12), (2018, 12), (2024, 10), (2030, 10), (2036, 10)];
        assert_eq!(days, expected.map(|(year, month)| date(year, month, 1)));
    }

    #[test]
    fn elections_of_the_past() {
        let held = [(2012, 7, 1), (2015, 6, 7), (2018, 7, 1), (2021, 6, 6), (2024, 6, 2)];
        assert_eq!(held.map(|(year, ..)| elects(year)), held.map(|(year, month, day)| Some(date(year, month, day))));
        assert_eq!(elects(2020), None);
    }

    #[test]
    fn easter_is_where_the_church_has_it() {
        let known = [(2019, 4, 21), (2021, 4, 4), (2024, 3, 31), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)];
        assert_eq!(known.map(|(year, ..)| easter(year)), known.map(|(year, month, day)| date(year, month, day)));
        assert_eq!(days(&customary(2021))[..2], [(4, 1), (4, 2)]);
    }

    #[test]
    fn before_the_mondays_nothing_is_offered() {
        assert!(obligatory(2006).is_empty());
    }
}
