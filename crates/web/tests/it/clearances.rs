//! Vistos buenos: given at a private address without an account, told to the institutions of the draft alone, gone with it.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::Path;

use axum::body::Body;
use axum::http::Request;
use domain::{Code, Role};
use platform::{Addressed, Correspondence, Told, script};

use crate::drafts::draft;
use crate::empty_forms::unsaid;
use crate::factors::Application;
use crate::files::draft_with;
use crate::hostile::{FORM, sample};
use crate::sign_in::{Answer, Browser, answered, came_in};
use crate::surfaces::site::Site;

pub(crate) const DAY: i64 = 24 * 60 * 60 * 1_000;
pub(crate) const OWN: &str = "ieem-transparencia";
/// What the subject of the key of an answer begins with; its id follows.
const SUBJECT: &[u8] = b"visto-bueno/";

/// The sample, served to everybody, and who is signed in.
pub(crate) struct Desk {
    pub(crate) site: Site,
    browsers: Vec<(&'static str, Browser, Application)>,
}

impl Deref for Desk {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

impl Desk {
    /// The same body, served, with browsers of some who hold an office.
    pub(crate) async fn of(site: Site) -> Self {
        let site = site.served_without_pauses();
        let by = site.platform.holder(&Role::of("secretaria-tecnica").unwrap());
        let mut browsers = Vec::new();
        for office in [OWN, "ieem-suplente", "infoem-titular", "secretaria-tecnica"] {
            let address = format!("{office}@institucion.example");
            let appointment = site.platform.appointment_today(&Code::new(office).unwrap()).unwrap();
            let sent = site
                .platform
                .invite(&platform::Authority::of_house(by.clone()), appointment, &address.parse().unwrap(), "es-MX", 7)
                .await
                .unwrap();
            site.platform.accept_invitation(&sent.token).await.unwrap();
            let browser = came_in(&site, &address).await;
            let application = Application::bound(&site, &browser).await;
            browsers.push((office, browser, application));
        }
        Self { site, browsers }
    }

    fn browser(&self, office: &str) -> Browser {
        let found = self.browsers.iter().find(|(of, ..)| *of == office);
        found.map_or_else(Browser::default, |(_, browser, _)| browser.copied())
    }

    /// The first of them signs in again, so many days after.
    async fn comes_back(&mut self, days: i64) {
        let (office, browser, application) = &mut self.browsers[0];
        *browser = came_in(&self.site, &format!("{office}@institucion.example")).await;
        assert_eq!(application.show(&self.site, browser, days * 24 * 120).await, 303);
    }

    pub(crate) async fn get(&self, office: &str, address: &str) -> (u16, String) {
        let answer = self.browser(office).get(&self.site, address).await;
        (answer.status, answer.page)
    }

