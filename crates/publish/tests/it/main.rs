//! What is published, compared with what was published before.

mod golden;
mod story;
