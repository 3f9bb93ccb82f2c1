//! What the post promises: each letter goes out once or is accounted for, whatever the relay does and whenever the process ends.

mod arrives;
mod certificates;
mod folder;
mod killed;
mod refused;
mod scratch;
mod sink;
