//! Forms from here and from elsewhere, as browsers, programs and proxies send them.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::Request;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::hostile::FORM;
use crate::surfaces::site::Site;

/// What is said of a form that another site sent.
const ELSEWHERE: &str = "El envío vino de otro sitio y no se recibió";

/// What is said of a form that was taken, to whoever acts as nobody.
const NOBODY: &str = "data-reason=\"wrong-office\"";

/// Whether a form is taken: then whoever sends it is told that it is not for nobody. What another site sent never gets that far.
async fn is_taken(site: &Site, headers: &[(&str, &str)]) -> bool {
    let mut request = Request::post("/planes").header("content-type", FORM);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let (status, page) = site.send(request.body(Body::from("period=x")).unwrap()).await;
    match status {
        403 if page.contains(ELSEWHERE) => false,
        403 if page.contains(NOBODY) => true,
        _ => panic!("{headers:?}: {status} {page}"),
    }
}

const OWN_SITE: [(&str, &str); 1] = [("sec-fetch-site", "same-origin")];

#[tokio::test]
async fn by_https_a_browser_says_where_a_form_comes_from() {
    let site = Site::new().await.served_at(Some("https://mesa.example"));
    let here = [("host", "mesa.example"), ("origin", "https://mesa.example"), OWN_SITE[0]];
    assert!(is_taken(&site, &here).await);
    assert!(is_taken(&site, &here[..2]).await, "a browser of before 2023 sends no Sec-Fetch-Site");
    for elsewhere in ["cross-site", "same-site"] {
        let sent = [("host", "mesa.example"), ("origin", "https://otra.mesa.example"), ("sec-fetch-site", elsewhere)];
        assert!(!is_taken(&site, &sent).await, "{elsewhere}");
        assert!(!is_taken(&site, &sent[..2]).await, "{elsewhere}, of a browser of before 2023");
    }
}

/// A browser sends no `Sec-Fetch-Site` there, and `Origin` only because the policy for referrers lets it.
#[tokio::test]
async fn by_plain_http_under_a_name_the_origin_says_it() {
    for public_url in [None, Some("http://mesa.lan:8020")] {
        let site = Site::new().await.served_at(public_url);
        let from = |origin| [("host", "mesa.lan:8020"), ("origin", origin)];
        assert!(is_taken(&site, &from("http://mesa.lan:8020")).await);
        for elsewhere in ["http://mesa.lan", "http://otra.lan:8020", "http://mesa.lan:8020.otra.example", "null"] {
            assert!(!is_taken(&site, &from(elsewhere)).await, "{elsewhere}");
        }
    }
}

#[tokio::test]
async fn the_policy_lets_a_browser_name_the_origin_to_ourselves_alone() {
    let site = Site::new().await.served();
    for address in ["/", "/planes", "/nada", "/static/nada.css", "/api/nada"] {
        let answer = site.answer(Request::get(address).body(Body::empty()).unwrap()).await;
        assert_eq!(answer.headers()["referrer-policy"], "same-origin", "{address}");
    }
}

#[tokio::test]
async fn a_program_says_nothing_and_is_taken() {
    let site = Site::new().await.served();
    assert!(is_taken(&site, &[]).await);
    assert!(is_taken(&site, &[("host", "mesa.example")]).await);
}

/// A proxy that asks us under a name of its own: only the public address tells our own forms from those of others.
#[tokio::test]
async fn a_proxy_may_rewrite_the_host() {
    let inside = ("host", "127.0.0.1:8020");
    for url in ["https://mesa.example", "http://mesa.example"] {
        let site = Site::new().await.served_at(Some(url));
        assert!(is_taken(&site, &[inside, ("origin", url)]).await, "{url}");
        assert!(is_taken(&site, &[inside, ("origin", url), OWN_SITE[0]]).await, "{url}");
        for elsewhere in
            ["https://otra.example", "https://mesa.example:8443", "https://mesa.example.otra.example", "null"]
        {
            assert!(!is_taken(&site, &[inside, ("origin", elsewhere)]).await, "{url}: {elsewhere}");
            let sent = [inside, ("origin", elsewhere), ("sec-fetch-site", "cross-site")];
            assert!(!is_taken(&site, &sent).await, "{url}: {elsewhere}");
        }
    }
    let untold = Site::new().await.served_at(None);
    assert!(!is_taken(&untold, &[inside, ("origin", "http://mesa.example")]).await, "so it has to be told");
    assert!(is_taken(&untold, &[inside, ("origin", "https://mesa.example"), OWN_SITE[0]]).await);
}

#[tokio::test]
async fn the_port_that_a_scheme_implies_is_none() {
    let site = Site::new().await.served_at(None);
    for (origin, host) in [
        ("https://mesa.example", "mesa.example:443"),
        ("http://mesa.example", "mesa.example:80"),
        ("http://[::1]", "[::1]:80"),
    ] {
        assert!(is_taken(&site, &[("host", host), ("origin", origin)]).await, "{origin} at {host}");
    }
    for (origin, host) in [
        ("https://mesa.example", "mesa.example:80"),
        ("http://mesa.example", "mesa.example:443"),
        ("https://otra.example", "mesa.example:443"),
        ("https://mesa.example:8443", "mesa.example:443"),
    ] {
        assert!(!is_taken(&site, &[("host", host), ("origin", origin)]).await, "{origin} at {host}");
    }
    // As a proxy asks, with the whole address.
    let request = Request::post("http://mesa.example:80/planes").header("content-type", FORM);
    let request = request.header("origin", "http://mesa.example").header("host", "mesa.example:80");
    let (status, page) = site.send(request.body(Body::from("period=x")).unwrap()).await;
    assert!(status == 403 && page.contains(NOBODY), "{status} {page}");
}

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Logged(Arc<Mutex<String>>);

impl Subscriber for Logged {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("web")
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

impl Visit for Logged {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        writeln!(self.0.lock().unwrap(), "{field}={value:?}").unwrap();
    }
}

#[tokio::test]
async fn a_refusal_tells_the_operator_what_was_compared_and_the_option() {
    let site = Site::new().await.served_at(None);
    let logged = Logged::default();
    let _guard = tracing::subscriber::set_default(logged.clone());
    let inside = ("host", "127.0.0.1:8020");
    assert!(!is_taken(&site, &[inside, ("origin", "https://somebody@mesa.example")]).await);
    let told = std::mem::take(&mut *logged.0.lock().unwrap());
    for part in ["origin=\"mesa.example\"", "host=\"127.0.0.1:8020\"", "--public-url"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(!told.contains("somebody"), "{told}");
    for other in 0..200 {
        assert!(!is_taken(&site, &[inside, ("origin", &format!("https://made-up-{other}.example"))]).await);
    }
    assert_eq!(*logged.0.lock().unwrap(), "", "what anybody sends makes no log: it is counted, and said once a minute");
    assert!(is_taken(&site, &[inside]).await);
    assert_eq!(*logged.0.lock().unwrap(), "", "nothing is said of a form that was taken");
}
