//! Who may come in: people, how they sign in, their sessions and second factors, and invitations. None of it is in the record.
//!
//! Codes and tokens that letters carry follow from the secret of the folder; the database holds only their hashes. What
//! identifies somebody is enciphered under a key of theirs.

mod account;
mod address;
mod applicant;
pub(crate) mod cipher;
mod correspondence;
mod drawn_for;
mod e_mail;
mod entered;
mod factor;
mod following;
mod forget;
mod invitation;
mod invited;
mod inviting;
mod leaving;
mod liaison;
pub(crate) mod limits;
mod mailbox;
mod network;
mod notices;
mod of_drafts;
mod owed_told;
mod pace;
mod passkey;
mod programs;
mod recovery;
mod security;
mod sent_invitation;
mod session;
mod sign_in;
mod somebody;
mod token;
mod totp;
mod visto_bueno;
mod way_in;

use store::{Fault, Store};
pub use store::{Pace, Reach};

use crate::Platform;
use crate::clock::{DAY, HOUR, MINUTE};
use crate::drafts::CLEARANCE_SUBJECT;
use crate::fault::Failure;
use crate::random;
use crate::secret::{Purpose, Secret};
use crate::shared::Shared;

pub use account::{Account, Device, Oneself, Whence};
pub use address::{AddressAsked, AddressFault};
pub use e_mail::{EMail, NoEMail};
pub use factor::{Factor, FactorFault, Factors};
pub use following::DigestChoice;
pub use invitation::{Delivered, Invitation, InvitationFault, MOST_DAYS};
pub use leaving::{Kept, LeaveFault};
pub use liaison::{LiaisonFault, ListedLiaison};
pub use limits::{BY_ACCOUNT, BY_NETWORK, ENTERING, Sending, WORTHLESS};
pub use mailbox::{Mailbox, MailboxFault};
pub use network::Network;
pub use pace::Subscription;
pub use passkey::{
    Assertion, LONGEST_PASSKEY_NAME, NewPasskeyQuestion, NoPasskeyName, PASSKEY_ALGORITHMS, PASSKEY_QUESTION_LASTS,
    PasskeyFault, PasskeyName, PasskeyQuestion, Registration, RelyingParty,
};
pub use programs::{MOST_TOKENS, Program, TOKEN_DAYS, TokenFault, TokenMade};
pub(crate) use programs::{is_good, office_of};
pub use recovery::{FEW_CODES, RECOVERY_CODES};
pub use security::{Noted, Whose as WhoseAccount};
pub use sent_invitation::Sent;
pub use session::{Held, Session};
pub use sign_in::{Asked, Proof, SignInFault};
pub use somebody::{Astray, Somebody};
pub use token::{NoToken, Token};
pub use way_in::{Entrant, WayIn};

/// How far ahead of the clock an instant may be that it told before, in milliseconds: clocks that are set right step back a
/// little. What is further ahead is good for nothing until it has come.
const CLOCK_TOLERANCE: i64 = 5_000;

/// How long a request to sign in is good, in milliseconds: as long as NIST SP 800-63B and ASVS 6.5.5 let a code be.
const GOOD_FOR: i64 = 10 * MINUTE;

/// What is kept of people could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeopleFault {
    /// No space is left on the disk.
    #[error("no space is left on the disk")]
    Full,
    /// What let them do it ended meanwhile, and nothing was done.
    #[error("what let somebody act ended meanwhile")]
    Ended,
    /// The database failed, there were no random bytes, or what is kept is damaged.
    #[error("{0}")]
    Store(String),
}

impl From<Fault> for PeopleFault {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Full => Self::Full,
            Fault::Ended => Self::Ended,
            fault => Self::Store(fault.to_string()),
        }
    }
}

/// An act of theirs was not recorded.
impl From<Failure> for PeopleFault {
    fn from(failure: Failure) -> Self {
        Self::Store(format!("it could not be recorded: {failure}"))
    }
}

impl From<random::NoRandomness> for PeopleFault {
    fn from(_: random::NoRandomness) -> Self {
        Self::Store("no random bytes".into())
    }
}

/// How long an ended invitation is listed, in milliseconds; then it goes, and its key with it.
const LISTED_FOR: i64 = 30 * DAY;

/// Forgets sessions and tokens that lasted their time, those who asked to sign in for an organisation and have none, invitations
/// that ended long ago, and old lines of the security log.
pub(crate) async fn forget_old(shared: &Shared, now: i64) -> Result<(), Fault> {
    let store = &shared.store;
    session::forget_sessions(store, now).await?;
    applicant::forget_applicants(shared, now).await?;
    security::forget_lines(store, now).await?;
    store.forget_addresses(now - DAY, now - address::TOLD_FOR).await?;
    store.forget_tokens(now - LISTED_FOR).await?;
    passkey::forget_questions(store, now).await?;
    store.forget_clearance_keys(CLEARANCE_SUBJECT).await?;
    for id in store.forget_mailboxes(now - DAY).await? {
        store.destroy_subject_key(&id).await?;
    }
    for id in store.forget_invitations(now - LISTED_FOR).await? {
        store.destroy_subject_key(&id).await?;
    }
    Ok(())
}

/// What an address is looked up by, in a folder with that secret.
pub(crate) fn mark_of(secret: &Secret, address: &EMail) -> [u8; 32] {
    secret.derive(Purpose::Address, &[address.folded().as_bytes()])
}

/// What says whose mailbox an address is, in a folder with that secret.
pub(crate) fn untagged_of(secret: &Secret, address: &EMail) -> [u8; 32] {
    secret.derive(Purpose::Address, &[address.untagged().as_bytes()])
}

/// What was enciphered under the key of a subject; `None` when the key is destroyed.
pub(crate) async fn address_under(
    store: &Store,
    subject: &str,
    enciphered: &[u8],
) -> Result<Option<EMail>, PeopleFault> {
    let Some(key) = store.subject_key(subject).await? else { return Ok(None) };
    let plain = cipher::decipher(&key, subject, enciphered);
    let address = plain.and_then(|plain| String::from_utf8(plain).ok()).and_then(|plain| plain.parse().ok());
    address.map(Some).ok_or_else(|| PeopleFault::Store("an address is damaged".into()))
}

impl Platform {
    /// What an address is looked up by: it says nothing to whoever has only the database.
    fn mark(&self, address: &EMail) -> [u8; 32] {
        mark_of(&self.shared().secret, address)
    }

    /// What says whose mailbox an address is: letters to addresses that differ by what follows a `+` alone come to one.
    fn untagged(&self, address: &EMail) -> [u8; 32] {
        untagged_of(&self.shared().secret, address)
    }

    /// What was enciphered under the key of a subject; `None` when the key is destroyed.
    async fn address_under(&self, subject: &str, enciphered: &[u8]) -> Result<Option<EMail>, PeopleFault> {
        address_under(&self.shared().store, subject, enciphered).await
    }

    /// Makes the key of a new subject, keeps it, and enciphers an address under it.
    async fn encipher_for(&self, subject: &str, address: &EMail) -> Result<Vec<u8>, PeopleFault> {
        let key = random::bytes32()?;
        let enciphered = cipher::encipher(&key, subject, address.as_str().as_bytes())?;
        self.shared().store.keep_subject_key(subject, &key).await?;
        Ok(enciphered)
    }
}
