//! Which programs act for somebody: tokens are made, listed and taken back.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Code, Level, Role, Typed};
use platform::{PeopleFault, TOKEN_DAYS, Token, TokenFault, TokenMade};
use words::{Names, Voice};

use super::{factor_first, failed, nobody};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity::Me;
use crate::outcome::Outcome;
use crate::page::{Chrome, Nav, Sent, html_with, problem, read_form};
use crate::visitor::Visitor;

/// A token, as it is listed.
struct Row {
    id: String,
    office: String,
    ending: String,
    made: String,
    until: String,
    used: Option<String>,
    is_good: bool,
}

#[derive(Template)]
#[template(path = "account/programs.html")]
struct Programs {
    page: Chrome,
    /// The one that was just made: shown once.
    made: Option<String>,
    rows: Vec<Row>,
    /// Word and name of each office that one can be made for.
    offices: Vec<(String, String)>,
    /// Where a second factor is to be shown first, if it is.
    factor_first: Option<String>,
    days: i64,
}

/// The tokens, and the form that makes one.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    page(&app, &visitor, me, StatusCode::OK, None).await
}

/// Makes one, or takes one back.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let (sent, oneself) = (read_form(pairs), me.oneself(from));
    if let Some(id) = sent.get("revocar") {
        return match app.platform.revoke_token(&oneself, id).await {
            Ok(true) => Outcome::TokenRevoked.at(&visitor, addresses::ACCOUNT_TOKENS),
            Ok(false) => problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-token"),
            Err(fault) => failed(&app, &visitor, &fault),
        };
    }
    let office = sent.get("cargo").and_then(|word| Code::parse(word).ok());
    let Some(office) = office else { return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-not-held") };
    match app.platform.make_token(&oneself, &Role::Office(office)).await {
        Ok(token) => page(&app, &visitor, me, StatusCode::CREATED, Some(token)).await,
        Err(TokenFault::NotFresh) => Redirect::to(&factor_first(&visitor, addresses::ACCOUNT_TOKENS)).into_response(),
        Err(TokenFault::NotTheirs) => problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-not-held"),
        Err(TokenFault::TooMany) => problem(&app, &visitor, StatusCode::CONFLICT, "problem-too-many-tokens"),
        Err(TokenFault::People(fault)) => failed(&app, &visitor, &fault),
    }
}

async fn page(app: &App, visitor: &Visitor, me: &Me, status: StatusCode, made: Option<Token>) -> Response {
    match programs(app, visitor, me, made).await {
        Ok(page) => html_with(status, &page),
        Err(fault) => failed(app, visitor, &fault),
    }
}

async fn programs(app: &App, visitor: &Visitor, me: &Me, made: Option<Token>) -> Result<Programs, PeopleFault> {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let tokens = app.platform.tokens_of(&me.person).await?;
    let offices = me.held.iter().filter(|held| matches!(held.role, Role::Office(_)));
    Ok(Programs {
        page: Chrome::new(app, visitor, &snapshot.state, t.say("programs-title"), Nav::None),
        made: made.map(|token| token.to_string()),
        rows: tokens.into_iter().map(|token| listed(t, &names, token)).collect(),
        offices: offices.map(|held| (held.role.word().to_owned(), names.code(held.role.word()))).collect(),
        factor_first: (me.level != Level::FreshFactors).then(|| factor_first(visitor, addresses::ACCOUNT_TOKENS)),
        days: TOKEN_DAYS,
    })
}

fn listed(t: Voice, names: &Names, token: TokenMade) -> Row {
    Row {
        office: names.code(token.role.word()),
        made: t.moment(token.made),
        until: t.moment(token.until),
        used: token.used.map(|used| t.moment(used)),
        is_good: token.is_good,
        id: token.id,
        ending: token.ending,
    }
}
