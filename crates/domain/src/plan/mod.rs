//! Plans: their axes, and the methodology by which their commitments are made.

mod adopt_methodology;
mod axis_name_motion;
mod drop_foreseen;
mod fix_axis_name;
mod foresee;
mod found;
mod methodology;
mod methodology_moved;
mod name_axis;
mod templates;
mod vocabulary;

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use adopt_methodology::AdoptMethodology;
pub use axis_name_motion::AxisNameMotion;
pub use drop_foreseen::DropForeseen;
pub use fix_axis_name::FixAxisName;
pub use foresee::Foresee;
pub use found::Found;
pub use methodology::{BY_AGREEMENT, Methodology, Phase};
pub use name_axis::NameAxis;
pub use vocabulary::{Closer, EndorsementAt, FichaField, Keeps, Origin, PhaseKind, Template};

use crate::basis::Basis;
use crate::erasable::Erasable;
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::shelf::Numbered;
use crate::state::Skeleton;
use crate::text::{Code, Line, Prose};

/// A plan of action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Number of its founding entry.
    pub id: EntryNumber,
    /// First, second …
    pub ordinal: u64,
    /// Its name.
    pub name: Erasable<Line<200>>,
    /// First day of its period, when known.
    pub from: Option<Date>,
    /// Last day of its period, when known.
    pub to: Option<Date>,
    /// Axes.
    pub axes: Vec<Axis>,
    /// Commitments that are foreseen, in the order in which they were entered; what was dropped stays.
    pub foreseen: Vec<Foreseen>,
    /// The methodologies it had, the one in force last.
    pub methodologies: Vec<Adopted>,
    /// What it rests on.
    pub basis: Option<Basis>,
}

/// An axis of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Number of its entry.
    pub id: EntryNumber,
    /// The names in use, the first one first. More than one: an agreement has to fix it.
    pub names: Vec<Erasable<Line<160>>>,
    /// The name an agreement fixed, and the agreement.
    pub fixed: Option<(Erasable<Line<160>>, EntryNumber)>,
}

/// A commitment that is foreseen, whether or not somebody proposed it since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// Number of its entry.
    pub id: EntryNumber,
    /// Its title, as the source has it.
    pub title: Erasable<Line<200>>,
    /// Where it comes from, when that is said.
    pub origin: Option<Origin>,
    /// Its axis, when that is said.
    pub axis: Option<EntryNumber>,
    /// The institution that is to propose it, when that is said.
    pub institution: Option<Code>,
    /// Where all this is said.
    pub source: Option<Erasable<Line<300>>>,
    /// When it was entered.
    pub moment: Moment,
    /// The proposals that presented it, those withdrawn since among them.
    pub proposals: Vec<EntryNumber>,
    /// The entry that dropped it, with the reason.
    pub dropped: Option<(EntryNumber, Erasable<Prose<2000>>)>,
    /// What it rests on.
    pub basis: Option<Basis>,
}

/// A methodology that was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adopted {
    /// The methodology, whole.
    pub data: Arc<Methodology>,
    /// The entry that put its motion; it holds the words, and by it the methodology is named.
    pub motion: EntryNumber,
    /// The agreement that adopted it.
    pub agreement: EntryNumber,
    /// When.
    pub moment: Moment,
}

/// A refusal about a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// There is a plan with that ordinal.
    PlanOrdinalTaken {
        /// The ordinal.
        ordinal: u64,
    },
    /// A period that ends before it starts.
    PeriodBackwards {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// A period has both days or none.
    PeriodHalf,
    /// The axis is not one of the plan.
    NoSuchAxis {
        /// The axis.
        axis: EntryNumber,
    },
    /// An axis has that name.
    AxisNamed {
        /// Its entry.
        axis: EntryNumber,
    },
    /// Its two names are one.
    OneNameTwice,
    /// A commitment of that title is foreseen already.
    AlreadyForeseen {
        /// Its entry.
        foreseen: EntryNumber,
    },
    /// It is no commitment foreseen for that plan.
    NoSuchForeseen {
        /// The number given.
        foreseen: EntryNumber,
    },
    /// It is foreseen no more.
    ForeseenDropped {
        /// The entry that dropped it.
        dropped: EntryNumber,
    },
    /// It was proposed.
    ForeseenPresented {
        /// The entry of the proposal.
        proposal: EntryNumber,
    },
}

impl Numbered for Plan {
    fn id(&self) -> EntryNumber {
        self.id
    }
}

impl Plan {
    /// The axis founded by that entry.
    #[must_use]
    pub fn axis(&self, id: EntryNumber) -> Option<&Axis> {
        self.axes.iter().find(|axis| axis.id == id)
    }

    /// The commitment foreseen by that entry.
    #[must_use]
    pub fn foreseen(&self, id: EntryNumber) -> Option<&Foreseen> {
        self.foreseen.iter().find(|foreseen| foreseen.id == id)
    }

    /// The same, to change it.
    pub(crate) fn foreseen_mut(&mut self, id: EntryNumber) -> Option<&mut Foreseen> {
        self.foreseen.iter_mut().find(|foreseen| foreseen.id == id)
    }

    /// The methodology in force.
    #[must_use]
    pub fn methodology(&self) -> Option<&Adopted> {
        self.methodologies.last()
    }
}

impl Foreseen {
    /// The proposal that presented it and was neither withdrawn nor disowned.
    #[must_use]
    pub fn presented(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        let mut proposals = self.proposals.iter().filter_map(|proposal| skeleton.proposals.get(*proposal));
        proposals.find(|proposal| !proposal.is_taken_back()).map(|proposal| proposal.id)
    }

    /// Asks that it still waits for a proposal.
    ///
    /// # Errors
    /// It was dropped or presented.
    pub fn waits(&self, skeleton: &Skeleton) -> Result<(), Refusal> {
        if let Some((dropped, _)) = self.dropped {
            return Err(Refusal::ForeseenDropped { dropped });
        }
        self.presented(skeleton).map_or(Ok(()), |proposal| Err(Refusal::ForeseenPresented { proposal }))
    }
}

impl Axis {
    /// The name to show first: the one fixed by agreement, or the first in use.
    #[must_use]
    pub fn name(&self) -> Option<&Erasable<Line<160>>> {
        self.fixed.as_ref().map(|(name, _)| name).or_else(|| self.names.first())
    }

    /// Whether more than one name is in use and none is fixed.
    #[must_use]
    pub fn is_unsettled(&self) -> bool {
        self.fixed.is_none() && self.names.len() > 1
    }
}
