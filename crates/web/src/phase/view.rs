//! What became of the phases of a commitment, in words.

use domain::Typed;
use domain::phase::{Closing, Reopened};
use domain::proposal::Proposal;
use words::{Names, agreement_name, choice, phase_called};

use crate::addresses;
use crate::page::{Ledger, Line};
use crate::visitor::Visitor;

/// A closing of a phase, in words.
pub(crate) struct ClosingView {
    /// Which phase was closed, and when.
    pub what: String,
    /// The entry that closed it.
    pub address: String,
    /// What held, each with the address of the entry by which it did.
    pub held: Vec<(String, String)>,
    /// That it was opened again, when and why.
    pub reopened: Option<(String, Option<String>)>,
}

/// The closings of the phases of a commitment, the latest first.
pub(crate) fn closings(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<ClosingView> {
    proposal.course.closings.iter().rev().map(|closing| view(names, visitor, proposal, closing)).collect()
}

fn view(names: &Names, visitor: &Visitor, proposal: &Proposal, closing: &Closing) -> ClosingView {
    let t = names.voice;
    let entry = |entry: u64| visitor.link(&addresses::to(addresses::ENTRY, entry));
    let held = closing.held.iter().map(|held| (choice(t, "closer", held.closer), entry(held.by)));
    ClosingView {
        what: closed(names, proposal, closing),
        address: entry(closing.entry),
        held: held.collect(),
        reopened: closing.reopened.as_ref().map(|reopened| reopened_words(names, reopened)),
    }
}

fn closed(names: &Names, proposal: &Proposal, closing: &Closing) -> String {
    let t = names.voice;
    let phase = phase_called(names, proposal.id, closing.phase.as_str());
    let date = t.date(closing.moment.date());
    t.with("phase-closed", &[("phase", phase.into()), ("date", date.into())])
}

fn reopened_words(names: &Names, reopened: &Reopened) -> (String, Option<String>) {
    let t = names.voice;
    let date = t.date(reopened.moment.date());
    let agreement = reopened.agreement.and_then(|agreement| agreement_name(names, agreement));
    let what = match agreement {
        Some(agreement) => t.with("phase-reopened-agreed", &[("date", date.into()), ("agreement", agreement.into())]),
        None => t.with1("phase-reopened", "date", date),
    };
    (what, names.optional(reopened.reason.as_ref()))
}

/// The same as lines of a page that is a form.
pub(super) fn ledger(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Ledger {
    let lines = closings(names, visitor, proposal).into_iter().map(|closing| {
        let held: Vec<_> = closing.held.into_iter().map(|(words, _)| words).collect();
        let reopened = closing.reopened.map(|(what, why)| [Some(what), why].into_iter().flatten().collect::<Vec<_>>());
        Line {
            what: closing.what,
            address: Some(closing.address),
            who: (!held.is_empty()).then(|| names.voice.with1("phase-held", "closers", held.join("; "))),
            when: reopened.map(|said| said.join(" ")),
            ..Line::default()
        }
    });
    let t = names.voice;
    Ledger { heading: t.say("phases-title"), lines: lines.collect(), none: t.say("phases-none") }
}
