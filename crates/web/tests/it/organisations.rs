//! Organisations that come in by e-mail: they register, are accredited, and read and remark on drafts to which they are invited.

use domain::organisation::Standing;
use domain::{Code, Fields, Level, Role};
use platform::{Correspondence, InvitedTo, Order, Presenter, Told, Written};

use crate::factors::Application;
use crate::scenario::{root, run};
use crate::sign_in::{Browser, MINUTE, came_in, letter};
use crate::surfaces::Surface;
use crate::surfaces::api::Api;
use crate::surfaces::html::forms;
use crate::surfaces::site::Site;

const WHO: &str = "contacto@colectivo.example";
const SECRETARY: &str = "secretaria@institucion.example";
const DRAFTER: &str = "ieem-suplente";
const REMARK: &str = "Falta decir desde cuando se publican los datos.";

/// What a paper says that an organisation signed.
const FROM_PAPER: [(&str, &str); 6] = [
    ("name", "Colectivo de papel"),
    ("purpose", "Vigila."),
    ("place", "Aqui"),
    ("representative", "Eva"),
    ("captured.support.kind", "letter"),
    ("captured.support.number", "7"),
];

/// A served site whose table adopted rules for organisations.
pub(crate) async fn site() -> Site {
    let mut api = Api::new().await;
    run(&root().join("given/organisations.txt"), &mut api).await.unwrap();
    api.on("2020-11-30".parse().unwrap());
    api.site.served()
}

/// A browser in which somebody signed in for an organisation, and where that led.
pub(crate) async fn signed_in(site: &Site, address: &str) -> (Browser, String) {
    let browser = Browser::default();
    let asked = browser.post(site, "/organizaciones/entrada", &format!("correo={address}")).await;
    assert_eq!((asked.status, asked.to.as_str()), (303, "/entrar/codigo"), "{}", asked.page);
    let page = browser.get(site, "/entrar/codigo").await.page;
    assert!(!page.contains("registrado") && page.contains("llegan un"), "nobody has to be registered: {page}");
    let (code, _) = letter(site).await.expect("a letter goes to an address that was nobody's");
    let entered = browser.post(site, "/entrar/codigo", &format!("codigo={code}")).await;
    assert_eq!(entered.status, 303, "{}", entered.page);
    (browser, entered.to)
}

/// Sends the form of an address with these fields, and whatever stands hidden in it.
pub(crate) async fn send(site: &Site, browser: &Browser, address: &str, said: &[(&str, &str)]) -> (u16, String) {
    let page = browser.get(site, address).await;
    let form = forms(&page.page).into_iter().find(|form| form.action == address).expect("the form is there");
    let hidden = form.inputs.iter().filter_map(|(name, input)| Some((name.clone(), input.hidden.clone()?)));
    let said = said.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let sent: Vec<String> =
        hidden.chain(said).map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect();
    let answer = browser.post(site, address, &sent.join("&")).await;
    (answer.status, answer.to)
}

async fn perform(site: &Site, office: &str, act: &str, fields: &[(&str, &str)]) {
    let by = site.platform.holder(&Role::of(office).unwrap());
    let zone = platform::zone("America/Mexico_City").unwrap();
    let fields: Fields = fields.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let request = domain::Request::parse(act, &fields, &zone).unwrap();
    site.platform.perform(platform::Authority::of_house(by), vec![request], None).await.unwrap();
}

/// Registers the organisation; its entry.
pub(crate) async fn registered(site: &Site, browser: &Browser) -> u64 {
    let said = [("name", "Colectivo Abierto"), ("purpose", "Vigila."), ("place", "Aqui"), ("representative", "Ana")];
    let (status, to) = send(site, browser, "/organizaciones/registro", &said).await;
    assert!(status == 303 && to.starts_with("/acuses/"), "{status} {to}");
    site.platform.snapshot().latest
}

async fn accredited(site: &Site, organisation: u64) {
    let reasons = "Trabaja en el municipio y sus informes son publicos desde hace ya varios anios.";
    let on = organisation.to_string();
    perform(site, "osc-titular", "organisation.accredit", &[("on", &on), ("reasons", reasons)]).await;
}

