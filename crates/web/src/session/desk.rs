//! The desk of a session (the *mesa*): everything the technical secretary needs on one page.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::proposal::{FichaField, Proposal};
use domain::secretariat::{CastingVote, Secretariat};
use domain::session::{Session, failed};
use domain::{Choice, Hour, Moment, MotionKind, Typed};
use serde::Deserialize;
use words::{Names, endorsement_warnings, ficha_field};

use super::desk_acts::missing;
use super::desk_motion::{
    FIELD, KIND, MOTION, NOTHING, START, chosen_first, current_item, current_proposal, mode, motion, starts,
};
use super::follows::follows;
use super::list::conducts;
use super::view::{ItemView, SessionView, session_view};
use super::voting_view::VotingView;
use crate::addresses;
use crate::app::App;
use crate::owed::{DueRow, Whose};
use crate::page::{Chrome, Drawn, Field, Filled, Nav, html_with, problem_instead};
use crate::proposal::{AskedView, asked, institution};
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
    /// How votes are taken.
    mode: Option<Field>,
    /// The seat whose casting vote breaks a tie, which a show of hands does not tell.
    casting: Option<String>,
    /// What is chosen before the motion has a form: the name of that choice in the address, and its field.
    choice: Option<(&'static str, Field)>,
    /// What a methodology can start from: word, name, whether it does.
    starts: Vec<(String, String, bool)>,
    /// The name and the fields of the motion to be put.
    motion: Option<(String, Drawn)>,
    /// The latest wording of the proposal before the table.
    wording: String,
    /// What the Secretariat had better know before its endorsement.
    warnings: Vec<String>,
    /// The institution that answers for it.
    responsible: Option<String>,
    /// What was asked for when it was returned.
    asked: Option<AskedView>,
    /// Points still owed before the close.
    owed: Vec<String>,
    /// What follows from it, once it was closed, and who owes it.
    follows: Vec<DueRow>,
    /// Whether it can be closed, though points be owed.
    may_close: bool,
    /// Whether its hour passed without quorum, so that it can be called again.
    may_call_again: bool,
    close_hint: String,
    /// The last entry this page knows of.
    latest: u64,
}

/// Hours after the last moment told of a session for which it is taken to go on.
const LONGEST_SILENCE: i64 = 12;

/// Which motion was chosen, and which field of a ficha, before its form is there.
#[derive(Deserialize)]
pub(super) struct Chosen {
    mocion: Option<String>,
    dato: Option<String>,
    /// What a methodology starts from.
    desde: Option<String>,
}

/// The desk.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<usize>,
    Query(chosen): Query<Chosen>,
) -> Response {
    let kind = chosen.mocion.map(|kind| (KIND.to_owned(), kind));
    let field = chosen.dato.map(|field| (FIELD.to_owned(), field));
    let form = Filled::with(MOTION, kind.into_iter().chain(field).collect());
    page(&app, &visitor, number, form, chosen.desde.as_deref())
}

/// The desk, with a form that was refused. `start` is what a methodology starts from.
pub(super) fn page(app: &App, visitor: &Visitor, number: usize, form: Filled, start: Option<&str>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(session) = state.skeleton.sessions.number(number) else { return missing(app, visitor) };
    let t = visitor.voice;
    let names = Names { state, voice: t };
    // What was refused is given back to whoever sent it, with why.
    if !form.refused() && !conducts(app, visitor) {
        let public = (visitor.link(&addresses::to(addresses::SESSION, number)), t.say("desk-public-page"));
        return problem_instead(app, visitor, StatusCode::FORBIDDEN, "problem-only-technical-secretary", public);
    }
    let today = app.platform.now().date();
    // One that comes back has its form, whatever it started from.
    let start = start.or(form.is_back(MOTION).then_some(NOTHING));
    let mut view = session_view(state, visitor, session, today);
    let current = view.current.and_then(|current| view.agenda.iter().position(|item| item.number == current));
    let proposal = current_proposal(&names, session);
    let wording = proposal.map(|proposal| names.text(&proposal.ficha.wording)).unwrap_or_default();
    let responsible = proposal.and_then(Proposal::responsible).map(|code| institution(&names, code));
    let owed = session.owed().map(|item| names.text(&item.title)).collect();
    let table = &state.skeleton.secretariat;
    let days = session.rules(table).map_or(0, |rules| rules.rules.objection_days);
    let template = Desk {
        page: Chrome::new(app, visitor, state, t.with1("desk-title", "session", view.title.clone()), Nav::Sessions)
            .at_the_desk(),
        roll: roll(&names, table, session, &form),
        moment: to_be_typed(moment(app, session)),
        mode: mode(&names, &form, session),
        casting: session
            .rules(table)
            .filter(|rules| rules.rules.casting_vote == CastingVote::Seat)
            .and_then(|rules| rules.rules.casting_seat.as_ref())
            .map(|seat| t.with1("desk-casting-hint", "seat", names.seat(seat))),
        choice: chosen_first(&names, &form, session),
        starts: current_item(session).map(|item| starts(&names, item, start)).unwrap_or_default(),
        motion: motion(&names, &form, session, (today, start)),
        wording,
        warnings: proposal.map(|proposal| endorsement_warnings(&names, proposal)).unwrap_or_default(),
        responsible,
        asked: proposal.and_then(|proposal| asked(&names, visitor, proposal)),
        owed,
        follows: follows(&names, visitor, session, &snapshot.owed(today), today),
        may_close: session.may_close(&state.skeleton).is_ok() || form.refuses("session.close"),
        may_call_again: failed(&state.skeleton, session.id, app.platform.now().civil()).is_ok(),
        close_hint: t.with1("desk-close-hint", "days", days),
        latest: snapshot.latest,
        current: current.map(|at| view.agenda.swap_remove(at)),
        session: session_view(state, visitor, session, today),
        form,
    };
    html_with(template.form.status(), &template)
}

