//! Following a commitment: a button on its page, for whoever is signed in.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::proposal::Proposal;
use platform::PeopleFault;

use super::{failed, nobody};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::outcome::Outcome;
use crate::page::{Sent, problem, read_form};
use crate::proposal::find;
use crate::visitor::Visitor;

/// Where the button leads.
pub(super) const ADDRESS: &str = "/compromisos/{number}/avisos";

/// What the page of a commitment says to whoever is signed in.
pub(crate) struct Follow {
    /// Where the form goes.
    pub action: String,
    /// Whether they follow it.
    pub is_followed: bool,
    /// Where they choose how often they are told.
    pub choose: String,
}

/// Whether somebody follows a commitment; `None` for whoever is not signed in, so that their page is the same for all.
pub(crate) async fn follow(app: &App, visitor: &Visitor, proposal: &Proposal) -> Result<Option<Follow>, PeopleFault> {
    let Some(me) = &visitor.me else { return Ok(None) };
    let number = app.platform.snapshot().state.skeleton.proposals.number_of(proposal.id).unwrap_or_default();
    Ok(Some(Follow {
        action: visitor.link(&addresses::to(ADDRESS, number)),
        is_followed: app.platform.follows(&me.person, proposal.id).await?,
        choose: visitor.link(addresses::ACCOUNT_NOTICES),
    }))
}

/// Follows it, or follows it no more.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    from: Address,
    Path(number): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let snapshot = app.platform.snapshot();
    let Some(proposal) = find(&snapshot.state, &number) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let (done, outcome) = match read_form(pairs).get("seguir").map(String::as_str) {
        Some("si") => (app.platform.follow(&me.oneself(from), proposal.id).await, Outcome::Followed),
        Some("no") => (app.platform.unfollow(&me.oneself(from), proposal.id).await, Outcome::Unfollowed),
        _ => return problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-unreadable"),
    };
    match done {
        Ok(()) => outcome.at(&visitor, &addresses::to(addresses::COMMITMENT, number)),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}
