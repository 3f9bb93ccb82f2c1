//! What is for the organisation for which somebody signed in: how it stands, and the drafts to which it is invited.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Role;
use domain::State as Body;
use platform::{Draft, Guest, MOST_OF_A_REMARK, Remark, RemarkFault};
use words::{Names, Voice, choice, fault_words};

use super::forms::offered;
use crate::addresses;
use crate::app::{App, Mode};
use crate::drafts::{Act, acts_to_read, institutions, missing, title_of, unkept};
use crate::page::{Chrome, Nav, Sent, html, html_with, problem, read_form};
use crate::secretariat::open_captures;
use crate::visitor::{Visitor, with_back};

/// The organisation of whoever reads.
struct Own {
    name: String,
    address: String,
    stands: String,
    /// What they may do: address and words.
    acts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "organisation/own.html")]
struct OwnPage {
    page: Chrome,
    /// How it was made sure that it is them.
    level: String,
    own: Option<Own>,
    /// Where they object to what was captured for them: address and words.
    objection: Option<(String, String)>,
    is_guest: bool,
    /// Drafts to which it is invited: address and since when.
    drafts: Vec<(String, String, String)>,
}

/// A remark in words.
pub(crate) struct RemarkView {
    /// When it was left.
    pub left: String,
    /// How it was made sure that it was them.
    pub how: String,
    /// What it says.
    pub words: String,
}

#[derive(Template)]
#[template(path = "organisation/draft.html")]
struct DraftPage {
    page: Chrome,
    title: String,
    institutions: String,
    acts: Vec<Act>,
    remarks: Vec<RemarkView>,
    action: String,
    typed: String,
    most: usize,
    wrong: Option<String>,
}

/// A remark in words.
pub(crate) fn remark_view(t: Voice, remark: &Remark) -> RemarkView {
    RemarkView { left: t.moment(remark.left), how: choice(t, "by-level", remark.level), words: remark.words.clone() }
}

/// What is for them. Who signs in to no organisation is led to where one does.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let actor = visitor.actor.as_ref().filter(|actor| actor.role == Role::Organisation);
    let Some(actor) = actor else { return nobody(&app, &visitor) };
    let snapshot = app.platform.snapshot();
    let (t, state) = (visitor.voice, &snapshot.state);
    let guest = guest(&app, &visitor);
    let drafts = match &guest {
        Some(guest) => match app.platform.drafts_for(guest).await {
            Ok(drafts) => drafts,
            Err(fault) => return unkept(&app, &visitor, &fault),
        },
        None => Vec::new(),
    };
    let address = |id: &str| visitor.link(&addresses::to(addresses::ORGANISATION_DRAFT, id));
    let names = Names { state, voice: t };
    let since = |read: &Draft, at| {
        let args = [("institution", institutions(&names, read).into()), ("date", t.moment(at).into())];
        t.with("organisation-draft-since", &args)
    };
    let mut listed = Vec::new();
    for draft in &drafts {
        let Some(guest) = &guest else { break };
        match app.platform.draft_for(guest, &draft.id).await {
            Ok(Some((read, _))) => listed.push((address(&draft.id), title_of(t, &read), since(&read, draft.since))),
            // It went meanwhile.
            Ok(None) => {}
            Err(fault) => return unkept(&app, &visitor, &fault),
        }
    }
    html(&OwnPage {
        page: Chrome::new(&app, &visitor, state, t.say("organisations-mine"), Nav::None),
        level: t.with1("organisation-own-level", "level", choice(t, "level", actor.level)),
        own: own(&app, &visitor, state),
        objection: objection(&app, &visitor, state),
        is_guest: guest.is_some(),
        drafts: listed,
    })
}

fn own(app: &App, visitor: &Visitor, state: &Body) -> Option<Own> {
    let names = Names { state, voice: visitor.voice };
    let all = &state.skeleton.organisations;
    let organisation = all.taking_part(visitor.actor.as_ref()?.by.as_ref()?)?;
    let number = all.number_of(organisation.id)?;
    Some(Own {
        name: names.organisation_for(organisation, visitor.reader),
        address: visitor.link(&addresses::to(addresses::ORGANISATION, number)),
        stands: super::show::stands(&names, organisation),
        acts: offered(app, visitor, state, (organisation, number)),
    })
}

/// Where they object to what was captured for them, while something can be objected to.
fn objection(app: &App, visitor: &Visitor, state: &Body) -> Option<(String, String)> {
    let open = open_captures(&state.skeleton, visitor.actor.as_ref()?, app.platform.now().date());
    let link = || (visitor.link(addresses::CAPTURE_OBJECTION), visitor.voice.say("captured-object-organisation"));
    (!open.is_empty()).then(link)
}

fn nobody(app: &App, visitor: &Visitor) -> Response {
    if app.site.mode == Mode::Serve && visitor.me.is_none() {
        let sign_in = visitor.link(addresses::ORGANISATION_SIGN_IN);
        return Redirect::to(&with_back(sign_in, &visitor.here())).into_response();
    }
    problem(app, visitor, StatusCode::FORBIDDEN, "problem-no-organisation")
}

/// A draft to which it is invited. Whoever may not read it is told that there is none.
pub(super) async fn read(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Response {
    let Some(guest) = guest(&app, &visitor) else { return missing(&app, &visitor) };
    page(&app, &visitor, (&guest, &id), String::new(), None).await
}

/// Leaves a remark on it.
pub(super) async fn remark(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    let Some(guest) = guest(&app, &visitor) else { return missing(&app, &visitor) };
    let typed = read_form(pairs).remove("observacion").unwrap_or_default();
    let wrong = match app.platform.leave_remark(&guest, &id, &typed).await {
        Ok(()) => {
            let back = visitor.link(&addresses::to(addresses::ORGANISATION_DRAFT, &id));
            return Redirect::to(&back).into_response();
        }
        Err(RemarkFault::Draft(fault)) => return unkept(&app, &visitor, &fault),
        Err(RemarkFault::Words(fault)) => fault_words(visitor.voice, &fault),
        Err(RemarkFault::NotExpected | RemarkFault::NotAccredited) => visitor.voice.say("remark-not-expected"),
    };
    page(&app, &visitor, (&guest, &id), typed, Some(wrong)).await
}

fn guest(app: &App, visitor: &Visitor) -> Option<Guest> {
    app.platform.guest(&visitor.authority(app)?)
}

async fn page(
    app: &App,
    visitor: &Visitor,
    (guest, id): (&Guest, &str),
    typed: String,
    wrong: Option<String>,
) -> Response {
    let (draft, remarks): (Draft, Vec<Remark>) = match app.platform.draft_for(guest, id).await {
        Ok(Some(read)) => read,
        Ok(None) => return missing(app, visitor),
        Err(fault) => return unkept(app, visitor, &fault),
    };
    let snapshot = app.platform.snapshot();
    let (t, names) = (visitor.voice, Names { state: &snapshot.state, voice: visitor.voice });
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    html_with(
        status,
        &DraftPage {
            page: Chrome::new(app, visitor, &snapshot.state, title_of(t, &draft), Nav::None),
            title: title_of(t, &draft),
            institutions: institutions(&names, &draft),
            acts: acts_to_read(app, &names, &draft),
            remarks: remarks.iter().map(|remark| remark_view(t, remark)).collect(),
            action: visitor.link(&addresses::to(addresses::ORGANISATION_DRAFT, &draft.id)),
            typed,
            most: MOST_OF_A_REMARK,
            wrong,
        },
    )
}
