//! The phases of a commitment: which one it is in, what that still needs, and the acts that close it and open it again.
//!
//! Which phases there are says the methodology in force. That one is closed is an act, which names the methodology and
//! what held: what a later methodology says changes nothing of it. Phases of two methodologies are the same by their code.

mod close;
mod current;
mod motion;
mod refusal;
mod reopen;
mod report;
mod vocabulary;

use alloc::vec::Vec;

use crate::moment::Moment;
use serde::{Deserialize, Serialize};

pub use close::Close;
pub use current::{Current, Lacking, NoPhase};
pub use motion::PhaseMotion;
pub use refusal::Refusal;
pub use reopen::Reopen;
pub(crate) use reopen::way_to_reopen;
pub use report::Report;
pub use vocabulary::PhaseChange;

use crate::erasable::Erasable;
use crate::number::EntryNumber;
use crate::plan::{Closer, Phase};
use crate::text::{Code, Prose, Typed};

/// What became of the phases of a commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Closings, the latest last; those that were undone among them.
    pub closings: Vec<Closing>,
    /// Reports, the latest last.
    pub reports: Vec<Reported>,
}

/// A phase was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Its entry.
    pub entry: EntryNumber,
    /// The phase.
    pub phase: Code,
    /// The entry of the methodology that was in force.
    pub methodology: EntryNumber,
    /// What held, and by which entry.
    pub held: Vec<Held>,
    /// The agreement that closed it, when one did.
    pub agreement: Option<EntryNumber>,
    /// When.
    pub moment: Moment,
    /// How it was opened again.
    pub reopened: Option<Reopened>,
}

/// What held when a phase was closed, and by which entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// What.
    pub closer: Closer,
    /// The entry.
    pub by: EntryNumber,
}

/// A phase that was closed is open again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopened {
    /// Its entry.
    pub entry: EntryNumber,
    /// Why, when the technical secretary did it.
    pub reason: Option<Erasable<Prose<2000>>>,
    /// The agreement, when one did; its motion says why.
    pub agreement: Option<EntryNumber>,
    /// When.
    pub moment: Moment,
}

/// A report of a phase that is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Its entry.
    pub entry: EntryNumber,
    /// As it was given.
    pub report: Report,
    /// When.
    pub moment: Moment,
}

/// How a phase is closed and opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By an act of the technical secretary.
    ByAct,
    /// By an agreement of the Secretariat.
    ByAgreement,
}

impl Way {
    /// How the methodology wants it for that phase.
    #[must_use]
    pub fn of(phase: &Phase) -> Self {
        if phase.closers.contains(&Closer::ByAgreement) { Self::ByAgreement } else { Self::ByAct }
    }

    /// How it is done, given the agreement that does it.
    fn taken(agreement: Option<EntryNumber>) -> Self {
        agreement.map_or(Self::ByAct, |_| Self::ByAgreement)
    }

    /// Whether it is done as it has to be.
    pub(crate) fn must_be(self, wanted: Self, commitment: EntryNumber, phase: &Code) -> Result<(), Refusal> {
        let phase = phase.as_str().into();
        match wanted {
            _ if self == wanted => Ok(()),
            Self::ByAgreement => Err(Refusal::AgreementNeeded { commitment, phase }),
            Self::ByAct => Err(Refusal::NoAgreementNeeded { commitment, phase }),
        }
    }
}

impl Course {
    /// The closings that were not undone, in order.
    pub fn closed(&self) -> impl DoubleEndedIterator<Item = &Closing> {
        self.closings.iter().filter(|closing| closing.reopened.is_none())
    }

    /// The closing of that phase, while it is closed.
    #[must_use]
    pub fn closing(&self, phase: &Code) -> Option<&Closing> {
        self.closed().find(|closing| closing.phase == *phase)
    }

    /// The entry and the moment by which the phase it is in opened; none while it is in its first one.
    #[must_use]
    pub fn turned(&self) -> Option<(EntryNumber, Moment)> {
        let turns = self.closings.iter().flat_map(|closing| {
            let reopened = closing.reopened.as_ref().map(|reopened| (reopened.entry, reopened.moment));
            [Some((closing.entry, closing.moment)), reopened]
        });
        turns.flatten().max_by_key(|(entry, _)| *entry)
    }

    /// The latest report of that phase.
    #[must_use]
    pub fn report(&self, phase: &Code) -> Option<&Reported> {
        self.reports.iter().rev().find(|reported| reported.report.phase == *phase)
    }
}
