//! That whoever came to the head of an institution has yet to ratify a commitment, and what they answered.

use domain::endorsement::Answer;
use domain::proposal::Proposal;
use jiff::civil::Date;

use crate::Names;

/// Since when the ratification is pending, on a day.
pub fn unratified_words(names: &Names, proposal: &Proposal, today: Date) -> Option<String> {
    let awaited = proposal.awaits_ratification(&names.state.skeleton);
    let since = awaited.filter(|awaited| awaited.since <= today)?.since;
    Some(names.voice.with1("ratification-pending", "date", names.voice.date_medium(since)))
}

/// What was answered last, and why.
pub fn ratified_words(names: &Names, proposal: &Proposal) -> Option<String> {
    let t = names.voice;
    let ratified = proposal.ratified()?;
    let text = names.optional(ratified.text.as_ref()).unwrap_or_default();
    let key = match ratified.answer {
        Answer::Ratified => "ratification-given",
        Answer::ChangesAsked => "ratification-changes",
        Answer::Declined => "ratification-declined",
    };
    let date = t.date_medium(ratified.moment.date());
    Some(t.with(key, &[("date", date.into()), ("text", text.into()), ("entry", ratified.entry.into())]))
}
