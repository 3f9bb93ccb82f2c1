//! Calls are told to whoever holds an office that is called, in the moment in which they are recorded.

use domain::secretariat::Post;
use domain::{Code, Role, Typed};
use jiff::civil::date;
use platform::{CallNews, Correspondence, EMail, LetterState, Said, Told, script};

use crate::desk::CALL;
use crate::hostile::sample;
use crate::sign_in::{Browser, WHO};
use crate::surfaces::site::Site;

/// The sample on the day of the call, and an office that is called whose occupant has an address.
pub(crate) async fn with_an_address(is_called: fn(&Post) -> bool) -> (Site, Code) {
    let site = sample().await;
    site.platform.set_demo_date(Some(date(2021, 10, 22))).unwrap();
    let snapshot = site.platform.snapshot();
    let table = &snapshot.state.skeleton.secretariat;
    let holds = |post: fn(&Post) -> bool| {
        let held = table.offices_on(date(2021, 10, 22)).find(|office| post(&office.post));
        held.map(|office| office.code.clone()).unwrap()
    };
    let secretary = holds(|post| *post == Post::TechnicalSecretary);
    let called = holds(is_called);
    // Nobody invites to their own office.
    let by = if called == secretary { Role::Administrator } else { Role::Office(secretary) };
    let by = site.platform.holder(&by);
    let address: EMail = WHO.parse().unwrap();
    let appointment = site.platform.appointment_today(&called).unwrap();
    let sent = site
        .platform
        .invite(&platform::Authority::of_house(by.clone()), appointment, &address, "es-MX", 7)
        .await
        .unwrap();
    site.platform.accept_invitation(&sent.token).await.unwrap();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
    }
    (site, called)
}

/// What became of calls, by the letters that are due; each is taken by the other side, or refused for good.
async fn letters(site: &Site, refused: Option<Said>) -> Vec<CallNews> {
    let mut news = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        match refused {
            None => site.platform.sent(&letter.id).await.unwrap(),
            Some(said) => site.platform.failed(&letter, platform::Attempt::ForGood(said)).await.unwrap(),
        }
        let addressed = site.platform.addressed(&letter).await.unwrap().unwrap();
        assert_eq!(addressed.recipient.address, WHO);
        match addressed.told {
            Told::Call(told) => news.push(told.news),
            other => panic!("{other:?}"),
        }
    }
    news
}

#[tokio::test]
async fn a_call_and_its_cancellation_are_told_once_to_whoever_has_an_address() {
    let (site, called) = with_an_address(|post| matches!(post, Post::Titular(_))).await;
    script::play(&site.platform, CALL).await.unwrap();
    let number = site.platform.snapshot().state.skeleton.sessions.iter().count();
    let session = site.platform.snapshot().state.skeleton.sessions.number(number).unwrap().id;
    assert_eq!(letters(&site, None).await, [CallNews::Called]);
    assert!(letters(&site, None).await.is_empty(), "once");
    let told = site.platform.told(session).await.unwrap();
    let of = |office: &str| told.iter().find(|told| told.office == office).unwrap().letter.clone();
    assert_eq!(of(called.as_str()), Some((LetterState::Sent, String::new())));
    assert!(told.len() > 2 && told.iter().filter(|told| told.letter.is_none()).count() == told.len() - 1, "{told:?}");

    let address = format!("/sesiones/{number}/avisos");
    let (_, page) = site.get("", &address).await;
    assert!(page.contains("Entregados al servidor de correo: 1"), "{page}");
    assert!(!page.contains("Sin correo: nadie"), "to everybody only how many: {page}");
    let (_, page) = site.get("secretaria-tecnica", &address).await;
    assert!(page.contains("Sin correo: nadie") && page.contains("Entregado al servidor de correo<"), "{page}");
    assert!(!page.contains(WHO), "no address: {page}");

    let cancel = format!(
        "on 2021-10-23\nas secretaria-tecnica\ndo session.cancel\n  on = {session}\n  base = {session}\n  reason = No hay sede para esa noche \
         y ninguna otra queda cerca.\n"
    );
    script::play(&site.platform, &cancel).await.unwrap();
    assert_eq!(letters(&site, Some(Said::Reply(550))).await, [CallNews::Cancelled]);
    let (_, page) = site.get("secretaria-tecnica", &address).await;
    assert!(page.contains("el servidor de correo contest\u{f3} 550"), "{page}");
}

