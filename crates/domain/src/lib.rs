//! What may be done, by whom, and what it brings about.
//!
//! An [`Act`] is parsed from a form, an API call or a scenario ([`Fields`]), decided against a
//! [`State`] in a [`Context`], and what was accepted is applied to the next state. This crate does
//! not know the time, the web, the database, the language, or that a record exists.
// Tests share the world that the tests from outside play in, which has the standard library.
#![cfg_attr(not(test), no_std)]

extern crate alloc;
#[cfg(test)]
extern crate self as domain;

mod act;
mod act_list;
mod actor;
mod basis;
mod by_e_mail;
mod captured;
mod choice;
mod class;
mod closed;
mod context;
mod deed;
mod dense;
mod door;
mod erasable;
mod fields;
mod file;
mod json;
mod level;
mod liaison;
mod limits;
mod look_alike;
mod matter;
mod moment;
mod motion;
mod number;
mod owner;
mod randomness;
mod reader;
mod refusal;
mod shelf;
mod state;
mod support;
mod tells;
mod text;
mod texts;
mod unseen;
mod who_first;
mod zone;

#[cfg(test)]
mod many_tests;

pub mod agreement;
pub mod endorsement;
pub mod erasure;
pub mod log;
pub mod organisation;
pub mod owed;
pub mod phase;
pub mod plan;
pub mod proposal;
pub mod secretariat;
pub mod session;

pub use act::{Act, ActKind, Ask, Asked, Deed};
pub use actor::{Actor, Allowed, Level, Needs, Pseudonym, Role};
pub use basis::Basis;
pub use by_e_mail::{
    ACTS_OF_ALL_WAITING, ACTS_OF_ONE_ACCREDITED, ACTS_OF_ONE_WAITING, Bound, CORRECTIONS_UNANSWERED, OfDay,
};
pub use captured::{Capture, Captured, Disowned, Disowns, FromPaper, Signer};
pub use choice::Choice;
pub use class::Class;
pub use closed::Closed;
pub use context::{Context, Hour, Meta};
pub use dense::Dense;
pub use door::{Accepted, Request, apply, decide};
pub use erasable::Erasable;
pub use fields::{Fault, FieldRefusal, Fields, Form, Kind, Refers, Spec, Spot, When, field_id, pattern};
pub use file::{FileId, FileReference, is_file_field};
pub use json::{decode, encode, size_limit};
pub use liaison::Liaison;
pub use look_alike::{as_drawn, stray_letter};
pub use moment::{Moment, Side};
pub use motion::{Fact, Facts, MatterKind, Motion, MotionKind, Told, Word};
pub use number::EntryNumber;
pub use owner::Owner;
pub use randomness::Randomness;
pub use reader::Reader;
pub use refusal::{Door, Ground, Refusal};
pub use shelf::{Numbered, Shelf};
pub use state::{EntryNote, Skeleton, State};
pub use support::{Support, SupportKind};
pub use tells::{CallNews, Tells};
pub use text::{Code, Line, Prose, Token, Typed};
pub use texts::{Place, Standing, Texts, Words};
pub use unseen::is_unseen;
pub use who_first::{barred, in_whose_name, performers};

pub use zone::{Clocks, Comes, Zone};
