//! What a civil hour means where the body is: most come once, one a year may come twice, and one not at all.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use crate::moment::{Moment, Side};

/// The rules of a time zone, as a value: whoever has a database of them passes them in.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

/// How often a civil date and hour comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comes {
    /// Once, as almost all do.
    Once(Moment),
    /// Never: the clocks went past it.
    Never,
    /// Twice: the clocks were put back.
    Twice(Moment, Moment),
}

/// From when on the clocks are as far from UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// What the clocks showed when it began; `None` where they were never otherwise.
    pub from: Option<DateTime>,
    /// How far they were from UTC before.
    pub before: Offset,
    /// How far they are from UTC since.
    pub after: Offset,
    /// Whether it is summer time.
    pub is_summer: bool,
    /// What it is called, such as `CST`.
    pub name: String,
}

/// How far ahead changes of the clocks are told: a year and some.
const AHEAD: SignedDuration = SignedDuration::from_hours(400 * 24);

impl Zone {
    /// These rules.
    #[must_use]
    pub fn new(rules: TimeZone) -> Self {
        Self(rules)
    }

    /// The moment of an instant, in milliseconds since 1970, UTC; `None` beyond the calendar (year 9999).
    #[must_use]
    pub fn at(&self, at: i64) -> Option<Moment> {
        let instant = Timestamp::from_millisecond(at).ok()?;
        let civil = self.0.to_datetime(instant);
        let comes = self.comes(civil);
        Some(match comes {
            Comes::Twice(first, second) => {
                if self.0.to_offset(instant) == self.offset(first) {
                    first
                } else {
                    second
                }
            }
            Comes::Once(_) | Comes::Never => civil.into(),
        })
    }

    /// How often a civil date and hour comes.
    #[must_use]
    pub fn comes(&self, civil: DateTime) -> Comes {
        match self.offsets(civil) {
            AmbiguousOffset::Unambiguous { .. } => Comes::Once(civil.into()),
            AmbiguousOffset::Gap { .. } => Comes::Never,
            AmbiguousOffset::Fold { before, after } => {
                let is_summer = |offset: Offset| {
                    let instant = offset.to_timestamp(civil).ok();
                    instant.is_some_and(|instant| self.0.to_offset_info(instant).dst().is_dst())
                };
                let (first, second) = match (is_summer(before), is_summer(after)) {
                    (true, false) => (Side::Summer, Side::Winter),
                    _ => (Side::Before, Side::After),
                };
                Comes::Twice(Moment::on(civil, first), Moment::on(civil, second))
            }
        }
    }

    /// The first time that a civil date and hour comes; one that never comes stays as it was said.
    #[must_use]
    pub fn first(&self, civil: DateTime) -> Moment {
        match self.comes(civil) {
            Comes::Twice(first, _) => first,
            Comes::Once(_) | Comes::Never => civil.into(),
        }
    }

    /// How far the clocks are from UTC at a moment.
    #[must_use]
    pub fn offset(&self, moment: Moment) -> Offset {
        match self.offsets(moment.civil()) {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Gap { before, .. } => before,
            AmbiguousOffset::Fold { before, after } => {
                if moment.side().is_some_and(Side::is_second) {
                    after
                } else {
                    before
                }
            }
        }
    }

