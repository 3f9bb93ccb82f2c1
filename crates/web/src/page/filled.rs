//! A form that was sent: handed to the door, and given back filled when it is refused.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{FieldRefusal, Fields, Request, Standing, State};
use platform::{Acknowledgement, Failure, IdempotencyKey};
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::visitor::Visitor;
use crate::words::{Names, RefusalWords, fault_words, refusal_words};

/// What was sent, as the form of an act.
pub(crate) struct Submission {
    /// The act.
    pub act: &'static str,
    /// Its fields, without the idempotency key.
    pub fields: Fields,
}

/// The state of the forms of a page: blank, or the one that was refused, filled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filled {
    /// Status to answer with.
    pub status: StatusCode,
    /// The act that was refused.
    pub act: &'static str,
    /// What was typed.
    pub fields: Fields,
    /// Faults by path, in words.
    pub faults: Vec<(String, String)>,
    /// The refusal, in words.
    pub refusal: Option<RefusalWords>,
    /// A new idempotency key for the forms of the page.
    pub key: String,
}

impl Filled {
    /// Blank forms.
    pub(crate) fn blank() -> Self {
        Self { key: fresh_key(), ..Self::default() }
    }

    /// Blank forms with some fields already filled.
    pub(crate) fn with(act: &'static str, fields: Fields) -> Self {
        Self { act, fields, ..Self::blank() }
    }

    /// What was typed in a field of the form of that act.
    pub(crate) fn value(&self, act: &str, path: &str) -> &str {
        if self.act != act {
            return "";
        }
        self.fields.get(path).map_or("", String::as_str)
    }

    /// What was typed, or a value to start from.
    pub(crate) fn value_or<'a>(&'a self, act: &str, path: &str, start: &'a str) -> &'a str {
        if self.act == act && self.fields.contains_key(path) { self.value(act, path) } else { start }
    }

    /// The fault of a field of the form of that act.
    pub(crate) fn fault(&self, act: &str, path: &str) -> Option<&str> {
        let own = self.faults.iter().filter(|_| self.act == act);
        own.filter(|(at, _)| at == path).map(|(_, words)| words.as_str()).next()
    }

    /// What was typed in `FIELD.PART`, in a form that names its fields by seat or office.
    pub(crate) fn typed(&self, field: &str, part: &str) -> Option<&str> {
        self.fields.get(&format!("{field}.{part}")).map(String::as_str).filter(|typed| !typed.is_empty())
    }

    /// Whether `FIELD.PART` was marked with that word.
    pub(crate) fn marks(&self, field: &str, part: &str, word: &str) -> bool {
        self.typed(field, part) == Some(word)
    }

    /// Whether the refusal is about that seat or office.
    pub(crate) fn is_about(&self, code: &str) -> bool {
        self.refusal.as_ref().and_then(|refusal| refusal.about.as_deref()) == Some(code)
    }

    /// Whether anything was refused.
    pub(crate) fn refused(&self) -> bool {
        self.refusal.is_some() || !self.faults.is_empty()
    }

    /// The status of the page that shows it.
    pub(crate) fn status(&self) -> StatusCode {
        if self.refused() { self.status } else { StatusCode::OK }
    }

    /// Refused by its fields.
    pub(crate) fn faulty(voice: crate::words::Voice, submission: Submission, faults: &[FieldRefusal]) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            act: submission.act,
            fields: submission.fields,
            faults: faults.iter().map(|fault| (fault.path.clone(), named_fault(voice, fault))).collect(),
            refusal: None,
            key: fresh_key(),
        }
    }
}

/// The name of the field before what is wrong with it; the same words beside the field and in the summary.
fn named_fault(voice: crate::words::Voice, fault: &FieldRefusal) -> String {
    let words = fault_words(voice, &fault.fault);
    let parts = || fault.path.split('.');
    let row = parts()
        .find_map(|part| part.parse::<usize>().ok())
        .map(|row| format!(" {}", row.saturating_add(1)))
        .unwrap_or_default();
    let name = parts().rev().find(|part| part.parse::<usize>().is_err()).unwrap_or_default();
    match voice.find(&format!("field-{name}"), None, None) {
        Some(label) => format!("{label}{row}: {words}"),
        None => words,
    }
}

/// Reads a form body: names and values, the last of each name.
pub(crate) fn read_form(pairs: Vec<(String, String)>) -> Fields {
    pairs.into_iter().collect::<BTreeMap<_, _>>()
}

/// Sends one act through the door.
///
/// # Errors
/// The form, filled, with what was refused.
pub(crate) async fn attempt(
    app: &App,
    visitor: &Visitor,
    act: &'static str,
    mut fields: Fields,
) -> Result<Acknowledgement, Filled> {
    let key = fields.remove("key");
    let submission = Submission { act, fields };
    let key = own_key(visitor, &submission, key);
    one(app, visitor, submission, key).await
}

