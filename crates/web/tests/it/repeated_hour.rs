//! An hour that came twice: the form asks which of the two it was, and only then.

use jiff::civil::date;
use platform::script;

use crate::hostile::{FORM, sample};

/// The sample holds sessions called for other days; this one is called for the night the clocks are put back.
const CALL: &str = "on 2021-10-22\nas secretaria-tecnica\ndo session.call -> session\n  kind = extraordinary\n  mode = virtual\n  \
                    date = 2021-10-31\n  hour = 01:00\n  agenda.0.title = Informe\n  agenda.0.matter = information\n";

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
