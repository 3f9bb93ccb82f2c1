//! Every route, in both languages, asked and sent to, as every reader.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::{Request, StatusCode};
use futures_util::FutureExt;
use http_body_util::BodyExt;

use super::plant::Planted;
use super::{Canary, PLANTED, READING};
use crate::routes;
use crate::surfaces::site::Site;

/// Where each word was read, by whom.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<(String, &'static str), BTreeSet<String>>);

impl Seen {
    /// Who read a word.
    pub(super) fn readers(&self, word: &str) -> BTreeSet<&'static str> {
        self.0.keys().filter(|(seen, _)| seen == word).map(|(_, reader)| *reader).collect()
    }

    /// Where somebody did.
    pub(super) fn at(&self, word: &str, reader: &'static str) -> BTreeSet<String> {
        self.0.get(&(word.to_owned(), reader)).cloned().unwrap_or_default()
    }
}

/// Who walks, by what they do: each is a list of its own, because what is asked in one language is rendered by the same handler from
/// the same words in the other, and what is sent is looked at before it is refused.
#[derive(Clone, Copy)]
pub(super) struct Walkers<'a> {
    /// Who asks for every page.
    pub(super) asks: &'a [&'static str],
    /// Who does so in English too.
    pub(super) in_english: &'a [&'static str],
    /// Who sends to every address that takes something.
    pub(super) sends: &'a [&'static str],
}

impl<'a> Walkers<'a> {
    /// Who does all of it.
    pub(super) fn all(readers: &'a [&'static str]) -> Self {
        Self { asks: readers, in_english: readers, sends: readers }
    }
}

/// Walks.
pub(super) async fn walk(site: &Site, planted: &Planted, walkers: Walkers<'_>) -> Seen {
    let mut seen = Seen::default();
    for address in places(site, planted).await {
        for reader in walkers.asks {
            seen.read(site, planted, (reader, "GET", &address)).await;
        }
        let is_for_programs = address.starts_with("/api/");
        for reader in walkers.in_english.iter().filter(|_| !is_for_programs) {
            seen.read(site, planted, (reader, "GET", &format!("/en{address}"))).await;
        }
        for reader in walkers.sends {
            // Nothing but what it was planted for is to become of the draft.
            if address.contains(&planted.draft) && planted.drafts(reader) {
                continue;
            }
            // An address to which nothing is sent takes nothing from anybody.
            if seen.read(site, planted, (reader, "POST", &address)).await == StatusCode::METHOD_NOT_ALLOWED {
                break;
            }
        }
    }
    seen
}

impl Seen {
    /// Asks as somebody, and keeps which of the words they are told.
    async fn read(
        &mut self,
        site: &Site,
        planted: &Planted,
        (reader, method, address): (&'static str, &str, &str),
    ) -> StatusCode {
        let (status, told) = told(site, planted, reader, method, address).await;
        // Looking for each word in the whole answer would be dearer than the answer.
        let found = told.match_indices(PLANTED).map(|(at, _)| &told[at..]);
        for (canary, rest) in found.flat_map(|rest| Canary::ALL.map(|canary| (canary, rest))) {
            let words = [canary.word(), canary.bytes()].into_iter().filter(|word| rest.starts_with(word));
            for word in words {
                self.0.entry((word, reader)).or_default().insert(format!("{method} {address}"));
            }
        }
        status
    }
}

/// Every address with everything that can stand in it.
async fn places(site: &Site, planted: &Planted) -> BTreeSet<String> {
    let skeleton = &site.platform.snapshot().state.skeleton;
    let most = skeleton.sessions.iter().count().max(skeleton.proposals.len()).max(skeleton.secretariat.seats.len());
    let numbers: Vec<String> = (1..=most + 1).map(|number| number.to_string()).collect();
    let entries: Vec<String> = planted.entries(skeleton.next()).iter().map(ToString::to_string).collect();
    let mut all = BTreeSet::new();
    for address in routes::addresses() {
        let parts = match address.split_once('{').map(|(_, rest)| rest.split('}').next().unwrap()) {
            None => vec![String::new()],
            Some("number") => numbers.clone(),
            Some("entry") => entries.clone(),
            Some("id") => planted.ids(),
            // Nobody founds a body in a demonstration, nor signs in to one.
            Some("code") => vec!["0".repeat(32)],
            Some("token") => vec!["A".repeat(43)],
            Some("file") => downloads(site).await,
            Some(other) => panic!("{address}: nothing stands for {other}"),
        };
        let filled = |part: String| match address.split_once('{') {
            Some((before, rest)) => format!("{before}{part}{}", rest.split_once('}').unwrap().1),
            None => address.clone(),
        };
        all.extend(parts.into_iter().map(filled));
    }
    all
}

/// The files to download, in every format.
async fn downloads(site: &Site) -> Vec<String> {
    let (_, page) = site.get("", "/datos").await;
    let files = page.split("href=\"/datos/").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    let files: Vec<String> = files.collect();
    assert!(files.len() > 4, "only {files:?}");
    files
}

/// All that an answer says, in its headers and in its body.
pub(super) async fn told(
    site: &Site,
    planted: &Planted,
    reader: &str,
    method: &str,
    address: &str,
) -> (StatusCode, String) {
    let kind = if address.starts_with("/api/") { "application/json" } else { "application/x-www-form-urlencoded" };
    // A field that no act has: what is sent is looked at, and nothing is done.
    let mut sent = String::from("no-such-field=1");
    if reader == READING {
        sent.push_str(&format!("&code={}", planted.code));
    }
    let body = if method == "POST" { Body::from(sent) } else { Body::empty() };
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header(COOKIE, format!("tequio-demo={reader}"))
        .header(CONTENT_TYPE, kind)
        .header("sec-fetch-site", "same-origin");
    let answer = site.answer(request.body(body).unwrap()).await;
    let (status, headers) = (answer.status(), format!("{:?}", answer.headers()));
    let is_stream = answer.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
    let mut body = answer.into_body();
    let bytes = if is_stream {
        // It has no end: what it says at once.
        let first = body.frame().now_or_never().flatten().and_then(Result::ok);
        first.and_then(|frame| frame.into_data().ok()).unwrap_or_default()
    } else {
        body.collect().await.unwrap().to_bytes()
    };
    (status, headers + &String::from_utf8_lossy(&bytes))
}
