//! What is looked for, read at the edge: of any text, so many words and no more.

use domain::{Code, EntryNumber};
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;
use words::is_little;

use crate::key::Kind;
use crate::phrase::{Phrase, phrases};
use crate::stands::Stands;
use crate::token::tokens;

/// Letters of what was typed that are looked at; the rest is left out.
pub const MOST_LETTERS: usize = 200;
/// Words that are looked for; the rest is left out.
pub const MOST_TERMS: usize = 12;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What was typed, as far as it is looked at.
    pub text: String,
    /// Whether something of what was typed is not looked at.
    pub cut: bool,
    /// The words looked for, each once.
    pub(crate) terms: Vec<Term>,
    /// All words in their order, common ones among them, as they are compared: something may be called so.
    pub(crate) name: Vec<String>,
    /// What stands in quotes.
    pub(crate) phrases: Vec<Phrase>,
    /// Whether typing errors are forgiven.
    pub errors: Errors,
    /// By what else it is chosen.
    pub filter: Filter,
}

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// As it was typed.
    pub typed: String,
    /// As it is compared.
    pub folded: String,
    /// Whether it stands in quotes, and is meant as it is written.
    pub is_quoted: bool,
}

/// What becomes of a word that stands nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errors {
    /// The nearest one is looked for instead, and that is said.
    Forgiven,
    /// It is looked for as it is.
    AsTyped,
}

/// By what else it is chosen; what is absent chooses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The kind.
    pub kind: Option<Kind>,
    /// Where it stands.
    pub state: Option<Stands>,
    /// An institution it is of.
    pub institution: Option<Code>,
    /// An axis it is of.
    pub axis: Option<EntryNumber>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Query {
    /// Reads what was typed.
    #[must_use]
    pub fn read(text: &str, errors: Errors, filter: Filter) -> Self {
        let mut letters = text.trim().nfc().filter(|letter| !letter.is_control());
        let text: String = letters.by_ref().take(MOST_LETTERS).collect();
        let mut cut = letters.next().is_some();
        let phrases = phrases(&text);
        let name = tokens(&text).map(|token| token.folded).collect();
        let mut terms: Vec<Term> = Vec::new();
        for token in tokens(&text).filter(|token| !is_little(&token.folded)) {
            if terms.iter().any(|term| term.folded == token.folded) {
                continue;
            }
            if terms.len() == MOST_TERMS {
                cut = true;
                break;
            }
            let is_quoted = phrases.iter().any(|phrase| phrase.0.contains(&token.folded));
            terms.push(Term { typed: text[token.range].to_owned(), folded: token.folded, is_quoted });
        }
        Self { text, cut, terms, name, phrases, errors, filter }
    }

    /// Whether there is no word to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether there are words, and all of them so common that none is looked for.
    #[must_use]
    pub fn is_all_common(&self) -> bool {
        self.is_empty() && tokens(&self.text).next().is_some()
    }

    /// Whether words in quotes are looked for.
    #[must_use]
    pub fn is_quoted(&self) -> bool {
        !self.is_empty() && !self.phrases.is_empty()
    }
}

impl Filter {
    /// Whether it chooses nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
