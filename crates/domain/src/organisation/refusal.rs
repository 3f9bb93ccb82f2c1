//! What the rules of organisations do not allow.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Standing;
use crate::fields::{Fault, FieldRefusal};
use crate::number::EntryNumber;
use crate::secretariat::AskedOf;

/// A refusal about an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Refusal {
    /// No rules say yet what organisations are asked for and who answers them.
    NoOrganisationRules,
    /// The rules ask for something that was left out.
    AskedOfOrganisations {
        /// All that is missing.
        asked: Vec<AskedOf>,
        /// The entry of the rules.
        rules: EntryNumber,
    },
    /// Something was given that the rules do not ask for.
    NotAskedOfOrganisations {
        /// All that was given.
        asked: Vec<AskedOf>,
        /// The entry of the rules.
        rules: EntryNumber,
    },
    /// Whoever applies has an organisation that did not withdraw.
    RegisteredAlready {
        /// Its entry.
        organisation: EntryNumber,
    },
    /// Another one has the same name, and it was not said that this is another.
    NamedAlike {
        /// That one.
        organisation: EntryNumber,
    },
    /// It was answered so already.
    AnsweredAlready {
        /// How it stands.
        standing: Standing,
        /// The entry that answered.
        decision: EntryNumber,
    },
    /// It withdrew.
    OrganisationWithdrew {
        /// The entry by which it did.
        withdrawal: EntryNumber,
    },
    /// It corrected what it says of itself as often as it may until it is answered.
    CorrectedOften {
        /// The organisation.
        organisation: EntryNumber,
        /// How often that is.
        most: u32,
    },
    /// Nothing was answered yet from which somebody could dissent.
    NotAnswered {
        /// The organisation.
        organisation: EntryNumber,
    },
    /// The seat itself gave the answer.
    OwnAnswer {
        /// The entry of the answer.
        decision: EntryNumber,
    },
    /// The seat dissented from that answer already.
    DissentedAlready {
        /// The entry of its dissent.
        dissent: EntryNumber,
    },
}

impl Refusal {
    /// The fields of a form at which it is mended, each with what is wrong there.
    #[must_use]
    pub fn fields(&self) -> Vec<FieldRefusal> {
        let (asked, fault) = match self {
            Self::AskedOfOrganisations { asked, .. } => (asked, Fault::Missing),
            Self::NotAskedOfOrganisations { asked, .. } => (asked, Fault::Unknown),
            Self::NoOrganisationRules
            | Self::RegisteredAlready { .. }
            | Self::NamedAlike { .. }
            | Self::AnsweredAlready { .. }
            | Self::OrganisationWithdrew { .. }
            | Self::CorrectedOften { .. }
            | Self::NotAnswered { .. }
            | Self::OwnAnswer { .. }
            | Self::DissentedAlready { .. } => return Vec::new(),
        };
        asked.iter().map(|asked| FieldRefusal { path: asked.field().into(), fault: fault.clone() }).collect()
    }
}
