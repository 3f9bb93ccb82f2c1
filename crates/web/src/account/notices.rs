//! Which notices somebody gets by letter, and ending them by the address that each letter has.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::proposal::Proposal;
use domain::{Code, Fields, Role, Typed};
use platform::{DigestChoice, Pace, PeopleFault, Reach, Subscription};
use words::Names;

use super::mailbox::{self, OfficeMailbox, mailboxes};
use super::{failed, nobody};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity::Me;
use crate::mailed;
use crate::outcome::Outcome;
use crate::page::{Chrome, Faults, Nav, Sent, html, html_with, problem, read_form};
use crate::proposal::{address, commitment_number, find};
use crate::visitor::Visitor;

/// Word, name, and whether it is chosen.
type Choice = (&'static str, String, bool);

#[derive(Template)]
#[template(path = "account/notices.html")]
struct Page {
    page: Chrome,
    paces: Vec<Choice>,
    /// Number, address and name.
    followed: Vec<(usize, String, String)>,
    digests: Vec<Choice>,
    /// Whether they are told of the commitments of their institution too; `None` for whoever holds no office.
    own: Option<bool>,
    mailboxes: Vec<OfficeMailbox>,
    /// Where their forms go.
    mailbox_address: String,
    /// What is wrong with one of them.
    faults: Faults,
}

#[derive(Template)]
#[template(path = "account/notices_end.html")]
struct End {
    page: Chrome,
    title: String,
    /// What becomes of them, or became.
    said: String,
    /// Whether they were ended now.
    is_done: bool,
}

/// How far ending them got.
#[derive(Clone, Copy)]
enum Stage {
    Asked,
    Done,
}

/// The page.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    match page(&app, &visitor, me).await {
        Ok(page) => html(&page),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

/// The page, with what is wrong with the form of a mailbox and the address that was typed there.
pub(super) async fn faulty(
    app: &App,
    visitor: &Visitor,
    me: &Me,
    (office, typed): (&Code, &str),
    faults: Faults,
) -> Response {
    let mut page = match page(app, visitor, me).await {
        Ok(page) => Page { faults, ..page },
        Err(fault) => return failed(app, visitor, &fault),
    };
    for own in page.mailboxes.iter_mut().filter(|own| own.office == office.as_str()) {
        typed.clone_into(&mut own.typed);
    }
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

async fn page(app: &App, visitor: &Visitor, me: &Me) -> Result<Page, PeopleFault> {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let (chosen, digest) = (app.platform.pace(&me.person).await?, app.platform.digest_choice(&me.person).await?);
    let followed = app.platform.followed(&me.person).await?;
    let choices = |chosen: Pace, of: &str| -> Vec<Choice> {
        let choice = |pace: Pace| (pace.word(), t.say(&format!("notices-{of}-{}", pace.word())), pace == chosen);
        Pace::ALL.map(choice).to_vec()
    };
    let proposals = followed.into_iter().filter_map(|id| snapshot.state.skeleton.proposals.get(id));
    let names = Names { state: &snapshot.state, voice: t };
    let mailboxes = mailboxes(app, visitor, &names, me).await?;
    Ok(Page {
        page: Chrome::new(app, visitor, &snapshot.state, t.say("notices-title"), Nav::None),
        paces: choices(chosen, "pace"),
        followed: proposals.map(|proposal| followed_row(&names, visitor, proposal)).collect(),
        digests: choices(digest.pace, "followed"),
        mailboxes,
        mailbox_address: visitor.link(mailbox::ADDRESS),
        faults: Faults::default(),
        own: holds_an_office(me).then_some(digest.reach == Reach::OwnToo),
    })
}

fn followed_row(names: &Names, visitor: &Visitor, proposal: &Proposal) -> (usize, String, String) {
    let (number, title) = (commitment_number(names, proposal), names.text(&proposal.ficha.title));
    let name = names.voice.with1("commitment-name", "number", number);
    (number, address(names, visitor, proposal), format!("{name}. {title}"))
}

fn holds_an_office(me: &Me) -> bool {
    me.held.iter().any(|held| matches!(held.role, Role::Office(_)))
}

/// From here on they are told so often, or follow something no more.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let (oneself, sent) = (me.oneself(from), read_form(pairs));
    let (pace, digest) = (paced(&sent, "ritmo"), paced(&sent, "seguidos"));
    let snapshot = app.platform.snapshot();
    let dropped = sent.get("dejar").and_then(|number| find(&snapshot.state, number));
    let (done, outcome) = match (pace, digest, dropped) {
        (Some(pace), _, _) => (app.platform.set_pace(&oneself, pace).await, Outcome::NoticesSet),
        (_, Some(pace), _) => {
            let reach = if sent.contains_key("propios") { Reach::OwnToo } else { Reach::Followed };
            (app.platform.set_digest_choice(&oneself, DigestChoice { pace, reach }).await, Outcome::NoticesSet)
        }
        (_, _, Some(proposal)) => (app.platform.unfollow(&oneself, proposal.id).await, Outcome::Unfollowed),
        _ => return problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-unreadable"),
    };
    match done {
        Ok(()) => outcome.at(&visitor, addresses::ACCOUNT_NOTICES),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

fn paced(sent: &Fields, name: &str) -> Option<Pace> {
    sent.get(name).and_then(|word| Pace::of(word))
}

/// The page that a letter leads to. Programs that look through mail open it too, so it ends nothing.
pub(super) async fn ask(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Response {
    let token = match mailed::token(&app, &visitor, &token, StatusCode::NOT_FOUND) {
        Ok(token) => token,
        Err(page) => return *page,
    };
    match app.platform.ends_letters(&token).await {
        Ok(Some(of)) => ended(&app, &visitor, of, Stage::Asked),
        Ok(None) => none(&app, &visitor),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

/// Ends them, for whoever sends the form or for the mail program that does (RFC 8058): neither has to be signed in.
pub(super) async fn end(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Response {
    let token = match mailed::token(&app, &visitor, &token, StatusCode::NOT_FOUND) {
        Ok(token) => token,
        Err(page) => return *page,
    };
    match app.platform.end_letters(&token).await {
        Ok(Some(of)) => ended(&app, &visitor, of, Stage::Done),
        Ok(None) => none(&app, &visitor),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

fn ended(app: &App, visitor: &Visitor, of: Subscription, stage: Stage) -> Response {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let title = t.say(&format!("notices-end-title-{}", of.word()));
    let (key, is_done) = match stage {
        Stage::Asked => ("notices-end-lede", false),
        Stage::Done => ("notices-ended", true),
    };
    let page = Chrome::new(app, visitor, &snapshot.state, title.clone(), Nav::None);
    html(&End { page, title, said: t.say(&format!("{key}-{}", of.word())), is_done })
}

fn none(app: &App, visitor: &Visitor) -> Response {
    problem(app, visitor, StatusCode::NOT_FOUND, "problem-no-notices")
}
