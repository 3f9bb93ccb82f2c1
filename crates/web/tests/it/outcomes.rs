//! What was done to an account, a session or an invitation is said by the page where one lands.

use std::collections::BTreeSet;
use std::sync::Mutex;

use axum::body::Body;
use axum::http::Request;
use domain::Code;
use platform::Told;

use crate::account::{administrator, letters};
use crate::authenticator::Authenticator;
use crate::factors::Application;
use crate::following::presented;
use crate::liaisons::{self, liaison};
use crate::mailbox::{held, shared};
use crate::passkeys::asked;
use crate::sign_in::{
    Answer, Browser, MINUTE, WHO, answered, came_in, invite, perform, signed_in, site, with_somebody,
};
use crate::surfaces::site::Site;

/// Every form that there is, as the table of doors has them.
const DOORS: &str = include_str!("golden/doors.md");
/// Where the forms are of accounts, sessions and invitations.
const OURS: [&str; 5] = ["/cuenta", "/entrar", "/salir", "/invitaciones", "/compromisos/{number}/avisos"];

/// Forms whose outcome is the page itself, or what every page says of whoever is signed in.
const OTHERWISE: [(&str, &str); 8] = [
    ("/cuenta/datos.json", "it is a file"),
    ("/cuenta/factores/respaldo", "the codes are on the page"),
    ("/cuenta/factores/llave/pregunta", "the script asks"),
    ("/entrar/factor/llave/pregunta", "the script asks"),
    ("/entrar", "the page of the code says what was sent"),
    ("/entrar/enlace/{token}", "every page says as what they act"),
    ("/entrar/factor", "every page says at which level they act"),
    ("/entrar/factor/llave", "every page says at which level they act"),
];

/// The forms whose landing was looked at.
static SEEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Sends a form of that route, and wants to read where it leads what was done, once.
async fn says(site: &Site, browser: &Browser, (route, address): (&str, &str), body: &str, words: &str) {
    let sent = browser.post(site, address, body).await;
    assert_eq!(sent.status, 303, "{address} {body}: {}", sent.page);
    assert!(sent.to.contains("hecho="), "{address} {body} leads to {} without a word", sent.to);
    let landed = browser.get(site, &sent.to).await;
    assert_eq!(said(&landed), Some(words), "{address} {body}: {}", landed.page);
    assert_eq!(landed.headers["cache-control"], "no-store", "{address}");
    let links = landed.page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let spread: Vec<&str> = links.filter(|link| link.contains("hecho")).collect();
    assert!(spread.is_empty(), "{address}: {spread:?}");
    SEEN.lock().unwrap().insert(route.to_owned());
}

/// What a page says was done.
fn said(answer: &Answer) -> Option<&str> {
    let (_, rest) = answer.page.split_once("role=\"status\" data-outcome>")?;
    rest.split_once("<span>")?.1.split_once("</span>").map(|(words, _)| words)
}

fn of(route: &str) -> (&str, &str) {
    (route, route)
}

/// What stands in a page after a mark, up to the next quotation mark.
async fn value(site: &Site, browser: &Browser, page: &str, mark: &str) -> String {
    let page = browser.get(site, page).await.page;
    let (_, rest) = page.split_once(mark).unwrap_or_else(|| panic!("{mark}: {page}"));
    rest.split('"').next().unwrap().to_owned()
}

