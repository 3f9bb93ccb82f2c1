//! The closed lists of the table: its sectors and posts, and what its rules and calendars choose among.

use crate::choice::choice;

choice! {
    /// What is said of a range of days.
    pub enum RangeKind {
        /// They do not count: a holiday, a vacation.
        Closed = "closed",
        /// Every day and hour counts, as in an electoral process.
        EveryDayCounts = "every_day_counts",
    }
}

choice! {
    /// The kinds of post, as a form offers them.
    pub enum PostKind {
        /// Titular of a seat.
        Titular = "titular",
        /// Suplente of a seat.
        Suplente = "suplente",
        /// Conducts sessions.
        TechnicalSecretary = "technical_secretary",
        /// Moderates dialogues.
        Moderator = "moderator",
        /// Evaluates.
        Evaluator = "evaluator",
        /// An area of an institution.
        Area = "area",
    }
}

choice! {
    /// The parts of a table that can be taken out until it is installed.
    pub enum PartKind {
        /// An institution or organisation.
        Institution = "institution",
        /// A seat.
        Seat = "seat",
        /// An office.
        Office = "office",
        /// The latest appointment to an office.
        Appointment = "appointment",
    }
}

choice! {
    /// The three parties of the table.
    pub enum Sector {
        /// Public bodies.
        PublicBodies = "public_bodies",
        /// The authority that guarantees transparency, whatever its name on a date.
        Guarantor = "guarantor",
        /// Civil society.
        CivilSociety = "civil_society",
    }
}

choice! {
    /// What organisations that want to take part may be asked for, besides their name.
    pub enum AskedOf {
        /// What they do.
        Purpose = "purpose",
        /// Where they work.
        Place = "place",
        /// The name of who represents them, which is not published.
        Representative = "representative",
        /// A document that shows what they are, which is not published.
        Document = "document",
    }
}

impl AskedOf {
    /// The field in which an organisation says it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Place => "place",
            Self::Representative => "representative",
            Self::Document => "file",
        }
    }
}

choice! {
    /// What a decision needs.
    pub enum Majority {
        /// More votes in favour than against.
        Simple = "simple",
        /// In favour: more than half of the votes of the seats present.
        OfPresent = "of_present",
        /// In favour: more than half of the votes of all seats.
        OfAll = "of_all",
        /// In favour: at least two thirds of the votes of the seats present.
        TwoThirdsOfPresent = "two_thirds_of_present",
    }
}

choice! {
    /// Whether each sector must be present for quorum.
    pub enum Quorum {
        /// Only the count of seats matters.
        Seats = "seats",
        /// And every sector must be there.
        SeatsOfEverySector = "seats_of_every_sector",
    }
}

choice! {
    /// Whose vote is excused when a proposal comes from one of the table (R7).
    pub enum Recusal {
        /// Nobody's: the proposer votes.
        Nobody = "nobody",
        /// The office of the proposing institution; the other office of the seat may vote.
        ProposingOffice = "proposing_office",
        /// The whole seat on which the proposing institution holds an office.
        ProposingSeat = "proposing_seat",
    }
}

choice! {
    /// Whether a tie is broken.
    pub enum CastingVote {
        /// A tie does not pass.
        Nobody = "nobody",
        /// A seat named by the rules breaks it.
        Seat = "seat",
    }
}

choice! {
    /// How the sessions of one kind are numbered.
    pub enum Ordinals {
        /// On and on, from one year to the next.
        Running = "running",
        /// From 1 again each year.
        Yearly = "yearly",
    }
}

choice! {
    /// How a term is counted.
    pub enum Unit {
        /// Working days of the calendars that bind whoever must act.
        WorkingDays = "working_days",
        /// Hours within the working hours of those calendars.
        WorkingHours = "working_hours",
        /// Calendar days.
        Days = "days",
        /// Hours of the clock.
        Hours = "hours",
    }
}

impl Unit {
    /// Whether a calendar says what counts.
    #[must_use]
    pub fn is_of_work(self) -> bool {
        matches!(self, Self::WorkingDays | Self::WorkingHours)
    }
}
