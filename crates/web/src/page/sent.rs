//! A form as it was sent, with or without files.

use axum::body::Bytes;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, Form, FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use platform::{Authority, StageFault};

use super::given_back::Typed;
use super::{announced, is_file, problem};
use crate::app::{App, BODY_LIMIT};
use crate::asked_again::still;
use crate::bodies::{Memory, Taken};
use crate::drawn_for::{FIELD, differs, refused};
use crate::edge::Address;
use crate::upload::{self, Unkept};
use crate::visitor::Visitor;

/// Most names and values of one form. The longest form there is, filled in to its limits, has fewer.
const MOST_PAIRS: usize = 2_000;
/// Most fields of one form that name a file: what each is, is asked of the database.
const MOST_FILE_FIELDS: usize = 500;
/// How many bytes of memory a byte of text comes to until the page is made that has it again. From then on, and until it was
/// sent, as many are held as that page has.
const COST: usize = 4;

/// Names and values of a form, in the order in which they came. A file was kept already: its value is its id, or
/// the word that says why it was not kept. Without a file the field is not there.
pub(crate) struct Sent(pub Vec<(String, String)>);

impl FromRequest<App> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (sender, mut request) = Sender::of(request, app).await;
        let has_files = upload::has_files(request.headers());
        let pairs = if has_files {
            // What nobody sends is not kept, and is worth no more of anybody's time than what fits; nor a place of those who act.
            let (places, most) = match sender.leaves(app) {
                Some(_) => (&app.uploads, upload::LARGEST_READ),
                None => (&app.guest_uploads, upload::LARGEST_FORM),
            };
            let Some(_place) = places.take(sender.from, 1) else { return Err(sender.busy(app)) };
            DefaultBodyLimit::max(most).apply(&mut request);
            with_files(request, app, &sender).await?
        } else {
            without_files(request, app, &sender).await?
        };
        let pairs: Vec<_> = pairs.into_iter().filter(|(name, value)| !sender.says(name, value)).collect();
        sender.typed.says(&pairs);
        let Sender { mut parts, visitor, .. } = sender;
        still(&mut parts, app, &visitor).await?;
        if let Some(differs) = differs(app, &visitor) {
            return Err(refused(app, &visitor, differs));
        }
        let files = pairs.iter().filter(|(name, _)| is_file(name)).count();
        if files > MOST_FILE_FIELDS {
            return Err(too_many(app, &visitor));
        }
        Ok(Self(pairs))
    }
}

/// Who sends it, and from where.
struct Sender {
    visitor: Visitor,
    /// The head of what they send, to ask again who they are.
    parts: Parts,
    from: Address,
    /// Memory that is held until it is answered.
    taken: Taken,
    /// What it says, for a page that has no form for it.
    typed: Typed,
}

impl Sender {
    async fn of(request: Request, app: &App) -> (Self, Request) {
        let (mut parts, body) = request.into_parts();
        // Neither can fail: both are read from any request.
        let Ok(visitor) = Visitor::from_request_parts(&mut parts, app).await;
        let Ok(from) = Address::from_request_parts(&mut parts, app).await;
        let (taken, typed) = (Taken::of(&parts.extensions), Typed::of(&parts.extensions));
        (Self { visitor, parts: parts.clone(), from, taken, typed }, Request::from_parts(parts, body))
    }

    /// Memory for a form with so many bytes of text, if there is so much.
    fn memory(&self, app: &App, bytes: usize) -> Option<Memory> {
        app.bodies.hold(self.visitor.actor.as_ref(), self.from, COST * bytes)
    }

    /// As whom they may leave files, if they may; with a form of another person or office nobody does.
    fn leaves(&self, app: &App) -> Option<Authority> {
        let by = self.visitor.authority(app).filter(|_| differs(app, &self.visitor).is_none());
        by.filter(|by| app.platform.may_stage(by.actor()).is_ok())
    }

    /// Whether a field says for whom the form was drawn; then it is no other field.
    fn says(&self, name: &str, value: &str) -> bool {
        if name == FIELD {
            self.visitor.said.say(value);
        }
        name == FIELD
    }

    fn busy(&self, app: &App) -> Response {
        problem(app, &self.visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-busy")
    }

    fn too_many(&self, app: &App) -> Response {
        too_many(app, &self.visitor)
    }
}

fn too_many(app: &App, visitor: &Visitor) -> Response {
    problem(app, visitor, StatusCode::PAYLOAD_TOO_LARGE, "problem-too-many-fields")
}

/// The names and values of a form; they are counted before they are read.
async fn without_files(request: Request, app: &App, sender: &Sender) -> Result<Vec<(String, String)>, Response> {
    let size = announced(request.headers()).and_then(|size| usize::try_from(size).ok());
    let size = size.unwrap_or(BODY_LIMIT).min(BODY_LIMIT);
    let Some(memory) = sender.memory(app, size) else { return Err(sender.busy(app)) };
    sender.taken.hold(memory);
    let (parts, body) = request.into_parts();
    let limited = Request::from_parts(parts.clone(), body);
    let bytes = Bytes::from_request(limited, app).await.map_err(IntoResponse::into_response)?;
    if bytes.split(|byte| *byte == b'&').nth(MOST_PAIRS).is_some() {
        return Err(sender.too_many(app));
    }
    let form = Form::<Vec<(String, String)>>::from_request(Request::from_parts(parts, bytes.into()), app).await;
    form.map(|Form(pairs)| pairs).map_err(IntoResponse::into_response)
}

/// The names and values of a form with files, each file kept as it comes.
async fn with_files(request: Request, app: &App, sender: &Sender) -> Result<Vec<(String, String)>, Response> {
    let announced = announced(request.headers());
    let Some(memory) = sender.memory(app, 0) else { return Err(sender.busy(app)) };
    let mut received = Received { app, sender, memory, announced, texts: 0, files: 0, kept: 0 };
    let mut form = Multipart::from_request(request, app).await.map_err(IntoResponse::into_response)?;
    let mut pairs = Vec::new();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        if pairs.len() == MOST_PAIRS {
            return Err(sender.too_many(app));
        }
        pairs.extend(received.read(field).await?);
    }
    sender.taken.hold(received.memory);
    Ok(pairs)
}

