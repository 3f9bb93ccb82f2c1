//! What a field of an act is called, what helps to fill it in, and what its choices are called: the same in forms,
//! faults, the record and downloads.
//!
//! A name is looked for from the particular to the general: at the act (`act-session-call.place`), then by the whole
//! path (`field-support-number`), then by its end (`field-number`). Where a field belongs to a variant, the names that
//! say so come first (`field-occupant-name`). A hint stands beside the name it belongs to, as its `hint`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::{Accepted, Ask, Fields, Spec, When, field_id, pattern};
use serde_json::Value;

use crate::Voice;

/// The fields of every act, described once.
static SPECS: LazyLock<BTreeMap<&'static str, Vec<Spec>>> =
    LazyLock::new(|| Ask::NAMES.iter().filter_map(|name| Some((*name, Ask::specs(name)?))).collect());

/// Fields whose choices are not of a vocabulary called like them: act, or empty for any; field; vocabulary.
const VOCABULARIES: [(&str, &str, &str); 18] = [
    ("endorsement.ratify", "answer", "ratification"),
    ("session.call", "kind", "session_kind"),
    ("session.put_to_vote", "mode", "voting_mode"),
    ("session.declare_result", "casting", "sense"),
    ("", "ranges-kind", "range"),
    ("", "support-kind", "support"),
    ("", "accreditation-kind", "support"),
    ("", "motion-kind", "motion"),
    ("", "field", "ficha"),
    ("", "asks", "ficha"),
    ("", "phases-kind", "phase"),
    ("", "phases-endorsement", "endorsement_at"),
    ("", "closers", "closer"),
    ("", "required", "ficha"),
    ("", "by_agreement", "ficha"),
    ("", "origins", "origin"),
    ("", "asked", "asked_of"),
    ("session.put_to_vote", "motion-change", "phase_change"),
];

/// What is said of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldWords {
    /// Its name.
    pub label: String,
    /// What helps to fill it in; empty: nothing.
    pub hint: String,
    /// What is offered instead of a choice, or what an empty field means, when there is a word of its own for that.
    pub none: Option<String>,
}

impl FieldWords {
    /// What helps to fill in a field that may stay empty, and what that means.
    pub fn left_empty(&self) -> String {
        let parts = [Some(self.hint.as_str()), self.none.as_deref()].into_iter().flatten();
        parts.filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The fields of an act, as its reader describes them.
pub fn specs(act: &str) -> &'static [Spec] {
    SPECS.get(act).map_or(&[], Vec::as_slice)
}

/// What is said of a field, given what else was sent, on which its variant depends. `None`: no act has such a field.
pub fn field_words(voice: Voice, act: &str, path: &str, sent: &Fields) -> Option<FieldWords> {
    let named = pattern(path);
    let own: Vec<&Spec> = specs(act).iter().filter(|spec| spec.path == named).collect();
    let spec = own.iter().find(|spec| is_read(spec, sent)).or_else(|| own.first());
    words(voice, act, path, spec.map_or(&[], |spec| spec.when.as_slice()))
}

/// The name of a field, with the number of its row where it has one.
pub fn field_label(voice: Voice, act: &str, path: &str, sent: &Fields) -> Option<String> {
    let label = field_words(voice, act, path, sent)?.label;
    let row = path.split('.').find_map(|part| part.parse::<usize>().ok());
    let numbered = |row: usize| {
        voice.with("field-in-row", &[("label", label.clone().into()), ("number", row.saturating_add(1).into())])
    };
    Some(row.map_or_else(|| label.clone(), numbered))
}

/// The name of a field of an entry, by its place there: `agenda/3/title`.
pub fn recorded_label(voice: Voice, accepted: &Accepted, place: &str) -> Option<String> {
    let mut said = Fields::new();
    let (_, entry) = domain::encode(accepted).ok()?;
    words_of(&entry, "", &mut said);
    field_label(voice, accepted.act().name(), &place.replace('/', "."), &said)
}

/// The name of a column of a file to download: its own, or that of the field which it holds.
pub fn column_label(voice: Voice, column: &str) -> Option<String> {
    let own = voice.find(&format!("column-{column}"), None, None);
    own.or_else(|| voice.find(&format!("field-{column}"), None, None))
}

/// What stands in an entry in clear, by path.
fn words_of(value: &Value, path: &str, said: &mut Fields) {
    let under = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| words_of(inner, &under(key), said)),
        Value::String(word) => {
            said.insert(path.to_owned(), word.clone());
        }
        _ => {}
    }
}

/// What one word of a closed list is called where that field offers it.
pub fn field_choice(voice: Voice, act: &str, path: &str, word: &str) -> String {
    let id = field_id(path);
    let is_named = |of: &str, field: &str| if of.is_empty() { ends_with(&id, field) } else { of == act && id == field };
    let named = VOCABULARIES.iter().find(|(of, field, _)| is_named(of, field));
    let vocabulary = named.map_or_else(|| id.rsplit('-').next().unwrap_or_default(), |(_, _, vocabulary)| vocabulary);
    voice.say(&format!("choice-{vocabulary}-{word}"))
}

