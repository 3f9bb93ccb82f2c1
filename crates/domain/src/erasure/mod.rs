//! Words are forgotten: an act names them and says why, and no byte of them stays. The entry that held their digests stays.

mod erase;
mod refusal;
mod repeats;
mod vocabulary;

pub use erase::Erase;
pub use refusal::Refusal;
pub use vocabulary::Cause;
