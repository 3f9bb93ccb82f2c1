//! The binary from outside: power cuts, and what the commands say.

mod commands;
mod descriptors;
mod kill;
mod lots;
mod making;
mod opinion;
mod program;
