//! The two closed lists of words in an envelope.

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
