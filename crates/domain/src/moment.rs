//! Hours, and moments with their date, as people type them, browsers send them and the record keeps them.

use alloc::format;
use alloc::string::String;
use core::cmp::Ordering;
use core::fmt;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::choice::{Choice, choice};
use crate::fields::{Fault, YEARS};
use crate::zone::{Comes, Zone};

choice! {
    /// Which of two hours that the clocks showed alike, when they were put back.
    pub enum Side {
        /// The first, by summer time.
        Summer = "summer",
        /// The second, when summer time had ended.
        Winter = "winter",
        /// The first, where no summer time ended with it.
        Before = "before",
        /// The second, likewise.
        After = "after",
    }
}

impl Side {
    /// Whether it is the later of the two.
    #[must_use]
    pub fn is_second(self) -> bool {
        matches!(self, Self::Winter | Self::After)
    }
}

/// A civil date and hour of the body; where the clocks showed it twice, which of the two. The later of two moments is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    civil: DateTime,
    side: Option<Side>,
}

impl Moment {
    /// On that side of a change of the clocks.
    pub(crate) fn on(civil: DateTime, side: Side) -> Self {
        Self { civil, side: Some(side) }
    }

    /// What the clocks showed.
    #[must_use]
    pub fn civil(self) -> DateTime {
        self.civil
    }

    /// Its date.
    #[must_use]
    pub fn date(self) -> Date {
        self.civil.date()
    }

    /// Its hour.
    #[must_use]
    pub fn time(self) -> Time {
        self.civil.time()
    }

    /// Which of two, where the clocks showed it twice.
    #[must_use]
    pub fn side(self) -> Option<Side> {
        self.side
    }

    /// As the record writes it: `2022-10-30T01:30:00`, and ` winter` after it where that hour came twice.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (civil, side) = match text.split_once(' ') {
            Some((civil, side)) => (civil, Some(Side::of(side)?)),
            None => (text, None),
        };
        Some(Self { civil: civil.parse().ok()?, side })
    }
}

/// A moment whose hour is not one that came twice.
impl From<DateTime> for Moment {
    fn from(civil: DateTime) -> Self {
        Self { civil, side: None }
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        let is_second = |side: Side| side.is_second();
        let sides = self.side.zip(other.side).filter(|_| self.date() == other.date());
        let by_side = sides.map_or(Ordering::Equal, |(own, other)| is_second(own).cmp(&is_second(other)));
        by_side.then(self.civil.cmp(&other.civil)).then(self.side.cmp(&other.side))
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.civil)?;
        self.side.map_or(Ok(()), |side| write!(out, " {}", side.word()))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is no moment")))
    }
}

/// `2021-04-30T17:00`, as browsers send it, or with a space, as people type it. Where that hour came twice, which of the two must
/// be said: by the offset from UTC (`2022-10-30T01:30-06:00`), or as the record does.
pub(crate) fn moment(raw: &str, zone: &Zone) -> Result<Moment, Fault> {
    let (civil, said) = told(raw).ok_or(Fault::NotAMoment)?;
    let fits = |moment: Moment| match said {
        Said::Nothing => true,
        Said::Side(side) => moment.side == Some(side),
        Said::Offset(offset) => zone.offset(moment) == offset,
    };
    match zone.comes(civil) {
        Comes::Never => Err(Fault::SkippedHour),
        Comes::Once(moment) if fits(moment) => Ok(moment),
        Comes::Once(_) => Err(Fault::NotAMoment),
        Comes::Twice(first, second) => match (fits(first), fits(second)) {
            (true, true) => Err(Fault::RepeatedHour { first, second }),
            (true, false) => Ok(first),
            (false, true) => Ok(second),
            (false, false) => Err(Fault::NotAMoment),
        },
    }
}

/// What is said of a moment besides its date and hour.
#[derive(Clone, Copy)]
enum Said {
    Nothing,
    Side(Side),
    Offset(Offset),
}

