//! Typing the code, in the browser that asked.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use platform::{Proof, SignInFault};

use super::{Wrong, entered, failed, over, remember};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::founding::Letters;
use crate::identity::{self, Asking, For};
use crate::outcome::Outcome;
use crate::page::{Chrome, Nav, Sent, html_with, read_form};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "sign_in/code.html")]
struct Code {
    page: Chrome,
    sent_to: String,
    /// Whether letters are files on the server.
    is_filed: bool,
    wrong: Option<Wrong>,
}

/// The form, or that there is nothing to type a code for.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, headers: HeaderMap) -> Response {
    match identity::asked_by(&headers, &app.site) {
        Some(asking) => page(&app, &visitor, &asking, StatusCode::OK, None).await,
        None => over(&app, &visitor, &SignInFault::Late),
    }
}

/// Signs in, or sends the letter again.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    from: Address,
    Sent(pairs): Sent,
) -> Response {
    let Some(asking) = identity::asked_by(&headers, &app.site) else {
        return over(&app, &visitor, &SignInFault::Late);
    };
    let sent = read_form(pairs);
    if sent.contains_key("otra") {
        return match app.platform.ask_again(&asking.verifier, from.into()).await {
            Ok(()) => Outcome::CodeAgain.at(&visitor, addresses::SIGN_IN_CODE),
            Err(fault) => over(&app, &visitor, &fault),
        };
    }
    let code = sent.get("codigo").map_or("", String::as_str);
    match app.platform.sign_in_by_code(&Proof::Verifier(asking.verifier.clone()), code, from.into()).await {
        Ok(token) => entered(&app, &visitor, (&headers, from), &token, remember(sent.get("compartido"))).await,
        Err(SignInFault::Wrong { left }) => {
            let wrong = Wrong { code: code.to_owned(), words: visitor.voice.with1("sign-in-wrong", "count", left) };
            page(&app, &visitor, &asking, StatusCode::FORBIDDEN, Some(wrong)).await
        }
        Err(fault) => over(&app, &visitor, &fault),
    }
}

async fn page(app: &App, visitor: &Visitor, asking: &Asking, status: StatusCode, wrong: Option<Wrong>) -> Response {
    let asked = match app.platform.sign_in_asked(&asking.verifier).await {
        Ok(Some(asked)) => asked,
        Ok(None) => return over(app, visitor, &SignInFault::Late),
        Err(fault) => return failed(app, visitor, &fault),
    };
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let until = t.hour(asked.until.time());
    let key = match asking.whom {
        For::Account => "sign-in-sent",
        For::Organisation => "sign-in-sent-organisation",
    };
    let sent_to = t.with(key, &[("address", asking.masked.clone().into()), ("until", until.into())]);
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("sign-in-code-title"), Nav::None);
    html_with(status, &Code { page, sent_to, is_filed: matches!(app.site.letters, Letters::Filed(_)), wrong })
}
