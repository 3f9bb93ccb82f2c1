//! A seat: whether it takes part and why not; and the forms by which it suspends and resumes its participation.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Code;
use domain::secretariat::Suspension;
use words::{Names, capture_objection, captured_in_brief, choice, stopped};

use crate::addresses;
use crate::app::App;
use crate::page::{Around, Barred, Chrome, FormPage, Nav, Object, Scene, Then, problem, public};
use crate::visitor::Visitor;

/// What a seat does by a form of its own.
pub(super) static FORMS: [FormPage; 2] = [
    of_a_seat("secretariat.suspend_participation", "/secretariado/suspension", |scene| {
        around(scene, "seat-suspend", "seat-suspend-about")
    }),
    of_a_seat("secretariat.resume_participation", "/secretariado/reanudacion", |scene| {
        around(scene, "seat-resume", "seat-resume-about")
    }),
];

const fn of_a_seat(act: &'static str, address: &'static str, around: fn(&Scene) -> Result<Around, Barred>) -> FormPage {
    FormPage { act, address, nav: Nav::None, object: Object::Nothing, then: Then::Acknowledgement, around }
}

/// The form starts from the visitor's own seat; whoever has none is told whose it is.
fn around(scene: &Scene, title: &str, lede: &str) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    let own = own_seat(scene.visitor, &scene.names());
    Ok(Around {
        back: Some((scene.visitor.link(addresses::TABLE), t.say("table-title"))),
        title: t.say(title),
        lede: t.say(lede),
        others: (own.is_none() && !scene.captures()).then(|| t.with1("may-who", "allowed", t.say("allowed-seat"))),
        starts: own.map(|seat| ("seat", seat.to_string())).into_iter().collect(),
        ..Around::default()
    })
}

/// The seat of whoever visits.
pub(super) fn own_seat(visitor: &Visitor, names: &Names) -> Option<Code> {
    let office = visitor.actor.as_ref()?.office()?;
    names.state.skeleton.secretariat.office(office)?.post.seat().cloned()
}

/// A suspension in words.
struct SuspensionView {
    entry: u64,
    days: String,
    /// That it was entered from a paper.
    captured: Vec<String>,
    /// Each text with its label.
    texts: Vec<(String, String)>,
    resumed: Option<u64>,
}

#[derive(Template)]
#[template(path = "secretariat/seat.html")]
struct SeatPage {
    page: Chrome,
    name: String,
    sector: String,
    /// The form that is open to it now: address and words.
    next: (String, String),
    suspensions: Vec<SuspensionView>,
}

/// The page of a seat, by its number in the table.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let table = &state.skeleton.secretariat;
    let Some(seat) = number.checked_sub(1).and_then(|at| table.seats.get(at)) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let [suspend, resume] = &FORMS;
    let next = match table.suspension(&seat.code) {
        None => (suspend.address, "act-secretariat-suspend_participation"),
        Some(_) => (resume.address, "act-secretariat-resume_participation"),
    };
    let own = table.suspensions.iter().rev().filter(|suspension| suspension.seat == seat.code);
    public(&SeatPage {
        page: Chrome::new(&app, &visitor, state, names.text(&seat.name), Nav::None),
        name: names.text(&seat.name),
        sector: choice(t, "sector", seat.sector),
        next: (visitor.link(next.0), t.say(next.1)),
        suspensions: own.map(|suspension| view(&names, suspension)).collect(),
    })
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
    let disowned = suspension.not_resumed.iter().map(|(resumed, _)| resumed);
    let entries = core::iter::once(suspension.entry).chain(disowned.chain(resumed).map(|resumed| resumed.entry));
    let said = |entry| [captured_in_brief(names, entry), capture_objection(names, entry)];
    SuspensionView {
        captured: entries.flat_map(said).flatten().map(|words| stopped(&words)).collect(),
        entry: suspension.entry,
        days: match (resumed, suspension.disowned) {
            (None, None) => t.with1("seat-suspended-since", "from", from),
            (None, Some((entry, date))) => {
                let args = [("from", from.into()), ("until", t.date(date).into()), ("entry", entry.into())];
                t.with("seat-suspension-disowned", &args)
            }
            (Some(resumed), _) => {
                t.with("seat-was-suspended", &[("from", from.into()), ("until", t.date(resumed.date).into())])
            }
        },
        texts: texts.into_iter().filter_map(|(label, text)| Some((t.say(label), names.text(text?)))).collect(),
        resumed: resumed.map(|resumed| resumed.entry),
    }
}
