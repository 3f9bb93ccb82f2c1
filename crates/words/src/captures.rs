//! That an act was entered for its office from a paper, and what the office objects to it.

use domain::{Capture, Captured, EntryNumber};

use crate::{Names, object, support_words};

/// That an act was entered for its office, and from what paper.
pub fn captured_words(names: &Names, captured: &Captured) -> String {
    let office = ("office", names.office(&captured.office).into());
    match &captured.support {
        Some(support) => names.voice.with("captured-from", &[office, ("paper", support_words(names, support).into())]),
        None => names.voice.with("captured-for", &[office]),
    }
}

/// The same of an entry, and that its office objects to it, with the entry that does.
pub fn captured_in_brief(names: &Names, entry: EntryNumber) -> Option<String> {
    let capture = names.state.skeleton.captures.get(entry)?;
    let objected = capture.objection.as_ref();
    let objected = objected.map(|(objection, _)| names.voice.with1("captured-objected", "entry", *objection));
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

/// What the office objects to an entry that was captured for it, in its words.
pub fn capture_objection(names: &Names, entry: EntryNumber) -> Option<String> {
    let (_, text) = names.state.skeleton.captures.get(entry)?.objection.as_ref()?;
    Some(names.voice.with1("captured-objected-why", "text", names.text(text)))
}
