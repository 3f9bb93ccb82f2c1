//! Adding a passkey that the browser has just made.

use axum::extract::State;
use axum::response::Response;
use domain::{Fields, Level};
use platform::{PasskeyFault, PasskeyName, Registration};

use super::super::{After, From, nobody};
use super::{bytes, nowhere, refused, refused_for, relying_party};
use crate::addresses;
use crate::app::App;
use crate::outcome::Outcome;
use crate::page::{Sent, read_form};
use crate::visitor::Visitor;

/// Adds it. Whoever has shown no second factor yet shows it next, and comes back to their factors, where printed codes are made.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let Some(party) = relying_party(&app.site) else { return nowhere(&app, &visitor) };
    let sent = read_form(pairs);
    let after = After::of(&visitor, &sent);
    let at = (From::Factors, &after);
    let Ok(name) = sent.get("nombre").map_or("", String::as_str).parse::<PasskeyName>() else {
        return refused_for(&app, &visitor, at, "problem-passkey-name");
    };
    let Some(said) = registration(&sent) else {
        return refused(&app, &visitor, at, &PasskeyFault::Client);
    };
    match app.platform.bind_passkey(&me.token, &me.session, &party, &said, &name).await {
        Ok(()) if me.level == Level::FreshFactors => {
            after.told(&visitor, addresses::ACCOUNT_FACTORS, Outcome::PasskeyBound)
        }
        Ok(()) => {
            let factors = After { volver: after.on(visitor.link(addresses::ACCOUNT_FACTORS)), ..After::default() };
            factors.told(&visitor, addresses::SIGN_IN_FACTOR, Outcome::PasskeyBound)
        }
        Err(fault) => refused(&app, &visitor, at, &fault),
    }
}

fn registration(sent: &Fields) -> Option<Registration> {
    let (client, authenticator) = (bytes(sent, "cliente")?, bytes(sent, "autenticador")?);
    let (key, algorithm) = (bytes(sent, "clave")?, sent.get("algoritmo")?.parse().ok()?);
    Some(Registration { client, authenticator, key, algorithm })
}