/// Nothing is told of what was refused.
#[tokio::test]
async fn what_is_not_recorded_is_told_to_nobody() {
    let (site, _) = with_an_address(|post| matches!(post, Post::Titular(_))).await;
    script::play(&site.platform, CALL).await.unwrap();
    assert_eq!(letters(&site, None).await.len(), 1);
    assert!(script::play(&site.platform, CALL).await.is_err(), "another session starts then");
    assert!(letters(&site, None).await.is_empty());
}

/// How many things each letter tells that are owed, and the token that ends such letters; each is taken by the other side.
async fn owed(site: &Site) -> Vec<(usize, String)> {
    site.platform.tell_owed().await.unwrap();
    let mut told = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        if let Some(Told::Owed(said)) = site.platform.addressed(&letter).await.unwrap().map(|letter| letter.told) {
            told.push((said.owed.len(), said.unsubscribe));
        }
    }
    told
}

#[tokio::test]
async fn what_is_owed_is_told_once_for_as_long_as_it_stays_as_it_is() {
    let (site, _) = with_an_address(|post| *post == Post::TechnicalSecretary).await;
    script::play(&site.platform, CALL).await.unwrap();
    let told = owed(&site).await;
    assert!(told.len() == 1 && told[0].0 > 0, "all of it in one letter: {told:?}");
    assert!(owed(&site).await.is_empty(), "once");
    site.platform.set_demo_date(Some(date(2021, 10, 31))).unwrap();
    assert_eq!(owed(&site).await.len(), 1, "the week of its last day began");
    assert!(owed(&site).await.is_empty(), "once");
}

/// Without a cookie, and opening the address is not enough: programs that look through mail do.
#[tokio::test]
async fn one_request_ends_what_is_told_and_nothing_else() {
    let (site, _) = with_an_address(|post| *post == Post::TechnicalSecretary).await;
    script::play(&site.platform, CALL).await.unwrap();
    let (_, token) = owed(&site).await.pop().unwrap();
    let site = site.served();
    let (browser, address) = (Browser::default(), format!("/avisos/baja/{token}"));
    assert_eq!(browser.get(&site, &format!("/avisos/baja/{}", "A".repeat(43))).await.status, 404);
    assert_eq!(browser.get(&site, "/avisos/baja/x").await.status, 404);
    for at in [0, 20, 21, 22, 41] {
        let other = if token.as_bytes()[at] == b'A' { "B" } else { "A" };
        let wrong = format!("{}{other}{}", &token[..at], &token[at + 1..]);
        assert_eq!(browser.get(&site, &format!("/avisos/baja/{wrong}")).await.status, 404, "digit {at}");
    }
    let asked = browser.get(&site, &address).await;
    assert!(asked.status == 200 && asked.page.contains("<form method=\"post\">"), "{}", asked.page);
    let done = browser.post(&site, &address, "List-Unsubscribe=One-Click").await;
    assert!(done.status == 200 && done.page.contains("Las convocatorias s\u{ed}"), "{}", done.page);
    site.platform.set_demo_date(Some(date(2021, 10, 31))).unwrap();
    assert!(owed(&site).await.is_empty(), "nothing more is told");
    assert_eq!(browser.get(&site, "/cuenta/avisos").await.place(), "/entrar", "it signed nobody in");
}

/// Whoever holds the office hears of it while the office can object.
#[tokio::test]
async fn what_was_entered_for_an_office_from_a_paper_is_told_to_whoever_holds_it() {
    let (site, office) = with_an_address(|post| matches!(post, Post::Titular(_))).await;
    let named = "as secretaria-tecnica\ndo secretariat.appoint_by_paper -> paper\n  office = osc-suplente\n  from = 2021-10-23\n  \
                 support.kind = appointment\n";
    script::play(&site.platform, named).await.unwrap();
    let snapshot = site.platform.snapshot();
    let seat = snapshot.state.skeleton.secretariat.office(&office).unwrap().post.seat().unwrap().clone();
    let captured = format!(
        "as secretaria-tecnica\ndo secretariat.object_appointment\n  seat = {seat}\n  paper = {}\n  reasons = El documento no dice desde cuando.\n  \
         captured.office = {office}\n  captured.support.kind = letter\n",
        snapshot.latest
    );
    script::play(&site.platform, &captured).await.unwrap();
    let entry = site.platform.snapshot().latest;
    let waits = site.platform.next_letter().await.unwrap().expect("it is told");
    let letter = site.platform.addressed(&waits).await.unwrap().unwrap();
    assert!(matches!(letter.told, Told::Captured(told, _) if told == entry), "{:?}", letter.told);
    assert_eq!(letter.recipient.address, WHO);
    site.platform.set_demo_date(Some(date(2022, 3, 1))).unwrap();
    assert_eq!(site.platform.addressed(&waits).await.unwrap().map(|letter| letter.recipient.address), None);
}

