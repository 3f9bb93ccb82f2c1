//! Input nobody wants: from another site, too large, twice, stale, in parallel, full of markup.

use axum::body::Body;
use axum::http::Request;
use platform::script;

use crate::drafts::draft;
use crate::surfaces::html::without_given_back;
use crate::surfaces::site::Site;

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");
/// Closes attributes and elements, opens a script.
const MARKUP: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

/// The sample of Edomex, on a site.
pub(crate) async fn sample() -> Site {
    let site = Site::new().await;
    script::play(&site.platform, SAMPLE).await.unwrap();
    site
}

/// The same up to the first act that is written so.
pub(crate) async fn sample_until(act: &str) -> Site {
    let site = Site::new().await;
    let (before, _) = SAMPLE.split_once(act).unwrap();
    script::play(&site.platform, before).await.unwrap();
    site
}

#[tokio::test]
async fn a_form_of_another_site_is_refused_with_a_page() {
    let site = sample().await;
    for (name, value) in
        [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://elsewhere.example")]
    {
        let request = Request::post("/sesiones/2/quorum")
            .header("host", "127.0.0.1:8020")
            .header("cookie", "tequio-demo-8020=secretaria-tecnica")
            .header("content-type", FORM)
            .header(name, value);
        let before = site.platform.snapshot().latest;
        let (status, page) = site.send(request.body(Body::from("moment=2020-12-16T11:00")).unwrap()).await;
        assert_eq!(status, 403, "{name}: {value}");
        assert!(page.contains("<h1>"), "a page, not a bare word");
        assert_eq!(site.platform.snapshot().latest, before);
    }
}

#[tokio::test]
async fn a_demonstration_answers_to_names_of_this_machine_only() {
    let site = sample().await;
    for (host, expected) in [
        ("127.0.0.1:8020", 200),
        ("localhost:8020", 200),
        ("[::1]:8020", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example:8020", 421),
    ] {
        let request = Request::get("/").header("host", host).body(Body::empty()).unwrap();
        assert_eq!(site.send(request).await.0, expected, "{host}");
    }
}

#[tokio::test]
async fn too_much_and_nothing_are_answered_with_words() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let (status, page) =
        site.post(office, "/sesiones/convocatoria", FORM, format!("place={}", "x".repeat(1 << 21))).await;
    assert_eq!(status, 413);
    assert!(page.contains("<h1>"));
    let (status, page) = site.post(office, "/sesiones/convocatoria", FORM, String::new()).await;
    assert_eq!(status, 422);
    assert!(page.contains("id=\"errores\""));
    let (status, page) =
        site.post(office, "/sesiones/convocatoria", FORM, format!("place={}", "x".repeat(100_000))).await;
    assert_eq!(status, 422);
    assert!(page.contains("#place"), "the summary leads to the field");
    for path in [
        "/nada",
        "/en/nada",
        "/sesiones/99",
        "/sesiones/x",
        "/compromisos/0",
        "/registro/18446744073709551615",
        "/registro/x",
    ] {
        let (status, page) = site.get("", path).await;
        assert!((400..=404).contains(&status), "{path} answered {status}");
        assert!(page.contains("<h1>"), "{path}");
    }
}

#[tokio::test]
async fn a_form_sent_twice_is_one_act_and_its_key_fits_no_other() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let key = site.platform.guest_key();
    let body = format!("item=4&title=Documento&key={key}");
    let (status, first) = site.post(office, "/sesiones/2/documentos", FORM, body.clone()).await;
    assert_eq!(status, 303, "{first}");
    let after = site.platform.snapshot().latest;
    let (status, again) = site.post(office, "/sesiones/2/documentos", FORM, body.clone()).await;
    assert_eq!((status, &again), (303, &first), "the same acknowledgement");
    assert_eq!(site.platform.snapshot().latest, after);
    let (status, page) =
        site.post(office, "/sesiones/2/documentos", FORM, format!("item=4&title=Otro&key={key}")).await;
    assert_eq!(status, 422);
    assert!(page.contains("failure-key-reused"));
    // Another office has the form of the first open, and a stranger makes a key up.
    for (key, reason) in [(&*key, "failure-key-reused"), ("k1", "failure-key-unknown")] {
        let body = format!("item=4&title=Documento&key={key}");
        let (status, page) = site.post("infoem-titular", "/sesiones/2/documentos", FORM, body).await;
        assert_eq!(status, 422);
        assert!(page.contains(reason), "{reason}");
    }
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
async fn a_form_that_was_refused_stays_based_on_what_its_author_saw() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let session = site.platform.snapshot().state.skeleton.sessions.number(2).unwrap().id;
    let reason = "La sala se ocupa ese día por otra reunión; se mueve a la fecha siguiente disponible.";
    let body = |reason: &str| {
        let reason = serde_urlencoded::to_string([("reason", reason)]).unwrap();
        format!("date=2020-12-17&hour=11:00&mode=mixed&base={session}&{reason}")
    };
    assert_eq!(site.post(office, "/sesiones/2/cambio", FORM, body(reason)).await.0, 303);
    let last = site.platform.snapshot().state.skeleton.last_on(session).unwrap();
    let based_on = |entry: u64| format!("name=\"base\" value=\"{entry}\"");
    // Too short a reason: what changed meanwhile was not shown, so it is not taken for seen.
    let (status, page) = site.post(office, "/sesiones/2/cambio", FORM, body("Otra.")).await;
    assert_eq!(status, 422);
    assert!(page.contains(&based_on(session)) && !page.contains(&based_on(last)));
    let (status, page) = site.post(office, "/sesiones/2/cambio", FORM, body(reason)).await;
    assert_eq!(status, 409);
    assert!(page.contains(&based_on(last)) && !page.contains(&based_on(session)));
}

