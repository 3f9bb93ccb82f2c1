//! On a page in English, whatever somebody typed says in which language it is, and no mark of ours is seen anywhere.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use http_body_util::BodyExt;

use crate::hostile::sample;
use crate::routes;
use crate::surfaces::site::Site;

/// Elements without an end.
const VOID: [&str; 8] = ["meta", "link", "input", "br", "hr", "img", "use", "wbr"];
/// What holds bytes to the letter, and what holds no element.
const NOT_READ: [&str; 5] = ["title", "code", "pre", "script", "style"];
/// A typed text so short is looked for as all that an element says: within a sentence it may be a word of the sentence.
const SHORT: usize = 12;

#[tokio::test]
async fn typed_text_says_its_language_on_every_page_in_english() {
    says_its_language_to("").await;
}

/// So it is for whoever acts, with the forms that they are given.
#[tokio::test]
async fn typed_text_says_its_language_to_an_office_too() {
    for office in ["secretaria-tecnica", "ieem-transparencia"] {
        says_its_language_to(office).await;
    }
}

async fn says_its_language_to(office: &str) {
    let site = sample().await;
    let typed = typed(&site);
    assert!(typed.len() > 40, "only {}", typed.len());
    let (mut seen, mut unsaid, mut pages) = (BTreeSet::new(), BTreeSet::new(), 0);
    for address in addresses(&site).await {
        for language in ["/en", ""] {
            let Some((kind, told)) = told(&site, office, &format!("{language}{address}")).await else { continue };
            assert!(!told.contains(['\u{FDD0}', '\u{FDD1}']), "{language}{address} shows a mark");
            if language.is_empty() {
                assert!(!told.contains("<bdi"), "{address} is in the language of the body");
            } else if kind.starts_with("text/html") {
                pages += 1;
                for (tongue, text) in texts(&told) {
                    for words in typed.iter().filter(|words| says(&text, words)) {
                        if tongue == "es-MX" {
                            seen.insert(words);
                        } else {
                            unsaid.insert(format!("{address}: {words} in «{text}»"));
                        }
                    }
                }
            }
        }
    }
    assert!(unsaid.is_empty(), "{unsaid:#?}");
    assert!(pages > 100, "only {pages}");
    let unseen: Vec<&String> = typed.iter().filter(|words| !seen.contains(words)).collect();
    assert!(unseen.len() * 10 < typed.len(), "{unseen:#?}");
}

/// A person who looks for something sees what was typed as what it is, and cannot break the page by a mark of their own.
#[tokio::test]
async fn what_is_found_says_its_language_and_a_mark_sent_does_nothing() {
    let site = sample().await;
    let (_, page) = site.get("", "/en/buscar?q=transparencia").await;
    let found = texts(&page).into_iter().filter(|(_, text)| text.to_lowercase().contains("transparencia"));
    let tongues: Vec<String> = found.map(|(tongue, _)| tongue).collect();
    assert!(tongues.len() > 4 && tongues.iter().filter(|tongue| *tongue == "es-MX").count() > 4, "{tongues:?}");
    let (_, page) = site.get("", "/en/buscar?q=%EF%B7%90zzzz").await;
    let said = texts(&page);
    assert!(said.iter().any(|(tongue, text)| tongue == "en" && text.contains("Record")), "{page}");
    assert!(!page.contains('\u{FDD0}'));
}

/// Every public text of the sample, as a page writes it.
fn typed(site: &Site) -> BTreeSet<String> {
    let state = &site.platform.snapshot().state;
    let all = (0..state.skeleton.next()).flat_map(|entry| state.texts.of(entry));
    all.map(|text| text.trim().to_owned()).filter(|text| text.chars().any(char::is_alphabetic)).collect()
}

fn says(text: &str, words: &str) -> bool {
    if words.chars().count() < SHORT { text.trim() == words } else { text.contains(words) }
}

/// Every address with every number that can stand in it, and the files to download.
async fn addresses(site: &Site) -> BTreeSet<String> {
    let skeleton = &site.platform.snapshot().state.skeleton;
    let most = skeleton.sessions.iter().count().max(skeleton.proposals.len()).max(skeleton.secretariat.seats.len());
    let numbers: Vec<String> = (1..=most).map(|number| number.to_string()).collect();
    let entries: Vec<String> = (0..skeleton.next()).map(|number| number.to_string()).collect();
    let (_, data) = site.get("", "/datos").await;
    let files = data.split("href=\"/datos/").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    let files: Vec<String> = files.filter(|file| !file.contains('/')).collect();
    let mut all = BTreeSet::from([String::new()]);
    for address in routes::addresses().into_iter().filter(|address| address != "/en") {
        let Some((before, rest)) = address.split_once('{') else {
            all.insert(address);
            continue;
        };
        let (part, after) = rest.split_once('}').unwrap();
        let parts = match part {
            "number" => &numbers,
            "entry" => &entries,
            "file" => &files,
            _ => continue,
        };
        all.extend(parts.iter().map(|part| format!("{before}{part}{after}")));
    }
    all
}

/// The kind of an answer, and all that its headers and its body say; nothing of one that has no end.
async fn told(site: &Site, office: &str, address: &str) -> Option<(String, String)> {
    let address = if address.is_empty() { "/" } else { address };
    let request = Request::get(address).header("cookie", format!("tequio-demo={office}")).body(Body::empty());
    let answer = site.answer(request.unwrap()).await;
    let kind = answer.headers().get(CONTENT_TYPE).map(|kind| kind.to_str().unwrap().to_owned()).unwrap_or_default();
    if kind.starts_with("text/event-stream") {
        return None;
    }
    let headers = if kind.starts_with("text/html") { String::new() } else { format!("{:?}", answer.headers()) };
    let bytes = answer.into_body().collect().await.unwrap().to_bytes();
    Some((kind, headers + &String::from_utf8_lossy(&bytes)))
}

/// What is read on a page and stands in its fields, piece by piece, each with the language that it is said to be in.
fn texts(page: &str) -> Vec<(String, String)> {
    let mut open: Vec<(String, String)> = Vec::new();
    let mut said = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap().to_owned();
        if tag.starts_with('/') {
            let at =
                open.iter().rposition(|(known, _)| *known == name).unwrap_or_else(|| panic!("</{name}> ends nothing"));
            open.truncate(at);
        } else if name == "input" && tag.contains("type=\"text\"") {
            let around = open.last().map(|(_, tongue)| tongue.clone()).unwrap_or_default();
            let value = attribute(tag, "value").unwrap_or_default();
            said.push((attribute(tag, "lang").unwrap_or(around), unescaped(&value)));
        } else if !VOID.contains(&name.as_str()) && !tag.ends_with('/') && !tag.starts_with('!') {
            let around = open.last().map(|(_, tongue)| tongue.clone()).unwrap_or_default();
            open.push((name, attribute(tag, "lang").unwrap_or(around)));
        }
        let is_read = !open.iter().any(|(known, _)| NOT_READ.contains(&known.as_str()));
        if let Some((_, tongue)) = open.last().filter(|_| is_read && !text.trim().is_empty()) {
            said.push((tongue.clone(), unescaped(text)));
        }
    }
    said
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

fn unescaped(text: &str) -> String {
    let marks = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    marks.into_iter().fold(text.to_owned(), |text, (escaped, mark)| text.replace(escaped, mark))
}
