//! A draft is presented: one act, and from there on it is public.

use axum::extract::{Form, Path, State};
use axum::response::Response;
use platform::Draft;

use super::{ACT, edit, fields, own, view};
use crate::addresses;
use crate::app::App;
use crate::page::{attempt, done, read_form};
use crate::visitor::Visitor;

/// Presents a draft as it stands in the form, and leads to its acknowledgement.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let draft = match own(&app, &visitor, &id).await {
        Ok((_, draft)) => draft,
        Err(page) => return page,
    };
    let mut sent = read_form(pairs);
    let key = sent.remove("key");
    let (revision, typed) = fields::sent(sent);
    if revision != draft.revision {
        return edit::stale(&app, &visitor, &draft, typed);
    }
    let mut act = typed.clone();
    act.extend(key.map(|key| ("key".to_owned(), key)));
    match attempt(&app, &visitor, ACT, act).await {
        Ok(recorded) => {
            // The act stands whether or not the draft goes; what is left over can be discarded by hand.
            if let Err(fault) = app.platform.delete_draft(&id).await {
                tracing::error!(%fault, "a presented draft could not be deleted");
            }
            done(&visitor, &addresses::to(addresses::ACKNOWLEDGEMENT, recorded.first), &recorded)
        }
        Err(filled) => {
            // What was typed is kept with the draft too, so that a closed window loses nothing.
            let mine = Draft { fields: typed, ..draft };
            let kept = app.platform.save_draft(&mine).await.unwrap_or(mine);
            view::page(&app, &visitor, &kept, filled, Vec::new())
        }
    }
}
