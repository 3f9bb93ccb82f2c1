//! What somebody shows besides their address: what is bound, and taking it away.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Level;
use platform::{FEW_CODES, RECOVERY_CODES};
use serde::Deserialize;
use words::Names;

use super::{After, From, last, next, nobody, passkey, refused};
use crate::addresses;
use crate::app::App;
use crate::identity::{Factor, Me};
use crate::outcome::Outcome;
use crate::owed::own_next;
use crate::page::{Chrome, Nav, Sent, html, problem, read_form};
use crate::sign_in::failed;
use crate::visitor::{Visitor, with_back};

/// A factor, in words.
struct Line {
    id: String,
    kind: String,
    /// What they called it, when they did.
    name: Option<String>,
    bound: String,
    used: String,
}

/// What whoever comes here still lacks, most pressing first: the one step that stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lacks {
    /// A factor: they have none, or could not show the one they have.
    Factor,
    /// Printed codes.
    Codes,
    /// Nothing.
    Nothing,
}

/// How somebody came here.
#[derive(Deserialize)]
pub(super) struct Came {
    /// Not empty: by a printed code, because nothing else was at hand.
    #[serde(default)]
    respaldo: String,
    /// Where they wanted to go.
    #[serde(default)]
    volver: String,
}

#[derive(Template)]
#[template(path = "factors/account.html")]
struct Account {
    page: Chrome,
    lines: Vec<Line>,
    codes_left: i64,
    codes: usize,
    /// The set of printed codes that a new one would take the place of.
    codes_set: String,
    /// Whether they may change any of it now.
    is_fresh: bool,
    /// How a passkey is added, where browsers make any.
    passkey: Option<passkey::Offer>,
    /// Whether an office waits for them to bind one.
    is_needed: bool,
    lacks: Lacks,
    /// Whether they came in by a printed code.
    by_code: bool,
    /// Where they go on.
    onward: String,
    /// What is there.
    onward_words: String,
    /// Where they wanted to go before.
    after: After,
    /// Where a factor is shown, to come back here.
    show: String,
}

/// What is bound.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(came): Query<Came>) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let factors = match app.platform.factors(&me.person).await {
        Ok(factors) => factors,
        Err(fault) => return failed(&app, &visitor, &fault),
    };
    let names = match app.platform.passkey_names(&me.person).await {
        Ok(names) => names,
        Err(fault) => return failed(&app, &visitor, &fault),
    };
    let after = After { volver: came.volver.clone(), ..After::default() }.own(&visitor);
    let (onward, onward_words) = onward(&app, &visitor, me, &after);
    let t = visitor.voice;
    let lines: Vec<Line> = factors
        .bound
        .into_iter()
        .map(|factor| Line {
            kind: t.say(&format!("factor-kind-{}", factor.kind)),
            name: names.iter().find(|(id, _)| *id == factor.id).map(|(_, name)| name.clone()),
            bound: t.moment(factor.bound),
            used: t.moment(factor.used),
            id: factor.id,
        })
        .collect();
    let is_fresh = me.level == Level::FreshFactors;
    let is_needed = lines.is_empty() && me.needs_factor();
    let snapshot = app.platform.snapshot();
    let page = Chrome::new(&app, &visitor, &snapshot.state, t.say("factors-title"), Nav::None);
    let (codes_left, passkey) = (factors.codes_left, passkey::offer(&app.site));
    let (codes_set, by_code) = (factors.codes_set, !came.respaldo.is_empty());
    let lacks = match codes_left {
        _ if lines.is_empty() || by_code => Lacks::Factor,
        left if left < FEW_CODES => Lacks::Codes,
        _ => Lacks::Nothing,
    };
    html(&Account {
        page,
        lines,
        codes_left,
        codes: RECOVERY_CODES,
        codes_set,
        is_fresh,
        passkey,
        is_needed,
        lacks,
        by_code,
        onward,
        onward_words,
        show: with_back(visitor.link(addresses::SIGN_IN_FACTOR), &after.on(visitor.link(addresses::ACCOUNT_FACTORS))),
        after,
    })
}

/// To where they wanted to go, or else to what comes next, when it is theirs to do, or all that is owed; with what is there.
fn onward(app: &App, visitor: &Visitor, me: &Me, after: &After) -> (String, String) {
    if !after.volver.is_empty() {
        return (next(visitor, me, after), visitor.voice.say("factors-back"));
    }
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let (volver, words) = own_next(&names, visitor, app.platform.now().date());
    (next(visitor, me, &After { volver, ..After::default() }), words)
}

/// Takes one away; the only one once they confirmed it.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let mut sent = read_form(pairs);
    let after = After::of(&visitor, &sent);
    let Some(id) = sent.remove("quitar") else {
        return problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-factor-late");
    };
    if me.factor() == Factor::Fresh && !sent.contains_key("seguro") {
        match app.platform.factors(&me.person).await {
            Ok(mut factors) if factors.bound.len() == 1 && factors.bound[0].id == id => {
                return last::ask(&app, &visitor, factors.bound.remove(0), after);
            }
            Ok(_) => {}
            Err(fault) => return failed(&app, &visitor, &fault),
        }
    }
    match app.platform.remove_factor(&me.token, &me.session, &id).await {
        Ok(()) => after.told(&visitor, addresses::ACCOUNT_FACTORS, Outcome::FactorRemoved),
        Err(fault) => refused(&app, &visitor, (From::Factors, &after), &fault),
    }
}
