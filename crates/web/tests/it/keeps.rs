//! What a browser keeps of the pages of a site says whose it is: of which body, and of which person.

use crate::factors::Application;
use crate::sign_in::{Browser, WHO, came_in, invite, perform, signed_in, with_somebody};
use crate::surfaces::site::Site;

const OTHER: &str = "quien-sigue@institucion.example";
const PAGE: &str = "/compromisos";

/// Body, person and office, as a page says them.
fn said(page: &str) -> [Option<String>; 3] {
    let (_, body) = page.split_once("<body").unwrap();
    let (tag, _) = body.split_once('>').unwrap();
    ["body", "person", "office"].map(|name| {
        let (_, rest) = tag.split_once(&format!(" data-{name}=\""))?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    })
}

async fn read(site: &Site, browser: &Browser) -> [Option<String>; 3] {
    said(&browser.get(site, PAGE).await.page)
}

#[tokio::test]
async fn one_person_is_one_mark_in_each_office_and_session_and_another_one_another() {
    let site = with_somebody().await;
    site.platform.accept_invitation(&invite(&site, "ieem-dos", WHO).await.parse().unwrap()).await.unwrap();
    let browser = signed_in(&site).await;
    let [body, person, none] = read(&site, &browser).await;
    assert_eq!(none.as_deref(), Some(""), "they did not choose yet");
    for office in ["ieem-dos", "ieem-uno"] {
        browser.post(&site, "/entrar/cargo", &format!("cargo={office}")).await;
        assert_eq!(read(&site, &browser).await, [body.clone(), person.clone(), Some(office.to_owned())]);
    }
    site.pass(60_000);
    let again = came_in(&site, WHO).await;
    assert_eq!(read(&site, &again).await[1], person, "in another browser too");

    perform(&site, &[("secretariat.appoint", &[("office", "ieem-uno"), ("from", "2026-11-09")])]).await;
    site.platform.accept_invitation(&invite(&site, "ieem-uno", OTHER).await.parse().unwrap()).await.unwrap();
    let follows = came_in(&site, OTHER).await;
    let [same, other, office] = read(&site, &follows).await;
    assert_eq!((&same, office.as_deref()), (&body, Some("ieem-uno")), "the same office of the same body");
    assert_ne!(other, person, "is somebody else's now");
}

#[tokio::test]
async fn a_mark_says_nothing_and_nobody_has_none() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    Application::bound(&site, &browser).await;
    let [body, person, _] = read(&site, &browser).await.map(Option::unwrap);
    for mark in [&body, &person] {
        assert!(mark.len() == 16 && mark.bytes().all(|sign| sign.is_ascii_hexdigit()), "{mark}");
    }
    let snapshot = site.platform.snapshot();
    let table = &snapshot.state.skeleton.secretariat;
    let known: Vec<&str> =
        table.offices.iter().flat_map(|office| &office.occupants).map(|occupant| occupant.by.0.as_str()).collect();
    assert!(known.len() > 1 && known.iter().all(|by| !by.contains(&person) && !person.contains(by)), "{person}");
    let [same, nobody, _] = read(&site, &Browser::default()).await;
    assert_eq!((same, nobody), (Some(body), None));
}

#[tokio::test]
async fn bodies_of_one_host_are_told_apart() {
    let (one, other) = (with_somebody().await, with_somebody().await);
    let mut marks = Vec::new();
    for (site, prefix) in [(one, "a"), (other, "b")] {
        let site = site.served_at(Some(&format!("https://town.example/{prefix}")));
        let page = Browser::default().get(&site, &format!("/{prefix}{PAGE}")).await.page;
        marks.push(said(&page)[0].clone().unwrap());
        // The same folder elsewhere: a copy that is only shown, say.
        let page = Browser::default().get(&site.served(), PAGE).await.page;
        marks.push(said(&page)[0].clone().unwrap());
    }
    let all = marks.len();
    marks.sort();
    marks.dedup();
    assert_eq!(marks.len(), all, "{marks:?}");
}
