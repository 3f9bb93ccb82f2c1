//! The one door of a body's platform: everything that changes state passes through [`Platform::perform`].
//!
//! `domain` decides what is allowed and `record` knows bytes; this crate joins them, makes the result durable through
//! `store`, publishes it as a [`Snapshot`], and seals it with a signed checkpoint. It holds no rule of its own, and what it
//! applies live is exactly what reading the record again would apply.
//!
//! Trusted: the operator's clock, up to not going back and not being ahead of what is plausible, and the operating system's random source, for salts. The database
//! is not trusted: it is checked whole at start, and again, entry by entry, before anything is signed.
#![forbid(unsafe_code)]

mod audit;
mod boot;
mod claims;
mod clock;
mod drafts;
mod entry;
mod fault;
mod files;
mod founding;
mod letters;
mod outbox;
mod owed;
mod people;
mod perform;
mod platform;
mod plausible;
mod random;
mod reading;
mod recounted;
pub mod script;
mod seal;
mod secret;
mod shared;
mod staged;
mod verify;

pub use clock::{Clock, Copied, Dated, LastEntry, Mode, Setting, Until, zone};
pub use drafts::{
    Draft, DraftFault, DraftRow, Drafter, Guest, InvitedDraft, ListedDraft, MOST_BYTES_OF_A_DRAFT, MOST_BYTES_OF_A_ROW,
    MOST_BYTES_OF_DRAFTS, MOST_DRAFTS, MOST_OF_A_REMARK, MOST_ROWS, PresentFault, Preview, Previewed, Reading,
    ReadingFault, Remark, RemarkFault, RowChange, RowNumber, SeenRow, Written,
};
pub use fault::{Failure, NotADemo, OpenFault, ReadFault, VerifyFault};
pub use files::{DropFault, StageFault};
pub use founding::Founding;
pub use letters::{Addressed, Correspondence, InvitationLetter, Recipient, SignInLetter, Told};
pub use outbox::{Attempt, LONGEST_PAUSE, OutboxFault, Said};
pub use people::{
    Asked, Delivered, EMail, Held, Invitation, InvitationFault, MOST_DAYS, NoEMail, NoToken, PeopleFault, Proof, Sent,
    Session, SignInFault, Token,
};
pub use perform::{Acknowledgement, IdempotencyKey, Scope};
pub use platform::Platform;
pub use reading::{Inclusion, Listed, Recorded};
pub use seal::Sealed;
pub use shared::Snapshot;
pub use staged::{Share, Whose};
pub use store::{
    FileFault, FileRow, FolderFault, Letter, LetterKind, LetterState, OpeningRow, Order, discard, put_in_place,
};
pub use verify::{Report, exposed_key, verify};
