//! A form that was sent, handed to the door.

use axum::response::{IntoResponse, Redirect, Response};
use domain::{Fault, FieldRefusal, Fields, Request, pattern};
use platform::{Acknowledgement, Failure, IdempotencyKey, Scope};
use sha2::{Digest, Sha256};
use words::specs;

use super::filled::{Filled, MORE, failed, is_file, nobody};
use super::lapsed;
use super::places::Placed;
use crate::app::App;
use crate::upload::{Unkept, beside};
use crate::visitor::Visitor;

/// What was sent, as the form of an act.
pub(crate) struct Submission {
    /// The act.
    pub act: &'static str,
    /// Its fields, without the idempotency key.
    pub fields: Fields,
}

/// Reads a form body: names and values, the last of each name. A file that was not kept takes nothing from its field: the one
/// that was received before stands behind the word.
pub(crate) fn read_form(pairs: Vec<(String, String)>) -> Fields {
    let mut fields = Fields::new();
    for (path, value) in pairs {
        let is_unkept = is_file(&path) && Unkept::of(&value).is_some();
        let earlier = fields.get(&path).filter(|_| is_unkept);
        let value = earlier.map(|earlier| beside(&value, earlier)).unwrap_or(value);
        fields.insert(path, value);
    }
    fields
}

/// Sends one act through the door.
///
/// # Errors
/// The form, filled, with what was refused.
pub(crate) async fn attempt(
    app: &App,
    visitor: &Visitor,
    act: &'static str,
    fields: Fields,
) -> Result<Acknowledgement, Filled> {
    attempt_in_places(app, visitor, act, fields, None).await
}

/// The same of a form whose rows of that name say where they stand.
///
/// # Errors
/// The form as it was sent, its rows where they were, with what was refused; or as it was sent, to be given more rows.
pub(crate) async fn attempt_in_places(
    app: &App,
    visitor: &Visitor,
    act: &'static str,
    mut fields: Fields,
    rows: Option<&str>,
) -> Result<Acknowledgement, Filled> {
    let key = fields.remove("key");
    let submission = Submission { act, fields };
    let Some(actor) = &visitor.actor else {
        // Who acts comes before what is wrong with it; whom the act is open to, it says itself where it can be read.
        let placed = Placed::of(&submission.fields, rows);
        let request = Request::parse(submission.act, &placed.fields, app.platform.zone()).ok();
        return Err(nobodys(app, visitor, request.as_slice(), submission));
    };
    if submission.fields.contains_key(MORE) {
        return Err(Filled::with(act, submission.fields).holding(app, visitor, &[]));
    }
    let key = own_key(app, visitor, &submission, key).await;
    let placed = Placed::of(&submission.fields, rows);
    match app.platform.read(actor, 0, (submission.act, &placed.fields)) {
        Ok(request) => send(app, visitor, vec![request], submission, key).await,
        Err(Failure::Faulty { faults, .. }) => {
            let faults = also_asked(app, &submission, placed.as_sent(faults));
            Err(Filled::faulty(visitor.voice, submission, &faults).holding(app, visitor, &[]))
        }
        Err(failure) => Err(refused(app, visitor, submission, &failure, &[])),
    }
}

/// The faults of a form with what the rules of the day ask for besides and which was left blank, in the order in which the act asks for
/// its fields: whoever mends them mends all at once.
fn also_asked(app: &App, submission: &Submission, mut faults: Vec<FieldRefusal>) -> Vec<FieldRefusal> {
    let snapshot = app.platform.snapshot();
    let asked = domain::organisation::asked(&snapshot.state.skeleton, submission.act, app.platform.now().date());
    if asked.is_empty() {
        return faults;
    }
    let is_blank = |path: &str| submission.fields.get(path).is_none_or(|typed| typed.trim().is_empty());
    for path in asked.into_iter().filter(|path| is_blank(path)) {
        if faults.iter().all(|fault| fault.path != path) {
            faults.push(FieldRefusal { path: path.to_owned(), fault: Fault::Missing });
        }
    }
    let order = |fault: &FieldRefusal| {
        let named = pattern(&fault.path);
        specs(submission.act).iter().position(|spec| spec.path == named).unwrap_or(usize::MAX)
    };
    faults.sort_by_key(order);
    faults
}

