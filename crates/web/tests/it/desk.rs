//! What the desk offers when a form of it was refused.

use axum::body::Body;
use axum::http::Request;
use jiff::civil::date;
use platform::script;

use crate::hostile::{FORM, sample, sample_until};
use crate::surfaces::site::Site;

/// The sample holds sessions called for other days; this one is called for the night the clocks are put back.
pub(crate) const CALL: &str = "on 2021-10-22\nas secretaria-tecnica\ndo session.call -> session\n  kind = extraordinary\n  mode = virtual\n  \
                    date = 2021-10-31\n  hour = 01:00\n  agenda.0.title = Informe\n  agenda.0.matter = information\n";

/// An hour that came twice: the form asks which of the two it was, and only then.
#[tokio::test]
async fn a_form_offers_both_hours_and_takes_the_one_chosen() {
    let site = sample().await;
    script::play(&site.platform, CALL).await.unwrap();
    site.platform.set_demo_date(Some(date(2021, 10, 31))).unwrap();
    let skeleton = &site.platform.snapshot().state.skeleton;
    let number = skeleton.sessions.iter().count();
    let table = &skeleton.secretariat;
    let titular = table.offices.iter().find(|office| office.code.to_string().ends_with("-titular")).unwrap();
    let address = format!("/sesiones/{number}/asistencia");
    let send = |moment: &str| format!("office.{}=1&moment={moment}", titular.code);
    let office = "secretaria-tecnica";

    let (status, page) = site.post(office, &address, FORM, send("2021-10-31T01:30")).await;
    assert_eq!(status, 422, "{page}");
    for offered in
        ["2021-10-31T01:30:00 summer", "2021-10-31T01:30:00 winter", "(hora de verano)", "(hora de invierno)"]
    {
        assert!(page.contains(offered), "{offered}");
    }
    let (status, _) = site.post(office, &address, FORM, send("2021-10-31T01%3A30%3A00+winter")).await;
    assert_eq!(status, 303);
    let (_, page) = site.get(office, &format!("/sesiones/{number}")).await;
    assert!(page.contains("(hora de invierno)") && !page.contains("(hora de verano)"));
}

#[tokio::test]
async fn without_quorum_the_desk_leads_to_the_second_call() {
    let site = sample().await;
    script::play(&site.platform, CALL).await.unwrap();
    site.platform.set_demo_date(Some(date(2021, 10, 31))).unwrap();
    let number = site.platform.snapshot().state.skeleton.sessions.iter().count();
    let again = format!("href=\"/sesiones/{number}/segunda-convocatoria\"");
    let office = "secretaria-tecnica";
    let (_, page) = site.get(office, &format!("/sesiones/{number}/mesa")).await;
    assert!(!page.contains(&again));
    let body = "moment=2021-10-31T02:10".to_owned();
    let (status, page) = site.post(office, &format!("/sesiones/{number}/quorum"), FORM, body).await;
    assert_eq!(status, 422);
    assert!(page.contains("data-reason=\"no-quorum\"") && page.contains(&again), "{page}");
}

/// A row may stay empty, but «none» is no matter that a point can have.
#[tokio::test]
async fn a_point_of_a_call_has_to_choose_its_matter() {
    let site = sample().await;
    let (_, page) = site.get("secretaria-tecnica", "/sesiones/convocatoria").await;
    let matter = page.split_once("name=\"agenda.0.matter\"").unwrap().1.split_once("</select>").unwrap().0;
    assert!(matter.contains("<option value=\"\">Elija</option>") && !matter.contains(">Ninguna<"), "{matter}");
}

/// The first session of the sample, open, at an hour of its day that has seconds and thousandths.
async fn in_course() -> Site {
    let site = sample_until("do session.close").await.restarted(10_812_345, async |_| {}).await;
    site.platform.set_demo_date(Some(date(2020, 11, 27))).unwrap();
    site
}

/// The form of a page that is sent to that address.
fn form_to<'a>(page: &'a str, address: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("action=\"{address}")).expect(address);
    assert!(rest.starts_with(['"', '?']), "{address}");
    rest.split_once("</form>").unwrap().0
}

