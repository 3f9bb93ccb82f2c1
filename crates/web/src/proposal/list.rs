//! All commitments, in the order in which they were presented.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use words::Names;

use super::row::{CommitmentRow, row};
use crate::app::App;
use crate::page::{Chrome, Nav, public};
use crate::plan::{ForeseenRow, foreseen_rows};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "proposal/list.html")]
struct CommitmentsPage {
    page: Chrome,
    rows: Vec<CommitmentRow>,
    foreseen: Vec<ForeseenRow>,
    may_draft: bool,
}

/// All commitments.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let t = visitor.voice;
    let page = Chrome::new(&app, &visitor, state, t.say("commitments-title"), Nav::Commitments);
    public(&CommitmentsPage {
        page: page.described(t.say("commitments-lede")),
        rows: state.skeleton.proposals.iter().map(|proposal| row(&names, &visitor, proposal)).collect(),
        foreseen: state.skeleton.plans.iter().flat_map(|plan| foreseen_rows(&names, &visitor, plan)).collect(),
        may_draft: crate::drafts::drafter(&app, &visitor).is_some(),
    })
}