fn drafter(site: &Site) -> Presenter {
    site.platform.presenter(&platform::Authority::of_house(site.platform.holder(&Role::of(DRAFTER).unwrap()))).unwrap()
}

async fn draft(site: &Site) -> String {
    let fields = Fields::from([("title".to_owned(), "Compromiso en borrador".to_owned())]);
    let written = Written { act: "proposal.present".into(), fields, ..Written::default() };
    site.platform.start_draft(&drafter(site), &[], vec![written], None).await.unwrap().id
}

#[tokio::test]
async fn an_address_that_was_nobodys_registers_an_organisation() {
    let site = site().await;
    let (browser, to) = signed_in(&site, WHO).await;
    assert_eq!(to, "/organizaciones/registro", "where they wanted to go");
    let to = "/organizaciones/mias";
    let account = browser.get(&site, "/cuenta").await.page;
    assert!(account.contains("class=\"btn\" href=\"/organizaciones/mias\""), "{account}");
    let own = browser.get(&site, to).await;
    assert!(own.status == 200 && own.page.contains("con un mensaje a su correo"), "{}", own.page);
    // It needs no second factor, and no page asks for one.
    for address in ["/cuenta", "/cuenta/factores"] {
        let account = browser.get(&site, address).await.page;
        assert!(account.contains("<h1") && !account.contains("su segunda llave"), "{account}");
        assert!(!account.contains("no tiene segunda llave"), "{account}");
    }
    let organisation = registered(&site, &browser).await;
    let entries = site.platform.entries(organisation..organisation + 1, Order::OldestFirst, 1).await.unwrap();
    assert_eq!((entries[0].actor.role.word(), entries[0].actor.level), ("organisation", Level::EMail));
    let public = Browser::default().get(&site, "/organizaciones/1").await;
    assert!(public.page.contains("por correo"), "the level is shown: {}", public.page);
    assert!(!public.page.contains(WHO) && !public.page.contains("representative"), "{}", public.page);
    assert!(
        public.page.contains("Organizaci\u{f3}n en espera, n.º 1") && !public.page.contains("Abierto"),
        "{}",
        public.page
    );
    let own = browser.get(&site, "/organizaciones/1").await.page;
    assert!(own.contains("Colectivo Abierto") && own.contains("Ana"), "it reads itself: {own}");
    assert!(own.contains("/correccion\">Corregir los datos"), "{own}");
    let correction = browser.get(&site, "/organizaciones/1/correccion").await.page;
    assert!(correction.contains("value=\"Colectivo Abierto\"") && correction.contains("value=\"Ana\""), "{correction}");
    let acknowledgement = browser.get(&site, &format!("/acuses/{organisation}")).await.page;
    assert!(!acknowledgement.contains("Cargo") && acknowledgement.contains("Colectivo Abierto"), "{acknowledgement}");
    let others = Browser::default().get(&site, &format!("/acuses/{organisation}")).await.page;
    assert!(!others.contains("Colectivo Abierto") && others.contains("en espera, n.º 1"), "{others}");
    let again = send(&site, &browser, "/organizaciones/registro", &[("name", "Otra"), ("purpose", "x")]).await;
    assert_eq!(again.0, 422, "one organisation at a time");
}

#[tokio::test]
async fn an_address_that_is_somebodys_is_answered_alike_and_stays_theirs() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    registered(&site, &browser).await;
    let mut answers = Vec::new();
    for address in [WHO, "nadie@colectivo.example"] {
        let other = Browser::default();
        let asked = other.post(&site, "/organizaciones/entrada", &format!("correo={address}")).await;
        answers.push((asked.status, asked.to, asked.page));
    }
    assert_eq!(answers[0], answers[1]);
    letter(&site).await.expect("both were written to");
    let (again, to) = signed_in(&site, WHO).await;
    let own = again.get(&site, &to).await;
    assert!(own.page.contains("Colectivo Abierto"), "the same person: {}", own.page);
    let refused = Browser::default().post(&site, "/organizaciones/entrada", "correo=nadie").await;
    assert_eq!(refused.status, 422);
}

