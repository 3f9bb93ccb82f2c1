//! Following a commitment: a button for whoever is signed in, and one letter a week of what changed.

use domain::{Code, EntryNumber, Role};
use jiff::civil::date;
use platform::{Correspondence, EMail, FollowedLetter, LetterKind, Told, script};

use crate::hostile::sample_until;
use crate::sign_in::{Browser, WHO, signed_in};
use crate::surfaces::site::Site;

const WEEK: i64 = 7 * 24 * 60 * 60 * 1_000;
const PAGE: &str = "/compromisos/1";
const BUTTON: &str = "Seguir este compromiso";

/// A commitment that was presented, and somebody with an address who holds an office of its institution.
pub(crate) async fn presented() -> (Site, EntryNumber) {
    let site = sample_until("# The session: illustrative.").await;
    site.platform.set_demo_date(Some(date(2020, 11, 20))).unwrap();
    let (by, office) =
        (site.platform.holder(&Role::of("secretaria-tecnica").unwrap()), Code::new("ieem-transparencia").unwrap());
    let address: EMail = WHO.parse().unwrap();
    let appointment = site.platform.appointment_today(&office).unwrap();
    let sent = site
        .platform
        .invite(&platform::Authority::of_house(by.clone()), appointment, &address, "es-MX", 7)
        .await
        .unwrap();
    site.platform.accept_invitation(&sent.token).await.unwrap();
    let proposal = site.platform.snapshot().state.skeleton.proposals.number(1).unwrap().id;
    (site.served(), proposal)
}

/// Completes a field of the commitment.
async fn complete(site: &Site, proposal: EntryNumber, field: &str) {
    let base = site.platform.snapshot().state.skeleton.last_on(proposal).unwrap();
    let act = format!(
        "on 2020-11-20\nas ieem-transparencia\ndo proposal.amend\n  on = {proposal}\n  base = {base}\n  field = {field}\n  \
         {field} = La ciudadan\u{ed}a del Estado, que decide y vigila.\n"
    );
    script::play(&site.platform, &act).await.unwrap();
}

/// What letters say that are due; each is taken by the other side. One that has nothing more to say says `None`.
async fn told(site: &Site) -> Vec<Option<FollowedLetter>> {
    site.platform.tell_followed().await.unwrap();
    let mut told = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        let addressed = site.platform.addressed(&letter).await.unwrap();
        site.platform.sent(&letter.id).await.unwrap();
        if letter.kind == LetterKind::Followed {
            told.push(addressed.and_then(|addressed| match addressed.told {
                Told::Followed(said) if addressed.recipient.address == WHO => Some(said),
                _ => None,
            }));
        }
    }
    told
}

/// How many entries each letter tells of the one commitment.
async fn counted(site: &Site) -> Vec<usize> {
    told(site)
        .await
        .into_iter()
        .flatten()
        .map(|said| said.changes.iter().map(|change| change.deeds.len()).sum())
        .collect()
}

#[tokio::test]
async fn whoever_is_signed_in_follows_and_everybody_else_gets_the_same_page() {
    let (site, _) = presented().await;
    let before = Browser::default().get(&site, PAGE).await;
    assert!(!before.page.contains(BUTTON) && before.headers.contains_key("etag"), "{}", before.page);
    let sent = Browser::default().post(&site, "/compromisos/1/avisos", "seguir=si").await;
    assert!(sent.status == 403 && sent.page.contains("href=\"/entrar"), "what was chosen comes back: {}", sent.page);
    let browser = signed_in(&site).await;
    assert!(browser.get(&site, PAGE).await.page.contains(BUTTON));
    for refused in ["", "seguir=otra"] {
        assert_eq!(browser.post(&site, "/compromisos/1/avisos", refused).await.status, 422);
    }
    assert_eq!(browser.post(&site, "/compromisos/99/avisos", "seguir=si").await.status, 404);
    assert_eq!(browser.get(&site, "/compromisos/1/avisos").await.to, PAGE, "looking follows nothing");
    assert!(browser.get(&site, PAGE).await.page.contains(BUTTON));

    for _ in 0..2 {
        assert_eq!(browser.post(&site, "/compromisos/1/avisos", "seguir=si").await.place(), PAGE);
    }
    let followed = browser.get(&site, PAGE).await;
    assert!(followed.page.contains("Usted sigue este compromiso") && !followed.page.contains(BUTTON));
    assert_eq!(followed.headers["cache-control"], "no-store");
    let after = Browser::default().get(&site, PAGE).await;
    assert!(before.page == after.page && before.headers["etag"] == after.headers["etag"], "nobody else sees it");
    let page = browser.get(&site, "/cuenta/avisos").await.page;
    assert!(
        page.contains("Dejar de seguirlo<span class=\"vh\">: Compromiso 1") && page.contains("href=\"/compromisos/1\""),
        "{page}"
    );
    assert_eq!(browser.post(&site, "/cuenta/avisos", "dejar=1").await.place(), "/cuenta/avisos");
    assert!(browser.get(&site, "/cuenta/avisos").await.page.contains("No sigue ninguno"));
    assert!(browser.get(&site, PAGE).await.page.contains(BUTTON));
}

