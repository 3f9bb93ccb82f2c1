//! A motion in words, whatever it is of: what is moved, and every field of it, as it tells itself.

use domain::secretariat::Post;
use domain::{Choice, EntryNumber, Fact, Fields, MatterKind, Motion, Typed, Word};

use crate::fields::field_label;
use crate::methodology::{methodology_facts, phase_called};
use crate::papers::tenure_of;
use crate::rules::{calendar_rows, rules_rows};
use crate::{Names, amendment_words, choice, ficha_field};

/// The act by which a motion is put, whose labels its fields have.
const PUT: &str = "session.put_to_vote";

/// The motion in a sentence.
pub fn motion_words(names: &Names, motion: &Motion) -> String {
    let key = if motion.changes().is_some() { "table" } else { motion.kind().word() };
    let chosen = motion.told().chosen.map(|chosen| chosen.word).unwrap_or_default();
    let name = agreed_words(names, motion).unwrap_or_default();
    let args = [("chosen", chosen.into()), ("name", name.into()), ("change", change_words(names, motion).into())];
    names.voice.with(&format!("moved-{key}"), &args)
}

/// What was agreed, in brief: what was chosen, its words, or the entry it names.
pub fn agreed_words(names: &Names, motion: &Motion) -> Option<String> {
    if motion.changes().is_some() {
        return Some(change_words(names, motion));
    }
    let told = motion.told();
    let entry = || told.entry.map(|(_, entry)| document_words(names, entry));
    let chosen = told.chosen.map(|chosen| word(names, chosen));
    chosen.or_else(|| told.text.map(|(_, place)| names.at(place))).or_else(entry)
}

/// The minutes that an entry circulated, by their title; the entry, when that says it better: a call may bring those of several
/// sessions.
fn document_words(names: &Names, entry: EntryNumber) -> String {
    let skeleton = &names.state.skeleton;
    let session = skeleton.sessions.get(skeleton.on(entry).unwrap_or(entry));
    let items = session.map(|session| &session.agenda[..]).unwrap_or_default().iter();
    let minutes = items.filter(|item| item.matter.kind == MatterKind::Minutes);
    let mut documents = minutes.filter_map(|item| item.document(entry));
    match (documents.next(), documents.next()) {
        (Some(document), None) => names.voice.with1("agreed-document", "title", names.text(&document.title)),
        _ => names.voice.with1("check-entry", "entry", entry),
    }
}

/// The words a motion carries: label and text.
pub fn motion_texts(names: &Names, motion: &Motion) -> Vec<(String, String)> {
    let told = motion.told();
    let texts = told.reasons.into_iter().chain(told.text);
    texts.map(|(field, place)| (label(names, motion, field), names.at(place))).collect()
}

/// What changes of the table, as the end of a sentence; nothing when the motion changes nothing of it.
pub fn change_words(names: &Names, motion: &Motion) -> String {
    let t = names.voice;
    let Some(change) = motion.changes() else { return String::new() };
    let day = change.day().map(|day| t.date_medium(day)).unwrap_or_default();
    let what = motion_facts(names, motion, None).into_iter().next().map(|(_, what)| what).unwrap_or_default();
    let args = [("kind", motion.kind().word().into()), ("what", what.into()), ("day", day.into())];
    t.with("change-words", &args)
}

/// What a motion sets, field by field: label and value. `about` is what its point speaks of.
pub fn motion_facts(names: &Names, motion: &Motion, about: Option<EntryNumber>) -> Vec<(String, String)> {
    let told = motion.told().facts.into_iter();
    told.flat_map(|(field, fact)| fact_rows(names, fact, about, || label(names, motion, field))).collect()
}

/// One fact: most say one thing, under the label of their field.
fn fact_rows(
    names: &Names,
    fact: Fact,
    about: Option<EntryNumber>,
    label: impl Fn() -> String,
) -> Vec<(String, String)> {
    let t = names.voice;
    let one = |value: String| vec![(label(), value)];
    match fact {
        Fact::Text(place) => one(names.at(place)),
        Fact::Person(name) => one(name.map_or_else(|| t.say("occupant-unnamed"), |name| names.at(name))),
        Fact::Words(words) => one(words.into_iter().map(|one| word(names, one)).collect::<Vec<_>>().join(", ")),
        Fact::Code(code) => one(code.to_string()),
        Fact::Seat(seat) => one(names.seat(seat)),
        Fact::Office(office) => one(names.office(office)),
        Fact::Appointment(entry) => one(tenure_of(names, entry)),
        Fact::Institution(institution) => one(names.institution(institution)),
        Fact::Phase(phase) => {
            one(about.map_or_else(|| phase.to_string(), |about| phase_called(names, about, phase.as_str())))
        }
        Fact::Day(day) => one(t.date(day)),
        Fact::Number(number) => one(number.to_string()),
        Fact::Rules(rules) => rules_rows(names, rules),
        Fact::Calendar(calendar) => calendar_rows(names, calendar),
        Fact::Methodology(methodology) => methodology_facts(names, methodology),
        Fact::Amendment(amendment) => {
            let label = ficha_field(t, amendment.field());
            amendment_words(names, amendment).into_iter().map(|words| (label.clone(), words)).collect()
        }
    }
}

/// What a field of it is called where it is put.
fn label(names: &Names, motion: &Motion, field: &str) -> String {
    let kind = ("motion.kind".to_owned(), motion.kind().word().to_owned());
    field_label(names.voice, PUT, &format!("motion.{field}"), &Fields::from([kind])).unwrap_or_default()
}

fn word(names: &Names, Word { vocabulary, word }: Word) -> String {
    names.voice.say(&format!("choice-{vocabulary}-{word}"))
}

/// What an office is at the table.
pub fn post(names: &Names, post: &Post) -> String {
    choice(names.voice, "post", post.kind())
}

#[cfg(test)]
#[path = "motions_tests.rs"]
mod tests;
