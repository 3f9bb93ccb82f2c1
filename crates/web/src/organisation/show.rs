//! The page of an organisation: what it says of itself, how it stands and since when, and all that is on record of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::organisation::Organisation;
use domain::{Typed, Words};
use words::{Names, choice};

use super::events::{Event, events};
use super::forms::offered;
use crate::app::App;
use crate::file_link::FileLink;
use crate::page::{Chrome, Nav, problem, public};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "organisation/show.html")]
struct OrganisationPage {
    page: Chrome,
    name: String,
    stands: String,
    /// What it says of itself: label and words.
    said: Vec<(String, String)>,
    /// What the body alone reads.
    representative: Option<String>,
    file: Option<FileLink>,
    events: Vec<Event>,
    /// What whoever reads may do: address and words.
    acts: Vec<(String, String)>,
}

/// The page of an organisation, by its number.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<usize>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let Some(organisation) = state.skeleton.organisations.number(number) else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let names = Names { state, voice: visitor.voice };
    let name = names.organisation(organisation);
    let stands = stands(&names, organisation);
    let data = organisation.data();
    let page = Chrome::new(&app, &visitor, state, name.clone(), Nav::None);
    public(&OrganisationPage {
        page: page.described(stands.clone()),
        name,
        stands,
        said: said(&names, organisation),
        representative: data.and_then(|data| for_reader(&names, &visitor, data.representative.as_ref()?)),
        file: data.and_then(|data| FileLink::for_reader(&names, &visitor, data.file.as_ref())),
        events: events(&names, organisation),
        acts: offered(&app, &visitor, state, (organisation, number)),
    })
}

/// How it stands, and since when.
pub(super) fn stands(names: &Names, organisation: &Organisation) -> String {
    let t = names.voice;
    let standing = choice(t, "organisation", organisation.standing());
    let since = t.date(organisation.since().date());
    t.with("organisation-since", &[("standing", standing.into()), ("date", since.into())])
}

fn said(names: &Names, organisation: &Organisation) -> Vec<(String, String)> {
    let t = names.voice;
    let Some(data) = organisation.data() else { return Vec::new() };
    let purpose = names.optional(data.purpose.as_ref()).map(|words| (t.say("field-purpose"), words));
    let place = names.optional(data.place.as_ref()).map(|words| (t.say("field-organisation_place"), words));
    purpose.into_iter().chain(place).collect()
}

/// Words that not everybody may read, for those who may.
fn for_reader<T: Typed>(names: &Names, visitor: &Visitor, closed: &domain::Closed<T>) -> Option<String> {
    match closed.words(names.state, visitor.reader) {
        Words::Present(words) => Some(names.voice.typed(words)),
        Words::NotPublished | Words::Gone(_) => None,
    }
}