#[tokio::test]
async fn an_accredited_organisation_remarks_on_a_draft_to_which_it_is_invited_and_on_no_other() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    let organisation = registered(&site, &browser).await;
    let (own, other) = (draft(&site).await, draft(&site).await);
    let drafter = drafter(&site);
    assert!(site.platform.invite_to_draft(&drafter, &own, organisation).await.is_err(), "it is not accredited yet");
    accredited(&site, organisation).await;
    site.platform.invite_to_draft(&drafter, &own, organisation).await.unwrap();
    let mine = browser.get(&site, "/organizaciones/mias").await;
    let address = format!("/organizaciones/mias/borradores/{own}");
    assert!(mine.page.contains(&address), "{}", mine.page);
    let read = browser.get(&site, &address).await;
    assert!(read.status == 200 && read.page.contains("Compromiso en borrador"), "{}", read.page);
    let before = site.platform.snapshot().latest;
    assert_eq!(send(&site, &browser, &address, &[("observacion", REMARK)]).await, (303, address.clone()));
    assert_eq!(site.platform.snapshot().latest, before, "a remark is no entry");
    for unreadable in ["", "\u{3164}", "\u{2800}", "a\u{2}b", "a\u{202e}c"] {
        assert_eq!(send(&site, &browser, &address, &[("observacion", unreadable)]).await.0, 422, "{unreadable:?}");
    }
    let (invited, remarks) = site.platform.guests_of_draft(&drafter, &own).await.unwrap();
    assert_eq!((invited, remarks.len(), remarks[0].words.as_str()), (vec![organisation], 1, REMARK));
    // No other draft, and nobody else.
    let elsewhere = format!("/organizaciones/mias/borradores/{other}");
    assert_eq!(browser.get(&site, &elsewhere).await.status, 404);
    assert_eq!(browser.post(&site, &elsewhere, "observacion=x").await.status, 404);
    assert_eq!(Browser::default().get(&site, &address).await.status, 404);
    let (stranger, _) = signed_in(&site, "otra@colectivo.example").await;
    assert_eq!(stranger.get(&site, &address).await.status, 404);
    site.platform.uninvite_from_draft(&drafter, &own, organisation).await.unwrap();
    assert_eq!(browser.get(&site, &address).await.status, 404, "an invitation that was taken back opens nothing");
    site.platform.discard_draft(&drafter, &own).await.unwrap();
    assert!(site.platform.guests_of_draft(&drafter, &own).await.is_err(), "remarks go with their draft");
}

/// The browser of the technical secretary, with both factors.
async fn secretary(site: &Site) -> (Browser, Application) {
    let (by, office) = (site.platform.holder(&Role::Administrator), Code::new("secretaria-tecnica").unwrap());
    let appointment = site.platform.appointment_today(&office).unwrap();
    let sent = site
        .platform
        .invite(&platform::Authority::of_house(by.clone()), appointment, &SECRETARY.parse().unwrap(), "es-MX", 7)
        .await
        .unwrap();
    site.platform.accept_invitation(&sent.token).await.unwrap();
    let browser = came_in(site, SECRETARY).await;
    let application = Application::bound(site, &browser).await;
    (browser, application)
}

/// To what the last letter with an invitation invites, and where.
async fn invitation(site: &Site) -> Option<(InvitedTo, String)> {
    let mut invited = None;
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        if let Some(Told::Invitation(said)) = site.platform.addressed(&letter).await.unwrap().map(|letter| letter.told)
        {
            invited = Some((said.to, format!("/invitaciones/{}", said.link_token)));
        }
    }
    invited
}

