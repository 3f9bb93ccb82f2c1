//! A whole site over a data folder of its own, driven without a socket.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_TYPE, COOKIE};
use axum::response::Response;
use http_body_util::BodyExt;
use platform::{Founding, Mode, Platform, Setting};
use tempfile::TempDir;
use tower::ServiceExt;
use tower_http::decompression::Decompression;

use super::unsaid;

/// 10:00 in Mexico City on 9 November 2026: every act of a test is entered at that hour.
const INSTANT: i64 = 1_794_240_000_000;

/// Bytes that the memory must have for sites to be there.
const ROOM: u64 = 2 << 30;

/// A site and its folder.
pub(crate) struct Site {
    /// The one door behind it.
    pub platform: Platform,
    /// Whether asking for the time panics.
    pub clock_panics: Arc<AtomicBool>,
    /// Milliseconds since 1970.
    clock: Arc<AtomicI64>,
    router: Router,
    // Deleted when the site goes.
    folder: TempDir,
}

impl Site {
    /// A body whose record is open and holds nothing else.
    pub(crate) async fn new() -> Self {
        Self::called("Cuerpo de prueba").await
    }

    /// The same, when nobody has said what it is called.
    pub(crate) async fn unnamed() -> Self {
        Self::called("").await
    }

    async fn called(name: &str) -> Self {
        unsaid::listen();
        let folder = folder();
        let data = folder.path().join("data");
        let (clock_panics, clock) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicI64::new(INSTANT)));
        let setting = setting(&clock_panics, &clock);
        let founding = Founding {
            origin: None,
            time_zone: "America/Mexico_City".into(),
            languages: vec!["es-MX".into(), "en".into()],
            name: name.into(),
            about: "Escenario".into(),
            operator: None,
            contact: None,
        };
        Platform::create_with(&data, &founding, &setting).await.unwrap();
        let platform = Platform::open_with(&data, setting).await.unwrap();
        let router = web::router(platform.clone(), web::Site::new(web::Mode::Demo));
        Self { platform, clock_panics, clock, router, folder }
    }

    /// Where its data are.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The same body started again some milliseconds later, after something was done to its folder.
    pub(crate) async fn restarted(mut self, later: i64, meanwhile: impl AsyncFnOnce(&Path)) -> Self {
        self.platform.close().await.unwrap();
        let data = self.data();
        let (panics, clock) = (Arc::clone(&self.clock_panics), Arc::clone(&self.clock));
        // The folder is free when nothing holds the old platform.
        self.router = Router::new();
        let Self { platform, folder, .. } = self;
        drop(platform);
        meanwhile(&data).await;
        clock.fetch_add(later, Ordering::Relaxed);
        let platform = Platform::open_with(&data, setting(&panics, &clock)).await.unwrap();
        let router = web::router(platform.clone(), web::Site::new(web::Mode::Demo));
        Self { platform, clock_panics: panics, clock, router, folder }
    }

    /// The same body, served to everybody.
    pub(crate) fn served(self) -> Self {
        self.served_at(Some("https://mesa.example"))
    }

    /// The same body, served to everybody under an address, or under whichever.
    pub(crate) fn served_at(mut self, public_url: Option<&str>) -> Self {
        let public_url = public_url.map(|url| url.parse().unwrap());
        self.router = web::router(self.platform.clone(), web::Site { public_url, ..web::Site::new(web::Mode::Serve) });
        self
    }

    /// The same body, served to everybody, who may send as often as they like.
    pub(crate) fn served_without_pauses(mut self) -> Self {
        let public_url = Some("https://mesa.example".parse().unwrap());
        let rate = web::Rate::new(u32::MAX, 1);
        let often = web::Often { account: rate, network: rate, entry: rate, worthless: rate };
        let limits = web::Limits { often, ..web::Limits::default() };
        self.router =
            web::router(self.platform.clone(), web::Site { public_url, limits, ..web::Site::new(web::Mode::Serve) });
        self
    }

    /// The same body, with so little to hold.
    pub(crate) fn with(mut self, limits: web::Limits) -> Self {
        self.router = web::router(self.platform.clone(), web::Site { limits, ..web::Site::new(web::Mode::Demo) });
        self
    }

    /// Lets so many milliseconds pass.
    pub(crate) fn pass(&self, milliseconds: i64) {
        self.clock.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// A GET as an office; an empty one is nobody.
    pub(crate) async fn get(&self, office: &str, address: &str) -> (u16, String) {
        let request = Request::get(address).header(COOKIE, format!("tequio-demo={office}"));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// A file as a browser asks for it, which must be to the byte what one gets who asks for nothing.
    pub(crate) async fn downloaded(&self, address: &str) -> Vec<u8> {
        let ask = |accepted: &str| {
            let request = Request::get(address).header(ACCEPT_ENCODING, accepted.to_owned());
            Decompression::new(self.router.clone()).oneshot(request.body(Body::empty()).unwrap())
        };
        let plain = ask("identity").await.unwrap().into_body().collect().await.unwrap().to_bytes();
        for accepted in ["gzip", "br", "gzip, deflate, br, zstd"] {
            let answer = ask(accepted).await.unwrap();
            assert_eq!(answer.status(), 200, "{address}");
            let read = answer.into_body().collect().await.unwrap_or_else(|cut| panic!("{address}, {accepted}: {cut}"));
            assert!(read.to_bytes() == plain, "{address}: {accepted} is another file");
        }
        plain.to_vec()
    }

    /// A POST as an office.
    pub(crate) async fn post(&self, office: &str, address: &str, kind: &str, body: String) -> (u16, String) {
        let request = Request::post(address)
            .header(COOKIE, format!("tequio-demo={office}"))
            .header(CONTENT_TYPE, kind)
            .header("content-length", body.len())
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Any request. Whatever is answered can be said, and shows none of the marks that words carry inside.
    pub(crate) async fn send(&self, request: Request<Body>) -> (u16, String) {
        let address = request.uri().to_string();
        let response = self.answer(request).await;
        let status = response.status().as_u16();
        let location = response.headers().get("location").map(|at| at.to_str().unwrap().to_owned());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        unsaid::check(&address);
        let said = location.unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned());
        assert!(!said.contains(|c| ('\u{FDD0}'..='\u{FDEF}').contains(&c)), "{address} shows a mark of ours: {said}");
        (status, said)
    }

    /// The answer before its body is read.
    pub(crate) async fn answer(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.unwrap()
    }
}

/// A folder of its own. In memory, where the machine has room there: each act waits for the disk, and nothing of a site of a test
/// outlives its machine.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let room = rustix::fs::statvfs(memory).map_or(0, |memory| memory.f_bavail.saturating_mul(memory.f_frsize));
    if room > ROOM { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

fn setting(panics: &Arc<AtomicBool>, clock: &Arc<AtomicI64>) -> Setting {
    let (panics, clock) = (Arc::clone(panics), Arc::clone(clock));
    let clock = move || {
        assert!(!panics.load(Ordering::Relaxed), "the clock was told to panic");
        clock.load(Ordering::Relaxed)
    };
    Setting { mode: Mode::Demo, clock: Arc::new(clock), ..Setting::default() }
}
