//! The pages of the record speak in words: no raw name of a field and no raw word of a choice stands in them, but where
//! the bytes themselves are shown.

use std::collections::BTreeSet;

use domain::{Ask, Kind};
use platform::script;
use publish::Table;
use words::{Language, Voice, column_label};

use crate::hostile::{sample, sample_until};
use crate::scenario::{root, run};
use crate::surfaces::Surface;
use crate::surfaces::pages::Pages;
use crate::surfaces::site::Site;

/// Names and words that nobody could take for a word of a language, because they are joined.
fn raw() -> BTreeSet<String> {
    let specs = Ask::NAMES.iter().flat_map(|act| Ask::specs(act).unwrap());
    let words = specs.flat_map(|spec| {
        let choices = match spec.kind {
            Kind::Choice(words) => words,
            _ => Vec::new(),
        };
        let names = spec.path.split('.').map(str::to_owned).collect::<Vec<_>>();
        names.into_iter().chain(choices.into_iter().map(str::to_owned))
    });
    words.filter(|word| word.contains('_')).collect()
}

/// What a reader sees of a page, without what is shown as bytes and without tags.
fn seen(page: &str) -> String {
    let main = page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let mut text = main.to_owned();
    for tag in ["pre", "code"] {
        while let Some((before, rest)) = text.split_once(&format!("<{tag}")) {
            let after = rest.split_once(&format!("</{tag}>")).map_or("", |(_, after)| after);
            text = format!("{before}{after}");
        }
    }
    text.split('<').map(|part| part.split_once('>').map_or(part, |(_, said)| said)).collect::<Vec<_>>().join(" ")
}

/// What stands for the name of a field and does not begin as a name does.
fn nameless(page: &str) -> Vec<String> {
    let terms = page.split("<dt>").skip(1).filter_map(|rest| rest.split_once("</dt>"));
    let nameless = terms.map(|(term, _)| term).filter(|term| !term.starts_with(char::is_uppercase));
    nameless.map(|term| format!("no name: {term}")).collect()
}

fn wrong(raw: &BTreeSet<String>, page: &str) -> Vec<String> {
    let text = seen(page);
    let words: BTreeSet<&str> = text.split(|sign: char| !sign.is_alphanumeric() && sign != '_').collect();
    let found = raw.iter().filter(|word| words.contains(word.as_str())).cloned();
    found.chain(nameless(page)).collect()
}

#[tokio::test]
async fn no_page_of_the_record_shows_a_raw_name_or_word() {
    let raw = raw();
    assert!(raw.contains("axis_as_worded") && raw.contains("in_favour"));
    let site = sample().await;
    let latest = site.platform.snapshot().latest;
    for entry in 0..=latest {
        for address in [format!("/registro/{entry}"), format!("/en/registro/{entry}")] {
            let (status, page) = site.get("", &address).await;
            assert_eq!(status, 200, "{address}");
            assert_eq!(wrong(&raw, &page), Vec::<String>::new(), "{address}");
        }
    }
    for before in (1..=latest + 1).step_by(25) {
        let (_, page) = site.get("", &format!("/registro?antes={before}")).await;
        assert_eq!(wrong(&raw, &page), Vec::<String>::new(), "before {before}");
    }
}

#[test]
fn every_column_of_every_file_has_a_name_in_both_languages() {
    for voice in [Language::Spanish, Language::English].map(Voice::of) {
        for column in Table::ALL.iter().flat_map(|table| table.columns()) {
            assert!(column_label(voice, column.name).is_some(), "{} in {}", column.name, voice.tag());
        }
    }
}

#[tokio::test]
async fn nor_do_the_entries_of_a_changed_table() {
    let raw = raw();
    for change in ["rules", "seat", "calendar", "occupant"] {
        let mut pages = Pages::new().await;
        run(&root().join(format!("secretariat/change_{change}.txt")), &mut pages).await.unwrap();
        for entry in 0..pages.skeleton().next() {
            let (_, page) = pages.see("", &format!("/registro/{entry}")).await.unwrap();
            assert_eq!(wrong(&raw, &page), Vec::<String>::new(), "{change}, entry {entry}");
        }
    }
}

/// The entries that a page leads to.
fn entries_linked(page: &str) -> BTreeSet<u64> {
    let main = page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let parts = main.split("href=\"/registro/").skip(1);
    parts.filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
}

