//! What sorts of letters there are: a closed list, and the words that tables and file names have for them.

use crate::Fault;

/// What sort of letter it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LetterKind {
    /// The code and the link of a request to sign in.
    SignIn,
    /// The address of an invitation to hold an office.
    Invitation,
    /// That something changed in what somebody shows besides their address.
    FactorChanged,
    /// The code for another address of somebody, to that address.
    AddressCode,
    /// That somebody has another address, to the earlier one.
    AddressChanged,
    /// That somebody prepares for an office from then on, to them and to whoever holds it.
    LiaisonBegan,
    /// That somebody prepares for it no more, to both.
    LiaisonEnded,
    /// That a session is called, or a call changed, to whoever holds an office that is called.
    Call,
    /// That somebody owes something, or that its last day comes near or passed.
    Owed,
    /// What changed on what somebody follows.
    Followed,
    /// The private address at which somebody gives their visto bueno to a draft.
    VistoBueno,
    /// That a visto bueno was answered, to whoever asked for it.
    VistoBuenoAnswered,
    /// The code for the mailbox of an office, to it.
    MailboxCode,
    /// That an organisation was accredited or not, to whoever signs in for it.
    OrganisationAnswered,
    /// That an act was entered for an office from a paper, to whoever holds it.
    Captured,
    /// That somebody signs in for an office from then on, to every office that is called.
    OfficeEntered,
    /// That somebody leaves an office by a paper, to them.
    OfficeLeft,
}

impl LetterKind {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::SignIn,
        Self::Invitation,
        Self::FactorChanged,
        Self::AddressCode,
        Self::AddressChanged,
        Self::LiaisonBegan,
        Self::LiaisonEnded,
        Self::Call,
        Self::Owed,
        Self::Followed,
        Self::VistoBueno,
        Self::VistoBuenoAnswered,
        Self::MailboxCode,
        Self::OrganisationAnswered,
        Self::Captured,
        Self::OfficeEntered,
        Self::OfficeLeft,
    ];

    /// The word that the table and file names have for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Invitation => "invitation",
            Self::FactorChanged => "factor_changed",
            Self::AddressCode => "address_code",
            Self::AddressChanged => "address_changed",
            Self::LiaisonBegan => "liaison_began",
            Self::LiaisonEnded => "liaison_ended",
            Self::Call => "call",
            Self::Owed => "owed",
            Self::Followed => "followed",
            Self::VistoBueno => "visto_bueno",
            Self::VistoBuenoAnswered => "visto_bueno_answered",
            Self::MailboxCode => "mailbox_code",
            Self::OrganisationAnswered => "organisation_answered",
            Self::Captured => "captured",
            Self::OfficeEntered => "office_entered",
            Self::OfficeLeft => "office_left",
        }
    }

    pub(crate) fn of(word: &str) -> Result<Self, Fault> {
        let found = Self::ALL.into_iter().find(|kind| kind.word() == word);
        found.ok_or_else(|| Fault::Corrupt("a letter of no kind".into()))
    }
}
