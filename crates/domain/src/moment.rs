//! Hours, and moments with their date, as people type them and browsers send them.

use jiff::civil::{Date, DateTime, Time};

use crate::fields::YEARS;

/// `2021-04-30T17:00`, as browsers send it, or with a space, as people type it.
pub(crate) fn moment(raw: &str) -> Option<DateTime> {
    let (date, hour) = raw.split_once(['T', ' '])?;
    let date: Date = date.parse().ok().filter(|date: &Date| YEARS.contains(&date.year()))?;
    Some(date.to_datetime(self::hour(hour)?))
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
    use super::*;

    #[test]
    fn hours_as_people_type_them() {
        assert_eq!(hour("9:00"), Time::new(9, 0, 0, 0).ok());
        assert_eq!(hour("25:00"), None);
        assert_eq!(hour("9"), None);
    }

    #[test]
    fn moments_as_people_type_them() {
        let past_midnight = jiff::civil::date(2020, 12, 17).at(0, 40, 0, 0);
        for typed in ["2020-12-17T00:40", "2020-12-17 0:40", "2020-12-17T00:40:00"] {
            assert_eq!(moment(typed), Some(past_midnight), "{typed}");
        }
        for typed in ["", "00:40", "2020-12-17", "2020-12-17T24:40", "0020-12-17T00:40", "2020-12-17T00:40Z"] {
            assert_eq!(moment(typed), None, "{typed}");
        }
    }
}
