//! To whom a call was told, and how far each letter got: for the body by office, for everybody else how many.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::Code;
use platform::{LetterState, ToldTo};
use words::{Names, Voice, deed, entry_name};

use super::desk_acts::missing;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, html, problem};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "session/told.html")]
struct ToldPage {
    page: Chrome,
    /// The session, and its page.
    session: (String, String),
    entries: Vec<EntryView>,
}

/// An entry that was told.
struct EntryView {
    number: u64,
    /// What it did.
    title: String,
    /// How many letters got how far.
    counts: Vec<String>,
    /// Each office, with how far its letter got; for the body alone.
    offices: Vec<(String, String)>,
}

/// The page. It is asked for anew each time: letters get further.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let found = number.parse().ok().and_then(|number| Some((number, state.skeleton.sessions.number(number)?)));
    let Some((number, session)) = found else { return missing(&app, &visitor) };
    let told = match app.platform.told(session.id).await {
        Ok(told) => told,
        Err(fault) => {
            tracing::error!(%fault, "how far letters got could not be read");
            return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
        }
    };
    let names = Names { state, voice: visitor.voice };
    let of_entries = || told.chunk_by(|one, other| one.entry == other.entry);
    let numbers: Vec<u64> = of_entries().filter_map(|of| Some(of.first()?.entry)).collect();
    let briefs = match app.platform.briefs_of(&numbers).await {
        Ok(briefs) => briefs,
        Err(fault) => {
            tracing::error!(%fault, "an entry that was told could not be read");
            return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
        }
    };
    let entry = |(of, number)| {
        let brief = briefs.iter().find(|brief| brief.meta.number == number);
        let title = brief.map(|brief| deed(&names, &brief.accepted, number));
        (number, title.unwrap_or_else(|| entry_name(names.voice, number)), of)
    };
    let entries: Vec<_> = of_entries().zip(numbers).map(entry).collect();
    let name = names.session(session);
    html(&ToldPage {
        page: Chrome::new(&app, &visitor, state, names.voice.say("told-title"), Nav::Sessions),
        session: (name, visitor.link(&addresses::to(addresses::SESSION, number))),
        entries: entries.into_iter().map(|entry| view(&names, &visitor, entry)).collect(),
    })
}

fn view(names: &Names, visitor: &Visitor, (number, title, told): (u64, String, &[ToldTo])) -> EntryView {
    let mut counted: BTreeMap<&str, u64> = BTreeMap::new();
    for told in told {
        let word = if is_vacant(names, number, told) { VACANT } else { word(told.letter.as_ref()) };
        *counted.entry(word).or_default() += 1;
    }
    let count = |(word, many): (&str, u64)| names.voice.with1(&format!("told-count-{word}"), "many", many);
    let office = |told: &ToldTo| {
        let name = names.office(&Code::new(&told.office).ok()?);
        let vacant = || names.voice.say(&format!("told-{VACANT}"));
        let is_vacant = is_vacant(names, number, told);
        let is_own = visitor.actor.as_ref().is_some_and(|actor| actor.role.word() == told.office);
        let word = word(told.letter.as_ref());
        let reached = match word {
            _ if is_vacant => vacant(),
            // Nobody is told to warn themselves.
            "nobody" | "filed" if is_own => names.voice.say(&format!("told-own-{word}")),
            _ => far(names.voice, told.letter.as_ref()),
        };
        Some((name, reached))
    };
    EntryView {
        number,
        title,
        counts: counted.into_iter().map(count).collect(),
        offices: if visitor.reader.is_of_the_body() { told.iter().filter_map(office).collect() } else { Vec::new() },
    }
}

/// The word that locales have for an office that nobody held.
const VACANT: &str = "vacant";

/// Whether nobody held the office on the day of the entry that was told: nobody is to be told in another way.
fn is_vacant(names: &Names, entry: u64, told: &ToldTo) -> bool {
    let skeleton = &names.state.skeleton;
    let day = skeleton.note(entry).map(|note| note.moment.date());
    let office = Code::new(&told.office).ok().and_then(|code| skeleton.secretariat.office(&code));
    let held = day.zip(office).is_some_and(|(day, office)| office.occupant(day).is_some());
    told.letter.is_none() && !held
}

/// How far a letter got, by the word that locales have for it.
fn word(letter: Option<&(LetterState, String)>) -> &'static str {
    match letter {
        None => "nobody",
        Some((LetterState::Waiting | LetterState::Handing, _)) => "waiting",
        Some((LetterState::Sent, _)) => "sent",
        Some((LetterState::Filed, _)) => "filed",
        Some((LetterState::Refused, _)) => "refused",
        Some((LetterState::Unknown, _)) => "unknown",
    }
}

/// The same in words, with the code of a server that did not take it.
pub(crate) fn far(t: Voice, letter: Option<&(LetterState, String)>) -> String {
    let code = letter.and_then(|(_, said)| said.strip_prefix("reply "));
    match (word(letter), code) {
        ("refused", Some(code)) => t.with1("told-refused-code", "code", code.to_owned()),
        (word, _) => t.say(&format!("told-{word}")),
    }
}
