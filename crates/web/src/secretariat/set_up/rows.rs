//! The pages of the set-up that ask for several things at once: a row for each, one act for each, all or none.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};
use domain::secretariat::PartKind;
use domain::{Fields, Request};
use platform::Failure;
use words::{Arg, Names, Voice};

use super::forms::barred;
use super::made_codes::{Taken, Twin};
use super::offered::{Offered, offered};
use super::order::Page;
use super::steps::steps;
use super::there::{There, there, with_ways_in};
use crate::app::App;
use crate::page::{
    Chrome, Field, Filled, Inputs, MORE, Nav, Sent, Steps, Submission, attempt_all, done, html_with, nobodys, problem,
    read_form, refused,
};
use crate::sign_in::entrants;
use crate::visitor::Visitor;

/// What the rows are called in the form.
const ROWS: &str = "rows";
/// What a row started with is called there: a field left as it was does not make the row one that was filled in.
const STARTED: &str = "started";
/// Rows of one form.
const MOST: usize = 60;
/// Rows that are added at once.
const ADDED: usize = 3;

/// A page that asks for several of a kind.
#[derive(Clone, Copy)]
pub(super) struct RowsPage {
    pub act: &'static str,
    pub part: PartKind,
    /// Key of what a row is called.
    row: &'static str,
}

pub(super) static ROWS_PAGES: [RowsPage; 4] = [
    RowsPage { act: "secretariat.register_institution", part: PartKind::Institution, row: "set-institutions-row" },
    RowsPage { act: "secretariat.create_seat", part: PartKind::Seat, row: "set-seats-row" },
    RowsPage { act: "secretariat.create_office", part: PartKind::Office, row: "set-offices-row" },
    RowsPage { act: "secretariat.appoint", part: PartKind::Appointment, row: "set-appointments-row" },
];

/// A row as it is drawn.
struct Row {
    legend: String,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "secretariat/set_up/rows.html")]
struct RowsTemplate {
    page: Chrome,
    form: Filled,
    keep: &'static str,
    base: String,
    action: String,
    steps: Steps,
    lede: String,
    rows: Vec<Row>,
    started: Vec<(String, String)>,
    button: String,
    more: Option<String>,
    next: (String, String),
    there: Vec<There>,
}

impl Row {
    /// All its fields.
    fn all(&self) -> &[Field] {
        &self.fields
    }
}

impl RowsPage {
    /// Its place in the set-up.
    const fn page_of(&self) -> Page {
        Page::Parts(self.part)
    }

