//! The one door of a body's platform: everything that changes state passes through [`Platform::perform`].
//!
//! `domain` decides what is allowed and `record` knows bytes; this crate joins them, makes the result durable through
//! `store`, publishes it as a [`Snapshot`], and seals it with a signed checkpoint. It holds no rule of its own, and what it
//! applies live is exactly what reading the record again would apply.
//!
//! Trusted: the operator's clock, up to not going back and not being ahead of what is plausible, and the operating system's random source, for salts. The database
//! is not trusted: it is checked whole at start, and again, entry by entry, before anything is signed.
#![forbid(unsafe_code)]

mod absent;
mod as_read;
mod audit;
mod backup;
mod beginning;
mod boot;
mod brief;
mod claims;
mod clock;
mod drafts;
mod enciphered;
mod entry;
mod examine;
mod fault;
mod files;
mod founding;
mod letters;
mod outbox;
mod owed;
mod past;
mod people;
mod perform;
mod platform;
mod plausible;
mod probe;
mod random;
mod reading;
mod recounted;
pub mod script;
mod seal;
mod secret;
mod shared;
mod staged;
mod verify;

pub use as_read::as_read;
pub use backup::{Backup, KeepFault, Restored, back_up, back_up_keys, restore};
pub use beginning::{BeginFault, making};
pub use brief::{Brief, NEWEST, Newest};
pub use clock::{Clock, Copied, Dated, LastEntry, Mode, Setting, Until, zone};
pub use drafts::{
    Changed, Clearance, ClearanceAnswer, ClearanceAsker, ClearanceFault, Cleared, LENT_DAYS, LONGEST_NAME,
    LONGEST_REMARKS, MOST_CLEARANCES, Read, Verdict,
};
pub use drafts::{
    Draft, DraftFault, DraftRow, Drafter, Guest, InvitedDraft, LONGEST_NOTE, ListedDraft, MOST_BYTES_OF_A_DRAFT,
    MOST_BYTES_OF_A_ROW, MOST_BYTES_OF_DRAFTS, MOST_DRAFTS, MOST_OF_A_REMARK, MOST_PREPARATIONS, MOST_ROWS, Note,
    Preparation, Preparer, PresentFault, Presenter, Preview, Previewed, Reading, ReadingFault, Remark, RemarkFault,
    RowChange, RowNumber, SeenRow, Stands, Written,
};
pub use examine::{ClockState, Space, clock_state, examine, exposed_folder, free_bytes_in};
pub use fault::{Failure, NotADemo, OpenFault, ReadFault, VerifyFault};
pub use files::{DropFault, StageFault};
pub use founding::Founding;
pub use letters::{
    AddressCodeLetter, Addressed, CallLetter, CallNews, Change, Correspondence, DraftLetter, FactorLetter,
    FollowedLetter, InvitationLetter, InvitedTo, MailboxCodeLetter, OwedLetter, Recipient, SignInLetter, Told,
    VistoBuenoLetter,
};
pub use outbox::{Attempt, LONGEST_PAUSE, OutboxFault, Said, Untrusted};
pub use past::{MOST_READ_AGAIN, Past};
pub use people::{
    Account, AddressAsked, AddressFault, Asked, Astray, Delivered, Device, DigestChoice, EMail, FEW_CODES, Factor,
    FactorFault, Factors, Held, Invitation, InvitationFault, Kept, LeaveFault, LiaisonFault, ListedLiaison, MOST_DAYS,
    MOST_TOKENS, Mailbox, MailboxFault, Network, NoEMail, NoToken, Noted, Oneself, Pace, PeopleFault, Program, Proof,
    RECOVERY_CODES, Reach, Sent, Session, SignInFault, Somebody, Subscription, TOKEN_DAYS, Token, TokenFault,
    TokenMade, Whence, WhoseAccount,
};
pub use people::{
    Assertion, LONGEST_PASSKEY_NAME, NewPasskeyQuestion, NoPasskeyName, PASSKEY_ALGORITHMS, PASSKEY_QUESTION_LASTS,
    PasskeyFault, PasskeyName, PasskeyQuestion, Registration, RelyingParty,
};
pub use people::{BY_ACCOUNT, BY_NETWORK, ENTERING, Entrant, Sending, WORTHLESS, WayIn};
pub use perform::{Acknowledgement, Authority, IdempotencyKey, Scope};
pub use platform::Platform;
pub use probe::probe;
pub use reading::{Inclusion, Listed, Recorded};
pub use seal::Sealed;
pub use shared::Snapshot;
pub use staged::{Share, Whose};
pub use store::{
    BackupFault, FactorChange, FileFault, FileGone, FileRow, FolderFault, Happened, InvitationState, KeptTable,
    KeptValue, Letter, LetterKind, LetterState, OUTBOX, OpeningRow, Order, Told as ToldTo, UNSHOWN, Unshown, discard,
    is_founded, letter_file, put_in_place,
};
pub use verify::{Report, exposed_key, verify};
