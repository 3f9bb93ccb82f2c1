//! Who can be the second person of what takes two.

use super::{OfPaper, Office, Post, Secretariat};
use crate::number::EntryNumber;

impl Secretariat {
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
