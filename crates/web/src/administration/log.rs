//! The security log, page by page.

use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use platform::{Noted, PeopleFault};
use serde::Deserialize;
use words::Names;

use super::{admitted, failed};
use crate::account::{SecurityRow, row};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, html};
use crate::visitor::Visitor;

/// How many lines a page has.
const LISTED: u32 = 100;

/// Where a page begins.
#[derive(Deserialize)]
pub(super) struct Asked {
    antes: Option<i64>,
}

#[derive(Template)]
#[template(path = "administration/log.html")]
struct Log {
    page: Chrome,
    lines: Vec<SecurityRow>,
    /// The address of those before.
    before: Option<String>,
}

/// The newest lines, or those before a number.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    if let Err(refused) = admitted(&app, &visitor) {
        return *refused;
    }
    let before = asked.ok().and_then(|Query(asked)| asked.antes).unwrap_or(i64::MAX);
    match log(&app, &visitor, before).await {
        Ok(page) => html(&page),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

async fn log(app: &App, visitor: &Visitor, before: i64) -> Result<Log, PeopleFault> {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let noted = app.platform.security_log(before, LISTED).await?;
    let is_full = noted.len() == LISTED as usize;
    let last = noted.last().filter(|line| is_full && line.number > 1).map(|line| line.number);
    let before = last.map(|number| format!("{}?antes={number}", visitor.link(addresses::SECURITY_LOG)));
    let lines = noted.iter().map(|line| {
        let mut row = row(t, line);
        row.about.insert(0, whose(&names, line));
        row
    });
    let lines = lines.collect();
    Ok(Log { page: Chrome::new(app, visitor, &snapshot.state, t.say("security-title"), Nav::None), lines, before })
}

/// Whose account it is, by what they hold today.
fn whose(names: &Names, line: &Noted) -> String {
    match &line.whose {
        None => names.voice.say("security-nobody"),
        Some(whose) if whose.held.is_empty() => names.voice.say("security-no-office"),
        Some(whose) => {
            let held: Vec<String> =
                whose.held.iter().map(|held| names.held(&held.role, &held.by, domain::Reader::ANYBODY)).collect();
            held.join("; ")
        }
    }
}
