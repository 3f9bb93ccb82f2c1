//! The mailbox that an office shares: it gets notices once its code was typed, and lets nobody in.

use domain::secretariat::Post;
use domain::{EntryNumber, Typed};
use platform::{Addressed, Correspondence, Told, script};

use crate::desk::CALL;
use crate::empty_forms::unsaid;
use crate::factors::Application;
use crate::notices::with_an_address;
use crate::sign_in::{Browser, MINUTE, WHO, signed_in};
use crate::surfaces::site::Site;

const SHARED: &str = "oficina@institucion.example";
const FORM: &str = "/cuenta/avisos/buzon";
const OFFICE: &str = "secretaria-tecnica";

/// What the letters say that are due; each is taken by the other side.
async fn letters(site: &Site) -> Vec<Addressed> {
    site.platform.tell_owed().await.unwrap();
    let mut letters = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        letters.extend(site.platform.addressed(&letter).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
    }
    letters
}

/// Those to the mailbox.
pub(crate) async fn shared(site: &Site) -> Vec<Told> {
    let letters = letters(site).await.into_iter();
    letters.filter(|letter| letter.recipient.address == SHARED).map(|letter| letter.told).collect()
}

/// Cancels a session.
fn cancel(session: EntryNumber) -> String {
    format!(
        "on 2021-10-23\nas secretaria-tecnica\ndo session.cancel\n  on = {session}\n  base = {session}\n  reason = No hay sede para esa noche \
         y ninguna otra queda cerca.\n"
    )
}

/// Somebody who holds an office and showed two factors.
pub(crate) async fn held() -> (Site, Browser) {
    let (site, office) = with_an_address(|post| *post == Post::TechnicalSecretary).await;
    assert_eq!(office.as_str(), OFFICE);
    let site = site.served();
    let browser = signed_in(&site).await;
    let refused = browser.post(&site, FORM, &format!("cargo={OFFICE}&correo={SHARED}")).await;
    let is_kept = refused.page.contains(SHARED) && refused.page.contains("/entrar/factor?aparte=1");
    assert!(refused.status == 403 && is_kept, "the e-mail alone is not enough: {}", refused.page);
    let _ = Application::bound(&site, &browser).await;
    let _ = letters(&site).await;
    (site, browser)
}

/// The same with a mailbox whose code was typed.
async fn named() -> (Site, Browser) {
    let (site, browser) = held().await;
    browser.post(&site, FORM, &format!("cargo={OFFICE}&correo={SHARED}")).await;
    let told = shared(&site).await;
    let [Told::MailboxCode(said)] = &told[..] else { panic!("{told:?}") };
    assert_eq!(
        browser.post(&site, FORM, &format!("cargo={OFFICE}&codigo={}", said.code)).await.place(),
        "/cuenta/avisos"
    );
    (site, browser)
}

#[tokio::test]
async fn it_gets_nothing_but_a_code_until_that_is_typed() {
    let (site, browser) = held().await;
    for (sent, status) in [
        ("correo=oficina@institucion.example", 403),
        ("cargo=infoem-titular&correo=oficina@institucion.example", 403),
        ("cargo=secretaria-tecnica&correo=oficina", 422),
        ("cargo=secretaria-tecnica&codigo=UUUU-UUUU", 410),
    ] {
        assert_eq!(browser.post(&site, FORM, sent).await.status, status, "{sent}");
    }
    assert_eq!(Browser::default().post(&site, FORM, "cargo=secretaria-tecnica").await.status, 403);
    assert!(shared(&site).await.is_empty());
    assert_eq!(browser.post(&site, FORM, &format!("cargo={OFFICE}&correo={SHARED}")).await.place(), "/cuenta/avisos");
    let told = shared(&site).await;
    let [Told::MailboxCode(said)] = &told[..] else { panic!("{told:?}") };
    script::play(&site.platform, CALL).await.unwrap();
    assert!(shared(&site).await.is_empty(), "nobody is written to because somebody else typed their address");
    let page = browser.get(&site, "/cuenta/avisos").await.page;
    assert!(page.contains("Se mand\u{f3} un c\u{f3}digo a o\u{b7}\u{b7}\u{b7}@institucion.example"), "{page}");
    for _ in 0..4 {
        assert_eq!(browser.post(&site, FORM, &format!("cargo={OFFICE}&codigo=UUUU-UUUU")).await.status, 403);
    }
    browser.post(&site, FORM, &format!("cargo={OFFICE}&codigo={}", said.code)).await;
    let page = browser.get(&site, "/cuenta/avisos").await.page;
    assert!(page.contains("o\u{b7}\u{b7}\u{b7}@institucion.example recibe los avisos") && !page.contains(SHARED));
}

