//! Everybody who may stand before a door: they were invited before the table was installed, and came in as people do.

use domain::{Code, Role};
use platform::{EMail, script};

use super::canary;
use crate::canary::TAKES_ORGANISATIONS;
use crate::factors::Application;
use crate::sign_in::{Browser, MINUTE, came_in, invite, letter};
use crate::surfaces::site::Site;

pub(super) const SAMPLE: &str = include_str!("../../../../../samples/edomex-2020/acts.txt");
pub(super) const INSTALLS: &str = "do secretariat.install\n";

/// Somebody else holds the office of whoever ended from here on.
const ENDS: &str = "\
do secretariat.appoint
  office = ieem-transparencia
  from = 2020-11-09
";

/// What somebody shows of themselves.
pub(crate) enum Shown {
    /// Nothing.
    Nothing,
    /// The cookies of their browser.
    Cookies(Browser),
    /// The token of a program.
    Token(String),
}

/// Somebody.
pub(crate) struct Person {
    /// Heads their column.
    pub(crate) name: &'static str,
    /// Who they are.
    pub(crate) what: &'static str,
    /// What they show.
    pub(crate) shown: Shown,
}

/// Everybody; the first of them is nobody.
pub(crate) struct People(pub(crate) Vec<Person>);

/// The sample, served to everybody, and everybody.
pub(crate) async fn invited() -> (Site, People) {
    let site = Site::new().await;
    let (before, after) = SAMPLE.split_once(INSTALLS).unwrap();
    script::play(&site.platform, before).await.unwrap();
    let site = site.served_without_pauses();
    for office in ["ieem-suplente", "ieem-transparencia", "infoem-titular", "secretaria-tecnica"] {
        let token = invite(&site, office, &address(office)).await.parse().unwrap();
        site.platform.accept_invitation(&token).await.unwrap();
    }
    let two_factors = came_in(&site, &address("ieem-suplente")).await;
    let application = Application::bound(&site, &two_factors).await;
    // What was shown until here is fresh no more.
    site.pass(15 * MINUTE);
    let fresh = came_in(&site, &address("ieem-suplente")).await;
    assert_eq!(application.show(&site, &fresh, 30).await, 303);
    let by_mail = came_in(&site, &address("ieem-suplente")).await;
    let token = program(&site, &fresh, "ieem-suplente").await;
    let other = bound(&site, came_in(&site, &address("infoem-titular")).await).await;
    let secretary = bound(&site, came_in(&site, &address("secretaria-tecnica")).await).await;
    let ended = bound(&site, came_in(&site, &address("ieem-transparencia")).await).await;
    let liaison = liaison(&site).await;
    let administrator = bound(&site, administrator(&site).await).await;
    let acts = format!("on 2020-11-09T10:00\nas administrator\n{ENDS}{INSTALLS}{after}{TAKES_ORGANISATIONS}");
    script::play(&site.platform, &acts).await.unwrap();
    let accredited = organisation(&site, ("organizacion", "Colectivo abierto"), canary::REPRESENTATIVE).await;
    accredit(&site).await;
    let in_waiting = organisation(&site, ("espera", "Red en espera"), canary::OF_IN_WAITING).await;
    let person = |name, what, browser| Person { name, what, shown: Shown::Cookies(browser) };
    let everybody = vec![
        Person { name: "nobody", what: "shows nothing", shown: Shown::Nothing },
        person("ended", "two factors, and an office that somebody else holds since", ended),
        person("e-mail", "an office of the IEEM, which e-mail alone was shown for", by_mail),
        person("two factors", "the same, with a second factor longer ago than a quarter of an hour", two_factors),
        person("fresh", "the same, with a second factor just now", fresh),
        person("other", "an office of the Infoem, with a second factor just now", other),
        person("liaison", "who prepares for the office of the IEEM, with a second factor just now", liaison),
        person("secretary", "the technical secretary, with a second factor just now", secretary),
        person("administrator", "whoever administers the site, with a second factor just now", administrator),
        person("organisation", "who signed in for an accredited organisation, by e-mail alone", accredited),
        person("in waiting", "the same, for an organisation that nobody answered yet", in_waiting),
        Person {
            name: "program",
            what: "the token of a program for that office of the IEEM",
            shown: Shown::Token(token),
        },
    ];
    (site, People(everybody))
}

pub(super) fn address(office: &str) -> String {
    format!("{office}@institucion.example")
}

/// Somebody whom the office of the IEEM invited to prepare for it.
async fn liaison(site: &Site) -> Browser {
    let (by, to) = (site.platform.holder(&Role::of("ieem-suplente").unwrap()), address("enlace"));
    let (office, to_them) = (Code::new("ieem-suplente").unwrap(), to.parse().unwrap());
    let made = site
        .platform
        .invite_liaison(&platform::Authority::of_house(by.clone()), &office, &to_them, "es-MX", 7)
        .await
        .unwrap();
    site.platform.accept_invitation(&made.token).await.unwrap();
    bound(site, came_in(site, &to).await).await
}

/// Somebody who registered an organisation.
async fn organisation(site: &Site, (who, name): (&str, &str), representative: &str) -> Browser {
    let browser = Browser::default();
    let asked = browser.post(site, "/organizaciones/entrada", &format!("correo={}", address(who))).await;
    assert_eq!(asked.to, "/entrar/codigo", "{}", asked.page);
    let (code, _) = letter(site).await.unwrap();
    assert_eq!(browser.post(site, "/entrar/codigo", &format!("codigo={code}")).await.status, 303);
    let said = serde_urlencoded::to_string([("name", name), ("representative", representative)]).unwrap();
    let registered = browser.post(site, "/organizaciones/registro", &said).await;
    assert_eq!(registered.status, 303, "{}", registered.page);
    browser
}

/// The organisation that was registered last is accredited.
async fn accredit(site: &Site) {
    let (on, reasons) =
        (site.platform.snapshot().latest, "Trabaja en el municipio y publica sus informes desde hace anios.");
    let act = format!("as osc-titular\ndo organisation.accredit\n  on = {on}\n  reasons = {reasons}\n");
    script::play(&site.platform, &format!("on 2020-12-15\n{act}")).await.unwrap();
}

async fn bound(site: &Site, browser: Browser) -> Browser {
    Application::bound(site, &browser).await;
    browser
}

/// The token of a program that acts for an office.
async fn program(site: &Site, browser: &Browser, office: &str) -> String {
    let made = browser.post(site, "/cuenta/fichas", &format!("cargo={office}")).await;
    assert_eq!(made.status, 201, "{}", made.page);
    made.page.split_once("shown-once\">").unwrap().1[..43].to_owned()
}

async fn administrator(site: &Site) -> Browser {
    let address: EMail = "administra@institucion.example".parse().unwrap();
    let made = site.platform.invite_administrator(&address, "es-MX").await.unwrap();
    let browser = Browser::default();
    browser.accepts(site, &format!("/invitaciones/{}", made.token)).await;
    let (code, _) = letter(site).await.unwrap();
    assert_eq!(browser.post(site, "/entrar/codigo", &format!("codigo={code}")).await.status, 303);
    browser
}
