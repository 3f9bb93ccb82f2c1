//! A field of an endorsed ficha changes: the consequence of an agreement.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Amended, By};
use crate::act::Deed;
use crate::context::Meta;
use crate::motion::Motion;
use crate::number::EntryNumber;
use crate::state::Skeleton;
use crate::tells::Tells;

/// Changes a field of an endorsed ficha; what it says and why stand in the motion.
///
/// - open to: nobody; the Secretariat speaks
/// - on: on a proposal that is endorsed
/// - rules: `agreement`, `motion`, `assume_by?` when the responsible institution changed and did not assume it
///   before. Follows from a carried motion
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptAmendment {
    /// The proposal that was endorsed.
    pub on: EntryNumber,
    /// The agreement.
    pub agreement: EntryNumber,
    /// The entry that put the motion.
    pub motion: EntryNumber,
    /// By when the institution that answers from now on is to assume it, when that is what changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assume_by: Option<Date>,
}

impl Deed for AdoptAmendment {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let motion = skeleton.agreements.get(self.agreement).and_then(|agreement| agreement.motion.clone());
        let Some(Motion::Amendment(moved)) = motion.as_deref() else { return };
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            proposal.amend(Amended {
                entry: meta.number,
                amendment: moved.amendment.clone(),
                note: Some(moved.note.clone()),
                by: By::Agreement(self.agreement),
                moment: meta.moment,
                assume_by: self.assume_by,
                disowned: None,
            });
        }
    }
}
