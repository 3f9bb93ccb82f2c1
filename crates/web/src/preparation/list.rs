//! What was prepared for an office, for whoever prepares and whoever holds it; and how it is returned or dropped.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::proposal::FichaField;
use domain::{Actor, Choice, Code};
use platform::{DraftFault, Note, Preparation, Stands};
use words::{Names, Voice, choice};

use super::view::waiting;
use super::{ADDRESS, FIELD, as_office, missing, preparer, unkept};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, Sent, html, problem, read_form};
use crate::secretariat;
use crate::visitor::Visitor;

struct Row {
    what: String,
    address: String,
    office: String,
    stands: String,
    note: Option<String>,
}

#[derive(Template)]
#[template(path = "preparation/list.html")]
struct List {
    page: Chrome,
    lede: String,
    rows: Vec<Row>,
    /// Forms that whoever prepares can fill in and that are about nothing that is there: address and words. None for whoever holds the
    /// office.
    forms: Option<Vec<(&'static str, String)>>,
}

/// What was prepared for the office of whoever reads.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(preparer) = preparer(&app, &visitor) else { return missing(&app, &visitor) };
    let all = match app.platform.preparations(&preparer).await {
        Ok(all) => all,
        Err(fault) => return unkept(&app, &visitor, &fault),
    };
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let prepares = visitor.actor.as_ref().and_then(Actor::prepares_for).is_some();
    let row = |one: &Preparation| Row {
        what: what(t, one),
        address: address(&visitor, one),
        office: names.office(&one.office),
        stands: stands(t, one),
        note: if let Stands::Returned(note) = &one.stands { Some(note.clone()) } else { None },
    };
    let forms = as_office(&app, &visitor).map(|seen| {
        let today = app.platform.now().date();
        let forms = secretariat::open_to(&names, &seen, today).into_iter();
        forms.filter(|(address, _)| *address != secretariat::FACTOR_RESET).collect()
    });
    html(&List {
        page: Chrome::new(&app, &visitor, &snapshot.state, t.say("preparations-title"), Nav::None),
        lede: t.say(if prepares { "preparations-lede-prepares" } else { "preparations-lede" }),
        rows: all.iter().map(row).collect(),
        forms,
    })
}

/// The act; and which field of the ficha, where the form is of one.
fn what(t: Voice, one: &Preparation) -> String {
    let act = t.say(&format!("act-{}", one.act.replace('.', "-")));
    let last = |address: &str| address.rsplit('/').next().map(str::to_owned);
    let is_of = |field: &&FichaField| {
        one.address.contains("/ficha/") && last(addresses::of_ficha(**field)) == last(&one.address)
    };
    match FichaField::ALL.iter().find(is_of) {
        Some(field) => {
            t.with("preparation-of-field", &[("act", act.into()), ("field", choice(t, "ficha", *field).into())])
        }
        None => act,
    }
}

/// The form of what waits, the entry of what was recorded, and the form without it of what was dropped.
fn address(visitor: &Visitor, one: &Preparation) -> String {
    match one.stands {
        Stands::Waits(_) | Stands::Returned(_) => format!("{}?{FIELD}={}", visitor.link(&one.address), one.id),
        Stands::Recorded(entry) => visitor.link(&addresses::to(addresses::ENTRY, entry)),
        Stands::Dropped(_) => visitor.link(&one.address),
    }
}

fn stands(t: Voice, one: &Preparation) -> String {
    match &one.stands {
        Stands::Waits(since) => t.with1("preparation-waits", "when", t.moment(*since)),
        Stands::Returned(_) => t.say("preparation-returned"),
        Stands::Recorded(entry) => t.with1("preparation-recorded", "entry", *entry),
        Stands::Dropped(at) => t.with1("preparation-dropped", "when", t.moment(*at)),
    }
}

/// What waits of one office, for whoever may open it: where, and what it is.
pub(crate) async fn of_office(app: &App, visitor: &Visitor, office: &Code) -> Vec<(String, String)> {
    let Some(preparer) = preparer(app, visitor) else { return Vec::new() };
    let all = app.platform.preparations(&preparer).await.unwrap_or_default();
    let waits =
        all.iter().filter(|one| one.office == *office && matches!(one.stands, Stands::Waits(_) | Stands::Returned(_)));
    waits.map(|one| (address(visitor, one), what(visitor.voice, one))).collect()
}

/// How many acts wait that were prepared for the office of whoever visits, and where those are; nothing where none does.
pub(crate) async fn own_line(app: &App, visitor: &Visitor) -> Option<(String, String)> {
    let count = Some(waiting(app, visitor).await).filter(|count| *count > 0)?;
    Some((visitor.link(ADDRESS), visitor.voice.with1("preparations-wait", "count", count)))
}

/// Returns one with a note, or drops it.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let Some(preparer) = preparer(&app, &visitor) else { return missing(&app, &visitor) };
    match app.platform.draft(&preparer, &id).await {
        Ok(Some(_)) => {}
        Ok(None) => return missing(&app, &visitor),
        Err(fault) => return unkept(&app, &visitor, &fault),
    }
    let Some(holder) = preparer.holder() else {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-liaison-prepares");
    };
    let sent = read_form(pairs);
    let value = |name: &str| sent.get(name).map_or("", |value| value.trim());
    let done = if sent.contains_key("descartar") {
        app.platform.drop_preparation(&holder, &id).await
    } else {
        let Ok(note) = value("nota").parse::<Note>() else {
            return problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-preparation-note");
        };
        let revision = value("revision").parse().unwrap_or_default();
        app.platform.return_preparation(&holder, &id, revision, &note).await
    };
    match done {
        Ok(()) => Redirect::to(&visitor.link(ADDRESS)).into_response(),
        Err(DraftFault::Gone) => problem(&app, &visitor, StatusCode::CONFLICT, "problem-preparation-changed"),
        Err(fault) => unkept(&app, &visitor, &fault),
    }
}
