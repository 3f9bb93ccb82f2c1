//! What can be found, by the numbers of the entries that founded it.

use domain::EntryNumber;

/// Something that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A proposal, or the commitment it became.
    Commitment(EntryNumber),
    /// A commitment that is foreseen: its plan and its entry.
    Foreseen(EntryNumber, EntryNumber),
    /// A plan.
    Plan(EntryNumber),
    /// The methodology in force of a plan, by that.
    Methodology(EntryNumber),
    /// An agreement.
    Agreement(EntryNumber),
    /// A point of an agenda: its session and its number there.
    Point(EntryNumber, u64),
    /// A session.
    Session(EntryNumber),
    /// A seat, by the entry that created it.
    Seat(EntryNumber),
    /// An office, by the entry that created it.
    Office(EntryNumber),
    /// An organisation.
    Organisation(EntryNumber),
    /// An entry of the record.
    Entry(EntryNumber),
}

/// The kinds of what can be found, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Proposals and commitments.
    Commitment,
    /// Commitments that are foreseen.
    Foreseen,
    /// Plans.
    Plan,
    /// Methodologies.
    Methodology,
    /// Agreements.
    Agreement,
    /// Points of agendas.
    Point,
    /// Sessions.
    Session,
    /// Seats.
    Seat,
    /// Offices.
    Office,
    /// Organisations that want to take part.
    Organisation,
    /// Entries of the record.
    Entry,
}

impl Key {
    /// The entry that it rests on: that which founded it, of a point that of its session, of a methodology that of its plan.
    #[must_use]
    pub fn entry(self) -> EntryNumber {
        match self {
            Self::Commitment(entry)
            | Self::Foreseen(_, entry)
            | Self::Plan(entry)
            | Self::Methodology(entry)
            | Self::Agreement(entry)
            | Self::Point(entry, _)
            | Self::Session(entry)
            | Self::Seat(entry)
            | Self::Office(entry)
            | Self::Organisation(entry)
            | Self::Entry(entry) => entry,
        }
    }

    /// Its kind.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Commitment(_) => Kind::Commitment,
            Self::Foreseen(..) => Kind::Foreseen,
            Self::Plan(_) => Kind::Plan,
            Self::Methodology(_) => Kind::Methodology,
            Self::Agreement(_) => Kind::Agreement,
            Self::Point(..) => Kind::Point,
            Self::Session(_) => Kind::Session,
            Self::Seat(_) => Kind::Seat,
            Self::Office(_) => Kind::Office,
            Self::Organisation(_) => Kind::Organisation,
            Self::Entry(_) => Kind::Entry,
        }
    }
}

impl Kind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Commitment,
        Self::Foreseen,
        Self::Plan,
        Self::Methodology,
        Self::Agreement,
        Self::Point,
        Self::Session,
        Self::Seat,
        Self::Office,
        Self::Organisation,
        Self::Entry,
    ];

    /// The word for it in addresses and in answers to programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::Foreseen => "foreseen",
            Self::Plan => "plan",
            Self::Methodology => "methodology",
            Self::Agreement => "agreement",
            Self::Point => "point",
            Self::Session => "session",
            Self::Seat => "seat",
            Self::Office => "office",
            Self::Organisation => "organisation",
            Self::Entry => "entry",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// How much what is found of it counts: an entry says again what its object says.
    pub(crate) fn rank(self) -> f32 {
        match self {
            Self::Commitment | Self::Seat => 1.3,
            Self::Foreseen | Self::Plan | Self::Methodology | Self::Agreement | Self::Office | Self::Organisation => {
                1.1
            }
            Self::Point | Self::Session => 1.0,
            Self::Entry => 0.6,
        }
    }
}
