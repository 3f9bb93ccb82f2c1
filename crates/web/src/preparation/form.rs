//! The form of an act as whoever prepares for an office fills it in, and as whoever holds the office then corrects and records it.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Actor, Ask, Fields, Ground};
use platform::{
    Acknowledgement, Draft, DraftFault, DraftRow, Failure, Preparer, PresentFault, Presenter, RowChange, Written,
};
use words::{Names, refusal_words};

use super::{missing, preparer, unkept};
use crate::addresses;
use crate::app::App;
use crate::drafts::{kept, lost};
use crate::page::{Both, Filled, MORE, Submission, done, failure_words, nobodys, own_key, problem, refused};
use crate::visitor::Visitor;

/// The field of a form, and of the address of its page, that says what prepared act it shows: its id and, once it was drawn, which
/// revision of it.
pub(crate) const FIELD: &str = "preparado";

/// What nobody prepares of the acts that have a page of their own: whoever takes away a second factor made sure of it themselves. An
/// act without such a page is prepared by nobody either: what is pressed at the desk of a session is done there and then, a call and
/// its points are, and a proposal has its drafts.
const UNPREPARED: [&str; 1] = ["secretariat.reset_factor"];

/// Why a form comes back whose prepared act somebody else saved meanwhile.
const STALE: &str = "preparation-stale";

/// What a form says that nobody typed.
const UNTYPED: [&str; 2] = ["base", "on"];

/// Whether whoever visits prepares the act of a form rather than performing it.
pub(crate) fn is_prepared(visitor: &Visitor, act: &str) -> bool {
    !UNPREPARED.contains(&act) && visitor.actor.as_ref().and_then(Actor::prepares_for).is_some()
}

/// Whoever prepares for an office, as that office before a page: what they may read stays their own, and nothing is done as it.
pub(crate) fn as_office(app: &App, visitor: &Visitor) -> Option<Visitor> {
    let actor = app.platform.prepared_for(visitor.actor.as_ref()?)?;
    Some(Visitor { actor: Some(actor), ..visitor.clone() })
}

/// A prepared act that is open in its form.
pub(crate) struct Opened {
    pub(super) preparer: Preparer,
    pub(super) draft: Draft,
    /// The revision that the page had which was sent; that of now where none was.
    seen: i64,
}

impl Opened {
    /// The form as it was saved. Where something was recorded meanwhile that it replaces, it says so, as it would once it is sent: whoever
    /// reads both and sends it builds on what is there now.
    pub(crate) async fn filled(&self, app: &App, visitor: &Visitor, act: &'static str) -> Filled {
        let fields = self.row().map(|row| row.written.fields.clone()).unwrap_or_default();
        let form = Filled::with(act, fields).holding(app, visitor, &self.draft.files);
        let Err(PresentFault::Row { failure: Failure::Refused { refusal, .. }, .. }) =
            app.platform.preview_draft(&self.draft).await
        else {
            return form;
        };
        if refusal.ground() != Ground::Stale || !Ask::replaces_something(act) {
            return form;
        }
        let snapshot = app.platform.snapshot();
        let words = refusal_words(&Names { state: &snapshot.state, voice: visitor.voice }, &refusal);
        Filled { status: StatusCode::CONFLICT, refusal: Some(words), ..form }
    }

    /// In what somebody else saved meanwhile differs from what was typed; nothing where nobody did.
    pub(crate) fn saved_meanwhile(&self, names: &Names, form: &Filled) -> Option<Vec<Both>> {
        form.refusal.as_ref().filter(|refusal| refusal.reason == STALE)?;
        Some(Both::saved(names, form.act, &form.fields, &self.row()?.written.fields))
    }

    /// By this a browser keeps what is typed in it.
    pub(crate) fn keep(&self) -> String {
        format!("{FIELD}-{}", self.draft.id)
    }

    /// What its form says of it.
    pub(super) fn mark(&self) -> String {
        format!("{}.{}", self.draft.id, self.draft.revision)
    }

    pub(super) fn holder(&self) -> Option<Presenter> {
        self.preparer.holder()
    }

    fn row(&self) -> Option<&DraftRow> {
        self.draft.rows.first()
    }

    fn is_stale(&self) -> bool {
        self.seen != self.draft.revision
    }
}

