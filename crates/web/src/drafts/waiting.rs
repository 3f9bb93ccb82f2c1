//! Files that an office left and that nothing names yet: what they take up, and how they are taken away.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Needs;
use platform::{DropFault, ReadFault, Share, Whose};
use words::{file_words, size_words};

use crate::addresses;
use crate::app::App;
use crate::page::{Sent, problem};
use crate::visitor::Visitor;

/// What waits of an office.
pub(super) struct Waiting {
    /// How much it takes up of how much it may.
    pub quota: String,
    /// Those that can be taken away.
    pub files: Vec<WaitingFile>,
}

/// One of them.
pub(super) struct WaitingFile {
    /// Its name and size.
    pub words: String,
    /// Where it is taken away.
    pub address: String,
}

/// What waits of the office as which the visitor acts; nothing for nobody, nor for whoever showed their e-mail alone.
///
/// # Errors
/// The database failed.
pub(super) async fn of(app: &App, visitor: &Visitor) -> Result<Option<Waiting>, ReadFault> {
    let shown_enough = visitor.actor.as_ref().filter(|by| by.level.suffices(Needs::TwoFactors));
    let Some(by) = shown_enough else { return Ok(None) };
    let Share { files, bytes } = app.platform.waiting(by);
    let most = size_words(Whose::Office.most().bytes);
    let said = [("files", files.into()), ("size", size_words(bytes).into()), ("most", most.into())];
    let loose = app.platform.loose_files(by).await?;
    let files = loose.iter().map(|file| WaitingFile {
        words: file_words(visitor.voice, &file.name, file.size),
        address: visitor.link(&addresses::to(addresses::WAITING_FILE, &file.id)),
    });
    Ok(Some(Waiting { quota: visitor.voice.with("waiting-quota", &said), files: files.collect() }))
}

/// Takes one away. Of one that is not there any more nothing is left to do.
pub(super) async fn take_away(State(app): State<App>, visitor: Visitor, Path(id): Path<String>, _: Sent) -> Response {
    let Some(by) = visitor.authority(&app) else {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-no-drafts-here");
    };
    if let Some(lacking) = super::lacking(&app, &visitor) {
        return lacking;
    }
    match app.platform.drop_file(&by, &id).await {
        Ok(()) | Err(DropFault::NoFile) => Redirect::to(&visitor.link(addresses::DRAFTS)).into_response(),
        Err(DropFault::Held) => problem(&app, &visitor, StatusCode::CONFLICT, "problem-file-held"),
        Err(DropFault::Ended) => problem(&app, &visitor, StatusCode::CONFLICT, "problem-ended-meanwhile"),
        Err(DropFault::Store(fault)) => {
            tracing::error!(%fault, "a file could not be taken away");
            problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
        }
    }
}
