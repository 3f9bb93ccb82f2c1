//! The table is set up: one form for each thing it is made of, what is still missing, and the act that
//! installs it. Only for the administrator, and only until then.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::secretariat::{Post, Secretariat};
use domain::{Allowed, MotionKind, Typed};
use words::rules::whose;
use words::{Names, choice, post};

use super::starts::{RANGES, starts};
use crate::addresses;
use crate::app::App;
use crate::page::{
    Around, Barred, Chrome, Filled, FormPage, Ledger, Line, Nav, Object, Scene, Sent, Then, attempt, done, html_with,
    problem, read_form,
};
use crate::visitor::Visitor;

/// A part of the table, and the form that adds to it.
pub(super) struct Step {
    pub form: FormPage,
    kind: MotionKind,
    /// Keys of its words.
    title: &'static str,
    about: &'static str,
}

/// In the order in which one thing needs the other.
pub(super) static STEPS: [Step; 6] = [
    Step {
        form: adds("secretariat.register_institution", "/secretariado/instituciones", |scene| around(scene, 0)),
        kind: MotionKind::Institution,
        title: "set-institutions-title",
        about: "set-institutions-about",
    },
    Step {
        form: adds("secretariat.create_seat", "/secretariado/representaciones", |scene| around(scene, 1)),
        kind: MotionKind::Seat,
        title: "set-seats-title",
        about: "set-seats-about",
    },
    Step {
        form: adds("secretariat.create_office", "/secretariado/cargos", |scene| around(scene, 2)),
        kind: MotionKind::Office,
        title: "set-offices-title",
        about: "set-offices-about",
    },
    Step {
        form: adds("secretariat.appoint", "/secretariado/nombramientos", |scene| around(scene, 3)),
        kind: MotionKind::Occupant,
        title: "set-appointments-title",
        about: "set-appointments-about",
    },
    Step {
        form: adds("secretariat.adopt_rules", "/secretariado/reglas", |scene| around(scene, 4)),
        kind: MotionKind::Rules,
        title: "set-rules-title",
        about: "set-rules-about",
    },
    Step {
        form: adds("secretariat.adopt_calendar", "/secretariado/calendarios", |scene| around(scene, 5)),
        kind: MotionKind::Calendar,
        title: "set-calendars-title",
        about: "set-calendars-about",
    },
];

/// A form that adds to the table.
const fn adds(act: &'static str, address: &'static str, around: fn(&Scene) -> Result<Around, Barred>) -> FormPage {
    FormPage { act, address, nav: Nav::None, object: Object::Nothing, then: Then::Here, around }
}

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

/// Why this visitor does not set the table up, when that is so.
fn barred(app: &App, visitor: &Visitor) -> Option<&'static str> {
    let snapshot = app.platform.snapshot();
    let skeleton = &snapshot.state.skeleton;
    let today = app.platform.now().date();
    let may = |actor| Allowed::FounderUntilInstalled.admit(actor, skeleton, today).is_ok();
    if visitor.actor.as_ref().is_some_and(may) {
        return None;
    }
    let installed = skeleton.secretariat.installed.is_some();
    Some(if installed { "problem-table-installed" } else { "problem-only-administrator" })
}

fn installation(app: &App, visitor: &Visitor, form: Filled) -> Response {
    if let (false, Some(barred)) = (form.refused(), barred(app, visitor)) {
        return problem(app, visitor, StatusCode::FORBIDDEN, barred);
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

/// What stands around the form of a step: what there is, and the step that follows.
fn around(scene: &Scene, at: usize) -> Result<Around, Barred> {
    if let Some(barred) = barred(scene.app, scene.visitor) {
        scene.bar(barred)?;
    }
    let names = scene.names();
    let t = names.voice;
    let step = &STEPS[at];
    let whole = (scene.visitor.link(addresses::TABLE_INSTALLATION), t.say("set-up-title"));
    let next = STEPS.get(at + 1).map(|next| (scene.visitor.link(next.form.address), t.say(next.title)));
    let (address, title) = next.unwrap_or_else(|| whole.clone());
    Ok(Around {
        back: Some(whole),
        title: t.say(step.title),
        lede: t.say(step.about),
        starts: starts(step.kind, scene.app.platform.now().date()),
        rows: Some(RANGES),
        next: Some((address, t.with1("set-up-next", "title", title))),
        below: Some(Ledger {
            heading: t.say("set-up-there"),
            lines: there(&names, step.kind),
            none: t.say("set-up-none"),
        }),
        ..Around::default()
    })
}

fn part(app: &App, names: &Names, visitor: &Visitor, step: &Step) -> Part {
    let t = names.voice;
    let there = there(names, step.kind);
    Part {
        title: t.say(step.title),
        about: t.say(step.about),
        address: visitor.link(step.form.address),
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

/// What there is of a kind.
fn there(names: &Names, kind: MotionKind) -> Vec<Line> {
    let there = named(names, kind).into_iter();
    let line = |(what, who, code): (String, String, String)| Line {
        what,
        who: Some(who),
        code: Some(code).filter(|code| !code.is_empty()),
        ..Line::default()
    };
    there.map(line).collect()
}

/// Name, what it is, and code of each.
fn named(names: &Names, kind: MotionKind) -> Vec<(String, String, String)> {
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
