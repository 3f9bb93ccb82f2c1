//! Whoever follows in an office is invited before they hold it, by the pages, and is told the calls that stand when they do.

use domain::{Code, Role};
use jiff::civil::date;
use platform::{CallNews, Correspondence, EMail, InvitedTo, Told, script};

use crate::desk::CALL;
use crate::factors::Application;
use crate::hostile::sample;
use crate::sign_in::{Browser, WHO, came_in, letter};
use crate::surfaces::site::Site;

const OFFICE: &str = "infoem-titular";
const SECRETARY: &str = "secretaria@institucion.example";

/// What the letters to [`WHO`] tell: the address and the first day of an invitation, and calls.
async fn told(site: &Site) -> (Option<(String, InvitedTo)>, Vec<CallNews>) {
    let (mut invited, mut calls) = (None, Vec::new());
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        let addressed = site.platform.addressed(&letter).await.unwrap();
        match addressed.filter(|letter| letter.recipient.address == WHO).map(|letter| letter.told) {
            Some(Told::Invitation(said)) => invited = Some((format!("/invitaciones/{}", said.link_token), said.to)),
            Some(Told::Call(said)) => calls.push(said.news),
            _ => {}
        }
    }
    (invited, calls)
}

/// Whoever holds the office from a day on, by a paper; the entry.
async fn named(site: &Site, from: &str) -> u64 {
    let paper = format!(
        "as secretaria-tecnica\ndo secretariat.appoint_by_paper\n  office = {OFFICE}\n  from = {from}\n  support.kind = appointment\n"
    );
    script::play(&site.platform, &paper).await.unwrap();
    site.platform.snapshot().latest
}

/// A body where a session is called, with the browser of the technical secretary.
async fn called() -> (Site, Browser) {
    let site = sample().await.served_without_pauses();
    let secretary = site.platform.appointment_today(&Code::new("secretaria-tecnica").unwrap()).unwrap();
    let (by, to) = (site.platform.holder(&Role::Administrator), SECRETARY.parse::<EMail>().unwrap());
    let sent =
        site.platform.invite(&platform::Authority::of_house(by.clone()), secretary, &to, "es-MX", 7).await.unwrap();
    site.platform.accept_invitation(&sent.token).await.unwrap();
    let browser = came_in(&site, SECRETARY).await;
    Application::bound(&site, &browser).await;
    script::play(&site.platform, CALL).await.unwrap();
    (site, browser)
}

#[tokio::test]
async fn who_follows_prepares_their_account_before_and_acts_from_the_first_day() {
    let (site, secretary) = called().await;
    let next = named(&site, "2021-10-25").await;
    let form = secretary.get(&site, "/invitaciones").await.page;
    let offered = format!("a partir del lunes 25 de octubre de 2021 (asiento {next})");
    assert!(form.contains(&offered), "{form}");
    let asked = format!("cargo={next}&correo={WHO}&dias=7");
    assert_eq!(secretary.post(&site, "/invitaciones", &asked).await.status, 303);
    assert!(secretary.get(&site, "/invitaciones").await.page.matches(&offered).count() == 2, "and in the list");
    let (invited, _) = told(&site).await;
    let (address, to) = invited.unwrap();
    assert!(
        to == InvitedTo::Office(Code::new(OFFICE).unwrap(), Some(date(2021, 10, 25))),
        "the letter says from when on"
    );

    let browser = Browser::default();
    let page = browser.get(&site, &address).await.page;
    assert!(page.contains("Ocupar\u{e1} el cargo desde") && page.contains("25 de octubre de 2021"), "{page}");
    assert_eq!(browser.accepts(&site, &address).await.to, "/entrar/codigo");
    let (code, _) = letter(&site).await.unwrap();
    let entered = browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    assert_eq!(entered.to, "/entrar/factor", "what they will need is asked for before");
    Application::bound(&site, &browser).await;
    let page = browser.get(&site, "/compromisos").await.page;
    assert!(page.contains("data-office=\"\"") && page.contains("empieza el lunes 25 de octubre de 2021"), "{page}");
    site.platform.tell_entered().await.unwrap();
    assert!(told(&site).await.1.is_empty(), "the office is somebody else's yet");

    site.platform.set_demo_date(Some(date(2021, 10, 25))).unwrap();
    let page = browser.get(&site, "/compromisos").await.page;
    assert!(page.contains(&format!("data-office=\"{OFFICE}\"")), "in the same second: {page}");
    site.platform.tell_entered().await.unwrap();
    assert_eq!(told(&site).await.1, [CallNews::Called], "the session was called before they came");
    site.platform.tell_entered().await.unwrap();
    assert!(told(&site).await.1.is_empty(), "once");
}

#[tokio::test]
async fn whoever_accepts_an_office_that_is_theirs_is_told_the_calls_that_stand_at_once() {
    let (site, _) = called().await;
    let by = site.platform.holder(&Role::of("secretaria-tecnica").unwrap());
    let invite = async |appointment| {
        let to = WHO.parse::<EMail>().unwrap();
        site.platform
            .invite(&platform::Authority::of_house(by.clone()), appointment, &to, "es-MX", 7)
            .await
            .unwrap()
            .token
    };
    let replaced = invite(named(&site, "2021-10-28").await).await;
    let next = named(&site, "2021-10-22").await;
    let page = Browser::default().get(&site, &format!("/invitaciones/{replaced}")).await;
    assert!(page.status == 410 && page.page.contains("El nombramiento de esta invitaci\u{f3}n"), "{}", page.page);
    told(&site).await;
    site.platform.accept_invitation(&invite(next).await).await.unwrap();
    assert_eq!(told(&site).await.1, [CallNews::Called]);
    site.platform.tell_entered().await.unwrap();
    assert!(told(&site).await.1.is_empty(), "once");
}
