//! Another address for one's account.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use platform::{AddressFault, EMail};

use super::{factor_first, failed, nobody};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity::Me;
use crate::outcome::Outcome;
use crate::page::{Chrome, Faults, Nav, Sent, html_with, problem, read_form};
use crate::sign_in::{Wrong, address_fault};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "account/address.html")]
struct Changing {
    page: Chrome,
    /// Where a code was sent, and until when it is good.
    waits: Option<String>,
    typed: String,
    /// What is wrong with the code.
    wrong: Option<Wrong>,
    /// What is wrong with the new address.
    faults: Faults,
}

/// The form, and the one for the code while one waits.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    page(&app, &visitor, me, StatusCode::OK, (String::new(), None)).await
}

/// Sends a code to another address, or takes the code that was sent.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let (sent, oneself) = (read_form(pairs), me.oneself(from));
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let (done, to) = match (sent.get("codigo"), sent.get("correo")) {
        (Some(code), _) => {
            let changed = app.platform.change_address(&oneself, &me.token, code).await;
            (changed, Outcome::AddressChanged.at(&visitor, addresses::ACCOUNT))
        }
        (None, typed) => {
            let typed = typed.cloned().unwrap_or_default();
            let Ok(address) = typed.parse::<EMail>() else {
                return page(&app, &visitor, me, refused, (typed, None)).await;
            };
            let asked = app.platform.ask_address(&oneself, &address).await;
            // The page says where the code was sent, while it is good.
            (asked, Redirect::to(&visitor.link(addresses::ACCOUNT_ADDRESS)).into_response())
        }
    };
    match done {
        Ok(()) => to,
        Err(AddressFault::NotFresh) => {
            Redirect::to(&factor_first(&visitor, addresses::ACCOUNT_ADDRESS)).into_response()
        }
        Err(AddressFault::Wrong { left }) => {
            let code = sent.get("codigo").cloned().unwrap_or_default();
            let wrong = Some(Wrong { code, words: visitor.voice.with1("sign-in-wrong", "count", left) });
            page(&app, &visitor, me, StatusCode::FORBIDDEN, (String::new(), wrong)).await
        }
        Err(AddressFault::Often) => problem(&app, &visitor, StatusCode::TOO_MANY_REQUESTS, "problem-address-often"),
        Err(AddressFault::Late) => problem(&app, &visitor, StatusCode::GONE, "problem-address-late"),
        Err(AddressFault::Taken) => problem(&app, &visitor, StatusCode::CONFLICT, "problem-address-taken"),
        Err(AddressFault::People(fault)) => failed(&app, &visitor, &fault),
    }
}

async fn page(
    app: &App,
    visitor: &Visitor,
    me: &Me,
    status: StatusCode,
    (typed, wrong): (String, Option<Wrong>),
) -> Response {
    let waits = match app.platform.address_asked(&me.person).await {
        Ok(waits) => waits,
        Err(fault) => return failed(app, visitor, &fault),
    };
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let waits = waits.map(|asked| {
        let args = [("address", asked.address.masked().into()), ("until", t.hour(asked.until.time()).into())];
        t.with("address-sent", &args)
    });
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("address-title"), Nav::None);
    let is_faulty = status == StatusCode::UNPROCESSABLE_ENTITY;
    let faults = Faults::default().with("correo", is_faulty.then(|| address_fault(visitor, &typed)));
    html_with(status, &Changing { page, waits, typed, wrong, faults })
}
