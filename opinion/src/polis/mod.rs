//! Mode `polis`: the published rules of Polis, followed exactly, so that results can be compared.
//!
//! Written from a description of the algorithm that was checked against its production output (docs/spec/opinion.md).
//! Its results depend on the order in which people arrived; that is the reason why it is not the default.

mod clusters;
mod components;
mod ratings;
mod represent;
mod smoother;
mod update;

#[cfg(test)]
mod blob_tests;

pub use clusters::{Cluster, cold, settle, silhouette, warm};
pub use components::Components;
pub use ratings::Ratings;
pub use represent::{majority, representative};
pub use smoother::Smoother;
pub use update::{Memory, analyse};