fn ends_with(id: &str, field: &str) -> bool {
    id.strip_suffix(field).is_some_and(|rest| rest.is_empty() || rest.ends_with('-'))
}

/// Whether a field is read at all, given what else was sent.
pub fn is_read(spec: &Spec, sent: &Fields) -> bool {
    spec.when.iter().all(|when| holds(when, sent))
}

fn holds(when: &When, sent: &Fields) -> bool {
    match when {
        When::Is { path, word } => sent.get(path).is_some_and(|sent| sent.trim() == *word),
        When::LeftOut { path } => sent.get(path).is_none_or(|sent| sent.trim().is_empty()),
    }
}

/// What is said of a field under a condition.
fn words(voice: Voice, act: &str, path: &str, when: &[When]) -> Option<FieldWords> {
    let id = field_id(path);
    let variants: Vec<String> = when.iter().rev().filter_map(|when| in_variant(path, when)).collect();
    let message = format!("act-{}", act.replace('.', "-"));
    let at_act = |name: &str| {
        let label = voice.find(&message, Some(name), None)?;
        let part = |part: &str| voice.find(&message, Some(&format!("{name}-{part}")), None);
        Some(FieldWords { label, hint: part("hint").unwrap_or_default(), none: part("none") })
    };
    let general = |name: &str| {
        let key = format!("field-{name}");
        let label = voice.find(&key, None, None)?;
        let part = |part: &str| voice.find(&key, Some(part), None);
        Some(FieldWords { label, hint: part("hint").unwrap_or_default(), none: part("none") })
    };
    let own = || variants.iter().map(String::as_str).chain([id.as_str()]).find_map(at_act);
    let by_variant = || variants.iter().flat_map(|variant| ends(variant, 2)).find_map(general);
    own().or_else(by_variant).or_else(|| ends(&id, 1).find_map(general))
}

/// The name of a field that says its variant: `motion.name`, where `motion.kind` is `seat`, is `motion-seat-name`.
fn in_variant(path: &str, when: &When) -> Option<String> {
    let When::Is { path: choice, word } = when else { return None };
    let parent = choice.rsplit_once('.').map_or("", |(parent, _)| parent);
    let rest = path.strip_prefix(parent)?.trim_start_matches('.');
    Some(field_id(&format!("{parent}.{word}.{rest}")).trim_start_matches('-').to_owned())
}

/// A name and its ends, the longest first, none with fewer than `least` parts.
fn ends(id: &str, least: usize) -> impl Iterator<Item = &str> {
    let starts = std::iter::once(0).chain(id.match_indices('-').map(|(at, _)| at + 1));
    starts.map(|start| &id[start..]).filter(move |end| end.split('-').count() >= least)
}

#[cfg(test)]
mod tests {
    use domain::{Ask, Fields, Kind};

    use super::{ends, field_choice, field_label, in_variant, specs, words};
    use crate::{Language, Voice};

    const LANGUAGES: [Language; 2] = [Language::Spanish, Language::English];

    #[test]
    fn every_field_of_every_act_has_a_name_in_both_languages() {
        let mut without = Vec::new();
        for voice in LANGUAGES.map(Voice::of) {
            for act in Ask::NAMES {
                let nameless = specs(act).iter().filter(|spec| words(voice, act, &spec.path, &spec.when).is_none());
                without.extend(nameless.map(|spec| format!("{} {act} {}", voice.tag(), spec.path)));
            }
        }
        assert!(without.is_empty(), "{without:#?}");
    }

    #[test]
    fn every_choice_of_every_field_has_a_name_in_both_languages() {
        let mut without = Vec::new();
        for voice in LANGUAGES.map(Voice::of) {
            for act in Ask::NAMES {
                for spec in specs(act) {
                    let Kind::Choice(words) = &spec.kind else { continue };
                    let raw = |word: &&&str| field_choice(voice, act, &spec.path, word).starts_with("choice-");
                    without.extend(words.iter().filter(raw).map(|word| format!("{act} {} {word}", spec.path)));
                }
            }
        }
        assert!(without.is_empty(), "{without:#?}");
    }

    #[test]
    fn a_name_is_looked_for_from_the_particular_to_the_general() {
        assert_eq!(ends("motion-ordinary_notice-unit", 1).collect::<Vec<_>>().len(), 3);
        assert_eq!(ends("motion-seat-name", 2).last(), Some("seat-name"));
        let kind = domain::When::Is { path: "motion.kind".into(), word: "seat" };
        assert_eq!(in_variant("motion.name", &kind).as_deref(), Some("motion-seat-name"));
        let post = domain::When::Is { path: "post".into(), word: "titular" };
        assert_eq!(in_variant("seat", &post).as_deref(), Some("titular-seat"));
    }

    #[test]
    fn what_stands_in_a_row_is_told_with_its_number_and_what_no_act_has_not_at_all() {
        let voice = Voice::of(Language::Spanish);
        let label = |path| field_label(voice, "session.call", path, &Fields::new());
        assert_eq!(label("agenda.2.title").as_deref(), Some("Punto 3"));
        assert_eq!(label("agenda.2.nonsense"), None);
    }
}
