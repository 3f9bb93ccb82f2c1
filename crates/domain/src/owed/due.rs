//! Where the last day of what is owed lies.

use jiff::civil::{Date, Weekday};

use crate::choice::choice;

choice! {
    /// Where a last day lies, seen from a day: the order in which it is shown.
    pub enum Due {
        /// It has passed.
        Overdue = "overdue",
        /// It is in this week, which ends on Sunday.
        ThisWeek = "this_week",
        /// It comes later.
        Later = "later",
        /// There is none.
        Undated = "undated",
    }
}

impl Due {
    /// Where a last day lies, seen from a day.
    #[must_use]
    pub fn of(by: Option<Date>, today: Date) -> Self {
        match by {
            None => Self::Undated,
            Some(by) if by < today => Self::Overdue,
            Some(by) if by <= sunday(today) => Self::ThisWeek,
            Some(_) => Self::Later,
        }
    }
}

/// The last day of the week of that day.
fn sunday(day: Date) -> Date {
    if day.weekday() == Weekday::Sunday { day } else { day.nth_weekday(1, Weekday::Sunday).unwrap_or(day) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_week_ends_on_its_sunday() {
        let (friday, sunday) = (date(2020, 11, 20), date(2020, 11, 22));
        let due = |day| Due::of(Some(date(2020, 11, day)), friday);
        assert_eq!([due(19), due(20), due(22), due(23)], [Due::Overdue, Due::ThisWeek, Due::ThisWeek, Due::Later]);
        assert_eq!(Due::of(Some(date(2020, 11, 23)), sunday), Due::Later);
        assert_eq!(Due::of(None, friday), Due::Undated);
    }
}
