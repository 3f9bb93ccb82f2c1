//! What the visitor's office may do with a commitment now, or who may.

use domain::endorsement::Assume;
use domain::proposal::{Amend, Amendment, FichaField, NextStep, Proposal, Withdraw, next_step};
use domain::{Ask, MatterKind, State, Support, SupportKind};
use words::{Names, ficha_field, unratified_words};

use super::may::{captures, may, unwritten, who_may};
use super::row::number;
use crate::addresses;
use crate::app::App;
use crate::endorsement::ratify;
use crate::phase::acts;
use crate::session::{call_about, conducts};
use crate::visitor::Visitor;

/// What may be done with a commitment now.
#[derive(Default)]
pub(crate) struct Actions {
    /// Address and label of what the visitor may do, the most urgent first.
    pub own: Vec<(String, String)>,
    /// Who may do what comes next, when the visitor may not.
    pub others: Option<String>,
}

/// What the visitor's office may do with a commitment now, or who may.
pub(crate) fn actions(app: &App, visitor: &Visitor, state: &State, proposal: &Proposal) -> Actions {
    let names = Names { state, voice: visitor.voice };
    let to = |address: &str| visitor.link(&addresses::to(address, number(&names, proposal)));
    let own = |act: &Ask, address: String, label: &str| {
        let label = visitor.voice.say(label);
        let captured = captures(app, visitor, act).then(|| from_paper(visitor, &label));
        let label = Some(label).filter(|_| may(app, visitor, state, act)).or(captured);
        label.map(|label| (address, label))
    };
    let next = next_step(state, proposal, app.platform.now().date());
    if let NextStep::Assume { .. } = next {
        let act = assume(proposal);
        let own: Vec<_> =
            own(&act, to(addresses::COMMITMENT_ASSUMPTION), "act-endorsement-assume").into_iter().collect();
        let others = own.is_empty().then(|| who_may(&names, &act));
        return Actions { own, others };
    }
    let of_phase =
        acts(&state.skeleton, proposal, &next).into_iter().filter_map(|(act, at, label)| own(&act, to(at), label));
    let call = call_for(proposal, &next).filter(|_| conducts(app, visitor));
    let call = call.map(|address| (visitor.link(&address), visitor.voice.say("act-session-call")));
    // Whoever cannot call reads who does.
    let calls = call.is_none() && call_for(proposal, &next).is_some();
    let calls = calls.then(|| {
        let secretary = visitor.voice.say("allowed-technical-secretary");
        visitor.voice.with1("may-who", "allowed", secretary)
    });
    if !proposal.is_open() {
        let ratifies = unratified_words(&names, proposal, app.platform.now().date())
            .and_then(|_| own(&ratify(proposal), to(addresses::COMMITMENT_RATIFICATION), "act-endorsement-ratify"));
        return Actions { own: ratifies.into_iter().chain(call).chain(of_phase).collect(), others: calls };
    }
    let act = amend(proposal);
    let field = |field| {
        let key = if proposal.says(field).is_some() { "ficha-correct-of" } else { "ficha-complete-of" };
        let label = visitor.voice.with1(key, "field", ficha_field(visitor.voice, field));
        let captured = captures(app, visitor, &act).then(|| from_paper(visitor, &label));
        let label = Some(label).filter(|_| may(app, visitor, state, &act)).or(captured);
        label.map(|label| (to(addresses::of_ficha(field)), label))
    };
    // What was asked for comes first; otherwise the wording is what changes most.
    let owed: Vec<FichaField> = match next {
        NextStep::Revise { decided } => proposal.owes(decided).collect(),
        NextStep::NameResponsible => vec![FichaField::Responsible],
        _ => vec![FichaField::Wording],
    };
    let amend = owed.into_iter().filter_map(field);
    let withdraw = own(&withdraw(proposal), to(super::withdraw::WITHDRAW.address), "act-proposal-withdraw");
    let own: Vec<_> = call.into_iter().chain(of_phase).chain(amend).chain(withdraw).collect();
    let waits = matches!(next, NextStep::Revise { .. } | NextStep::NameResponsible);
    let others = (own.is_empty() && waits).then(|| who_may(&names, &act));
    Actions { own, others: others.or(calls) }
}

/// What the technical secretary enters from a paper.
fn from_paper(visitor: &Visitor, label: &str) -> String {
    visitor.voice.with1("captured-act", "act", label.to_owned())
}

/// The form of a call that begins with the point which the commitment waits for, when it waits for one.
pub(crate) fn call_for(proposal: &Proposal, next: &NextStep) -> Option<String> {
    match next {
        NextStep::Call { .. } => Some(call_about(MatterKind::Endorsement, proposal.id)),
        NextStep::Adopt { session: None } => Some(call_about(MatterKind::Methodology, proposal.plan)),
        _ => None,
    }
}

/// The assumption of a commitment, to ask it whom it is open to.
pub(crate) fn assume(proposal: &Proposal) -> Ask {
    let support = Support { kind: SupportKind::Letter, number: None, date: None, issuer: None, file: None };
    Assume { on: proposal.id, support, decision: 0, institution: None, in_place_of: None }.into()
}

/// A change of the ficha, to ask it whom it is open to: all its fields are open to the same.
pub(crate) fn amend(proposal: &Proposal) -> Ask {
    let amendment = Amendment::Wording { wording: unwritten() };
    Amend { on: proposal.id, amendment, note: None, institution: None }.into()
}

/// A withdrawal, to ask it whom it is open to.
pub(crate) fn withdraw(proposal: &Proposal) -> Ask {
    Withdraw { on: proposal.id, reason: unwritten() }.into()
}