async fn of_an_account() {
    let site = with_somebody().await;
    let browser = Browser::default();
    browser.post(&site, "/entrar", &format!("correo={WHO}")).await;
    says(&site, &browser, of("/entrar/codigo"), "otra=1", "Se pidió otra vez. Mientras sirva, llega el mismo código.")
        .await;
    letters(&site).await;
    let (browser, _other, _third) = (signed_in(&site).await, signed_in(&site).await, signed_in(&site).await);
    says(&site, &browser, of("/cuenta/idioma"), "idioma=es-MX", "Quedó guardado el idioma de sus cartas.").await;
    let name = value(&site, &browser, "/cuenta/dispositivos", "name=\"cerrar\" value=\"").await;
    let end = format!("cerrar={name}");
    says(&site, &browser, of("/cuenta/dispositivos"), &end, "Esa sesión quedó cerrada.").await;
    let others = "Sus demás sesiones quedaron cerradas, y las claves de programas, quitadas.";
    says(&site, &browser, of("/cuenta/dispositivos"), "otras=1", others).await;
    browser.post(&site, "/cuenta/factores/aplicacion", "").await;
    let application = Application::offered(&site, &browser.get(&site, "/cuenta/factores/aplicacion").await.page);
    let code = format!("totp={}", application.code(0));
    let bound = "La aplicación de códigos quedó agregada. Sus demás sesiones se cerraron.";
    says(&site, &browser, of("/cuenta/factores/aplicacion"), &code, bound).await;
    let question = asked(&site, &browser, "/cuenta/factores/llave/pregunta").await;
    let made = Authenticator::new().made(&question, "Huella");
    says(
        &site,
        &browser,
        of("/cuenta/factores/llave"),
        &made,
        "La llave de acceso quedó agregada. Sus demás sesiones se cerraron.",
    )
    .await;
    browser.post(&site, "/cuenta/fichas", "cargo=ieem-uno").await;
    let id = value(&site, &browser, "/cuenta/fichas", "name=\"revocar\" value=\"").await;
    let revoke = format!("revocar={id}");
    says(&site, &browser, of("/cuenta/fichas"), &revoke, "La clave quedó quitada. Ningún programa actúa ya con ella.")
        .await;
    letters(&site).await;
    browser.post(&site, "/cuenta/correo", "correo=otra@institucion.example").await;
    let code = format!("codigo={}", letters(&site).await.0.unwrap());
    let changed = "Su correo cambió. Desde ahora se entra con el nuevo; al anterior se le avisó y sus demás sesiones se cerraron.";
    says(&site, &browser, of("/cuenta/correo"), &code, changed).await;
    says(&site, &browser, of("/cuenta/avisos"), "ritmo=at_once", "Quedó guardado cuándo se le avisa.").await;
    let id = value(&site, &browser, "/cuenta/factores", "name=\"quitar\" value=\"").await;
    let remove = format!("quitar={id}&seguro=1");
    says(&site, &browser, of("/cuenta/factores"), &remove, "Esa llave quedó quitada. Sus demás sesiones se cerraron.")
        .await;
    perform(&site, &[("secretariat.appoint", &[("office", "ieem-uno"), ("from", "2026-11-09")])]).await;
    let erased = "Su cuenta se borró: su correo, sus llaves, sus sesiones y lo demás que se guardaba de su persona ya no están. \
                  Lo que hizo con un cargo sigue en el registro, con su seudónimo.";
    says(&site, &browser, of("/cuenta/baja"), "seguro=1", erased).await;
}

async fn of_invitations() {
    let site = site().await;
    for office in ["ieem-uno", "ieem-dos"] {
        let token = invite(&site, office, WHO).await.parse().unwrap();
        site.platform.accept_invitation(&token).await.unwrap();
    }
    let browser = signed_in(&site).await;
    says(&site, &browser, of("/entrar/cargo"), "cargo=ieem-dos", "Desde ahora actúa como se dice arriba.").await;
    let out = "Salió. En este navegador ya no hay ninguna sesión abierta.";
    says(&site, &browser, of("/salir"), "", out).await;
    perform(&site, &[("secretariat.appoint", &[("office", "ieem-dos"), ("from", "2026-11-09")])]).await;
    let refused = format!("/invitaciones/{}", invite(&site, "ieem-dos", "otra@institucion.example").await);
    browser.get(&site, &refused).await;
    let words = "La invitación quedó rechazada. Ya no sirve, y con ella no entra nadie.";
    says(
        &site,
        &browser,
        ("/invitaciones/{token}", &refused),
        "respuesta=rechazar&correo=otra@institucion.example",
        words,
    )
    .await;
    let administrator = administrator(&site).await;
    let whom = site.platform.appointment_today(&Code::new("ieem-dos").unwrap()).unwrap();
    let invited = format!("cargo={whom}&correo=tercera@institucion.example&dias=3");
    let made = "La invitación quedó hecha; está en la lista de esta página.";
    says(&site, &administrator, of("/invitaciones"), &invited, made).await;
    let id = value(&site, &administrator, "/invitaciones", "name=\"retirar\" value=\"").await;
    let retracted = "La invitación quedó retirada. Ya no sirve.";
    says(&site, &administrator, of("/invitaciones"), &format!("retirar={id}"), retracted).await;
}

async fn of_liaisons() {
    let (site, holder) = liaisons::served().await;
    let route = of("/cuenta/enlaces");
    let liaison = liaison(&site, &holder).await;
    says(&site, &liaison, route, "dejar=ieem-suplente", "Usted ya no prepara para ese cargo.").await;
    let invited = "cargo=ieem-suplente&correo=otro@ieem.example&dias=3";
    says(&site, &holder, route, invited, "La invitación quedó hecha; está en la lista de esta página.").await;
    let id = value(&site, &holder, "/cuenta/enlaces", "name=\"retirar\" value=\"").await;
    says(&site, &holder, route, &format!("retirar={id}"), "La invitación quedó retirada. Ya no sirve.").await;
}

