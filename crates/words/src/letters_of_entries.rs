//! Letters that tell of entries: of one that concerns somebody, and of what changed on what they follow.

use domain::{Accepted, Capture, EntryNumber};

use crate::letters::{LetterWords, letter};
use crate::{Names, deed, object};

/// How an organisation was answered, to whoever signs in for it; the address leads to its page, where the reasons are.
#[must_use]
pub fn organisation_answered_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> LetterWords {
    told(names, done, ("letter-organisation-answered-subject", "letter-organisation-answered-link"), link)
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
    told(names, done, ("letter-office-entered-subject", "letter-office-entered-what"), link)
}

/// That a paper says of whoever reads it that they leave an office; the address leads to the entry.
#[must_use]
pub fn office_left_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> LetterWords {
    told(names, done, ("letter-office-left-subject", "letter-office-left-what"), link)
}

/// That whoever reads it holds an office again which an earlier paper had taken from them; the address leads to the entry.
#[must_use]
pub fn office_returned_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> LetterWords {
    told(names, done, ("letter-office-returned-subject", "letter-office-returned-what"), link)
}

/// That what was entered from a paper is objected to, to whoever is technical secretary; the address leads to the entry, with its
/// reasons.
#[must_use]
pub fn capture_objected_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> LetterWords {
    told(names, done, ("letter-capture-objected-subject", "letter-capture-objected-what"), link)
}

/// That a first person asks to take second factors away, and until when a second one can; the address leads to the entry. `None`
/// when nobody asked by it.
#[must_use]
pub fn factor_reset_asked_letter(names: &Names, done: (EntryNumber, &Accepted), link: &str) -> Option<LetterWords> {
    let voice = names.voice;
    let reset = names.state.skeleton.secretariat.factor_resets.iter().find(|reset| reset.entry == done.0)?;
    let args = [("office", names.office(&reset.office).into()), ("date", voice.date(reset.waits_until()).into())];
    let subject = voice.with1("letter-factor-asked-subject", "body", names.body());
    Some(letter(subject, &[said(names, done), voice.with("letter-factor-asked-what", &args), link.to_owned()]))
}

/// What was done, what it is to whoever reads it, and where it is: the keys of the subject and of the second.
fn told(names: &Names, done: (EntryNumber, &Accepted), (subject, what): (&str, &str), link: &str) -> LetterWords {
    let voice = names.voice;
    let subject = voice.with1(subject, "body", names.body());
    letter(subject, &[said(names, done), voice.say(what), link.to_owned()])
}

fn said(names: &Names, (entry, accepted): (EntryNumber, &Accepted)) -> String {
    let deed = deed(names, accepted, entry);
    names.voice.with("letter-entry", &[("deed", deed.into()), ("entry", entry.into())])
}

/// What a letter says of one commitment that changed.
#[derive(Debug)]
pub struct ChangeWords<'a> {
    /// The commitment, by the number of the entry that presented it.
    pub object: EntryNumber,
    /// The latest entries, the earliest first, with what each did.
    pub deeds: &'a [(EntryNumber, Accepted)],
    /// How many more there were before those.
    pub earlier: usize,
    /// The address of its page.
    pub link: String,
}

/// What changed on what somebody follows, how many more commitments did, and where they choose what they are told.
#[must_use]
pub fn followed_letter(names: &Names, changes: &[ChangeWords], more: usize, (pace, link): (&str, &str)) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let more = (more > 0).then(|| voice.with1("letter-followed-more", "count", more));
    let ends = [more, Some(voice.say(&format!("letter-followed-why-{pace}"))), Some(link.to_owned())];
    let told = changes.iter().map(|change| change_told(names, change));
    letter(
        voice.with("letter-followed-subject", &[("body", body.into()), ("count", changes.len().into())]),
        &told.chain(ends.into_iter().flatten()).collect::<Vec<_>>(),
    )
}

/// One commitment: its number and title, what was done, and where it is.
fn change_told(names: &Names, change: &ChangeWords) -> String {
    let (voice, skeleton) = (names.voice, &names.state.skeleton);
    let title = skeleton.proposals.get(change.object).map(|proposal| names.text(&proposal.ficha.title));
    let name = object(names, change.object).map(|(_, name)| name);
    let heading = [name, title].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let earlier = (change.earlier > 0).then(|| voice.with1("letter-followed-earlier", "count", change.earlier));
    let deeds = change.deeds.iter().map(|(entry, accepted)| {
        let day = skeleton.note(*entry).map(|note| voice.date_medium(note.moment.date())).unwrap_or_default();
        format!("- {day}: {}", deed(names, accepted, *entry))
    });
    let lines = [heading].into_iter().chain(earlier.map(|earlier| format!("- {earlier}"))).chain(deeds);
    lines.chain([change.link.clone()]).collect::<Vec<_>>().join("\n")
}
