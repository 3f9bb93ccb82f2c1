//! What whoever comes in by e-mail alone can write into the record in a day, and what others hear of it.

use axum::body::Body;
use axum::http::Request;
use domain::owed::Duty;
use domain::{ACTS_OF_ONE_WAITING, Actor, Code, Fields, Level, Pseudonym, Role};
use platform::{Authority, Correspondence, Told};
use serde_json::{Value, json};
use words::{Language, Names, Voice, owed_letter};

use crate::organisations::{registered, send, signed_in, site};
use crate::sign_in::{Answer, Browser, answered};
use crate::surfaces::site::Site;

const DAY: i64 = 24 * 60 * 60 * 1_000;
const WHO: &str = "contacto@colectivo.example";

/// What a browser that is signed in is answered by the door for programs.
async fn batch(site: &Site, browser: &Browser, acts: &[Value]) -> Answer {
    let request = Request::post("/api/acts").header("host", "mesa.example").header("cookie", browser.cookies());
    let request = request.header("sec-fetch-site", "same-origin").header("content-type", "application/json");
    answered(site.answer(request.body(Body::from(json!({ "acts": acts }).to_string())).unwrap()).await).await
}

/// So many corrections, each of what the one before it left, of an organisation on which nothing else is recorded meanwhile.
fn corrections(site: &Site, organisation: u64, many: u64) -> Vec<Value> {
    let snapshot = site.platform.snapshot();
    let (last, next) = (snapshot.state.skeleton.last_on(organisation).unwrap(), snapshot.latest + 1);
    let bases = [last].into_iter().chain(next..);
    let correction = |base: u64| {
        json!({ "act": "organisation.correct", "fields": {
            "on": organisation.to_string(), "base": base.to_string(), "name": format!("Colectivo {base}"),
            "purpose": "Vigila.", "place": "Aqui", "representative": "Ana",
        } })
    };
    bases.take(usize::try_from(many).unwrap()).map(correction).collect()
}

fn next_day(site: &Site) {
    site.platform.set_demo_date(Some(site.platform.now().date().tomorrow().unwrap())).unwrap();
    site.pass(DAY);
}

/// Each act of a batch is counted, in the moment in which it would be recorded; and so is a form.
#[tokio::test]
async fn a_stranger_records_so_much_in_a_day_and_is_told_when_they_may_again() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    let own = registered(&site, &browser).await;
    let (before, left) = (site.platform.snapshot().latest, u64::from(ACTS_OF_ONE_WAITING) - 1);
    let from = site.platform.now().date().tomorrow().unwrap();
    let enough = json!({ "reason": "enough-of-one-today", "most": ACTS_OF_ONE_WAITING, "from": from });

    let refused = batch(&site, &browser, &corrections(&site, own, left + 3)).await;
    let said: Value = serde_json::from_str(&refused.page).unwrap();
    assert_eq!((refused.status, said), (429, json!({ "index": left, "refusal": enough })));
    assert_eq!(site.platform.snapshot().latest, before, "all or none");
    assert_eq!(batch(&site, &browser, &corrections(&site, own, left)).await.status, 200);
    assert_eq!(site.platform.snapshot().latest, before + left);

    let number = site.platform.snapshot().state.skeleton.organisations.number_of(own).unwrap();
    let address = format!("/organizaciones/{number}/retiro");
    let page = browser.get(&site, &address).await.page;
    let key = page.split_once("name=\"key\" value=\"").unwrap().1.split_once('"').unwrap().0;
    let sent = format!("key={key}&reasons=Nos+disolvimos.");
    let refused = browser.post(&site, &address, &sent).await;
    assert!(refused.status == 429 && refused.page.contains("data-reason=\"enough-of-one-today\""), "{}", refused.page);
    assert!(
        refused.page.contains("Nos disolvimos.") && refused.page.contains("1 de diciembre de 2020"),
        "what was typed, and when"
    );
    assert_eq!(site.platform.snapshot().latest, before + left);

    let (other, _) = signed_in(&site, "contacto@otro.example").await;
    let another = [("name", "Otro"), ("purpose", "Vigila."), ("place", "Aqui"), ("representative", "Eva")];
    assert_eq!(send(&site, &other, "/organizaciones/registro", &another).await.0, 303, "others are not kept waiting");
    // By the calendar of the body alone: the session is of the same hour.
    site.platform.set_demo_date(Some(from)).unwrap();
    assert_eq!(send(&site, &browser, &address, &[("reasons", "Nos disolvimos.")]).await.0, 303);
}

/// It is of the state: a start sets nobody free.
#[tokio::test]
async fn a_start_sets_nobody_free() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    let own = registered(&site, &browser).await;
    assert_eq!(batch(&site, &browser, &corrections(&site, own, u64::from(ACTS_OF_ONE_WAITING) - 1)).await.status, 200);
    let day = site.platform.now().date();
    let site = site.restarted(1, async |_| {}).await.served();
    site.platform.set_demo_date(Some(day)).unwrap();
    assert_eq!(batch(&site, &browser, &corrections(&site, own, 1)).await.status, 429);
}

