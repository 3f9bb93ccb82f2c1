//! Input nobody wants: from another site, too large, twice, stale, in parallel, full of markup.

use axum::body::Body;
use axum::http::Request;
use platform::script;

use crate::surfaces::site::Site;

const FORM: &str = "application/x-www-form-urlencoded";
const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");
/// Closes attributes and elements, opens a script.
const MARKUP: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

async fn sample() -> Site {
    let site = Site::new().await;
    script::play(&site.platform, SAMPLE).await.unwrap();
    site
}

#[tokio::test]
async fn a_form_of_another_site_is_refused_with_a_page() {
    let site = sample().await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://elsewhere.example")] {
        let request = Request::post("/sesiones/2/quorum")
            .header("host", "127.0.0.1:8020")
            .header("cookie", "tequio-demo=secretaria-tecnica")
            .header("content-type", FORM)
            .header(name, value);
        let before = site.platform.snapshot().latest;
        let (status, page) = site.send(request.body(Body::from("hour=11:00")).unwrap()).await;
        assert_eq!(status, 403, "{name}: {value}");
        assert!(page.contains("<h1>"), "a page, not a bare word");
        assert_eq!(site.platform.snapshot().latest, before);
    }
}

#[tokio::test]
async fn a_demonstration_answers_to_names_of_this_machine_only() {
    let site = sample().await;
    for (host, expected) in [("127.0.0.1:8020", 200), ("localhost:8020", 200), ("[::1]:8020", 200), ("evil.example", 421), ("127.0.0.1.evil.example:8020", 421)] {
        let request = Request::get("/").header("host", host).body(Body::empty()).unwrap();
        assert_eq!(site.send(request).await.0, expected, "{host}");
    }
}

#[tokio::test]
async fn too_much_and_nothing_are_answered_with_words() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let (status, page) = site.post(office, "/sesiones", FORM, format!("place={}", "x".repeat(1 << 21))).await;
    assert_eq!(status, 413);
    assert!(page.contains("<h1>"));
    let (status, page) = site.post(office, "/sesiones", FORM, String::new()).await;
    assert_eq!(status, 422);
    assert!(page.contains("id=\"errores\""));
    let (status, page) = site.post(office, "/sesiones", FORM, format!("place={}", "x".repeat(100_000))).await;
    assert_eq!(status, 422);
    assert!(page.contains("#place"), "the summary leads to the field");
    for path in ["/nada", "/en/nada", "/sesiones/99", "/sesiones/x", "/compromisos/0", "/registro/18446744073709551615", "/registro/x"] {
        let (status, page) = site.get("", path).await;
        assert!((400..=404).contains(&status), "{path} answered {status}");
        assert!(page.contains("<h1>"), "{path}");
    }
    assert_eq!(site.get("", "/sesiones/2/quorum").await.0, 405);
}

#[tokio::test]
async fn a_form_sent_twice_is_one_act_and_its_key_fits_no_other() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let body = "item=4&title=Documento&key=k1";
    let (status, first) = site.post(office, "/sesiones/2/documentos", FORM, body.into()).await;
    assert_eq!(status, 303, "{first}");
    let after = site.platform.snapshot().latest;
    let (status, again) = site.post(office, "/sesiones/2/documentos", FORM, body.into()).await;
    assert_eq!((status, &again), (303, &first), "the same acknowledgement");
    assert_eq!(site.platform.snapshot().latest, after);
    let (status, page) = site.post(office, "/sesiones/2/documentos", FORM, "item=4&title=Otro&key=k1".into()).await;
    assert_eq!(status, 422);
    assert!(page.contains("failure-key-reused"));
    assert_eq!(site.platform.snapshot().latest, after);
}

