//! Where something that is found stands, in the one vocabulary that its kind has.

use domain::Choice;
use domain::proposal::Status;
use domain::session::{Reached, Standing};
use jiff::civil::Date;

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// A commitment.
    Commitment(Status),
    /// A session.
    Session(Standing),
}

/// How far its acts brought something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Acted {
    /// A commitment, which stands the same on any day.
    Commitment(Status),
    /// A session.
    Session(Reached),
}

impl Acted {
    /// Where it stands on a day.
    #[must_use]
    pub fn on(self, day: Date) -> Stands {
        match self {
            Self::Commitment(status) => Stands::Commitment(status),
            Self::Session(reached) => Stands::Session(reached.on(day)),
        }
    }
}

impl Stands {
    /// Its wire word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Commitment(status) => status.word(),
            Self::Session(standing) => standing.word(),
        }
    }

    /// What has that wire word: none is a word of both.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let commitment = Status::of(word).map(Self::Commitment);
        commitment.or_else(|| Standing::of(word).map(Self::Session))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_of_one_of_them() {
        let commitments = Status::ALL.iter().copied().map(Stands::Commitment);
        for stands in commitments.chain(Standing::ALL.iter().copied().map(Stands::Session)) {
            assert_eq!(Stands::of(stands.word()), Some(stands));
        }
    }
}
