//! The public page of a session: call, agenda, who was there, votes, agreements.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::owed::{Duty, Owed};
use domain::secretariat::Post;
use domain::session::failed;
use domain::{EntryNumber, Typed};
use words::{Names, choice};

use super::agreements::{AgreementRow, agreement_rows};
use super::desk_acts::missing;
use super::list::conducts;
use super::objection;
use super::view::{ItemView, SessionView, session_view};
use super::voting_view::{CastView, SeatView, VotingView};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Filled, Nav, html_with, public};
use crate::visitor::Visitor;

/// The act by which a document goes round.
const CIRCULATE: &str = "session.circulate";

#[derive(Template)]
#[template(path = "session/show.html")]
struct SessionPage {
    page: Chrome,
    form: Filled,
    session: SessionView,
    agreements: Vec<AgreementRow>,
    conducts: bool,
    /// Whether its hour passed without quorum, so that whoever conducts can call it again.
    may_call_again: bool,
    /// Whether a point can be added to its call: its hour has not come.
    may_add_point: bool,
    /// What the way to an objection says.
    objection: String,
    /// The point for which a document goes round: the one that was sent, or the only one for which something is owed.
    circulates: Option<u64>,
    /// Code of the seat the visitor sits on, and of their office.
    own: Option<(String, String)>,
    senses: Vec<(&'static str, String)>,
}

/// The page of a session.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    match number.parse() {
        Ok(number) => page(&app, &visitor, number, Filled::blank()),
        Err(_) => missing(&app, &visitor),
    }
}

/// The page of a session, with a form that was refused.
pub(super) fn page(app: &App, visitor: &Visitor, number: usize, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(session) = state.skeleton.sessions.number(number) else { return missing(app, visitor) };
    let view = session_view(state, visitor, session, app.platform.now().date());
    let own = visitor.actor.as_ref().and_then(|actor| actor.office()).and_then(|code| {
        let office = state.skeleton.secretariat.office(code)?;
        match &office.post {
            Post::Titular(seat) | Post::Suplente(seat) => Some((seat.as_str().to_owned(), code.as_str().to_owned())),
            Post::TechnicalSecretary | Post::Moderator | Post::Evaluator | Post::Area => None,
        }
    });
    let senses = <domain::session::Sense as domain::Choice>::ALL;
    let label = |sense: &domain::session::Sense| (domain::Choice::word(*sense), choice(visitor.voice, "sense", *sense));
    let template = SessionPage {
        page: Chrome::new(app, visitor, state, view.title.clone(), Nav::Sessions)
            .described(format!("{}. {}", view.starts, view.standing_label)),
        agreements: agreement_rows(state, visitor, Some(session.id)),
        conducts: conducts(app, visitor),
        may_call_again: failed(&state.skeleton, session.id, app.platform.now().civil()).is_ok(),
        may_add_point: app.platform.now().civil() < session.starts,
        objection: objection::label(&Names { state, voice: visitor.voice }, conducts(app, visitor)),
        circulates: circulates(&snapshot.owed(app.platform.now().date()), session.id, &form),
        own,
        senses: senses.iter().map(label).collect(),
        session: view,
        form,
    };
    // A form that comes back is for whoever sent it.
    if template.form.is_blank() { public(&template) } else { html_with(template.form.status(), &template) }
}

/// The point that was sent with the form, or the only one of that session for which a document is owed.
fn circulates(owed: &[Owed], session: EntryNumber, form: &Filled) -> Option<u64> {
    if form.is_back(CIRCULATE) {
        return form.value(CIRCULATE, "item").parse().ok();
    }
    let mut points = owed.iter().filter_map(|owed| match owed.what {
        Duty::Circulate(on, item) if on == session => Some(item),
        _ => None,
    });
    points.next().filter(|_| points.next().is_none())
}

impl SessionPage {
    /// Whether that is the point for which a document goes round.
    fn circulates_for(&self, item: &ItemView) -> bool {
        self.circulates == Some(item.number)
    }

    /// Whether there are several points for which a document can go round.
    fn has_points(&self) -> bool {
        self.session.agenda.iter().filter(|item| item.state != "done").nth(1).is_some()
    }

    /// An address of this session.
    fn to(&self, address: &str) -> String {
        self.page.link(&addresses::to(address, self.session.number))
    }

    /// Where a captured vote is objected to.
    fn objects_to(&self, cast: &CastView) -> String {
        self.page.link(&objection::about(self.session.number, cast.entry))
    }

    /// Whether the visitor may vote now for that seat.
    fn may_vote(&self, seat: &SeatView) -> bool {
        let office = self.own.as_ref().filter(|(own, _)| *own == seat.code).map(|(_, office)| office);
        self.session.is_open() && seat.cast.is_none() && office.is_some() && office == seat.office.as_ref()
    }

    /// Whether the visitor may put right what was captured for that seat: while it is voted.
    fn may_correct(&self, seat: &SeatView, voting: &VotingView) -> bool {
        let captured = seat.cast.as_ref().is_some_and(|cast| cast.captured);
        let own = self.own.as_ref().filter(|(own, _)| *own == seat.code);
        let votes = own.is_some_and(|(_, office)| seat.office.as_ref() == Some(office));
        self.session.is_open() && voting.open && captured && votes
    }

    /// Whether that is the visitor's own seat.
    fn is_own(&self, seat: &SeatView) -> bool {
        self.own.as_ref().is_some_and(|(own, _)| *own == seat.code)
    }
}