    pub(crate) async fn post(&self, office: &str, address: &str, sent: String) -> (u16, String) {
        let answer = self.browser(office).post(&self.site, address, &sent).await;
        (answer.status, answer.to)
    }
}

/// What somebody without any cookie is answered.
pub(crate) async fn outside(site: &Site, address: &str, sent: Option<&[(&str, &str)]>) -> Answer {
    let request = Request::builder().uri(address).header("sec-fetch-site", "same-origin");
    let request = match sent {
        None => request.body(Body::empty()),
        Some(sent) => {
            let body = serde_urlencoded::to_string(sent).unwrap();
            // As browsers do: nobody takes more memory than what they send.
            let request = request.method("POST").header("content-type", FORM).header("content-length", body.len());
            request.body(Body::from(body))
        }
    };
    answered(site.answer(request.unwrap()).await).await
}

/// Asks for a visto bueno: the page of the draft afterwards.
pub(crate) async fn ask(site: &Desk, draft: &str) -> String {
    let (status, to) = site.post(OWN, &format!("{draft}/visto-bueno"), "dias=3".into()).await;
    assert_eq!((status, to), (303, format!("{draft}#vistos-buenos")));
    site.get(OWN, draft).await.1
}

/// The address that a page shows last.
pub(crate) fn address(page: &str) -> String {
    let (_, rest) = page.rsplit_once("href=\"https://mesa.example/visto-bueno/").unwrap();
    format!("/visto-bueno/{}", rest.split_once('"').unwrap().0)
}

/// A draft that says something, and an address at which it is answered.
pub(crate) async fn asked() -> (Desk, String, String) {
    let site = sample().await;
    let draft = written(&site).await;
    let desk = Desk::of(site).await;
    let address = address(&ask(&desk, &draft).await);
    (desk, draft, address)
}

/// A draft that says something.
pub(crate) async fn written(site: &Site) -> String {
    let (draft, form) = draft(site).await;
    assert_eq!(site.post(OWN, &draft, FORM, form).await.0, 303);
    draft
}

pub(crate) fn answer<'a>(
    name: &'a str,
    remarks: &'a str,
    verdict: &'a str,
    revision: &'a str,
) -> [(&'a str, &'a str); 4] {
    [("nombre", name), ("observaciones", remarks), ("respuesta", verdict), ("revision", revision)]
}

#[tokio::test]
async fn somebody_without_an_account_gives_it_and_changes_it() {
    let (site, draft, address) = asked().await;
    let before = site.platform.snapshot().latest;
    let page = outside(&site, &address, None).await;
    assert!(page.status == 200 && page.page.contains("Gasto abierto") && page.page.contains("formatos abiertos"));
    assert_eq!(page.headers["cache-control"], "no-store");
    assert!(page.headers["x-robots-tag"].to_str().unwrap().contains("noindex") && page.cookies.is_empty());

    for (sent, says) in [
        (answer(" ", "", "visto-bueno", "2"), "Escriba su nombre"),
        (answer("Rosa", " ", "observaciones", "2"), "Escriba sus observaciones"),
        (answer("Rosa", "", "otra", "2"), "Elija"),
    ] {
        let refused = outside(&site, &address, Some(&sent)).await;
        assert!(refused.status == 422 && refused.page.contains(says), "{says}: {}", refused.page);
    }
    let empty = outside(&site, &address, Some(&answer("", "", "observaciones", "2"))).await;
    for field in ["nombre", "observaciones"] {
        assert_eq!(unsaid(&empty.page, field, &format!("{field}-e")), Vec::<String>::new(), "all of it at once");
    }
    let given = outside(&site, &address, Some(&answer("Rosa <script>", "", "visto-bueno", "2"))).await;
    assert_eq!((given.status, given.to.as_str()), (303, address.as_str()));
    let (_, page) = site.get("ieem-suplente", &draft).await;
    assert!(page.contains("Visto bueno de Rosa &#60;script&#62;") && !page.contains("Rosa <script>"), "{page}");
    assert!(!page.contains("Se dio a una versi\u{f3}n anterior"), "it is of this version");

    // Whoever opened the address before Rosa answered is shown her answer, and what they typed themselves.
    let remarks = "Falta el indicador.\r\n<b>Urge</b>";
    let second = answer("Luis", remarks, "observaciones", "2");
    let late = outside(&site, &address, Some(&second)).await;
    assert!(late.status == 409 && late.page.contains("Visto bueno de Rosa") && late.page.contains("value=\"Luis\""));
    assert!(late.page.contains("Falta el indicador."), "{}", late.page);
    assert!(site.get(OWN, &draft).await.1.contains("Visto bueno de Rosa"), "it is as it was");
    let (_, mark) = late.page.split_once("name=\"contestado\" value=\"").unwrap();
    let knowing = [&second[..], &[("contestado", mark.split_once('"').unwrap().0)]].concat();
    assert_eq!(outside(&site, &address, Some(&knowing)).await.status, 303);
    let (_, page) = site.get(OWN, &draft).await;
    assert!(page.contains("Con observaciones de Luis") && page.contains("&#60;b&#62;Urge&#60;/b&#62;"), "{page}");
    assert!(!page.contains("Visto bueno de Rosa"), "one address has one answer");
    assert_eq!(site.platform.snapshot().latest, before, "none of it is an entry");
}

#[tokio::test]
async fn a_draft_that_changed_since_says_what_changed() {
    let (site, draft, address) = asked().await;
    assert_eq!(outside(&site, &address, Some(&answer("Rosa", "", "visto-bueno", "2"))).await.status, 303);
    let (_, page) = site.get(OWN, &draft).await;
    assert!(!page.contains("Desde entonces cambi\u{f3}"));
    let typed = [("title", "Gasto abierto y claro"), ("revision", "2")];
    let saved = site.post(OWN, &draft, serde_urlencoded::to_string(typed).unwrap()).await;
    assert_eq!(saved.0, 303);
    let (_, page) = site.get(OWN, &draft).await;
    let (_, since) = page.split_once("Se dio a una versi\u{f3}n anterior. Desde entonces cambi\u{f3}:").unwrap();
    assert!(since.split_once("</p>").unwrap().0.contains("T\u{ed}tulo"), "{since}");
    // Whoever read the version before is shown this one, and what they typed.
    let late = outside(&site, &address, Some(&answer("Rosa Luna", "", "visto-bueno", "2"))).await;
    assert!(late.status == 409 && late.page.contains("Rosa Luna") && late.page.contains("abierto y claro"));
}

/// What was typed and not saved is saved before it is shown to anybody.
#[tokio::test]
async fn asking_and_the_sheet_and_the_organisations_save_first() {
    let site = sample().await;
    let draft = written(&site).await;
    let site = Desk::of(site).await;
    let typed = |title: &str, revision: &str, more: &[(&str, &str)]| {
        let own = [("title", title), ("summary", "El IEEM propone."), ("revision", revision)];
        serde_urlencoded::to_string([&own[..], more].concat()).unwrap()
    };
    let page = site.get(OWN, &draft).await.1;
    for joined in ["name=\"dias\"", "value=\"visto-bueno\"", "value=\"hoja\"", "value=\"organizaciones\""] {
        let (_, field) = page.split_once(joined).unwrap();
        assert!(field.split('>').next().unwrap().contains("form=\"borrador\""), "{joined}: {page}");
    }
    let asks = typed("Una", "2", &[("luego", "visto-bueno"), ("dias", "3")]);
    let asked = site.post(OWN, &format!("{draft}/visto-bueno"), asks).await;
    assert_eq!(asked, (303, format!("{draft}?guardado=3#vistos-buenos")));
    let address = address(&site.get(OWN, &draft).await.1);
    assert!(outside(&site, &address, None).await.page.contains(">Una<"), "they read what was typed");
    let again = typed("Una", "3", &[("luego", "visto-bueno"), ("dias", "3")]);
    let unedited = site.post(OWN, &format!("{draft}/visto-bueno"), again).await;
    assert_eq!(unedited.1, format!("{draft}?guardado=3#vistos-buenos"), "who reads goes on reading the same version");
    for (title, revision, then, to) in
        [("Dos", "3", "hoja", "visto-bueno"), ("Tres", "4", "organizaciones", "organizaciones")]
    {
        let led = site.post(OWN, &draft, typed(title, revision, &[("luego", then)])).await;
        assert_eq!(led, (303, format!("{draft}/{to}")));
        assert!(site.get(OWN, &draft).await.1.contains(&format!("value=\"{title}\"")), "{title}");
    }
    let stale = site
        .browser(OWN)
        .post(&site, &format!("{draft}/visto-bueno"), &typed("Otra", "3", &[("luego", "visto-bueno")]))
        .await;
    assert!(stale.status == 409 && stale.page.contains("value=\"Otra\""), "what cannot be saved stays: {}", stale.page);
}

#[tokio::test]
async fn an_address_that_is_guessed_ended_withdrawn_or_without_its_draft_shows_nothing() {
    let (mut site, draft, first) = asked().await;
    let give = answer("Rosa", "", "visto-bueno", "2");
    for guessed in ["/visto-bueno/x".to_owned(), format!("/visto-bueno/{}", "A".repeat(43)), format!("{first}0")] {
        for sent in [None, Some(&give[..])] {
            let refused = outside(&site, &guessed, sent).await;
            assert!(refused.status == 404 && !refused.page.contains("Gasto abierto"), "{guessed}");
        }
    }
    // Withdrawn.
    let page = site.get(OWN, &draft).await.1;
    let (_, id) = page.split_once("name=\"cual\" value=\"").unwrap();
    let which = format!("cual={}", id.split_once('"').unwrap().0);
    let (status, _) = site.post("infoem-titular", &format!("{draft}/visto-bueno/retiro"), which.clone()).await;
    assert!(status == 403 || status == 404, "another institution ends none: {status}");
    assert_eq!(outside(&site, &first, None).await.status, 200);
    assert_eq!(site.post(OWN, &format!("{draft}/visto-bueno/retiro"), which).await.0, 303);
    for sent in [None, Some(&give[..])] {
        let refused = outside(&site, &first, sent).await;
        assert!(
            refused.status == 410 && refused.page.contains("Puede hacer otra quien la pidi\u{f3}"),
            "{}",
            refused.page
        );
        assert!(!refused.page.contains("Gasto abierto"));
    }
    let late = answer("Luis", "Esto no se pierde al llegar tarde", "observaciones", "2");
    let refused = outside(&site, &first, Some(&late)).await;
    assert!(refused.status == 410 && refused.page.contains("Esto no se pierde al llegar tarde"), "{}", refused.page);
    // Ended.
    let second = address(&ask(&site, &draft).await);
    assert_eq!(outside(&site, &second, Some(&give)).await.status, 303);
    site.pass(3 * DAY);
    assert_eq!(outside(&site, &second, None).await.status, 410);
    site.comes_back(3).await;
    assert!(site.get(OWN, &draft).await.1.contains("Visto bueno de Rosa"), "what was answered stays");
    // Discarded.
    let third = address(&ask(&site, &draft).await);
    assert_eq!(site.post(OWN, &format!("{draft}/descarte"), String::new()).await.0, 303);
    for (gone, sent) in [(&third, None), (&third, Some(&give[..])), (&second, None)] {
        let refused = outside(&site, gone, sent).await;
        assert!(refused.status == 404 && !refused.page.contains("Gasto abierto"), "{gone}");
    }
}

#[tokio::test]
async fn an_address_ends_with_the_office_of_whoever_asked() {
    let (site, draft, left) = asked().await;
    let give = answer("Rosa", "", "visto-bueno", "2");
    assert_eq!(outside(&site, &left, None).await.status, 200);
    let next = "as secretaria-tecnica\ndo secretariat.appoint_by_paper\n  office = ieem-transparencia\n  from = 2020-12-08\n  support.kind = appointment\n";
    script::play(&site.platform, next).await.unwrap();
    for sent in [None, Some(&give[..])] {
        let refused = outside(&site, &left, sent).await;
        assert!(refused.status == 410 && !refused.page.contains("Gasto abierto"), "{}", refused.page);
    }
    assert_eq!(site.get(OWN, &draft).await.0, 404, "nor is the draft shown to who asked");
    let page = site.get("ieem-suplente", &draft).await.1;
    assert!(page.contains("Gasto abierto") && !page.contains(&left), "nobody hands it on: {page}");
}

#[tokio::test]
async fn only_its_institutions_ask_for_one_and_print_the_sheet() {
    let (site, draft, _) = asked().await;
    for office in ["", "secretaria-tecnica", "infoem-titular", "administrator"] {
        let (status, page) = site.get(office, &format!("{draft}/visto-bueno")).await;
        assert!((status == 403 || status == 404) && !page.contains("Gasto abierto"), "{office}: {status}");
        let (status, _) = site.post(office, &format!("{draft}/visto-bueno"), "dias=3".into()).await;
        assert!(status == 403 || status == 404, "{office}: {status}");
    }
    for days in ["0", "15", "-1", "", "x"] {
        let (status, _) = site.post(OWN, &format!("{draft}/visto-bueno"), format!("dias={days}")).await;
        assert_eq!(status, 422, "{days}");
    }
    let (status, sheet) = site.get(OWN, &format!("{draft}/visto-bueno")).await;
    let folio: String = draft.trim_start_matches("/borradores/").chars().take(8).collect();
    assert!(status == 200 && sheet.contains(&format!("Borrador {folio}, versi\u{f3}n 2.")), "{sheet}");
    assert!(sheet.contains("R\u{fa}brica") && sheet.contains("formatos abiertos"), "{sheet}");
    for _ in 1..12 {
        ask(&site, &draft).await;
    }
    let (status, _) = site.post(OWN, &format!("{draft}/visto-bueno"), "dias=3".into()).await;
    assert_eq!(status, 422, "twelve are enough");
}

/// A file of a draft is read at the address of this draft, and at no other.
#[tokio::test]
async fn the_files_of_the_draft_are_read_at_its_address_alone() {
    let site = sample().await;
    let (draft, _, id) = draft_with(&site, "oficio.pdf").await;
    let another = written(&site).await;
    let site = Desk::of(site).await;
    let own = address(&ask(&site, &draft).await);
    let page = outside(&site, &own, None).await;
    let file = format!("{own}/archivos/{id}");
    assert!(page.page.contains(&format!("href=\"{file}\"")) && page.page.contains("oficio.pdf"), "{}", page.page);
    let got = outside(&site, &file, None).await;
    assert_eq!((got.status, got.headers["cache-control"].to_str().unwrap()), (200, "private, no-store"));
    assert!(got.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert!(!got.headers.contains_key("access-control-allow-origin"));
    let other = address(&ask(&site, &another).await);
    for refused in
        [format!("{other}/archivos/{id}"), format!("{own}/archivos/x"), format!("/visto-bueno/x/archivos/{id}")]
    {
        assert_eq!(outside(&site, &refused, None).await.status, 404, "{refused}");
    }
    let asked_again = site.get(OWN, &format!("{draft}/descarte")).await.1;
    assert!(asked_again.contains("los vistos buenos"), "what would go is said: {asked_again}");
}

/// What was answered is enciphered under a key of its own, which goes after the draft: at the next start, or within a day.
#[tokio::test]
async fn the_key_of_an_answer_goes_with_its_draft() {
    let site = sample().await;
    let (draft, other) = (written(&site).await, written(&site).await);
    let desk = Desk::of(site).await;
    let (gone, stays) = (address(&ask(&desk, &draft).await), address(&ask(&desk, &other).await));
    for address in [&gone, &stays] {
        assert_eq!(outside(&desk, address, Some(&answer("Rosa", "", "visto-bueno", "2"))).await.status, 303);
    }
    let site = desk.site.restarted(0, async |data| assert_eq!(keys(data), 2)).await;
    assert_eq!(site.post(OWN, &format!("{draft}/descarte"), FORM, String::new()).await.0, 303);
    let site = site.restarted(DAY, async |_| {}).await;
    let site = site.restarted(0, async |data| assert_eq!(keys(data), 1)).await.served_without_pauses();
    let answered = outside(&site, &stays, None).await;
    assert!(answered.status == 200 && answered.page.contains("Rosa"), "{}", answered.page);
}

/// How many keys of answers are in a folder.
fn keys(data: &Path) -> usize {
    let bytes = std::fs::read(data.join("keys.db")).unwrap();
    let ids: BTreeSet<&[u8]> = bytes.windows(SUBJECT.len() + 32).filter(|part| part.starts_with(SUBJECT)).collect();
    ids.len()
}

/// In a demonstration nothing is private: no address is made, and none shows anything.
#[tokio::test]
async fn a_demonstration_has_no_such_addresses() {
    let site = sample().await;
    let draft = written(&site).await;
    let (_, page) = site.get(OWN, &draft).await;
    assert!(page.contains("nada es privado") && !page.contains("name=\"dias\""), "{page}");
    assert_eq!(site.post(OWN, &format!("{draft}/visto-bueno"), FORM, "dias=3".into()).await.0, 404);
    let (status, page) = site.get("", &format!("/visto-bueno/{}", "A".repeat(43))).await;
    assert!(status == 404 && page.contains("no hay direcciones privadas"), "{page}");
    assert!(site.get(OWN, &format!("{draft}/visto-bueno")).await.1.contains("R\u{fa}brica"), "the sheet is printed");
}

/// What the letters say that are due; each is taken by the other side.
pub(crate) async fn letters(site: &Site) -> Vec<Addressed> {
    let mut letters = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        letters.extend(site.platform.addressed(&letter).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
    }
    letters
}

#[tokio::test]
async fn the_address_is_mailed_and_whoever_asked_is_told_of_the_answer() {
    let (desk, draft, _) = asked().await;
    let (site, browser) = (&desk.site, desk.browser(OWN));
    let _ = letters(site).await;
    let refused = browser.post(site, &format!("{draft}/visto-bueno"), "dias=3&correo=rosa").await;
    assert!(refused.status == 422 && letters(site).await.is_empty(), "{}", refused.page);
    let asked = browser.post(site, &format!("/en{draft}/visto-bueno"), "dias=3&correo=rosa%40ieem.example").await;
    assert_eq!(asked.status, 303, "{}", asked.page);
    let mut mailed = letters(site).await;
    let mailed = mailed.pop().filter(|_| mailed.is_empty()).unwrap();
    assert_eq!((mailed.recipient.address.as_str(), mailed.recipient.language.as_str()), ("rosa@ieem.example", "en"));
    let Told::VistoBueno(said) = &mailed.told else { panic!("{:?}", mailed.told) };
    assert_eq!(said.role.word(), OWN);
    let page = browser.get(site, &draft).await.page;
    assert!(page.contains("r\u{b7}\u{b7}\u{b7}@ieem.example") && !page.contains("rosa@ieem.example"), "{page}");

    let mailed = format!("/visto-bueno/{}", said.link_token);
    assert_eq!(outside(site, &mailed, Some(&answer("Rosa", "", "visto-bueno", "2"))).await.status, 303);
    let told = letters(site).await;
    let [Addressed { recipient, told: Told::VistoBuenoAnswered(about, _) }] = &told[..] else {
        panic!("{}", told.len())
    };
    assert_eq!(
        (recipient.address.as_str(), format!("/borradores/{about}")),
        ("ieem-transparencia@institucion.example", draft.clone())
    );

    // Copied by hand, as before: whoever asked is told all the same, and nobody else. Addresses stand in the order of their moments.
    site.pass(1);
    browser.post(site, &format!("{draft}/visto-bueno"), "dias=3&correo=").await;
    assert!(letters(site).await.is_empty());
    let other = address(&browser.get(site, &draft).await.page);
    assert_eq!(outside(site, &other, Some(&answer("Luis", "", "visto-bueno", "2"))).await.status, 303);
    assert_eq!(letters(site).await.len(), 1);

    // Nobody is written to without end, and what is withdrawn is not sent.
    for _ in 0..4 {
        browser.post(site, &format!("{draft}/visto-bueno"), "dias=3&correo=rosa%40ieem.example").await;
    }
    let often = browser.post(site, &format!("{draft}/visto-bueno"), "dias=3&correo=rosa%40ieem.example").await;
    assert_eq!(often.status, 429);
    site.pass(4 * DAY);
    assert!(letters(site).await.is_empty(), "it ended before the letter went out");
}