async fn of_what_is_told() {
    let (site, browser) = held().await;
    let (route, office) = (of("/cuenta/avisos/buzon"), "cargo=secretaria-tecnica");
    let named = "A ese buzón va un código. Hasta que se escriba aquí no le llega ningún aviso.";
    says(&site, &browser, route, &format!("{office}&correo=oficina@institucion.example"), named).await;
    let told = shared(&site).await;
    let [Told::MailboxCode(code)] = &told[..] else { panic!("{told:?}") };
    let shown = "El buzón quedó confirmado: ahí llegan los avisos del cargo.";
    says(&site, &browser, route, &format!("{office}&codigo={}", code.code), shown).await;
    says(&site, &browser, route, office, "El buzón quedó quitado: ahí ya no llegan los avisos del cargo.").await;
    let (site, _) = presented().await;
    let browser = came_in(&site, WHO).await;
    let follow = ("/compromisos/{number}/avisos", "/compromisos/1/avisos");
    says(&site, &browser, follow, "seguir=si", "Desde ahora sigue este compromiso.").await;
    says(&site, &browser, follow, "seguir=no", "Dejó de seguir el compromiso.").await;
    says(&site, &browser, follow, "seguir=si", "Desde ahora sigue este compromiso.").await;
    says(&site, &browser, of("/cuenta/avisos"), "dejar=1", "Dejó de seguir el compromiso.").await;
}

#[tokio::test]
async fn each_form_of_an_account_leads_to_a_page_that_says_what_was_done() {
    of_an_account().await;
    of_invitations().await;
    of_liaisons().await;
    of_what_is_told().await;
    let forms = DOORS.lines().filter_map(|line| line.strip_prefix("| POST `")?.split('`').next());
    let ours: BTreeSet<&str> = forms.filter(|form| OURS.iter().any(|one| form.starts_with(one))).collect();
    let seen = SEEN.lock().unwrap();
    let silent = ours.iter().filter(|form| !seen.contains(**form) && !OTHERWISE.iter().any(|(one, _)| one == *form));
    assert_eq!(silent.collect::<Vec<_>>(), Vec::<&&str>::new(), "forms that say nothing of what they did");
    assert!(ours.len() > 20 && seen.iter().all(|form| ours.contains(form.as_str())), "{ours:?}");
}

#[tokio::test]
async fn what_was_done_is_said_by_our_forms_alone_and_to_whom_it_may_be_true_of() {
    let site = with_somebody().await;
    let (browser, nobody) = (signed_in(&site).await, Browser::default());
    assert!(said(&nobody.get(&site, "/?hecho=salida").await).is_some());
    for (who, address) in [
        (&browser, "/?hecho=salida"),
        (&browser, "/cuenta?hecho=cuenta-borrada"),
        (&nobody, "/?hecho=correo-cambiado"),
        (&nobody, "/?hecho=otra"),
        (&nobody, "/?hecho="),
        (&nobody, "/"),
    ] {
        assert_eq!(said(&who.get(&site, address).await), None, "{address}");
    }
    for from in ["cross-site", "same-site", "none"] {
        let request = Request::get("/?hecho=salida").header("host", "mesa.example").header("sec-fetch-site", from);
        let led = answered(site.answer(request.body(Body::empty()).unwrap()).await).await;
        assert_eq!(said(&led), None, "{from}");
        assert!(led.headers.contains_key("etag"), "what everybody gets alike is kept, without the word");
    }
    assert!(
        said(&nobody.get(&site, "/?hecho=salida").await).is_some(),
        "and the one who signed out is told all the same"
    );
    let english = nobody.get(&site, "/en?hecho=salida").await;
    assert_eq!(said(&english), Some("You signed out. No session is open in this browser any more."));
}

/// How the second factor stands: none bound, one not shown here, one shown long ago, one just shown. No page says another of these.
#[tokio::test]
async fn each_page_says_how_the_second_factor_stands() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    let title = async |browser: &Browser, page: &str| {
        let page = browser.get(&site, page).await.page;
        page.split_once("<h1>").unwrap().1.split('<').next().unwrap().to_owned()
    };
    let strip = async |browser: &Browser| {
        let page = browser.get(&site, "/").await.page;
        let strip = page.split_once("class=\"strip me\"").unwrap().1.split("</aside>").next().unwrap().to_owned();
        ["Falta agregar", "Falta mostrar"].into_iter().find(|words| strip.contains(words))
    };
    assert_eq!(strip(&browser).await, Some("Falta agregar"));
    assert_eq!(browser.get(&site, "/entrar/factor").await.place(), "/cuenta/factores");
    assert_eq!(title(&browser, "/borradores/x").await, "Falta agregar su segunda llave");
    let application = Application::bound(&site, &browser).await;
    assert_eq!(
        (strip(&browser).await, &*title(&browser, "/entrar/factor").await),
        (None, "Su segunda llave ya está mostrada")
    );
    site.pass(16 * MINUTE);
    assert_eq!(
        (strip(&browser).await, &*title(&browser, "/entrar/factor").await),
        (None, "Muestre otra vez su segunda llave")
    );
    let other = signed_in(&site).await;
    assert_eq!(
        (strip(&other).await, &*title(&other, "/entrar/factor").await),
        (Some("Falta mostrar"), "Muestre su segunda llave")
    );
    assert_eq!(title(&other, "/borradores/x").await, "Falta mostrar su segunda llave");
    assert_eq!(application.show(&site, &other, 33).await, 303);
    assert_eq!(
        (strip(&other).await, &*title(&other, "/entrar/factor").await),
        (None, "Su segunda llave ya está mostrada")
    );
}
