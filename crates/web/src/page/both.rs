//! What was typed, beside what somebody else recorded of the same meanwhile.

use domain::{Ask, Fields, Kind, Refers, Spec, pattern};
use words::{Names, TYPED_ENDS, TYPED_OPENS, field_choice, field_label, specs};

use super::filled::{Filled, is_file};

/// A field of a form that replaces what is on record, as both wrote it.
pub(crate) struct Both {
    /// What it is called.
    pub label: String,
    /// What was typed.
    pub typed: String,
    /// What is on record, or was saved.
    pub recorded: String,
}

impl Both {
    /// The fields in which a form that was refused, because somebody said something else meanwhile, differs from what is
    /// on record; none of any other form.
    pub(crate) fn of(names: &Names, form: &Filled, act: &str, on_record: &Fields) -> Vec<Self> {
        Self::differing(Self::all(names, form, act, on_record))
    }

    /// All fields of such a form that are on record.
    pub(crate) fn all(names: &Names, form: &Filled, act: &str, on_record: &Fields) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for spec in specs(act).iter().filter(|_| is_stale(form, act)) {
            let Some(recorded) = on_record.get(&spec.path) else { continue };
            let Some(label) = field_label(names.voice, act, &spec.path, &form.fields) else { continue };
            if !all.iter().any(|known| known.label == label) {
                let said = |value: &str| said(names, act, spec, value.trim());
                all.push(Self { label, typed: said(form.value(act, &spec.path)), recorded: said(recorded) });
            }
        }
        all
    }

    /// The fields in which what was typed differs from what somebody else saved meanwhile.
    pub(crate) fn saved(names: &Names, act: &str, typed: &Fields, saved: &Fields) -> Vec<Self> {
        let mut paths: Vec<&String> = typed.keys().chain(saved.keys()).collect();
        paths.sort();
        paths.dedup();
        let both = paths.into_iter().filter_map(|path| {
            let named = pattern(path);
            // The id of a file says nothing to a reader.
            let spec = specs(act).iter().find(|spec| spec.path == named && !is_file(path))?;
            let value = |fields: &Fields| said(names, act, spec, fields.get(path).map_or("", String::as_str).trim());
            let label = field_label(names.voice, act, path, typed)?;
            Some(Self { label, typed: value(typed), recorded: value(saved) })
        });
        both.filter(Self::differs).collect()
    }

    /// Those in which they differ; all of them where both wrote the same.
    pub(crate) fn differing(mut all: Vec<Self>) -> Vec<Self> {
        if all.iter().any(Self::differs) {
            all.retain(Self::differs);
        }
        all
    }

    fn differs(&self) -> bool {
        self.typed != self.recorded
    }
}

/// Whether that form was refused because what it replaces was said after it had been opened.
fn is_stale(form: &Filled, act: &str) -> bool {
    let refused = form.refusal.as_ref().filter(|_| form.act == act && Ask::replaces_something(act));
    refused.is_some_and(|refusal| refusal.reason == "stale")
}

/// A value as people read it: the words of a choice, the name behind a code. What was typed is marked as what is on record
/// is, and has the ends of its lines.
fn said(names: &Names, act: &str, spec: &Spec, value: &str) -> String {
    match (&spec.kind, spec.refers) {
        (Kind::Choice(words), _) if words.contains(&value) => field_choice(names.voice, act, &spec.path, value),
        (Kind::Code, Some(Refers::Institution | Refers::Seat | Refers::Office)) if !value.is_empty() => {
            names.code(value)
        }
        (Kind::Date, _) => value.parse().map_or_else(|_| value.to_owned(), |date| names.voice.date(date)),
        (Kind::Line { .. } | Kind::Prose { .. }, _) => {
            let bare = value.trim_matches([TYPED_OPENS, TYPED_ENDS]).replace("\r\n", "\n");
            names.voice.typed(&bare)
        }
        _ => value.to_owned(),
    }
}
