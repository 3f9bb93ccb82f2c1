//! Whether a table, as an agreement would leave it, can still meet: a body that cannot meet could
//! never mend it.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::{CastingVote, Post, Refusal, Seat, Secretariat, Sector};
use crate::text::Code;

impl Secretariat {
    /// The seats that count on a date: those that exist and on which an office sits.
    pub fn seats_with_office(&self, date: Date) -> impl Iterator<Item = &Seat> {
        let sat = move |seat: &&Seat| self.offices_on(date).any(|office| office.post.seat() == Some(&seat.code));
        self.seats_on(date).filter(sat)
    }
}

impl Secretariat {
    /// Whether somebody is in office as technical secretary on a date.
    #[must_use]
    pub fn is_conducted_on(&self, date: Date) -> bool {
        let conducts = |office: &super::Office| office.post == Post::TechnicalSecretary;
        self.offices.iter().any(|office| conducts(office) && office.occupant(date).is_some())
    }

    /// The sectors of the seats of which somebody holds an office on a date.
    fn sectors_on(&self, date: Date) -> impl Iterator<Item = Sector> {
        let held = self.offices_on(date).filter(move |office| office.occupant(date).is_some());
        held.filter_map(|office| self.seat(office.post.seat()?)).map(|seat| seat.sector)
    }
}

/// From a date on somebody can record who holds an office: the technical secretary, or two seats of different sectors.
pub(super) fn can_record(table: &Secretariat, from: Date) -> Result<(), Refusal> {
    for date in turning_points(table, from) {
        let first = table.sectors_on(date).next();
        let two = table.sectors_on(date).any(|sector| Some(sector) != first);
        if !two && !table.is_conducted_on(date) {
            return Err(Refusal::NobodyWouldRecord { date });
        }
    }
    Ok(())
}

/// From a date on somebody conducts its sessions, and its rules ask for no more seats than there are.
pub(super) fn can_meet(table: &Secretariat, from: Date) -> Result<(), Refusal> {
    for date in turning_points(table, from) {
        if !table.is_conducted_on(date) {
            return Err(Refusal::NobodyWouldConduct { date });
        }
        let Some(in_force) = table.rules_on(date) else { continue };
        let rules = &in_force.rules;
        let asked = rules.quorum_seats.max(rules.second_call_seats);
        let seats = table.seats_with_office(date).count() as u64;
        if asked > seats {
            return Err(Refusal::QuorumBeyondSeats { asked, seats });
        }
        let breaks_ties = |code: &Code| table.seats_on(date).any(|seat| seat.code == *code);
        if rules.casting_vote == CastingVote::Seat && !rules.casting_seat.as_ref().is_some_and(breaks_ties) {
            return Err(Refusal::CastingVoteNeedsSeat);
        }
    }
    Ok(())
}

/// The date, and every later one from which something of the table is otherwise.
fn turning_points(table: &Secretariat, from: Date) -> Vec<Date> {
    let after = |last: Date| last.tomorrow().unwrap_or(last);
    let spans = table.seats.iter().map(|seat| seat.days).chain(table.offices.iter().map(|office| office.days));
    let spans = spans.flat_map(|days| [days.from, days.until.map(|ended| after(ended.last))]);
    let held = table.offices.iter().flat_map(|office| &office.occupants);
    let held = held.flat_map(|held| [Some(held.from), held.until.map(|ended| after(ended.last))]);
    let rules = table.rules.iter().map(|rules| rules.rules.from);
    let later = spans.chain(held).flatten().chain(rules).filter(|date| *date > from);
    core::iter::once(from).chain(later).collect()
}
