//! Where a session stands, what was told of it, and its points by their numbers.

use jiff::civil::Date;

use super::model::{Attendance, Item, ItemState, Numbers, Session};
use super::vocabulary::Standing;
use crate::moment::Moment;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::text::Code;

/// How far the acts of a session brought it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// Called, not opened.
    Called {
        /// The last day on which the call stands.
        until: Date,
    },
    /// Open.
    Open {
        /// The last day on which it is taken to go on.
        through: Date,
    },
    /// Open, in recess.
    InRecess {
        /// The last day on which it is taken to go on.
        through: Date,
    },
    /// Closed.
    Closed,
    /// Cancelled.
    Cancelled,
}

impl Reached {
    /// Where a session that came so far stands on a date: a call that stands no more is lapsed, one that was
    /// opened and left so is not closed, and no act says either.
    #[must_use]
    pub fn on(self, date: Date) -> Standing {
        match self {
            Self::Called { until } if date > until => Standing::Lapsed,
            Self::Called { .. } => Standing::Called,
            Self::Open { through } | Self::InRecess { through } if date > through => Standing::Unclosed,
            Self::Open { .. } => Standing::Open,
            Self::InRecess { .. } => Standing::InRecess,
            Self::Closed => Standing::Closed,
            Self::Cancelled => Standing::Cancelled,
        }
    }
}

impl Session {
    /// How far its acts brought it. Whether its call still stands they do not say: that is asked of a day.
    #[must_use]
    pub fn reached(&self) -> Reached {
        if self.cancelled.is_some() {
            Reached::Cancelled
        } else if self.closed.is_some() {
            Reached::Closed
        } else if self.quorum.is_none() {
            Reached::Called { until: self.stands_until().date() }
        } else if self.recesses.last().is_some_and(|recess| recess.until.is_none()) {
            Reached::InRecess { through: self.goes_on_through() }
        } else {
            Reached::Open { through: self.goes_on_through() }
        }
    }

    /// The last day on which it is taken to go on, once it was opened: the one after that of the latest moment told of its course,
    /// as a session may run past midnight.
    fn goes_on_through(&self) -> Date {
        let last = self.course.map_or(self.date(), Moment::date);
        last.tomorrow().unwrap_or(last)
    }

    /// Where it stands on a date.
    #[must_use]
    pub fn standing_on(&self, date: Date) -> Standing {
        self.reached().on(date)
    }

    /// Whether its call stands no more on a date, and nobody declared quorum by it.
    #[must_use]
    pub fn is_lapsed_on(&self, date: Date) -> bool {
        self.standing_on(date) == Standing::Lapsed
    }

    /// The day for which it is called or on which it was held, seen from a date; none once its call lapsed.
    #[must_use]
    pub fn day_on(&self, date: Date) -> Option<Date> {
        (!self.is_lapsed_on(date)).then(|| self.date())
    }

    /// Whether it is called, open or in recess on a date: it is still to come, or being held.
    #[must_use]
    pub fn is_ahead_on(&self, date: Date) -> bool {
        matches!(self.standing_on(date), Standing::Called | Standing::Open | Standing::InRecess)
    }

    /// Whether that point is the one being dealt with.
    #[must_use]
    pub fn is_current(&self, item: &Item) -> bool {
        self.current == Some(item.number) && item.state == ItemState::Begun
    }

    /// Whoever came so far came by the call before this one, which was for another time.
    pub(super) fn begin_anew(&mut self) {
        let came = core::mem::take(&mut self.attendance);
        if let Some(call) = self.calls.last_mut() {
            call.came.extend(came);
        }
    }

    /// The point with that number.
    #[must_use]
    pub fn item(&self, number: u64) -> Option<&Item> {
        self.agenda.iter().find(|item| item.number == number)
    }

    /// The same, to change it.
    pub(super) fn item_mut(&mut self, number: u64) -> Option<&mut Item> {
        self.agenda.iter_mut().find(|item| item.number == number)
    }

    /// Who is in the room now for a seat: the titular, or else the suplente.
    pub fn present<'a>(&'a self, seat: &'a Code) -> impl Iterator<Item = &'a Attendance> {
        self.attendance.iter().filter(move |there| there.seat == *seat && there.until.is_none())
    }

    /// The latest moment told of it: of its course, of who came and left, and of the votes that seats cast themselves.
    #[must_use]
    pub fn told(&self) -> Option<Moment> {
        let of_each = self.attendance.iter().flat_map(|there| [Some(there.from), there.until]);
        of_each.chain([self.course, self.voted]).flatten().max()
    }

    /// The place at which a point is taken up, counted from 1: its number until the order of the day is amended.
    #[must_use]
    pub fn position(&self, number: u64) -> Option<u64> {
        self.numbers(number).map(|numbers| numbers.place)
    }

    /// The two numbers of a point.
    #[must_use]
    pub fn numbers(&self, item: u64) -> Option<Numbers> {
        let place = (1..).zip(&self.agenda).find(|(_, point)| point.number == item).map(|(place, _)| place)?;
        Some(Numbers { called: Some(item).filter(|item| *item <= self.listed), place })
    }

    /// Marks the procedural point of that kind as concluded.
    pub(super) fn conclude_kind(&mut self, kind: MatterKind, entry: EntryNumber) {
        for item in self.agenda.iter_mut().filter(|item| item.matter.kind == kind) {
            item.state = ItemState::Concluded(entry);
        }
    }
}
