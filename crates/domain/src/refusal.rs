//! What the rules do not allow, with what a person needs to go on.

use alloc::string::String;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::level::Level;
use crate::number::EntryNumber;
use crate::{endorsement, erasure, organisation, phase, plan, proposal, secretariat, session};

/// A refusal, by capability. It serialises to `reason` and the facts that its words need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Refusal {
    /// Of the door itself.
    Door(Door),
    /// Of the table: seats, offices, rules.
    Secretariat(secretariat::Refusal),
    /// Of an organisation that wants to take part.
    Organisation(organisation::Refusal),
    /// Of a session.
    Session(session::Refusal),
    /// Of a vote in a session.
    Vote(session::VoteRefusal),
    /// Of a plan.
    Plan(plan::Refusal),
    /// Of a proposal.
    Proposal(proposal::Refusal),
    /// Of an endorsement.
    Endorsement(endorsement::Refusal),
    /// Of a phase of a commitment.
    Phase(phase::Refusal),
    /// Of words to be erased.
    Erasure(erasure::Refusal),
}

/// Refusals that any act can meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Door {
    /// The office that acts may not do this.
    WrongOffice {
        /// The office that tried.
        office: String,
        /// Whom it is open to.
        allowed: String,
    },
    /// Whoever asks prepares for an office, and acts for none.
    LiaisonPrepares {
        /// The office that they prepare for.
        office: String,
        /// Whom it is open to.
        allowed: String,
    },
    /// Whoever acts showed one thing only, and the act needs two.
    NeedsTwoFactors {
        /// How it was made sure that it is them.
        level: Level,
    },
    /// The act needs that a second thing was shown a few minutes ago at most.
    NeedsFreshFactors {
        /// How it was made sure that it is them.
        level: Level,
    },
    /// Whoever acts recorded as much today as they may with what is known of them.
    EnoughOfOneToday {
        /// How many acts that is.
        most: u32,
        /// The day from which they may again.
        from: Date,
    },
    /// All that nobody vouches for yet recorded as much today as they may together.
    EnoughOfAllToday {
        /// How many acts that is.
        most: u32,
        /// The day from which they may again.
        from: Date,
    },
    /// The object this act speaks of does not exist.
    NotFound {
        /// The number that was given.
        on: EntryNumber,
    },
    /// It changed since the form was opened.
    Stale {
        /// The last entry the person had seen.
        base: EntryNumber,
        /// The last entry now.
        now: EntryNumber,
    },
    /// An edit without saying on which entry it was based.
    NoBase,
    /// The paper that it rests on is dated after today.
    SupportInFuture {
        /// Its date.
        date: Date,
    },
    /// The date is in the future.
    DatedInFuture {
        /// The date given.
        dated: Date,
        /// Today, for the body.
        today: Date,
    },
    /// The date is before what the act builds on.
    DatedTooEarly {
        /// The date given.
        dated: Date,
        /// The date of what it builds on.
        founded: Date,
    },
    /// Only the technical secretary or whoever sets the body up may date what is recorded.
    MayNotDate,
    /// An act of one's own office is not entered from a paper of it.
    CapturesOwn,
    /// The record is open already.
    RecordAlreadyOpen,
    /// The record is not open yet.
    RecordNotOpen,
}

/// On which ground a request is refused, for the one mapping to HTTP and exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The rules do not allow it as it is: 422.
    Rule,
    /// The office may not: 403.
    Office,
    /// Whoever acts has shown too little of who they are: 403.
    Level,
    /// It is allowed, but too much was recorded today: 429.
    Today,
    /// There is no such thing: 404.
    Nothing,
    /// It changed meanwhile, or is there already as far as can be seen: 409.
    Stale,
}

impl Refusal {
    /// On which ground it refuses.
    #[must_use]
    pub fn ground(&self) -> Ground {
        match self {
            Self::Door(Door::WrongOffice { .. } | Door::LiaisonPrepares { .. } | Door::MayNotDate) => Ground::Office,
            Self::Door(Door::NeedsTwoFactors { .. } | Door::NeedsFreshFactors { .. }) => Ground::Level,
            Self::Secretariat(refusal) if refusal.is_about_office() => Ground::Office,
            Self::Door(Door::EnoughOfOneToday { .. } | Door::EnoughOfAllToday { .. }) => Ground::Today,
            Self::Door(Door::NotFound { .. }) => Ground::Nothing,
            Self::Door(Door::Stale { .. }) | Self::Organisation(organisation::Refusal::NamedAlike { .. }) => {
                Ground::Stale
            }
            _ => Ground::Rule,
        }
    }

    /// Its wire word.
    #[must_use]
    pub fn reason(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        value.get("reason").and_then(serde_json::Value::as_str).unwrap_or_default().into()
    }

    /// There is nothing with that number.
    #[must_use]
    pub fn not_found(on: EntryNumber) -> Self {
        Self::Door(Door::NotFound { on })
    }
}

macro_rules! from {
    ($($variant:ident($path:ty)),+ $(,)?) => {
        $(impl From<$path> for Refusal {
            fn from(refusal: $path) -> Self {
                Self::$variant(refusal)
            }
        })+
    };
}
from!(
    Door(Door),
    Secretariat(secretariat::Refusal),
    Organisation(organisation::Refusal),
    Session(session::Refusal),
    Vote(session::VoteRefusal),
    Plan(plan::Refusal),
    Proposal(proposal::Refusal),
    Endorsement(endorsement::Refusal),
    Phase(phase::Refusal),
    Erasure(erasure::Refusal),
);
