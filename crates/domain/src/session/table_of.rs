//! The table a session is held by: the one of its day, as it stood when quorum was declared. An
//! agreement that changes seats or rules that very day holds for the sessions after it.

use jiff::civil::Date;

use super::model::Session;
use crate::number::EntryNumber;
use crate::secretariat::{RulesInForce, Seat, Secretariat};

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

    /// The seats that count in it, in the order of the table.
    pub fn seats<'a>(&self, table: &'a Secretariat) -> impl Iterator<Item = &'a Seat> + use<'a> {
        let date = self.date();
        let declared = self.quorum.as_ref().map(|quorum| quorum.entry);
        let known = move |entry: EntryNumber| declared.is_none_or(|declared| entry < declared);
        let sat = move |seat: &&Seat| {
            table.offices_on(date).any(|office| office.post.seat() == Some(&seat.code) && known(office.entry))
        };
        table.seats_on(date).filter(move |seat| known(seat.entry)).filter(sat)
    }
}
