//! Instants, and the civil time of the body they fall in.

use std::fmt;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, TimeZoneDatabase};

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

/// How a data folder is opened.
#[derive(Clone)]
pub struct Setting {
    /// What for.
    pub mode: Mode,
    /// What tells the time.
    pub clock: Clock,
}

impl Default for Setting {
    fn default() -> Self {
        Self { mode: Mode::Body, clock: Arc::new(system_time) }
    }
}

impl fmt::Debug for Setting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Setting").field("mode", &self.mode).finish_non_exhaustive()
    }
}

/// The time zone of that IANA name, from the rules this program carries: every machine must find the same civil dates.
pub(crate) fn zone(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
}

/// The civil date and hour of an instant; `None` beyond the calendar (year 9999).
pub(crate) fn civil(at: i64, zone: &TimeZone) -> Option<DateTime> {
    Some(zone.to_datetime(Timestamp::from_millisecond(at).ok()?))
}

/// One instant of the platform, and how rules see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Civil date and hour of that instant.
    pub civil: DateTime,
    /// The date that was set, in a demo.
    pub demo: Option<Date>,
}

impl Moment {
    /// Civil date and hour as rules see them.
    pub fn now(&self) -> DateTime {
        match self.demo {
            Some(date) => date.to_datetime(self.civil.time()),
            None => self.civil,
        }
    }

    /// The date an entry made at this moment must say, when it is not that of its instant.
    pub fn date_to_record(&self) -> Option<Date> {
        self.demo.filter(|date| *date != self.civil.date())
    }
}

fn system_time() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
