//! What the desk offers when a form of it was refused.

use jiff::civil::date;
use platform::script;

use crate::hostile::{FORM, sample};

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
