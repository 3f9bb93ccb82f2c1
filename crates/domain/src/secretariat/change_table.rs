//! The table changes: the consequence of an agreement.

use serde::{Deserialize, Serialize};

use super::Changed;
use crate::act::Deed;
use crate::actor::Pseudonym;
use crate::context::Meta;
use crate::motion::Motion;
use crate::number::EntryNumber;
use crate::state::Skeleton;
use crate::tells::Tells;

/// Changes the table; what changes is in the motion, with its words.
///
/// - open to: nobody; the Secretariat speaks
/// - rules: `agreement`, `motion` (its entry holds the change, with its words), `occupant?`: a pseudonym drawn when
///   somebody takes an office by it. Follows from a carried motion
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeTable {
    /// The agreement.
    pub agreement: EntryNumber,
    /// The entry that put the motion.
    pub motion: EntryNumber,
    /// Pseudonym of whoever takes an office by it, drawn when the result was declared.
    #[serde(default, skip_serializing_if = "Pseudonym::is_undrawn")]
    pub occupant: Pseudonym,
}

impl Deed for ChangeTable {
    const TELLS: Tells = Tells::WhoLeavesOrReturns;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let motion = skeleton.agreements.get(self.agreement).and_then(|agreement| agreement.motion.clone());
        let Some(change) = motion.as_deref().and_then(Motion::changes) else { return };
        if let Some(description) = change.describes() {
            description.rename(skeleton, meta);
        }
        let table = skeleton.table();
        change.change(table, meta.into(), &self.occupant);
        table.changes.push(Changed { entry: meta.number, agreement: self.agreement });
    }
}
