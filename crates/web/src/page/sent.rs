//! A form as it was sent, with or without files.

use axum::body::Bytes;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, Form, FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::Actor;

use super::{announced, problem};
use crate::app::{App, BODY_LIMIT};
use crate::upload::{self, Unkept};
use crate::visitor::Visitor;

/// Most names and values of one form. The longest form there is, filled in to its limits, has fewer.
const MOST_PAIRS: usize = 2_000;

/// Names and values of a form, in the order in which they came. A file was kept already: its value is its id, or
/// the word that says why it was not kept. Without a file the field is not there.
pub(crate) struct Sent(pub Vec<(String, String)>);

impl FromRequest<App> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        if !upload::has_files(request.headers()) {
            return without_files(request, app).await.map(Self);
        }
        let (visitor, mut request) = visitor(request, app).await;
        let Some(_place) = upload::place(app) else {
            return Err(problem(app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-busy"));
        };
        // What nobody sends is not kept, and is worth no more of anybody's time than what fits.
        let most = if visitor.actor.is_some() { upload::LARGEST_READ } else { upload::LARGEST_FORM };
        let mut received = Received { announced: announced(request.headers()), texts: 0, files: 0, kept: 0 };
        DefaultBodyLimit::max(most).apply(&mut request);
        let mut form = Multipart::from_request(request, app).await.map_err(IntoResponse::into_response)?;
        let mut pairs = Vec::new();
        while let Some(field) = form.next_field().await.map_err(IntoResponse::into_response)? {
            if pairs.len() == MOST_PAIRS {
                return Err(too_many(app, &visitor));
            }
            pairs.extend(received.read(app, &visitor, field).await?);
        }
        Ok(Self(pairs))
    }
}

/// Who sends it.
async fn visitor(request: Request, app: &App) -> (Visitor, Request) {
    let (mut parts, body) = request.into_parts();
    // Cannot fail: the visitor is read from any request.
    let Ok(visitor) = Visitor::from_request_parts(&mut parts, app).await;
    (visitor, Request::from_parts(parts, body))
}

/// The names and values of a form; they are counted before they are read.
async fn without_files(request: Request, app: &App) -> Result<Vec<(String, String)>, Response> {
    let (visitor, request) = visitor(request, app).await;
    let (parts, body) = request.into_parts();
    let limited = Request::from_parts(parts.clone(), body);
    let bytes = Bytes::from_request(limited, app).await.map_err(IntoResponse::into_response)?;
    if bytes.split(|byte| *byte == b'&').nth(MOST_PAIRS).is_some() {
        return Err(too_many(app, &visitor));
    }
    let form = Form::<Vec<(String, String)>>::from_request(Request::from_parts(parts, bytes.into()), app).await;
    form.map(|Form(pairs)| pairs).map_err(IntoResponse::into_response)
}

fn too_many(app: &App, visitor: &Visitor) -> Response {
    problem(app, visitor, StatusCode::PAYLOAD_TOO_LARGE, "problem-too-many-fields")
}

/// What was received of a form until now, in bytes.
struct Received {
    /// How large the whole is, when whoever sends it says so.
    announced: Option<u64>,
    texts: usize,
    files: usize,
    /// How many files were kept.
    kept: usize,
}

impl Received {
    /// One field: its text, or its file, kept if somebody acts.
    async fn read(
        &mut self,
        app: &App,
        visitor: &Visitor,
        mut field: Field<'_>,
    ) -> Result<Option<(String, String)>, Response> {
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let most = if file.is_some() { upload::LARGEST_FILE } else { BODY_LIMIT - self.texts };
        let (mut bytes, mut length) = (Vec::new(), 0);
        // What is too much is read and dropped, so that the answer reaches whoever is still sending.
        while let Some(chunk) = field.chunk().await.map_err(IntoResponse::into_response)? {
            length += chunk.len();
            if length <= most {
                bytes.extend_from_slice(&chunk);
            }
        }
        let Some(file) = file else {
            if length > most {
                return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
            }
            self.texts += length;
            let text = String::from_utf8(bytes).map_err(|_| StatusCode::BAD_REQUEST.into_response())?;
            return Ok(Some((name, text)));
        };
        if length > most {
            return Ok(Some((name, Unkept::TooLarge.word())));
        }
        // A browser sends a file field without a file as an empty one without a name; and nobody's files are kept.
        let Some(by) = visitor.actor.as_ref().filter(|_| !file.is_empty() || !bytes.is_empty()) else {
            return Ok(None);
        };
        self.keep(app, visitor, by, &file, bytes).await.map(|value| Some((name, value)))
    }

    /// The id of a file that is kept, or the word that says why it is not.
    async fn keep(
        &mut self,
        app: &App,
        visitor: &Visitor,
        by: &Actor,
        file: &str,
        bytes: Vec<u8>,
    ) -> Result<String, Response> {
        if self.kept == upload::MOST_FILES {
            return Ok(Unkept::TooMany.word());
        }
        let together = self.files + bytes.len();
        if together > upload::LARGEST_FORM {
            return Ok(Unkept::Together(self.announced.unwrap_or(together as u64)).word());
        }
        self.files = together;
        match upload::keep(app, by, file, bytes).await {
            Ok(kept) => {
                self.kept += usize::from(kept.is_ok());
                Ok(kept.map_or_else(Unkept::word, |row| row.id))
            }
            Err(fault) => {
                tracing::error!(%fault, "a file could not be stored");
                Err(problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours"))
            }
        }
    }
}
