//! Showing a passkey: the session goes up, and goes on where it was.

use axum::extract::State;
use axum::response::Response;
use domain::Fields;
use platform::{Assertion, PasskeyFault};

use super::super::show::go_on;
use super::super::{After, From, nobody};
use super::{bytes, nowhere, refused, relying_party};
use crate::app::App;
use crate::page::{Sent, read_form};
use crate::visitor::Visitor;

/// Raises the session by what the browser said.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let Some(party) = relying_party(&app.site) else { return nowhere(&app, &visitor) };
    let sent = read_form(pairs);
    let after = After::of(&visitor, &sent);
    let at = (From::Showing, &after);
    let Some(said) = assertion(&sent) else {
        return refused(&app, &visitor, at, &PasskeyFault::Client);
    };
    match app.platform.show_passkey(&me.token, &me.session, &party, &said).await {
        Ok(token) => go_on(&app, &visitor, me, &token, &after),
        Err(fault) => refused(&app, &visitor, at, &fault),
    }
}

fn assertion(sent: &Fields) -> Option<Assertion> {
    let (credential, client) = (bytes(sent, "llave")?, bytes(sent, "cliente")?);
    let (authenticator, signature) = (bytes(sent, "autenticador")?, bytes(sent, "firma")?);
    Some(Assertion { credential, client, authenticator, signature })
}
