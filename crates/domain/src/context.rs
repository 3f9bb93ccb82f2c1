//! Everything that reaches a decision from outside arrives here as a value.

use jiff::civil::{Date, DateTime};

use crate::actor::Actor;
use crate::basis::Basis;
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::randomness::Randomness;
use crate::zone::Zone;

/// What is known of the hour at which something is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    /// It is that of the day: what is later has not happened.
    Known,
    /// Only the day was set, as in a demo, and the hour is that of another day.
    Unknown,
}

/// What a decision may know besides the state.
#[derive(Clone, Debug)]
pub struct Context {
    /// Who acts.
    pub actor: Actor,
    /// Who enters it from a paper, where that is somebody else.
    pub entered_by: Option<Actor>,
    /// Civil date and hour of the body at this moment (in a demo, the date that was set).
    pub now: DateTime,
    /// What is known of its hour.
    pub hour: Hour,
    /// The zone of the body, whose hours these are.
    pub zone: Zone,
    /// The civil date on which what is recorded happened, when it is not today.
    pub dated: Option<Date>,
    /// As much randomness as the act asks for.
    pub randomness: Randomness,
}

impl Context {
    /// The civil date that rules look at: `dated`, or else today.
    #[must_use]
    pub fn date(&self) -> Date {
        self.dated.unwrap_or_else(|| self.now.date())
    }

    /// The civil moment that rules look at.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.zone.first(self.date().to_datetime(self.now.time()))
    }
}

/// What `apply` knows of the entry that recorded an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Number of the entry.
    pub number: EntryNumber,
    /// Milliseconds since 1970, UTC: when it was entered.
    pub at: i64,
    /// Civil moment rules look at: `dated`, or else the date of `at`, with the hour of `at`.
    pub moment: Moment,
    /// Whether it was recorded on a later day than the one it speaks of.
    pub dated: bool,
    /// What the entry rests on.
    pub basis: Option<Basis>,
    /// Number of the entry that brought this one about.
    pub cause: Option<EntryNumber>,
    /// What it serves: the entry that founded a commitment, a plan or a dialogue.
    pub under: Option<EntryNumber>,
    /// Who acted.
    pub actor: Actor,
}
