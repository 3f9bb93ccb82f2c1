//! What a browser is asked, for the script of the page.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use platform::{PASSKEY_ALGORITHMS, PASSKEY_QUESTION_LASTS, PasskeyQuestion, RelyingParty};
use serde::Serialize;

use super::super::{After, From, nobody};
use super::{nowhere, refused, relying_party};
use crate::app::App;
use crate::sign_in::failed;
use crate::visitor::Visitor;

/// Bytes are written in the letters that addresses have.
#[derive(Serialize)]
struct Asked {
    challenge: String,
    site: Named,
    /// The passkeys to show one of, or that must not be there yet.
    credentials: Vec<String>,
    /// How long the browser waits.
    milliseconds: i64,
    #[serde(flatten)]
    making: Option<Making>,
}

#[derive(Serialize)]
struct Named {
    id: String,
    name: String,
}

/// What a browser needs besides that is to make one.
#[derive(Serialize)]
struct Making {
    handle: String,
    label: String,
    algorithms: [i64; 3],
}

/// Asks for a passkey to be made.
pub(super) async fn to_make(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let Some(party) = relying_party(&app.site) else { return nowhere(&app, &visitor) };
    match app.platform.ask_to_make_passkey(&me.token, &me.session).await {
        Ok(asked) => {
            let (handle, label) = (text(&asked.handle), asked.label);
            let making = Making { handle, label, algorithms: PASSKEY_ALGORITHMS };
            answer(&party, &asked.question, Some(making))
        }
        Err(fault) => refused(&app, &visitor, (From::Factors, &After::default()), &fault),
    }
}

/// Asks for one of theirs to be shown.
pub(super) async fn to_show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let Some(party) = relying_party(&app.site) else { return nowhere(&app, &visitor) };
    match app.platform.ask_for_passkey(&me.token, &me.session).await {
        Ok(question) => answer(&party, &question, None),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

fn answer(party: &RelyingParty, question: &PasskeyQuestion, making: Option<Making>) -> Response {
    let credentials = question.credentials.iter().map(|credential| text(credential)).collect();
    // Browsers show by which address a passkey is known, whatever the body is called.
    let site = Named { id: party.name().to_owned(), name: party.name().to_owned() };
    let challenge = text(&question.challenge);
    let asked = Asked { challenge, site, credentials, milliseconds: PASSKEY_QUESTION_LASTS, making };
    Json(asked).into_response()
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
