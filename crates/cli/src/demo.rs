//! `tequio demo`: a sample body on this machine, in one command.

use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, anyhow, bail};
use platform::{Founding, Mode, OpenFault, Platform, Setting, script};

use crate::mail::Mail;
use crate::tongue;
use crate::{assured, descriptors, serve};

/// The sample: what the sources say, and what is added so that one can try it, each marked.
const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");

/// Whose record the sample is.
const SAMPLE_BODY: &str = include_str!("../../../samples/edomex-2020/body.txt");

/// Whose record an empty one is until its table says so.
const EMPTY_BODY: &str = include_str!("../../../samples/empty/body.txt");

/// The time zone of most of Mexico, and of the sample.
const TIME_ZONE: &str = "America/Mexico_City";

/// What a new folder begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// The sample.
    Sample,
    /// Nothing but an open record, in a time zone by its IANA name, or in that of the centre.
    Empty(Option<String>),
}

impl Beginning {
    fn body(&self) -> &'static str {
        match self {
            Self::Sample => SAMPLE_BODY,
            Self::Empty(_) => EMPTY_BODY,
        }
    }

    fn time_zone(&self) -> String {
        match self {
            Self::Empty(Some(zone)) => zone.clone(),
            Self::Sample | Self::Empty(None) => TIME_ZONE.to_owned(),
        }
    }
}

/// Makes the folder when there is none, and serves it.
pub(crate) async fn run(
    data: &Path,
    listen: SocketAddr,
    beginning: Beginning,
    mail: &Mail,
) -> anyhow::Result<ExitCode> {
    if !listen.ip().is_loopback() {
        bail!("a demo listens on this machine only: use an address such as 127.0.0.1:8020, or `tequio serve`");
    }
    let mail = mail.prepare(data)?;
    let making = platform::making(data).ok_or_else(|| anyhow!("{} names no folder", data.display()))?;
    platform::discard(&making).with_context(|| format!("{} is in the way", making.display()))?;
    if !platform::is_founded(data)? {
        make(data, &making, beginning).await?;
    }
    let platform = open(data).await?;
    // The demonstration goes on where its last entry left it.
    let date = platform.snapshot().state.skeleton.latest().map(|note| note.moment.date());
    platform.set_demo_date(date).context("the folder was not opened as a demo")?;
    assured::warn_of_key(data);
    let facts = [("folder", data.display().to_string().into()), ("latest", platform.snapshot().latest.into())];
    println!("{}", tongue::said("start-record", &facts));
    let site = web::Site { limits: descriptors::limits()?, ..web::Site::new(web::Mode::Demo) };
    serve::serve(platform, site, serve::listening(listen)?, mail).await
}

/// Makes the folder with the whole of its beginning, or none: it has its name only when the last act is in it.
async fn make(data: &Path, making: &Path, beginning: Beginning) -> anyhow::Result<()> {
    let founding = Founding {
        origin: None,
        time_zone: beginning.time_zone(),
        languages: vec!["es-MX".into(), "en".into()],
        name: of_the_body(&beginning, "name"),
        about: of_the_body(&beginning, "about"),
        operator: None,
        contact: None,
    };
    Platform::create_with(making, &founding, &setting())
        .await
        .with_context(|| format!("cannot make {}", making.display()))?;
    let platform = open(making).await?;
    let acts = match beginning {
        Beginning::Sample => script::play(&platform, SAMPLE).await.context("the sample was refused")?.acts,
        Beginning::Empty(_) => 0,
    };
    platform.close().await.context("the sample could not be closed")?;
    drop(platform);
    platform::put_in_place(making, data).with_context(|| format!("cannot make {}", data.display()))?;
    let key = match beginning {
        Beginning::Sample => "start-sample",
        Beginning::Empty(_) => "start-empty",
    };
    println!("{}", tongue::said(key, &[("folder", data.display().to_string().into()), ("acts", acts.into())]));
    Ok(())
}

/// A line of the description of the body.
fn of_the_body(beginning: &Beginning, name: &str) -> String {
    let lines = beginning.body().lines().filter_map(|line| line.split_once(" = "));
    lines.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).next().unwrap_or_default()
}

async fn open(data: &Path) -> anyhow::Result<Platform> {
    match Platform::open_with(data, setting()).await {
        Err(fault @ OpenFault::NotADemo { .. }) => {
            Err(fault).with_context(|| format!("use `tequio serve --data {}`", data.display()))
        }
        opened => opened.with_context(|| format!("cannot open {}", data.display())),
    }
}

fn setting() -> Setting {
    Setting { mode: Mode::Demo, ..Setting::default() }
}
