//! State to bytes: one file per export format, one per table.
//!
//! A table says *what* (columns and rows, the same in every format), a format says *how*. Column
//! names are English and stable; every row carries the numbers of the entries it rests on. This
//! crate reads a state and writes bytes; it knows no file, no clock and no web.

mod cell;
mod csv;
mod format;
mod json;
mod tables;
mod words;

pub use cell::Cell;
pub use format::{Format, Kind};
pub use tables::{Row, Table};
