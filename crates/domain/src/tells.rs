//! To whom an act is told by letter in the moment that it is recorded. The act says it; whoever keeps letters reads it there.

/// To whom an act is told by a letter of its own.
///
/// Apart from it, whatever is entered from a paper is told to the office whose act it is, and whoever follows something reads
/// there what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// To nobody.
    Nobody,
    /// To every office that is called: that, when or for what they meet.
    WhoIsCalled(CallNews),
    /// To whoever signs in for the organisation that it speaks of: how it was answered.
    WhoAsked,
    /// To whoever sits or conducts: that somebody else signs in from now on.
    WhoSits,
    /// To whoever leaves an office by it, and to whoever holds one again that an earlier paper took from them.
    WhoLeavesOrReturns,
    /// To whoever bound second factors that it takes away; and, when a second person is still to do it, to whoever administers too.
    WhoseFactors,
    /// To whoever is technical secretary: that what they entered from a paper is objected to.
    WhoCaptures,
}

/// What became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallNews {
    /// A session is called.
    Called,
    /// Its day, hour, place or number changed.
    Changed,
    /// It is called a second time.
    Again,
    /// Its agenda changed.
    Agenda,
    /// It is cancelled.
    Cancelled,
}

impl CallNews {
    /// The word that locales have for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Called => "called",
            Self::Changed => "changed",
            Self::Again => "again",
            Self::Agenda => "agenda",
            Self::Cancelled => "cancelled",
        }
    }
}