/// The id of the first invitation that the page offers to send again.
fn sent(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"de_nuevo\" value=\"").expect("one can be sent again");
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
async fn whoever_represents_an_organisation_from_paper_is_invited_and_acts_for_it() {
    let site = site().await;
    perform(&site, "secretaria-tecnica", "organisation.register", &FROM_PAPER).await;
    let organisation = site.platform.snapshot().latest;
    let (secretary, _) = secretary(&site).await;
    let page = secretary.get(&site, "/organizaciones/1").await.page;
    assert!(page.contains("href=\"/invitaciones?organizacion=1\""), "{page}");
    assert!(!Browser::default().get(&site, "/organizaciones/1").await.page.contains("/invitaciones"));
    let form = secretary.get(&site, "/invitaciones?organizacion=1").await.page;
    assert!(form.contains("value=\"organizacion/1\" selected"), "{form}");
    let asked = format!("cargo=organizacion%2F1&correo={WHO}&dias=7");
    assert_eq!(secretary.post(&site, "/invitaciones", &asked).await.status, 303);
    let (to, address) = invitation(&site).await.unwrap();
    assert!(to == InvitedTo::Organisation(organisation), "the letter says for which");

    let browser = Browser::default();
    let shown = browser.get(&site, &address).await.page;
    assert!(shown.contains("Colectivo de papel") && !shown.contains("Ocupa el cargo"), "{shown}");
    assert_eq!(browser.accepts(&site, &address).await.to, "/entrar/codigo");
    let (code, _) = letter(&site).await.unwrap();
    let entered = browser.post(&site, "/entrar/codigo", &format!("codigo={code}")).await;
    assert_eq!(entered.to, "/organizaciones/mias");
    assert!(browser.get(&site, &entered.to).await.page.contains("Colectivo de papel"));
    let account = browser.get(&site, "/cuenta").await.page;
    assert!(account.contains("Colectivo de papel") && !account.contains("no ocupa"), "{account}");
    assert!(!account.contains("Una organizaci\u{f3}n"), "it is called by its name wherever it stands: {account}");
    let page = browser.get(&site, &format!("/registro/{organisation}/supresion")).await;
    assert!(page.status == 403 && page.page.contains("Suprimir textos no es de su cargo"), "{}", page.page);
    assert!(!page.page.contains("conduce las sesiones"), "{}", page.page);
    let paper = [("captured.support.kind", "letter"), ("captured.support.number", "8")];
    let withdraw = [("on", organisation.to_string())];
    let withdraw: Vec<_> = withdraw.iter().map(|(path, text)| (*path, text.as_str())).chain(paper).collect();
    perform(&site, "secretaria-tecnica", "organisation.withdraw", &withdraw).await;
    let standing = || site.platform.snapshot().state.skeleton.organisations.get(organisation).unwrap().standing();
    assert_eq!(standing(), Standing::Withdrawn);
    // It never signed that, and says so: then it did not withdraw.
    let capture = site.platform.snapshot().latest.to_string();
    let objected = [("capture", capture.as_str()), ("text", "Nadie firmo ese retiro.")];
    let own = browser.get(&site, "/organizaciones/mias").await.page;
    assert!(own.contains("href=\"/secretariado/documentos/objecion-de-captura\""), "{own}");
    let (status, to) = send(&site, &browser, "/secretariado/documentos/objecion-de-captura", &objected).await;
    assert_eq!(status, 303, "{to}");
    assert_eq!(standing(), Standing::Applied);
    let page = secretary.get(&site, "/organizaciones/1").await.page;
    assert!(page.contains("La organizaci\u{f3}n objeta la captura"), "{page}");
    let (status, to) = send(&site, &browser, "/organizaciones/1/retiro", &[]).await;
    assert_eq!(status, 303, "{to}");
    let latest = site.platform.snapshot().latest;
    let entries = site.platform.entries(latest..latest + 1, Order::OldestFirst, 1).await.unwrap();
    let registered = site.platform.snapshot().state.skeleton.organisations.get(organisation).unwrap().by.clone();
    assert_eq!((entries[0].actor.role.word(), entries[0].actor.by.as_ref()), ("organisation", Some(&registered)));
    assert!(!secretary.get(&site, "/organizaciones/1").await.page.contains("/invitaciones?"), "it takes part no more");
}

