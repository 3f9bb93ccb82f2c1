//! Where the most advanced proposal of a plan stands, and since when.

use domain::phase::NoPhase;
use domain::proposal::{Proposal, Status};
use jiff::civil::Date;
use words::{Extent, Names, beside_standing, objected_since, phase_name};

use crate::proposal::address;
use crate::visitor::Visitor;

/// Where a proposal stands, and since when.
pub(super) struct LeadView {
    /// Its phase: which of how many, and its name.
    pub phase: String,
    /// Since when.
    pub since: String,
    /// Votes in favour, votes against, and where they are told one by one.
    pub votes: Option<(String, String, String)>,
    /// What has to be known beside it, a sentence each: what is objected to how votes were captured, and how else it stands.
    pub besides: Vec<String>,
}

/// Where a proposal stands, seen from today as in the lists and on its own page.
pub(super) fn lead_view(names: &Names, visitor: &Visitor, proposal: &Proposal, today: Date) -> LeadView {
    let t = names.voice;
    let decided = proposal.decisions.last();
    let on = |key: &str, date: jiff::civil::Date| t.with1(key, "date", t.date(date));
    let presented = proposal.moment.date();
    let decided_on = decided.map_or(presented, |decided| decided.moment.date());
    let skeleton = &names.state.skeleton;
    let noted =
        |entry: Option<u64>| entry.and_then(|entry| skeleton.note(entry)).map_or(presented, |note| note.moment.date());
    let since = match proposal.status() {
        Status::Presented if proposal.asks_for_endorsement(&names.state.skeleton).is_ok() => {
            on("standing-presented", presented)
        }
        Status::Presented => on("standing-proposed", presented),
        Status::Returned => on("standing-returned", decided_on),
        Status::NotEndorsed => on("standing-not-endorsed", decided_on),
        Status::Endorsed => on("standing-endorsed", decided_on),
        Status::Assumed => {
            let assumed = proposal.assumed().map_or(decided_on, |assumed| assumed.moment.date());
            t.with("standing-assumed", &[("date", t.date(decided_on).into()), ("assumed", t.date(assumed).into())])
        }
        Status::Withdrawn => on("standing-withdrawn", noted(proposal.withdrawn.as_ref().map(|(entry, _)| *entry))),
        Status::Disowned => on("standing-no-proposal", noted(proposal.disowned)),
    };
    let decision =
        decided.filter(|_| !matches!(proposal.status(), Status::Presented | Status::Withdrawn | Status::Disowned));
    let votes = decision.map(|decided| {
        let against = t.with1("standing-against", "count", decided.against);
        let href = format!("{}#aval", address(names, visitor, proposal));
        (t.with1("standing-favour", "count", decided.in_favour), against, href)
    });
    let agreement = decision.and_then(|decided| names.state.skeleton.agreements.get(decided.agreement));
    let objected = agreement.and_then(|agreement| objected_since(names, agreement.reached.motion));
    // The sentence goes on with the votes, when there are any.
    let since = if votes.is_some() { since } else { format!("{since}.") };
    let besides = objected.into_iter().chain(beside_standing(names, proposal, today, Extent::Brief)).collect();
    LeadView { phase: phase_words(names, proposal), since, votes, besides }
}

/// Which phase it is in, of how many.
fn phase_words(names: &Names, proposal: &Proposal) -> String {
    let t = names.voice;
    let current = match proposal.phase(&names.state.skeleton) {
        Ok(current) => current,
        Err(NoPhase::NoMethodology) => return t.say("standing-no-methodology"),
        Err(NoPhase::Through(adopted)) => return t.with1("standing-through", "total", adopted.data.phases.len()),
    };
    let (total, phase) = (current.adopted.data.phases.len(), phase_name(names, current.phase));
    t.with("standing-phase", &[("number", current.number.into()), ("total", total.into()), ("phase", phase.into())])
}