#[tokio::test]
async fn of_sixty_four_votes_at_once_exactly_one_counts() {
    let site = Site::new().await;
    // The sample up to the first nominal voting: one vote is cast, the second seat's is not.
    let cut = SAMPLE.match_indices("do session.vote").nth(1).unwrap().0;
    script::play(&site.platform, &SAMPLE[..cut]).await.unwrap();
    let votes = (0..64).map(|_| {
        let body = "item=4&sense.organismo-garante=in_favour".to_owned();
        site.post("secretaria-tecnica", "/sesiones/1/votos", FORM, body)
    });
    let answers = futures_util::future::join_all(votes).await;
    let accepted = answers.iter().filter(|(status, _)| *status == 303).count();
    let refused = answers.iter().filter(|(status, page)| *status == 422 && page.contains("already-voted")).count();
    assert_eq!((accepted, refused), (1, 63));
}

#[tokio::test]
async fn a_stale_change_is_refused_and_shows_what_is_on_record() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let session = site.platform.snapshot().state.skeleton.sessions.number(2).unwrap().id;
    let reason = "La sala se ocupa ese día por otra reunión; se mueve a la fecha siguiente disponible.";
    let body = |day: u8, base: u64| {
        let reason = serde_urlencoded::to_string([("reason", reason)]).unwrap();
        format!("date=2020-12-{day}&hour=11:00&mode=mixed&base={base}&{reason}")
    };
    assert_eq!(site.post(office, "/sesiones/2/cambio", FORM, body(17, session)).await.0, 303);
    let (status, page) = site.post(office, "/sesiones/2/cambio", FORM, body(18, session)).await;
    assert_eq!(status, 409);
    assert!(page.contains("data-reason=\"stale\""));
    assert!(page.contains("2020-12-18"), "what was typed");
    assert!(page.contains("17 de diciembre de 2020"), "what is on record");
}

#[tokio::test]
async fn markup_in_every_text_is_shown_as_text() {
    let site = Site::new().await;
    let typed = ["name", "short_name", "source", "also", "title", "summary", "wording", "project", "stage", "window", "area", "place", "reasons", "reason", "note", "axis_as_worded"];
    let lines = SAMPLE.lines().map(|line| {
        let field = line.split('=').next().unwrap_or_default().trim().rsplit('.').next().unwrap_or_default();
        match line.split_once('=') {
            Some((path, _)) if line.starts_with(' ') && typed.contains(&field) => format!("{path}= {MARKUP}"),
            _ => line.to_owned(),
        }
    });
    let hostile = lines.collect::<Vec<_>>().join("\n");
    script::play(&site.platform, &hostile).await.unwrap();
    let latest = site.platform.snapshot().latest;
    let entries = (0..=latest).flat_map(|entry| [format!("/registro/{entry}"), format!("/acuses/{entry}")]);
    let pages = ["/", "/planes", "/planes/1", "/planes/1/ejes", "/compromisos", "/compromisos/1", "/compromisos/1/redaccion", "/sesiones", "/sesiones/convocatoria", "/sesiones/1", "/sesiones/2", "/sesiones/2/mesa", "/acuerdos", "/secretariado", "/registro", "/borradores"];
    for path in pages.iter().map(|path| (*path).to_owned()).chain(entries) {
        for office in ["", "secretaria-tecnica", "ieem-transparencia"] {
            let (_, page) = site.get(office, &path).await;
            assert!(!page.contains("<script>alert"), "{path} as «{office}»");
            assert!(!page.contains("<img src=x"), "{path} as «{office}»");
        }
    }
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let site = sample().await;
    for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a%0d%0aset-cookie: x"] {
        let body = serde_urlencoded::to_string([("cargo", "osc-titular"), ("fecha", "2020-12-09"), ("volver", elsewhere)]).unwrap();
        let (status, location) = site.post("", "/demo/cargo", FORM, body).await;
        assert_eq!(status, 303);
        assert!(location.starts_with('/') && !location.starts_with("//") && !location.contains('\\'), "{elsewhere} → {location}");
    }
}

#[tokio::test]
async fn drafts_of_an_institution_are_its_own() {
    let site = sample().await;
    let body = serde_urlencoded::to_string([("document", "El IEEM propone algo que nadie más debe ver todavía.")]).unwrap();
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
