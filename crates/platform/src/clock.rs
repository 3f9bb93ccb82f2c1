//! Instants, and the civil time of the body they fall in.

use std::fmt;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use domain::{Moment, Zone};
use jiff::civil::Date;
use jiff::tz::TimeZoneDatabase;

/// Says what time it is, in milliseconds since 1970, UTC.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// What a data folder is opened for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// For a body at work: its date is that of the calendar.
    #[default]
    Body,
    /// For trying the platform: its date can be set.
    Demo,
}

/// What becomes of a folder that is a copy of another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Copied {
    /// It is not opened: the other one may still sign.
    #[default]
    IsRefused,
    /// It takes the place of the other one, which signs no more. Whoever operates it says so.
    TakesItsPlace,
}

/// How a data folder is opened.
#[derive(Clone)]
pub struct Setting {
    /// What for.
    pub mode: Mode,
    /// What tells the time.
    pub clock: Clock,
    /// What becomes of it when it is a copy.
    pub copy: Copied,
    /// Bytes of the disk that files nobody has named yet leave to the record.
    pub reserve: u64,
}

/// A year of a body with an act every minute, and more than the log of the database ever holds.
const RESERVE: u64 = 128 * 1024 * 1024;

impl Default for Setting {
    fn default() -> Self {
        Self { mode: Mode::Body, clock: Arc::new(system_time), copy: Copied::default(), reserve: RESERVE }
    }
}

impl fmt::Debug for Setting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Setting").field("mode", &self.mode).finish_non_exhaustive()
    }
}

/// The time zone of that IANA name, from the rules this program carries: every machine must find the same civil dates.
pub fn zone(name: &str) -> Option<Zone> {
    TimeZoneDatabase::bundled().get(name).ok().map(Zone::new)
}

/// One instant of the platform, and how rules see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Now {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Civil date and hour of that instant.
    pub civil: Moment,
    /// The same as rules see them: in a demo, on the date that was set.
    pub seen: Moment,
}

impl Now {
    /// That instant; `None` beyond the calendar (year 9999).
    pub fn of(at: i64, demo: Option<Date>, zone: &Zone) -> Option<Self> {
        let civil = zone.at(at)?;
        let seen = demo.map_or(civil, |date| on(date, civil, zone));
        Some(Self { at, civil, seen })
    }

    /// The date an entry made at this moment must say, when it is not that of its instant.
    pub fn date_to_record(&self) -> Option<Date> {
        let date = self.seen.date();
        (date != self.civil.date()).then_some(date)
    }
}

/// The hour of a moment on another date; where it comes twice there, the first time.
pub(crate) fn on(date: Date, moment: Moment, zone: &Zone) -> Moment {
    if date == moment.date() { moment } else { zone.first(date.to_datetime(moment.time())) }
}

fn system_time() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
