//! Whoever was let in goes out with who let them in; one mailbox is one person; nobody prepares for a seat they oversee.

use domain::{Code, Role};
use platform::{Correspondence, EMail, IdempotencyKey, LetterKind, Scope, Told, script};

use crate::account::{asked, objection};
use crate::drafts::draft;
use crate::factors::Application;
use crate::hostile::sample;
use crate::sign_in::{Browser, MINUTE, came_in, perform, signed_in, with_somebody};
use crate::surfaces::site::Site;

const DAY: i64 = 24 * 60 * MINUTE;
const OFFICE: &str = "ieem-transparencia";
const GUARANTOR: &str = "infoem-titular";
const SECRETARY: &str = "secretaria-tecnica";
const LIAISON: &str = "enlace@ieem.example";

fn address(office: &str) -> String {
    format!("{office}@institucion.example")
}

fn appointment(site: &Site, office: &str) -> u64 {
    site.platform.appointment_today(&Code::new(office).unwrap()).unwrap()
}

/// The technical secretary invites whoever holds an office at an address; the address of the invitation.
async fn invited(site: &Site, office: &str, to: &str) -> String {
    let by = site.platform.holder(&Role::of(SECRETARY).unwrap());
    let to: EMail = to.parse().unwrap();
    let made = site
        .platform
        .invite(&platform::Authority::of_house(by.clone()), appointment(site, office), &to, "es-MX", 7)
        .await
        .unwrap();
    format!("/invitaciones/{}", made.token)
}

async fn bound(site: &Site, address: &str) -> Browser {
    let browser = came_in(site, address).await;
    Application::bound(site, &browser).await;
    browser
}

/// Letters that wait: to whom, what sort, and the address of the invitation in it.
async fn letters(site: &Site) -> Vec<(String, LetterKind, String)> {
    let mut told = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        let Some(addressed) = site.platform.addressed(&letter).await.unwrap() else { continue };
        let link = match addressed.told {
            Told::Invitation(said) => format!("/invitaciones/{}", said.link_token),
            _ => String::new(),
        };
        told.push((addressed.recipient.address, letter.kind, link));
    }
    told
}

fn between<'a>(page: &'a str, before: &str, after: char) -> &'a str {
    page.split_once(before).unwrap_or_else(|| panic!("{page}")).1.split(after).next().unwrap()
}

#[tokio::test]
async fn nobody_keeps_a_way_in_by_taking_their_factor_away_before_it_is_reset() {
    let site = with_somebody().await;
    let browser = signed_in(&site).await;
    Application::bound(&site, &browser).await;
    let factors = browser.get(&site, "/cuenta/factores").await.page;
    let set = between(&factors, "name=\"set\" value=\"", '"');
    let printed = browser.post(&site, "/cuenta/factores/respaldo", &format!("set={set}")).await.page;
    let code = between(&printed, "<li><code>", '<').to_owned();
    let factor = between(&factors, "name=\"quitar\" value=\"", '"');
    browser.post(&site, "/cuenta/factores", &format!("quitar={factor}&seguro=1")).await;
    let made = browser.post(&site, "/cuenta/fichas", "cargo=ieem-uno").await.page;
    let token = format!("Bearer {}", between(&made, "class=\"shown-once\">", '<'));
    assert_eq!(asked(&site, &token, objection()).await.status, 403, "it is good, and the office may not");
    letters(&site).await;
    site.pass(MINUTE);
    perform(&site, &[("secretariat.reset_factor", &[("office", "ieem-uno")])]).await;
    let told: Vec<LetterKind> = letters(&site).await.into_iter().map(|(_, kind, _)| kind).collect();
    assert_eq!(told, [LetterKind::FactorChanged], "they are told");
    assert_eq!(asked(&site, &token, objection()).await.status, 401);
    site.pass(MINUTE);
    let again = signed_in(&site).await;
    Application::bound(&site, &again).await;
    let third = signed_in(&site).await;
    assert_ne!(third.post(&site, "/entrar/factor", &format!("respaldo={code}")).await.status, 303);
}

