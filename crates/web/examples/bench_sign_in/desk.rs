//! A site in this process with a hundred people, whose clock stands until it is put forward.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use platform::{Correspondence, EMail, Founding, Platform, Setting, Told};
use tokio::task::JoinSet;
use tower::ServiceExt;

use crate::Done;

/// Who signs in.
pub const PEOPLE: usize = 100;
/// Between two times that somebody signs in: five letters go to an address in an hour.
const BETWEEN: i64 = 12 * 60 * 1_000 + 30_000;
const FORM: &str = "application/x-www-form-urlencoded";

/// The site.
pub struct Desk {
    /// Milliseconds since 1970.
    pub clock: Arc<AtomicI64>,
    /// What stands behind it.
    pub platform: Platform,
    /// What answers.
    pub router: Router,
}

/// What a site answered: its status, and the first cookie that it set.
pub type Answer = (u16, Option<String>);

impl Desk {
    /// A new one with its people.
    pub async fn new(folder: &Path, now: i64) -> Done<Self> {
        let (clock, setting) = setting(now);
        let founding = Founding {
            time_zone: "America/Mexico_City".into(),
            languages: vec!["es-MX".into()],
            name: "Mesa".into(),
            about: "Lugar".into(),
            ..Founding::default()
        };
        Platform::create_with(folder, &founding, &setting).await?;
        let desk = Self::of(Platform::open_with(folder, setting).await?, clock);
        for who in 0..PEOPLE {
            let made = desk.platform.invite_administrator(&address(who)?, "es-MX").await?;
            desk.platform.accept_invitation(&made.token).await?;
        }
        Ok(desk)
    }

    /// One that was made before.
    pub async fn open(folder: &Path, now: i64) -> Done<Self> {
        let (clock, setting) = setting(now);
        Ok(Self::of(Platform::open_with(folder, setting).await?, clock))
    }

    fn of(platform: Platform, clock: Arc<AtomicI64>) -> Self {
        let mut site = web::Site::new(web::Mode::Serve);
        // All of them come from one address here.
        site.limits.guests = web::Share::new(1 << 30, 1 << 30);
        let unbounded = web::Rate::new(u32::MAX, 1);
        site.limits.often =
            web::Often { account: unbounded, network: unbounded, entry: unbounded, worthless: unbounded };
        let router = web::router(platform.clone(), site);
        Self { clock, platform, router }
    }

    /// Everybody signs in, at once; what their browsers hold.
    pub async fn everybody_signs_in(&self) -> Done<Vec<String>> {
        self.clock.fetch_add(BETWEEN, Ordering::Relaxed);
        let mut asking = JoinSet::new();
        for who in 0..PEOPLE {
            let (router, body) = (self.router.clone(), format!("correo={}", address(who)?.as_str()));
            asking.spawn(async move { (who, send(&router, "POST", "/entrar", "", body).await) });
        }
        let mut asked = BTreeMap::new();
        for (who, answer) in asking.join_all().await {
            asked.insert(address(who)?.as_str().to_owned(), held(answer?)?);
        }
        let mut typing = JoinSet::new();
        while let Some(letter) = self.platform.next_letter().await? {
            let told = self.platform.addressed(&letter).await?;
            self.platform.handing(&letter.id).await?;
            self.platform.sent(&letter.id).await?;
            let Some((to, Told::SignIn(told))) = told.map(|letter| (letter.recipient.address, letter.told)) else {
                continue;
            };
            let (router, cookie) = (self.router.clone(), asked.remove(&to).ok_or("nobody asked")?);
            let body = format!("codigo={}", told.code);
            typing.spawn(async move { send(&router, "POST", "/entrar/codigo", &cookie, body).await });
        }
        typing.join_all().await.into_iter().map(|answer| held(answer?)).collect()
    }
}

fn setting(now: i64) -> (Arc<AtomicI64>, Setting) {
    let clock = Arc::new(AtomicI64::new(now));
    let read = Arc::clone(&clock);
    let time = Arc::new(move || read.load(Ordering::Relaxed));
    (clock, Setting { clock: time.clone(), steady: time, ..Setting::default() })
}

/// The address of one of them.
pub fn address(who: usize) -> Done<EMail> {
    format!("nombre-{who}@institucion.example").parse().map_err(|_| "no address".into())
}

/// Sends a request as a browser does.
pub async fn send(router: &Router, method: &str, path: &str, cookie: &str, body: String) -> Done<Answer> {
    let request = Request::builder().method(method).uri(path).header("host", "mesa.example");
    let request = request.header(COOKIE, cookie).header(CONTENT_TYPE, FORM).header("sec-fetch-site", "same-origin");
    let answer = router.clone().oneshot(request.body(Body::from(body))?).await?;
    let cookie = answer.headers().get_all(SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    let cookie = cookie.filter_map(|cookie| cookie.split(';').next()).find(|cookie| !cookie.ends_with('='));
    let said = (answer.status().as_u16(), cookie.map(str::to_owned));
    axum::body::to_bytes(answer.into_body(), usize::MAX).await?;
    Ok(said)
}

fn held((status, cookie): Answer) -> Done<String> {
    cookie.filter(|_| status == 303).ok_or_else(|| format!("answered {status}").into())
}