/// Sends one act through the door under a key that is not the form's.
///
/// # Errors
/// The form, filled, with what was refused.
pub(crate) async fn attempt_once(
    app: &App,
    visitor: &Visitor,
    act: &'static str,
    fields: Fields,
    key: IdempotencyKey,
) -> Result<Acknowledgement, Filled> {
    one(app, visitor, Submission { act, fields }, Some(key)).await
}

async fn one(
    app: &App,
    visitor: &Visitor,
    submission: Submission,
    key: Option<IdempotencyKey>,
) -> Result<Acknowledgement, Filled> {
    match Request::parse(submission.act, &submission.fields) {
        Ok(request) => send(app, visitor, vec![request], submission, key).await,
        Err(faults) => Err(Filled::faulty(visitor.voice, submission, &faults)),
    }
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
    let key = own_key(visitor, &submission, key);
    send(app, visitor, requests, submission, key).await
}

/// The key of a form, in the scope of whoever sends it.
fn own_key(visitor: &Visitor, submission: &Submission, key: Option<String>) -> Option<IdempotencyKey> {
    let key = key.filter(|key| !key.is_empty())?;
    Some(IdempotencyKey { scope: visitor.scope(), key, body: body_hash(submission) })
}

async fn send(
    app: &App,
    visitor: &Visitor,
    requests: Vec<Request>,
    submission: Submission,
    key: Option<IdempotencyKey>,
) -> Result<Acknowledgement, Filled> {
    let Some(actor) = visitor.actor.clone() else {
        return Err(nobody(visitor, &app.platform.snapshot().state, &requests, submission));
    };
    app.platform.perform(actor, requests, key).await.map_err(|failure| {
        let snapshot = app.platform.snapshot();
        failed(visitor, &snapshot.state, submission, &failure)
    })
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

/// Nobody acts: the refusal says whom the act is open to.
fn nobody(visitor: &Visitor, state: &State, requests: &[Request], submission: Submission) -> Filled {
    let names = Names { state, voice: visitor.voice };
    let allowed = requests.first().and_then(|request| request.act.allowed(&state.skeleton).ok());
    let allowed = allowed.map_or("member", |allowed| allowed.word()).into();
    let refusal = domain::Door::WrongOffice { office: "nobody".into(), allowed };
    Filled {
        status: StatusCode::FORBIDDEN,
        act: submission.act,
        fields: submission.fields,
        faults: Vec::new(),
        refusal: Some(refusal_words(&names, &refusal.into())),
        key: fresh_key(),
    }
}

fn failed(visitor: &Visitor, state: &State, submission: Submission, failure: &Failure) -> Filled {
    let names = Names { state, voice: visitor.voice };
    let (status, words) = match failure {
        Failure::Refused { refusal, .. } => (status_of(refusal.standing()), refusal_words(&names, refusal)),
        Failure::KeyReused => (StatusCode::UNPROCESSABLE_ENTITY, failure_words(&names, "failure-key-reused")),
        Failure::ClockWentBack => (StatusCode::SERVICE_UNAVAILABLE, failure_words(&names, "failure-clock")),
        Failure::Full => (StatusCode::INSUFFICIENT_STORAGE, failure_words(&names, "failure-full")),
        Failure::Claimed { .. } => (StatusCode::CONFLICT, failure_words(&names, "failure-claimed")),
        Failure::Unrecordable { .. } => {
            (StatusCode::INTERNAL_SERVER_ERROR, failure_words(&names, "failure-unrecordable"))
        }
        Failure::Stopped => (StatusCode::SERVICE_UNAVAILABLE, failure_words(&names, "failure-stopped")),
    };
    Filled {
        status,
        act: submission.act,
        fields: submission.fields,
        faults: Vec::new(),
        refusal: Some(words),
        key: fresh_key(),
    }
}

/// The one mapping from refusals to HTTP.
pub(crate) fn status_of(standing: Standing) -> StatusCode {
    match standing {
        Standing::Rule => StatusCode::UNPROCESSABLE_ENTITY,
        Standing::Office => StatusCode::FORBIDDEN,
        Standing::Nothing => StatusCode::NOT_FOUND,
        Standing::Stale => StatusCode::CONFLICT,
    }
}

/// What the platform itself could not do, in words.
pub(crate) fn failure_words(names: &Names, key: &str) -> RefusalWords {
    let part = |attribute| names.voice.format(key, attribute, None);
    RefusalWords {
        reason: key.to_owned(),
        about: None,
        what: part(None),
        rule: part(Some("rule")),
        next: part(Some("next")),
        rules: None,
    }
}

/// What identifies the body of a request: its act and every field.
fn body_hash(submission: &Submission) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(submission.act.as_bytes());
    for (path, value) in &submission.fields {
        hasher.update([0]);
        hasher.update(path.as_bytes());
        hasher.update([1]);
        hasher.update(value.as_bytes());
    }
    hasher.finalize().into()
}

/// A new idempotency key. Without randomness there is none, and acts are simply not deduplicated.
fn fresh_key() -> String {
    let mut bytes = [0_u8; 16];
    if getrandom::fill(&mut bytes).is_err() {
        return String::new();
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
