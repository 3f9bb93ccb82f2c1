//! Whether the clock may be believed, before an entry says its hour for ever: the next entry can never be of an earlier one, so
//! a clock that jumps ten years ahead for one entry would stop the record for ten years.

use crate::clock::{DAY, Mode, Setting};

/// How far the clock may be ahead of where it was at the start and of what has passed since: more than any correction of a
/// clock that is about right, and no longer than a body can wait.
const DRIFT: i64 = DAY;

/// How long a record may have stood still, or a program may have been in use without a new entry.
const STILL: i64 = 400 * DAY;

/// What is known of the time without the clock.
#[derive(Debug)]
pub(crate) struct Plausible {
    /// The latest instant to be believed at the start, in milliseconds since 1970, UTC.
    latest: i64,
    /// What the steady clock said then.
    steady: i64,
    /// What the operator said.
    until: i64,
}

impl Plausible {
    /// At a start, at an instant, with the record as it is. A demonstration believes any clock: nobody answers for its hours.
    pub fn at(setting: &Setting, now: i64, last_at: i64) -> Self {
        let known = last_at.max(setting.built);
        let latest = match setting.mode {
            Mode::Demo => i64::MAX,
            // It was right at the start, as far as anybody can tell, so it can be measured from there.
            Mode::Body if (known..=known + STILL).contains(&now) => now + DRIFT,
            // It is ahead, or behind what is known, as one that was not set yet.
            Mode::Body => known + STILL,
        };
        Self { latest, steady: (setting.steady)(), until: setting.until.map_or(i64::MIN, |until| until.end()) }
    }

    /// Whether an instant may be believed, when the steady clock says `steady`.
    pub fn holds(&self, now: i64, steady: i64) -> bool {
        let passed = steady.saturating_sub(self.steady).max(0);
        now <= self.latest.saturating_add(passed).max(self.until)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    const BUILT: i64 = 1_600_000_000_000;

    fn at(now: i64, last_at: i64) -> Plausible {
        let setting = Setting { built: BUILT, steady: Arc::new(|| 1_000), ..Setting::default() };
        Plausible::at(&setting, now, last_at)
    }

    #[test]
    fn it_is_measured_from_a_start_that_can_be_right() {
        let start = BUILT + 10 * DAY;
        let plausible = at(start, start - DAY);
        assert!(plausible.holds(start + DAY, 1_000));
        assert!(!plausible.holds(start + DAY + 1, 1_000));
        assert!(plausible.holds(start + 30 * DAY, 1_000 + 29 * DAY), "time that passed is not held against it");
        assert!(plausible.holds(start - 400 * DAY, 1_000), "what is early is somebody else's to refuse");
    }

    #[test]
    fn a_start_that_cannot_be_right_is_measured_from_what_is_known() {
        for start in [BUILT + 3_650 * DAY, 0] {
            let plausible = at(start, BUILT + DAY);
            assert!(plausible.holds(BUILT + 401 * DAY, 1_000), "{start}");
            assert!(!plausible.holds(BUILT + 401 * DAY + 1, 1_000), "{start}");
        }
    }
}
