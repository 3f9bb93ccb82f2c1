//! What somebody can record of whom nothing is known but that they opened a message: so much in a day, and all of them together so much.
//! It follows from the state, so that it holds for each act of a batch, after each start, and whichever way they came in.

use jiff::civil::Date;

use crate::actor::{Actor, Level, Pseudonym, Role};
use crate::refusal::{Door, Refusal};
use crate::state::Skeleton;

/// Most acts in a day of an organisation that is not accredited.
pub const ACTS_OF_ONE_WAITING: u32 = 10;
/// Most acts in a day of one that is.
pub const ACTS_OF_ONE_ACCREDITED: u32 = 60;
/// Most acts in a day of all that are not accredited.
pub const ACTS_OF_ALL_WAITING: u32 = 500;
/// Most times that an organisation corrects what it says of itself until it is answered.
pub const CORRECTIONS_UNANSWERED: u32 = 10;

/// What keeps those from recording without end for whom an opened message suffices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// So many acts in a day, of one and of all.
    OfDay,
    /// Each act answers an invitation, which the body sent, and only once.
    Invitation,
}

impl Role {
    /// What keeps those from recording without end who act so, where an opened message suffices for them; `None` where it does not.
    #[must_use]
    pub fn bound_by_e_mail(&self) -> Option<Bound> {
        match self {
            Self::Organisation => Some(Bound::OfDay),
            Self::Platform => Some(Bound::Invitation),
            Self::Administrator
            | Self::Secretariat
            | Self::Participant
            | Self::Guest
            | Self::Witness
            | Self::Liaison(_)
            | Self::Office(_) => None,
        }
    }
}

/// What was recorded on one day by those whose acts of a day are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfDay {
    day: Option<Date>,
    /// By each of them.
    by: rpds::RedBlackTreeMapSync<Pseudonym, u32>,
    /// By all that were not accredited then.
    waiting: u32,
}

impl OfDay {
    /// Counts one more entry.
    pub(crate) fn count(&mut self, by: &Pseudonym, day: Date, is_accredited: bool) {
        if self.day != Some(day) {
            *self = Self { day: Some(day), ..Self::default() };
        }
        let before = self.by.get(by).copied().unwrap_or(0);
        self.by.insert_mut(by.clone(), before.saturating_add(1));
        self.waiting = self.waiting.saturating_add(u32::from(!is_accredited));
    }

    fn on(&self, day: Date, by: &Pseudonym) -> (u32, u32) {
        if self.day == Some(day) { (self.by.get(by).copied().unwrap_or(0), self.waiting) } else { (0, 0) }
    }
}

/// By whom it is counted what somebody records in a day; `None` where it is not: in a demonstration, and of whoever has the machine.
pub(crate) fn counted(actor: &Actor) -> Option<&Pseudonym> {
    let is_shown = match actor.level {
        Level::Demo | Level::Console => false,
        Level::Token | Level::EMail | Level::TwoFactors | Level::FreshFactors => true,
    };
    match actor.role.bound_by_e_mail()? {
        Bound::OfDay => actor.by.as_ref().filter(|_| is_shown),
        Bound::Invitation => None,
    }
}

/// Whether somebody can record one more act on a day.
///
/// # Errors
/// [`Door::EnoughOfOneToday`] or [`Door::EnoughOfAllToday`].
pub(crate) fn admit(actor: &Actor, skeleton: &Skeleton, today: Date) -> Result<(), Refusal> {
    let Some(by) = counted(actor) else { return Ok(()) };
    let from = today.tomorrow().unwrap_or(today);
    let is_accredited = skeleton.organisations.is_accredited(by);
    let (own, waiting) = skeleton.of_day.on(today, by);
    let most = if is_accredited { ACTS_OF_ONE_ACCREDITED } else { ACTS_OF_ONE_WAITING };
    if own >= most {
        return Err(Door::EnoughOfOneToday { most, from }.into());
    }
    if !is_accredited && waiting >= ACTS_OF_ALL_WAITING {
        return Err(Door::EnoughOfAllToday { most: ACTS_OF_ALL_WAITING, from }.into());
    }
    Ok(())
}
