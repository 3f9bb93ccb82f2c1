//! State to bytes: one file per export format, one per table.
//!
//! A table says *what* (columns and rows, the same in every format), a format says *how*, a wording says it *to whom*: to
//! programs by English names that never change, to people in their language. Every row carries the numbers of the entries it
//! rests on. This crate reads a state and writes bytes; it knows no file, no clock, no language and no web.

mod cell;
mod column;
mod csv;
mod dictionary;
mod format;
mod json;
mod sheet;
mod tables;
mod vocabulary;
mod wording;
mod words;

pub use cell::Cell;
pub use column::{Column, Holds};
pub use dictionary::{dictionary, dictionary_for_people};
pub use format::{CSV_MEDIA, Format, Kind, Writing};
pub use sheet::{sheet_begin, sheet_line};
pub use tables::{Row, Table};
pub use vocabulary::Vocabulary;
pub use wording::Wording;
