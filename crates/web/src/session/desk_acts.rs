//! What is sent from the desk and from the page of a session.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::MethodRouter;
use domain::{Fields, Request};
use words::Names;

use super::desk_motion::{MOTION, PHASES, START};
use super::{desk, show};
use crate::addresses;
use crate::app::App;
use crate::page::{
    Filled, FormAddress, MORE, Sent, Submission, attempt, attempt_all, attempt_in_places, done, failure_words, form_at,
    nobodys, problem, read_form, refused,
};
use crate::visitor::Visitor;

/// Forms of the desk: one act each, and back to the desk.
const AT_THE_DESK: [(&str, &str); 9] = [
    ("session.leave", addresses::SESSION_DEPARTURES),
    ("session.declare_quorum", addresses::SESSION_QUORUM),
    ("session.take_up", addresses::SESSION_POINT),
    ("session.conclude", addresses::SESSION_CONCLUSIONS),
    ("session.withdraw_motion", addresses::SESSION_WITHDRAWALS),
    ("session.declare_result", addresses::SESSION_RESULTS),
    ("session.recess", addresses::SESSION_RECESSES),
    ("session.resume", addresses::SESSION_RESUMPTIONS),
    ("session.close", addresses::SESSION_CLOSE),
];

/// Forms of the page of a session: one act each, and back to the page.
const AT_THE_SESSION: [(&str, &str); 3] = [
    ("session.circulate", addresses::SESSION_DOCUMENTS),
    ("session.vote", addresses::SESSION_OWN_VOTE),
    ("session.explain_vote", addresses::SESSION_REASONS),
];

/// Forms of the desk that stand for several acts at once.
const ALL_AT_ONCE: [(&str, &str); 2] =
    [("session.arrive", addresses::SESSION_ATTENDANCE), ("session.vote", addresses::SESSION_VOTES)];

/// Where the forms of the desk and of the page of a session are sent.
pub(super) fn routes() -> Router<App> {
    let router = Router::new()
        .route(addresses::SESSION_ATTENDANCE, form_at(addresses::SESSION_DESK).post(attendance))
        .route(addresses::SESSION_VOTES, form_at(addresses::SESSION_DESK).post(votes))
        .route(addresses::SESSION_MOTIONS, form_at(addresses::SESSION_DESK).post(motion));
    let router = AT_THE_DESK.iter().fold(router, |router, (act, address)| router.route(address, at_the_desk(act)));
    AT_THE_SESSION.iter().fold(router, |router, (act, address)| router.route(address, at_the_session(act)))
}

/// Where they are.
pub(super) fn forms() -> impl Iterator<Item = FormAddress> {
    let on = |page| move |(act, sent_to)| FormAddress { sent_to, ..FormAddress::own(act, page) };
    let motion = [("session.put_to_vote", addresses::SESSION_MOTIONS)];
    let desk = AT_THE_DESK.into_iter().chain(ALL_AT_ONCE).chain(motion).map(on(addresses::SESSION_DESK));
    desk.chain(AT_THE_SESSION.into_iter().map(on(addresses::SESSION)))
}

fn at_the_desk(act: &'static str) -> MethodRouter<App> {
    let take = async move |State(app): State<App>, visitor: Visitor, Path(number): Path<usize>, Sent(pairs): Sent| {
        let Some(fields) = on_session(&app, number, pairs) else { return missing(&app, &visitor) };
        match attempt(&app, &visitor, act, fields).await {
            Ok(recorded) => done(&visitor, &point(number), &recorded),
            Err(filled) => desk::page(&app, &visitor, number, for_the_motion_now(filled), None),
        }
    };
    form_at(addresses::SESSION_DESK).post(take)
}

/// A motion: of a methodology, its phases in the order of their places. One that comes back starts from what it did.
async fn motion(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>, Sent(pairs): Sent) -> Response {
    let Some(mut fields) = on_session(&app, number, pairs) else { return missing(&app, &visitor) };
    let start = fields.remove(START);
    match attempt_in_places(&app, &visitor, MOTION, fields, Some(PHASES)).await {
        Ok(recorded) => done(&visitor, &point(number), &recorded),
        Err(filled) => desk::page(&app, &visitor, number, filled, start.as_deref()),
    }
}

fn at_the_session(act: &'static str) -> MethodRouter<App> {
    let take = async move |State(app): State<App>, visitor: Visitor, Path(number): Path<usize>, Sent(pairs): Sent| {
        let Some(fields) = on_session(&app, number, pairs) else { return missing(&app, &visitor) };
        match attempt(&app, &visitor, act, fields).await {
            Ok(recorded) => done(&visitor, &addresses::to(addresses::SESSION, number), &recorded),
            Err(filled) => show::page(&app, &visitor, number, for_the_motion_now(filled)),
        }
    };
    form_at(addresses::SESSION).post(take)
}

/// The roll: every office that was marked and is not in the room yet arrives, all at once.
async fn attendance(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<usize>,
    Sent(pairs): Sent,
) -> Response {
    let Some(fields) = on_session(&app, number, pairs) else { return missing(&app, &visitor) };
    let acts = arrivals(&app, &fields);
    batch(&app, &visitor, number, "session.arrive", acts, fields).await
}

