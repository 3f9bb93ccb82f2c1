//! What holds of every analysis, whatever was voted: laws over generated crowds, and oracles from outside.
//!
//! Everything goes through what the crate offers to all, so that its inside can be written anew.

mod apart;
mod conservation;
mod crowd;
mod discovery;
mod labels;
mod mirror;
mod monotone;
mod ongoing;
mod oracle;
mod order;
mod ranges;
mod relabelling;
mod short_list;
mod written;
