//! The table is set up: one form for each thing it is made of, what is still missing, and the act that
//! installs it. Only for the administrator, and only until then.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use domain::secretariat::{Post, Secretariat};
use domain::{Allowed, MotionKind, Typed};
use words::rules::whose;
use words::{Names, choice, post};

use super::change_form::ChangeForm;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Sent, attempt, done, html_with, problem, read_form};
use crate::visitor::Visitor;

/// A part of the table, and the form that adds to it.
pub(super) struct Step {
    pub address: &'static str,
    act: &'static str,
    kind: MotionKind,
    /// Keys of its words.
    title: &'static str,
    about: &'static str,
}

/// In the order in which one thing needs the other.
pub(super) const STEPS: [Step; 6] = [
    Step {
        address: addresses::TABLE_INSTITUTIONS,
        act: "secretariat.register_institution",
        kind: MotionKind::Institution,
        title: "set-institutions-title",
        about: "set-institutions-about",
    },
    Step {
        address: addresses::TABLE_SEATS,
        act: "secretariat.create_seat",
        kind: MotionKind::Seat,
        title: "set-seats-title",
        about: "set-seats-about",
    },
    Step {
        address: addresses::TABLE_OFFICES,
        act: "secretariat.create_office",
        kind: MotionKind::Office,
        title: "set-offices-title",
        about: "set-offices-about",
    },
    Step {
        address: addresses::TABLE_APPOINTMENTS,
        act: "secretariat.appoint",
        kind: MotionKind::Occupant,
        title: "set-appointments-title",
        about: "set-appointments-about",
    },
    Step {
        address: addresses::TABLE_RULES,
        act: "secretariat.adopt_rules",
        kind: MotionKind::Rules,
        title: "set-rules-title",
        about: "set-rules-about",
    },
    Step {
        address: addresses::TABLE_CALENDARS,
        act: "secretariat.adopt_calendar",
        kind: MotionKind::Calendar,
        title: "set-calendars-title",
        about: "set-calendars-about",
    },
];

/// A part of the table on the list of what is missing.
struct Part {
    title: String,
    about: String,
    address: String,
    /// How many there are.
    count: usize,
    /// What is missing of it.
    missing: Vec<String>,
}

#[derive(Template)]
#[template(path = "secretariat/installation.html")]
struct Installation {
    page: Chrome,
    form: Filled,
    parts: Vec<Part>,
    ready: bool,
}

#[derive(Template)]
#[template(path = "secretariat/set_up.html")]
struct SetUp {
    page: Chrome,
    form: Filled,
    f: ChangeForm,
    action: String,
    about: String,
    button: String,
    /// What there is: name, what it is, code.
    there: Vec<(String, String, String)>,
    /// The step that follows: title and address.
    next: (String, String),
}

/// The list of what there is and what is missing.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    installation(&app, &visitor, Filled::blank())
}

/// Installs the table.
pub(super) async fn install(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    match attempt(&app, &visitor, "secretariat.install", read_form(pairs)).await {
        Ok(recorded) => done(&visitor, addresses::TABLE, &recorded),
        Err(filled) => installation(&app, &visitor, filled),
    }
}

/// The form of a step: what there is, and one more.
pub(super) fn form(step: &'static Step) -> MethodRouter<App> {
    get(move |State(app): State<App>, visitor: Visitor| async move { page(&app, &visitor, step, Filled::blank()) })
        .post(move |State(app): State<App>, visitor: Visitor, Sent(pairs): Sent| async move {
            match attempt(&app, &visitor, step.act, read_form(pairs)).await {
                Ok(recorded) => done(&visitor, step.address, &recorded),
                Err(filled) => page(&app, &visitor, step, filled),
            }
        })
}

/// Why this visitor does not set the table up, when that is so.
fn barred(app: &App, visitor: &Visitor) -> Option<Response> {
    let snapshot = app.platform.snapshot();
    let skeleton = &snapshot.state.skeleton;
    let today = app.platform.now().date();
    let may = |actor| Allowed::FounderUntilInstalled.admit(actor, skeleton, today).is_ok();
    if visitor.actor.as_ref().is_some_and(may) {
        return None;
    }
    let installed = skeleton.secretariat.installed.is_some();
    let key = if installed { "problem-table-installed" } else { "problem-only-administrator" };
    Some(problem(app, visitor, StatusCode::FORBIDDEN, key))
}

fn installation(app: &App, visitor: &Visitor, form: Filled) -> Response {
    if let (false, Some(barred)) = (form.refused(), barred(app, visitor)) {
        return barred;
    }
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let parts: Vec<_> = STEPS.iter().map(|step| part(app, &names, visitor, step)).collect();
    let template = Installation {
        page: Chrome::new(app, visitor, state, visitor.voice.say("set-up-title"), Nav::None),
        ready: parts.iter().all(|part| part.missing.is_empty()),
        parts,
        form,
    };
    html_with(template.form.status(), &template)
}

