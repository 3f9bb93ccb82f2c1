//! How much of anything an act may carry, so that its entry stays within its bytes.

/// Bytes of the entry of an act; one that needs more says so.
pub(crate) const ENTRY_BYTES: usize = 16_384;
/// Days after somebody accepted an invitation on which they are nobody's second person, nor a first one: long enough for every
/// seat to have read that they did.
pub(crate) const NEW_PERSON_DAYS: i64 = 3;
/// Bytes of the entry that carries a whole methodology: all that the record allows.
pub(crate) const METHODOLOGY_BYTES: usize = 61_440;

/// Points in an agenda.
pub(crate) const AGENDA_ITEMS: usize = 30;
/// Programmed activities a proposal may cite.
pub(crate) const ACTIVITIES: usize = 10;
/// Ranges of days in a calendar.
pub(crate) const CALENDAR_RANGES: usize = 60;
/// A public reason must say something: fewest characters (R9).
pub(crate) const REASON_MIN: usize = 50;
/// Texts that one act erases: each is claimed, and an entry claims so many things.
pub(crate) const ERASED_TEXTS: usize = 16;
/// Phases of a methodology.
pub(crate) const PHASES: usize = 12;
