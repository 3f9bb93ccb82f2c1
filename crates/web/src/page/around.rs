//! What stands around a form that is a page of its own: where one came from, what it is for, and what there is already.

use domain::Fields;

use super::inputs::Boxes;
use crate::proposal::NextWords;

/// What stands around a form.
#[derive(Default)]
pub(crate) struct Around {
    /// Where one came from: address and name.
    pub back: Option<(String, String)>,
    /// What the page is called.
    pub title: String,
    /// What it is for.
    pub lede: String,
    /// What else to know before filling it in.
    pub note: Option<String>,
    /// What changed meanwhile: a heading, and the words on record.
    pub meanwhile: Option<(String, String)>,
    /// What is missing, and by when.
    pub due: Option<NextWords>,
    /// What there is already, above the form.
    pub above: Option<Ledger>,
    /// What the form is called, where it is one of several things on the page.
    pub section: Option<String>,
    /// Who may, when the visitor may not: then there is no form.
    pub others: Option<String>,
    /// What fields start from.
    pub starts: Vec<(&'static str, String)>,
    /// All that can be chosen in a field, by its path, where that is less than there is.
    pub offered: Vec<(&'static str, Vec<(String, String)>)>,
    /// What fields start from because it is on record, by path.
    pub on_record: Fields,
    /// A choice that the page made: only what belongs to its word is asked for.
    pub fixed: Option<(&'static str, &'static str)>,
    /// Fields that are not asked for.
    pub left_out: Vec<&'static str>,
    /// Rows of each kind in a blank form.
    pub rows: Option<usize>,
    /// A field whose value the page says, such as which one is corrected.
    pub said: Option<(&'static str, String)>,
    /// What comes next after the installation.
    pub then: Option<Onward>,
    /// Rows of which the page says all values there are.
    pub boxes: Option<Boxes>,
    /// What it is a step of.
    pub steps: Option<Steps>,
    /// What its button says, where that is not what the act is called.
    pub button: Option<String>,
    /// Another way on: address and words. Without one it is the way back.
    pub next: Option<(String, String)>,
    /// What there is already, below the form.
    pub below: Option<Ledger>,
}

/// What comes next after the installation, as a line.
pub(crate) struct Onward {
    /// What is to be done.
    pub what: String,
    /// Where it is done, for whoever may, and where it is told for others; none where it is told nowhere.
    pub address: Option<String>,
    /// Whose turn it is.
    pub who: String,
}

/// The steps of what a page is part of.
pub(crate) struct Steps {
    /// Which of them this is, and of how many, in words.
    pub said: String,
    /// All of them.
    pub all: Vec<Step>,
    /// The page before this one: address and words; none before the first.
    pub before: Option<(String, String)>,
}

/// A step, as a list of them shows it.
pub(crate) struct Step {
    /// What it is called.
    pub title: String,
    /// What is there of it, or that nothing is yet.
    pub state: String,
    /// Where it is.
    pub address: String,
    /// How far it is.
    pub mark: Mark,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing is missing of it.
    Done,
    /// It is the one on this page.
    Now,
    /// It waits.
    Todo,
}

impl Mark {
    /// How the station is drawn.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Done => "travelled",
            Self::Now => "now",
            Self::Todo => "todo",
        }
    }

    /// Its symbol.
    pub(crate) fn symbol(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Todo => "todo",
        }
    }

    /// Whether it is the step on this page.
    pub(crate) fn is_here(self) -> bool {
        self == Self::Now
    }
}

/// The form is not for whoever asks: the key of what is said instead.
pub(crate) struct Barred(pub &'static str);

/// What there is already.
pub(crate) struct Ledger {
    /// What it is called, below a form; above one the page says it.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<Line>,
    /// What is said when there are none.
    pub none: String,
}

/// A line of what there is.
#[derive(Default)]
pub(crate) struct Line {
    /// What.
    pub what: String,
    /// Where it is.
    pub address: Option<String>,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
    /// Whose, or of what kind.
    pub who: Option<String>,
    /// When.
    pub when: Option<String>,
    /// Its code.
    pub code: Option<String>,
}
