//! `tequio backup` and `tequio restore`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use opinion::words::plain;

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

/// Takes it, and says what is in it.
pub(crate) async fn take(backup: Backup) -> anyhow::Result<ExitCode> {
    let Backup { data, to, keys_to } = backup;
    let of = || format!("no backup of {} was taken", data.display());
    match &to {
        Some(to) => {
            let taken = platform::back_up(&data, to, &keys_to).await.with_context(of)?;
            let report = &taken.report;
            println!("origin {}", plain(&report.origin));
            println!("Verified: {} entries, {} texts, {} files.", report.entries, report.openings, report.files);
            if taken.left > 0 {
                println!("Taken away meanwhile, and not in it: {} files that no act names.", taken.left);
            }
            println!("Made {}. It holds the key of the log: whoever has it can sign as this body.", to.display());
        }
        None => platform::back_up_keys(&data, &keys_to).await.with_context(of)?,
    }
    println!("Keys of people: {}, in the place of the copy before. Keep no other.", keys_to.display());
    Ok(ExitCode::SUCCESS)
}

/// Makes it, and says what it lacks.
pub(crate) async fn restore(restore: Restore) -> anyhow::Result<ExitCode> {
    let Restore { from, keys_from, data, .. } = restore;
    let made = platform::restore(&from, keys_from.as_deref(), &data)
        .await
        .with_context(|| format!("nothing was made of {}", from.display()))?;
    let report = &made.report;
    println!("origin {}", plain(&report.origin));
    println!("Verified: {} entries, {} texts, {} files.", report.entries, report.openings, report.files);
    println!("Made {}. What no backup has is not in it:", data.display());
    println!("- The secret was made anew: codes for reading drafts and forms that were open are worth nothing.");
    println!("- Nobody is signed in, and letters and invitations that waited are gone.");
    println!("- {} people sign in again with their address and what else they show.", made.people);
    println!("- Printed codes that were used after the backup are good again: new ones are to be made.");
    if made.forgotten > 0 {
        println!("- {} people are forgotten, because the copy of the keys has none of theirs.", made.forgotten);
    }
    println!("It signs nothing yet: when the other folder signs no more, start it once with --adopt.");
    assured::warn_of_key(&data);
    Ok(ExitCode::SUCCESS)
}