/// An account sends 240 at once, each act of a batch counted: two batches of 100, not the third.
#[tokio::test]
async fn a_batch_counts_as_often_as_it_has_acts() {
    let site = site().await;
    let (browser, _) = signed_in(&site, WHO).await;
    let acts = vec![json!({ "act": "organisation.withdraw", "fields": { "on": "1" } }); 100];
    let answers = [batch(&site, &browser, &acts).await, batch(&site, &browser, &acts).await];
    assert!(answers.iter().all(|answer| answer.status == 404), "{}", answers[0].page);
    let often = batch(&site, &browser, &acts).await;
    let said: Value = serde_json::from_str(&often.page).unwrap();
    assert_eq!((often.status, said["failure"].as_str()), (429, Some("too-often")));
    assert_eq!(often.headers["retry-after"].to_str().unwrap(), said["seconds"].to_string());
}

/// An organisation that nobody knows registers, as if with another address each time.
async fn stranger_registers(site: &Site, number: u32) -> (Actor, u64) {
    let by = Some(Pseudonym(format!("{number:032}")));
    let actor = Actor { role: Role::Organisation, by, level: Level::EMail };
    let name = format!("Colectivo {number}");
    let fields = [("name", name.as_str()), ("purpose", "Vigila."), ("place", "Aqui"), ("representative", "Ana")];
    let done = perform(site, &actor, "organisation.register", &fields).await;
    (actor, done)
}

async fn perform(site: &Site, actor: &Actor, act: &str, fields: &[(&str, &str)]) -> u64 {
    let fields: Fields = fields.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let request = domain::Request::parse(act, &fields, &platform::zone("America/Mexico_City").unwrap()).unwrap();
    site.platform.perform(Authority::of_house(actor.clone()), vec![request], None).await.unwrap().first
}

/// What each letter says that tells of organisations that wait: to whom, of how many, and its words.
async fn told(site: &Site) -> Vec<(String, usize, String)> {
    site.platform.tell_owed().await.unwrap();
    let mut told = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        let addressed = site.platform.addressed(&letter).await.unwrap();
        site.platform.sent(&letter.id).await.unwrap();
        let Some((recipient, Told::Owed(said))) = addressed.map(|letter| (letter.recipient, letter.told)) else {
            continue;
        };
        let waiting = said.owed.iter().filter(|owed| matches!(owed.what, Duty::AnswerOrganisation(_))).count();
        let snapshot = site.platform.snapshot();
        let names = Names { state: &snapshot.state, voice: Voice::of(Language::Spanish) };
        let words = owed_letter(&names, &said.owed, site.platform.now().date(), "https://mesa.example/pendientes").text;
        told.push((recipient.address, waiting, words));
    }
    told
}

/// A site on which those of the sector that answers have addresses, and one of them a mailbox of the office too.
async fn with_the_sector() -> Site {
    let site = site().await;
    let by = Authority::of_house(site.platform.holder(&Role::of("secretaria-tecnica").unwrap()));
    for office in ["osc-titular", "academia-titular"] {
        let appointment = site.platform.appointment_today(&Code::new(office).unwrap()).unwrap();
        let address = format!("{office}@institucion.example").parse().unwrap();
        let sent = site.platform.invite(&by, appointment, &address, "es-MX", 7).await.unwrap();
        site.platform.accept_invitation(&sent.token).await.unwrap();
    }
    let _ = told(&site).await;
    site
}

#[tokio::test]
async fn twenty_registrations_are_one_letter_for_each_who_answers_them() {
    let site = with_the_sector().await;
    let mut letters = Vec::new();
    for number in 1..=20 {
        stranger_registers(&site, number).await;
        letters.extend(told(&site).await);
    }
    let to: Vec<_> = letters.iter().map(|(to, waiting, _)| (to.as_str(), *waiting)).collect();
    assert_eq!(to.len(), 2, "{to:?}");
    assert!(
        to.contains(&("osc-titular@institucion.example", 1))
            && to.contains(&("academia-titular@institucion.example", 1))
    );
    next_day(&site);
    let letters = told(&site).await;
    assert_eq!(letters.len(), 2);
    for (_, waiting, words) in &letters {
        assert_eq!(*waiting, 20, "all that wait by then");
        assert!(words.contains("Responder a 20 organizaciones que quieren participar"), "{words}");
        assert_eq!(words.matches("que quieren participar").count(), 1, "in one line: {words}");
    }
    next_day(&site);
    assert!(told(&site).await.is_empty(), "once");
}

/// Withdrawing and registering anew makes no letter either.
#[tokio::test]
async fn whoever_comes_and_goes_is_told_once_a_day() {
    let site = with_the_sector().await;
    let mut letters = 0;
    for _ in 0..5 {
        let (actor, own) = stranger_registers(&site, 1).await;
        letters += told(&site).await.len();
        perform(&site, &actor, "organisation.withdraw", &[("on", &own.to_string())]).await;
        letters += told(&site).await.len();
    }
    assert_eq!(letters, 2, "one for each");
    stranger_registers(&site, 2).await;
    next_day(&site);
    let next = told(&site).await;
    assert!(next.len() == 2 && next.iter().all(|(_, waiting, _)| *waiting == 1), "{next:?}");
}
