//! All commitments, or those that are asked for, by what is owed.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use words::Names;

use super::filter::{Filter, Select};
use super::turn::{Turn, turns};
use crate::app::App;
use crate::page::{Chrome, Nav, public};
use crate::plan::{ForeseenRow, foreseen_rows};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "proposal/list.html")]
struct CommitmentsPage {
    page: Chrome,
    turns: Vec<Turn>,
    /// How many are shown, and of how many.
    shown: String,
    /// What can be chosen; nothing while there is nothing to choose from.
    selects: Vec<Select>,
    foreseen: Vec<ForeseenRow>,
    may_draft: bool,
}

/// All commitments, or those that are asked for.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(filter): Query<Filter>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let (t, today) = (visitor.voice, app.platform.now().date());
    let proposals = &state.skeleton.proposals;
    let page = Chrome::new(&app, &visitor, state, t.say("commitments-title"), Nav::Commitments);
    let asked = proposals.iter().filter(|proposal| filter.admits(proposal));
    let turns = turns(&names, &visitor, snapshot.owed(), today, asked);
    let foreseen = state.skeleton.plans.iter().flat_map(|plan| foreseen_rows(&names, &visitor, plan));
    public(&CommitmentsPage {
        page: page.described(t.say("commitments-lede")),
        shown: t.with("turns-shown", &[("count", turns.len().into()), ("total", proposals.len().into())]),
        turns,
        selects: if proposals.len() > 1 { filter.selects(&names) } else { Vec::new() },
        // What is foreseen has none of what is asked for.
        foreseen: if filter.is_empty() { foreseen.collect() } else { Vec::new() },
        may_draft: crate::drafts::drafter(&app, &visitor).is_some(),
    })
}