/// Sends several acts through the door, all or none.
///
/// # Errors
/// The form, filled, with what was refused.
pub(crate) async fn attempt_all(
    app: &App,
    visitor: &Visitor,
    requests: Vec<Request>,
    submission: Submission,
    key: Option<String>,
) -> Result<Acknowledgement, Filled> {
    let key = own_key(app, visitor, &submission, key).await;
    send(app, visitor, requests, submission, key).await
}

/// The key of a form. Nobody has a session yet, so it must be the one that came with the page.
pub(crate) async fn own_key(
    app: &App,
    visitor: &Visitor,
    submission: &Submission,
    key: Option<String>,
) -> Option<IdempotencyKey> {
    let key = key.filter(|key| !key.is_empty())?;
    Some(IdempotencyKey { scope: Scope::Guest, key, body: body_hash(app, visitor, submission).await })
}

async fn send(
    app: &App,
    visitor: &Visitor,
    requests: Vec<Request>,
    submission: Submission,
    key: Option<IdempotencyKey>,
) -> Result<Acknowledgement, Filled> {
    let Some(by) = visitor.authority(app) else {
        return Err(nobodys(app, visitor, &requests, submission));
    };
    app.platform.perform(by, requests, key).await.map_err(|failure| refused(app, visitor, submission, &failure, &[]))
}

/// The form of an act that nobody asked for, filled.
pub(crate) fn nobodys(app: &App, visitor: &Visitor, requests: &[Request], submission: Submission) -> Filled {
    let snapshot = app.platform.snapshot();
    let filled = nobody(visitor, &snapshot.state, requests, submission).holding(app, visitor, &[]);
    Filled { refusal: filled.refusal.map(|refusal| lapsed::refusal(visitor, refusal)), ..filled }
}

/// The form of an act that was not performed, filled. `of_draft` are the files that the draft holds on to that it comes from.
pub(crate) fn refused(
    app: &App,
    visitor: &Visitor,
    submission: Submission,
    failure: &Failure,
    of_draft: &[String],
) -> Filled {
    let snapshot = app.platform.snapshot();
    failed(visitor, &snapshot.state, submission, failure).holding(app, visitor, of_draft)
}

/// After an act: back to a page, which says under which number it was recorded.
pub(crate) fn done(visitor: &Visitor, address: &str, acknowledgement: &Acknowledgement) -> Response {
    let (address, anchor) = address.split_once('#').unwrap_or((address, ""));
    let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
    let Acknowledgement { first, last, .. } = acknowledgement;
    let entries = if first == last { first.to_string() } else { format!("{first}-{last}") };
    let address = format!("{}?registrado={entries}{anchor}", visitor.link(address));
    Redirect::to(&address).into_response()
}

/// What identifies the body of a request: who acts as what, the act and every field. A file counts by its bytes and its name, because the
/// same form sent again brings it again, under another id.
async fn body_hash(app: &App, visitor: &Visitor, submission: &Submission) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let actor = visitor.actor.as_ref();
    hasher.update(actor.map_or("", |actor| actor.role.word()).as_bytes());
    hasher.update([2]);
    hasher.update(actor.and_then(|actor| actor.by.as_ref()).map_or("", |by| by.0.as_str()).as_bytes());
    hasher.update([2]);
    hasher.update(submission.act.as_bytes());
    for (path, value) in &submission.fields {
        hasher.update([0]);
        hasher.update(path.as_bytes());
        hasher.update([1]);
        let file = if is_file(path) { app.platform.file_row(value).await.ok().flatten() } else { None };
        match file {
            Some(row) => {
                hasher.update(row.sha256);
                hasher.update(row.name.as_bytes());
            }
            None => hasher.update(value.as_bytes()),
        }
    }
    hasher.finalize().into()
}
