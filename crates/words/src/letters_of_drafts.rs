//! Letters that tell of drafts, and how a draft is called.

use domain::Code;

use crate::letters::{LetterWords, letter};
use crate::{Names, Voice};

/// What happened to a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftNews {
    /// An organisation is invited to read it.
    Shared,
    /// An organisation remarked on it.
    Remarked,
}

/// What a letter calls a draft by.
#[derive(Clone, Copy, Debug)]
pub struct DraftCalled<'a> {
    /// The title of the proposal that it is alone, blank while it has none; `None` of any other draft.
    pub title: Option<&'a str>,
    /// How many acts it holds.
    pub acts: u64,
    /// Whose it is.
    pub institutions: &'a [Code],
}

/// How a draft is called: a proposal by its title, a batch by how much it holds.
#[must_use]
pub fn draft_called(voice: Voice, title: Option<&str>, acts: u64) -> String {
    match title {
        None => voice.with1("draft-batch-title", "count", acts),
        Some(title) if title.trim().is_empty() => voice.say("draft-untitled"),
        Some(title) => title.to_owned(),
    }
}

/// What happened to a draft: to whoever is invited to read it, and to whoever invited; the address leads to where they do.
#[must_use]
pub fn draft_letter(names: &Names, news: DraftNews, draft: &DraftCalled, link: &str) -> LetterWords {
    let voice = names.voice;
    let (subject, what, then) = match news {
        DraftNews::Shared => ("letter-draft-shared-subject", "letter-draft-shared", "letter-draft-shared-private"),
        DraftNews::Remarked => ("letter-draft-remarked-subject", "letter-draft-remarked", "letter-draft-remarked-once"),
    };
    let called = draft_called(voice, draft.title, draft.acts);
    let whose: Vec<String> = draft.institutions.iter().map(|code| names.institution(code)).collect();
    let args = [("draft", called.into()), ("institution", whose.join(", ").into())];
    letter(voice.with1(subject, "body", names.body()), &[voice.with(what, &args), link.to_owned(), voice.say(then)])
}