/// The hour of a recess is a field like any other, and what stands in it can be sent.
#[tokio::test]
async fn a_recess_begins_and_ends_at_the_hour_that_the_desk_shows() {
    let site = in_course().await;
    let office = "secretaria-tecnica";
    for address in ["/sesiones/1/recesos", "/sesiones/1/reanudaciones"] {
        let (_, page) = site.get(office, "/sesiones/1/mesa").await;
        let form = form_to(&page, address);
        let (_, field) = form.split_once("<input type=\"datetime-local\"").expect(form);
        let moment = field.split_once("value=\"").unwrap().1.split_once('"').unwrap().0;
        assert_eq!(moment, "2020-11-27T13:00");
        let (status, page) = site.post(office, address, FORM, format!("moment={moment}")).await;
        assert_eq!(status, 303, "{page}");
    }
}

/// The desk is of the technical secretary; others are led to the page that is public.
#[tokio::test]
async fn other_offices_are_led_from_the_desk_to_the_public_page() {
    let site = in_course().await;
    let (status, page) = site.get("osc-titular", "/sesiones/1/mesa").await;
    assert_eq!(status, 403);
    assert!(page.contains("<a class=\"btn\" href=\"/sesiones/1\">"), "{page}");
}

/// Where the hour of the day is known, what is later was not yet, and the refusal says which hour it is.
#[tokio::test]
async fn an_hour_that_has_not_come_is_refused() {
    let site = in_course().await;
    let office = "secretaria-tecnica";
    let strip = |hour: &str| format!("cargo={office}&fecha=2020-11-27&hora={hour}&volver=/");
    let (status, _) = site.post(office, "/demo/cargo", FORM, strip("13%3A05")).await;
    assert_eq!(status, 303);
    let body = "moment=2020-11-27T23:50".to_owned();
    let (status, page) = site.post(office, "/sesiones/1/recesos", FORM, body).await;
    assert_eq!(status, 422);
    assert!(page.contains("data-reason=\"moment-to-come\"") && page.contains("13:05"), "{page}");
    let (status, page) = site.post(office, "/sesiones/1/recesos", FORM, "moment=2020-11-27T13:05".to_owned()).await;
    assert_eq!(status, 303, "{page}");
    // Nor does the hour of a demo go back before what was entered on its day.
    site.post(office, "/demo/cargo", FORM, strip("03%3A37")).await;
    let (_, page) = site.get(office, "/sesiones/1/mesa").await;
    assert!(page.contains("name=\"hora\" value=\"13:05\""), "{page}");
}

/// A demonstration on another port of the same host is another one: its cookies go to both.
#[tokio::test]
async fn who_acts_in_a_demonstration_acts_in_that_of_its_port() {
    let site = in_course().await;
    let act_as = Request::post("/demo/cargo").header("host", "localhost:8020").header("content-type", FORM);
    let act_as = act_as.header("sec-fetch-site", "same-origin").body("cargo=secretaria-tecnica&volver=/".into());
    let answer = site.answer(act_as.unwrap()).await;
    let set = answer.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    assert_eq!(set, "tequio-demo-8020=secretaria-tecnica");
    for (host, acts) in [("localhost:8020", true), ("localhost:8021", false), ("localhost", false)] {
        let desk = Request::get("/sesiones/1/mesa").header("host", host).header("cookie", &set);
        let (_, page) = site.send(desk.body(Body::empty()).unwrap()).await;
        assert_eq!(page.contains("action=\"/sesiones/1/asistencia"), acts, "{host}: {page}");
    }
}

/// A roll that marks nobody is answered: nothing was recorded.
#[tokio::test]
async fn a_roll_without_a_mark_says_that_nothing_was_recorded() {
    let site = in_course().await;
    let before = site.platform.snapshot().latest;
    let body = "moment=2020-11-27T13:00".to_owned();
    let (status, page) = site.post("secretaria-tecnica", "/sesiones/1/asistencia", FORM, body).await;
    assert_eq!(status, 422);
    assert!(page.contains("data-reason=\"failure-nothing-marked\""), "{page}");
    assert_eq!(site.platform.snapshot().latest, before);
}

