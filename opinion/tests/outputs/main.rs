//! What the analysis is written as: golden files, and what holds for any map.

mod golden;
mod map;
mod truths;
mod words;
