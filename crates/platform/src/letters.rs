//! What a letter of the outbox says and to whom, looked up at the moment it is sent: neither is kept in the outbox.

use std::future::Future;

pub use domain::CallNews;
use domain::owed::Owed;
use domain::{Accepted, Code, EntryNumber, Role};
use jiff::civil::Date;
use store::{FactorChange, Letter};

use crate::outbox::OutboxFault;
use crate::people::Pace;

/// Whom a letter goes to.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The address, as they typed it.
    pub address: String,
    /// The language they read, as a BCP 47 tag: `es-MX` or `en`.
    pub language: String,
}

/// What a letter with a code to sign in says. The code and the token are derived from the request, and so are the same each time.
#[derive(Clone, PartialEq, Eq)]
pub struct SignInLetter {
    /// The code that is typed: `XXXX-XXXX`.
    pub code: String,
    /// The token of the link; letters, digits, `-` and `_` alone.
    pub link_token: String,
    /// Until when both are good, in milliseconds since 1970, UTC.
    pub expires: i64,
}

/// What somebody is invited to.
#[derive(Clone, PartialEq, Eq)]
pub enum InvitedTo {
    /// Setting the body up and looking after its site.
    Administration,
    /// Preparing for an office.
    Liaison(Code),
    /// To sign in for an office, from a first day on when that is to come.
    Office(Code, Option<Date>),
    /// To sign in for the organisation that this entry registered.
    Organisation(EntryNumber),
}

/// What a letter with an invitation says.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationLetter {
    /// What it is for.
    pub to: InvitedTo,
    /// The token of the link; letters, digits, `-` and `_` alone.
    pub link_token: String,
    /// Until when it is good, in milliseconds since 1970, UTC.
    pub expires: i64,
}

/// What a letter says that tells of a change in how somebody shows who they are.
#[derive(Clone, PartialEq, Eq)]
pub struct FactorLetter {
    /// What changed.
    pub change: FactorChange,
    /// When, in milliseconds since 1970, UTC.
    pub at: i64,
}

/// What a letter with the code for another address says.
#[derive(Clone, PartialEq, Eq)]
pub struct AddressCodeLetter {
    /// The code that is typed: `XXXX-XXXX`.
    pub code: String,
    /// Until when it is good, in milliseconds since 1970, UTC.
    pub expires: i64,
}

/// What a letter with a call says. The session is told as it stands when the letter is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct CallLetter {
    /// The session.
    pub session: EntryNumber,
    /// What became of its call.
    pub news: CallNews,
    /// The token of the address that ends such letters to the mailbox of an office; `None` for whoever holds one: they are called.
    pub unsubscribe: Option<String>,
}

/// What a letter says that tells what somebody owes.
#[derive(Clone, PartialEq, Eq)]
pub struct OwedLetter {
    /// What, in the order in which it is due.
    pub owed: Vec<Owed>,
    /// The token of the address that ends such letters; letters, digits, hyphens and low lines alone.
    pub unsubscribe: String,
}

/// What was recorded of one commitment.
#[derive(Clone, PartialEq, Eq)]
pub struct Change {
    /// The commitment.
    pub object: EntryNumber,
    /// The latest entries, the earliest first, with what each did.
    pub deeds: Vec<(EntryNumber, Accepted)>,
    /// How many more there were before those.
    pub earlier: usize,
}

/// What a letter says that tells what changed on what somebody follows.
#[derive(Clone, PartialEq, Eq)]
pub struct FollowedLetter {
    /// What, by commitment.
    pub changes: Vec<Change>,
    /// How many more commitments changed.
    pub more: usize,
    /// How often they are told.
    pub pace: Pace,
    /// The token of the address that ends such letters; letters, digits, hyphens and low lines alone.
    pub unsubscribe: String,
}

/// What a letter with the address of a visto bueno says.
#[derive(Clone, PartialEq, Eq)]
pub struct VistoBuenoLetter {
    /// Who asks.
    pub role: Role,
    /// The token of the address; letters, digits, `-` and `_` alone.
    pub link_token: String,
    /// Until when it is good, in milliseconds since 1970, UTC.
    pub expires: i64,
}

/// What a letter says of a draft. What it is called by is looked up when it is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct DraftLetter {
    /// Its id.
    pub draft: String,
    /// Whose it is.
    pub institutions: Vec<Code>,
    /// The title of the proposal that it is alone, blank while it has none; `None` of any other draft.
    pub title: Option<String>,
    /// How many acts it holds.
    pub acts: usize,
}

