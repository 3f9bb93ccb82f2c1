//! The page of a commitment: who owes what, its way, its wording, its votes, its blanks.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Basis;
use domain::proposal::{Proposal, Status};
use words::{Extent, Names, beside_standing, choice};

use super::actions::{Actions, actions};
use super::asked::{AskedView, asked};
use super::blanks::{BlankView, blank_views};
use super::documents::{DocumentView, documents};
use super::ficha::{Ficha, amended_headings, ficha, ways as ways_of};
use super::field_versions::{FieldVersions, field_versions};
use super::history::{Event, history};
use super::next_words::{NextWords, next_words};
use super::row::{number, proposer};
use super::stops::{StopView, next_stops, stops};
use super::votes::{ProposalVoting, changes, pending, taken_back, votes};
use super::wording::{WordingView, wording};
use crate::account::{Follow, follow};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, problem, public};
use crate::phase::{ClosingView, closings};
use crate::secretariat::objections;
use crate::sign_in::failed;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "proposal/show.html")]
struct CommitmentPage {
    page: Chrome,
    eyebrow: String,
    title: String,
    lede: String,
    proposes: String,
    /// Whether whoever is signed in follows it.
    follow: Option<Follow>,
    plan: Option<(String, String)>,
    illustrative: bool,
    due: NextWords,
    path: Vec<StopView>,
    asked: Option<AskedView>,
    /// The phases that were closed.
    closings: Vec<ClosingView>,
    /// The methodology by which it goes on.
    methodology: Option<String>,
    wording: WordingView,
    ficha: Ficha,
    versions: Vec<FieldVersions>,
    /// Motions on it that were taken back: address of the session, and sentence.
    taken_back: Vec<(String, String)>,
    votings: Vec<ProposalVoting>,
    /// Votings on later changes.
    changes: Vec<ProposalVoting>,
    /// Changes of it on the agenda of a session: address and sentence.
    pending: Vec<(String, String)>,
    /// That it has yet to be ratified, or what was answered; what of title, summary and wording changed after the endorsement.
    amended: Vec<String>,
    next: Vec<StopView>,
    actions: Actions,
    blanks: Vec<BlankView>,
    documents: Vec<DocumentView>,
    history: Vec<Event>,
    withdrawn: Option<String>,
    record: String,
}

impl CommitmentPage {
    /// Whether whoever reads can write something of what is not on record: to them it is shown unfolded.
    fn may_complete(&self) -> bool {
        self.blanks.iter().any(|blank| blank.way.is_some())
    }
}

/// The page of a commitment.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    match find(state, &number) {
        Some(proposal) => match follow(&app, &visitor, proposal).await {
            Ok(follow) => public(&CommitmentPage { follow, ..view(&app, &visitor, state, proposal) }),
            Err(fault) => failed(&app, &visitor, &fault),
        },
        None => problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found"),
    }
}

/// The proposal with that public number.
pub(crate) fn find<'a>(state: &'a domain::State, number: &str) -> Option<&'a Proposal> {
    state.skeleton.proposals.number(number.parse().ok()?)
}

fn view(app: &App, visitor: &Visitor, state: &domain::State, proposal: &Proposal) -> CommitmentPage {
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let today = app.platform.now().date();
    let title = names.text(&proposal.ficha.title);
    let lede = names.text(&proposal.ficha.summary);
    let mut actions = actions(app, visitor, state, proposal);
    let due = next_words(&names, visitor, proposal, today).for_whom(&actions);
    actions.own.extend(objections(&names, visitor, proposal.id, today));
    let origin = choice(t, "origin", proposal.ficha.origin).to_lowercase();
    let number = number(&names, proposal);
    let eyebrow = t.with("commitment-eyebrow", &[("number", number.into()), ("origin", origin.into())]);
    let skeleton = &state.skeleton;
    let plan = skeleton.plans.get(proposal.plan).zip(skeleton.plans.number_of(proposal.plan));
    let window_title = t.with("commitment-window-title", &[("number", number.into()), ("title", title.clone().into())]);
    let page = Chrome::new(app, visitor, state, window_title, Nav::Commitments);
    let ways = ways_of(app, visitor, state, proposal);
    CommitmentPage {
        page: page.described(format!("{lede} {}", due.missing)),
        eyebrow,
        title,
        lede,
        proposes: t.with1("proposal-proposes", "who", proposer(&names, proposal)),
        follow: None,
        plan: plan
            .map(|(plan, number)| (visitor.link(&addresses::to(addresses::PLAN, number)), names.text(&plan.name))),
        illustrative: proposal.basis == Some(Basis::Illustrative),
        path: stops(&names, proposal, today),
        closings: closings(&names, visitor, proposal),
        methodology: plan
            .filter(|(plan, _)| plan.methodology().is_some())
            .map(|(_, number)| visitor.link(&addresses::to(addresses::PLAN_METHODOLOGY, number))),
        wording: wording(&names, proposal),
        asked: asked(&names, visitor, proposal),
        ficha: ficha(&names, &ways, proposal),
        versions: field_versions(&names, proposal),
        taken_back: taken_back(&names, visitor, proposal),
        votings: votes(&names, visitor, proposal),
        changes: changes(&names, visitor, proposal),
        pending: pending(&names, visitor, proposal, today),
        amended: beside_standing(&names, proposal, today, Extent::Whole)
            .into_iter()
            .chain(amended_headings(&names, proposal))
            .collect(),
        next: next_stops(&names, proposal, today),
        actions,
        blanks: blank_views(&names, &ways, proposal),
        documents: documents(&names, visitor, proposal),
        history: history(&names, visitor, proposal),
        withdrawn: proposal
            .withdrawn
            .as_ref()
            .filter(|_| proposal.status() == Status::Withdrawn)
            .map(|(_, reason)| names.text(reason)),
        record: visitor.link(addresses::RECORD),
        due,
    }
}
