//! The table a session is held by: the one of its day, as it stood when quorum was declared. An
//! agreement that changes seats or rules that very day holds for the sessions after it.

use jiff::civil::Date;

use super::model::Session;
use crate::number::EntryNumber;
use crate::secretariat::{RulesInForce, Seat, Secretariat, Suspension};
use crate::text::Code;

impl Session {
    /// Its day.
    #[must_use]
    pub fn date(&self) -> Date {
        self.starts.date()
    }

    /// The rules it is held by.
    #[must_use]
    pub fn rules<'a>(&self, table: &'a Secretariat) -> Option<&'a RulesInForce> {
        match &self.quorum {
            Some(quorum) => table.rules.iter().find(|rules| rules.entry == quorum.rules),
            None => table.rules_on(self.date()),
        }
    }

    /// The seats that count in it, in the order of the table: all of them but those that suspended their participation.
    pub fn seats<'a>(&self, table: &'a Secretariat) -> impl Iterator<Item = &'a Seat> + use<'a> {
        let (date, known) = (self.date(), self.known());
        self.all_seats(table).filter(move |seat| suspension(table, &seat.code, date, known).is_none())
    }

    /// The suspension for which a seat does not sit in it.
    #[must_use]
    pub fn suspension<'a>(&self, table: &'a Secretariat, seat: &Code) -> Option<&'a Suspension> {
        suspension(table, seat, self.date(), self.known())
    }

    /// The seats of its table, those that suspended their participation among them.
    pub fn all_seats<'a>(&self, table: &'a Secretariat) -> impl Iterator<Item = &'a Seat> + use<'a> {
        let date = self.date();
        let before = self.known();
        let known = move |entry: EntryNumber| entry < before;
        let sat = move |seat: &&Seat| {
            table.offices_on(date).any(|office| office.post.seat() == Some(&seat.code) && known(office.entry))
        };
        table.seats_on(date).filter(move |seat| known(seat.entry)).filter(sat)
    }

    /// The entries before this one say which table it is held by.
    fn known(&self) -> EntryNumber {
        self.quorum.as_ref().map_or(EntryNumber::MAX, |quorum| quorum.entry)
    }
}

/// The suspension of a seat that lasts on a date, by the entries before that one.
fn suspension<'a>(table: &'a Secretariat, seat: &Code, date: Date, before: EntryNumber) -> Option<&'a Suspension> {
    table.suspensions.iter().find(|suspension| suspension.seat == *seat && suspension.lasts(date, before))
}
