//! The document that a draft was begun with: it stands beside the form, and what came from it says so.

use domain::State;
use words::Voice;

use super::fields::Read;
use super::{ACT, fields};
use crate::page::{Control, Drawn, Field, Filled};

/// The document beside the form.
pub(super) struct Source {
    /// As it was pasted.
    pub text: String,
    /// How many fields stand as they were read from it; or that nothing was recognised.
    pub taken: String,
    /// What was not recognised, paragraph by paragraph.
    pub unread: Vec<String>,
}

/// The document of a draft, when it was begun with one, and marks at the fields that still say what was read from it.
pub(super) fn beside(t: Voice, state: &State, text: &str, form: &Filled, drawn: &mut Drawn) -> Option<Source> {
    if text.is_empty() {
        return None;
    }
    let Read { fields: mut read, is_plan_named, unread } = fields::from_document(state, text);
    if !is_plan_named {
        read.remove("plan");
    }
    let is_taken = |field: &&mut Field| read.get(&field.path).is_some_and(|read| says(form, &field.path, read));
    let mut count = 0;
    for field in drawn.fields.iter_mut().flat_map(and_inside).filter(|field| is_taken(field)) {
        field.hint = format!("{} {}", t.say("draft-field-taken"), field.hint).trim().to_owned();
        count += 1;
    }
    let taken =
        if read.is_empty() { t.say("draft-source-nothing") } else { t.with1("draft-source-taken", "count", count) };
    Some(Source { text: text.to_owned(), taken, unread })
}

/// Whether the form says at that path what was read; it sends the ends of lines its own way.
fn says(form: &Filled, path: &str, read: &str) -> bool {
    form.value(ACT, path).replace("\r\n", "\n").trim() == read.trim()
}

/// A field, or those of its rows.
fn and_inside(field: &mut Field) -> Vec<&mut Field> {
    match field {
        Field { control: Control::Rows(rows), .. } => rows.iter_mut().flat_map(|row| row.fields.iter_mut()).collect(),
        field => vec![field],
    }
}

/// What was pasted, as it is kept: ends of lines alike, and nothing when nothing can be seen in it.
pub(super) fn kept(document: &str) -> String {
    document.replace("\r\n", "\n").trim().to_owned()
}
