//! What a civil hour means where the body is: most come once, one a year may come twice, and one not at all.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

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
    fn clocks_put_back_for_good_have_no_summer() {
        // Where both sides are alike in law, as when a region moves to another zone.
        let zone = Zone::new(TimeZone::posix("AAA6BBB5,M4.1.0,M10.5.0").unwrap());
        assert!(matches!(zone.comes(date(2022, 10, 30).at(1, 30, 0, 0)), Comes::Twice(..)));
    }
}
