//! Letters on their way out: the only crate that opens a connection to somebody else.
//!
//! A [`Worker`] takes the letters of the outbox one by one, asks what each says and to whom, and gives it to a [`Carrier`]: a relay
//! that speaks SMTP, or a folder of files where there is none. That a letter is being handed over is on the disk before its first
//! byte goes out, so it is never sent twice; what nobody knows to have arrived is listed and left to people.
//!
//! Trusted: the relay, with the letters and their addresses. What it answers is kept as a code of three digits alone.
#![forbid(unsafe_code)]

mod address;
mod carrier;
mod certificate;
mod compose;
mod folder;
mod private;
mod relay;
mod shown;
mod smtp;
mod trial;
mod worker;

pub use address::{Address, NoAddress};
pub use carrier::Carrier;
pub use certificate::Shown;
pub use compose::{Message, Reason, Sender};
pub use private::wrong_with;
pub use relay::{Login, NoRelay, Patience, Relay, RelayUrl, Security};
pub use shown::{shown_at, shown_by};
pub use trial::{Answered, Asking, Scheme, ask_site, reach, send_now};
pub use worker::{Post, Worker};
