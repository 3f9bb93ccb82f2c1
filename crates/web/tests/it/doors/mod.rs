//! Every door, as everybody who may stand before it: each address of the router, asked and sent to, and what they are answered.
//!
//! `UPDATE_GOLDEN=1` writes the table anew; the change is then seen in review. Which office may do what, at which
//! level, is in the tables of `offices.rs`.

mod canary;
mod drawn_for;
pub(crate) mod people;
pub(crate) mod places;
mod tokens;
mod work;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, COOKIE};
use futures_util::FutureExt;
use http_body_util::BodyExt;

use self::people::{People, Person, Shown};
use self::places::Places;
use crate::surfaces::site::Site;

/// Addresses of an account, those by which one comes to it, and those that are secrets: nobody may keep or list what they answer.
const PRIVATE: [&str; 7] =
    ["/entrar", "/salir", "/cuenta", "/invitaciones", "/administracion", "/avisos", "/visto-bueno"];

/// What ends sessions comes last: of whoever else is the same person, and then one's own.
const ENDS: [&str; 2] = ["/cuenta/factores/respaldo", "/salir"];

/// What is closed to everybody, and why.
const CLOSED: [(&str, &str); 3] = [
    ("/demo/cargo", "only a demonstration has it"),
    ("/inicio/{token}", "a body is founded once, before anybody signs in"),
    ("/metrics", "it is at an address of its own, which the machine alone reaches"),
];

/// Stands on every page of a session and on no other.
const STRIP: &str = "class=\"strip me\"";

#[tokio::test]
async fn every_door_answers_everybody_as_it_says() {
    let (site, people) = people::invited().await;
    let mut places = Places::with_tokens(&site).await;
    let (mut table, mut wrong) = (head(&people), Vec::new());
    let mut addresses = places::addresses();
    addresses.sort_by_key(|address| ENDS.iter().position(|ends| address == ends).map_or(0, |at| at + 1));
    for address in &addresses {
        for method in ["GET", "POST", "DELETE"] {
            let open = ask(&site, &people.0[0], (method, &places.filled(&site, address).await), "").await;
            // An address that has no such method has it for nobody.
            if open.status == 405 {
                continue;
            }
            let (mut row, mut statuses) = (format!("| {method} `{address}` |"), BTreeSet::new());
            for person in &people.0 {
                let (filled, cookies) = (places.filled(&site, address).await, places.cookies(&site, address).await);
                let before = site.platform.snapshot().latest;
                let answered = ask(&site, person, (method, &filled), &cookies).await;
                wrong.extend(broken(&answered, &open, person, (method, address)));
                statuses.insert(answered.status);
                if site.platform.snapshot().latest != before {
                    wrong.push(format!("{method} {address} as {}: something was recorded", person.name));
                }
                write!(row, " {} |", answered.said()).unwrap();
            }
            let nobody = ask(&site, &people.0[0], (method, &places.filled(&site, address).await), "").await;
            if nobody.body.contains(STRIP) {
                wrong.push(format!("{method} {address}: what a session was shown is kept"));
            }
            writeln!(table, "{row}").unwrap();
            let tells_nothing = statuses.iter().all(|status| [404, 405, 410].contains(status));
            if tells_nothing != CLOSED.iter().any(|(closed, _)| closed == address) {
                wrong.push(format!(
                    "{method} {address}: {statuses:?}; a row that tells nothing is listed with its reason"
                ));
            }
        }
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden/doors.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &table).unwrap();
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let was = std::fs::read_to_string(golden).unwrap();
    let other: Vec<_> = table.lines().filter(|line| !was.lines().any(|before| before == *line)).collect();
    assert!(table == was, "see the head of doors/mod.rs: {other:#?}");
}

fn head(people: &People) -> String {
    let mut head = String::from(
        "# Who is answered what\n\nEvery address of the site, served to everybody, with what exists standing in it; methods that an address does not have are left out. Made by `crates/web/tests/it/doors`.\n\n\
         What is sent has a field that nothing has. Who may is asked before what is typed, where what is sent says of what; 422 is for those who\n\
         may, or where it does not say. All of it is in `scenarios/offices.golden.txt` and `scenarios/levels.golden.txt`.\n\n",
    );
    for person in &people.0 {
        writeln!(head, "- **{}**: {}", person.name, person.what).unwrap();
    }
    head.push_str("\nClosed to everybody here:\n\n");
    for (address, why) in CLOSED {
        writeln!(head, "- `{address}`: {why}").unwrap();
    }
    head.push_str("\n`?reservado` is a document that the body alone reads, `?en-espera` an organisation that nobody answered yet.\n");
    let names: Vec<_> = people.0.iter().map(|person| person.name).collect();
    writeln!(head, "\n| | {} |\n|{}", names.join(" | "), "---|".repeat(names.len() + 1)).unwrap();
    head
}

