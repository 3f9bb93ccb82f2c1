//! What is not on record, in words.

use domain::Choice;
use domain::proposal::{Blank, Proposal, blanks};
use words::Names;

use super::ficha::Ways;

/// A datum that is not on record.
pub(crate) struct BlankView {
    /// Its name.
    pub name: String,
    /// Why, or until when.
    pub why: String,
    /// Where it is completed: address and words, for who may.
    pub way: Option<(String, String)>,
}

/// How much is not on record about a proposal.
pub(crate) fn missing(names: &Names, proposal: &Proposal) -> usize {
    blanks(&names.state.skeleton, proposal).len()
}

/// What is not on record about a proposal.
pub(crate) fn blank_views(names: &Names, ways: &Ways, proposal: &Proposal) -> Vec<BlankView> {
    let found = blanks(&names.state.skeleton, proposal);
    let view = |blank: Blank| {
        let key = format!("choice-blank-{}", blank.word());
        let why = names.voice.find(&key, Some("why"), None);
        BlankView {
            name: names.voice.say(&key),
            why: why.unwrap_or_else(|| names.voice.say("blank-why")),
            way: blank.field().and_then(|field| ways.to(names, proposal, field)),
        }
    };
    found.into_iter().map(view).collect()
}
