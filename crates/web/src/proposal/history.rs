//! Everything recorded about one commitment, with the number of each entry.

use domain::endorsement::Outcome;
use domain::proposal::Proposal;
use jiff::civil::DateTime;
use words::Names;

use super::wording::agreement_name;
use crate::addresses;
use crate::visitor::Visitor;

/// One entry about a commitment.
pub(crate) struct Event {
    /// Its number.
    pub entry: u64,
    /// When.
    pub when: String,
    /// What happened.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// Where to check it.
    pub address: String,
}

/// Everything recorded about a commitment, the latest first.
pub(crate) fn history(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<Event> {
    let t = names.voice;
    let institution = names.institution(&proposal.institution);
    let event = |entry: u64, moment: DateTime, what: String, who: String| Event {
        entry,
        when: t.date_short(moment.date()),
        what,
        who,
        address: visitor.link(&addresses::to(addresses::ENTRY, entry)),
    };
    let versions = proposal.versions.iter().enumerate().map(|(at, version)| {
        let what = match at {
            0 => t.say("history-presented"),
            _ => t.with1("history-version", "number", at + 1),
        };
        event(version.entry, version.moment, what, institution.clone())
    });
    let decisions = proposal.decisions.iter().map(|decided| {
        let key = match decided.outcome {
            Outcome::Granted => "history-granted",
            Outcome::Returned => "history-returned",
            Outcome::NotGranted => "history-not-granted",
        };
        let who = agreement_name(names, decided.agreement).unwrap_or_else(|| t.say("role-secretariat"));
        event(decided.entry, decided.moment, t.say(key), who)
    });
    let assumed = proposal
        .assumed
        .iter()
        .map(|assumed| event(assumed.entry, assumed.moment, t.say("history-assumed"), institution.clone()));
    let withdrawn = proposal.withdrawn.iter().map(|(entry, _)| {
        let moment = names.state.skeleton.note(*entry).map_or(proposal.moment, |note| note.moment);
        event(*entry, moment, t.say("history-withdrawn"), institution.clone())
    });
    let mut events: Vec<Event> = versions.chain(decisions).chain(assumed).chain(withdrawn).collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.entry));
    events
}
