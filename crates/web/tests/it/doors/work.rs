//! What a page costs besides rendering it: how often the database is looked into for it. What the state knows is in memory, and a
//! look is a change of threads, which costs more than a page. There is no timing here: these are counts, the same on every machine.
//!
//! `UPDATE_GOLDEN=1` writes the table anew; the change is then seen in review.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use platform::{Network, script};

use super::ask;
use super::people::{self, People, Person};
use super::places::{self, Places, without_ids};
use crate::surfaces::site::Site;

/// Public pages for which the database is looked into, how often, and what for. No other is.
const READ: [(&str, u64, &str); 7] = [
    ("/acuses/{entry}", 3, "the entry and its texts, with their salts"),
    ("/archivos/{id}", 2, "what is kept of the file, and that nobody took it away before it is read"),
    ("/registro", 1, "the entries that are listed"),
    ("/registro/aperturas/{entry}", 3, "the entry and its texts, with their salts"),
    ("/registro/{entry}", 4, "the entry and its texts, with their salts, and the entries after it"),
    ("/registro/{entry}/asiento", 3, "the entry and its texts, with their salts"),
    ("/sesiones/{number}/avisos", 2, "how far letters got, and the entries that they tell of"),
];

/// Public pages for which it is looked into once more for whoever is signed in, besides who they are.
const OF_THEIRS: [(&str, u64, &str); 3] = [
    ("/compromisos/{number}", 1, "whether they follow it"),
    ("/pendientes", 1, "what was prepared for their office"),
    ("/pendientes/{number}", 1, "what was prepared for their office"),
];

/// So that nothing is kept of a page: addresses that long are none of ours.
const LONG: usize = 256;

const MORE: usize = 60;

/// How it is asked for what is found.
async fn looks(site: &Site, person: &Person, address: &str) -> (u16, u64) {
    let sign = if address.contains('?') { '&' } else { '?' };
    let address = format!("{address}{sign}x={}", "0".repeat(LONG));
    let before = site.platform.looks();
    let status = ask(site, person, ("GET", &address), "").await.status;
    (status, site.platform.looks() - before)
}

/// A page that everybody may read: how often the database is looked into for whoever is nobody, for somebody who is looked up, and
/// for the same again.
struct Row {
    address: String,
    nobody: u64,
    first: u64,
    again: u64,
}

async fn walk(site: &Site, people: &People) -> Vec<Row> {
    let mut places = Places::of(site).await;
    let nobody = &people.0[0];
    let secretary = people.0.iter().find(|person| person.name == "secretary").unwrap();
    let mut rows = Vec::new();
    for address in places::addresses() {
        let filled = places.filled(site, &address).await;
        let latest = site.platform.snapshot().latest;
        site.platform.seals().wait_for(|sealed| sealed.size > latest).await.unwrap();
        let (status, of_nobody) = looks(site, nobody, &filled).await;
        if status != 200 {
            continue;
        }
        // Something is written, so that who they are is not known any more.
        site.platform.sign_out(&"A".repeat(43).parse().unwrap(), Network::Unknown).await.unwrap();
        let (_, first) = looks(site, secretary, &filled).await;
        let (_, again) = looks(site, secretary, &filled).await;
        rows.push(Row { address: without_ids(&address), nobody: of_nobody, first, again });
    }
    assert!(rows.len() > 40, "only {} pages are public", rows.len());
    rows
}

async fn propose(site: &Site) {
    let mut text = String::from("on 2020-12-15\nas ieem-transparencia\n");
    let plan = site.platform.snapshot().state.skeleton.plans.number(1).unwrap().id;
    for at in 0..MORE {
        write!(
            text,
            "do proposal.present\n  plan = {plan}\n  origin = proactive\n  title = Propuesta {at}\n  \
             summary = El IEEM propone publicar sus datos {at}.\n  wording = El IEEM publicara sus datos {at}.\n  \
             responsible = ieem\n"
        )
        .unwrap();
    }
    script::play(&site.platform, &text).await.unwrap();
}

#[tokio::test]
async fn no_page_asks_the_database_for_what_the_state_knows() {
    let (site, people) = people::invited().await;
    let few = walk(&site, &people).await;
    propose(&site).await;
    let many = walk(&site, &people).await;
    let (mut table, mut wrong) = (String::from(HEAD), Vec::new());
    for (row, with_more) in few.iter().zip(&many) {
        let Row { address, nobody, first, again } = row;
        writeln!(table, "| `{address}` | {nobody} | {first} | {again} | {} |", with_more.nobody).unwrap();
        let reads = READ.iter().find(|(page, ..)| page == address).map_or(0, |(_, count, _)| *count);
        let theirs = OF_THEIRS.iter().find(|(page, ..)| page == address).map_or(0, |(_, count, _)| *count);
        if *nobody != reads {
            wrong.push(format!("{address}: looked into {nobody} times, and not {reads}"));
        }
        if (*first, *again) != (nobody + theirs + 1, nobody + theirs) {
            wrong.push(format!("{address}: {first} and {again} times for somebody, and not {theirs} more"));
        }
        if (with_more.nobody, with_more.first, with_more.again) != (*nobody, *first, *again) {
            wrong.push(format!("{address}: {} times with {MORE} proposals more", with_more.nobody));
        }
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden/work.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &table).unwrap();
    }
    let named: BTreeSet<&str> = few.iter().map(|row| row.address.as_str()).collect();
    wrong.extend(
        READ.iter()
            .chain(&OF_THEIRS)
            .filter(|(page, ..)| !named.contains(page))
            .map(|(page, ..)| format!("{page} is no public page")),
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(table == std::fs::read_to_string(golden).unwrap(), "see the head of doors/work.rs: {table}");
}

const HEAD: &str = "\
# What a page asks of the database

How often it is looked into for each page that everybody may read: for whoever is nobody, for somebody who is signed in and was not looked
up since something was written, for the same again, and for nobody with sixty proposals more. Made by `crates/web/tests/it/doors/work.rs`.

| | nobody | somebody | again | with sixty more |
|---|---|---|---|---|
";