fn roll(names: &Names, table: &Secretariat, session: &Session, form: &Filled) -> Vec<RollRow> {
    let offices = session.seats(table).flat_map(|seat| {
        let offices = [table.titular(&seat.code, session.date()), table.suplente(&seat.code, session.date())];
        // Of an office that nobody holds nobody arrives.
        let held = offices.into_iter().flatten().filter(|office| office.occupant(session.date()).is_some());
        held.map(move |office| (seat, office))
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

/// The moment a form starts from: now, also past midnight, but not before what was told of it last; nor, where the hour
/// is not known, before the session was called for. Long after that, the session is being recorded afterwards, and its last moment is nearer than now.
fn moment(app: &App, session: &Session) -> Moment {
    let now = app.platform.now();
    let starts = app.platform.zone().first(session.starts);
    let last = session.told().unwrap_or(starts).max(starts);
    let goes_on = now.civil().duration_since(last.civil()).as_hours() < LONGEST_SILENCE;
    match (goes_on, app.platform.hour()) {
        (false, _) => last,
        (true, Hour::Unknown) => now.max(last),
        // What has not come is refused.
        (true, Hour::Known) => session.told().map_or(now, |told| now.max(told)),
    }
}

/// As browsers write it: to the minute, and which of two hours it was is asked for when they looked alike.
fn to_be_typed(moment: Moment) -> String {
    let civil = moment.civil();
    format!("{}T{:02}:{:02}", civil.date(), civil.hour(), civil.minute())
}

impl Desk {
    /// How many are in the room.
    fn present(&self) -> usize {
        self.roll.iter().filter(|row| row.present.is_some()).count()
    }

    /// What the methodology being composed started from.
    fn start(&self) -> Option<&str> {
        self.starts.iter().find(|(word, _, does)| *does && !word.is_empty()).map(|(word, ..)| word.as_str())
    }

    /// The name of the methodology that is put as it stands, unless somebody opens it: not one that is composed from nothing,
    /// nor one that comes back as it was sent.
    fn as_it_stands(&self) -> Option<String> {
        let start = self.start().filter(|start| *start != NOTHING && !self.form.is_back(MOTION))?;
        self.starts.iter().find(|(word, ..)| word == start).map(|(_, name, _)| name.clone())
    }

    /// Whether the session is called and waits for its quorum: once its call lapsed, nobody arrives by it.
    fn called(&self) -> bool {
        self.session.standing == "called"
    }

    /// Whether quorum was refused, and a second call may be the way on.
    fn lacks_quorum(&self) -> bool {
        let reason = self.form.refusal.as_ref().map(|refusal| refusal.reason.as_str());
        self.session.standing == "lapsed"
            || self.called() && matches!(reason, Some("no-quorum" | "sector-missing" | "call-lapsed"))
    }

    /// Whether it is open and not in recess.
    fn open(&self) -> bool {
        self.session.is_open()
    }

    /// The result declared last, for the conductor to read aloud.
    fn last_result(&self) -> Option<(&str, &VotingView)> {
        let decided = self.session.agenda.iter().flat_map(|item| item.votings.iter().map(move |voting| (item, voting)));
        let decided = decided.filter(|(_, voting)| voting.result.is_some());
        decided.max_by_key(|(_, voting)| voting.entry).map(|(item, voting)| (item.title.as_str(), voting))
    }

    /// The first point that waits, the close apart.
    fn next_item(&self) -> Option<&ItemView> {
        self.session.agenda.iter().find(|item| item.may_take_up)
    }

    /// Whether that point is the one in course.
    fn is_current(&self, item: &ItemView) -> bool {
        self.session.current == Some(item.number)
    }

    /// The fields that observations can ask for: place, word, name, whether it was marked.
    fn fields_to_ask(&self) -> Vec<(usize, &'static str, String, bool)> {
        let marked = |at: usize| !self.form.value(MOTION, &format!("motion.asks.{at}")).is_empty();
        let fields = FichaField::ALL.iter().enumerate();
        fields.map(|(at, field)| (at, field.word(), ficha_field(self.page.t, *field), marked(at))).collect()
    }

    /// Where the motion is sent. The address says which one was chosen, which field, and what it started from: whoever opens it
    /// again after a refusal is led to that form.
    fn motion_address(&self) -> String {
        let chosen = |path: &str| Some(self.form.value(MOTION, path)).filter(|word| !word.is_empty());
        let kind = chosen(KIND).and_then(MotionKind::of).map(|kind| ("mocion", kind.word()));
        let field = chosen(FIELD).and_then(FichaField::of).map(|field| ("dato", field.word()));
        let start = self.start().map(|start| (START, start));
        let asked: Vec<_> =
            [kind, field, start].into_iter().flatten().map(|(name, word)| format!("{name}={word}")).collect();
        let query = if asked.is_empty() { String::new() } else { format!("?{}", asked.join("&")) };
        format!("{}{query}", self.to(addresses::SESSION_MOTIONS))
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