#[tokio::test]
async fn markup_in_every_text_is_shown_as_text() {
    let site = Site::new().await;
    let typed = [
        "name",
        "short_name",
        "source",
        "also",
        "title",
        "summary",
        "wording",
        "project",
        "stage",
        "window",
        "area",
        "place",
        "reasons",
        "reason",
        "note",
        "axis_as_worded",
    ];
    let lines = SAMPLE.lines().map(|line| {
        let field = line.split('=').next().unwrap_or_default().trim().rsplit('.').next().unwrap_or_default();
        match line.split_once('=') {
            // A wording that is approved instead of another says something else.
            Some((path, _)) if path.trim() == "motion.wording" => format!("{path}= {MARKUP} 2"),
            // Two names of an axis are not one.
            Some((path, _)) if path.trim() == "also" => format!("{path}= {MARKUP} 2"),
            Some((path, _)) if line.starts_with(' ') && typed.contains(&field) => format!("{path}= {MARKUP}"),
            _ => line.to_owned(),
        }
    });
    let hostile = lines.collect::<Vec<_>>().join("\n");
    script::play(&site.platform, &hostile).await.unwrap();
    let latest = site.platform.snapshot().latest;
    let entries = (0..=latest).flat_map(|entry| [format!("/registro/{entry}"), format!("/acuses/{entry}")]);
    let pages = [
        "/",
        "/planes",
        "/planes/1",
        "/planes/1/ejes",
        "/compromisos",
        "/compromisos/1",
        "/compromisos/1/redaccion",
        "/sesiones",
        "/sesiones/convocatoria",
        "/sesiones/1",
        "/sesiones/2",
        "/sesiones/2/mesa",
        "/acuerdos",
        "/secretariado",
        "/registro",
        "/borradores",
    ];
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
    for elsewhere in
        ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a%0d%0aset-cookie: x"]
    {
        let body =
            serde_urlencoded::to_string([("cargo", "osc-titular"), ("fecha", "2020-12-09"), ("volver", elsewhere)])
                .unwrap();
        let (status, location) = site.post("", "/demo/cargo", FORM, body).await;
        assert_eq!(status, 303);
        assert!(
            location.starts_with('/') && !location.starts_with("//") && !location.contains('\\'),
            "{elsewhere} → {location}"
        );
    }
}

#[tokio::test]
async fn places_out_of_range_and_other_offices_change_no_order() {
    let site = sample().await;
    let latest = site.platform.snapshot().latest;
    let body = "new.place=0&new.title=x&place.1=18446744073709551615&place.2=0&place.3=100&place.4=-1";
    for office in ["", "osc-titular"] {
        let (status, page) = site.post(office, "/sesiones/2/orden-del-dia", FORM, body.into()).await;
        assert_eq!(status, 403, "{office}");
        let shown = site.get(office, "/sesiones/2/orden-del-dia").await.1;
        let main = |page: &str| without_given_back(page.split_once("<main").unwrap().1);
        assert_eq!(main(&page), main(&shown), "the page that GET answers");
    }
    let (status, page) = site.post("secretaria-tecnica", "/sesiones/2/orden-del-dia", FORM, body.into()).await;
    assert!(matches!(status, 409 | 422), "{status}");
    assert!(page.contains("id=\"errores\""));
    assert_eq!(site.platform.snapshot().latest, latest);
}

#[tokio::test]
async fn an_act_on_a_commitment_is_on_that_of_its_address() {
    let site = sample().await;
    let proposal = site.platform.snapshot().state.skeleton.proposals.number(1).unwrap().id;
    let latest = site.platform.snapshot().latest;
    let reason = "Se retira porque otra propuesta de la mesa ya la contiene entera.";
    let body = format!("on={proposal}&{}", serde_urlencoded::to_string([("reason", reason)]).unwrap());
    for number in ["zz%0d%0aX:1", "0", "99", "-1", "18446744073709551616"] {
        for action in ["redaccion", "retiro", "asuncion"] {
            let (status, page) =
                site.post("ieem-titular", &format!("/compromisos/{number}/{action}"), FORM, body.clone()).await;
            assert_eq!(status, 404, "{number} {action}");
            assert!(page.contains("<h1>"));
        }
    }
    assert_eq!(site.platform.snapshot().latest, latest);
    // Another commitment, sent to the address of the second: it is the second that is withdrawn.
    let (draft, form) = draft(&site).await;
    assert_eq!(site.post("ieem-transparencia", &format!("{draft}/presentacion"), FORM, form).await.0, 303);
    let base = site.platform.snapshot().latest;
    let (status, page) =
        site.post("ieem-transparencia", "/compromisos/2/retiro", FORM, format!("{body}&base={base}")).await;
    assert_eq!(status, 303, "{page}");
    let snapshot = site.platform.snapshot();
    let withdrawn = |number| snapshot.state.skeleton.proposals.number(number).unwrap().withdrawn.is_some();
    assert_eq!((withdrawn(1), withdrawn(2)), (false, true));
}