/// Those who hold these offices, each signed in.
async fn holders<const N: usize>(site: &Site, offices: [&str; N]) -> Vec<Browser> {
    let mut browsers = Vec::new();
    for office in offices {
        let invitation = invited(site, office, &address(office)).await;
        assert_eq!(Browser::default().accepts(site, &invitation).await.to, "/entrar/codigo");
        // The code that was sent on accepting is another one than that of the next request.
        letters(site).await;
        browsers.push(bound(site, &address(office)).await);
    }
    browsers
}

async fn reset(site: &Site, browser: &Browser) -> (u16, String) {
    let answer = browser.post(site, "/secretariado/llaves", &format!("office={OFFICE}")).await;
    (answer.status, answer.page)
}

#[tokio::test]
async fn by_what_somebody_let_others_in_ends_with_a_reset_and_with_their_office() {
    let site = sample().await;
    let (draft, _) = draft(&site).await;
    let site = site.served_without_pauses();
    let office = &holders(&site, [OFFICE]).await[0];
    let code = async || {
        let page = office.get(&site, &draft).await.page;
        let key = between(&page, "name=\"key\" value=\"", '"').to_owned();
        let made = office.post(&site, &format!("{draft}/clave"), &format!("key={key}")).await.page;
        between(&made, "id=\"clave\">", '<').to_owned()
    };
    let first = code().await;
    office.post(&site, &format!("{draft}/visto-bueno"), "dias=14").await;
    let page = office.get(&site, &draft).await.page;
    let visto_bueno = format!("/visto-bueno/{}", between(&page, "https://mesa.example/visto-bueno/", '"'));
    letters(&site).await;
    let invites = format!("cargo={OFFICE}&correo={LIAISON}&dias=3");
    assert_eq!(office.post(&site, "/cuenta/enlaces", &invites).await.status, 303);
    let (_, _, invitation) = letters(&site).await.pop().unwrap();
    let opened = async |address: &str| Browser::default().get(&site, address).await.status;
    let read = async |code: &str| {
        let sent = format!("code={code}");
        Browser::default().post(&site, &format!("{draft}/lectura"), &sent).await.status
    };
    assert_eq!([read(&first).await, opened(&visto_bueno).await, opened(&invitation).await], [200; 3]);

    let page = office.get(&site, "/cuenta/enlaces").await.page;
    let waiting = between(&page, "name=\"retirar\" value=\"", '"');
    assert_eq!(office.post(&site, "/cuenta/enlaces", &format!("retirar={waiting}")).await.status, 303);
    assert_eq!(opened(&invitation).await, 410, "it was taken back");
    assert_eq!(office.post(&site, "/cuenta/enlaces", &invites).await.status, 303);
    let (_, _, invitation) = letters(&site).await.pop().unwrap();
    assert_eq!(opened(&invitation).await, 200);

    // Both sign in with no account here: nobody let them in of late.
    let half = format!("do secretariat.reset_factor\n  office = {OFFICE}\n");
    script::play(&site.platform, &format!("as {SECRETARY}\n{half}as {GUARANTOR}\n{half}")).await.unwrap();
    assert_eq!([read(&first).await, opened(&visto_bueno).await, opened(&invitation).await], [403, 410, 410]);
}

#[tokio::test]
async fn a_code_of_reading_opens_nothing_once_the_office_changed_hands_or_its_days_are_over() {
    let site = sample().await;
    let (draft, _) = draft(&site).await;
    let holder = site.platform.holder(&Role::of(OFFICE).unwrap());
    let (drafter, id) = (
        site.platform.presenter(&platform::Authority::of_house(holder.clone())).unwrap(),
        draft.rsplit('/').next().unwrap(),
    );
    let key = || IdempotencyKey { scope: Scope::Guest, key: site.platform.guest_key(), body: [1; 32] };
    let made = site.platform.make_reading(&drafter, id, &key()).await.unwrap().code;
    assert!(site.platform.read_draft(id, &made).await.unwrap().is_some());
    site.pass(14 * DAY);
    assert!(site.platform.read_draft(id, &made).await.unwrap().is_none(), "after 14 days");
    let made = site.platform.make_reading(&drafter, id, &key()).await.unwrap().code;
    let today = site.platform.now().date();
    let paper = format!(
        "as secretaria-tecnica\ndo secretariat.appoint_by_paper\n  office = {OFFICE}\n  from = {today}\n  support.kind = appointment\n"
    );
    script::play(&site.platform, &paper).await.unwrap();
    assert!(site.platform.read_draft(id, &made).await.unwrap().is_none(), "the office changed hands");
}

