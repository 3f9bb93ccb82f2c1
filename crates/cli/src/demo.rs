//! `tequio demo`: a sample body on this machine, in one command.

use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use platform::{Founding, Mode, Platform, Setting, script};

use crate::serve;

/// The sample: what the sources say, and what is added so that one can try it, each marked.
const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");

/// Whose record the sample is.
const BODY: &str = include_str!("../../../samples/edomex-2020/body.txt");

/// Makes the folder when there is none, and serves it.
pub(crate) async fn run(data: &Path, listen: SocketAddr) -> anyhow::Result<ExitCode> {
    if !listen.ip().is_loopback() {
        bail!("a demo listens on this machine only: use an address such as 127.0.0.1:8020, or `tequio serve`");
    }
    let platform = if holds_a_body(data) {
        let platform = open(data).await?;
        // The demonstration goes on where its last entry left it.
        let date = platform.snapshot().state.skeleton.latest().map(|note| note.moment.date());
        platform.set_demo_date(date).context("the folder was not opened as a demo")?;
        platform
    } else {
        make(data).await?
    };
    println!("The record is in {} (folio of its last entry: {}).", data.display(), platform.snapshot().latest);
    serve::serve(platform, web::Site { mode: web::Mode::Demo, public_url: None }, listen).await
}

fn holds_a_body(data: &Path) -> bool {
    data.read_dir().is_ok_and(|mut entries| entries.next().is_some())
}

async fn make(data: &Path) -> anyhow::Result<Platform> {
    let founding = Founding {
        origin: None,
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into(), "en".into()],
        name: of_the_body("name"),
        about: of_the_body("about"),
        operator: None,
        contact: None,
    };
    Platform::create(data, &founding).await.with_context(|| format!("cannot make {}", data.display()))?;
    let platform = open(data).await?;
    let played = script::play(&platform, SAMPLE).await.context("the sample was refused")?;
    println!("Made {} and loaded the sample: {} acts.", data.display(), played.acts);
    Ok(platform)
}

/// A line of the sample's description of the body.
fn of_the_body(name: &str) -> String {
    let lines = BODY.lines().filter_map(|line| line.split_once(" = "));
    lines.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).next().unwrap_or_default()
}

async fn open(data: &Path) -> anyhow::Result<Platform> {
    let setting = Setting { mode: Mode::Demo, ..Setting::default() };
    Platform::open_with(data, setting).await.with_context(|| format!("cannot open {}", data.display()))
}
