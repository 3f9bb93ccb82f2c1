//! The desk of a session (the *mesa*): everything the technical secretary needs on one page.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::secretariat::Secretariat;
use domain::session::{Item, Session};
use domain::{Choice, Moment, MotionKind, Typed};
use jiff::civil::Date;
use serde::Deserialize;
use words::{Names, choice};

use super::desk_acts::missing;
use super::list::conducts;
use super::view::{ItemView, SessionView, session_view};
use super::voting_view::VotingView;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Drawn, Field, Filled, Inputs, Nav, html_with, problem};
use crate::secretariat::{RANGES, starts_of_motion};
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
    /// The moment that forms start from.
    moment: String,
    /// The same where the page says it, with which of two hours alike.
    said: String,
    /// How votes are taken.
    mode: Option<Field>,
    /// The motions to choose from, where the point has several.
    kinds: Option<Field>,
    /// The name and the fields of the motion to be put.
    motion: Option<(String, Drawn)>,
    /// The latest wording of the proposal before the table.
    wording: String,
    /// Points still owed before the close.
    owed: Vec<String>,
    close_hint: String,
    /// The last entry this page knows of.
    latest: u64,
}

/// The act that puts a motion to the vote.
const MOTION: &str = "session.put_to_vote";
/// The field that says which motion it is.
const KIND: &str = "motion.kind";

/// Hours after the last moment told of a session for which it is taken to go on.
const LONGEST_SILENCE: i64 = 12;

/// Which motion was chosen, before its form is there.
#[derive(Deserialize)]
pub(super) struct Chosen {
    mocion: Option<String>,
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
    let kind = chosen.mocion.map(|kind| (KIND.to_owned(), kind));
    page(&app, &visitor, number, Filled::with(MOTION, kind.into_iter().collect()))
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
    let today = app.platform.now().date();
    let moment = moment(app, session);
    let days = session.rules(table).map_or(0, |rules| rules.rules.objection_days);
    let template = Desk {
        page: Chrome::new(app, visitor, state, t.with1("desk-title", "session", view.title.clone()), Nav::Sessions)
            .at_the_desk(),
        roll: roll(&names, table, session, &form),
        moment: to_be_typed(moment),
        said: moment.to_string(),
        mode: form.field(&t, MOTION, "mode", "nominal"),
        kinds: kinds(&names, &form, session),
        motion: motion(&names, &form, session, today),
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

/// The motions that the point in course can have, where there are several to choose from.
fn kinds(names: &Names, form: &Filled, session: &Session) -> Option<Field> {
    let item = current_item(session)?;
    let words: Vec<_> = item.matter.kind.motions().map(Choice::word).collect();
    let field = form.field(&names.voice, MOTION, KIND, "")?;
    (words.len() > 1).then(|| field.among(&words))
}

/// The name and the fields of the motion to be put: the only one that fits the point, or the one that was chosen.
fn motion(names: &Names, form: &Filled, session: &Session, today: Date) -> Option<(String, Drawn)> {
    let fitting: Vec<_> = current_item(session)?.matter.kind.motions().collect();
    let chosen = MotionKind::of(form.value(MOTION, KIND)).filter(|kind| fitting.contains(kind));
    let kind = if let [only] = fitting[..] { only } else { chosen? };
    let inputs = Inputs::of(*names, form, MOTION, today).on(session.id).fixed(KIND, kind.word()).rows(RANGES);
    let starts = starts_of_motion(kind, &names.state.skeleton.secretariat, today).into_iter();
    let inputs = starts.fold(inputs, |inputs, (field, value)| inputs.starting(&format!("motion.{field}"), value));
    Some((choice(names.voice, "motion", kind), inputs.drawn().only_under("motion")))
}

fn current_item(session: &Session) -> Option<&Item> {
    session.current.and_then(|current| session.item(current))
}

fn current_wording(names: &Names, session: &Session) -> String {
    let proposal = current_item(session)
        .and_then(|item| item.matter.about)
        .and_then(|about| names.state.skeleton.proposals.get(about));
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
fn moment(app: &App, session: &Session) -> Moment {
    let now = app.platform.now();
    let starts = app.platform.zone().first(session.starts);
    let last = session.told().unwrap_or(starts).max(starts);
    let goes_on = now.civil().duration_since(last.civil()).as_hours() < LONGEST_SILENCE;
    if goes_on { now.max(last) } else { last }
}

/// As browsers write it: to the minute, and which of two hours it was is asked for when they looked alike.
fn to_be_typed(moment: Moment) -> String {
    let civil = moment.civil();
    format!("{}T{:02}:{:02}", civil.date(), civil.hour(), civil.minute())
}

impl Desk {
    /// Whether the session is called and waits for its quorum.
    fn called(&self) -> bool {
        self.session.standing == "called"
    }

    /// Whether quorum was refused, and a second call may be the way on.
    fn lacks_quorum(&self) -> bool {
        let reason = self.form.refusal.as_ref().map(|refusal| refusal.reason.as_str());
        self.called() && matches!(reason, Some("no-quorum" | "sector-missing" | "call-lapsed"))
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
