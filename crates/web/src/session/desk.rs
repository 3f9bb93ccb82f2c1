//! The desk of a session (the *mesa*): everything the technical secretary needs on one page.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::endorsement::Outcome;
use domain::plan::Template as Methodology;
use domain::secretariat::Secretariat;
use domain::session::{Session, VotingMode};
use domain::{Choice, MatterKind, MotionKind, Typed};
use jiff::civil::Date;
use serde::Deserialize;
use words::Names;

use super::desk_acts::missing;
use super::list::conducts;
use super::view::{ItemView, SessionView, session_view};
use super::voting_view::VotingView;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, Offered, html_with, offered, problem};
use crate::secretariat::ChangeForm;
use crate::visitor::Visitor;

/// An office that can answer the roll.
struct RollRow {
    seat: String,
    office: String,
    name: String,
    /// Since when it is in the room.
    present: Option<String>,
    marked: bool,
    letter: String,
}

#[derive(Template)]
#[template(path = "session/desk.html")]
struct Desk {
    page: Chrome,
    form: Filled,
    session: SessionView,
    /// The point in course.
    current: Option<ItemView>,
    roll: Vec<RollRow>,
    /// What its forms start from.
    moment: String,
    modes: Vec<Offered>,
    outcomes: Vec<Offered>,
    templates: Vec<Offered>,
    /// The kinds of change of the table, and the fields of the one that was chosen.
    changes: Vec<Offered>,
    change: Option<ChangeForm>,
    /// The latest wording of the proposal before the table.
    wording: String,
    /// Points still owed before the close.
    owed: Vec<String>,
    close_hint: String,
    /// The last entry this page knows of.
    latest: u64,
}

/// Hours after the last moment told of a session for which it is taken to go on.
const LONGEST_SILENCE: i64 = 12;

/// The field that says what of the table a motion changes.
const CHANGE: &str = "motion.kind";

/// Which kind of change of the table was chosen, before its form is there.
#[derive(Deserialize)]
pub(super) struct Chosen {
    cambio: Option<String>,
}

/// The desk.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<usize>,
    Query(chosen): Query<Chosen>,
) -> Response {
    if !conducts(&app, &visitor) {
        return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-only-technical-secretary");
    }
    let kind = chosen.cambio.map(|kind| (CHANGE.to_owned(), kind));
    page(&app, &visitor, number, Filled::with("session.put_to_vote", kind.into_iter().collect()))
}

/// The desk, with a form that was refused.
pub(super) fn page(app: &App, visitor: &Visitor, number: usize, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(session) = state.skeleton.sessions.number(number) else { return missing(app, visitor) };
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let mut view = session_view(state, visitor, session);
    let current = view.current.and_then(|current| view.agenda.iter().position(|item| item.number == current));
    let wording = current_wording(&names, session);
    let owed = session.owed().map(|item| names.text(&item.title)).collect();
    let table = &state.skeleton.secretariat;
    let days = session.rules(table).map_or(0, |rules| rules.rules.objection_days);
    let template = Desk {
        page: Chrome::new(app, visitor, state, t.with1("desk-title", "session", view.title.clone()), Nav::Sessions)
            .at_the_desk(),
        roll: roll(&names, table, session, &form),
        moment: moment(app, session),
        modes: offered::<VotingMode>(t, "voting_mode", form.value_or("session.put_to_vote", "mode", "nominal")),
        outcomes: offered::<Outcome>(t, "outcome", form.value_or("session.put_to_vote", "motion.outcome", "granted")),
        templates: offered::<Methodology>(
            t,
            "template",
            form.value_or("session.put_to_vote", "motion.template", "edomex-2020"),
        ),
        changes: changes(&names, form.value("session.put_to_vote", CHANGE)),
        change: change_form(&names, &form, session, app.platform.now().date()),
        wording,
        owed,
        close_hint: t.with1("desk-close-hint", "days", days),
        latest: snapshot.latest,
        current: current.map(|at| view.agenda.swap_remove(at)),
        session: session_view(state, visitor, session),
        form,
    };
    html_with(template.form.status(), &template)
}

