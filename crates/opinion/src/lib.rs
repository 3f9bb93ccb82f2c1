//! Opinion groups anyone can recompute: votes on short statements in, groups, consensus and division out.
#![forbid(unsafe_code)]

mod analysis;
mod assemble;
mod crowd;
mod enough;
mod groups;
mod id;
pub mod import;
pub mod json;
pub mod map;
mod matrix;
mod ongoing;
mod own;
mod plane;
pub mod polis;
mod random;
mod report;
mod routing;
mod stats;
#[cfg(test)]
mod testing;
pub mod text;
mod votes;
pub mod words;

pub use analysis::*;
pub use groups::{Memory, Options, Position, analyse, analyse_given, analyse_next};
pub use id::{ParticipantId, StatementId};
pub use ongoing::Ongoing;
pub use own::{Belonging, Centrality, Contrast, Meeting, OwnView, Place, own_view};
pub use routing::{Candidate, Drawn, Lottery, Standing, Turn};
pub use votes::{Moderation, Statement, Vote, Votes, VotesBuilder};
