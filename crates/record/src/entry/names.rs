//! The three closed lists of words in an envelope.

/// Who may be served an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Everybody, while it lives.
    Public,
    /// Nobody until an entry names it.
    Sealed,
    /// The body and its auditors.
    Confidential,
    /// The person it came from.
    Private,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 4] = [Self::Public, Self::Sealed, Self::Confidential, Self::Private];

    /// The word in the record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Sealed => "sealed",
            Self::Confidential => "confidential",
            Self::Private => "private",
        }
    }

    /// The class of that word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}

/// What a recorded fact or figure rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A source says so.
    Stated,
    /// It is an example, not a fact.
    Illustrative,
    /// A source must exist and was not found.
    NotLocated,
}

impl Basis {
    /// Every basis.
    pub const ALL: [Self; 3] = [Self::Stated, Self::Illustrative, Self::NotLocated];

    /// The word in the record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Illustrative => "illustrative",
            Self::NotLocated => "not_located",
        }
    }

    /// The basis of that word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.name() == name)
    }
}

/// How it was made sure that whoever acted is who the entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not at all: in a demonstration anybody acts as anybody.
    Demo,
    /// They gave commands on the machine that keeps the record.
    Console,
    /// A program showed a token.
    Token,
    /// They opened a message that was sent to their address.
    EMail,
    /// They showed two things, of which one cannot be copied from the other.
    TwoFactors,
    /// The same, and the second of them a few minutes before at most.
    FreshFactors,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 6] =
        [Self::Demo, Self::Console, Self::Token, Self::EMail, Self::TwoFactors, Self::FreshFactors];

    /// The word in the record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Console => "console",
            Self::Token => "token",
            Self::EMail => "e_mail",
            Self::TwoFactors => "two_factors",
            Self::FreshFactors => "fresh_factors",
        }
    }

    /// The level of that word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}
