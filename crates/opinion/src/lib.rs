//! Opinion groups anyone can recompute: votes on short statements in, groups, consensus and division out.
#![forbid(unsafe_code)]

mod analysis;
mod id;
pub mod import;
pub mod json;
mod stats;
pub mod text;
mod votes;
pub mod words;

pub use analysis::*;
pub use id::{ParticipantId, StatementId};
pub use votes::{Moderation, Statement, Vote, Votes, VotesBuilder};
