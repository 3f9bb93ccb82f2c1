//! A draft: opened, saved. Whoever saves over somebody else's work is shown both.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Fields;
use platform::{Draft, DraftFault, RowChange, Written};
use words::Names;

use super::view::After;
use super::{ACT, batch, drafter, ficha, fields, gone, missing, own, unkept, view};
use crate::addresses;
use crate::app::App;
use crate::page::{Filled, MORE, Sent, Submission, failure_words, read_form};
use crate::visitor::Visitor;

/// The page of a draft: its form, or its acts.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    match own(&app, &visitor, &id).await {
        Ok((_, draft)) => match ficha(&draft) {
            Some(row) => {
                let form = Filled::with(ACT, row.written.fields.clone()).holding(&app, &visitor, &draft.files);
                view::page(&app, &visitor, &draft, form, After::Nothing).await
            }
            None => batch::page(&app, &visitor, &draft, Filled::blank(), None).await,
        },
        Err(page) => page,
    }
}

/// Saves the form of a draft.
pub(super) async fn save(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let form = read_form(pairs);
    let then = form.get(fields::THEN).cloned().unwrap_or_default();
    match saved(&app, &visitor, &id, form).await {
        Ok(saved) => Redirect::to(&next(&visitor, &saved, &then)).into_response(),
        Err(page) => page,
    }
}

/// The draft with what stands in its form.
///
/// # Errors
/// The page that says why it is not saved, or which gives the form back as it was sent.
pub(super) async fn saved(app: &App, visitor: &Visitor, id: &str, form: Fields) -> Result<Draft, Response> {
    let drafter = drafter(app, visitor).ok_or_else(|| missing(app, visitor))?;
    let more = form.contains_key(MORE).then(|| form.clone());
    let goes_on = form.contains_key(fields::THEN);
    let (revision, typed) = fields::sent(form);
    let draft = match app.platform.draft(&drafter, id).await {
        Ok(Some(draft)) => draft,
        Ok(None) => return Err(gone::page(app, visitor, &drafter, id, &typed).await),
        Err(fault) => return Err(unkept(app, visitor, &fault)),
    };
    // Also when no revision was sent, which no draft has.
    let Some(row) = ficha(&draft).filter(|_| revision == draft.revision) else {
        return Err(stale(app, visitor, &draft, typed).await);
    };
    // Whoever reads it now goes on reading the same version.
    if goes_on && !fields::is_edited(&typed, &row.written.fields) {
        return Ok(draft);
    }
    let lost = fields::unkept(&typed);
    let mine = RowChange::Save {
        number: row.number,
        revision: row.revision,
        written: Written { fields: fields::kept(typed.clone()), ..row.written.clone() },
    };
    Err(match app.platform.change_draft(&drafter, id, vec![mine], None).await {
        Ok(saved) if !lost.is_empty() => {
            // Everything else is saved and the page says so; what could not be is said at its field.
            let form = Filled::faulty(visitor.voice, Submission { act: ACT, fields: typed }, &lost);
            view::page(app, visitor, &saved, form.holding(app, visitor, &saved.files), After::Saved).await
        }
        Ok(saved) => match more {
            // Saved as far as it goes, and given back as it was sent, with room for more.
            Some(form) => {
                let form = Filled::with(ACT, form).holding(app, visitor, &saved.files);
                view::page(app, visitor, &saved, form, After::Nothing).await
            }
            None => return Ok(saved),
        },
        Err(DraftFault::Stale(saved)) => stale(app, visitor, &saved, fields::kept(typed)).await,
        Err(DraftFault::Gone) => gone::page(app, visitor, &drafter, id, &typed).await,
        Err(DraftFault::Full) => full(app, visitor, &draft, typed).await,
        Err(fault) => unkept(app, visitor, &fault),
    })
}

/// Where one goes on after saving.
fn next(visitor: &Visitor, saved: &Draft, then: &str) -> String {
    let to = |address| visitor.link(&addresses::to(address, &saved.id));
    match then {
        "hoja" => to(addresses::DRAFT_CLEARANCES),
        "organizaciones" => to(addresses::DRAFT_GUESTS),
        _ => saved_address(visitor, saved),
    }
}

/// The disk has no space: the form comes back as it was sent.
async fn full(app: &App, visitor: &Visitor, draft: &Draft, typed: Fields) -> Response {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let form = Filled {
        status: StatusCode::INSUFFICIENT_STORAGE,
        refusal: Some(failure_words(&names, "failure-full")),
        ..Filled::with(ACT, typed).holding(app, visitor, &draft.files)
    };
    view::page(app, visitor, draft, form, After::Nothing).await
}

/// The page of a draft that was saved; its address says so, and the browser forgets what it kept of it.
pub(super) fn saved_address(visitor: &Visitor, saved: &Draft) -> String {
    let address = visitor.link(&addresses::to(addresses::DRAFT, &saved.id));
    format!("{address}?guardado={}", saved.revision)
}

/// Both versions: what was typed stays in the form, what was saved meanwhile stands beside it.
pub(super) async fn stale(app: &App, visitor: &Visitor, saved: &Draft, typed: Fields) -> Response {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let words = failure_words(&names, "draft-stale");
    let Some(row) = ficha(saved) else {
        let form = Filled { status: StatusCode::CONFLICT, refusal: Some(words), ..Filled::blank() };
        return batch::page(app, visitor, saved, form, None).await;
    };
    let both = fields::differing(visitor.voice, &typed, &row.written.fields);
    let form = Filled {
        status: StatusCode::CONFLICT,
        refusal: Some(words),
        ..Filled::with(ACT, typed).holding(app, visitor, &saved.files)
    };
    view::page(app, visitor, saved, form, After::Meanwhile(both)).await
}
