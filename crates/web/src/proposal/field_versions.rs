//! Every version of every field of the ficha that changed, with who, when and why.

use domain::Choice;
use domain::proposal::{FichaField, FieldVersion, Proposal};
use words::{Names, amendment_words, captured_in_brief, ficha_field};

use super::history::by_words;

/// The versions of a field.
pub(crate) struct FieldVersions {
    /// Its name.
    pub name: String,
    /// What it said, the latest last.
    pub versions: Vec<FieldVersionView>,
}

/// A version of a field.
pub(crate) struct FieldVersionView {
    /// Its entry.
    pub entry: u64,
    /// When.
    pub when: String,
    /// Who.
    pub who: String,
    /// Why it changed.
    pub note: Option<String>,
    /// That it was entered from a paper, and that its office objects to it.
    pub captured: Option<String>,
    /// What it says, one text a line.
    pub values: Vec<String>,
}

/// The fields that were completed or corrected; those of the wording stand with the wording.
pub(crate) fn field_versions(names: &Names, proposal: &Proposal) -> Vec<FieldVersions> {
    let changed = FichaField::ALL.iter().copied().filter(|field| *field != FichaField::Wording);
    let all = changed.map(|field| (field, proposal.field_versions(field).collect::<Vec<_>>()));
    let all = all.filter(|(_, versions)| versions.iter().any(|version| version.entry != proposal.id));
    all.map(|(field, versions)| FieldVersions {
        name: ficha_field(names.voice, field),
        versions: versions.iter().map(|version| view(names, version)).collect(),
    })
    .collect()
}

fn view(names: &Names, version: &FieldVersion) -> FieldVersionView {
    FieldVersionView {
        entry: version.entry,
        when: names.voice.moment(version.moment),
        who: by_words(names, &version.by).unwrap_or_default(),
        note: names.optional(version.note.as_ref()),
        captured: captured_in_brief(names, version.entry),
        values: amendment_words(names, &version.amendment),
    }
}
