//! What the rules of organisations do not allow.

use serde::{Deserialize, Serialize};

use super::Standing;
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
        /// What is missing.
        asked: AskedOf,
        /// The entry of the rules.
        rules: EntryNumber,
    },
    /// Something was given that the rules do not ask for.
    NotAskedOfOrganisations {
        /// What was given.
        asked: AskedOf,
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
