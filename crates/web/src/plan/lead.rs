//! Where the most advanced proposal of a plan stands, and since when.

use domain::proposal::{Proposal, Status};
use words::{Names, choice};

use crate::proposal::{address, phase_of};
use crate::visitor::Visitor;

/// Where a proposal stands, and since when.
pub(super) struct LeadView {
    /// Its phase: which of how many, and its name.
    pub phase: String,
    /// Since when.
    pub since: String,
    /// Votes in favour, votes against, and where they are told one by one.
    pub votes: Option<(String, String, String)>,
}

/// Where a proposal stands.
pub(super) fn lead_view(names: &Names, visitor: &Visitor, proposal: &Proposal) -> LeadView {
    let t = names.voice;
    let (number, total) = phase_of(names.state, proposal);
    let phases = names.state.skeleton.plans.get(proposal.plan).map(|plan| plan.phases());
    let phase = phases.and_then(|phases| phases.first()).map(|phase| choice(t, "phase", *phase)).unwrap_or_default();
    let phase = t.with(
        "standing-phase",
        &[("number", number.into()), ("total", total.into()), ("phase", phase.to_lowercase().into())],
    );
    let decided = proposal.decisions.last();
    let on = |key: &str, date: jiff::civil::Date| t.with1(key, "date", t.date(date));
    let presented = proposal.moment.date();
    let decided_on = decided.map_or(presented, |decided| decided.moment.date());
    let since = match proposal.status() {
        Status::Presented => on("standing-presented", presented),
        Status::Returned => on("standing-returned", decided_on),
        Status::NotEndorsed => on("standing-not-endorsed", decided_on),
        Status::Endorsed => on("standing-endorsed", decided_on),
        Status::Assumed => {
            let assumed = proposal.assumed().map_or(decided_on, |assumed| assumed.moment.date());
            t.with("standing-assumed", &[("date", t.date(decided_on).into()), ("assumed", t.date(assumed).into())])
        }
        Status::Withdrawn => {
            let note = proposal.withdrawn.as_ref().and_then(|(entry, _)| names.state.skeleton.note(*entry));
            on("standing-withdrawn", note.map_or(presented, |note| note.moment.date()))
        }
    };
    let decision = decided.filter(|_| !matches!(proposal.status(), Status::Presented | Status::Withdrawn));
    let votes = decision.map(|decided| {
        let against = t.with1("standing-against", "count", decided.against);
        let href = format!("{}#aval", address(names, visitor, proposal));
        (t.with1("standing-favour", "count", decided.in_favour), against, href)
    });
    // The sentence goes on with the votes, when there are any.
    let since = if votes.is_some() { since } else { format!("{since}.") };
    LeadView { phase, since, votes }
}
