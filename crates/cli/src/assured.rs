//! What the operator assures, which the program cannot know by itself.

use std::path::Path;

use anyhow::Context;
use opinion::words::plain;
use platform::{Copied, FolderFault, LastEntry, OpenFault, Platform, Setting, Until};
use words::Args;

use crate::tongue;

/// What the operator assures when a folder is opened.
#[derive(clap::Args)]
pub(crate) struct Assured {
    /// This folder is a copy or was restored, and the other one signs no more: it takes its place.
    #[arg(long)]
    adopt: bool,
    /// The clock is right, and may be up to the end of this day (UTC), however far ahead that seems.
    #[arg(long, value_name = "YYYY-MM-DD")]
    clock_until: Option<Until>,
    /// The clock was ahead when the last entry was made: until it is passed, entries repeat its instant and say their own date.
    #[arg(long)]
    last_entry_is_ahead: bool,
}

impl Assured {
    /// How a folder is opened with it.
    pub(crate) fn setting(&self) -> Setting {
        let copy = if self.adopt { Copied::TakesItsPlace } else { Copied::IsRefused };
        let last = if self.last_entry_is_ahead { LastEntry::IsAhead } else { LastEntry::IsRight };
        Setting { copy, last, until: self.clock_until, ..Setting::default() }
    }
}

/// Opens the folder of a body at work.
pub(crate) async fn open(data: &Path, assured: &Assured) -> anyhow::Result<Platform> {
    let platform = match Platform::open_with(data, assured.setting()).await {
        Err(fault @ OpenFault::Folder(FolderFault::Copy { .. })) => Err(fault).context(
            "two folders that sign make two histories of one log; if the other one signs no more, go on with --adopt",
        ),
        opened => opened.with_context(|| format!("cannot open {}", data.display())),
    }?;
    warn_of_key(data);
    Ok(platform)
}

/// Opens the folder of a body to be served: a copy is shown, until the operator says that it takes the place of the other one.
pub(crate) async fn open_to_serve(data: &Path, assured: &Assured) -> anyhow::Result<Platform> {
    let mut setting = assured.setting();
    if setting.copy == Copied::IsRefused {
        setting.copy = Copied::IsShown;
    }
    let platform = Platform::open_with(data, setting).await;
    let platform = platform.with_context(|| format!("cannot open {}", data.display()))?;
    if !platform.records() {
        println!("{}", tongue::said("start-copy", &[("folder", data.display().to_string().into())]));
    }
    warn_of_key(data);
    Ok(platform)
}

/// Says so when others can read the key.
pub(crate) fn warn_of_key(data: &Path) {
    if let Some(said) = exposed_key(data) {
        eprintln!("tequio: {said}");
    }
}

/// That others can read the key, and how to end it.
pub(crate) fn exposed_key(data: &Path) -> Option<String> {
    let mode = platform::exposed_key(data)?;
    let mut args = Args::new();
    args.set("folder", data.display().to_string());
    args.set("mode", format!("{mode:o}"));
    let say = |part| plain(&tongue::voice().format("doctor-key-exposed", part, Some(&args)));
    Some(format!("{} {}", say(None), say(Some("remedy"))))
}