    /// Where it is.
    pub(super) const fn address(&self) -> &'static str {
        self.page_of().address()
    }

    /// Shows the rows and takes them in.
    pub(super) fn routes(&'static self) -> MethodRouter<App> {
        get(move |State(app): State<App>, visitor: Visitor| async move { self.page(&app, &visitor, Filled::blank()).await })
            .post(move |State(app): State<App>, visitor: Visitor, Sent(pairs): Sent| async move {
                self.submit(&app, &visitor, read_form(pairs)).await
            })
    }

    async fn submit(&self, app: &App, visitor: &Visitor, mut fields: Fields) -> Response {
        let key = fields.remove("key");
        let filled = filled_rows(&fields);
        if visitor.actor.is_some() && fields.contains_key(MORE) {
            return self.page(app, visitor, Filled::with(self.act, fields)).await;
        }
        let next = self.page_of().next().address();
        let came_blank = filled.is_empty() && fields.keys().any(|path| path.starts_with(ROWS));
        if came_blank && self.has_some(app, visitor) {
            return Redirect::to(&visitor.link(next)).into_response();
        }
        // Where nothing was filled in, the first row says what it lacks.
        let filled = if filled.is_empty() { vec![0] } else { filled };
        let (mut requests, mut faults, mut twins) = (Vec::new(), Vec::new(), Vec::new());
        let mut taken = self.taken(app, visitor);
        for row in filled {
            let typed = row_fields(&fields, row);
            let (coded, twin) = if self.is_coded() { taken.coded(row, typed) } else { (typed, None) };
            match twin {
                Some(Twin::Row(_)) => faults.extend(twin.map(|twin| called_alike(visitor.voice, row, &twin))),
                // Sent a second time, the form is answered as it was the first; only who wants another is refused.
                twin => twins.extend(twin.map(|twin| called_alike(visitor.voice, row, &twin))),
            }
            let read = match &visitor.actor {
                Some(actor) => app.platform.read(actor, row, (self.act, &coded)),
                None => Request::parse(self.act, &coded, app.platform.zone())
                    .map_err(|faults| Failure::Faulty { index: row, faults }),
            };
            match read {
                Ok(request) => requests.push(request),
                Err(Failure::Faulty { faults: wrong, .. }) => {
                    let submission = Submission { act: self.act, fields: coded };
                    let said = Filled::faulty(visitor.voice, submission, &wrong);
                    let in_row = |words| visitor.voice.with("fault-in-row", &[("row", (row + 1).into()), words]);
                    let said = said.faults.into_iter();
                    faults.extend(
                        said.map(|(path, words)| (format!("{ROWS}.{row}.{path}"), in_row(("fault", words.into())))),
                    );
                }
                Err(failure) => {
                    let submission = Submission { act: self.act, fields };
                    return self.page(app, visitor, refused(app, visitor, submission, &failure, &[])).await;
                }
            }
        }
        let submission = Submission { act: self.act, fields };
        if visitor.actor.is_none() {
            return self.page(app, visitor, nobodys(app, visitor, &requests, submission)).await;
        }
        if !faults.is_empty() {
            let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
            let filled = Filled { status, faults, ..Filled::with(self.act, submission.fields) };
            return self.page(app, visitor, filled).await;
        }
        match attempt_all(app, visitor, requests, submission, key).await {
            Ok(recorded) => done(visitor, next, &recorded),
            Err(filled) => {
                let is_taken = filled.refusal.as_ref().is_some_and(|refusal| refusal.reason == "code-taken");
                // Nobody typed that code: what has it says more.
                let filled = match is_taken && !twins.is_empty() {
                    true => Filled { refusal: None, faults: twins, ..filled },
                    false => filled,
                };
                self.page(app, visitor, filled).await
            }
        }
    }

    /// Whether each row has a code of its own.
    fn is_coded(&self) -> bool {
        self.act != "secretariat.appoint"
    }

    /// Whether there is one already: then blank rows say that there is nothing to add.
    fn has_some(&self, app: &App, visitor: &Visitor) -> bool {
        let snapshot = app.platform.snapshot();
        let names = Names { state: &snapshot.state, voice: visitor.voice };
        visitor.actor.is_some() && !there(&names, visitor, self.part).is_empty()
    }

    /// The codes that are taken before the first row.
    fn taken(&self, app: &App, visitor: &Visitor) -> Taken {
        let snapshot = app.platform.snapshot();
        let names = Names { state: &snapshot.state, voice: visitor.voice };
        Taken::by(there(&names, visitor, self.part), &visitor.voice.say(self.row))
    }

    async fn page(&self, app: &App, visitor: &Visitor, form: Filled) -> Response {
        if let (false, Some(barred)) = (form.refused(), barred(app, visitor)) {
            return problem(app, visitor, axum::http::StatusCode::FORBIDDEN, barred);
        }
        let entrants = match self.part {
            PartKind::Appointment => entrants(app, visitor).await.unwrap_or_default(),
            PartKind::Institution | PartKind::Seat | PartKind::Office => Vec::new(),
        };
        let snapshot = app.platform.snapshot();
        let names = Names { state: &snapshot.state, voice: visitor.voice };
        let t = visitor.voice;
        let today = app.platform.now().date();
        let offered = if form.act == self.act { sent(&form) } else { offered(&names, self.part, today) };
        let (here, next) = (self.page_of(), self.page_of().next());
        let name = next.name(t);
        let row = |(number, starts): (usize, &Offered)| self.row(&names, &form, today, number, starts);
        let template = RowsTemplate {
            page: Chrome::new(app, visitor, &snapshot.state, here.title(t), Nav::None),
            keep: self.act,
            base: snapshot.latest.to_string(),
            action: visitor.link(self.address()),
            steps: steps(&names, visitor, today, here),
            lede: here.about(t),
            rows: offered.iter().enumerate().map(row).collect(),
            started: offered.iter().enumerate().flat_map(|(row, starts)| starts.started(row)).collect(),
            button: t.with1("set-up-save", "next", name.clone()),
            more: (offered.len() < MOST).then(|| t.say("set-up-more")),
            next: (visitor.link(next.address()), t.with1("set-up-skip", "next", name)),
            there: with_ways_in(there(&names, visitor, self.part), entrants),
            form,
        };
        html_with(template.form.status(), &template)
    }

    fn row(&self, names: &Names, form: &Filled, today: jiff::civil::Date, number: usize, starts: &Offered) -> Row {
        let under = format!("{ROWS}.{number}.");
        let own = |path: &str| path.strip_prefix(&under).map(str::to_owned);
        let faults = form.faults.iter().filter_map(|(path, words)| Some((own(path)?, words.clone())));
        let inside = Filled {
            fields: row_fields(&form.fields, number),
            faults: faults.collect(),
            ..Filled { fields: Fields::new(), faults: Vec::new(), ..form.clone() }
        };
        let inputs = Inputs::of(*names, &inside, self.act, today);
        let inputs = starts.starts.iter().fold(inputs, |inputs, (path, value)| inputs.starting(path, value.clone()));
        let prefixed = |field: Field| Field { path: format!("{under}{}", field.path), ..field };
        let label = names.voice.say(self.row);
        let said = [("label", label.into()), ("number", (number + 1).into())];
        Row {
            legend: names.voice.with("field-in-row", &said),
            fields: inputs.drawn().fields.into_iter().map(prefixed).collect(),
        }
    }
}

