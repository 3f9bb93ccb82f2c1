//! The number of a session: the series it counts in, the one that comes next, and which one it may have.

use super::model::Session;
use super::refusal::Refusal;
use super::sessions::Key;
use super::vocabulary::Kind;
use crate::number::EntryNumber;
use crate::secretariat::{AdoptRules, Ordinals, Secretariat};
use crate::state::Skeleton;

/// The highest number a session may have.
pub(super) const MOST: u64 = 9999;

/// How far past the next number one may be given: some sessions may have been held that nobody recorded here.
const AHEAD: u64 = 10;

/// A number of a session that was corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// The one it had.
    pub from: u64,
    /// The one it has.
    pub to: u64,
}

impl Session {
    /// The number it had by the call in that place, counted from 0: a later change may have corrected it.
    #[must_use]
    pub fn ordinal_by(&self, call: usize) -> u64 {
        let corrected = self.calls.iter().skip(call.saturating_add(1)).find_map(|later| later.renumbered);
        corrected.map_or(self.ordinal, |renumbered| renumbered.from)
    }
}

/// The sessions that a session is numbered among.
pub(super) struct Series<'a> {
    skeleton: &'a Skeleton,
    kind: Kind,
    /// Of which year, when each year begins anew.
    year: Option<i16>,
    /// The session that is numbered anew, which stands in nobody's way.
    without: Option<EntryNumber>,
}

impl<'a> Series<'a> {
    /// The series of a session of that kind that is held in that year.
    pub(super) fn of(skeleton: &'a Skeleton, rules: &AdoptRules, kind: Kind, year: i16) -> Self {
        let year = match rules.ordinals {
            Ordinals::Running => None,
            Ordinals::Yearly => Some(year),
        };
        Self { skeleton, kind, year, without: None }
    }

    /// The others of the series of that session.
    pub(super) fn without(self, session: EntryNumber) -> Self {
        Self { without: Some(session), ..self }
    }

    /// The number after the one of the session that was called last, or the next one that is free.
    pub(super) fn next(&self) -> u64 {
        let last = self.called().next_back().map_or(0, |session| session.ordinal);
        let free = |ordinal: &u64| !self.is_taken(*ordinal);
        (last + 1..=MOST).chain(1..).find(free).unwrap_or(MOST)
    }

    /// Whether a session may have that number.
    ///
    /// # Errors
    /// Another one has it, or it is far past the next one. The first session on record of its kind may have any: those before it
    /// were held without this record.
    pub(super) fn admit(&self, ordinal: u64) -> Result<(), Refusal> {
        let next = self.next();
        if self.is_taken(ordinal) {
            return Err(Refusal::OrdinalTaken { ordinal, next });
        }
        let is_first = self.by(Key::Kind(self.kind)).next().is_none();
        if !is_first && ordinal > next + AHEAD {
            return Err(Refusal::OrdinalFarAhead { ordinal, next });
        }
        Ok(())
    }

    fn is_taken(&self, ordinal: u64) -> bool {
        let year = self.year;
        let mut same = self.by(Key::Ordinal(self.kind, ordinal));
        same.any(|session| year.is_none_or(|year| session.starts.year() == year))
    }

    /// Those of the series, in the order of their calls.
    fn called(&self) -> impl DoubleEndedIterator<Item = &'a Session> + use<'a> {
        self.by(self.year.map_or(Key::Kind(self.kind), |year| Key::Year(self.kind, year)))
    }

    fn by(&self, key: Key) -> impl DoubleEndedIterator<Item = &'a Session> + use<'a> {
        let without = self.without;
        self.skeleton.sessions.by(key).filter(move |session| Some(session.id) != without)
    }
}

impl Session {
    /// The year that its number counts in, when the rules it was called by number each year anew.
    #[must_use]
    pub fn year_of_its_number(&self, table: &Secretariat) -> Option<i16> {
        let called = self.calls.last()?.rules;
        let rules = table.rules.iter().find(|rules| rules.entry == called)?;
        (rules.rules.ordinals == Ordinals::Yearly).then(|| self.starts.year())
    }
}
