//! A draft is presented: one act, and from there on it is public.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::Code;
use platform::{Acknowledgement, Draft, IdempotencyKey};
use sha2::{Digest, Sha256};

use super::{ACT, desk, edit, fields, own, view};
use crate::addresses;
use crate::app::App;
use crate::page::{Sent, attempt_once, done, read_form};
use crate::visitor::Visitor;

/// Presents a draft as it stands in the form, and leads to its acknowledgement.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let (institution, draft) = match own(&app, &visitor, &id).await {
        Ok(own) => own,
        Err(page) => return presented_before(&app, &visitor, &id).await.unwrap_or(page),
    };
    let (revision, typed) = fields::sent(read_form(pairs));
    if revision != draft.revision {
        return edit::stale(&app, &visitor, &draft, typed);
    }
    match attempt_once(&app, &visitor, ACT, typed.clone(), once(&institution, &id)).await {
        Ok(recorded) => {
            // The act stands whether or not the draft goes; what is left over can be discarded by hand.
            if let Err(fault) = app.platform.delete_draft(&id).await {
                tracing::error!(%fault, "a presented draft could not be deleted");
            }
            acknowledged(&visitor, &recorded)
        }
        Err(filled) => {
            // What was typed is kept with the draft too, so that a closed window loses nothing.
            let mine = Draft { fields: fields::kept(typed), ..draft };
            let kept = app.platform.save_draft(&mine).await.unwrap_or(mine);
            view::page(&app, &visitor, &kept, filled, Vec::new())
        }
    }
}

/// The acknowledgement of a draft that was presented and is gone; `None` when it never was.
async fn presented_before(app: &App, visitor: &Visitor, id: &str) -> Option<Response> {
    let institution = desk(app, visitor, &app.platform.snapshot().state)?;
    let actor = visitor.actor.clone()?;
    // Nothing is asked for, so nothing can be recorded: either the key brings back its answer, or this fails.
    let recorded = app.platform.perform(actor, Vec::new(), Some(once(&institution, id))).await.ok()?;
    Some(acknowledged(visitor, &recorded))
}

fn acknowledged(visitor: &Visitor, recorded: &Acknowledgement) -> Response {
    done(visitor, &addresses::to(addresses::ACKNOWLEDGEMENT, recorded.first), recorded)
}

/// What makes all presentations of one draft one act, whoever of its institution sends it and from whichever form.
fn once(institution: &Code, id: &str) -> IdempotencyKey {
    IdempotencyKey {
        scope: format!("draft/{institution}"),
        key: id.to_owned(),
        body: Sha256::digest(id.as_bytes()).into(),
    }
}
