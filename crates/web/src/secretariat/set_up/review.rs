//! The review before a table is installed: what will stand for good, what is missing, and the act that cannot be undone.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::secretariat::{AdoptCalendar, PartKind};
use domain::{Choice, Typed};
use jiff::civil::Date;
use words::rules::{hours, ranges, rules_rows, whose};
use words::{Names, same_name};

use super::forms::barred;
use super::order::{Page, Step};
use super::steps::{first_open, missing, steps};
use super::there::{There, there};
use crate::addresses;
use crate::app::App;
use crate::page::{
    Chrome, Filled, MORE, Nav, Sent, Steps, Submission, attempt, done, html_with, nobodys, problem, read_form,
};
use crate::sign_in::{EntrantView, entrants};
use crate::visitor::Visitor;

/// The field in which whoever installs writes what the table is called.
const CONFIRM: &str = "confirm";
/// The box by which they say that it was reviewed.
const REVIEWED: &str = "reviewed";

/// What will stand: what it is, what it says, and where it is corrected.
struct Fact {
    name: String,
    says: Vec<String>,
    correct: Option<String>,
}

/// Codes of a kind.
struct Codes {
    title: String,
    address: String,
    rows: Vec<There>,
}

#[derive(Template)]
#[template(path = "secretariat/set_up/installation.html")]
struct Installation {
    page: Chrome,
    form: Filled,
    steps: Steps,
    lede: String,
    facts: Vec<Fact>,
    codes: Vec<Codes>,
    /// What is missing so that it can be installed, each with the page that asks for it.
    missing: Vec<(String, String)>,
    /// What is missing and does not stop it.
    lacking: Vec<String>,
    /// Who holds each office or is to, and how far they came with signing in.
    entrants: Vec<EntrantView>,
    /// What comes once it is installed.
    then: String,
    /// The page that comes next, where something is missing: address and words.
    next: Option<(String, String)>,
    /// What the table is called, to be typed.
    name: String,
    confirm: String,
}

/// The review.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    installation(&app, &visitor, Filled::blank()).await
}

/// Installs the table, once whoever asks for it wrote what it is called.
pub(super) async fn install(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let mut fields = read_form(pairs);
    let confirm = fields.remove(CONFIRM).unwrap_or_default();
    let reviewed = fields.remove(REVIEWED).is_some();
    if visitor.actor.is_some() && fields.contains_key(MORE) {
        fields.insert(CONFIRM.to_owned(), confirm);
        return installation(&app, &visitor, Filled::with("secretariat.install", fields)).await;
    }
    let faults = unconfirmed(&app, &visitor, &confirm, reviewed);
    if barred(&app, &visitor).is_none() && !faults.is_empty() {
        fields.remove("key");
        fields.insert(CONFIRM.to_owned(), confirm);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return installation(&app, &visitor, Filled { status, faults, ..Filled::with("secretariat.install", fields) })
            .await;
    }
    if visitor.actor.is_none() {
        let submission = Submission { act: "secretariat.install", fields };
        let install = domain::Request::parse("secretariat.install", &domain::Fields::new(), app.platform.zone()).ok();
        return installation(&app, &visitor, nobodys(&app, &visitor, install.as_slice(), submission)).await;
    }
    match attempt(&app, &visitor, "secretariat.install", fields).await {
        Ok(recorded) => done(&visitor, addresses::TABLE, &recorded),
        Err(filled) => installation(&app, &visitor, filled).await,
    }
}

/// What was not confirmed, each by the name of its field.
fn unconfirmed(app: &App, visitor: &Visitor, confirm: &str, reviewed: bool) -> Vec<(String, String)> {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let t = visitor.voice;
    let is_named = same_name(confirm, &names.body());
    let name = (!is_named).then(|| (CONFIRM.to_owned(), t.with1("install-confirm-fault", "name", names.body())));
    let seen = (!reviewed).then(|| (REVIEWED.to_owned(), t.say("install-reviewed-fault")));
    name.into_iter().chain(seen).collect()
}

