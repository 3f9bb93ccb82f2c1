//! What one office owes, and what others owe it; its drafts for itself alone.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::owed::{Due, Owed};
use domain::secretariat::{Office, Post, Secretariat};
use jiff::civil::Date;
use words::Names;

use super::handover::may_read;
use super::rows::{Count, DueRow, Group, Reads, Whose, counts, due_row, groups, unsaid};
use super::{NextSession, next_session};
use crate::addresses;
use crate::app::{App, Mode};
use crate::drafts::own_drafts;
use crate::page::{Chrome, Nav, html, own_office, problem, served_office};
use crate::preparation::of_office;
use crate::session::conducts;
use crate::sign_in::{SentView, sent};
use crate::visitor::Visitor;

/// Most lines of what others owe.
const AWAITED: usize = 8;

#[derive(Template)]
#[template(path = "owed/office.html")]
struct OfficePage {
    page: Chrome,
    heading: String,
    lede: String,
    /// Who reads it.
    reads: Reads,
    counts: Vec<Count>,
    groups: Vec<Group>,
    /// What no calendar says of the days that are counted.
    unsaid: Vec<String>,
    next: Option<NextSession>,
    /// Where a seat records who is technical secretary, while nobody is: what is owed by that office waits for it.
    vacant: Option<String>,
    /// What others owe.
    awaited: Vec<DueRow>,
    /// Where the rest of that is, when it is much.
    awaited_more: Option<(String, String)>,
    /// Drafts of its institution: where, and what they are called.
    drafts: Vec<(String, String)>,
    /// Acts that were prepared for it: where, and what they are.
    prepared: Vec<(String, String)>,
    /// Invitations that it sent, where it is the one that invites.
    invitations: Option<Vec<SentView>>,
    /// Where it is handed over, for those who may see that.
    handover: Option<String>,
}

/// What the office with that public number owes.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let Some(office) = at.and_then(|at| state.skeleton.secretariat.offices.get(at)) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let names = Names { state, voice: visitor.voice };
    let (t, today) = (visitor.voice, app.platform.now().date());
    let all = &snapshot.owed(today)[..];
    let own = own_office(&visitor, state, today).map(|(_, own)| own);
    let is_own = own.is_some_and(|own| own.code == office.code);
    let is_served = served_office(&visitor, state, today).is_some_and(|(_, served)| served.code == office.code);
    let reads = if is_own { Reads::Debtor } else { Reads::Others };
    let table = &state.skeleton.secretariat;
    let owes = all.iter().filter(|owed| owed.who.is(office, table));
    let title = match reads {
        Reads::Debtor => t.say("owed-own-title"),
        Reads::Others => t.with1("owed-by-title", "office", names.text(&office.name)),
    };
    let awaits: Vec<&Owed> = awaited(&names, office, all).collect();
    let page = Chrome::new(&app, &visitor, state, title, Nav::None);
    html(&OfficePage {
        page,
        heading: heading(&names, reads, owes.clone(), today),
        lede: lede(&names, office, today),
        reads,
        counts: counts(t, today, owes.clone()),
        unsaid: unsaid(&names, today, owes.clone()),
        groups: groups(&names, &visitor, today, owes, |owed| due_row(&names, &visitor, owed, today, reads)),
        next: next_session(&names, &visitor, all, today),
        vacant: vacancy(table, office, today).then(|| visitor.link(addresses::PAPER_APPOINTMENT)),
        awaited: { awaits.iter().take(AWAITED) }
            .map(|owed| due_row(&names, &visitor, owed, today, Reads::Others))
            .collect(),
        awaited_more: awaits
            .len()
            .checked_sub(AWAITED)
            .filter(|more| *more > 0)
            .map(|more| (visitor.link(addresses::OWED), t.with1("owed-folded", "count", more))),
        handover: own
            .filter(|own| may_read(own, office, visitor.actor.as_ref(), today))
            .map(|_| visitor.link(&addresses::to(addresses::OWED_HANDOVER, &number))),
        invitations: if is_own { invitations(&app, &visitor).await } else { None },
        drafts: if is_served { own_drafts(&app, &visitor).await } else { Vec::new() },
        prepared: of_office(&app, &visitor, &office.code).await,
    })
}

/// Whether nobody is technical secretary on that day, so that an office which sits may record who is.
fn vacancy(table: &Secretariat, office: &Office, today: Date) -> bool {
    let conducts = table.offices.iter().filter(|one| one.post == Post::TechnicalSecretary);
    let is_held = { conducts }.any(|one| one.occupant(today).is_some());
    table.installed.is_some() && office.post.seat().is_some() && !is_held
}

/// The invitations of whoever conducts; what cannot be read is told where one invites. Nobody signs in to a demonstration.
async fn invitations(app: &App, visitor: &Visitor) -> Option<Vec<SentView>> {
    let invites = app.site.mode == Mode::Serve && conducts(app, visitor);
    let actor = visitor.actor.as_ref().filter(|_| invites)?;
    sent(app, visitor, actor).await.ok()
}

fn heading<'a>(names: &Names, reads: Reads, owes: impl Iterator<Item = &'a Owed> + Clone, today: Date) -> String {
    let late = owes.clone().filter(|owed| owed.due(today) == Due::Overdue).count();
    let key = match reads {
        Reads::Debtor => "owed-own-heading",
        Reads::Others => "owed-by-heading",
    };
    names.voice.with(key, &[("count", owes.count().into()), ("late", late.into())])
}

fn lede(names: &Names, office: &Office, today: Date) -> String {
    let args = [("office", names.text(&office.name).into()), ("date", names.voice.date(today).into())];
    names.voice.with("owed-office-lede", &args)
}

/// What others owe for the commitments that an institution proposed or answers for.
pub(super) fn awaited<'a>(names: &'a Names, office: &'a Office, all: &'a [Owed]) -> impl Iterator<Item = &'a Owed> {
    let of_it = move |owed: &&Owed| {
        let commitment = owed.what.commitment().and_then(|id| names.state.skeleton.proposals.get(id));
        commitment.is_some_and(|proposal| {
            proposal.institution == office.institution || proposal.responsible() == Some(&office.institution)
        })
    };
    all.iter().filter(|owed| !owed.who.is(office, &names.state.skeleton.secretariat)).filter(of_it)
}
