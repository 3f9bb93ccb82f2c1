//! A seat: whether it takes part, why not, and the form by which it suspends or resumes its participation.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{MethodRouter, post};
use domain::Allowed;
use domain::secretariat::{Seat, Suspension};
use words::{Names, choice};

use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Sent, attempt, done, html_with, problem, read_form};
use crate::visitor::Visitor;

/// A suspension in words.
struct SuspensionView {
    entry: u64,
    days: String,
    /// Each text with its label.
    texts: Vec<(String, String)>,
    resumed: Option<u64>,
}

#[derive(Template)]
#[template(path = "secretariat/seat.html")]
struct SeatPage {
    page: Chrome,
    form: Filled,
    name: String,
    sector: String,
    suspended: bool,
    /// Where the form that is open to it now is sent.
    action: String,
    may: bool,
    who_may: String,
    suspensions: Vec<SuspensionView>,
}

/// The page of a seat, by its number in the table.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>) -> Response {
    page(&app, &visitor, number, Filled::blank())
}

/// A form of that page: one act of the seat.
pub(super) fn of_the_seat(act: &'static str) -> MethodRouter<App> {
    post(move |State(app): State<App>, visitor: Visitor, Path(number): Path<usize>, Sent(pairs): Sent| async move {
        let code = find(&app, number).map(|seat| seat.code);
        let Some(code) = code else { return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found") };
        let mut fields = read_form(pairs);
        fields.insert("seat".to_owned(), code.to_string());
        match attempt(&app, &visitor, act, fields).await {
            Ok(recorded) => done(&visitor, &addresses::to(addresses::TABLE_SEAT, number), &recorded),
            Err(filled) => page(&app, &visitor, number, filled),
        }
    })
}

fn find(app: &App, number: usize) -> Option<Seat> {
    let at = number.checked_sub(1)?;
    app.platform.snapshot().state.skeleton.secretariat.seats.get(at).cloned()
}

fn page(app: &App, visitor: &Visitor, number: usize, form: Filled) -> Response {
    let Some(seat) = find(app, number) else {
        return problem(app, visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let table = &state.skeleton.secretariat;
    let today = app.platform.now().date();
    let suspended = table.suspension(&seat.code).is_some();
    let address = if suspended { addresses::TABLE_SEAT_RESUMPTION } else { addresses::TABLE_SEAT_SUSPENSION };
    let allowed = Allowed::Seat(seat.code.clone());
    let admits = |actor| allowed.admit(actor, &state.skeleton, today).is_ok();
    let own = table.suspensions.iter().rev().filter(|suspension| suspension.seat == seat.code);
    let template = SeatPage {
        page: Chrome::new(app, visitor, state, names.text(&seat.name), Nav::None),
        name: names.text(&seat.name),
        sector: choice(t, "sector", seat.sector),
        suspended,
        action: visitor.link(&addresses::to(address, number)),
        may: visitor.actor.as_ref().is_some_and(admits),
        who_may: t.with1("may-who", "allowed", t.say(&format!("allowed-{}", allowed.word()))),
        suspensions: own.map(|suspension| view(&names, suspension)).collect(),
        form,
    };
    html_with(template.form.status(), &template)
}

fn view(names: &Names, suspension: &Suspension) -> SuspensionView {
    let t = names.voice;
    let from = t.date(suspension.from);
    let resumed = suspension.resumed.as_ref();
    let texts = [
        ("field-reasons", Some(&suspension.reasons)),
        ("field-conditions", suspension.conditions.as_ref()),
        ("seat-resumed-reasons", resumed.and_then(|resumed| resumed.reasons.as_ref())),
    ];
    SuspensionView {
        entry: suspension.entry,
        days: match resumed {
            None => t.with1("seat-suspended-since", "from", from),
            Some(resumed) => {
                t.with("seat-was-suspended", &[("from", from.into()), ("until", t.date(resumed.date).into())])
            }
        },
        texts: texts.into_iter().filter_map(|(label, text)| Some((t.say(label), names.text(text?)))).collect(),
        resumed: resumed.map(|resumed| resumed.entry),
    }
}
