//! A new version of the wording, by its proposer.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::endorsement::Decided;
use domain::proposal::{FichaField, Proposal, Status, changeable};
use domain::{Actor, Choice, Code, EntryNumber};
use words::{Names, refusal_words};

use super::actions::amend;
use super::diff::{Piece, differences};
use super::may::{captures, may, who_may};
use super::row::{address, number};
use super::show::find;
use super::submit::attempt_on;
use crate::addresses;
use crate::app::App;
use crate::page::{
    CAPTURED, Chrome, Drawn, Filled, Hand, Inputs, Nav, Sent, done, for_whom, html_with, problem, read_form,
};
use crate::visitor::Visitor;

/// The act of this form.
const ACT: &str = "proposal.amend";

#[derive(Template)]
#[template(path = "proposal/revise.html")]
struct RevisePage {
    page: Chrome,
    form: Filled,
    may: bool,
    who_may: String,
    title: String,
    back: String,
    action: String,
    /// What the form is on, and the entry that it is based on.
    id: u64,
    base: String,
    wording: String,
    observations: Option<String>,
    /// For whom it is entered, and from what paper; no fields for who acts for their own.
    drawn: Drawn,
    /// After a stale edit: what was typed, and what is on record now.
    both: Option<(Vec<Piece>, Vec<Piece>)>,
}

/// The form.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    page(&app, &visitor, &number, Filled::blank())
}

/// Records the new version.
pub(super) async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    Path(number): Path<String>,
    Sent(pairs): Sent,
) -> Response {
    match attempt_on(&app, &visitor, &number, ACT, read_form(pairs)).await {
        Ok(recorded) => done(&visitor, &addresses::to(addresses::COMMITMENT, number), &recorded),
        Err(filled) => page(&app, &visitor, &number, filled),
    }
}

fn page(app: &App, visitor: &Visitor, number: &str, form: Filled) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(proposal) = find(state, number) else {
        return problem(app, visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let template = view(app, visitor, state, proposal, form);
    html_with(template.form.status(), &template)
}

fn view(app: &App, visitor: &Visitor, state: &domain::State, proposal: &Proposal, form: Filled) -> RevisePage {
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let act = amend(proposal);
    let wording = names.optional(Some(&proposal.ficha.wording)).unwrap_or_default();
    // A form that was refused stays, with what was typed.
    let unchangeable = changeable(&state.skeleton, proposal.id, FichaField::Wording).err();
    let unchangeable = unchangeable.filter(|_| !form.refused()).map(|refusal| refusal_words(&names, &refusal));
    let unchangeable = unchangeable.map(|words| format!("{} {}", words.what, words.next));
    let stale = form.status == StatusCode::CONFLICT;
    let both =
        stale.then(|| differences(form.value(ACT, "wording"), &wording)).map(|found| (found.before, found.after));
    // The wording has a page of its own, at which nobody prepares.
    let prepares = visitor.actor.as_ref().and_then(Actor::prepares_for).is_some();
    let captures = !prepares && captures(app, visitor, &act);
    let own = visitor.actor.as_ref().and_then(Actor::office);
    let drawn =
        captured_fields(app, &names, &form, if captures { Hand::Captures } else { Hand::Own }, (own, proposal.id));
    RevisePage {
        page: Chrome::new(app, visitor, state, t.say("revise-title"), Nav::Commitments),
        may: unchangeable.is_none() && !prepares && (captures || may(app, visitor, state, &act)),
        who_may: unchangeable.unwrap_or_else(|| who_may(&names, &act)),
        title: names.text(&proposal.ficha.title),
        back: address(&names, visitor, proposal),
        action: visitor.link(&addresses::to(addresses::COMMITMENT_WORDING, number(&names, proposal))),
        id: proposal.id,
        base: form.base(ACT, state.skeleton.last_on(proposal.id).unwrap_or(proposal.id)),
        observations: observations(&names, proposal),
        wording,
        drawn,
        both,
        form,
    }
}

fn captured_fields(
    app: &App,
    names: &Names,
    form: &Filled,
    hand: Hand,
    (own, on): (Option<&Code>, EntryNumber),
) -> Drawn {
    let today = app.platform.now().date();
    let said = [("on".to_owned(), on.to_string()), ("field".to_owned(), FichaField::Wording.word().to_owned())];
    let fields = form.fields.clone().into_iter().chain(said).collect();
    let offered = for_whom(names, own, (ACT, &fields), today).filter(|_| hand == Hand::Captures);
    let inputs = Inputs::of(*names, form, ACT, today);
    let inputs = offered.into_iter().fold(inputs, |inputs, (path, all)| inputs.offering(path, all));
    inputs.fixed("field", FichaField::Wording.word()).by(hand).drawn().only_under(CAPTURED)
}

/// The observations with which it was returned, to be read beside the form.
pub(super) fn observations(names: &Names, proposal: &Proposal) -> Option<String> {
    let decided = proposal.decisions.last().filter(|_| proposal.status() == Status::Returned)?;
    returned_words(names, decided)
}

/// The observations of a decision.
pub(super) fn returned_words(names: &Names, decided: &Decided) -> Option<String> {
    let motion = names.state.skeleton.agreements.get(decided.agreement)?.motion.as_ref()?;
    motion.told().reasons.map(|(_, place)| names.at(place))
}
