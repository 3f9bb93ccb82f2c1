//! The one wire shape of forms, API calls and scenarios: a map from path to text.
//!
//! [`Form`] turns it into valid types and names every fault at once; the same reading code, run over nothing,
//! describes itself as a list of [`Spec`]s.

mod fault;
mod form;
mod ground;
mod rows;
mod spec;
#[cfg(test)]
mod tests;

use alloc::collections::BTreeMap;
use alloc::string::String;

pub use fault::{Fault, FieldRefusal, Spot};
pub(crate) use form::YEARS;
pub use ground::Form;
pub(crate) use ground::StandIn;
pub use spec::{Kind, Refers, Spec, When, field_id, pattern};

/// What was sent: path (`agenda.0.title`) → text, as typed.
pub type Fields = BTreeMap<String, String>;
