//! What the desk offers when a form of it was refused.

use jiff::civil::date;
use platform::script;

use crate::hostile::{FORM, sample, sample_until};
use crate::surfaces::site::Site;

/// The sample holds sessions called for other days; this one is called for the night the clocks are put back.
const CALL: &str = "on 2021-10-22\nas secretaria-tecnica\ndo session.call -> session\n  kind = extraordinary\n  mode = virtual\n  \
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
    let (_, rest) = page.split_once(&format!("action=\"{address}\"")).expect(address);
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
