//! What comes to be owed because somebody did something whom nobody vouches for.

use super::Duty;

impl Duty {
    /// Whether anybody at all can bring about that it is owed, as often as they like: whoever owes it is told once a day.
    #[must_use]
    pub fn gathers(self) -> bool {
        match self {
            Self::AnswerOrganisation(_) => true,
            Self::SetUp(_)
            | Self::Install(_)
            | Self::FoundPlan(_)
            | Self::AdoptCalendar(_)
            | Self::SettleOffice(_)
            | Self::ConfirmAppointment(_)
            | Self::ResetFactor(_)
            | Self::NameAxis(_)
            | Self::Call(..)
            | Self::CallToContinue(..)
            | Self::Hold(_)
            | Self::CallAgain(_)
            | Self::CloseSession(_)
            | Self::Circulate(..)
            | Self::DropPoint(..)
            | Self::Vote(..)
            | Self::Settle(..)
            | Self::NameResponsible(_)
            | Self::Answer(..)
            | Self::Assume(_)
            | Self::Ratify(_)
            | Self::Complete(..)
            | Self::Report(_)
            | Self::Close(_) => false,
        }
    }
}
