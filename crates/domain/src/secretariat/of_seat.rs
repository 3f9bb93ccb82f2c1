//! The entries of the table that speak of one seat alone.

use super::{Seat, Secretariat};
use crate::number::EntryNumber;

impl Secretariat {
    /// The entries that speak of one seat alone, each with its seat: those that created it, or corrected it last, its offices
    /// and those who hold them, and by which it suspended and resumed its participation.
    pub fn of_one_seat(&self) -> impl Iterator<Item = (EntryNumber, &Seat)> {
        let own = self.seats.iter().map(|seat| (seat.entry, seat));
        let offices = self.offices.iter().filter_map(|office| Some((office, self.seat(office.post.seat()?)?)));
        let offices = offices.flat_map(|(office, seat)| {
            let held = office.occupants.iter().map(|occupant| occupant.entry);
            held.chain([office.entry]).map(move |entry| (entry, seat))
        });
        let suspensions = self.suspensions.iter().filter_map(|one| Some((one, self.seat(&one.seat)?)));
        let suspensions = suspensions.flat_map(|(suspension, seat)| {
            let resumed = suspension.resumed.iter().chain(suspension.not_resumed.iter().map(|(resumed, _)| resumed));
            let resumed = resumed.map(|resumed| resumed.entry);
            resumed.chain([suspension.entry]).map(move |entry| (entry, seat))
        });
        let papers = self.papers.iter().filter_map(|paper| Some((paper, self.office(paper.office())?.post.seat()?)));
        let papers = papers.filter_map(|(paper, seat)| Some((paper, self.seat(seat)?)));
        let papers = papers.flat_map(|(paper, seat)| paper.entries().map(move |entry| (entry, seat)));
        // What one act changed together with other parts of the table speaks of more than a seat.
        let together = |entry: EntryNumber| self.agreement_of(entry).is_some();
        own.chain(offices).chain(suspensions).chain(papers).filter(move |(entry, _)| !together(*entry))
    }
}