#[tokio::test]
async fn an_entry_leads_to_its_object_and_to_what_it_is_related_to() {
    let site = sample().await;
    let latest = site.platform.snapshot().latest;
    let mut caused = 0;
    for number in 0..=latest {
        let recorded = site.platform.entry(number).await.unwrap().unwrap();
        let (_, page) = site.get("", &format!("/registro/{number}")).await;
        let (_, acknowledgement) = site.get("", &format!("/acuses/{number}")).await;
        let linked = entries_linked(&page);
        if let Some(cause) = recorded.entry.cause {
            assert!(linked.contains(&cause), "entry {number} leads to its cause {cause}");
            let (_, other) = site.get("", &format!("/registro/{cause}")).await;
            assert!(entries_linked(&other).contains(&number), "entry {cause} leads to its consequence {number}");
        }
        if let (Some(before), None) = (recorded.entry.prev, recorded.entry.under) {
            assert!(linked.contains(&before), "entry {number} leads to the one before it");
            let before = site.platform.entry(before).await.unwrap().unwrap();
            let (_, other) = site.get("", &format!("/registro/{}", before.number)).await;
            let is_between = before.entry.on.is_some() && before.entry.under.is_none();
            assert!(!is_between || entries_linked(&other).contains(&number), "{} leads to {number}", before.number);
        }
        caused += usize::from(recorded.entry.cause.is_some());
        let snapshot = site.platform.snapshot();
        let skeleton = &snapshot.state.skeleton;
        let object = recorded.entry.on.unwrap_or(number);
        let addresses = [
            skeleton.sessions.number_of(object).map(|number| format!("href=\"/sesiones/{number}")),
            skeleton.proposals.number_of(object).map(|number| format!("href=\"/compromisos/{number}\"")),
            skeleton.plans.number_of(object).map(|number| format!("href=\"/planes/{number}\"")),
        ];
        for address in addresses.iter().flatten() {
            assert!(page.contains(address) && acknowledgement.contains(address), "{number} leads to {address}");
        }
    }
    assert!(caused > 3, "the sample has consequences");
}

#[tokio::test]
async fn an_entry_says_its_words_before_its_bytes_which_are_folded() {
    let site = sample().await;
    let latest = site.platform.snapshot().latest;
    for number in 0..=latest {
        let (_, page) = site.get("", &format!("/registro/{number}")).await;
        let (before, folded) = page.split_once("<details>").unwrap();
        assert!(!before.contains("<pre") && !before.contains("<code"), "{number}: bytes stand in the fold");
        assert!(folded.split_once("</details>").unwrap().0.contains("<pre"), "{number}");
        let recorded = site.platform.entry(number).await.unwrap().unwrap();
        assert_eq!(recorded.entry.digests.is_empty(), !before.contains("id=\"h-t\""), "{number}: its words come first");
    }
}

#[tokio::test]
async fn what_corrects_and_what_it_corrected_lead_to_each_other() {
    let mut pages = Pages::new().await;
    run(&root().join("session/vote.txt"), &mut pages).await.unwrap();
    let mut corrections = 0;
    for number in 0..pages.skeleton().next() {
        let (_, page) = pages.see("", &format!("/registro/{number}")).await.unwrap();
        let Some((_, rest)) = page.split_once("<dt>Corrige</dt>") else { continue };
        let corrected: u64 = rest.split("/registro/").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        let (_, other) = pages.see("", &format!("/registro/{corrected}")).await.unwrap();
        let (_, rest) = other.split_once("<dt>Lo corrigió</dt>").unwrap();
        assert!(rest.contains(&format!("/registro/{number}\"")), "{corrected} leads to {number}");
        corrections += 1;
    }
    assert!(corrections > 0);
}

#[tokio::test]
async fn a_vote_leads_to_its_correction_however_many_entries_later() {
    let site = sample_until("on 2020-11-27T11:35").await;
    let state = site.platform.snapshot().state.clone();
    let (session, item, vote) = state
        .skeleton
        .sessions
        .iter()
        .find_map(|session| {
            let item = session
                .agenda
                .iter()
                .find(|item| item.votings.last().is_some_and(|voting| !voting.casts.is_empty()))?;
            Some((session.id, item.number, item.votings.last()?.casts.first()?.clone()))
        })
        .unwrap();
    let between: String =
        (50..=95).map(|ordinal| format!("do plan.found\n  ordinal = {ordinal}\n  name = Plan {ordinal}\n")).collect();
    let seat = &vote.seat;
    let correction = format!(
        "do session.vote\n  on = {session}\n  item = {item}\n  seat = {seat}\n  sense = abstention\n  corrects = {}\n",
        vote.entry
    );
    script::play(&site.platform, &format!("as secretaria-tecnica\n{between}{correction}")).await.unwrap();
    let correction = site.platform.snapshot().latest;
    assert!(correction > vote.entry + 40);
    let (_, page) = site.get("", &format!("/registro/{}", vote.entry)).await;
    let (_, rest) = page.split_once("<dt>Lo corrigió</dt>").unwrap();
    assert!(rest.contains(&format!("/registro/{correction}\"")), "{rest}");
}

/// What was last changed is said of the last entry, however often the program is started after it.
#[tokio::test]
async fn the_last_update_is_that_of_the_last_entry() {
    let site = sample().await;
    let said = async |site: &Site| {
        let (_, page) = site.get("", "/").await;
        let (_, rest) = page.split_once("Última actualización: ").expect("it is said");
        rest.split_once('<').unwrap().0.trim().to_owned()
    };
    let before = said(&site).await;
    assert!(before.contains("2020"), "{before}");
    let site = site.restarted(3 * 60 * 60 * 1_000, async |_| {}).await;
    assert_eq!(said(&site).await, before);
}
