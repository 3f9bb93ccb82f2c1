//! Private drafts: their own institution's, presented once, saved by revision, and no larger than their form.

use crate::hostile::{FORM, sample};
use crate::surfaces::site::Site;

#[tokio::test]
async fn drafts_of_an_institution_are_its_own() {
    let site = sample().await;
    let body =
        serde_urlencoded::to_string([("document", "El IEEM propone algo que nadie más debe ver todavía.")]).unwrap();
    let (status, location) = site.post("ieem-transparencia", "/borradores", FORM, body).await;
    assert_eq!(status, 303, "{location}");
    let draft = location.split('?').next().unwrap();
    assert_eq!(site.get("ieem-suplente", draft).await.0, 200, "the same institution");
    for office in ["", "secretaria-tecnica", "infoem-titular", "osc-titular", "administrator"] {
        let (status, page) = site.get(office, draft).await;
        assert!(status == 403 || status == 404, "{office} got {status}");
        assert!(!page.contains("nadie más debe ver"), "{office}");
        for action in ["", "/presentacion", "/descarte"] {
            let (status, _) = site.post(office, &format!("{draft}{action}"), FORM, "title=x".into()).await;
            assert!(status == 403 || status == 404 || status == 405, "{office} {action} got {status}");
        }
    }
    assert_eq!(site.get("ieem-transparencia", draft).await.0, 200, "it is still there");
}

/// A draft of the IEEM with enough to present it: its address, and the form that presents it.
pub(crate) async fn draft(site: &Site) -> (String, String) {
    let (status, draft) = site.post("ieem-transparencia", "/borradores", FORM, String::new()).await;
    assert_eq!(status, 303, "{draft}");
    let plan = site.platform.snapshot().state.skeleton.plans.iter().next().unwrap().id.to_string();
    let wording = "El IEEM publica cada mes, en formatos abiertos, lo que gasta en cada proceso electoral.";
    let typed = [
        ("title", "Gasto abierto"),
        ("summary", "El IEEM propone publicar su gasto."),
        ("wording", wording),
        ("plan", &plan),
        ("origin", "proactive"),
        ("revision", "1"),
    ];
    (draft, serde_urlencoded::to_string(typed).unwrap())
}

#[tokio::test]
async fn rows_no_form_has_are_not_there() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    let rows = "activities.9.year=2029&activities.10.year=2030&activities.200000.year=2020&activities.18446744073709551615.year=2021&activities.99999999999999999999.year=2022&activities.x=1";
    assert_eq!(site.post("ieem-transparencia", &draft, FORM, format!("{form}&{rows}")).await.0, 303);
    let saved = site.platform.draft(draft.rsplit('/').next().unwrap()).await.unwrap().unwrap();
    let kept: Vec<_> = saved.fields.keys().filter(|path| path.starts_with("activities")).collect();
    assert_eq!(kept, ["activities.9.year"]);
    for (action, status) in [("", 200), ("/presentacion", 409)] {
        let sent = format!("{form}&{rows}");
        let (answered, page) = match action {
            "" => site.get("ieem-transparencia", &draft).await,
            _ => site.post("ieem-transparencia", &format!("{draft}{action}"), FORM, sent).await,
        };
        assert_eq!(answered, status, "{action}");
        assert_eq!(page.matches("name=\"activities.").count(), 30, "ten rows of three fields");
    }
    // The page of a refused act names the row of its fault.
    let agenda = "agenda.18446744073709551615.title=x&agenda.18446744073709551615.matter=zz";
    assert_eq!(site.post("secretaria-tecnica", "/sesiones", FORM, agenda.into()).await.0, 422);
}

#[tokio::test]
async fn a_draft_is_presented_once() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    let before = site.platform.snapshot().state.skeleton.proposals.len();
    let address = format!("{draft}/presentacion");
    let sent = (0..8).map(|at| {
        let office = ["ieem-transparencia", "ieem-suplente"][at % 2];
        site.post(office, &address, FORM, format!("{form}&key=k{at}"))
    });
    let answers = futures_util::future::join_all(sent).await;
    let (status, first) = &answers[0];
    assert_eq!(*status, 303, "{first}");
    assert!(first.starts_with("/acuses/"));
    assert!(answers.iter().all(|answer| answer == &answers[0]), "{answers:?}");
    assert_eq!(site.platform.snapshot().state.skeleton.proposals.len(), before + 1);
    assert_eq!(site.get("ieem-transparencia", &draft).await.0, 404, "the draft is gone");
    let again = site.post("ieem-suplente", &address, FORM, "title=Otro".into()).await;
    assert_eq!(&again, &answers[0], "the same acknowledgement once it is gone");
    for office in ["", "infoem-titular", "secretaria-tecnica"] {
        assert_eq!(site.post(office, &address, FORM, form.clone()).await.0, 404, "{office}");
    }
    assert_eq!(site.platform.snapshot().state.skeleton.proposals.len(), before + 1);
}

#[tokio::test]
async fn a_discarded_draft_is_not_presented() {
    let site = sample().await;
    let (draft, form) = draft(&site).await;
    let latest = site.platform.snapshot().latest;
    assert_eq!(site.post("ieem-transparencia", &format!("{draft}/descarte"), FORM, String::new()).await.0, 303);
    let (status, page) = site.post("ieem-transparencia", &format!("{draft}/presentacion"), FORM, form).await;
    assert_eq!(status, 404);
    assert!(page.contains("<h1>"));
    assert_eq!(site.platform.snapshot().latest, latest);
}

#[tokio::test]
async fn saving_without_a_revision_is_stale_and_starts_no_draft() {
    let site = sample().await;
    let (draft, _) = draft(&site).await;
    let institution = site.platform.draft(draft.rsplit('/').next().unwrap()).await.unwrap().unwrap().institution;
    assert_eq!(site.post("ieem-transparencia", &draft, FORM, "revision=1&title=Guardado".into()).await.0, 303);
    for revision in
        ["", "&revision=", "&revision=0", "&revision=-1", "&revision=x", "&revision=9223372036854775807", "&revision=1"]
    {
        let body = format!("title=Escrito&nombre-secreto=1&activities.0.secreto=1&support.secreto=1{revision}");
        let (status, page) = site.post("ieem-transparencia", &draft, FORM, body).await;
        assert_eq!(status, 409, "{revision}");
        assert!(page.contains("Guardado") && page.contains("Escrito"), "both versions");
        assert!(!page.contains("secreto"), "a field that no form has is not named");
    }
    assert_eq!(site.platform.drafts(&institution).await.unwrap().len(), 1);
}