    /// The name of the rules in the IANA database; `None` for rules that have none.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.0.iana_name()
    }

    /// The instant of a moment; `None` beyond the calendar.
    #[must_use]
    pub fn instant(&self, moment: Moment) -> Option<Timestamp> {
        self.offset(moment).to_timestamp(moment.civil()).ok()
    }

    /// How the clocks are at a moment and since when, and each change of them in the year that follows.
    #[must_use]
    pub fn clocks_around(&self, moment: Moment) -> Vec<Clocks> {
        let Some(instant) = self.instant(moment) else { return Vec::new() };
        // What begins at the moment itself counts as begun.
        let latest = instant.checked_add(SignedDuration::from_secs(1)).unwrap_or(instant);
        let until = instant.checked_add(AHEAD).unwrap_or(Timestamp::MAX);
        let begun = self.0.preceding(latest).next();
        let never_changed = || {
            let info = self.0.to_offset_info(instant);
            let (offset, is_summer) = (info.offset(), info.dst().is_dst());
            Clocks { from: None, before: offset, after: offset, is_summer, name: info.abbreviation().into() }
        };
        let changed = |at: Timestamp| {
            let info = self.0.to_offset_info(at);
            let before = at.checked_sub(SignedDuration::from_secs(1)).map_or(info.offset(), |at| self.0.to_offset(at));
            let (after, is_summer) = (info.offset(), info.dst().is_dst());
            Clocks { from: Some(before.to_datetime(at)), before, after, is_summer, name: info.abbreviation().into() }
        };
        let first = begun.map_or_else(never_changed, |begun| changed(begun.timestamp()));
        let ahead = self.0.following(latest).map(|change| change.timestamp()).take_while(|at| *at <= until);
        core::iter::once(first).chain(ahead.map(changed)).collect()
    }

    fn offsets(&self, civil: DateTime) -> AmbiguousOffset {
        self.0.to_ambiguous_timestamp(civil).offset()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// As in most of Mexico until 2022.
    fn mexico() -> Zone {
        Zone::new(TimeZone::posix("CST6CDT,M4.1.0,M10.5.0").unwrap())
    }

    #[test]
    fn an_hour_that_comes_twice_has_two_sides_and_two_offsets() {
        let zone = mexico();
        let Comes::Twice(first, second) = zone.comes(date(2022, 10, 30).at(1, 30, 0, 0)) else {
            panic!("it comes twice")
        };
        assert_eq!((first.side(), second.side()), (Some(Side::Summer), Some(Side::Winter)));
        assert_eq!((zone.offset(first), zone.offset(second)), (Offset::constant(-5), Offset::constant(-6)));
        assert!(first < second);
    }

    #[test]
    fn an_hour_that_is_skipped_never_comes() {
        assert_eq!(mexico().comes(date(2022, 4, 3).at(2, 30, 0, 0)), Comes::Never);
    }

    #[test]
    fn instants_an_hour_apart_are_told_apart() {
        let zone = mexico();
        // 06:30 and 07:30 UTC on 30 October 2022.
        let (first, second) = (zone.at(1_667_111_400_000).unwrap(), zone.at(1_667_115_000_000).unwrap());
        assert_eq!((first.civil(), second.civil()), (second.civil(), date(2022, 10, 30).at(1, 30, 0, 0)));
        assert_eq!((first.side(), second.side()), (Some(Side::Summer), Some(Side::Winter)));
    }

    #[test]
    fn the_clocks_of_a_year_are_told() {
        let moment = |zone: &Zone| zone.first(date(2022, 1, 15).at(10, 0, 0, 0));
        let told: Vec<_> =
            mexico().clocks_around(moment(&mexico())).into_iter().map(|told| (told.from, told.is_summer)).collect();
        let at = |month, day, hour| {
            Some(date(if month == 10 && hour == 2 { 2021 } else { 2022 }, month, day).at(hour, 0, 0, 0))
        };
        assert_eq!(told.first(), Some(&(at(10, 31, 2), false)));
        assert_eq!(told.get(1), Some(&(at(4, 3, 2), true)));
        let fixed = Zone::new(TimeZone::fixed(Offset::constant(-6)));
        let told = fixed.clocks_around(moment(&fixed));
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].from, told[0].after), (None, Offset::constant(-6)));
    }

    #[test]
    fn clocks_put_back_for_good_have_no_summer() {
        // Where both sides are alike in law, as when a region moves to another zone.
        let zone = Zone::new(TimeZone::posix("AAA6BBB5,M4.1.0,M10.5.0").unwrap());
        assert!(matches!(zone.comes(date(2022, 10, 30).at(1, 30, 0, 0)), Comes::Twice(..)));
    }
}
