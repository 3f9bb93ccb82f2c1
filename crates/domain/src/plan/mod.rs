//! Plans: their axes, and the methodology by which their commitments are made.

mod adopt_methodology;
mod axis_name_motion;
mod fix_axis_name;
mod found;
mod methodology;
mod methodology_moved;
mod name_axis;
mod templates;
mod vocabulary;

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

pub use adopt_methodology::AdoptMethodology;
pub use axis_name_motion::AxisNameMotion;
pub use fix_axis_name::FixAxisName;
pub use found::Found;
pub use methodology::{Methodology, Phase};
pub use name_axis::NameAxis;
pub use vocabulary::{Closer, EndorsementAt, FichaField, Origin, PhaseKind, Template};

use crate::basis::Basis;
use crate::erasable::Erasable;
use crate::number::EntryNumber;
use crate::shelf::Numbered;
use crate::text::Line;

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
    pub moment: DateTime,
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

    /// The methodology in force.
    #[must_use]
    pub fn methodology(&self) -> Option<&Adopted> {
        self.methodologies.last()
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