/// That a row is called the same as another thing, at its code: with one of its own it may be.
fn called_alike(voice: Voice, row: usize, twin: &Twin) -> (String, String) {
    let words = match twin {
        Twin::Row(other) => voice.with1("fault-called-as-row", "row", other + 1),
        Twin::There(name) => voice.with1("fault-called-as", "name", name.clone()),
    };
    let in_row = voice.with("fault-in-row", &[("row", Arg::from(row + 1)), ("fault", words.into())]);
    (format!("{ROWS}.{row}.code"), in_row)
}

/// The numbers of the rows in which something was typed that did not stand there.
fn filled_rows(fields: &Fields) -> Vec<usize> {
    let number = |path: &str| path.strip_prefix(ROWS)?.strip_prefix('.')?.split_once('.')?.0.parse().ok();
    let is_typed = |path: &str, value: &str| {
        let started = path.strip_prefix(ROWS).and_then(|rest| fields.get(&format!("{STARTED}{rest}")));
        !value.trim().is_empty() && started.is_none_or(|started| started != value)
    };
    let typed = fields.iter().filter(|(path, value)| is_typed(path, value));
    let mut rows: Vec<usize> = typed.filter_map(|(path, _)| number(path)).filter(|row| *row < MOST).collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The fields of a row, as its act calls them.
fn row_fields(fields: &Fields, row: usize) -> Fields {
    let under = format!("{ROWS}.{row}.");
    let own = fields.iter().filter_map(|(path, value)| Some((path.strip_prefix(&under)?.to_owned(), value.clone())));
    own.collect()
}

/// The rows that were sent, and more where they were asked for.
fn sent(form: &Filled) -> Vec<Offered> {
    let number = |path: &str| path.strip_prefix(ROWS)?.strip_prefix('.')?.split_once('.')?.0.parse::<usize>().ok();
    let last = form.fields.keys().filter_map(|path| number(path)).filter(|row| *row < MOST).max();
    let count =
        last.map_or(1, |last| last + 1) + if form.more().is_some_and(|rows| !rows.is_empty()) { ADDED } else { 0 };
    let started = |row: usize| {
        let under = format!("{STARTED}.{row}.");
        let own = form.fields.iter();
        let own = own.filter_map(|(path, value)| Some((path.strip_prefix(&under)?.to_owned(), value.clone())));
        Offered { starts: Vec::new(), started: own.collect() }
    };
    (0..count.min(MOST)).map(started).collect()
}

impl Offered {
    /// What the form says beside the row of what it started with.
    fn started(&self, row: usize) -> Vec<(String, String)> {
        let started = self.started.iter();
        started.map(|(path, value)| (format!("{STARTED}.{row}.{path}"), value.clone())).collect()
    }
}
