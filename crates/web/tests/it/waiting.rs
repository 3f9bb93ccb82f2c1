//! Files that wait to be named: seen and taken away by the office that left them, and none where the disk is nearly full.

use axum::body::Body;
use axum::http::Request;
use domain::Role;
use http_body_util::BodyExt;
use platform::{Founding, Mode, Platform, Setting, script};
use tower::ServiceExt;

use crate::files::{MEMBER, SECRETARY, draft_with};
use crate::hostile::{FORM, sample};

/// What an office left and nothing uses stands on its page of drafts with what it takes up, and goes by a plain form.
#[tokio::test]
async fn what_waits_is_listed_and_taken_away() {
    let site = sample().await;
    let (_, _, held) = draft_with(&site, "uno.pdf").await;
    let by = site.platform.holder(&Role::of(MEMBER).unwrap());
    let left = site
        .platform
        .stage_file(&platform::Authority::of_house(by.clone()), "application/pdf", "suelto.pdf", vec![b'x'; 2_400_000])
        .await
        .unwrap()
        .id;
    let action = format!("/borradores/archivos/{left}");
    let (_, page) = site.get(MEMBER, "/borradores").await;
    assert!(page.contains("suelto.pdf") && page.contains(&format!("action=\"{action}\"")), "{page}");
    assert!(page.contains("esperan 2 archivos de su cargo: 2.4 MB de 100.6 MB") && !page.contains(&held), "{page}");
    for office in ["", SECRETARY, "ieem-suplente"] {
        assert!(!site.get(office, "/borradores").await.1.contains("suelto.pdf"), "{office}");
        site.post(office, &action, FORM, String::new()).await;
        assert!(site.data().join("files").join(&left).exists(), "{office}");
    }
    assert_eq!(site.get(MEMBER, &action).await, (303, "/borradores".into()));
    assert_eq!(site.post(MEMBER, &action, FORM, String::new()).await, (303, "/borradores".into()));
    assert!(!site.data().join("files").join(&left).exists());
    let (_, page) = site.get(MEMBER, "/borradores").await;
    assert!(!page.contains("suelto.pdf") && page.contains("espera un archivo de su cargo"), "{page}");
    let (status, page) = site.post(MEMBER, &format!("/borradores/archivos/{held}"), FORM, String::new()).await;
    assert!(status == 409 && page.contains("Un borrador conserva ese archivo"), "{status} {page}");
    assert!(site.data().join("files").join(&held).exists());
}

/// Where only the room of the record is left, files and drafts are told so, and acts go on.
#[tokio::test]
async fn a_disk_that_is_nearly_full_takes_acts_and_neither_files_nor_drafts() {
    let folder = crate::surfaces::site::folder();
    let data = folder.path().join("data");
    let languages = vec!["es-MX".into(), "en".into()];
    let (time_zone, name, about) = ("America/Mexico_City".into(), "Cuerpo".into(), "x".into());
    let founding = Founding { time_zone, languages, name, about, ..Founding::default() };
    Platform::create(&data, &founding).await.unwrap();
    let full = Setting { mode: Mode::Demo, reserve: u64::MAX, ..Setting::default() };
    let platform = Platform::open_with(&data, full).await.unwrap();
    let router = web::router(platform.clone(), web::Site::new(web::Mode::Demo));
    let post = Request::post("/api/files?name=a.pdf").header("cookie", "tequio-demo=administrator");
    let answer = router.clone().oneshot(post.body(Body::from("%PDF-1.7")).unwrap()).await.unwrap();
    let status = answer.status().as_u16();
    let said = answer.into_body().collect().await.unwrap().to_bytes();
    assert_eq!((status, &said[..]), (507, &b"{\"failure\":\"full\"}"[..]));
    assert_eq!(std::fs::read_dir(data.join("files")).unwrap().count(), 0);
    let before = platform.snapshot().latest;
    script::play(&platform, include_str!("../../../../samples/edomex-2020/acts.txt")).await.unwrap();
    assert!(platform.snapshot().latest > before);
    let post = Request::post("/api/drafts").header("cookie", "tequio-demo=ieem-suplente");
    let row = r#"{"rows":[{"act":"proposal.present","fields":{"title":"x"}}]}"#;
    let answer = router.oneshot(post.body(Body::from(row)).unwrap()).await.unwrap();
    let status = answer.status().as_u16();
    let said = answer.into_body().collect().await.unwrap().to_bytes();
    assert_eq!((status, &said[..]), (507, &b"{\"failure\":\"full\"}"[..]));
}