async fn installation(app: &App, visitor: &Visitor, form: Filled) -> Response {
    if let (false, Some(barred)) = (form.refused(), barred(app, visitor)) {
        return problem(app, visitor, StatusCode::FORBIDDEN, barred);
    }
    let Ok(entrants) = entrants(app, visitor).await else {
        return problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
    };
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let today = app.platform.now().date();
    let asked = Page::all().flat_map(|page| {
        let lacks = missing(&names, page, today).into_iter();
        lacks.map(move |what| (t.with1("set-up-missing", "what", what), visitor.link(page.address())))
    });
    let missing: Vec<_> = asked.collect();
    let next = first_open(&names, today);
    let goes_on = (!missing.is_empty()).then(|| {
        let name = next.name(t);
        (visitor.link(next.address()), t.with1("set-up-next", "title", name))
    });
    let title = if missing.is_empty() { Page::Review.title(t) } else { t.say("set-up-title") };
    let template = Installation {
        page: Chrome::new(app, visitor, state, title, Nav::None),
        steps: steps(&names, visitor, today, Page::Review),
        lede: Page::Review.about(t),
        facts: facts(&names, visitor, today),
        codes: codes(&names, visitor),
        lacking: lacking(&names, today),
        entrants,
        then: then(&names),
        missing,
        next: goes_on,
        name: names.body(),
        confirm: form.fields.get(CONFIRM).cloned().unwrap_or_default(),
        form,
    };
    html_with(template.form.status(), &template)
}

/// What will stand, with what of it can never be changed.
fn facts(names: &Names, visitor: &Visitor, today: Date) -> Vec<Fact> {
    let t = names.voice;
    let skeleton = &names.state.skeleton;
    let table = &skeleton.secretariat;
    let fact = |step: Step, says: Vec<String>| Fact {
        name: step.title(t),
        says,
        correct: Some(visitor.link(step.first().address())),
    };
    let Some(body) = skeleton.body.as_ref() else { return Vec::new() };
    let mut facts = Vec::new();
    if let Some(name) = names.optional(body.name.as_ref()) {
        facts.push(fact(Step::Name, vec![name, names.text(&body.about)]));
    }
    let zone =
        vec![t.with1("review-zone", "zone", body.opened.time_zone.as_str().to_owned()), t.say("review-for-good")];
    facts.push(Fact { name: t.say("review-zone-name"), says: zone, correct: None });
    if let Some(rules) = table.rules_on(today) {
        let says = rules_rows(names, &rules.rules).into_iter().map(|(label, value)| format!("{label}: {value}"));
        let says = says.chain([sourced(names, names.text(&rules.rules.source))]).collect();
        facts.push(fact(Step::Rules, says));
    }
    let institutions = table.institutions.iter().map(|known| Some(&known.code));
    let calendars = [None].into_iter().chain(institutions).filter_map(|whose| table.calendar(whose, today));
    facts.extend(calendars.map(|own| Fact {
        name: if own.adopted.institution.is_none() { Step::Calendars.title(t) } else { whose(names, &own.adopted) },
        says: days(names, &own.adopted),
        correct: own.adopted.institution.is_none().then(|| visitor.link(addresses::TABLE_CALENDARS)),
    }));
    if let Some(contact) = names.optional(body.contact.as_ref()) {
        let operator = names.optional(body.operator.as_ref()).unwrap_or_default();
        facts.push(fact(Step::Contact, vec![operator, contact]));
    }
    facts
}

/// All that a calendar says: its hours, its days, and where they are from.
fn days(names: &Names, calendar: &AdoptCalendar) -> Vec<String> {
    let source = sourced(names, names.text(&calendar.source));
    [hours(names, calendar)].into_iter().chain(ranges(names, calendar)).chain([source]).collect()
}

fn sourced(names: &Names, source: String) -> String {
    format!("{}: {source}", names.voice.say("table-rules-source"))
}

/// The codes, which stand for good, and who holds each office: the name is public from the installation on.
fn codes(names: &Names, visitor: &Visitor) -> Vec<Codes> {
    let of = |part: PartKind| Codes {
        title: Page::heading(part, names.voice),
        address: visitor.link(Page::Parts(part).address()),
        rows: there(names, visitor, part),
    };
    PartKind::ALL.iter().copied().map(of).filter(|codes| !codes.rows.is_empty()).collect()
}

/// What comes once it is installed: of the first plan, what is not there yet.
fn then(names: &Names) -> String {
    let left = match names.state.skeleton.plans.iter().last() {
        None => "plan",
        Some(plan) if plan.axes.is_empty() => "axes",
        Some(_) => "methodology",
    };
    names.voice.with1("install-then", "left", left)
}

/// What can be said later.
fn lacking(names: &Names, today: Date) -> Vec<String> {
    let t = names.voice;
    let skeleton = &names.state.skeleton;
    let table = &skeleton.secretariat;
    let no_contact = skeleton.body.as_ref().is_none_or(|body| body.contact.is_none());
    let vacant = table.offices.iter().filter(|office| office.occupants.is_empty());
    let vacant = vacant.map(|office| t.with1("lacking-occupant", "office", names.text(&office.name)));
    let own = [
        no_contact.then(|| t.say("lacking-contact")),
        table.calendar(None, today).is_none().then(|| t.say("lacking-calendar")),
    ];
    own.into_iter().flatten().chain(vacant).collect()
}