/// A body that did not arrive whole is no fault of ours, whatever ended it.
fn broken(fault: MultipartError) -> Response {
    let status = fault.status();
    if status.is_server_error() { StatusCode::BAD_REQUEST.into_response() } else { status.into_response() }
}

/// What was received of a form until now, in bytes.
struct Received<'a> {
    app: &'a App,
    sender: &'a Sender,
    /// For its texts, and for the file that is being read.
    memory: Memory,
    /// How large the whole is, when whoever sends it says so.
    announced: Option<u64>,
    texts: usize,
    files: usize,
    /// How many files were kept.
    kept: usize,
}

impl Received<'_> {
    /// One field: its text, or its file, kept if somebody acts.
    async fn read(&mut self, field: Field<'_>) -> Result<Option<(String, String)>, Response> {
        let name = field.name().unwrap_or_default().to_owned();
        let by_nobody = self.sender.leaves(self.app).is_none();
        match field.file_name().map(str::to_owned) {
            Some(file) => {
                if by_nobody && !file.is_empty() {
                    self.sender.typed.lacks(name.clone());
                }
                Ok(self.file(file, field).await?.map(|value| (name, value)))
            }
            None => {
                let value = self.text(field).await?;
                // Before the files that come after it.
                self.sender.says(&name, &value);
                Ok(Some((name, value)))
            }
        }
    }

    async fn text(&mut self, mut field: Field<'_>) -> Result<String, Response> {
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            self.texts += chunk.len();
            if self.texts > BODY_LIMIT {
                return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
            }
            if !self.memory.more(COST * chunk.len()) {
                return Err(self.sender.busy(self.app));
            }
            bytes.extend_from_slice(&chunk);
        }
        String::from_utf8(bytes).map_err(|_| StatusCode::BAD_REQUEST.into_response())
    }

    /// The id of a file that is kept, or the word that says why it is not; nothing when there is none. What is too much is
    /// read and dropped, so that the answer reaches whoever is still sending; and so is all of what nobody sends.
    async fn file(&mut self, file: String, mut field: Field<'_>) -> Result<Option<String>, Response> {
        let by = self.sender.leaves(self.app);
        let (mut bytes, mut length, mut unkept) = (Vec::new(), 0, None);
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            length += chunk.len();
            if by.is_none() || unkept.is_some() {
                continue;
            }
            if length > upload::LARGEST_FILE {
                unkept = Some(Unkept::TooLarge);
            } else if !self.memory.more(chunk.len()) {
                unkept = Some(Unkept::Busy);
            } else {
                bytes.extend_from_slice(&chunk);
                continue;
            }
            self.memory.less(bytes.len());
            bytes = Vec::new();
        }
        let held = bytes.len();
        // A browser sends a file field without a file as an empty one without a name; and nobody's files are kept.
        let value = match (by, unkept) {
            (None, _) => None,
            (Some(_), Some(unkept)) => Some(unkept.word()),
            (Some(_), None) if file.is_empty() && bytes.is_empty() => None,
            (Some(by), None) => Some(self.keep(&by, &file, bytes).await?),
        };
        self.memory.less(held);
        Ok(value)
    }

    /// The id of a file that is kept, or the word that says why it is not.
    async fn keep(&mut self, by: &Authority, file: &str, bytes: Vec<u8>) -> Result<String, Response> {
        if self.kept == upload::MOST_FILES {
            return Ok(Unkept::TooMany.word());
        }
        let together = self.files + bytes.len();
        if together > upload::LARGEST_FORM {
            return Ok(Unkept::Together(self.announced.unwrap_or(together as u64)).word());
        }
        self.files = together;
        match upload::keep(self.app, by, file, bytes).await {
            Ok(kept) => {
                self.kept += usize::from(kept.is_ok());
                Ok(kept.map_or_else(Unkept::word, |row| row.id))
            }
            Err(StageFault::Ended) => {
                Err(problem(self.app, &self.sender.visitor, StatusCode::CONFLICT, "problem-ended-meanwhile"))
            }
            Err(fault) => {
                tracing::error!(%fault, "a file could not be stored");
                Err(problem(self.app, &self.sender.visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours"))
            }
        }
    }
}
