//! Whoever's session ended is told so wherever only somebody is let in, with the way back; and nobody else is.

use std::collections::BTreeSet;

use crate::doors::{people, places};
use crate::sign_in::{Browser, MINUTE};

const DOORS: &str = include_str!("golden/doors.md");
const SAID: &str = "Su sesi\u{f3}n termin\u{f3}";

/// Forms that let somebody in, or are for whoever has their address or their code.
const OPEN: [&str; 7] = [
    "/entrar",
    "/organizaciones/entrada",
    "/invitaciones/{token}",
    "/visto-bueno/",
    "/avisos/baja/",
    "/inicio/",
    "/borradores/{id}/lectura",
];

/// What nobody is answered at a door, and whether anybody else is answered otherwise.
fn answers(method: &str, address: &str) -> (String, bool) {
    let row = DOORS.lines().find(|line| line.starts_with(&format!("| {method} `{address}` |")));
    let cells: Vec<&str> = row.map(|row| row.split('|').map(str::trim).skip(2).collect()).unwrap_or_default();
    let nobody = cells.first().copied().unwrap_or_default().to_owned();
    let differs = cells.iter().filter(|cell| !cell.is_empty()).any(|cell| *cell != nobody);
    (nobody, differs)
}

#[tokio::test]
async fn every_door_that_is_for_somebody_says_that_the_session_ended() {
    let (site, people) = people::invited().await;
    let mut places = places::Places::with_tokens(&site).await;
    let lapsed = people.0.iter().find(|person| person.name == "fresh").map(|person| match &person.shown {
        people::Shown::Cookies(browser) => browser.copied(),
        people::Shown::Nothing | people::Shown::Token(_) => Browser::default(),
    });
    let lapsed = lapsed.unwrap();
    // An hour without being used.
    site.pass(61 * MINUTE);
    assert!(!lapsed.cookies().is_empty() && !lapsed.get(&site, "/").await.page.contains("class=\"strip me\""));
    let (mut silent, mut told, mut false_to_strangers) = (Vec::new(), BTreeSet::new(), Vec::new());
    for address in places::addresses() {
        if address.starts_with("/api/") || OPEN.iter().any(|open| address.starts_with(open)) {
            continue;
        }
        for method in ["GET", "POST"] {
            let (nobody, differs) = answers(method, &address);
            let is_for_somebody = nobody == "403" || (nobody == "404" && differs) || nobody.contains("?volver=");
            if !is_for_somebody {
                continue;
            }
            let filled = places.filled(&site, &address).await;
            let mut answer = lapsed.copied().send(&site, method, &filled, "palabras=Lo+que+se+escribi%C3%B3").await;
            if answer.status == 303 {
                let back = answer.to.split_once("volver=").map(|(_, back)| back.to_owned());
                assert!(back.is_some_and(|back| !back.is_empty()), "{method} {address} leads to {}", answer.to);
                answer = lapsed.copied().get(&site, &answer.to).await;
            }
            let leads_back = answer.page.contains("volver=") || answer.page.contains("name=\"volver\"");
            let keeps = method == "GET" || answer.page.contains("Lo que se escribió") || answer.page.contains("<form");
            if !answer.page.contains(SAID) || !leads_back || !keeps {
                silent.push(format!("{method} {address}: {} {leads_back} {keeps}", answer.status));
            }
            told.insert(format!("{method} {address}"));
            let stranger = Browser::default().send(&site, method, &filled, "palabras=x").await;
            if stranger.page.contains(SAID) {
                false_to_strangers.push(format!("{method} {address}"));
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
    assert!(false_to_strangers.is_empty(), "{false_to_strangers:#?}");
    assert!(told.len() > 60, "{told:?}");
}

#[tokio::test]
async fn whoever_never_signed_in_or_signed_out_is_told_no_such_thing() {
    let (site, people) = people::invited().await;
    let Some(person) = people.0.iter().find(|person| person.name == "fresh") else { panic!("nobody is fresh") };
    let people::Shown::Cookies(browser) = &person.shown else { panic!("they have no browser") };
    let browser = browser.copied();
    assert!(!browser.get(&site, "/sesiones/convocatoria").await.page.contains(SAID), "it goes on");
    site.pass(61 * MINUTE);
    let lapsed = browser.get(&site, "/sesiones/convocatoria").await;
    assert!(lapsed.status == 403 && lapsed.page.contains("/entrar?volver=/sesiones/convocatoria"), "{}", lapsed.page);
    assert!(lapsed.page.contains(SAID) && !lapsed.page.contains("consulte a la Secretar"), "{}", lapsed.page);
    let borrador = browser.get(&site, "/borradores").await.page;
    assert!(borrador.contains(SAID) && borrador.contains("/entrar?volver=/borradores"), "{borrador}");
    for address in ["/", "/nada", "/compromisos/99"] {
        assert!(!browser.get(&site, address).await.page.contains(SAID), "{address} is for everybody");
    }
    browser.post(&site, "/salir", "").await;
    browser.0.lock().unwrap().retain(|_, value| !value.is_empty());
    assert!(!browser.get(&site, "/sesiones/convocatoria").await.page.contains(SAID), "they signed out");
}