fn told(raw: &str) -> Option<(DateTime, Said)> {
    let (date, rest) = raw.split_once(['T', ' '])?;
    let date: Date = date.parse().ok().filter(|date: &Date| YEARS.contains(&date.year()))?;
    let (hour, said) = match (rest.split_once(' '), rest.find(['+', '-'])) {
        (Some((hour, side)), _) => (hour, Said::Side(Side::of(side.trim())?)),
        (None, Some(sign)) => (&rest[..sign], Said::Offset(offset(&rest[sign..])?)),
        (None, None) => (rest, Said::Nothing),
    };
    Some((date.to_datetime(self::hour(hour)?), said))
}

/// `-06:00`.
fn offset(raw: &str) -> Option<Offset> {
    let (sign, clock) = raw.split_at(1);
    let (hours, minutes) = clock.split_once(':')?;
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = (hours * 60 + minutes) * 60;
    Offset::from_seconds(if sign == "-" { -seconds } else { seconds }).ok()
}

/// `9:00`, `09:00` or `09:00:30`; what people type and what browsers send.
pub(crate) fn hour(raw: &str) -> Option<Time> {
    let mut parts = raw.split(':');
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let second = parts.next().map_or(Some(0), |s| s.parse().ok())?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;

    fn read(typed: &str) -> Result<Moment, Fault> {
        moment(typed, &Zone::new(TimeZone::posix("CST6CDT,M4.1.0,M10.5.0").unwrap()))
    }

    #[test]
    fn hours_as_people_type_them() {
        assert_eq!(hour("9:00"), Time::new(9, 0, 0, 0).ok());
        assert_eq!(hour("25:00"), None);
        assert_eq!(hour("9"), None);
    }

    #[test]
    fn moments_as_people_type_them() {
        let past_midnight = date(2020, 12, 17).at(0, 40, 0, 0).into();
        for typed in ["2020-12-17T00:40", "2020-12-17 0:40", "2020-12-17T00:40:00", "2020-12-17T00:40-06:00"] {
            assert_eq!(read(typed), Ok(past_midnight), "{typed}");
        }
        let none = ["", "00:40", "2020-12-17", "2020-12-17T24:40", "0020-12-17T00:40", "2020-12-17T00:40Z"];
        for typed in none.into_iter().chain(["2020-12-17T00:40-05:00", "2020-12-17T00:40 winter"]) {
            assert_eq!(read(typed), Err(Fault::NotAMoment), "{typed}");
        }
    }

    #[test]
    fn an_hour_that_came_twice_must_be_told_apart() {
        let civil = date(2022, 10, 30).at(1, 30, 0, 0);
        let (first, second) = (Moment::on(civil, Side::Summer), Moment::on(civil, Side::Winter));
        assert_eq!(read("2022-10-30T01:30"), Err(Fault::RepeatedHour { first, second }));
        for (typed, meant) in [
            ("2022-10-30T01:30-05:00", first),
            ("2022-10-30 1:30 summer", first),
            ("2022-10-30T01:30:00-06:00", second),
            ("2022-10-30T01:30:00 winter", second),
        ] {
            assert_eq!(read(typed), Ok(meant), "{typed}");
        }
        assert_eq!(Moment::parse(&second.to_string()), Some(second));
    }

    #[test]
    fn an_hour_that_never_came_is_named_as_that() {
        assert_eq!(read("2022-04-03T02:30"), Err(Fault::SkippedHour));
        assert!(read("2022-04-03T03:00").is_ok());
    }

    #[test]
    fn moments_are_in_the_order_in_which_they_came() {
        let told = ["0:59", "1:10 summer", "1:50 summer", "1:10 winter", "1:50 winter", "2:00"];
        let moments = told.map(|hour| read(&format!("2022-10-30T{hour}")).unwrap());
        assert!(moments.is_sorted());
    }
}
