//! How a commitment stands, in words: the one place that says it, for its own page, the lists, its plan and the front page.

use domain::endorsement::Answer;
use domain::proposal::{Proposal, Status};
use jiff::civil::Date;

use crate::{Names, choice, ratified_words, unratified_words};

/// How much is told of what whoever came to the head of the institution answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// That they asked for changes or declined.
    Brief,
    /// Whatever they answered, with their words.
    Whole,
}

/// Its state, and what has to be known beside it, seen from a day.
pub fn standing_words(names: &Names, proposal: &Proposal, day: Date) -> String {
    let status = choice(names.voice, "status", proposal.status());
    core::iter::once(status).chain(beside_standing(names, proposal, day, Extent::Brief)).collect::<Vec<_>>().join(". ")
}

/// What has to be known wherever it is told how it stands: what its institution disowned, that a ratification is pending, and
/// that whoever came asked for changes or declined.
pub fn beside_standing(names: &Names, proposal: &Proposal, day: Date, extent: Extent) -> Vec<String> {
    let t = names.voice;
    // Where nothing else became of it, its state says so itself.
    let proposed = proposal.disowned.filter(|_| proposal.status() != Status::Disowned);
    let assumed = proposal.disowned_assumption().and_then(|assumed| assumed.disowned);
    let unratified = unratified_words(names, proposal, day);
    let answered = match extent {
        Extent::Brief if unratified.is_none() => unsettled(names, proposal),
        Extent::Brief => None,
        Extent::Whole => ratified_words(names, proposal),
    };
    let told = [
        proposed.map(|entry| t.with1("standing-disowned-proposal", "entry", entry)),
        assumed.map(|entry| t.with1("standing-disowned-assumption", "entry", entry)),
        unratified,
        answered,
    ];
    told.into_iter().flatten().collect()
}

/// That whoever came last asked for changes or declined.
fn unsettled(names: &Names, proposal: &Proposal) -> Option<String> {
    let ratified = proposal.ratified()?;
    let key = match ratified.answer {
        Answer::Ratified => return None,
        Answer::ChangesAsked => "ratification-changes-brief",
        Answer::Declined => "ratification-declined-brief",
    };
    let date = names.voice.date_medium(ratified.moment.date());
    Some(names.voice.with(key, &[("date", date.into()), ("entry", ratified.entry.into())]))
}
