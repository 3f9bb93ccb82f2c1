//! What sorts of letters there are: one list, with the word that tables and file names have for each, and what it carries.

use crate::Fault;

/// What a letter carries that lets whoever reads it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// A code to type, and nothing of the record.
    CodeAlone,
    /// A code to type, and words of the record.
    CodeAndWords,
    /// No code.
    NoCode,
}

/// Declares them: the variant, the word, and what it carries.
macro_rules! letters {
    ($($(#[$doc:meta])+ $kind:ident = $word:literal, $carries:ident;)+) => {
        /// What sort of letter it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum LetterKind { $($(#[$doc])+ $kind),+ }

        impl LetterKind {
            /// All of them.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$kind),+];

            /// The word that the table and file names have for it.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$kind => $word),+ }
            }

            const fn carries(self) -> Carries {
                match self { $(Self::$kind => Carries::$carries),+ }
            }
        }
    };
}

letters! {
    /// The code and the link of a request to sign in.
    SignIn = "sign_in", CodeAlone;
    /// The address of an invitation to hold an office.
    Invitation = "invitation", NoCode;
    /// That something changed in what somebody shows besides their address.
    FactorChanged = "factor_changed", NoCode;
    /// The code for another address of somebody, to that address.
    AddressCode = "address_code", CodeAlone;
    /// That somebody has another address, to the earlier one.
    AddressChanged = "address_changed", NoCode;
    /// That somebody prepares for an office from then on, to them and to whoever holds it.
    LiaisonBegan = "liaison_began", NoCode;
    /// That somebody prepares for it no more, to both.
    LiaisonEnded = "liaison_ended", NoCode;
    /// That a session is called, or a call changed, to whoever holds an office that is called.
    Call = "call", NoCode;
    /// That somebody owes something, or that its last day comes near or passed.
    Owed = "owed", NoCode;
    /// What changed on what somebody follows.
    Followed = "followed", NoCode;
    /// The private address at which somebody gives their visto bueno to a draft.
    VistoBueno = "visto_bueno", NoCode;
    /// That a visto bueno was answered, to whoever asked for it.
    VistoBuenoAnswered = "visto_bueno_answered", NoCode;
    /// The code for the mailbox of an office, to it.
    MailboxCode = "mailbox_code", CodeAndWords;
    /// That an organisation was accredited or not, to whoever signs in for it.
    OrganisationAnswered = "organisation_answered", NoCode;
    /// That an act was entered for an office from a paper, to whoever holds it.
    Captured = "captured", NoCode;
    /// That somebody signs in for an office from then on, to every office that is called.
    OfficeEntered = "office_entered", NoCode;
    /// That somebody leaves an office by a paper, to them.
    OfficeLeft = "office_left", NoCode;
    /// That somebody holds an office again that an earlier paper took from them, to them.
    OfficeReturned = "office_returned", NoCode;
    /// That what was entered from a paper was objected to, to whoever is technical secretary.
    CaptureObjected = "capture_objected", NoCode;
    /// That a first person asks to take second factors away, to whoever bound them and to whoever administers.
    FactorResetAsked = "factor_reset_asked", NoCode;
    /// That an organisation is invited to read a draft, to whoever signs in for it.
    DraftShared = "draft_shared", NoCode;
    /// That an organisation remarked on a draft, to whoever invited it.
    DraftRemarked = "draft_remarked", NoCode;
}

impl LetterKind {
    /// Whether whoever reads it has a code.
    pub(crate) const fn has_code(self) -> bool {
        match self.carries() {
            Carries::CodeAlone | Carries::CodeAndWords => true,
            Carries::NoCode => false,
        }
    }

    /// Whether no word of the record can stand in it.
    pub(crate) const fn says_nothing_of_the_record(self) -> bool {
        match self.carries() {
            Carries::CodeAlone => true,
            Carries::CodeAndWords | Carries::NoCode => false,
        }
    }

    pub(crate) fn of(word: &str) -> Result<Self, Fault> {
        let found = Self::ALL.into_iter().find(|kind| kind.word() == word);
        found.ok_or_else(|| Fault::Corrupt("a letter of no kind".into()))
    }
}