#[tokio::test]
async fn it_gets_calls_and_what_is_owed_and_ends_each_alone() {
    let (site, browser) = named().await;
    script::play(&site.platform, CALL).await.unwrap();
    let told = shared(&site).await;
    assert!(told.len() == 2 && told.iter().any(|told| matches!(told, Told::Owed(said) if !said.owed.is_empty())));
    let call = told.iter().find_map(|told| if let Told::Call(said) = told { Some(said) } else { None }).unwrap();
    assert!(shared(&site).await.is_empty(), "once");
    let end = format!("/avisos/baja/{}", call.unsubscribe.as_ref().unwrap());
    let outside = Browser::default();
    assert!(outside.get(&site, &end).await.page.contains("Dejar de recibir convocatorias en este buz\u{f3}n"));
    assert_eq!(outside.post(&site, &end, "List-Unsubscribe=One-Click").await.status, 200);
    let session = site.platform.snapshot().state.skeleton.sessions.iter().last().unwrap().id;
    script::play(&site.platform, &cancel(session)).await.unwrap();
    let told = letters(&site).await;
    assert!(told.iter().any(|letter| letter.recipient.address == WHO), "whoever holds the office is called");
    let calls = |letter: &&Addressed| letter.recipient.address == SHARED && matches!(letter.told, Told::Call(_));
    assert!(!told.iter().any(|letter| calls(&letter)), "it asked for no more of them");
    let page = browser.get(&site, "/cuenta/avisos").await.page;
    assert!(page.contains("no recibir m\u{e1}s convocatorias") && !page.contains("no recibir m\u{e1}s pendientes"));
}

#[tokio::test]
async fn nobody_signs_in_with_it_and_it_is_removed() {
    let (site, browser) = named().await;
    let asked = Browser::default();
    let (theirs, nobodys) = (asked.post(&site, "/entrar", &format!("correo={SHARED}")).await, Browser::default());
    let other = nobodys.post(&site, "/entrar", "correo=nadie@institucion.example").await;
    assert_eq!((theirs.status, theirs.to, theirs.page), (other.status, other.to, other.page));
    let lets_in = |letter: &Addressed| matches!(letter.told, Told::SignIn(_));
    assert!(!letters(&site).await.iter().any(lets_in), "no letter lets anybody in");
    script::play(&site.platform, CALL).await.unwrap();
    assert!(!shared(&site).await.is_empty());
    assert_eq!(browser.post(&site, FORM, &format!("cargo={OFFICE}")).await.place(), "/cuenta/avisos");
    assert!(!browser.get(&site, "/cuenta/avisos").await.page.contains("recibe los avisos"));
    let session = site.platform.snapshot().state.skeleton.sessions.iter().last().unwrap().id;
    script::play(&site.platform, &cancel(session)).await.unwrap();
    assert!(shared(&site).await.is_empty(), "what was removed gets nothing");
}

#[tokio::test]
async fn an_empty_form_names_its_field_on_the_page_where_it_is() {
    let (site, browser) = held().await;
    for (typed, field) in [("correo=", "correo"), ("codigo=", "codigo"), ("correo=oficina", "correo")] {
        // The field of the code is there once a code was sent.
        browser.post(&site, FORM, &format!("cargo={OFFICE}&correo={SHARED}")).await;
        let page = browser.post(&site, FORM, &format!("cargo={OFFICE}&{typed}")).await;
        let id = format!("{field}-{OFFICE}");
        assert_eq!((page.status, unsaid(&page.page, &id, &format!("{id}-e"))), (422, Vec::new()), "{}", page.page);
    }
}

/// Whoever was in the account may have named a mailbox of their own: it gets nothing more, and the code that was sent to it neither
/// counts nor is sent again.
#[tokio::test]
async fn it_gets_nothing_once_whoever_named_it_is_reset() {
    for is_shown in [true, false] {
        let (site, browser) = held().await;
        browser.post(&site, FORM, &format!("cargo={OFFICE}&correo={SHARED}")).await;
        let told = shared(&site).await;
        let [Told::MailboxCode(said)] = &told[..] else { panic!("{told:?}") };
        let shows = format!("cargo={OFFICE}&codigo={}", said.code);
        if is_shown {
            assert_eq!(browser.post(&site, FORM, &shows).await.to, "/cuenta/avisos?hecho=buzon");
        }
        site.pass(MINUTE);
        let half = format!("do secretariat.reset_factor\n  office = {OFFICE}\n");
        let reset = format!("on 2021-10-22\nas infoem-titular\n{half}as contraloria-titular\n{half}");
        script::play(&site.platform, &reset).await.unwrap();
        script::play(&site.platform, CALL).await.unwrap();
        assert!(shared(&site).await.is_empty(), "shown: {is_shown}");
        site.pass(MINUTE);
        let browser = signed_in(&site).await;
        let _ = Application::bound(&site, &browser).await;
        assert_ne!(browser.post(&site, FORM, &shows).await.status, 303, "the code is good no more");
        let page = browser.get(&site, "/cuenta/avisos").await.page;
        assert!(!page.contains("recibe los avisos") && !page.contains("@institucion.example</"), "{page}");
        assert!(shared(&site).await.is_empty(), "shown: {is_shown}");
    }
}
