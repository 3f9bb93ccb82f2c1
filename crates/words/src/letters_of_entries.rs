//! Letters that tell one person of an entry which concerns them.

use domain::{Accepted, Capture, EntryNumber};

use crate::letters::{LetterWords, letter};
use crate::{Names, deed};

/// How an organisation was answered, to whoever signs in for it; the address leads to its page, where the reasons are.
#[must_use]
pub fn organisation_answered_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> LetterWords {
    let voice = names.voice;
    letter(
        voice.with1("letter-organisation-answered-subject", "body", names.body()),
        &[said(names, done), voice.say("letter-organisation-answered-link"), link.to_owned()],
    )
}

/// What was entered for an office from a paper, to whoever holds it, and until when the office can object; the address leads to
/// the entry. `None` when it was not.
#[must_use]
pub fn captured_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> Option<LetterWords> {
    let (voice, skeleton) = (names.voice, &names.state.skeleton);
    let capture = skeleton.captures.get(done.0)?;
    let (until, _) = capture.objections_until(&skeleton.secretariat)?;
    let office = capture.captured.office.as_ref()?;
    let is_same = |other: &&Capture| other.captured.office.as_ref() == Some(office) && other.date == capture.date;
    let same = skeleton.captures.iter().filter(is_same);
    let more = same.filter(|other| other.entry > done.0).count();
    let more = (more > 0).then(|| voice.with1("letter-captured-more", "count", more));
    let what = voice.with1("letter-captured-what", "office", names.office(office));
    let paragraphs = [what, said(names, done)].into_iter().chain(more);
    let until = voice.with1("letter-captured-until", "date", voice.date(until));
    let paragraphs = paragraphs.chain([until, link.to_owned()]);
    let subject = voice.with1("letter-captured-subject", "body", names.body());
    Some(letter(subject, &paragraphs.collect::<Vec<_>>()))
}

/// That somebody signs in for an office from then on, to whoever sits or conducts; the address leads to the entry.
#[must_use]
pub fn office_entered_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> LetterWords {
    let voice = names.voice;
    letter(
        voice.with1("letter-office-entered-subject", "body", names.body()),
        &[said(names, done), voice.say("letter-office-entered-what"), link.to_owned()],
    )
}

/// That a paper says of whoever reads it that they leave an office; the address leads to the entry.
#[must_use]
pub fn office_left_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> LetterWords {
    let voice = names.voice;
    letter(
        voice.with1("letter-office-left-subject", "body", names.body()),
        &[said(names, done), voice.say("letter-office-left-what"), link.to_owned()],
    )
}

fn said(names: &Names, (entry, accepted): (EntryNumber, &Accepted)) -> String {
    let deed = deed(names, accepted, entry);
    names.voice.with("letter-entry", &[("deed", deed.into()), ("entry", entry.into())])
}
