//! What a decision needs, counted: so many votes in favour, of so many.

use super::model::Session;
use super::vocabulary::{Sense, Tie, Verdict};
use super::voting::Voting;
use crate::secretariat::{AdoptRules, Majority, Secretariat};
use crate::text::Code;

/// The votes in favour that a motion needed, by the rules that held when its result was declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed {
    /// By which majority.
    pub majority: Majority,
    /// Votes in favour that were needed.
    pub votes: u64,
    /// Of so many: those in favour and against, those of the seats present, or those of all seats.
    pub of: u64,
}

/// The counts a majority is held against.
pub(super) struct Votes {
    pub in_favour: u64,
    pub against: u64,
    /// Votes of the seats present.
    present: u64,
    /// Votes of all seats.
    all: u64,
}

impl Votes {
    pub(super) fn of(
        (in_favour, against): (u64, u64),
        session: &Session,
        voting: &Voting,
        table: &Secretariat,
        rules: &AdoptRules,
    ) -> Self {
        // Whoever voted and left was present for this voting.
        let voted = |seat: &Code| voting.casts.iter().any(|cast| cast.seat == *seat);
        let there = |seat: &Code| session.present(seat).next().is_some() || voted(seat);
        let there = session.seats(table).filter(|seat| there(&seat.code)).count() as u64;
        Self {
            in_favour,
            against,
            present: there * rules.votes_per_seat,
            // Who suspended its participation is of the table: that it left makes no majority of all easier.
            all: session.all_seats(table).count() as u64 * rules.votes_per_seat,
        }
    }

    /// What a majority asks of them: the least count in favour that carries.
    pub(super) fn needed(&self, majority: Majority) -> Needed {
        let more_than_half = |of: u64| Needed { majority, votes: of / 2 + 1, of };
        match majority {
            Majority::Simple => more_than_half(self.in_favour + self.against),
            Majority::OfPresent => more_than_half(self.present),
            Majority::OfAll => more_than_half(self.all),
            Majority::TwoThirdsOfPresent => {
                Needed { majority, votes: (self.present * 2).div_ceil(3), of: self.present }
            }
        }
    }

    /// Whether it carries; a tie is as many in favour as against, and only a casting vote breaks it.
    pub(super) fn verdict(&self, needed: Needed, casting: Option<Sense>) -> (Verdict, Tie) {
        let tied = self.in_favour == self.against && self.in_favour > 0;
        // A casting vote breaks a tie; it does not make up for a qualified majority that is not there.
        if tied && needed.majority == Majority::Simple {
            return match casting {
                Some(Sense::InFavour) => (Verdict::Carried, Tie::Broken),
                Some(Sense::Against) => (Verdict::NotCarried, Tie::Broken),
                Some(Sense::Abstention) | None => (Verdict::NotCarried, Tie::Stood),
            };
        }
        let carries = self.in_favour >= needed.votes;
        let tie = if tied && !carries { Tie::Stood } else { Tie::None };
        (if carries { Verdict::Carried } else { Verdict::NotCarried }, tie)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What each majority says in words, compared with the least count that carries.
    #[test]
    fn the_least_count_that_carries() {
        for (present, all) in [(1, 1), (2, 3), (3, 3), (4, 6), (5, 9), (7, 7)] {
            for in_favour in 0..=present {
                for against in 0..=present - in_favour {
                    let votes = Votes { in_favour, against, present, all };
                    let carries = |majority| in_favour >= votes.needed(majority).votes;
                    assert_eq!(carries(Majority::Simple), in_favour > against);
                    assert_eq!(carries(Majority::OfPresent), in_favour * 2 > present);
                    assert_eq!(carries(Majority::OfAll), in_favour * 2 > all);
                    assert_eq!(carries(Majority::TwoThirdsOfPresent), in_favour * 3 >= present * 2);
                }
            }
        }
    }
}
