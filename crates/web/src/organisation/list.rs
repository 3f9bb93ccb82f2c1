//! All organisations, how they stand, and the rules by which they register.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::organisation::{Organisation, Organisations, Standing};
use domain::secretariat::OrganisationRulesInForce;
use domain::{Basis, MatterKind, Reader};
use publish::{Format, Kind, Table};
use words::{Names, Voice, choice};

use super::alike;
use super::forms::registering;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, public};
use crate::session::{call_with, conducts};
use crate::visitor::Visitor;

/// An organisation as the list shows it.
struct Row {
    number: usize,
    name: String,
    address: String,
    place: Option<String>,
    /// That another one before it has the same name.
    alike: Option<String>,
    standing: String,
    since: String,
    illustrative: bool,
}

/// The rules, in sentences.
struct Rules {
    sentences: Vec<String>,
    entry: u64,
}

#[derive(Template)]
#[template(path = "organisation/list.html")]
struct OrganisationsPage {
    page: Chrome,
    counted: String,
    /// How many wait for an answer, and since when.
    waiting: Option<String>,
    rows: Vec<Row>,
    rules: Option<Rules>,
    /// Where the session is called that adopts rules, for whoever calls it, while there are none.
    adopts: Option<String>,
    /// Where one is registered, for whoever may, or can sign in to.
    register: Option<String>,
    /// The files of the list: address and words.
    files: Vec<(String, String)>,
}

/// The list.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let (t, names) = (visitor.voice, Names { state, voice: visitor.voice });
    let all = &state.skeleton.organisations;
    let accredited = all.iter().filter(|one| one.standing() == Standing::Accredited).count();
    let counted = [("count", all.iter().len().into()), ("accredited", accredited.into())];
    let counted = t.with("organisations-count", &counted);
    let numbered = all.iter().zip(alike::earlier(state, visitor.reader)).zip(1..);
    let numbered = numbered.filter(|((one, _), _)| is_listed(one, visitor.reader));
    let in_force = state.skeleton.secretariat.organisation_rules_on(app.platform.now().date());
    let page = Chrome::new(&app, &visitor, state, t.say("organisations-title"), Nav::None);
    public(&OrganisationsPage {
        page: page.described(counted.clone()),
        counted,
        waiting: waiting(t, all),
        rows: numbered.map(|((one, alike), number)| row(&names, &visitor, (one, alike), number)).collect(),
        rules: in_force.map(|in_force| rules(&names, in_force)),
        adopts: (in_force.is_none() && conducts(&app, &visitor)).then(|| visitor.link(&call_with(MatterKind::Table))),
        register: in_force.and_then(|_| registering(&app, &visitor, state)),
        files: files(&visitor),
    })
}

/// Whether the list has a line for it: it was answered, or whoever reads may read its name.
fn is_listed(one: &Organisation, reader: Reader) -> bool {
    !one.decisions.is_empty() || one.data_for(reader).is_some()
}

/// How many wait for an answer, and since when the first one does.
fn waiting(t: Voice, all: &Organisations) -> Option<String> {
    let mut waiting = all.iter().filter(|one| one.standing() == Standing::Applied);
    let since = t.date(waiting.next()?.moment.date());
    Some(t.with("organisations-waiting", &[("count", (waiting.count() + 1).into()), ("since", since.into())]))
}

fn row(names: &Names, visitor: &Visitor, (organisation, alike): (&Organisation, Option<usize>), number: usize) -> Row {
    let (t, reader) = (names.voice, visitor.reader);
    let place = organisation.data_for(reader).and_then(|data| data.place.as_ref());
    Row {
        number,
        name: names.organisation_for(organisation, reader),
        address: visitor.link(&addresses::to(addresses::ORGANISATION, number)),
        alike: alike.map(|number| t.with1("organisation-alike-as", "number", number)),
        place: names.said_by(organisation, place, reader),
        standing: choice(t, "organisation", organisation.standing()),
        since: t.date(organisation.since().date()),
        illustrative: organisation.basis == Some(Basis::Illustrative),
    }
}

/// What is asked for, who answers and by when, and where that comes from.
fn rules(names: &Names, OrganisationRulesInForce { rules, entry }: &OrganisationRulesInForce) -> Rules {
    let t = names.voice;
    let asked: Vec<String> = rules.asked.iter().map(|asked| choice(t, "asked_of", *asked)).collect();
    let asked = match asked.is_empty() {
        true => t.say("organisations-asked-nothing"),
        false => t.with1("organisations-asked", "asked", asked.join("; ")),
    };
    let sector = choice(t, "sector", rules.sector);
    let days = rules.answer_days.unwrap_or_default();
    let answered = t.with("organisations-answered-by", &[("sector", sector.into()), ("days", days.into())]);
    let from = [("source", names.text(&rules.source).into()), ("date", t.date(rules.from).into())];
    Rules { sentences: vec![asked, answered, t.with("organisations-rules-source", &from)], entry: *entry }
}

/// The list as files: for programs, and for people in their language.
fn files(visitor: &Visitor) -> Vec<(String, String)> {
    let t = visitor.voice;
    let table = Table::Organisations;
    let words = |kind: &'static str| t.with1("organisations-download", "format", kind);
    let sheet = visitor.link(&addresses::to(addresses::DATA_SHEET, format!("{}.csv", table.name())));
    let json = Format { table, kind: Kind::Json };
    let json = addresses::to(addresses::DATA_FILE, json.file());
    vec![(sheet, words("CSV")), (json, words("JSON"))]
}