/// What a form shows of phases: for each row its kind, its place and its name, where there is anything.
fn phases(page: &str) -> Vec<(String, String, String)> {
    let form = form_to(page, "/sesiones/1/mociones");
    let value = |name: String| {
        let (_, rest) = form.split_once(&format!("name=\"{name}\"")).expect(&name);
        rest.split_once("value=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
    };
    let kind = |row: usize| {
        let (_, rest) = form.split_once(&format!("name=\"motion.phases.{row}.kind\"")).unwrap();
        let options = rest.split_once("</select>").unwrap().0;
        let chosen = options.split("<option ").find(|option| option.contains(" selected")).unwrap_or_default();
        chosen.split('"').nth(1).unwrap_or_default().to_owned()
    };
    let rows = (0..).take_while(|row| form.contains(&format!("name=\"motion.phases.{row}.kind\"")));
    let rows = rows.map(|row| (kind(row), value(format!("place.{row}")), value(format!("motion.phases.{row}.name"))));
    rows.collect()
}

/// The point of the methodology, in course.
async fn composing() -> Site {
    let site = sample_until("do session.put_to_vote\n  on = @session\n  item = 4").await;
    let (status, _) = site.post("secretaria-tecnica", "/sesiones/1/punto", FORM, "item=4".to_owned()).await;
    assert_eq!(status, 303);
    site
}

fn row(kind: &str, place: &str, name: &str) -> (String, String, String) {
    (kind.to_owned(), place.to_owned(), name.to_owned())
}

/// Two phases from nothing, the second without its code, moved before the first; a third taken out.
const COMPOSED: &str = "item=4&desde=cero&motion.kind=methodology&motion.name=Propia\
    &motion.phases.0.kind=proposal&motion.phases.0.name=&place.0=2\
    &motion.phases.1.kind=own&motion.phases.1.name=Foro&place.1=1\
    &motion.phases.2.kind=publication&motion.phases.2.name=Fuera&place.2=";

#[tokio::test]
async fn a_refused_methodology_comes_back_as_it_was_sent() {
    let site = composing().await;
    let office = "secretaria-tecnica";
    let (status, page) = site.post(office, "/sesiones/1/mociones", FORM, COMPOSED.to_owned()).await;
    assert_eq!(status, 422);
    assert!(page.contains("href=\"#motion.phases.1.code\""), "of the row as it was sent: {page}");
    let sent = [row("proposal", "2", ""), row("own", "1", "Foro"), row("publication", "", "Fuera")];
    let shown = phases(&page);
    assert_eq!(shown[..3], sent);
    assert!(shown[3..].iter().all(|(kind, _, name)| kind.is_empty() && name.is_empty()), "{shown:?}");
    let form = form_to(&page, "/sesiones/1/mociones");
    assert!(form.contains("name=\"desde\" value=\"cero\""));
    assert!(!form.contains("name=\"motion.origins.0\" value=\"proactive\" checked"), "nobody ticked it");
}

/// What is typed for one start is no text of another.
#[tokio::test]
async fn each_start_of_a_methodology_keeps_its_own_text() {
    let site = composing().await;
    let mut kept = std::collections::BTreeSet::new();
    for start in ["cero", "edomex-2020", "ogp-local"] {
        let (_, page) = site.get("secretaria-tecnica", &format!("/sesiones/1/mesa?desde={start}")).await;
        let form = form_to(&page, "/sesiones/1/mociones");
        let (_, slot) = form.split_once("data-keep=\"").unwrap();
        kept.insert(slot.split_once('"').unwrap().0.to_owned());
        assert!(form.contains(&format!("name=\"desde\" value=\"{start}\"")), "{form}");
    }
    assert_eq!(kept.len(), 3, "{kept:?}");
}

/// More rows are asked for by a button of the form; nothing is lost, and nothing is recorded.
#[tokio::test]
async fn a_form_gives_more_rows_without_losing_anything() {
    let site = composing().await;
    let office = "secretaria-tecnica";
    let before = site.platform.snapshot().latest;
    let rows = phases(&site.get(office, "/sesiones/1/mesa?desde=cero").await.1).len();
    let more = format!("{COMPOSED}&more=motion.phases");
    let (status, page) = site.post(office, "/sesiones/1/mociones", FORM, more.clone()).await;
    assert_eq!(status, 200);
    assert!(page.contains("id=\"devuelto\"") && page.contains("name=\"more\" value=\"motion.phases\""), "{page}");
    let shown = phases(&page);
    assert_eq!(shown[..3], [row("proposal", "2", ""), row("own", "1", "Foro"), row("publication", "", "Fuera")]);
    assert!(shown.len() > rows && shown[3..].iter().all(|(kind, ..)| kind.is_empty()), "{shown:?}");
    assert_eq!(site.platform.snapshot().latest, before);
    // Nobody else has a desk, whatever is asked of it.
    let (status, _) = site.post("osc-titular", "/sesiones/1/mociones", FORM, more).await;
    assert_eq!(status, 403);
    let (status, page) =
        site.post(office, "/sesiones/convocatoria", FORM, "agenda.6.title=Último&more=agenda".to_owned()).await;
    assert_eq!(status, 200);
    assert!(page.contains("value=\"Último\"") && page.contains("name=\"agenda.7.title\""), "{page}");
}

/// A refused form has an address that leads to the same form, in any language.
#[tokio::test]
async fn a_refused_form_keeps_what_its_address_brought() {
    let site = sample_until("do session.call").await;
    let office = "secretaria-tecnica";
    let about =
        site.platform.snapshot().state.skeleton.proposals.iter().find(|proposal| proposal.goes_on()).unwrap().id;
    let address = format!("/sesiones/convocatoria?asunto=endorsement&sobre={about}");
    let (status, page) = site.post(office, &address, FORM, "date=2020-01-01".to_owned()).await;
    assert_eq!(status, 422);
    let sent_to = address.replace('&', "&#38;");
    assert!(
        page.contains(&format!("action=\"{sent_to}\"")) && page.contains(&format!("href=\"/en{sent_to}\"")),
        "{page}"
    );
    let keep = format!("data-keep=\"session.call-endorsement-{about}\"");
    assert!(page.contains(&keep), "words of another call are kept elsewhere");
    let (_, page) = site.get(office, &format!("/en{address}")).await;
    assert!(page.contains(&keep) && page.contains(&format!("value=\"{about}\" selected")), "{page}");
    let (_, page) = site.get(office, "/sesiones/convocatoria").await;
    assert!(page.contains("data-keep=\"session.call\""));
}

/// Nothing is chosen for a table, and a methodology is composed only by whoever opens it.
#[tokio::test]
async fn a_methodology_starts_from_what_somebody_chose() {
    let site = composing().await;
    let office = "secretaria-tecnica";
    let (_, page) = site.get(office, "/sesiones/1/mesa").await;
    assert!(!page.contains("action=\"/sesiones/1/mociones") && page.contains("<option value=\"\" selected>"), "{page}");
    let (_, page) = site.get(office, "/sesiones/1/mesa?desde=ogp-local").await;
    let form = form_to(&page, "/sesiones/1/mociones?desde=ogp-local");
    let (stands, composed) = form.split_once("<details").expect(form);
    assert!(stands.contains("tal cual") && !stands.contains("motion.phases"), "{stands}");
    assert!(composed.contains("motion.phases.0.kind") && !composed.contains("<li class=\"unbegun\""), "{composed}");
}

/// What a rule would refuse has no button.
#[tokio::test]
async fn the_desk_offers_nothing_that_is_always_refused() {
    let office = "secretaria-tecnica";
    // A point is being voted.
    let site = sample_until("do session.declare_result\n").await;
    site.platform.set_demo_date(Some(date(2020, 11, 27))).unwrap();
    let (_, page) = site.get(office, "/sesiones/1/mesa").await;
    assert!(page.contains("action=\"/sesiones/1/resultados\""), "{page}");
    assert!(
        !page.contains("action=\"/sesiones/1/punto\"") && !page.contains("action=\"/sesiones/1/clausura\""),
        "{page}"
    );
    let site = in_course().await;
    let (_, page) = site.get(office, "/sesiones/1/mesa").await;
    assert!(page.contains("action=\"/sesiones/1/clausura\""), "{page}");
    // The hour of the call is still to come.
    let site = sample().await;
    script::play(&site.platform, CALL).await.unwrap();
    site.platform.set_demo_date(Some(date(2021, 10, 30))).unwrap();
    let number = site.platform.snapshot().state.skeleton.sessions.iter().count();
    let (_, page) = site.get(office, &format!("/sesiones/{number}")).await;
    let offered = |action: &str| page.contains(&format!("href=\"/sesiones/{number}/{action}\""));
    assert!(offered("cambio") && !offered("segunda-convocatoria"), "{page}");
}

/// The form of a call begins with what every session has and one point to write; another goes before those that end it.
#[tokio::test]
async fn a_call_begins_short_and_grows_point_by_point() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let titles = |page: &str| -> Vec<String> {
        let after = page.split("name=\"agenda.").skip(1).filter(|rest| rest.contains("title\""));
        let titles = after.filter(|rest| rest.split_once('"').unwrap().0.ends_with(".title"));
        titles.map(|rest| rest.split_once("value=\"").unwrap().1.split_once('"').unwrap().0.to_owned()).collect()
    };
    let (_, page) = site.get(office, "/sesiones/convocatoria").await;
    let begun = ["Pase de lista", "Declaratoria de quórum legal", "Orden del día", "", "Asuntos generales", "Clausura"];
    assert_eq!(titles(&page), begun);
    assert!(page.contains(">Agregar punto</button>"), "{page}");
    let sent = "agenda.2.title=Orden&agenda.2.matter=agenda&agenda.3.title=Uno&agenda.3.matter=information\
                &agenda.4.title=Generales&agenda.4.matter=general_matters&agenda.4.document=Lista\
                &agenda.5.title=Fin&agenda.5.matter=closing&more=agenda";
    let (status, page) = site.post(office, "/sesiones/convocatoria", FORM, sent.to_owned()).await;
    assert_eq!(status, 200);
    assert_eq!(titles(&page), ["", "", "Orden", "Uno", "", "Generales", "Fin"]);
    let document = page.split_once("name=\"agenda.5.document\"").unwrap().1.split_once('>').unwrap().0;
    assert!(document.contains("Lista"), "what belongs to a point goes with it: {document}");
}

