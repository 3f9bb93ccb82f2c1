//! What an institution sees of the vistos buenos of its draft: who is asked, what was answered, and a sheet for those who sign on
//! paper.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use platform::{
    Clearance, ClearanceAnswer, ClearanceAsker, ClearanceFault, Draft, LENT_DAYS, MOST_CLEARANCES, NoEMail, Verdict,
};
use words::{Names, Voice};

use super::advice::{self, Advice};
use super::batch::{Act, acts};
use super::said::field_name;
use super::{edit, fields, missing, own, to_present, unkept};
use crate::addresses;
use crate::app::{App, Mode};
use crate::page::{Chrome, Nav, Sent, html, problem, read_form};
use crate::visitor::Visitor;

/// How many boxes a sheet has.
const BOXES: usize = 4;

/// What the page of a draft says of its vistos buenos.
#[derive(Default)]
pub(super) struct Clearances {
    /// Where another is asked for, and the sheet is.
    pub address: String,
    /// Where one is ended.
    pub withdrawal: String,
    /// Most days that an address is good.
    pub most_days: i64,
    /// Whether there are such addresses: not in a demonstration.
    pub is_open: bool,
    /// Whether another may be mailed: only for whoever signed in.
    pub is_mailed: bool,
    /// Whether the draft may have another address.
    pub is_room: bool,
    /// Those that were asked for.
    pub asked: Vec<Asked>,
}

impl Clearances {
    /// Whether any was answered.
    pub fn has_answers(&self) -> bool {
        self.asked.iter().any(|one| one.answer.is_some())
    }
}

/// One of them.
pub(super) struct Asked {
    /// Its id.
    pub id: String,
    /// Who asked, and when.
    pub who: String,
    /// The address, while it is good.
    pub link: Option<String>,
    /// To where it is mailed; empty when it is not.
    pub mailed: String,
    /// Until when that is, or that it ended.
    pub until: String,
    /// What was answered.
    pub answer: Option<Answered>,
}

/// What was answered, in words.
pub(super) struct Answered {
    /// What is thought of it, by whom, and when.
    pub what: String,
    /// The remarks.
    pub remarks: String,
    /// What was changed since; empty when nothing.
    pub since: String,
}

#[derive(Template)]
#[template(path = "drafts/sheet.html")]
struct Sheet {
    page: Chrome,
    institutions: String,
    folio: String,
    acts: Vec<Act>,
    boxes: usize,
    /// The revision that it shows: what was sent before is recorded.
    revision: i64,
    back: String,
}

/// What the page of a draft says of them; nothing when it cannot be read, which is not what the page is for.
pub(super) async fn of(app: &App, visitor: &Visitor, draft: &Draft) -> Clearances {
    let asked = match app.platform.clearances(draft).await {
        Ok(asked) => asked,
        Err(fault) => {
            tracing::error!(%fault, "what was answered to a draft could not be read");
            Vec::new()
        }
    };
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let to = |address| visitor.link(&addresses::to(address, &draft.id));
    let origin = app.site.public_url.as_ref().map(|url| url.origin().to_owned()).unwrap_or_default();
    Clearances {
        address: to(addresses::DRAFT_CLEARANCES),
        withdrawal: to(addresses::DRAFT_CLEARANCE_END),
        most_days: LENT_DAYS,
        is_open: app.site.mode == Mode::Serve,
        is_mailed: visitor.me.is_some(),
        is_room: app.site.mode == Mode::Serve && asked.len() < MOST_CLEARANCES as usize,
        asked: asked.iter().map(|one| line(&names, visitor, draft, &origin, one)).collect(),
    }
}

fn line(names: &Names, visitor: &Visitor, draft: &Draft, origin: &str, one: &Clearance) -> Asked {
    let t = names.voice;
    let link = one
        .token
        .as_ref()
        .map(|token| format!("{origin}{}", visitor.link(&addresses::to(addresses::CLEARANCE, token))));
    let until = if link.is_some() { "clearance-until" } else { "clearance-ended" };
    let args = [("office", names.code(one.asked_by.word()).into()), ("when", t.moment(one.asked_at).into())];
    Asked {
        id: one.id.clone(),
        who: t.with("clearance-asked", &args),
        until: t.with1(until, "until", t.moment(one.until)),
        mailed: one.mailed_to.as_ref().map(|to| t.with1("clearance-mailed", "address", to.clone())).unwrap_or_default(),
        link,
        answer: one.answer.as_ref().map(|answer| answered(t, draft, answer)),
    }
}

