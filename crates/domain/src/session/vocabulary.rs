//! The closed lists of a session: its kinds and modes, how it is voted, how it ends.

use crate::choice::choice;

choice! {
    /// Kinds of session.
    pub enum Kind {
        /// Ordinary.
        Ordinary = "ordinary",
        /// Extraordinary.
        Extraordinary = "extraordinary",
    }
}

choice! {
    /// What people are told of in time.
    pub enum Announced {
        /// A session, by its call.
        Session = "session",
        /// A point that is added to a call.
        Point = "point",
    }
}

choice! {
    /// How far off a moment is that has not come.
    pub enum ToCome {
        /// It is of a later day.
        Day = "day",
        /// It is of this day, at a later hour.
        Hour = "hour",
    }
}

choice! {
    /// How people meet.
    pub enum Mode {
        /// In one room.
        InPerson = "in_person",
        /// Over a network.
        Virtual = "virtual",
        /// Both.
        Mixed = "mixed",
    }
}

choice! {
    /// Where a session stands.
    pub enum Standing {
        /// Called, not yet open.
        Called = "called",
        /// Its call stands no more, and nobody declared quorum.
        Lapsed = "lapsed",
        /// Open.
        Open = "open",
        /// Open, in recess.
        InRecess = "in_recess",
        /// Opened, and neither closed nor told of since the day before.
        Unclosed = "unclosed",
        /// Closed.
        Closed = "closed",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}

choice! {
    /// How a voting ended after which its point can have another motion.
    pub enum VotingEnded {
        /// Its motion was taken back.
        Withdrawn = "withdrawn",
        /// Its motion was not carried.
        NotCarried = "not_carried",
    }
}

choice! {
    /// In which sense.
    pub enum Sense {
        /// In favour.
        InFavour = "in_favour",
        /// Against.
        Against = "against",
        /// Abstention.
        Abstention = "abstention",
    }
}

choice! {
    /// Who entered the vote.
    pub enum Captor {
        /// The seat, from its own account.
        Seat = "seat",
        /// The technical secretary, for the seat.
        TechnicalSecretary = "technical_secretary",
    }
}

choice! {
    /// Whether the motion carried.
    pub enum Verdict {
        /// It did.
        Carried = "carried",
        /// It did not.
        NotCarried = "not_carried",
    }
}

choice! {
    /// Whether there was a tie and what became of it.
    pub enum Tie {
        /// There was none.
        None = "none",
        /// A casting vote broke it.
        Broken = "broken",
        /// It stood, and the motion did not carry.
        Stood = "stood",
    }
}

choice! {
    /// How a session ends.
    pub enum Ending {
        /// Every point was dealt with.
        Complete = "complete",
        /// Too many left; what was pending stays undecided.
        QuorumLost = "quorum_lost",
        /// The table did not approve the order of the day.
        AgendaRejected = "agenda_rejected",
    }
}

choice! {
    /// Whether a document came with the notice the rules ask for.
    pub enum Timeliness {
        /// It did.
        InTime = "in_time",
        /// It did not; every page and the minutes mark it.
        Late = "late",
    }
}

choice! {
    /// How votes are taken.
    pub enum VotingMode {
        /// Seat by seat, each by name.
        Nominal = "nominal",
        /// By show of hands: only counts are kept.
        ShowOfHands = "show_of_hands",
    }
}

choice! {
    /// Who reads a document that is circulated. Its title everybody reads.
    pub enum Access {
        /// Everybody.
        Public = "public",
        /// The body and its auditors.
        Confidential = "confidential",
        /// Nobody, until it is released.
        Sealed = "sealed",
    }
}