/// The kinds of change of the table.
fn changes(names: &Names, chosen: &str) -> Vec<Offered> {
    let kinds = MatterKind::Table.motions();
    kinds.map(|kind| (kind.word(), words::choice(names.voice, "change", kind), kind.word() == chosen)).collect()
}

/// The fields of the kind of change that was chosen, at a point about the table.
fn change_form(names: &Names, form: &Filled, session: &Session, today: Date) -> Option<ChangeForm> {
    let item = session.current.and_then(|current| session.item(current));
    item.filter(|item| item.matter.kind == MatterKind::Table)?;
    let kind = MotionKind::of(form.value("session.put_to_vote", CHANGE))?;
    Some(ChangeForm::motion(names, form, kind, today))
}

fn current_wording(names: &Names, session: &Session) -> String {
    let item = session.current.and_then(|current| session.item(current));
    let proposal = item.and_then(|item| item.matter.about).and_then(|about| names.state.skeleton.proposals.get(about));
    let version = proposal.and_then(|proposal| proposal.versions.last());
    version.map(|version| names.text(&version.wording)).unwrap_or_default()
}

fn roll(names: &Names, table: &Secretariat, session: &Session, form: &Filled) -> Vec<RollRow> {
    let offices = session.seats(table).flat_map(|seat| {
        let offices = [table.titular(&seat.code, session.date()), table.suplente(&seat.code, session.date())];
        offices.into_iter().flatten().map(move |office| (seat, office))
    });
    offices
        .map(|(seat, office)| {
            let code = office.code.as_str();
            let there = session.attendance.iter().find(|there| there.office == office.code && there.until.is_none());
            RollRow {
                seat: names.text(&seat.name),
                office: code.to_owned(),
                name: names.text(&office.name),
                present: there.map(|there| names.voice.moment_of(there.from, session.date())),
                marked: !form.value("session.arrive", &format!("office.{code}")).is_empty(),
                letter: form.value("session.arrive", &format!("letter.{code}")).to_owned(),
            }
        })
        .collect()
}

/// The moment a form starts from: now, also past midnight, but not before the session was called for nor before what was told
/// of it last. Long after that, the session is being recorded afterwards, and its last moment is nearer than now.
fn moment(app: &App, session: &Session) -> String {
    let now = app.platform.now();
    let last = session.told().unwrap_or(session.starts).max(session.starts);
    let goes_on = now.duration_since(last).as_hours() < LONGEST_SILENCE;
    let start = if goes_on { now.max(last) } else { last };
    format!("{}T{:02}:{:02}", start.date(), start.hour(), start.minute())
}

impl Desk {
    /// Whether the session is called and waits for its quorum.
    fn called(&self) -> bool {
        self.session.standing == "called"
    }

    /// Whether it is open and not in recess.
    fn open(&self) -> bool {
        self.session.standing == "open"
    }

    /// The result declared last, for the conductor to read aloud.
    fn last_result(&self) -> Option<(&str, &VotingView)> {
        let decided = self.session.agenda.iter().flat_map(|item| item.votings.iter().map(move |voting| (item, voting)));
        let decided = decided.filter(|(_, voting)| voting.result.is_some());
        decided.max_by_key(|(_, voting)| voting.entry).map(|(item, voting)| (item.title.as_str(), voting))
    }

    /// The first point that waits, the close apart.
    fn next_item(&self) -> Option<&ItemView> {
        self.session.agenda.iter().find(|item| item.state == "todo" && item.matter != "closing")
    }

    /// Whether that point is the one in course.
    fn is_current(&self, item: &ItemView) -> bool {
        self.session.current == Some(item.number)
    }

    /// An address of this session.
    fn to(&self, address: &str) -> String {
        self.page.link(&addresses::to(address, self.session.number))
    }

    /// Words of a sense, for the ballot.
    fn senses(&self) -> Vec<(&'static str, String)> {
        let senses = domain::session::Sense::ALL.iter();
        senses.map(|sense| (sense.word(), words::choice(self.page.t, "sense", *sense))).collect()
    }
}
