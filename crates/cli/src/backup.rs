//! `tequio backup` and `tequio restore`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use opinion::words::plain;
use platform::Report;
use words::{Arg, Language, Voice};

use crate::assured;

/// Takes a backup.
#[derive(Args)]
pub(crate) struct Backup {
    /// The data folder; a server may be using it.
    #[arg(long)]
    data: PathBuf,
    /// The backup: a folder that is not there yet. Without it, only the keys are copied.
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// The one copy of the keys of people, which takes the place of the one before. Neither in the data folder nor in a backup,
    /// and nowhere that keeps earlier copies: whoever is erased is gone from all backups when this is made again.
    #[arg(long, value_name = "FILE")]
    keys_to: PathBuf,
    #[command(flatten)]
    said: Said,
}

/// Makes a data folder of a backup.
#[derive(Args)]
pub(crate) struct Restore {
    /// The backup.
    #[arg(long, value_name = "FOLDER")]
    from: PathBuf,
    /// The copy of the keys of people.
    #[arg(long, value_name = "FILE", required_unless_present = "without_keys")]
    keys_from: Option<PathBuf>,
    /// The keys are lost: nobody is known any more, and everybody is invited anew.
    #[arg(long, conflicts_with = "keys_from")]
    without_keys: bool,
    /// The data folder; it must not exist or be empty.
    #[arg(long)]
    data: PathBuf,
    #[command(flatten)]
    said: Said,
}

/// How it says what it did.
#[derive(Args)]
struct Said {
    /// Language of what is said: `es-MX` or `en`.
    #[arg(long, default_value = "es-MX", value_parser = ["es-MX", "en"])]
    language: String,
}

impl Said {
    fn voice(&self) -> Voice {
        Voice::of(if self.language == "en" { Language::English } else { Language::Spanish })
    }
}

/// Takes it, and says what is in it.
pub(crate) async fn take(backup: Backup) -> anyhow::Result<ExitCode> {
    let Backup { data, to, keys_to, said } = backup;
    let voice = said.voice();
    let of = || format!("no backup of {} was taken", data.display());
    match &to {
        Some(to) => {
            let taken = platform::back_up(&data, to, &keys_to).await.with_context(of)?;
            verified(voice, &taken.report);
            if taken.left > 0 {
                println!("{}", voice.with1("backup-left", "count", taken.left));
            }
            say(&voice.with1("backup-made", "folder", to.display().to_string()));
        }
        None => platform::back_up_keys(&data, &keys_to).await.with_context(of)?,
    }
    say(&voice.with1("backup-keys", "file", keys_to.display().to_string()));
    Ok(ExitCode::SUCCESS)
}

/// Makes it, and says what it lacks.
pub(crate) async fn restore(restore: Restore) -> anyhow::Result<ExitCode> {
    let Restore { from, keys_from, data, said, .. } = restore;
    let voice = said.voice();
    let made = platform::restore(&from, keys_from.as_deref(), &data)
        .await
        .with_context(|| format!("nothing was made of {}", from.display()))?;
    verified(voice, &made.report);
    say(&voice.with1("restore-made", "folder", data.display().to_string()));
    println!("- {}", voice.say("restore-secret"));
    println!("- {}", voice.say("restore-sessions"));
    println!("- {}", voice.with1("restore-people", "count", made.people));
    println!("- {}", voice.say("restore-codes"));
    if made.forgotten > 0 {
        println!("- {}", voice.with1("restore-forgotten", "count", made.forgotten));
    }
    println!("{}", voice.say("restore-adopt"));
    assured::warn_of_key(&data);
    Ok(ExitCode::SUCCESS)
}

fn verified(voice: Voice, report: &Report) {
    say(&voice.with1("backup-origin", "origin", report.origin.clone()));
    let counts: [(&'static str, Arg); 3] =
        [("entries", report.entries.into()), ("texts", report.openings.into()), ("files", report.files.into())];
    println!("{}", voice.with("backup-verified", &counts));
}

/// A sentence with what a folder brought.
fn say(words: &str) {
    println!("{}", plain(words));
}
