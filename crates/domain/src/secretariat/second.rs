//! Who can be the second person of what takes two.

use alloc::vec::Vec;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{OfPaper, Office, Post, Refusal, Secretariat};
use crate::actor::{Actor, Pseudonym};
use crate::limits::NEW_PERSON_DAYS;
use crate::number::EntryNumber;

impl Secretariat {
    /// Whether whoever acts counts as one of two persons: whoever let them in could be the other one, and every seat has to have
    /// had the time to see that they came in.
    pub(super) fn counts_as_one_of_two(&self, actor: &Actor, date: Date) -> Result<(), Refusal> {
        self.one_of_two_from(actor, date).map_or(Ok(()), |from| Err(Refusal::AcceptedLately { from }))
    }

    /// From when on whoever acts counts as one of two persons, when that is after a date.
    #[must_use]
    pub fn one_of_two_from(&self, actor: &Actor, date: Date) -> Option<Date> {
        self.person_counts_from(actor.by.as_ref(), date)
    }

    fn person_counts_from(&self, person: Option<&Pseudonym>, date: Date) -> Option<Date> {
        let accepted = self.accepted.iter().find(|(by, _)| Some(by) == person);
        let from = accepted.and_then(|(_, accepted)| accepted.checked_add(NEW_PERSON_DAYS.days()).ok());
        from.filter(|from| date < *from)
    }

    /// The offices that vote or conduct whose occupants sign in, each with the first day on which they count as one of two persons: those
    /// who count already first.
    #[must_use]
    pub fn count_as_one_of_two(&self, date: Date) -> Vec<(&Office, Option<Date>)> {
        let able = |office: &&Office| office.post.seat().is_some() || office.post == Post::TechnicalSecretary;
        let entered = self.offices_on(date).filter(able).filter_map(|office| {
            let occupant = office.occupant(date)?;
            self.signs_in(&occupant.by)?;
            Some((office, self.person_counts_from(Some(&occupant.by), date)))
        });
        let mut entered: Vec<_> = entered.collect();
        entered.sort_by_key(|(_, from)| *from);
        entered
    }

    /// Whether an office is one from which somebody can do the second half of what that entry began.
    pub(crate) fn may_be_second(&self, first: EntryNumber, office: &Office) -> bool {
        let reset = self.factor_resets.iter().find(|reset| reset.entry == first);
        let paper = self.paper(first).is_some_and(|paper| self.may_confirm(paper, office));
        paper || reset.is_some_and(|reset| self.may_reset_second(reset, office))
    }

    /// A seat of another sector than the one that recorded it; the technical secretary, once somebody is.
    fn may_confirm(&self, paper: &OfPaper, office: &Office) -> bool {
        let sector = |code| self.seat(code).map(|seat| seat.sector);
        match (office.post.seat(), &paper.seat) {
            (Some(two), Some(one)) => sector(two) != sector(one),
            (None, Some(_)) => office.post == Post::TechnicalSecretary,
            (_, None) => false,
        }
    }
}
