//! What a letter of the outbox says and to whom, looked up at the moment it is sent: neither is kept in the outbox.

use std::future::Future;

use domain::Code;
use store::{FactorChange, Letter};

use crate::outbox::OutboxFault;

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

/// What a letter with an invitation says.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationLetter {
    /// The office that the invitation is for.
    pub office: Code,
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
        })
    }
}
