//! `tequio backup` and `tequio restore`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use opinion::words::plain;
use platform::{KeepFault, Report};
use words::{Arg, Voice};

use crate::backup_faults;
use crate::tongue;

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
}

/// Takes it, and says what is in it, or why there is none.
pub(crate) async fn take(backup: Backup) -> ExitCode {
    let voice = tongue::voice();
    ended(voice, taken(voice, backup).await)
}

async fn taken(voice: Voice, backup: Backup) -> Result<(), KeepFault> {
    let Backup { data, to, keys_to, .. } = backup;
    match &to {
        Some(to) => {
            let taken = platform::back_up(&data, to, &keys_to).await?;
            verified(voice, &taken.report);
            if taken.left > 0 {
                println!("{}", voice.with1("backup-left", "count", taken.left));
            }
            say(&voice.with1("backup-made", "folder", to.display().to_string()));
        }
        None => platform::back_up_keys(&data, &keys_to).await?,
    }
    say(&voice.with1("backup-keys", "file", keys_to.display().to_string()));
    Ok(())
}

/// Makes it, and says what it lacks, or why there is none.
pub(crate) async fn restore(restore: Restore) -> ExitCode {
    let voice = tongue::voice();
    ended(voice, restored(voice, restore).await)
}

async fn restored(voice: Voice, restore: Restore) -> Result<(), KeepFault> {
    let Restore { from, keys_from, data, .. } = restore;
    let made = platform::restore(&from, keys_from.as_deref(), &data).await?;
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
    Ok(())
}

fn ended(voice: Voice, done: Result<(), KeepFault>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            backup_faults::say(voice, &fault);
            ExitCode::FAILURE
        }
    }
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