fn page(app: &App, visitor: &Visitor, step: &Step, form: Filled) -> Response {
    if let (false, Some(barred)) = (form.refused(), barred(app, visitor)) {
        return barred;
    }
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let title = t.say(step.title);
    let after = STEPS.iter().skip_while(|other| other.address != step.address).nth(1);
    let next = after.map_or_else(
        || (t.say("set-up-title"), visitor.link(addresses::TABLE_INSTALLATION)),
        |next| (t.say(next.title), visitor.link(next.address)),
    );
    let template = SetUp {
        page: Chrome::new(app, visitor, state, title, Nav::None),
        f: ChangeForm::set_up(&names, &form, step.act, step.kind, app.platform.now().date()),
        action: visitor.link(step.address),
        about: t.say(step.about),
        button: t.say(&format!("act-{}", step.act.replace('.', "-"))),
        there: there(&names, step.kind),
        next,
        form,
    };
    html_with(template.form.status(), &template)
}

fn part(app: &App, names: &Names, visitor: &Visitor, step: &Step) -> Part {
    let t = names.voice;
    let there = there(names, step.kind);
    Part {
        title: t.say(step.title),
        about: t.say(step.about),
        address: visitor.link(step.address),
        count: there.len(),
        missing: missing(app, names, step.kind),
    }
}

/// What the installation will ask for, all of it at once.
fn missing(app: &App, names: &Names, kind: MotionKind) -> Vec<String> {
    let t = names.voice;
    let table = &names.state.skeleton.secretariat;
    let today = app.platform.now().date();
    let secretary = table.offices.iter().find(|office| office.post == Post::TechnicalSecretary);
    match kind {
        MotionKind::Institution if table.institutions.is_empty() => vec![t.say("missing-institutions")],
        MotionKind::Seat if table.seats.is_empty() => vec![t.say("missing-seats")],
        MotionKind::Office => {
            let of_secretary = secretary.is_none().then(|| t.say("missing-technical-secretary-office"));
            let without = table.seats.iter().filter(|seat| table.titular(&seat.code, today).is_none());
            let without = without.map(|seat| t.with1("missing-titular", "seat", names.text(&seat.name)));
            of_secretary.into_iter().chain(without).collect()
        }
        MotionKind::Occupant if secretary.is_none_or(|office| office.occupant(today).is_none()) => {
            vec![t.say("missing-technical-secretary")]
        }
        MotionKind::Rules if table.rules_on(today).is_none() => vec![t.say("missing-rules")],
        _ => Vec::new(),
    }
}

/// What there is of a kind: name, what it is, code.
fn there(names: &Names, kind: MotionKind) -> Vec<(String, String, String)> {
    let t = names.voice;
    let table: &Secretariat = &names.state.skeleton.secretariat;
    match kind {
        MotionKind::Institution => {
            let known = table.institutions.iter();
            known.map(|it| (names.text(&it.name), names.text(&it.short_name), it.code.to_string())).collect()
        }
        MotionKind::Seat => {
            let seats = table.seats.iter();
            seats.map(|it| (names.text(&it.name), choice(t, "sector", it.sector), it.code.to_string())).collect()
        }
        MotionKind::Office => {
            let of = |post: &Post| post.seat().map(|seat| format!(", {}", names.seat(seat))).unwrap_or_default();
            let what = |post_: &Post| format!("{}{}", post(names, post_), of(post_));
            table.offices.iter().map(|it| (names.text(&it.name), what(&it.post), it.code.to_string())).collect()
        }
        MotionKind::Occupant => {
            let held = table.offices.iter().flat_map(|office| office.occupants.iter().map(move |it| (office, it)));
            held.map(|(office, it)| {
                let since = t.with1("held-since", "date", t.date_medium(it.from));
                let name = names.optional(it.name.as_ref()).unwrap_or_else(|| t.say("occupant-unnamed"));
                (names.text(&office.name), format!("{name}, {since}"), office.code.as_str().to_owned())
            })
            .collect()
        }
        MotionKind::Rules => {
            let from = |date| t.with1("table-rules-from", "date", t.date_medium(date));
            table.rules.iter().map(|it| (from(it.rules.from), names.text(&it.rules.source), String::new())).collect()
        }
        MotionKind::Calendar => {
            let calendars = table.calendars.iter();
            calendars.map(|it| (whose(names, &it.adopted), names.text(&it.adopted.source), String::new())).collect()
        }
        _ => Vec::new(),
    }
}
