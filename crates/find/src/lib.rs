//! Finding: an index of the words that everybody may read, made from the state and following it.
//!
//! It knows no reader, no database and no clock: whatever is closed, erased or not yet recorded cannot get in, because
//! nothing here could ask for it. It holds which words stand where and no text; excerpts are read from the state.

mod answer;
mod brief;
mod choose;
mod document;
mod excerpt;
mod finder;
mod gathered;
mod index;
mod key;
#[cfg(test)]
mod laws;
mod lexicon;
mod near;
mod phrase;
mod query;
mod stands;
mod token;

pub use answer::{Answer, Counts, Matching};
pub use excerpt::Piece;
pub use finder::{Called, Finder, Shown, called};
pub use index::Facts;
pub use key::{Key, Kind};
pub use phrase::is_quote;
pub use query::{Errors, Filter, MOST_LETTERS, MOST_TERMS, Query};
pub use stands::{Acted, Stands};
pub use token::folded_words;