/// The ballot: every seat whose vote was marked and is not cast yet votes, and, when that button
/// was pressed, the result is declared; all or nothing.
async fn votes(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>, Sent(pairs): Sent) -> Response {
    let Some(fields) = on_session(&app, number, pairs) else { return missing(&app, &visitor) };
    let mut acts = ballot_votes(&fields);
    let declared = fields.get("declare").is_some_and(|declare| !declare.is_empty());
    if declared {
        acts.push(("session.declare_result", pick(&fields, &["on", "item", "voting"])));
    }
    let named = if declared { "session.declare_result" } else { "session.vote" };
    batch(&app, &visitor, number, named, acts, fields).await
}

async fn batch(
    app: &App,
    visitor: &Visitor,
    number: usize,
    named: &'static str,
    acts: Vec<(&'static str, Fields)>,
    mut fields: Fields,
) -> Response {
    let key = fields.remove("key");
    let submission = Submission { act: named, fields };
    let Some(actor) = &visitor.actor else {
        // Who acts comes before what is wrong with it.
        let first = acts.first().and_then(|(act, fields)| Request::parse(act, fields, app.platform.zone()).ok());
        return desk::page(app, visitor, number, nobodys(app, visitor, first.as_slice(), submission), None);
    };
    if submission.fields.contains_key(MORE) {
        return desk::page(app, visitor, number, Filled::with(named, submission.fields), None);
    }
    let mut requests = Vec::new();
    for (index, (act, fields)) in acts.iter().enumerate() {
        match app.platform.read(actor, index, (act, fields)) {
            Ok(request) => requests.push(request),
            Err(failure) => {
                return desk::page(app, visitor, number, refused(app, visitor, submission, &failure, &[]), None);
            }
        }
    }
    if requests.is_empty() {
        let snapshot = app.platform.snapshot();
        let names = Names { state: &snapshot.state, voice: visitor.voice };
        let refusal = Some(failure_words(&names, "failure-nothing-marked"));
        let filled =
            Filled { status: StatusCode::UNPROCESSABLE_ENTITY, refusal, ..Filled::with(named, submission.fields) };
        return desk::page(app, visitor, number, filled, None);
    }
    match attempt_all(app, visitor, requests, submission, key).await {
        Ok(recorded) => done(visitor, &point(number), &recorded),
        Err(filled) => desk::page(app, visitor, number, for_the_motion_now(filled), None),
    }
}

/// What was marked or counted for an earlier motion says nothing of the one that is voted now: of a form that was meant for
/// that, only the words come back.
fn for_the_motion_now(mut filled: Filled) -> Filled {
    if filled.refusal.as_ref().is_some_and(|refusal| refusal.reason == "another-motion") {
        filled.fields.retain(|path, _| path.split('.').next() == Some("reason"));
    }
    filled
}

/// The desk, at the point in course: that is where the keyboard goes on.
fn point(number: usize) -> String {
    format!("{}#h-punto", addresses::to(addresses::SESSION_DESK, number))
}

/// `office.CODE` marks who is there, `letter.CODE` by which letter; one `moment` for all.
fn arrivals(app: &App, fields: &Fields) -> Vec<(&'static str, Fields)> {
    let snapshot = app.platform.snapshot();
    let table = &snapshot.state.skeleton.secretariat;
    let marked = fields.iter().filter_map(|(path, value)| {
        let office = path.strip_prefix("office.").filter(|_| !value.is_empty())?;
        let seat = table.offices.iter().find(|known| known.code.to_string() == office)?.post.seat()?;
        let mut arrival = pick(fields, &["on", "moment"]);
        arrival.insert("seat".to_owned(), seat.to_string());
        arrival.insert("office".to_owned(), office.to_owned());
        if let Some(letter) = fields.get(&format!("letter.{office}")).filter(|letter| !letter.trim().is_empty()) {
            arrival.insert("accreditation.kind".to_owned(), "letter".to_owned());
            arrival.insert("accreditation.number".to_owned(), letter.clone());
        }
        Some(("session.arrive", arrival))
    });
    marked.collect()
}

/// `sense.SEAT` is how a seat votes, `reason.SEAT` its reasoned vote, `corrects.SEAT` what it mends.
fn ballot_votes(fields: &Fields) -> Vec<(&'static str, Fields)> {
    let marked = fields.iter().filter_map(|(path, value)| {
        let seat = path.strip_prefix("sense.").filter(|_| !value.is_empty())?;
        let mut vote = pick(fields, &["on", "item", "voting"]);
        vote.insert("seat".to_owned(), seat.to_owned());
        vote.insert("sense".to_owned(), value.clone());
        for field in ["reason", "corrects"] {
            if let Some(value) = fields.get(&format!("{field}.{seat}")).filter(|value| !value.trim().is_empty()) {
                vote.insert(field.to_owned(), value.clone());
            }
        }
        Some(("session.vote", vote))
    });
    marked.collect()
}

fn pick(fields: &Fields, names: &[&str]) -> Fields {
    let named = names.iter().filter_map(|name| Some(((*name).to_owned(), fields.get(*name)?.clone())));
    named.collect()
}

/// The fields of a form, with the session of the address; `None` when there is none.
pub(super) fn on_session(app: &App, number: usize, pairs: Vec<(String, String)>) -> Option<Fields> {
    let snapshot = app.platform.snapshot();
    let session = snapshot.state.skeleton.sessions.number(number)?;
    let mut fields = read_form(pairs);
    fields.insert("on".to_owned(), session.id.to_string());
    Some(fields)
}

/// There is no such session.
pub(super) fn missing(app: &App, visitor: &Visitor) -> Response {
    problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-session")
}
