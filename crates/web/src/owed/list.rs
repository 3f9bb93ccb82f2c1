//! All that is owed, by when; of all, or of one institution.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use domain::owed::{Debtor, Due, Owed};
use domain::secretariat::{Office, Post, Secretariat};
use domain::{Code, Typed};
use serde::Deserialize;
use words::Names;

use super::rows::{Count, Group, Reads, Whose, counts, due_row, groups, unsaid};
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, html, office_number, owes, own_line};
use crate::preparation;
use crate::visitor::Visitor;

#[derive(Deserialize)]
pub(super) struct Filter {
    /// The code of the institution whose debts are listed; empty: of all.
    #[serde(default)]
    institucion: String,
}

#[derive(Template)]
#[template(path = "owed/list.html")]
struct OwedPage {
    page: Chrome,
    heading: String,
    /// Where the visitor's own is, and how much that is.
    own: Option<(String, String)>,
    /// Where the acts are that were prepared for the visitor's office, and how many wait.
    prepared: Option<(String, String)>,
    counts: Vec<Count>,
    groups: Vec<Group>,
    /// What no calendar says of the days that are counted.
    unsaid: Vec<String>,
    /// Code, name with how many, and whether it is chosen.
    institutions: Vec<(String, String, bool)>,
    /// Address, name, how many.
    offices: Vec<(String, String, String)>,
}

/// All that is owed.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(filter): Query<Filter>) -> Response {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let (t, today) = (visitor.voice, app.platform.now().date());
    let table = &snapshot.state.skeleton.secretariat;
    let all = &snapshot.owed(today)[..];
    let chosen = |owed: &&Owed| {
        filter.institucion.is_empty()
            || institution(table, &owed.who).is_some_and(|code| code.as_str() == filter.institucion)
    };
    let shown = all.iter().filter(chosen);
    let row = |owed: &Owed| {
        let reads = if owes(&visitor, &owed.who, &snapshot.state, today) { Reads::Debtor } else { Reads::Others };
        due_row(&names, &visitor, owed, today, reads)
    };
    let late = shown.clone().filter(|owed| owed.due(today) == Due::Overdue).count();
    let heading = t.with("owed-heading", &[("count", shown.clone().count().into()), ("late", late.into())]);
    let page = Chrome::new(&app, &visitor, &snapshot.state, t.say("owed-title"), Nav::None);
    html(&OwedPage {
        page: page.described(heading.clone()),
        heading,
        own: own_line(&app, &visitor, &snapshot),
        prepared: preparation::own_line(&app, &visitor).await,
        counts: counts(t, today, shown.clone()),
        unsaid: unsaid(&names, today, shown.clone()),
        groups: groups(&names, &visitor, today, shown, row),
        institutions: institutions(&names, all, &filter.institucion),
        offices: table.offices_on(today).map(|office| office_line(&names, &visitor, all, office)).collect(),
    })
}

/// The institution that answers for something that is owed; none where the seats of a sector do.
fn institution<'a>(table: &'a Secretariat, who: &'a Debtor) -> Option<&'a Code> {
    let conducts = || table.offices.iter().find(|office| office.post == Post::TechnicalSecretary);
    match who {
        Debtor::TechnicalSecretary => conducts().map(|office| &office.institution),
        Debtor::Founder | Debtor::Institution(_) | Debtor::Office(_) | Debtor::Sector(_) | Debtor::SecondPerson(_) => {
            who.institution(table)
        }
    }
}

fn institutions(names: &Names, all: &[Owed], chosen: &str) -> Vec<(String, String, bool)> {
    let table = &names.state.skeleton.secretariat;
    let with_count = |code: &Code| {
        let count = all.iter().filter(|owed| institution(table, &owed.who) == Some(code)).count();
        let args = [("name", names.institution_short(code).into()), ("count", count.into())];
        let option = || (code.to_string(), names.voice.with("owed-of", &args), code.as_str() == chosen);
        (count > 0 || code.as_str() == chosen).then(option)
    };
    let every = names.voice.with1("owed-of-all", "count", all.len());
    let every = std::iter::once((String::new(), every, chosen.is_empty()));
    every.chain(table.institutions.iter().filter_map(|institution| with_count(&institution.code))).collect()
}

fn office_line(names: &Names, visitor: &Visitor, all: &[Owed], office: &Office) -> (String, String, String) {
    let number = office_number(names.state, &office.code).unwrap_or_default();
    let count = all.iter().filter(|owed| owed.who.is(office, &names.state.skeleton.secretariat)).count();
    let count = names.voice.with1("owed-count", "count", count);
    (visitor.link(&addresses::to(addresses::OWED_BY, number)), names.text(&office.name), count)
}
