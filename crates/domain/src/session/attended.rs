//! Who came by each call of a session, and of which seats nobody did.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::model::{Attendance, CallMade, Session};
use super::vocabulary::Kind;
use crate::secretariat::{Seat, Secretariat};

/// Who came by a call, as far as that can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attended<'a> {
    /// The call.
    pub call: &'a CallMade,
    /// Who came, in the order of arrival.
    pub came: &'a [Attendance],
    /// The seats of which nobody came; none while the roll by that call may still be answered, or where another day was
    /// given before.
    pub absent: Vec<&'a Seat>,
    /// The seats that suspended their participation and of which nobody came, told with those that are absent.
    pub suspended: Vec<&'a Seat>,
}

impl Session {
    /// What the agreement of it with that number is called: `ORD/03/2020/A-02`, kind, number and year of the session, number
    /// of the agreement.
    #[must_use]
    pub fn folio(&self, ordinal: u64) -> String {
        let kind = match self.kind {
            Kind::Ordinary => "ORD",
            Kind::Extraordinary => "EXT",
        };
        format!("{kind}/{:02}/{}/A-{ordinal:02}", self.ordinal, self.starts.year())
    }

    /// Who came by each of its calls, the first one first. In the session itself was whoever came by the last one.
    pub fn attended<'a>(&'a self, table: &'a Secretariat) -> impl Iterator<Item = Attended<'a>> {
        self.calls.iter().enumerate().map(move |(at, call)| {
            let came = if at + 1 == self.calls.len() { &self.attendance } else { &call.came };
            let missed = || self.all_seats(table).filter(|seat| !came.iter().any(|there| there.seat == seat.code));
            let (suspended, absent) = match self.came_to_its_hour(at) {
                true => missed().partition(|seat| self.suspension(table, &seat.code).is_some()),
                false => (Vec::new(), Vec::new()),
            };
            Attended { call, came, absent, suspended }
        })
    }

    /// Whether the roll by that call was answered to its end: quorum was declared by it, or another call followed for lack of
    /// it. A call that was only changed before gave way to another time.
    fn came_to_its_hour(&self, at: usize) -> bool {
        match self.calls.get(at + 1) {
            Some(next) => next.is_again(),
            None => self.quorum.is_some(),
        }
    }
}