/// What was answered, in words.
pub(super) fn answered(t: Voice, draft: &Draft, answer: &ClearanceAnswer) -> Answered {
    let key = match answer.verdict {
        Verdict::Cleared => "clearance-cleared",
        Verdict::Remarked => "clearance-remarked",
    };
    let args = [("name", t.typed(&answer.name).into()), ("when", t.moment(answer.at).into())];
    let mut parts: Vec<String> = Vec::new();
    for changed in &answer.changed {
        let written = draft.rows.iter().find(|row| row.number == changed.row).map(|row| &row.written);
        let part = match written.filter(|_| !changed.path.is_empty()) {
            Some(written) if draft.rows.len() == 1 => field_name(t, written, &changed.path),
            Some(written) => {
                let field = field_name(t, written, &changed.path);
                t.with("clearance-changed-field", &[("row", changed.row.into()), ("field", field.into())])
            }
            None => t.with1("clearance-changed-row", "row", changed.row),
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let since = if parts.is_empty() { String::new() } else { t.with1("clearance-earlier", "parts", parts.join(", ")) };
    Answered { what: t.with(key, &args), remarks: answer.remarks.clone(), since }
}

/// Makes an address; what stands in the form of the draft is saved first, where it comes along.
pub(super) async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    if app.site.mode == Mode::Demo {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-clearance-here");
    }
    let sent = read_form(pairs);
    let comes_along = sent.contains_key(fields::THEN);
    if comes_along && let Err(page) = edit::saved(&app, &visitor, &id, sent.clone()).await {
        return page;
    }
    let (drafter, draft) = match to_present(&app, &visitor, &id).await {
        Ok(own) => own,
        Err(page) => return page,
    };
    let days = sent.get("dias").and_then(|days| days.trim().parse().ok());
    let Some(days) = days.filter(|days| (1..=LENT_DAYS).contains(days)) else {
        return problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-clearance-days");
    };
    let Ok(asker) = asker(&visitor, sent.get("correo").map_or("", |typed| typed.trim())) else {
        return problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-clearance-address");
    };
    match app.platform.ask_clearance(&drafter, &id, days, asker.as_ref()).await {
        Ok(()) if comes_along => {
            let draft = edit::saved_address(&visitor, &draft);
            Redirect::to(&format!("{draft}#vistos-buenos")).into_response()
        }
        Ok(()) => back(&visitor, &id),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

/// Who asks, with the address that they typed, if they did; nobody in a demonstration, which mails nothing.
fn asker(visitor: &Visitor, typed: &str) -> Result<Option<ClearanceAsker>, NoEMail> {
    let Some(me) = &visitor.me else { return Ok(None) };
    let mailed_to = if typed.is_empty() { None } else { Some(typed.parse()?) };
    Ok(Some(ClearanceAsker { person: me.person.clone(), language: visitor.voice.tag().to_owned(), mailed_to }))
}

/// Ends one.
pub(super) async fn end(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let drafter = match to_present(&app, &visitor, &id).await {
        Ok((drafter, _)) => drafter,
        Err(page) => return page,
    };
    let which = read_form(pairs).remove("cual").unwrap_or_default();
    match app.platform.withdraw_clearance(&drafter, &id, &which).await {
        Ok(()) => back(&visitor, &id),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

/// A sheet with the draft and boxes to sign in.
pub(super) async fn sheet(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let draft = match own(&app, &visitor, &id).await {
        Ok((_, draft)) => draft,
        Err(page) => return page,
    };
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let silent = Advice { words: String::new(), refused: None, deeds: Vec::new() };
    let folio: String = draft.id.chars().take(8).collect();
    let args = [
        ("folio", folio.into()),
        ("revision", draft.revision.into()),
        ("date", t.date(app.platform.now().date()).into()),
    ];
    html(&Sheet {
        page: Chrome::new(&app, &visitor, &snapshot.state, t.say("clearance-sheet-title"), Nav::None),
        institutions: advice::institutions(&names, &draft),
        folio: t.with("clearance-folio", &args),
        acts: acts(&app, &names, &draft, &silent),
        boxes: BOXES,
        revision: draft.revision,
        back: visitor.link(&addresses::to(addresses::DRAFT, &draft.id)),
    })
}

fn back(visitor: &Visitor, id: &str) -> Response {
    let draft = visitor.link(&addresses::to(addresses::DRAFT, id));
    Redirect::to(&format!("{draft}#vistos-buenos")).into_response()
}

fn failed(app: &App, visitor: &Visitor, fault: &ClearanceFault) -> Response {
    match fault {
        ClearanceFault::Draft(fault) => unkept(app, visitor, fault),
        ClearanceFault::TooMany => problem(app, visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-many-clearances"),
        ClearanceFault::TooOften => problem(app, visitor, StatusCode::TOO_MANY_REQUESTS, "problem-clearance-too-often"),
        _ => missing(app, visitor),
    }
}