#[tokio::test]
async fn nobody_is_invited_for_an_organisation_that_signs_in_or_who_acts_for_somebody_else() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    registered(&site, &browser).await;
    perform(&site, "secretaria-tecnica", "organisation.register", &FROM_PAPER).await;
    let (secretary, _) = secretary(&site).await;
    for own in ["organizacion%2F1", "organizacion%2F9", "organizacion%2Fx"] {
        let asked = format!("cargo={own}&correo=otra@colectivo.example&dias=7");
        assert_eq!(secretary.post(&site, "/invitaciones", &asked).await.status, 422, "{own}");
    }
    for taken in [WHO, SECRETARY] {
        let asked = format!("cargo=organizacion%2F2&correo={taken}&dias=7");
        assert_eq!(secretary.post(&site, "/invitaciones", &asked).await.status, 303);
        let (_, address) = invitation(&site).await.unwrap();
        let refused = Browser::default().accepts(&site, &address).await;
        assert!(refused.status == 410 && refused.page.contains("por otra organizaci\u{f3}n"), "{}", refused.page);
    }
}

#[tokio::test]
async fn an_invitation_is_sent_again_and_taken_back_from_the_desk() {
    let site = site().await;
    let (secretary, application) = secretary(&site).await;
    let appointment = site.platform.appointment_today(&Code::new("osc-titular").unwrap()).unwrap();
    let asked = format!("cargo={appointment}&correo=persona@institucion.example&dias=1");
    assert_eq!(secretary.post(&site, "/invitaciones", &asked).await.status, 303);
    let (_, first) = invitation(&site).await.unwrap();
    let snapshot = site.platform.snapshot();
    let offices = &snapshot.state.skeleton.secretariat.offices;
    let number = offices.iter().position(|office| office.code.to_string() == "secretaria-tecnica").unwrap() + 1;
    let desk = secretary.get(&site, &format!("/pendientes/{number}")).await.page;
    assert!(desk.contains("Invitaciones enviadas") && desk.contains("en espera; sirve hasta"), "{desk}");
    let id = sent(&desk);
    assert!(!first.contains(&id), "nobody accepts with that");
    for nobody in [Browser::default(), signed_in(&site, WHO).await.0] {
        for what in ["de_nuevo", "retirar"] {
            let refused = nobody.post(&site, "/invitaciones", &format!("{what}={id}")).await;
            assert!([403, 422].contains(&refused.status), "{what}: {}", refused.status);
        }
    }
    assert_eq!(secretary.post(&site, "/invitaciones", &format!("de_nuevo={id}")).await.status, 303);
    let (_, second) = invitation(&site).await.unwrap();
    assert_eq!(Browser::default().get(&site, &first).await.status, 410, "the former is worth nothing");
    assert_eq!(Browser::default().get(&site, &second).await.status, 200);
    site.pass(8 * 24 * 60 * 60 * 1_000);
    let secretary = came_in(&site, SECRETARY).await;
    assert_eq!(application.show(&site, &secretary, 8 * 24 * 120).await, 303);
    let page = secretary.get(&site, "/invitaciones").await.page;
    assert!(page.contains("venci\u{f3} el"), "{page}");
    let id = sent(&page);
    assert_eq!(secretary.post(&site, "/invitaciones", &format!("retirar={id}")).await.status, 303);
    assert!(!secretary.get(&site, "/invitaciones").await.page.contains(&id), "nothing of it stays");
    let again = secretary.post(&site, "/invitaciones", &format!("retirar={id}")).await;
    assert!(again.status == 409 && again.page.contains("ya no est\u{e1}"), "{}", again.page);
}

