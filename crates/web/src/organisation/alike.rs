//! Organisations with the same name. Nothing forbids it; whoever registers one is asked first whether it is another.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::organisation::Organisation;
use domain::{Fields, State as Body};
use words::{Names, RefusalWords, choice};

use super::forms::{FORMS, REGISTER};
use crate::app::App;
use crate::page::{Filled, MORE, Sent, read_form};
use crate::visitor::Visitor;

/// What a form says that is sent once more: the number of the organisation than which it is another.
pub(super) const ANOTHER: &str = "otra";
/// Why a form of registering comes back.
pub(super) const ALIKE: &str = "organisation-alike";

/// Endings that say how an organisation is constituted, as they are compared.
const CONSTITUTED: [&[&str]; 6] = [&["ac"], &["sc"], &["iap"], &["a", "c"], &["s", "c"], &["i", "a", "p"]];

/// Takes in the form of registering; where there is one of that name, asks before anything is recorded.
pub(super) async fn register(State(app): State<App>, visitor: Visitor, Sent(mut pairs): Sent) -> Response {
    let another = pairs.iter().find(|(name, _)| name == ANOTHER).and_then(|(_, number)| number.parse().ok());
    pairs.retain(|(name, _)| name != ANOTHER);
    let sent = read_form(pairs.clone());
    let is_asked = visitor.actor.is_some() && !sent.contains_key(MORE);
    let found = if is_asked { of_name(&app, &sent) } else { None };
    match found.filter(|number| another != Some(*number)) {
        Some(number) => FORMS[REGISTER].page(&app, &visitor, "", asked_back(&app, &visitor, sent, number)).await,
        None => FORMS[REGISTER].submit(&app, &visitor, "", pairs).await,
    }
}

/// Of each organisation in order, the number of the first one before it that has the same name and did not withdraw.
pub(super) fn earlier(state: &Body) -> Vec<Option<usize>> {
    let mut firsts = BTreeMap::new();
    let all = state.skeleton.organisations.iter().zip(1..).map(|(one, number)| {
        let name = compared(&name_of(state, one));
        let earlier = firsts.get(&name).copied();
        if earlier.is_none() && one.withdrawn.is_none() {
            firsts.insert(name, number);
        }
        earlier
    });
    all.collect()
}

fn of_name(app: &App, sent: &Fields) -> Option<usize> {
    let (snapshot, name) = (app.platform.snapshot(), compared(sent.get("name")?));
    let mut all = snapshot.state.skeleton.organisations.iter();
    let found = all.position(|one| one.withdrawn.is_none() && compared(&name_of(&snapshot.state, one)) == name)? + 1;
    (!name.is_empty()).then_some(found)
}

fn name_of(state: &Body, organisation: &Organisation) -> String {
    Names { state, voice: words::Voice::of(words::TYPED) }.organisation(organisation)
}

/// A name without capitals, accents, marks, spaces, and how it is constituted.
fn compared(name: &str) -> String {
    let mut parts = find::folded_words(name);
    let ending = CONSTITUTED.iter().find(|ending| parts.len() > ending.len() && parts.ends_with(&owned(ending)));
    parts.truncate(parts.len() - ending.map_or(0, |ending| ending.len()));
    parts.concat()
}

fn owned(ending: &[&str]) -> Vec<String> {
    ending.iter().map(|part| (*part).to_owned()).collect()
}

fn asked_back(app: &App, visitor: &Visitor, mut sent: Fields, number: usize) -> Filled {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let one = snapshot.state.skeleton.organisations.number(number);
    let standing = one.map(|one| choice(names.voice, "organisation", one.standing())).unwrap_or_default();
    let args = [("number", number.into()), ("standing", standing.into())];
    let refusal = RefusalWords {
        reason: ALIKE.to_owned(),
        about: None,
        what: names.voice.with(ALIKE, &args),
        rule: names.voice.say("organisation-alike-rule"),
        next: names.voice.say("organisation-alike-next"),
        rules: None,
    };
    sent.insert(ANOTHER.to_owned(), number.to_string());
    let form = Filled::with(FORMS[REGISTER].act, sent).holding(app, visitor, &[]);
    Filled { status: StatusCode::CONFLICT, refusal: Some(refusal), ..form }
}
