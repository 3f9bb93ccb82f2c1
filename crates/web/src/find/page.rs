//! The page of what was found; without words to look for, what can be looked through.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::Response;
use find::{Answer, Errors, Finder, MOST_LETTERS, MOST_TERMS, Matching};
use jiff::civil::Date;
use words::{Names, Voice};

use super::asked::Asked;
use super::chosen::{Chosen, chosen};
use super::faults::{Faults, readable};
use super::field::Field;
use super::hit::{Hit, PAGE, hits, told};
use super::refine::{KindLink, Offered, kinds, offered};
use super::wrong::wrong;
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::page::{Chrome, Nav, html_with, problem};
use crate::plan::DICTIONARY_SHEET;
use crate::visitor::Visitor;

/// What is said of how it was looked for, and where to look otherwise.
struct Said {
    words: String,
    /// Where and in which words the same is looked for as it was typed.
    otherwise: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "find/find.html")]
struct FindPage {
    page: Chrome,
    title: String,
    asked: Asked,
    said: Vec<Said>,
    /// The choices that are on.
    chosen: Vec<Chosen>,
    /// What is refused of what was asked for.
    faults: Faults,
    /// How many texts there are, and up to which entry.
    searched: String,
    /// Whether there was something to look for.
    looked: bool,
    hits: Vec<Hit>,
    kinds: Vec<KindLink>,
    offered: Vec<Offered>,
    nearby: Vec<(String, String)>,
    results: String,
    range: String,
    previous: Option<String>,
    next: Option<String>,
    /// All that was found as a file, and what its columns mean.
    sheet: [String; 2],
}

/// What the results are chosen by: as it was typed, what is on, what can be chosen, and what is refused.
struct Refined {
    asked: Asked,
    chosen: Vec<Chosen>,
    offered: Vec<Offered>,
    faults: Faults,
}