#[tokio::test]
async fn one_mailbox_is_one_person_and_who_came_in_today_is_nobodys_second_person() {
    let site = sample().await.served_without_pauses();
    let browsers = holders(&site, [OFFICE, SECRETARY, GUARANTOR]).await;
    letters(&site).await;
    let tagged = "Secretaria-Tecnica+otra@institucion.example";
    let invitation = invited(&site, "osc-titular", tagged).await;
    let before = site.platform.snapshot().latest;
    let answer = Browser::default().accepts(&site, &invitation).await;
    assert!(answer.status == 410 && answer.page.contains("Con este buz\u{f3}n ya entra alguien"), "{}", answer.page);
    assert_eq!(site.platform.snapshot().latest, before, "nothing is recorded");
    for browser in &browsers[1..] {
        let (status, page) = reset(&site, browser).await;
        assert!(status == 409 || status == 422, "{status}");
        assert!(page.contains("hace menos de tres d\u{ed}as"), "{page}");
    }
    letters(&site).await;
    let invitation = invited(&site, "osc-titular", "osc@osc.example").await;
    assert_eq!(Browser::default().accepts(&site, &invitation).await.to, "/entrar/codigo");
    let told = letters(&site).await.into_iter().filter(|(_, kind, _)| *kind == LetterKind::OfficeEntered);
    let mut told: Vec<String> = told.map(|(to, ..)| to).collect();
    told.sort();
    assert!(told.contains(&address(GUARANTOR)) && told.contains(&address(SECRETARY)), "{told:?}");
    assert!(!told.contains(&"osc@osc.example".to_owned()), "not whoever enters: {told:?}");
}

#[tokio::test]
async fn whoever_conducts_prepares_for_no_seat_and_invites_for_nobody_who_signs_in() {
    let site = sample().await.served_without_pauses();
    let secretary = &holders(&site, [SECRETARY, GUARANTOR]).await[0];
    letters(&site).await;
    let invites = async |office: &str, to: &str| {
        let sent = secretary.post(&site, "/cuenta/enlaces", &format!("cargo={office}&correo={to}&dias=3")).await;
        (sent.status, sent.page)
    };
    let (status, page) = invites(GUARANTOR, LIAISON).await;
    assert!(status == 422 && page.contains("sus enlaces los invita esa persona"), "{page}");
    assert_eq!(invites("osc-titular", &address(SECRETARY)).await.0, 303);
    let (_, _, invitation) = letters(&site).await.pop().unwrap();
    let answer = Browser::default().accepts(&site, &invitation).await;
    assert!(answer.status == 410 && answer.page.contains("ni prepara para \u{e9}l"), "{}", answer.page);
}

/// Whoever answers first has answered: the record and what is kept say the same.
#[tokio::test]
async fn an_invitation_that_is_accepted_and_refused_at_once_has_one_answer() {
    let site = sample().await;
    for (office, accepts_first) in [(OFFICE, true), (GUARANTOR, false)] {
        let token = invited(&site, office, &address(office)).await;
        let token: platform::Token = token.rsplit('/').next().unwrap().parse().unwrap();
        let (accept, refuse) = (site.platform.accept_invitation(&token), site.platform.refuse_invitation(&token));
        let (accepted, refused) = if accepts_first {
            tokio::join!(accept, refuse)
        } else {
            let (refused, accepted) = tokio::join!(refuse, accept);
            (accepted, refused)
        };
        assert!(accepted.is_ok() != refused.is_ok(), "{office}: {accepted:?} {refused:?}");
        let snapshot = site.platform.snapshot();
        let (_, occupant) = snapshot.state.skeleton.secretariat.appointment(appointment(&site, office)).unwrap();
        assert_eq!(occupant.signs_in.is_some(), accepted.is_ok(), "{office}");
    }
}
