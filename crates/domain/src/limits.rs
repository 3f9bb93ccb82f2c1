//! How much of anything an act may carry. They bound an entry to the record's 16 KiB.

/// Points in an agenda.
pub(crate) const AGENDA_ITEMS: usize = 30;
/// Programmed activities a proposal may cite.
pub(crate) const ACTIVITIES: usize = 10;
/// Ranges of days in a calendar.
pub(crate) const CALENDAR_RANGES: usize = 60;
/// A public reason must say something: fewest characters (R9).
pub(crate) const REASON_MIN: usize = 50;
