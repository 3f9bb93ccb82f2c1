//! The closed list of points on an agenda, and what the motions that can be put at each say of it.

use crate::choice::{Choice, choice};
use crate::fields::Refers;
use crate::motion::MotionKind;
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::session::{self, Matter};
use crate::state::Skeleton;
use crate::text::Code;

choice! {
    /// Kinds of point on an agenda. Those that motions name are put to the vote.
    pub enum MatterKind {
        /// The roll is called.
        RollCall = "roll_call",
        /// Quorum is declared.
        Quorum = "quorum",
        /// The order of the day is approved.
        Agenda = "agenda",
        /// The minutes of an earlier session are voted.
        Minutes = "minutes",
        /// Something is presented; nothing is voted.
        Information = "information",
        /// An agreement in words is voted.
        Agreement = "agreement",
        /// The methodology of a plan is voted.
        Methodology = "methodology",
        /// The endorsement of a proposal is voted.
        Endorsement = "endorsement",
        /// A change of an endorsed commitment is voted.
        Amendment = "amendment",
        /// A phase of a commitment is closed or opened again.
        Phase = "phase",
        /// The name of an axis is fixed.
        AxisName = "axis_name",
        /// A change of the table itself is voted.
        Table = "table",
        /// General matters.
        GeneralMatters = "general_matters",
        /// The session is closed.
        Closing = "closing",
    }
}

impl MatterKind {
    /// The motions that can be put at such a point.
    pub fn motions(self) -> impl Iterator<Item = MotionKind> {
        MotionKind::ALL.iter().copied().filter(move |kind| kind.matters().contains(&self))
    }

    /// What the call names for such a point.
    #[must_use]
    pub fn about(self) -> Option<Refers> {
        self.motions().find_map(MotionKind::about)
    }

    /// Whether a call can list such a point about that, after those that stand before it on the agenda.
    ///
    /// # Errors
    /// What is not there, is missing, or the rule that does not allow it.
    pub fn callable(self, skeleton: &Skeleton, about: Option<EntryNumber>, earlier: &[Matter]) -> Result<(), Refusal> {
        self.listed(skeleton, about, earlier.len() as u64 + 1)?;
        self.motions().try_for_each(|motion| motion.asked_now(skeleton, about, earlier))
    }

    /// Whether what such a point is about can still be decided; `position` counts from 1.
    ///
    /// # Errors
    /// What is not there, or cannot be decided.
    pub(crate) fn listed(self, skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), Refusal> {
        match (self.motions().next(), about) {
            (Some(motion), _) => motion.listed(skeleton, about, position),
            (None, None) => Ok(()),
            (None, Some(_)) => Err(session::Refusal::ItemWithoutMatter { position }.into()),
        }
    }

    /// The institution whose own matter such a point is.
    pub(crate) fn proposer(self, skeleton: &Skeleton, about: Option<EntryNumber>) -> Option<&Code> {
        self.motions().find_map(|motion| motion.proposer(skeleton, about))
    }
}