/// What the form that was sent says it shows, or else the address of the page.
///
/// # Errors
/// The page that says that there is no such thing for whoever asks, or what became of it.
pub(crate) async fn opened(
    app: &App,
    visitor: &Visitor,
    act: &'static str,
    sent: Option<&str>,
) -> Result<Option<Opened>, Response> {
    let mut asked = visitor.query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    let asked = asked.find(|(name, _)| *name == FIELD).map(|(_, mark)| mark);
    let Some(mark) = sent.or(asked) else { return Ok(None) };
    let (id, revision) = mark.split_once('.').unwrap_or((mark, ""));
    let preparer = preparer(app, visitor).ok_or_else(|| missing(app, visitor))?;
    match app.platform.draft(&preparer, id).await {
        Ok(Some(draft)) if draft.rows.first().is_some_and(|row| row.written.act == act) => {
            let seen = revision.parse().unwrap_or(draft.revision);
            Ok(Some(Opened { preparer, draft, seen }))
        }
        Ok(Some(_)) => Err(missing(app, visitor)),
        Ok(None) => Err(gone(app, visitor, &preparer, id, sent).await),
        Err(fault) => Err(unkept(app, visitor, &fault)),
    }
}

/// What became of one that is gone: whoever recorded it is led to its acknowledgement again, in whichever tab.
async fn gone(app: &App, visitor: &Visitor, preparer: &Preparer, id: &str, sent: Option<&str>) -> Response {
    match app.platform.presented_draft(preparer, id).await {
        Ok(Some(_)) if sent.is_some() && preparer.holder().is_none() => {
            problem(app, visitor, StatusCode::CONFLICT, "problem-preparation-recorded")
        }
        Ok(Some(recorded)) => acknowledged(visitor, &recorded),
        Ok(None) => missing(app, visitor),
        Err(fault) => {
            tracing::error!(%fault, "what became of a prepared act could not be read");
            problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours")
        }
    }
}

/// The acknowledgement of what was recorded.
pub(crate) fn acknowledged(visitor: &Visitor, recorded: &Acknowledgement) -> Response {
    done(visitor, &addresses::to(addresses::ACKNOWLEDGEMENT, recorded.first), recorded)
}

/// What became of a form that somebody filled in for whoever holds the office.
pub(crate) enum Kept {
    /// It is kept, and open at that address.
    Saved(String),
    /// It comes back, with what is wrong with it or with more rows, and with what of it is kept.
    Back(Box<(Filled, Option<Opened>)>),
    /// There is nothing but a page that says why not.
    Page(Response),
}

fn back(form: Filled, opened: Option<Opened>) -> Kept {
    Kept::Back(Box::new((form, opened)))
}

/// Keeps what whoever prepares filled in, whatever is still wrong with it; not what their office could not do.
pub(crate) async fn keep(
    app: &App,
    visitor: &Visitor,
    act: &'static str,
    mut fields: Fields,
    opened: Option<Opened>,
) -> Kept {
    let key = fields.remove("key");
    let files = opened.as_ref().map(|opened| opened.draft.files.clone()).unwrap_or_default();
    let submission = Submission { act, fields };
    let (Some(actor), Some(preparer)) = (&visitor.actor, preparer(app, visitor)) else {
        return Kept::Page(missing(app, visitor));
    };
    if submission.fields.contains_key(MORE) {
        return back(Filled::with(act, submission.fields).holding(app, visitor, &files), opened);
    }
    if let Err(failure) = app.platform.could_be_performed(actor, (act, &submission.fields)) {
        return back(refused(app, visitor, submission, &failure, &files), opened);
    }
    let is_typed = |(path, value): (&String, &String)| !UNTYPED.contains(&path.as_str()) && !value.trim().is_empty();
    if !submission.fields.iter().any(is_typed) {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return back(unsaved(app, visitor, submission, (status, "preparation-blank"), &files), opened);
    }
    if opened.as_ref().is_some_and(Opened::is_stale) {
        return back(stale(app, visitor, submission, &files), opened);
    }
    let lost = lost(&submission.fields);
    let written = Written { act: act.to_owned(), fields: kept(submission.fields.clone()), ..Written::default() };
    let saved = match opened.as_ref().and_then(|opened| Some((opened, opened.row()?))) {
        Some((opened, row)) => {
            let change = RowChange::Save { number: row.number, revision: row.revision, written };
            app.platform.change_draft(&opened.preparer, &opened.draft.id, vec![change], None).await
        }
        None => {
            let key = own_key(app, visitor, &submission, key).await;
            app.platform.prepare(&preparer, written, &visitor.path, key.as_ref()).await
        }
    };
    let now = |draft: Draft| Opened { preparer, seen: draft.revision, draft };
    match saved {
        Ok(draft) if lost.is_empty() => Kept::Saved(saved_at(visitor, &draft)),
        // Everything else is kept; what could not be is said at its field.
        Ok(draft) => {
            let form = Filled::faulty(visitor.voice, submission, &lost).holding(app, visitor, &draft.files);
            back(form, Some(now(draft)))
        }
        Err(DraftFault::Stale(draft)) => back(stale(app, visitor, submission, &draft.files), Some(now(*draft))),
        Err(DraftFault::Gone) => Kept::Page(missing(app, visitor)),
        Err(fault) => Kept::Page(unkept(app, visitor, &fault)),
    }
}

