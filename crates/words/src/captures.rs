//! That an act was entered for its office or organisation from a paper, and what they object to it.

use domain::{Capture, Captured, EntryNumber};

use crate::{Names, object, support_words};

/// That an act was entered for its office or for the organisation that it is about, and from what paper.
pub fn captured_words(names: &Names, captured: &Captured) -> String {
    let paper = captured.support.as_ref().map(|support| support_words(names, support));
    match (&captured.office, paper) {
        (Some(office), Some(paper)) => {
            names.voice.with("captured-from", &[("office", names.office(office).into()), ("paper", paper.into())])
        }
        (Some(office), None) => names.voice.with1("captured-for", "office", names.office(office)),
        (None, paper) => names.voice.with1("captured-from-organisation", "paper", paper.unwrap_or_default()),
    }
}

/// The same of an entry, and that whose act it is objects to it, with the entry that does.
pub fn captured_in_brief(names: &Names, entry: EntryNumber) -> Option<String> {
    let capture = names.state.skeleton.captures.get(entry)?;
    let objected = capture.objection.as_ref();
    let key = match capture.captured.office {
        Some(_) => "captured-objected",
        None => "captured-objected-organisation",
    };
    let objected = objected.map(|(objection, _)| names.voice.with1(key, "entry", *objection));
    let said = [Some(captured_words(names, &capture.captured)), objected];
    Some(said.into_iter().flatten().collect::<Vec<_>>().join(". "))
}

/// What was entered: the act, what it is about, its entry, and from what paper.
pub fn capture_words(names: &Names, capture: &Capture) -> String {
    let (t, skeleton, entry) = (names.voice, &names.state.skeleton, capture.entry);
    let kind = skeleton.note(entry).map(|note| note.kind.name().replace('.', "-"));
    let act = kind.map(|kind| t.say(&format!("act-{kind}"))).unwrap_or_default();
    let about = object(names, skeleton.on(entry).unwrap_or(entry)).map(|(inside, _)| inside);
    let said = match about {
        Some(about) => {
            t.with("captured-what", &[("act", act.into()), ("about", about.into()), ("entry", entry.into())])
        }
        None => t.with("captured-what-alone", &[("act", act.into()), ("entry", entry.into())]),
    };
    [said, captured_words(names, &capture.captured)].join(". ")
}

/// What they object to an entry that was captured for them, in their words.
pub fn capture_objection(names: &Names, entry: EntryNumber) -> Option<String> {
    let (_, text) = names.state.skeleton.captures.get(entry)?.objection.as_ref()?;
    Some(names.voice.with1("captured-objected-why", "text", names.text(text)))
}
