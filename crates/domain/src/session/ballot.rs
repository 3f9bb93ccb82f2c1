//! Who votes on a point: for each seat the office that votes, or why none does (R3, R7).

use alloc::vec::Vec;

use super::model::{Item, Session};
use crate::secretariat::{Office, Recusal, RulesInForce, Seat};
use crate::state::Skeleton;
use crate::text::Code;

/// A seat in a voting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eligible<'a> {
    /// The seat.
    pub seat: &'a Seat,
    /// The office that votes, or why nobody does.
    pub office: Result<&'a Office, Excused>,
}

/// Why a seat has no vote on a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excused {
    /// Nobody of the seat is in the room.
    Absent,
    /// The rules excuse it, because the proposal is its own.
    ByTheRules,
}

/// The ballot of a point: every seat that counts in the session, in the order of the table.
#[must_use]
pub fn ballot<'a>(skeleton: &'a Skeleton, session: &Session, item: &Item, rules: &RulesInForce) -> Vec<Eligible<'a>> {
    let proposer = item.matter.kind.proposer(skeleton, item.matter.about);
    let table = &skeleton.secretariat;
    let seats = session.seats(table);
    seats.map(|seat| Eligible { seat, office: office(skeleton, session, seat, rules, proposer) }).collect()
}

/// The titular when it is there, or else the suplente, unless the rules excuse it.
fn office<'a>(
    skeleton: &'a Skeleton,
    session: &Session,
    seat: &Seat,
    rules: &RulesInForce,
    proposer: Option<&Code>,
) -> Result<&'a Office, Excused> {
    let table = &skeleton.secretariat;
    let date = session.date();
    let of_seat = [table.titular(&seat.code, date), table.suplente(&seat.code, date)];
    let of_seat = || of_seat.into_iter().flatten();
    let is_proposer = |office: &Office| Some(&office.institution) == proposer;
    if rules.rules.recusal == Recusal::ProposingSeat && of_seat().any(is_proposer) {
        return Err(Excused::ByTheRules);
    }
    let in_the_room = |office: &&Office| session.present(&seat.code).any(|there| there.office == office.code);
    let mut there = of_seat().filter(in_the_room).peekable();
    if there.peek().is_none() {
        return Err(Excused::Absent);
    }
    match rules.rules.recusal {
        Recusal::ProposingOffice => there.find(|office| !is_proposer(office)).ok_or(Excused::ByTheRules),
        Recusal::Nobody | Recusal::ProposingSeat => there.next().ok_or(Excused::Absent),
    }
}
