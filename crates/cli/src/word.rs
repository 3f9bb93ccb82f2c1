//! What the operator says that the program cannot know by itself.

use std::path::Path;

use anyhow::Context;
use clap::Args;
use platform::{Copied, FolderFault, OpenFault, Platform, Setting};

/// The operator's word.
#[derive(Args)]
pub(crate) struct Word {
    /// This folder is a copy or was restored, and the other one signs no more: it takes its place.
    #[arg(long)]
    adopt: bool,
}

impl Word {
    fn setting(&self) -> Setting {
        let copy = if self.adopt { Copied::TakesItsPlace } else { Copied::IsRefused };
        Setting { copy, ..Setting::default() }
    }
}

/// Opens the folder of a body at work.
pub(crate) async fn open(data: &Path, word: &Word) -> anyhow::Result<Platform> {
    let platform = match Platform::open_with(data, word.setting()).await {
        Err(fault @ OpenFault::Folder(FolderFault::Copy { .. })) => Err(fault).context(
            "two folders that sign make two histories of one log; if the other one signs no more, go on with --adopt",
        ),
        opened => opened.with_context(|| format!("cannot open {}", data.display())),
    }?;
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