#[tokio::test]
async fn no_path_makes_a_link_to_another_site() {
    for site in [sample().await, sample().await.served()] {
        for path in [
            "//evil.example/x",
            "/en//evil.example/x",
            "/en/%5Cevil.example",
            "/en/\\evil.example/x",
            "/\\evil.example",
            "/en///evil.example",
            "/compromisos//1",
            "/en//compromisos/1",
            "//compromisos",
        ] {
            for query in ["", "?registrado=1"] {
                let (status, page) = site.get("", &format!("{path}{query}")).await;
                assert_eq!(status, 404, "{path}");
                for link in ["=\"//", "=\"/\\", "example//", "/en//"] {
                    assert!(!page.contains(link), "{path} made {link}");
                }
            }
        }
    }
}

/// Anybody may write an address that says that something was recorded; only whoever recorded all of it is told so.
#[tokio::test]
async fn only_whoever_recorded_something_is_told_so() {
    let site = sample().await;
    let office = "secretaria-tecnica";
    let body = format!("item=4&title=Documento&key={}", site.platform.guest_key());
    assert_eq!(site.post(office, "/sesiones/2/documentos", FORM, body).await.0, 303);
    let latest = site.platform.snapshot().latest;
    let told = [
        (office, latest.to_string(), true),
        (office, format!("{latest}-{latest}"), true),
        ("infoem-titular", latest.to_string(), false),
        ("", latest.to_string(), false),
        (office, format!("0-{latest}"), false),
        (office, format!("{latest}-{}", latest - 1), false),
        (office, format!("0-{}", u64::MAX), false),
        (office, (latest + 1).to_string(), false),
        (office, u64::MAX.to_string(), false),
    ];
    for (office, entries, is_told) in &told {
        for address in ["/", "/compromisos", "/en/compromisos"] {
            let (_, page) = site.get(office, &format!("{address}?registrado={entries}")).await;
            assert_eq!(page.contains("class=\"stamp\""), *is_told, "{address}, {entries} as «{office}»");
        }
    }
    let site = site.served();
    for address in ["/", "/compromisos", "/en/compromisos"] {
        let (_, page) = site.get(office, &format!("{address}?registrado={latest}")).await;
        assert!(!page.contains("class=\"stamp\""), "{address}");
    }
}

/// Who acts is asked before what is wrong with what they sent: nobody is told whom it is open to, and no list of faults.
#[tokio::test]
async fn nobody_is_told_so_before_any_fault() {
    let site = sample().await;
    for path in
        ["/planes", "/sesiones/convocatoria", "/sesiones/2/documentos", "/sesiones/2/quorum", "/sesiones/2/votos"]
    {
        let (status, page) = site.post("", path, FORM, "nothing.of.the.kind=x&moment=never".into()).await;
        assert_eq!(status, 403, "{path}");
        assert!(page.contains("data-reason=\"wrong-office\""), "{path}");
    }
}

/// A form of more fields than any has is not read, whoever sends it; of what is wrong with one that is, the first hundred are told.
#[tokio::test]
async fn many_fields_make_no_long_page() {
    let site = sample().await;
    let many = |pairs: usize| (0..pairs).map(|at| format!("f{at}=x")).collect::<Vec<_>>().join("&");
    for office in ["", "secretaria-tecnica"] {
        for path in ["/planes", "/sesiones/convocatoria", "/sesiones/2/orden-del-dia", "/borradores"] {
            let (status, page) = site.post(office, path, FORM, many(2_001)).await;
            assert_eq!(status, 413, "{path} as «{office}»");
            assert!(page.contains("<h1>") && page.len() < 20_000, "{path}: {}", page.len());
        }
    }
    let (status, page) = site.post("secretaria-tecnica", "/sesiones/convocatoria", FORM, many(1_900)).await;
    assert_eq!(status, 422);
    assert_eq!(page.matches("<li><a href=\"#").count(), 100);
    assert!(page.contains("Y 18"), "{page}");
}

/// An address that is asked for under another name leads nowhere, not even to itself without its slash.
#[tokio::test]
async fn another_name_is_led_nowhere() {
    let site = sample().await;
    for (host, expected) in [("evil.example", 421), ("localhost:8020", 308)] {
        let request = Request::get("/planes/").header("host", host).body(Body::empty()).unwrap();
        assert_eq!(site.send(request).await.0, expected, "{host}");
    }
}