/// What a letter with the code for the mailbox of an office says.
#[derive(Clone, PartialEq, Eq)]
pub struct MailboxCodeLetter {
    /// The office.
    pub office: Code,
    /// The code that is typed: `XXXX-XXXX`.
    pub code: String,
    /// Until when it is good, in milliseconds since 1970, UTC.
    pub expires: i64,
}

/// What a letter says, by its kind.
#[derive(Clone, PartialEq, Eq)]
pub enum Told {
    /// A code and a link to sign in with.
    SignIn(SignInLetter),
    /// An invitation to hold an office.
    Invitation(InvitationLetter),
    /// A change in how somebody shows who they are.
    FactorChanged(FactorLetter),
    /// The code for another address.
    AddressCode(AddressCodeLetter),
    /// That the address is another one since that moment, in milliseconds since 1970, UTC.
    AddressChanged(i64),
    /// That somebody prepares for an office since that moment, in milliseconds since 1970, UTC; to them and to whoever holds it.
    LiaisonBegan(Code, i64),
    /// That somebody prepares for it no more since then, to both.
    LiaisonEnded(Code, i64),
    /// A call, to whoever holds an office that is called.
    Call(CallLetter),
    /// What somebody owes.
    Owed(OwedLetter),
    /// What changed on what somebody follows.
    Followed(FollowedLetter),
    /// The address of a visto bueno.
    VistoBueno(VistoBuenoLetter),
    /// That a visto bueno to the draft of that id was answered, and when, in milliseconds since 1970, UTC.
    VistoBuenoAnswered(String, i64),
    /// The code for the mailbox of an office.
    MailboxCode(MailboxCodeLetter),
    /// How an organisation was answered: the entry, and what it did.
    OrganisationAnswered(EntryNumber, Box<Accepted>),
    /// What was entered for an office from a paper: the entry, and what it did.
    Captured(EntryNumber, Box<Accepted>),
    /// That somebody signs in for an office: the entry, and what it did.
    OfficeEntered(EntryNumber, Box<Accepted>),
    /// That they leave an office by a paper: the entry since which it holds, and what it did.
    OfficeLeft(EntryNumber, Box<Accepted>),
    /// That they hold an office again that a paper had taken from them: the entry, and what it did.
    OfficeReturned(EntryNumber, Box<Accepted>),
    /// That what was entered from a paper is objected to: the entry, and what it did.
    CaptureObjected(EntryNumber, Box<Accepted>),
    /// That a first person asks to take second factors away: the entry, and what it did.
    FactorResetAsked(EntryNumber, Box<Accepted>),
    /// That an organisation is invited to read a draft.
    DraftShared(DraftLetter),
    /// That an organisation remarked on a draft.
    DraftRemarked(DraftLetter),
}

/// A letter with its recipient and what it says.
#[derive(Clone, PartialEq, Eq)]
pub struct Addressed {
    /// To whom.
    pub recipient: Recipient,
    /// What.
    pub told: Told,
}

/// Looks up what letters say.
pub trait Correspondence: Send + Sync {
    /// Whom a letter goes to and what it says; `None` when nobody is there any more to write to, or what it tells of has passed.
    ///
    /// # Errors
    /// The database failed: it can be asked again.
    fn addressed(&self, letter: &Letter) -> impl Future<Output = Result<Option<Addressed>, OutboxFault>> + Send;
}

/// Says no address.
impl std::fmt::Debug for Recipient {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Recipient").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Says neither a code nor a token.
impl std::fmt::Debug for Told {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::SignIn(_) => "SignIn",
            Self::Invitation(_) => "Invitation",
            Self::FactorChanged(_) => "FactorChanged",
            Self::AddressCode(_) => "AddressCode",
            Self::AddressChanged(_) => "AddressChanged",
            Self::LiaisonBegan(..) => "LiaisonBegan",
            Self::LiaisonEnded(..) => "LiaisonEnded",
            Self::Call(_) => "Call",
            Self::Owed(_) => "Owed",
            Self::Followed(_) => "Followed",
            Self::VistoBueno(_) => "VistoBueno",
            Self::VistoBuenoAnswered(..) => "VistoBuenoAnswered",
            Self::MailboxCode(_) => "MailboxCode",
            Self::OrganisationAnswered(..) => "OrganisationAnswered",
            Self::Captured(..) => "Captured",
            Self::OfficeEntered(..) => "OfficeEntered",
            Self::OfficeLeft(..) => "OfficeLeft",
            Self::OfficeReturned(..) => "OfficeReturned",
            Self::CaptureObjected(..) => "CaptureObjected",
            Self::FactorResetAsked(..) => "FactorResetAsked",
            Self::DraftShared(_) => "DraftShared",
            Self::DraftRemarked(_) => "DraftRemarked",
        })
    }
}
