//! Dates and hours as people write them: weekday, day, month, year, hour.

use domain::Moment;
use jiff::civil::{Date, Time};

use crate::{Arg, Voice, choice};

impl Voice {
    /// Weekday, day, month and year.
    pub fn date(&self, date: Date) -> String {
        let weekday = ("weekday", Arg::from(i64::from(date.weekday().to_monday_one_offset())));
        let args: Vec<_> = std::iter::once(weekday).chain(parts(date)).collect();
        self.with("date-long", &args)
    }

    /// Day, month and year.
    pub fn date_medium(&self, date: Date) -> String {
        self.with("date-medium", &parts(date))
    }

    /// Day, abbreviated month and year.
    pub fn date_short(&self, date: Date) -> String {
        self.with("date-short", &parts(date))
    }

    /// Day and abbreviated month, for a margin.
    pub fn day_of_month(&self, date: Date) -> String {
        self.with("date-day", &parts(date)[..2])
    }

    /// The day of the week, and the year where that is not the one it is read in.
    pub fn weekday(&self, date: Date, today: Date) -> String {
        let weekday = [("weekday", Arg::from(i64::from(date.weekday().to_monday_one_offset())))];
        let weekday = self.with("date-weekday", &weekday);
        if date.year() == today.year() {
            return weekday;
        }
        let year = Arg::from(date.year().to_string());
        self.with("date-weekday-year", &[("weekday", weekday.into()), ("year", year)])
    }

    /// An hour of the day.
    pub fn hour(&self, hour: Time) -> String {
        self.with("date-hour", &[("hour", Arg::from(clock(hour)))])
    }

    /// The hour of a moment, and its date only when that is not the day it is told of: a session that goes past midnight.
    pub fn moment_of(&self, moment: impl Into<Moment>, day: Date) -> String {
        let moment = moment.into();
        if moment.date() == day {
            return self.sided(moment, self.hour(moment.time()));
        }
        let date = Arg::from(self.date(moment.date()));
        let hour = Arg::from(clock(moment.time()));
        self.sided(moment, self.with("date-hour-of-day", &[("date", date), ("hour", hour)]))
    }

    /// A date and its hour.
    pub fn moment(&self, moment: impl Into<Moment>) -> String {
        let moment = moment.into();
        let date = Arg::from(self.date(moment.date()));
        let hour = Arg::from(clock(moment.time()));
        self.sided(moment, self.with("date-moment", &[("date", date), ("hour", hour)]))
    }

    /// Which of the two it was, where the clocks showed that hour twice.
    fn sided(&self, moment: Moment, written: String) -> String {
        let Some(side) = moment.side() else { return written };
        let side = Arg::from(choice(*self, "side", side));
        self.with("date-side", &[("moment", Arg::from(written)), ("side", side)])
    }
}

/// `17:00`.
fn clock(hour: Time) -> String {
    format!("{}:{:02}", hour.hour(), hour.minute())
}

fn parts(date: Date) -> [(&'static str, Arg); 3] {
    [
        ("day", Arg::from(i64::from(date.day()))),
        ("month", Arg::from(i64::from(date.month()))),
        ("year", Arg::from(date.year().to_string())),
    ]
}
