//! All commitments, or those that are asked for, by what is owed.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use words::Names;

use super::capture::CAPTURE;
use super::filter::{Filter, Select, awaiting_call};
use super::next_row::{NextRow, next_rows};
use crate::app::App;
use crate::page::{Chrome, Nav, public};
use crate::plan::{ForeseenRow, foreseen_rows};
use crate::session::conducts;
use crate::visitor::Visitor;

/// Commitments on a page of the list.
const A_PAGE: usize = 25;

/// Where a page stands among those of the list.
struct Pager {
    /// Which ones are on it.
    range: String,
    /// Where those before it are.
    previous: Option<String>,
    /// Where those after it are.
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "proposal/list.html")]
struct CommitmentsPage {
    page: Chrome,
    rows: Vec<NextRow>,
    /// How many are shown, and of how many.
    shown: String,
    /// The pages before and after this one, when they are several.
    pager: Option<Pager>,
    /// What can be chosen; nothing while there is nothing to choose from.
    selects: Vec<Select>,
    foreseen: Vec<ForeseenRow>,
    may_draft: bool,
    /// Where the visitor enters what an office signed on paper, if they do.
    capture: Option<String>,
}

/// All commitments, or those that are asked for.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(filter): Query<Filter>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let (t, today) = (visitor.voice, app.platform.now().date());
    let proposals = &state.skeleton.proposals;
    let page = Chrome::new(&app, &visitor, state, t.say("commitments-title"), Nav::Commitments);
    let owed = snapshot.owed(today);
    let awaiting = awaiting_call(&owed);
    let asked = proposals.iter().filter(|proposal| filter.admits(proposal, &awaiting));
    let mut rows = next_rows(&names, &visitor, &owed, today, asked);
    let shown = t.with("turns-shown", &[("count", rows.len().into()), ("total", proposals.len().into())]);
    let pager = pager(&visitor, &filter, &mut rows);
    let is_last = pager.as_ref().is_none_or(|pager| pager.next.is_none());
    let foreseen = state.skeleton.plans.iter().flat_map(|plan| foreseen_rows(&names, &visitor, plan));
    public(&CommitmentsPage {
        page: page.described(t.say("commitments-lede")),
        shown,
        pager,
        rows,
        selects: if proposals.len() > 1 { filter.selects(&names, &owed) } else { Vec::new() },
        // What is foreseen has none of what is asked for, and comes after all that was proposed.
        foreseen: if filter.is_empty() && is_last { foreseen.collect() } else { Vec::new() },
        may_draft: crate::drafts::drafter(&app, &visitor).is_some(),
        capture: conducts(&app, &visitor).then(|| visitor.link(CAPTURE.address)),
    })
}

/// Leaves those of the page that is asked for, or else of the last one; nothing to turn when one page has them all.
fn pager(visitor: &Visitor, filter: &Filter, rows: &mut Vec<NextRow>) -> Option<Pager> {
    let total = rows.len();
    if total <= A_PAGE {
        return None;
    }
    let last = (total - 1) / A_PAGE;
    let page = filter.page().min(last);
    let from = page * A_PAGE;
    *rows = rows.drain(from..total.min(from + A_PAGE)).collect();
    let args = [("from", (from + 1).into()), ("to", (from + rows.len()).into()), ("total", total.into())];
    Some(Pager {
        range: visitor.voice.with("turns-range", &args),
        previous: page.checked_sub(1).map(|before| filter.address(visitor, before)),
        next: (page < last).then(|| filter.address(visitor, page + 1)),
    })
}
