//! The page of an organisation: what it says of itself, how it stands and since when, and all that is on record of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Reader;
use domain::organisation::{Data, Organisation};
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
    /// Who reads its name, while not everybody does.
    note: Option<String>,
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
    let reader = visitor.reader;
    let name = names.organisation_for(organisation, reader);
    let stands = stands(&names, organisation);
    let data = organisation.data_for(reader);
    // What the body alone reads, and the organisation, which is told nowhere else who represents it.
    let own = organisation.data().filter(|_| reader.reads_organisation(organisation.id));
    let page = Chrome::new(&app, &visitor, state, name.clone(), Nav::None);
    public(&OrganisationPage {
        page: page.described(stands.clone()),
        name,
        stands,
        said: data.map(|data| said(&names, (organisation, data), reader)).unwrap_or_default(),
        note: note(&names, organisation, reader),
        representative: own.and_then(|own| names.said_by(organisation, own.representative.as_ref(), reader)),
        file: own.and_then(|data| FileLink::for_reader(&names, &visitor, data.file.as_ref())),
        events: events(&names, organisation, reader),
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

/// Who reads its name, while not everybody does.
fn note(names: &Names, organisation: &Organisation, reader: Reader) -> Option<String> {
    let reads = reader.reads_organisation(organisation.id) && organisation.released().is_none();
    let key = match (reads, organisation.data_for(reader)) {
        (true, _) => "organisation-name-closed",
        (false, None) => "organisation-nameless",
        (false, Some(_)) => return None,
    };
    Some(names.voice.say(key))
}

fn said(names: &Names, (one, data): (&Organisation, &Data), reader: Reader) -> Vec<(String, String)> {
    let t = names.voice;
    let purpose = names.said_by(one, data.purpose.as_ref(), reader).map(|words| (t.say("field-purpose"), words));
    let place = names.said_by(one, data.place.as_ref(), reader).map(|words| (t.say("field-organisation_place"), words));
    purpose.into_iter().chain(place).collect()
}
