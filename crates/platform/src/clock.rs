//! Instants, and the civil time of the body they fall in.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use domain::{Hour, Moment, Zone};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// Lengths of time, in milliseconds.
pub(crate) const MINUTE: i64 = 60 * 1_000;
pub(crate) const HOUR: i64 = 60 * MINUTE;
pub(crate) const DAY: i64 = 24 * HOUR;

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
    /// It is shown, and nothing is recorded or signed: the other one may still sign.
    IsShown,
    /// It takes the place of the other one, which signs no more. Whoever operates it says so.
    TakesItsPlace,
}

/// What is known of the hour of the last entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LastEntry {
    /// It is right: a clock that is behind it is wrong.
    #[default]
    IsRight,
    /// The clock was ahead when it was made. Until the clock has passed it, entries repeat its instant and say their own date.
    IsAhead,
}

/// The end of a day, UTC, up to which the clock is said to be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Until(Date);

impl Until {
    /// In milliseconds since 1970, UTC.
    pub(crate) fn end(self) -> i64 {
        let next = self.0.tomorrow().unwrap_or(self.0);
        let end = TimeZone::UTC.to_timestamp(next.to_datetime(Time::midnight()));
        end.map_or(i64::MIN, |end| end.as_millisecond() - 1)
    }
}

impl FromStr for Until {
    type Err = jiff::Error;

    fn from_str(said: &str) -> Result<Self, jiff::Error> {
        said.parse().map(Self)
    }
}

/// How a data folder is opened.
#[derive(Clone)]
pub struct Setting {
    /// What for.
    pub mode: Mode,
    /// What tells the time.
    pub clock: Clock,
    /// A clock that nobody sets, in milliseconds from some moment on: it goes on while the machine sleeps.
    pub steady: Clock,
    /// When the program was built, in milliseconds since 1970, UTC.
    pub built: i64,
    /// Until when the clock is right, however far that is, because whoever operates it says so.
    pub until: Option<Until>,
    /// What is known of the hour of the last entry.
    pub last: LastEntry,
    /// What becomes of it when it is a copy.
    pub copy: Copied,
    /// Bytes of the disk that are for the record: drafts, and files that nobody has named yet, leave them to it.
    pub reserve: u64,
}

/// A year of a body with an act every minute, and more than the log of the database ever holds.
const RESERVE: u64 = 128 * 1024 * 1024;

/// In seconds since 1970, from `build.rs`.
const BUILT: &str = env!("TEQUIO_BUILT");

impl Default for Setting {
    fn default() -> Self {
        Self {
            mode: Mode::Body,
            clock: Arc::new(system_time),
            steady: Arc::new(steady_time),
            built: BUILT.parse::<i64>().unwrap_or(0).saturating_mul(1_000),
            until: None,
            last: LastEntry::default(),
            copy: Copied::default(),
            reserve: RESERVE,
        }
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
    /// The same as rules see them: in a demo, on the date that was set, and at its hour when one was.
    pub seen: Moment,
    /// What was set.
    pub set: Option<Dated>,
}

impl Now {
    /// That instant; `None` beyond the calendar (year 9999).
    pub fn of(at: i64, set: Option<Dated>, zone: &Zone) -> Option<Self> {
        let civil = zone.at(at)?;
        let seen = set.map_or(civil, |dated| dated.seen(civil, zone));
        Some(Self { at, civil, seen, set })
    }

    /// What is known of its hour, as rules see it.
    pub fn hour(&self) -> Hour {
        match self.set {
            Some(Dated::Day(_)) => Hour::Unknown,
            Some(Dated::Hour(_)) | None => Hour::Known,
        }
    }

    /// What an entry made at this moment must say of when it is, when that is not its instant.
    pub fn recorded(&self) -> Option<Dated> {
        let date = self.seen.date();
        match self.set {
            Some(Dated::Hour(hour)) => Some(Dated::Hour(hour)),
            _ => (date != self.civil.date()).then_some(Dated::Day(date)),
        }
    }
}

/// When something is, where that is not the instant at which it is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// On that day, at the hour of the instant.
    Day(Date),
    /// At that hour of that day, to the minute: what a script of a demo says, so that nothing in it happens in the night.
    Hour(DateTime),
}

impl Dated {
    /// Its date.
    #[must_use]
    pub fn date(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Hour(hour) => hour.date(),
        }
    }

    /// The moment of what was entered at another; an hour that comes twice on that day is the first.
    pub(crate) fn seen(self, entered: Moment, zone: &Zone) -> Moment {
        match self {
            Self::Day(date) if date == entered.date() => entered,
            Self::Day(date) => zone.first(date.to_datetime(entered.time())),
            Self::Hour(hour) => zone.first(hour),
        }
    }
}

impl fmt::Display for Dated {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(out, "{date}"),
            Self::Hour(hour) => write!(out, "{}T{:02}:{:02}", hour.date(), hour.hour(), hour.minute()),
        }
    }
}

impl FromStr for Dated {
    type Err = jiff::Error;

    fn from_str(said: &str) -> Result<Self, jiff::Error> {
        let Some((date, hour)) = said.split_once('T') else { return said.parse().map(Self::Day) };
        let date: Date = date.parse()?;
        Ok(Self::Hour(date.to_datetime(Time::strptime("%H:%M", hour)?)))
    }
}

fn system_time() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// The time since the machine was started, with what it slept: nobody sets it.
fn steady_time() -> i64 {
    #[cfg(target_os = "linux")]
    let clock = rustix::time::ClockId::Boottime;
    #[cfg(not(target_os = "linux"))]
    let clock = rustix::time::ClockId::Monotonic;
    let since = rustix::time::clock_gettime(clock);
    since.tv_sec.saturating_mul(1_000).saturating_add(since.tv_nsec / 1_000_000)
}