/// Its page; the address says that it was saved.
fn saved_at(visitor: &Visitor, draft: &Draft) -> String {
    format!("{}?{FIELD}={}&guardado={}", visitor.link(&visitor.path), draft.id, draft.revision)
}

/// Records what was prepared as whoever holds the office corrected it; with that it is gone. Recorded again, from whichever tab, it is
/// answered alike and nothing is done.
///
/// # Errors
/// The form, filled, with what was refused.
pub(crate) async fn record(
    app: &App,
    visitor: &Visitor,
    act: &'static str,
    mut fields: Fields,
    opened: &Opened,
) -> Result<Acknowledgement, Filled> {
    fields.remove("key");
    let (submission, files) = (Submission { act, fields }, &opened.draft.files);
    let (Some(actor), Some(holder), Some(row)) = (&visitor.actor, opened.holder(), opened.row()) else {
        return Err(nobodys(app, visitor, &[], submission));
    };
    if submission.fields.contains_key(MORE) {
        return Err(Filled::with(act, submission.fields).holding(app, visitor, files));
    }
    match app.platform.read(actor, 0, (act, &submission.fields)) {
        Ok(_) => {}
        Err(Failure::Faulty { faults, .. }) => {
            return Err(Filled::faulty(visitor.voice, submission, &faults).holding(app, visitor, files));
        }
        Err(failure) => return Err(refused(app, visitor, submission, &failure, files)),
    }
    let written = Written { act: act.to_owned(), fields: submission.fields.clone(), ..Written::default() };
    let edited = BTreeMap::from([(row.number, written)]);
    let presented = app.platform.present_draft(&holder, &opened.draft.id, opened.seen, edited).await;
    presented.map_err(|fault| match fault {
        PresentFault::Row { failure, .. } | PresentFault::Failed(failure) => {
            refused(app, visitor, submission, &failure, files)
        }
        PresentFault::Draft(DraftFault::Stale(_) | DraftFault::Gone) => stale(app, visitor, submission, files),
        PresentFault::Draft(DraftFault::Ended) => refused(app, visitor, submission, &Failure::Ended, files),
        PresentFault::Draft(fault) => {
            tracing::error!(%fault, "a prepared act could not be read");
            refused(app, visitor, submission, &Failure::Stopped, files)
        }
    })
}

/// Somebody saved it meanwhile: what was typed stays in the form. It is based on what it was, so that it is not a conflict of that.
fn stale(app: &App, visitor: &Visitor, submission: Submission, files: &[String]) -> Filled {
    unsaved(app, visitor, submission, (StatusCode::PRECONDITION_FAILED, STALE), files)
}

fn unsaved(
    app: &App,
    visitor: &Visitor,
    Submission { act, fields }: Submission,
    (status, key): (StatusCode, &str),
    files: &[String],
) -> Filled {
    let snapshot = app.platform.snapshot();
    let words = failure_words(&Names { state: &snapshot.state, voice: visitor.voice }, key);
    Filled { status, refusal: Some(words), ..Filled::with(act, fields).holding(app, visitor, files) }
}