/// What somebody was answered.
struct Answered {
    status: u16,
    to: String,
    cache: String,
    robots: String,
    kind: String,
    cookies: Vec<String>,
    body: String,
}

impl Answered {
    /// The status and where it leads, without what is drawn anew each time.
    fn said(&self) -> String {
        match self.to.as_str() {
            "" => self.status.to_string(),
            to => format!("{} {}", self.status, places::without_ids(to)),
        }
    }
}

/// What holds of every answer, of which this one does not; nobody was told what is open.
fn broken(answered: &Answered, open: &Answered, person: &Person, (method, address): (&str, &str)) -> Vec<String> {
    let mut holds = vec![
        ("failed", answered.status < 500),
        ("leads elsewhere", !answered.to.contains("://")),
        ("a cookie for others", answered.cookies.iter().all(|cookie| is_ours_alone(cookie))),
    ];
    if let Shown::Cookies(browser) = &person.shown {
        let is_page = answered.kind.starts_with("text/html") && answered.status == 200;
        // What is the same for everybody, such as the bytes of an entry, may be kept.
        let is_kept_nowhere = answered.cache.split(", ").any(|said| said == "no-store");
        holds.push(("is kept", is_kept_nowhere || (!is_page && answered.body == open.body)));
        holds.push(("a script could read the session", !answered.body.contains(&browser.session())));
        holds.push(("has no way out", !is_page || answered.body.contains("/salir\"")));
    }
    let is_below = |private: &str| address == private || address.starts_with(&format!("{private}/"));
    let told = canary::told(&format!("{} {}", answered.to, answered.body), address, person.name);
    let told = told.into_iter().map(|word| format!("{method} {address} as {}: told {word}", person.name));
    let is_there = !matches!(answered.status, 404 | 405);
    if is_there && PRIVATE.iter().any(|private| is_below(private)) {
        let said = |header: &str, word: &str| header.split(", ").any(|said| said == word);
        holds.push(("is listed", said(&answered.robots, "noindex")));
        holds.push(("is kept", said(&answered.cache, "no-store")));
    }
    let broken = holds.into_iter().filter(|(_, holds)| !holds);
    let broken = broken.map(|(what, _)| format!("{method} {address} as {}, {}: {what}", person.name, answered.said()));
    broken.chain(told).collect()
}

fn is_ours_alone(cookie: &str) -> bool {
    let has = |said: &str| cookie.split("; ").any(|part| part == said);
    let is_bound = cookie.starts_with("__Host-") && has("Path=/") && has("Secure");
    is_bound && has("HttpOnly") && has("SameSite=Lax")
}

/// Somebody asks, with these cookies besides their own.
async fn ask(site: &Site, person: &Person, (method, address): (&str, &str), besides: &str) -> Answered {
    let is_for_programs = address.starts_with("/api/");
    let (kind, sent) = if is_for_programs {
        ("application/json", "{\"no-such-field\": 1}")
    } else {
        ("application/x-www-form-urlencoded", "no-such-field=1")
    };
    let request = Request::builder().method(method).uri(address).header("host", "mesa.example");
    let request = request.header(CONTENT_TYPE, kind).header("idempotency-key", "puerta");
    let own = if let Shown::Cookies(browser) = &person.shown { browser.cookies() } else { String::new() };
    // Of two with one name the first is believed.
    let cookies: Vec<&str> = [besides, own.as_str()].into_iter().filter(|cookies| !cookies.is_empty()).collect();
    let request = match &person.shown {
        Shown::Token(token) => request.header(AUTHORIZATION, format!("Bearer {token}")),
        _ if cookies.is_empty() => request.header("sec-fetch-site", "same-origin"),
        _ => request.header(COOKIE, cookies.join("; ")).header("sec-fetch-site", "same-origin"),
    };
    let body = if method == "GET" { Body::empty() } else { Body::from(sent) };
    let answer = site.answer(request.body(body).unwrap()).await;
    let header = |name: &str| answer.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
    let (status, is_stream) = (answer.status().as_u16(), header("content-type").starts_with("text/event-stream"));
    let (to, cache, robots) = (header("location"), header(CACHE_CONTROL.as_str()), header("x-robots-tag"));
    let kind = header("content-type");
    let cookies = answer.headers().get_all("set-cookie").iter().map(|set| set.to_str().unwrap().to_owned()).collect();
    let mut body = answer.into_body();
    // A stream has no end: what it says at once.
    let bytes = if is_stream {
        let first = body.frame().now_or_never().flatten().and_then(Result::ok);
        first.and_then(|frame| frame.into_data().ok()).unwrap_or_default()
    } else {
        body.collect().await.unwrap().to_bytes()
    };
    Answered { status, to, cache, robots, kind, cookies, body: String::from_utf8_lossy(&bytes).into_owned() }
}
