//! Codes made from names where nobody typed one, while the table is set up.

use domain::Fields;
use words::{code_numbered, code_of, same_name};

use super::there::There;

/// Codes that are taken: by what there is already, and by the rows of the form before.
pub(super) struct Taken {
    /// What a row is, as the start of a code where nothing of its name can stand in one.
    kind: String,
    held: Vec<Held>,
}

struct Held {
    code: String,
    name: String,
    by: Twin,
}

/// What is called the same as a row, but for signs, accents and capitals.
#[derive(Clone)]
pub(super) enum Twin {
    /// A row of the form before it, counted from 0.
    Row(usize),
    /// Something that is there already, of this name.
    There(String),
}

impl Taken {
    /// The codes of what there is; `kind` is what a row is called.
    pub(super) fn by(there: Vec<There>, kind: &str) -> Self {
        let held = |it: There| Held { code: it.code, name: it.what.clone(), by: Twin::There(it.what) };
        Self { kind: code_of(kind), held: there.into_iter().map(held).collect() }
    }

    /// A row with a code made of its name, where none was typed; from then on its code is taken. Another thing that is called
    /// otherwise and would have the same code leaves it a number. One that is called the same does not, so that what is sent
    /// twice is refused; then this is its twin.
    pub(super) fn coded(&mut self, at: usize, mut row: Fields) -> (Fields, Option<Twin>) {
        let said = |path: &str| row.get(path).cloned().unwrap_or_default();
        let (typed, name) = (said("code"), said("name"));
        let short = said("short_name");
        let called = if short.trim().is_empty() { name.clone() } else { short };
        let (code, twin) = match typed.trim() {
            "" if called.trim().is_empty() => (String::new(), None),
            "" => self.made(&called, &name),
            _ => (typed, None),
        };
        row.insert("code".to_owned(), code.clone());
        self.held.push(Held { code, name, by: Twin::Row(at) });
        (row, twin)
    }

    fn made(&self, called: &str, name: &str) -> (String, Option<Twin>) {
        let made = code_of(called);
        // What has no letter that a code can have is numbered among its kind.
        let (first, base, from) = if made.is_empty() { (None, &self.kind, 1) } else { (Some(made.clone()), &made, 2) };
        for code in first.into_iter().chain((from..).map(|number| code_numbered(base, number))) {
            match self.held.iter().find(|held| held.code == code) {
                None => return (code, None),
                Some(held) if same_name(&held.name, name) => return (code, Some(held.by.clone())),
                Some(_) => {}
            }
        }
        (String::new(), None)
    }
}
