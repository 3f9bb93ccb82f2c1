//! What the operator assures, which the program cannot know by itself.

use std::path::Path;

use anyhow::Context;
use clap::Args;
use platform::{Copied, FolderFault, LastEntry, OpenFault, Platform, Setting, Until};

/// What the operator assures when a folder is opened.
#[derive(Args)]
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
        println!(
            "{} is a copy: it is shown, and nothing is recorded, signed or sent, because two folders that sign make two \
             histories of one log. If the other one signs no more, start this one once with --adopt.",
            data.display()
        );
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
    let key = data.join("key");
    let key = key.display();
    Some(format!(
        "the key {key} can be read by others (mode {mode:o}): whoever reads it can sign as this body; `chmod 600 {key}`"
    ))
}
