//! A form as it was sent, with or without files.

use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, Form, FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::problem;
use crate::app::App;
use crate::upload::{self, Unkept};
use crate::visitor::Visitor;

/// Largest text in a form with files; the rules of the act are stricter.
const LARGEST_TEXT: usize = 256 * 1024;

/// Names and values of a form, in the order in which they came. A file was kept already: its value is its id, or
/// the word that says why it was not kept. Without a file the field is not there.
pub(crate) struct Sent(pub Vec<(String, String)>);

impl FromRequest<App> for Sent {
    type Rejection = Response;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Response> {
        if !upload::has_files(request.headers()) {
            let form = Form::<Vec<(String, String)>>::from_request(request, app).await;
            return form.map(|Form(pairs)| Self(pairs)).map_err(IntoResponse::into_response);
        }
        let (mut parts, body) = request.into_parts();
        // Cannot fail: the visitor is read from any request.
        let Ok(visitor) = Visitor::from_request_parts(&mut parts, app).await;
        request = Request::from_parts(parts, body);
        let Some(_place) = upload::place(app) else {
            return Err(problem(app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-busy"));
        };
        DefaultBodyLimit::max(upload::LARGEST_FORM).apply(&mut request);
        let mut form = Multipart::from_request(request, app).await.map_err(IntoResponse::into_response)?;
        let mut pairs = Vec::new();
        while let Some(field) = form.next_field().await.map_err(IntoResponse::into_response)? {
            pairs.extend(read(app, &visitor, field).await?);
        }
        Ok(Self(pairs))
    }
}

/// One field: its text, or its file, kept if somebody acts.
async fn read(app: &App, visitor: &Visitor, mut field: Field<'_>) -> Result<Option<(String, String)>, Response> {
    let name = field.name().unwrap_or_default().to_owned();
    let file = field.file_name().map(str::to_owned);
    let most = if file.is_some() { upload::LARGEST_FILE } else { LARGEST_TEXT };
    let (mut bytes, mut is_too_large) = (Vec::new(), false);
    // The rest is read and dropped, so that the answer reaches whoever is still sending.
    while let Some(chunk) = field.chunk().await.map_err(IntoResponse::into_response)? {
        is_too_large |= bytes.len() + chunk.len() > most;
        if !is_too_large {
            bytes.extend_from_slice(&chunk);
        }
    }
    let Some(file) = file else {
        let text = String::from_utf8(bytes).ok().filter(|_| !is_too_large);
        let status = if is_too_large { StatusCode::PAYLOAD_TOO_LARGE } else { StatusCode::BAD_REQUEST };
        return text.map(|text| Some((name, text))).ok_or_else(|| status.into_response());
    };
    if is_too_large {
        return Ok(Some((name, Unkept::TooLarge.word().to_owned())));
    }
    // A browser sends a file field without a file as an empty one without a name; and nobody's files are kept.
    if (file.is_empty() && bytes.is_empty()) || visitor.actor.is_none() {
        return Ok(None);
    }
    match upload::keep(app, &file, bytes).await {
        Ok(kept) => Ok(Some((name, kept.map_or_else(|unkept| unkept.word().to_owned(), |row| row.id)))),
        Err(fault) => {
            tracing::error!(%fault, "a file could not be stored");
            Err(problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours"))
        }
    }
}