/// Of a paper by which somebody loses an office they are told at once, and whoever was named by mistake is told it too.
#[tokio::test]
async fn whoever_leaves_an_office_by_a_paper_is_told() {
    let (site, office) = with_an_address(|post| matches!(post, Post::Titular(_))).await;
    let own = site.platform.appointment_today(&office).unwrap();
    let recorded = async |fields: &str| {
        let code = office.as_str();
        let paper = format!(
            "as secretaria-tecnica\ndo secretariat.appoint_by_paper\n  office = {code}\n  support.kind = swearing_in\n{fields}"
        );
        script::play(&site.platform, &paper).await.unwrap();
        let told = site.platform.snapshot().latest;
        let (mut left, mut returned, mut letters) = (false, false, 0);
        while let Some(letter) = site.platform.next_letter().await.unwrap() {
            assert!(site.platform.handing(&letter.id).await.unwrap());
            site.platform.sent(&letter.id).await.unwrap();
            let addressed = site.platform.addressed(&letter).await.unwrap().unwrap();
            left |= addressed.recipient.address == WHO
                && matches!(addressed.told, Told::OfficeLeft(entry, _) if entry == told);
            returned |= addressed.recipient.address == WHO
                && matches!(addressed.told, Told::OfficeReturned(entry, _) if entry == told);
            letters += 1;
        }
        (left, returned, letters)
    };
    assert_eq!(recorded("  from = 2021-10-22\n  support.number = 1\n").await, (true, false, 1));
    let back = format!("  from = 2021-10-22\n  support.number = 2\n  same_as = {own}\n");
    assert_eq!(recorded(&back).await, (false, true, 1), "they have it again, and whom nobody invited has no address");
}

/// The only letter that waits, which is handed over.
async fn one_letter(site: &Site) -> (platform::Letter, Told) {
    let letter = site.platform.next_letter().await.unwrap().expect("it is told");
    assert!(site.platform.handing(&letter.id).await.unwrap());
    site.platform.sent(&letter.id).await.unwrap();
    let addressed = site.platform.addressed(&letter).await.unwrap().unwrap();
    assert_eq!(addressed.recipient.address, WHO);
    assert!(site.platform.next_letter().await.unwrap().is_none(), "there is another one");
    (letter, addressed.told)
}

#[tokio::test]
async fn whoever_captures_is_told_that_it_is_objected_to() {
    let (site, _) = with_an_address(|post| *post == Post::TechnicalSecretary).await;
    let snapshot = site.platform.snapshot();
    let mut offices = snapshot.state.skeleton.secretariat.offices_on(date(2021, 10, 22));
    let office = offices.find(|office| matches!(office.post, Post::Titular(_))).unwrap();
    let (seat, office) = (office.post.seat().unwrap(), &office.code);
    let named = format!(
        "as secretaria-tecnica\ndo secretariat.appoint_by_paper\n  office = osc-suplente\n  from = 2021-10-23\n  \
         support.kind = appointment\ndo secretariat.object_appointment\n  seat = {seat}\n  paper = {}\n  \
         reasons = El documento no dice desde cuando.\n  captured.office = {office}\n  captured.support.kind = letter\n",
        snapshot.latest + 1
    );
    script::play(&site.platform, &named).await.unwrap();
    assert!(site.platform.next_letter().await.unwrap().is_none());
    let objects = format!(
        "as {office}\ndo secretariat.object_capture\n  capture = {}\n  text = No es nuestro.\n",
        site.platform.snapshot().latest
    );
    script::play(&site.platform, &objects).await.unwrap();
    let latest = site.platform.snapshot().latest;
    let (_, told) = one_letter(&site).await;
    assert!(matches!(told, Told::CaptureObjected(entry, _) if entry == latest), "{told:?}");
}

/// Whoever is about to lose their second factors hears it while that can still be stopped.
#[tokio::test]
async fn whose_factors_are_to_be_taken_away_is_told_at_the_first_of_two() {
    let (site, office) = with_an_address(|post| matches!(post, Post::Titular(_))).await;
    let half = format!("do secretariat.reset_factor\n  office = {office}\n");
    script::play(&site.platform, &format!("as secretaria-tecnica\n{half}")).await.unwrap();
    let latest = site.platform.snapshot().latest;
    let (letter, told) = one_letter(&site).await;
    assert!(matches!(told, Told::FactorResetAsked(entry, _) if entry == latest), "{told:?}");
    site.platform.set_demo_date(Some(date(2021, 11, 30))).unwrap();
    assert!(site.platform.addressed(&letter).await.unwrap().is_none(), "nobody can bring it about any more");
}
