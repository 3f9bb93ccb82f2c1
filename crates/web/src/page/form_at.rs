//! Addresses that only take forms. A form that was refused is answered under such an address, and whoever opens it again, by
//! another language, the strip, or the address bar, is led to the page that holds the form.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};

use super::not_found;
use crate::addresses;
use crate::app::App;
use crate::visitor::Visitor;

/// Leads to the page that holds the form; what takes it in is added with `post`.
pub(crate) fn form_at(page: &'static str) -> MethodRouter<App> {
    get(move |State(app): State<App>, visitor: Visitor, part: Option<Path<String>>| async move {
        let part = part.map(|Path(part)| part).unwrap_or_default();
        if is_part(&part) { lead(&visitor, page, &part) } else { not_found(State(app), visitor).await }
    })
}

/// With what the address says after its path: which motion was chosen, which field.
fn lead(visitor: &Visitor, page: &str, part: &str) -> Response {
    let page = visitor.link(&addresses::to(page, part));
    Redirect::to(&format!("{page}{}", visitor.query)).into_response()
}

/// Whether it can be the number or the id in an address of ours: anything else would have to be written another way there.
fn is_part(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
