//! A draft is presented: all its acts or none, and from there on they are public.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Fields;
use platform::{Acknowledgement, Draft, DraftFault, Drafter, Failure, PresentFault, RowChange, RowNumber, Written};

use super::view::After;
use super::{ACT, batch, drafter, edit, ficha, fields, gone, missing, unkept, view};
use crate::addresses;
use crate::app::App;
use crate::page::{Sent, Submission, done, problem, read_form, refused};
use crate::visitor::Visitor;

/// Presents a draft, with what stands in its form, and leads to its acknowledgement.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let Some(drafter) = drafter(&app, &visitor) else { return missing(&app, &visitor) };
    let (revision, typed) = fields::sent(read_form(pairs));
    let draft = match app.platform.draft(&drafter, &id).await {
        Ok(draft) => draft,
        Err(fault) => return unkept(&app, &visitor, &fault),
    };
    let presenter = match visitor.authority(&app).map(|by| app.platform.presenter(&by)) {
        Some(Ok(presenter)) => presenter,
        Some(Err(refusal)) if draft.is_some() => {
            let refused = Failure::Refused { index: 0, refusal };
            return failed(&app, &visitor, &drafter, draft, typed, (None, refused)).await;
        }
        _ => return missing(&app, &visitor),
    };
    let form = draft.as_ref().and_then(ficha).filter(|row| fields::is_edited(&typed, &row.written.fields));
    let edited = form.map(|row| (row.number, Written { fields: typed.clone(), ..row.written.clone() }));
    match app.platform.present_draft(&presenter, &id, revision, BTreeMap::from_iter(edited)).await {
        Ok(recorded) => acknowledged(&visitor, &recorded),
        Err(PresentFault::Draft(DraftFault::Stale(saved))) => edit::stale(&app, &visitor, &saved, typed).await,
        Err(PresentFault::Draft(DraftFault::Gone)) => gone::page(&app, &visitor, &drafter, &id, &typed).await,
        Err(PresentFault::Draft(fault)) => unkept(&app, &visitor, &fault),
        Err(PresentFault::Failed(failure)) => failed(&app, &visitor, &drafter, draft, typed, (None, failure)).await,
        Err(PresentFault::Row { row, failure }) => {
            failed(&app, &visitor, &drafter, draft, typed, (Some(row), failure)).await
        }
    }
}

/// The page of the draft again, with what kept it from being presented and in which row.
async fn failed(
    app: &App,
    visitor: &Visitor,
    drafter: &Drafter,
    draft: Option<Draft>,
    typed: Fields,
    (at, failure): (Option<RowNumber>, Failure),
) -> Response {
    // It may have been presented: that is all that is known.
    let Some(draft) = draft else { return problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours") };
    let Some(row) = ficha(&draft) else { return batch::unpresented(app, visitor, &draft, at, &failure).await };
    let submission = Submission { act: ACT, fields: typed.clone() };
    let filled = refused(app, visitor, submission, &failure, &draft.files);
    if !fields::is_edited(&typed, &row.written.fields) {
        return view::page(app, visitor, &draft, filled, After::Nothing).await;
    }
    // What was typed is kept with the draft too, so that a closed window loses nothing.
    let written = Written { fields: fields::kept(typed), ..row.written.clone() };
    let mine = RowChange::Save { number: row.number, revision: row.revision, written };
    let (kept, after) = match app.platform.change_draft(drafter, &draft.id, vec![mine], None).await {
        Ok(kept) => (kept, After::Saved),
        Err(_) => (draft, After::Nothing),
    };
    view::page(app, visitor, &kept, filled, after).await
}

fn acknowledged(visitor: &Visitor, recorded: &Acknowledgement) -> Response {
    done(visitor, &addresses::to(addresses::ACKNOWLEDGEMENT, recorded.first), recorded)
}
