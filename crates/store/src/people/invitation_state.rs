//! What becomes of an invitation: a closed list, and which of them still let somebody in.

use crate::Fault;

/// What became of an invitation. Whether its days passed is another matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InvitationState {
    /// Nobody answered.
    Waits,
    /// Somebody accepts: it is theirs while that is being recorded, and nobody refuses it, takes it back or replaces it.
    Accepting,
    /// Somebody accepted.
    Accepted,
    /// Whom it was for refused it.
    Refused,
    /// Another one took its place.
    Replaced,
}

impl InvitationState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Waits, Self::Accepting, Self::Accepted, Self::Refused, Self::Replaced];

    /// The word that the table has for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Accepting => "accepting",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Replaced => "replaced",
        }
    }

    /// Whether it may still let somebody in: what ends with whoever invited is open, and so is what nobody may see ended otherwise.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Waits | Self::Accepting => true,
            Self::Accepted | Self::Refused | Self::Replaced => false,
        }
    }

    /// Whether another one may be sent in its place.
    #[must_use]
    pub const fn may_be_repeated(self) -> bool {
        match self {
            Self::Waits | Self::Refused => true,
            Self::Accepting | Self::Accepted | Self::Replaced => false,
        }
    }

    /// Whether nobody answered it, so that it may be taken back.
    #[must_use]
    pub const fn waits(self) -> bool {
        match self {
            Self::Waits => true,
            Self::Accepting | Self::Accepted | Self::Refused | Self::Replaced => false,
        }
    }

    pub(crate) fn of(word: &str) -> Result<Self, Fault> {
        let found = Self::ALL.into_iter().find(|state| state.word() == word);
        found.ok_or_else(|| Fault::Corrupt("an invitation in no state".into()))
    }
}
