//! The Secretariat decides on an endorsement: the consequence of an agreement.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Decided;
use super::vocabulary::Outcome;
use crate::act::Deed;
use crate::context::Meta;
use crate::erasable::Erasable;
use crate::motion::Motion;
use crate::number::EntryNumber;
use crate::plan::FichaField;
use crate::state::Skeleton;
use crate::tells::Tells;
use crate::text::{Code, Prose};

/// Decides on the endorsement of a proposal. Reasons and wording are in the motion; granted with a wording of its own, that
/// is a version of the ficha, in force from this entry on.
///
/// - open to: nobody; the Secretariat speaks
/// - on: on a proposal
/// - rules: `outcome`, `agreement`, `motion`, the `phase` in which it is decided, the entry of the `methodology`
///   that asks for it there, `version` before the table, `in_favour`, `against`,
///   `abstentions`, `asks?`: the fields that its observations ask for, `assume_by?`: `assumption_days` working
///   days of the responsible institution. Granted with a wording of its motion, that is a version of the ficha from
///   then on, with this entry. Follows from a carried motion
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decide {
    /// The proposal.
    pub on: EntryNumber,
    /// Granted, returned, or not granted.
    pub outcome: Outcome,
    /// The agreement.
    pub agreement: EntryNumber,
    /// The entry that put the motion.
    pub motion: EntryNumber,
    /// The phase in which it is decided, by its code.
    pub phase: Code,
    /// The entry of the methodology that asks for it there.
    pub methodology: EntryNumber,
    /// The version of the wording that was before the table.
    pub version: EntryNumber,
    /// Votes in favour.
    pub in_favour: u64,
    /// Votes against.
    pub against: u64,
    /// Abstentions.
    pub abstentions: u64,
    /// By when the institution is to assume it, when granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assume_by: Option<Date>,
    /// The fields that its observations ask for, when returned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<FichaField>,
}

impl Deed for Decide {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let adopted = self.adopted_wording(skeleton);
        if let Some(proposal) = skeleton.proposals.get_mut(self.on) {
            proposal.decisions.push(Decided {
                entry: meta.number,
                outcome: self.outcome,
                agreement: self.agreement,
                phase: self.phase.clone(),
                methodology: self.methodology,
                version: self.version,
                in_favour: self.in_favour,
                against: self.against,
                abstentions: self.abstentions,
                assume_by: self.assume_by,
                asks: self.asks.clone(),
                moment: meta.moment,
                basis: meta.basis,
            });
            if let Some(wording) = adopted {
                proposal.adopt_wording(wording, self.agreement, meta);
            }
        }
    }
}

impl Decide {
    /// The wording of the motion, when the endorsement was granted with another one than the table had before it.
    fn adopted_wording(&self, skeleton: &Skeleton) -> Option<Erasable<Prose<4000>>> {
        let motion = skeleton.agreements.get(self.agreement)?.motion.as_deref();
        let Some(Motion::Endorsement(moved)) = motion else { return None };
        moved.wording.clone().filter(|_| self.outcome == Outcome::Granted)
    }
}
