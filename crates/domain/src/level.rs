//! How it was made sure who acts, and what of it an act needs.

use crate::choice::choice;
use crate::refusal::{Door, Refusal};

choice! {
    /// How it was made sure that whoever acts is who they say. A fact, recorded with each act; what it suffices for is for
    /// each act to say.
    pub enum Level {
        /// Not at all: in a demonstration anybody acts as anybody.
        Demo = "demo",
        /// They give commands on the machine that keeps the record.
        Console = "console",
        /// A program showed a token.
        Token = "token",
        /// They opened a message that was sent to their address.
        EMail = "e_mail",
        /// They showed two things, of which one cannot be copied from the other.
        TwoFactors = "two_factors",
        /// The same, and the second of them a few minutes ago at most.
        FreshFactors = "fresh_factors",
    }
}

choice! {
    /// What whoever asks for an act has to have shown. Each act says exactly one; there is no default.
    pub enum Needs {
        /// Nothing but a message that was opened, of whoever acts for an organisation. An office shows two things all the same.
        EMail = "e_mail",
        /// Two things, of which one cannot be copied from the other, when they came in or since.
        TwoFactors = "two_factors",
        /// The second of them a few minutes ago at most: what comes of it cannot be taken back.
        FreshFactors = "fresh_factors",
    }
}

impl Level {
    /// Whether it suffices for what needs that. In a demonstration nothing is proved and everything may be tried; whoever has the
    /// machine needs to prove nothing to it; a program cannot show anything anew.
    #[must_use]
    pub fn suffices(self, needs: Needs) -> bool {
        match self {
            Self::Demo | Self::Console | Self::FreshFactors => true,
            Self::TwoFactors | Self::Token => needs != Needs::FreshFactors,
            Self::EMail => needs == Needs::EMail,
        }
    }
}

impl Needs {
    /// Lets through whoever showed enough.
    ///
    /// # Errors
    /// [`Door::NeedsTwoFactors`] or [`Door::NeedsFreshFactors`].
    pub fn admit(self, level: Level) -> Result<(), Refusal> {
        if level.suffices(self) {
            return Ok(());
        }
        Err(match self {
            Self::EMail | Self::TwoFactors => Door::NeedsTwoFactors { level }.into(),
            Self::FreshFactors => Door::NeedsFreshFactors { level }.into(),
        })
    }
}
