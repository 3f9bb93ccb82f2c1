//! What is typed in a draft: which fields it has, and how a pasted document fills them.

use domain::{Fault, FieldRefusal, Fields, State, Typed, Words, pattern};
use words::{Pasted, Voice, field_label, read_document, specs};

use super::ACT;
use crate::page::{MORE, is_file};
use crate::upload::{Unkept, received};

/// What comes after saving: the field that a button sends which goes on from there.
pub(super) const THEN: &str = "luego";
/// Fields of the form that are not of the act; the last two ask for a visto bueno.
const OURS: [&str; 6] = ["key", "revision", MORE, THEN, "dias", "correo"];
/// Where the activities of the form are typed: `activities.ROW.FIELD`.
const ACTIVITIES: &str = "activities.";
/// The axis, as somebody words it.
const AS_WORDED: &str = "axis_as_worded";
/// Most rows the act takes.
const MOST_ROWS: usize = 10;

/// What was read from a pasted document.
#[derive(Default)]
pub(super) struct Read {
    /// The fields that it fills.
    pub fields: Fields,
    /// Whether the document says which plan; otherwise it is the only one there is.
    pub is_plan_named: bool,
    /// What was not recognised, paragraph by paragraph.
    pub unread: Vec<String>,
}

/// What a pasted document fills; nothing but the only plan there is when nothing was pasted. A name that a label gives and nobody here has fills nothing.
pub(super) fn from_document(state: &State, document: &str) -> Read {
    if document.trim().is_empty() {
        // Nothing says that it is for another plan than the only one there is.
        let only = state.skeleton.plans.iter().last().filter(|_| state.skeleton.plans.len() == 1);
        let fields = only.map(|plan| ("plan".to_owned(), plan.id.to_string())).into_iter().collect();
        return Read { fields, ..Read::default() };
    }
    let Pasted { fields, labelled, unread } = read_document(document);
    let mut read = Read { fields, is_plan_named: false, unread };
    let mut take = |name: &str| (read.fields.remove(name), labelled.get(name).cloned());
    let ((plan, plan_said), (axis, axis_said)) = (take("plan_name"), take("axis_name"));
    let (responsible, responsible_said) = take("responsible_name");
    match responsible.and_then(|name| institution(state, &name)) {
        Some(code) => drop(read.fields.insert("responsible".into(), code)),
        None => read.unread.extend(responsible_said),
    }
    let plans = &state.skeleton.plans;
    let called = |name: Words, wanted: &str| matches!(name, Words::Present(name) if same(name, wanted));
    let named = plan.and_then(|wanted| plans.iter().find(|plan| called(plan.name.words(&state.texts), &wanted)));
    read.is_plan_named = named.is_some();
    // With one plan there is nothing to choose, unless the document says it is for another.
    let only = || plans.iter().last().filter(|_| plans.len() == 1 && plan_said.is_none());
    let plan = named.or_else(only);
    if named.is_none() {
        read.unread.extend(plan_said.clone());
    }
    read.fields.extend(plan.map(|plan| ("plan".to_owned(), plan.id.to_string())));
    let Some(wanted) = axis else { return read };
    let mut axes = plan.iter().flat_map(|plan| plan.axes.iter());
    let found = axes.find(|axis| axis.names.iter().any(|name| called(name.words(&state.texts), &wanted)));
    match found {
        Some(axis) => drop(read.fields.insert("axis".into(), axis.id.to_string())),
        None if !read.fields.contains_key(AS_WORDED) => drop(read.fields.insert(AS_WORDED.into(), wanted)),
        None => read.unread.extend(axis_said),
    }
    read
}

/// The code of the institution of that name, or of that short name.
fn institution(state: &State, name: &str) -> Option<String> {
    let is_called =
        |words: Words| matches!(words, Words::Present(words) if words.to_lowercase() == name.to_lowercase());
    let mut known = state.skeleton.secretariat.institutions.iter();
    let found = known
        .find(|known| is_called(known.name.words(&state.texts)) || is_called(known.short_name.words(&state.texts)))?;
    Some(found.code.as_str().to_owned())
}

/// The row of an activity, counted from 0, when the form can have such a row.
pub(super) fn row(path: &str) -> Option<usize> {
    let (row, _) = path.strip_prefix(ACTIVITIES)?.split_once('.')?;
    row.parse().ok().filter(|row| *row < MOST_ROWS)
}

/// Parts what was sent into the revision it was based on and the fields of the act; blank ones are left out. The
/// revision is 0, which no saved draft has, when none was sent.
pub(super) fn sent(mut fields: Fields) -> (i64, Fields) {
    let revision = fields.get("revision").and_then(|revision| revision.parse().ok()).unwrap_or_default();
    fields.retain(|path, value| !OURS.contains(&path.as_str()) && !value.trim().is_empty());
    (revision, fields)
}

/// The files among them that could not be kept.
pub(crate) fn unkept(fields: &Fields) -> Vec<FieldRefusal> {
    let unkept = fields.iter().filter(|(path, value)| is_file(path) && Unkept::of(value).is_some());
    unkept.map(|(path, _)| FieldRefusal { path: path.clone(), fault: Fault::NotAFile }).collect()
}

/// What a draft keeps of them: rows that no form has are left out. Where a file could not be kept, the one that was there stays.
pub(crate) fn kept(mut fields: Fields) -> Fields {
    fields.retain(|path, _| !path.starts_with(ACTIVITIES) || row(path).is_some());
    for FieldRefusal { path, .. } in unkept(&fields) {
        let earlier = fields.remove(&path).and_then(|value| received(&value).map(str::to_owned));
        fields.extend(earlier.map(|id| (path, id)));
    }
    fields
}

/// Whether what was typed is not what is saved. A form sends the ends of lines its own way and leaves out what is blank; that
/// is no editing, and whoever presents what somebody else wrote does not become its author by it.
pub(super) fn is_edited(typed: &Fields, saved: &Fields) -> bool {
    let said = |fields: &Fields| {
        let said = fields.iter().filter(|(_, text)| !text.trim().is_empty());
        said.map(|(path, text)| (path.clone(), text.replace("\r\n", "\n").trim().to_owned())).collect::<Fields>()
    };
    said(typed) != said(saved)
}

/// What differs between what was typed and what somebody else saved meanwhile: field, typed, saved.
pub(super) fn differing(voice: Voice, typed: &Fields, saved: &Fields) -> Vec<(String, String, String)> {
    let mut paths: Vec<&String> = typed.keys().chain(saved.keys()).collect();
    paths.sort();
    paths.dedup();
    // The id of a file says nothing to a reader.
    paths.retain(|path| !is_file(path));
    let value = |fields: &Fields, path: &str| fields.get(path).cloned().unwrap_or_default();
    let rows = paths.into_iter().filter_map(|path| Some((label(voice, path)?, value(typed, path), value(saved, path))));
    rows.filter(|(_, typed, saved)| typed != saved).collect()
}

/// What is no field of the form has no label.
fn label(voice: Voice, path: &str) -> Option<String> {
    is_ours(path).then(|| field_label(voice, ACT, path, &Fields::new())).flatten()
}

/// Whether the form has such a field, whatever was sent.
pub(super) fn is_ours(path: &str) -> bool {
    let named = pattern(path);
    specs(ACT).iter().any(|spec| spec.path == named)
}

fn same(name: &str, wanted: &str) -> bool {
    !wanted.is_empty() && name.to_lowercase().trim().starts_with(wanted.to_lowercase().trim())
}