/// What was found.
pub(super) async fn show(
    State(app): State<App>,
    from: Address,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Response {
    let reads = visitor.clone();
    let looked = app.search(from, move |app, finder| (look(app, finder, &reads, asked), finder.state().clone())).await;
    let Some((mut page, state)) = looked else {
        return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-busy-finding");
    };
    told(&app, &visitor, &state, &mut page.hits).await;
    let status = if page.faults.is_any() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let mut response = html_with(status, &page);
    // What somebody looks for is theirs: it is kept nowhere.
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// Looks for it, and says what was found.
fn look(app: &App, finder: &Finder, visitor: &Visitor, mut asked: Asked) -> FindPage {
    // What is shown and sent again is what was looked at.
    let typed = asked.query();
    asked.q = typed.text;
    let today = app.platform.now().date();
    let wrong = wrong(&asked, finder.state());
    let faults = Faults::of(visitor.voice, &asked, &wrong);
    let read = readable(&asked, &wrong);
    let query = read.query();
    let mut answer = finder.find(&query, today);
    let chosen = chosen(&Names { state: finder.state(), voice: visitor.voice }, visitor, &read);
    let mut title = title(visitor.voice, &read, &answer, &chosen);
    if faults.is_any() {
        // Where something is refused nothing is shown: it would be something else than what was asked for.
        answer.hits.clear();
        answer.nearby.clear();
        title = visitor.voice.say("find-refused");
    }
    let chrome = Chrome::new(app, visitor, finder.state(), title.clone(), Nav::Find);
    let page = chrome.described(visitor.voice.say("find-description"));
    let names = Names { state: finder.state(), voice: visitor.voice };
    let refined = Refined { chosen, offered: offered(&names, &asked, &answer, &wrong), faults, asked };
    let mut page = found(finder, visitor, &read, &answer, (page, title, today), refined);
    if query.is_all_common() {
        let words = visitor.voice.with1("find-common", "words", query.text.clone());
        page.said.push(Said { words, otherwise: None });
    }
    if query.is_quoted() {
        let address = page.asked.unquoted().address(visitor);
        let otherwise = Some((address, visitor.voice.say("find-unquoted")));
        page.said.push(Said { words: visitor.voice.say("find-quotes"), otherwise });
    }
    if typed.cut {
        let args = [("terms", MOST_TERMS.into()), ("letters", MOST_LETTERS.into())];
        page.said.push(Said { words: visitor.voice.with("find-cut", &args), otherwise: None });
    }
    if query.errors == Errors::AsTyped {
        page.said.iter_mut().for_each(|said| said.otherwise = None);
    }
    page
}

/// What was looked for, as it was read: words taken for others stand as these.
fn looked_for(asked: &Asked, answer: &Answer) -> String {
    answer.taken_for.iter().fold(asked.q.clone(), |words, (typed, taken)| words.replacen(typed.as_str(), taken, 1))
}

/// How many there are with which words; where what is chosen leaves none, how many there are without it.
fn title(t: Voice, asked: &Asked, answer: &Answer, chosen: &[Chosen]) -> String {
    let count = answer.hits.len();
    let words = looked_for(asked, answer);
    if !asked.asks() {
        t.say("find-title")
    } else if asked.query().is_empty() {
        t.with1("find-listed", "count", count)
    } else if count == 0 && answer.unfiltered > 0 {
        let on: Vec<String> = chosen.iter().map(|one| t.with1("find-quoted", "words", one.words.clone())).collect();
        let args = [("count", answer.unfiltered.into()), ("words", words.into()), ("chosen", on.join(", ").into())];
        t.with("find-none-chosen", &args)
    } else {
        t.with("find-count", &[("count", count.into()), ("words", words.into())])
    }
}

fn found(
    finder: &Finder,
    visitor: &Visitor,
    asked: &Asked,
    answer: &Answer,
    (page, title, today): (Chrome, String, Date),
    Refined { asked: typed, chosen, offered, faults }: Refined,
) -> FindPage {
    let t = visitor.voice;
    let count = answer.hits.len();
    let at = asked.page().min(count.saturating_sub(1) / PAGE);
    let hits = hits(finder, visitor, answer, at, today);
    let (from, to) = (at * PAGE + 1, at * PAGE + hits.len());
    let searched = if asked.q.is_empty() { "find-searchable" } else { "find-searched" };
    let latest = finder.state().skeleton.next().saturating_sub(1);
    let near = |word: &String| (word.clone(), Asked { q: word.clone(), ..Asked::default() }.address(visitor));
    let range = if asked.query().is_empty() { "find-range-newest" } else { "find-range" };
    FindPage {
        page,
        title,
        said: if faults.is_any() { Vec::new() } else { said(visitor, asked, answer) },
        searched: t.with(searched, &[("count", finder.len().into()), ("entry", latest.into())]),
        looked: asked.asks() || faults.is_any(),
        chosen,
        kinds: kinds(visitor, asked, answer),
        offered,
        nearby: answer.nearby.iter().map(near).collect(),
        results: t.with("find-results", &[("from", from.into()), ("to", to.into())]),
        range: t.with(range, &[("from", from.into()), ("to", to.into()), ("count", count.into())]),
        previous: at.checked_sub(1).map(|before| asked.at_page(before).address(visitor)),
        sheet: [asked.sheet(visitor), visitor.link(&addresses::to(addresses::DATA_SHEET, DICTIONARY_SHEET))],
        next: (to < count).then(|| asked.at_page(at + 1).address(visitor)),
        faults,
        hits,
        asked: typed,
    }
}

/// What was forgiven, what stands nowhere, and whether all words had to be there.
fn said(visitor: &Visitor, asked: &Asked, answer: &Answer) -> Vec<Said> {
    let t = visitor.voice;
    let taken = answer.taken_for.iter().map(|(typed, taken)| Said {
        words: t.with("find-taken", &[("typed", typed.clone().into()), ("taken", taken.clone().into())]),
        otherwise: Some((asked.typed().address(visitor), t.with1("find-as-typed", "typed", typed.clone()))),
    });
    let unknown = answer.unknown.iter().filter(|_| !answer.hits.is_empty());
    let unknown = unknown.map(|typed| Said { words: t.with1("find-unknown", "typed", typed.clone()), otherwise: None });
    let some = (answer.matching == Matching::Some && !answer.hits.is_empty())
        .then(|| Said { words: t.say("find-some"), otherwise: None });
    taken.chain(unknown).chain(some).collect()
}
