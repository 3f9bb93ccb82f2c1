//! What is not on record, in words.

use domain::Choice;
use domain::proposal::{Proposal, blanks};
use words::Names;

/// A datum that is not on record: its name, and why or until when.
pub(crate) type BlankView = (String, String);

/// What is not on record about a proposal.
pub(crate) fn missing(names: &Names, proposal: &Proposal) -> Vec<BlankView> {
    let found = blanks(&names.state.skeleton, proposal);
    let view = |word: &str| {
        let key = format!("choice-blank-{word}");
        let why = names.voice.find(&key, Some("why"), None);
        (names.voice.say(&key), why.unwrap_or_else(|| names.voice.say("blank-why")))
    };
    found.into_iter().map(|blank| view(blank.word())).collect()
}