/// From a commitment, the call brings its point; what its phase asks for and nobody wrote is said before it is called.
#[tokio::test]
async fn a_call_from_a_commitment_brings_its_point_and_says_what_is_missing() {
    let site = sample_until("do session.call").await;
    let office = "secretaria-tecnica";
    let skeleton = &site.platform.snapshot().state.skeleton;
    let proposal = skeleton.proposals.iter().last().unwrap().id;
    let address = format!("/sesiones/convocatoria?asunto=endorsement&sobre={proposal}");
    let (status, page) = site.get(office, &address).await;
    assert_eq!(status, 200);
    let about = page.split_once("name=\"agenda.3.about\"").unwrap().1.split_once("</select>").unwrap().0;
    assert!(about.contains(&format!("value=\"{proposal}\" selected")), "{about}");
    assert!(page.contains("value=\"Aval a la propuesta: "), "{page}");
    for nothing in ["asunto=endorsement&sobre=0", "asunto=otro&sobre=1", "sobre=1", "asunto=roll_call&sobre=1"] {
        let (status, page) = site.get(office, &format!("/sesiones/convocatoria?{nothing}")).await;
        assert!(status == 200 && !page.contains("Aval a la propuesta: "), "{nothing}");
    }
}

/// Compares with the golden file; `UPDATE_GOLDEN=1` writes it anew, to be reviewed as any change.
fn is_as_before(file: &str, now: &str) {
    let path = format!("{}/tests/it/golden/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, now).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), now, "{file} differs");
}

/// One event, whatever becomes of the session: a later file is put in the place of an earlier one.
#[tokio::test]
async fn a_session_is_one_event_of_a_calendar_and_a_cancelled_one_says_so() {
    let site = sample().await;
    script::play(&site.platform, CALL).await.unwrap();
    let number = site.platform.snapshot().state.skeleton.sessions.iter().count();
    let address = format!("/sesiones/{number}/sesion.ics");
    let (status, called) = site.get("nobody", &address).await;
    assert_eq!(status, 200);
    // A body of a test is called by chance.
    is_as_before("session.ics", &called.replace(site.platform.vkey().name(), "mesa.example/registro"));
    for line in called.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    let cancel = "on 2021-10-23\nas secretaria-tecnica\ndo session.cancel\n  on = $session\n  base = $session\n  reason = No hay sede para esa \
                  noche y ninguna otra se encontr\u{f3} a tiempo.\n";
    script::play(&site.platform, &cancel.replace("$session", &session(&site, number).to_string())).await.unwrap();
    let (_, cancelled) = site.get("nobody", &address).await;
    let uid = |file: &str| file.lines().find(|line| line.starts_with("UID:")).map(str::to_owned).unwrap();
    assert_eq!(uid(&called), uid(&cancelled));
    assert!(called.contains("SEQUENCE:0\r\n") && called.contains("STATUS:CONFIRMED\r\n"), "{called}");
    assert!(cancelled.contains("SEQUENCE:1\r\n") && cancelled.contains("STATUS:CANCELLED\r\n"), "{cancelled}");
    assert_eq!(site.get("nobody", "/sesiones/999/sesion.ics").await.0, 404);
    let (_, page) = site.get("nobody", &format!("/sesiones/{number}")).await;
    assert!(page.contains(&format!("href=\"{address}\" download")), "the page leads to it");
}

fn session(site: &Site, number: usize) -> u64 {
    site.platform.snapshot().state.skeleton.sessions.number(number).unwrap().id
}