#[tokio::test]
async fn one_letter_a_week_tells_each_change_once() {
    let (site, proposal) = presented().await;
    complete(&site, proposal, "population").await;
    let browser = signed_in(&site).await;
    browser.post(&site, "/compromisos/1/avisos", "seguir=si").await;
    complete(&site, proposal, "relevance").await;
    assert!(told(&site).await.is_empty(), "a week has to pass");
    site.pass(WEEK);
    assert_eq!(counted(&site).await, [1], "what was recorded before they followed is not told");
    assert!(told(&site).await.is_empty(), "once");
    let site = site.restarted(0, async |_| ()).await.served();
    assert!(told(&site).await.is_empty(), "once, whoever starts again");
    complete(&site, proposal, "problem").await;
    site.pass(WEEK - 1);
    assert!(told(&site).await.is_empty(), "one letter a week");
    // The server was off on the day on which it was due.
    let site = site.restarted(3 * WEEK, async |_| ()).await.served();
    assert_eq!(counted(&site).await, [1]);
    site.pass(WEEK);
    assert!(told(&site).await.is_empty(), "nothing changed");
}

#[tokio::test]
async fn one_request_ends_what_is_followed_and_not_what_is_owed() {
    let (site, proposal) = presented().await;
    let browser = signed_in(&site).await;
    browser.post(&site, "/compromisos/1/avisos", "seguir=si").await;
    assert_eq!(browser.post(&site, "/cuenta/avisos", "seguidos=at_once").await.place(), "/cuenta/avisos");
    complete(&site, proposal, "population").await;
    let said = told(&site).await.pop().flatten().unwrap();
    let address = format!("/avisos/baja/{}", said.unsubscribe);
    complete(&site, proposal, "relevance").await;
    site.platform.tell_followed().await.unwrap();
    let outside = Browser::default();
    let asked = outside.get(&site, &address).await;
    assert!(asked.page.contains("Dejar de recibir avisos de lo que sigue"), "{}", asked.page);
    assert_eq!(outside.post(&site, &address, "List-Unsubscribe=One-Click").await.status, 200);
    assert!(matches!(told(&site).await[..], [None]), "what waited is not sent any more");
    complete(&site, proposal, "problem").await;
    assert!(told(&site).await.is_empty());
    let page = browser.get(&site, "/cuenta/avisos").await.page;
    assert!(page.contains("name=\"ritmo\" value=\"at_once\" checked"), "what is owed is told as before: {page}");
    assert!(page.contains("name=\"seguidos\" value=\"never\" checked"), "{page}");
    // Who comes back is not told what they did not want to be told.
    browser.post(&site, "/cuenta/avisos", "seguidos=at_once").await;
    assert!(told(&site).await.is_empty());
}

/// Until the office ends, in the same moment.
#[tokio::test]
async fn commitments_of_the_own_institution_are_told_to_whoever_wants_and_holds_the_office() {
    let (site, proposal) = presented().await;
    let browser = signed_in(&site).await;
    browser.post(&site, "/cuenta/avisos", "seguidos=at_once&propios=si").await;
    complete(&site, proposal, "population").await;
    assert_eq!(counted(&site).await, [1]);
    complete(&site, proposal, "relevance").await;
    site.platform.set_demo_date(Some(date(2010, 1, 1))).unwrap();
    assert!(told(&site).await.is_empty(), "nobody holds it on that day");
}
