//! An office is handed over: one sheet for those of its institution and the technical secretary.

use crate::drafts::draft;
use crate::hostile::{FORM, sample};

#[tokio::test]
async fn those_of_its_institution_and_the_technical_secretary_read_the_sheet() {
    let site = sample().await;
    let (address, form) = draft(&site).await;
    assert_eq!(site.post("ieem-transparencia", &address, FORM, form).await.0, 303);
    let snapshot = site.platform.snapshot();
    let offices = &snapshot.state.skeleton.secretariat.offices;
    let number = offices.iter().position(|office| office.code.to_string() == "ieem-suplente").unwrap() + 1;
    let sheet = format!("/pendientes/{number}/entrega");

    let (status, own) = site.get("ieem-suplente", &sheet).await;
    assert!(status == 200 && own.contains("estado de los asuntos del cargo al d\u{ed}a"), "{own}");
    assert!(own.contains(&address) && own.contains("Entrega y recibe"), "{own}");
    let commitments = own.split("h-compromisos").nth(2).unwrap().split("</section>").next().unwrap();
    assert!(commitments.contains("<small>") && commitments.contains("Responsable: "), "{commitments}");
    let (status, colleague) = site.get("ieem-transparencia", &sheet).await;
    assert!(status == 200 && colleague.contains(&address), "{colleague}");
    let (status, secretary) = site.get("secretaria-tecnica", &sheet).await;
    assert_eq!(status, 200);
    let is_of_ieem = offices
        .iter()
        .any(|office| office.code.to_string() == "secretaria-tecnica" && office.institution.to_string() == "ieem");
    assert_eq!(secretary.contains(&address), is_of_ieem, "drafts are for their institution alone");
    for office in ["", "infoem-titular", "osc-titular", "administrator"] {
        let (status, page) = site.get(office, &sheet).await;
        assert!(status == 403 && !page.contains(&address), "{office}: {status}");
        assert!(!site.get(office, &format!("/pendientes/{number}")).await.1.contains(&sheet), "{office}");
    }
    assert!(site.get("ieem-suplente", &format!("/pendientes/{number}")).await.1.contains(&sheet));
}

/// What the office recorded is listed from the day that is asked for.
#[tokio::test]
async fn the_sheet_lists_what_the_office_recorded_from_a_day_on() {
    let site = sample().await;
    let (address, form) = draft(&site).await;
    assert_eq!(site.post("ieem-transparencia", &format!("{address}/presentacion"), FORM, form).await.0, 303);
    let latest = site.platform.snapshot().latest;
    let snapshot = site.platform.snapshot();
    let offices = &snapshot.state.skeleton.secretariat.offices;
    let number = offices.iter().position(|office| office.code.to_string() == "ieem-transparencia").unwrap() + 1;
    let entry = format!("href=\"/registro/{latest}\"");
    let today = site.platform.now().date();
    let sheet = format!("/pendientes/{number}/entrega?desde=");
    let (_, page) = site.get("ieem-transparencia", &format!("{sheet}2020-01-01")).await;
    assert!(page.contains(&entry), "{page}");
    let tomorrow = today.tomorrow().unwrap();
    for wrong in [tomorrow.to_string(), "ayer".into(), "2026-13-01".into()] {
        let (status, page) = site.get("ieem-transparencia", &format!("{sheet}{wrong}")).await;
        assert!(status == 200 && page.contains("Elija un d\u{ed}a que ya pas\u{f3}"), "{wrong}: {page}");
    }
}

/// The matters of a day that is over are those of the record when it ended.
#[tokio::test]
async fn the_sheet_tells_the_matters_of_a_day_that_is_over() {
    let site = sample().await;
    let snapshot = site.platform.snapshot();
    let (skeleton, office) = (&snapshot.state.skeleton, "ieem-suplente");
    let offices = &skeleton.secretariat.offices;
    let number = offices.iter().position(|known| known.code.to_string() == office).unwrap() + 1;
    let over = jiff::civil::date(2020, 11, 19);
    let after = (1..=snapshot.latest).find(|entry| skeleton.note(*entry).unwrap().moment.date() > over).unwrap();
    let sheet = format!("/pendientes/{number}/entrega?dia=");

    let (status, past) = site.get(office, &format!("{sheet}{over}")).await;
    assert!(status == 200 && past.contains("al d\u{ed}a jueves 19 de noviembre de 2020"), "{past}");
    assert!(past.contains(&format!("hasta el asiento {}.", after - 1)), "{past}");
    assert!(past.contains("value=\"2020-11-19\"") && !past.contains("Error:"), "{past}");
    let today = site.get(office, &format!("/pendientes/{number}/entrega")).await.1;
    assert!(today.contains(&format!("hasta el asiento {}.", snapshot.latest)), "{today}");
    let session = |page: &str| page.contains("href=\"/sesiones/1\"");
    let (_, called) = site.get(office, &format!("{sheet}2020-11-20")).await;
    assert!(session(&called) && !session(&past), "it was called on the 20th: {called}");
    let (status, early) = site.get(office, &format!("{sheet}2020-11-08")).await;
    assert!(status == 200 && early.contains("Ese d\u{ed}a todav\u{ed}a no hab\u{ed}a este cargo"), "{early}");
}