#[tokio::test]
async fn whoever_registers_a_name_that_is_there_is_asked_whether_it_is_another() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    let organisation = registered(&site, &browser).await;
    accredited(&site, organisation).await;
    let (other, _) = signed_in(&site, "otra@colectivo.example").await;
    let before = site.platform.snapshot().latest;
    let said = "name=COLECTIVO++abierto,+A.C.&purpose=Vigila.&place=Aqui&representative=Eva";
    let asked = other.post(&site, "/organizaciones/registro", said).await;
    assert!(asked.status == 409 && asked.page.contains("data-reason=\"named-alike\""), "{}", asked.page);
    assert!(
        asked.page.contains("n.º 1, ") && asked.page.contains("value=\"COLECTIVO  abierto, A.C.\""),
        "{}",
        asked.page
    );
    let another = format!("name=\"another\" value=\"{organisation}\"");
    assert!(asked.page.contains(&another) && asked.page.contains("Es otra: registrarla"), "{}", asked.page);
    assert_eq!(site.platform.snapshot().latest, before, "nothing is recorded before that");
    let different = other.post(&site, "/organizaciones/registro", &format!("{said}&another=7")).await;
    assert_eq!(different.status, 409, "it was said of another one");
    let recorded = other.post(&site, "/organizaciones/registro", &format!("{said}&another={organisation}")).await;
    assert_eq!(recorded.status, 303, "{}", recorded.page);
    let public = Browser::default().get(&site, "/organizaciones").await.page;
    assert!(!public.contains("abierto, A.C.") && !public.contains("Mismo nombre"), "nobody answered for it: {public}");
    let (secretary, _) = secretary(&site).await;
    let list = secretary.get(&site, "/organizaciones").await.page;
    assert_eq!(list.matches("Mismo nombre que la n.º 1").count(), 1, "{list}");
}

/// Whoever signs in for it hears how it was answered.
#[tokio::test]
async fn an_answer_is_told_to_the_organisation() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    let organisation = registered(&site, &browser).await;
    accredited(&site, organisation).await;
    let waits = site.platform.next_letter().await.unwrap().expect("it is told");
    let letter = site.platform.addressed(&waits).await.unwrap().unwrap();
    let answered = site.platform.snapshot().latest;
    assert!(matches!(letter.told, Told::OrganisationAnswered(entry, _) if entry == answered), "{:?}", letter.told);
    assert_eq!(letter.recipient.address, WHO);
}

/// Whoever was in the account of the drafter may have invited an organisation of their own: it reads nothing more, nor remarks.
#[tokio::test]
async fn a_guest_of_a_draft_goes_out_with_a_reset_of_whoever_invited_it() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    let organisation = registered(&site, &browser).await;
    accredited(&site, organisation).await;
    let office = Code::new(DRAFTER).unwrap();
    let by = platform::Authority::of_house(site.platform.holder(&Role::of("secretaria-tecnica").unwrap()));
    let appointment = site.platform.appointment_today(&office).unwrap();
    let sent = site.platform.invite(&by, appointment, &SECRETARY.parse().unwrap(), "es-MX", 7).await.unwrap();
    site.platform.accept_invitation(&sent.token).await.unwrap();
    let (own, drafter) = (draft(&site).await, drafter(&site));
    site.platform.invite_to_draft(&drafter, &own, organisation).await.unwrap();
    let address = format!("/organizaciones/mias/borradores/{own}");
    assert_eq!(browser.get(&site, &address).await.status, 200);
    assert_eq!(send(&site, &browser, &address, &[("observacion", REMARK)]).await.0, 303);
    site.pass(MINUTE);
    for half in ["secretaria-tecnica", "osc-titular"] {
        perform(&site, half, "secretariat.reset_factor", &[("office", DRAFTER)]).await;
    }
    let mine = browser.get(&site, "/organizaciones/mias").await.page;
    assert!(!mine.contains(&address), "{mine}");
    let read = browser.get(&site, &address).await;
    assert!(read.status == 404 && !read.page.contains("Compromiso en borrador"), "{}", read.page);
    assert_eq!(browser.post(&site, &address, "observacion=Otra").await.status, 404);
    let (invited, remarks) = site.platform.guests_of_draft(&drafter, &own).await.unwrap();
    assert_eq!((invited, remarks.len()), (vec![], 1), "what it said while it was let in stays with the draft");
}
