//! The binary `tequio`: one file that demonstrates, serves and verifies.

mod admin;
mod admin_invite;
mod assured;
mod backup;
mod backup_faults;
mod demo;
mod descriptors;
mod doctor;
mod mail;
mod opinion;
mod panics;
mod perform;
mod serve;
mod settings;
mod text_file;
mod tongue;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use ::opinion::words::plain;
use clap::{Parser, Subcommand};

use crate::settings::{Serving, Settled};

/// Turns a public problem into a commitment that answers for itself, on a record anyone can check.
#[derive(Parser)]
#[command(name = "tequio", version, about)]
struct Arguments {
    /// Language of what is said. Without it: English where the environment says so (`LC_ALL`, `LC_MESSAGES`, `LANG`), or else Spanish.
    #[arg(long, global = true, value_parser = tongue::TAGS)]
    language: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a folder with a sample, if there is none, and serve it on this machine only.
    Demo {
        /// The data folder.
        #[arg(long, default_value = "tequio-demo")]
        data: PathBuf,
        /// Address to listen on; only loopback is allowed.
        #[arg(long, default_value = "127.0.0.1:8020")]
        listen: std::net::SocketAddr,
        /// Without the sample: a body with nothing in it, whose table you set up by its forms.
        #[arg(long)]
        empty: bool,
        /// Time zone of that body, by its IANA name, such as `America/Tijuana`. It cannot be changed later.
        #[arg(long, requires = "empty")]
        time_zone: Option<String>,
        #[command(flatten)]
        mail: mail::Mail,
    },
    /// Serve a data folder. What is not said by a flag may be said in the environment, or in `tequio.toml` in that folder.
    Serve {
        #[command(flatten)]
        serving: Serving,
        #[command(flatten)]
        assured: assured::Assured,
    },
    /// Look at folder, clock, disk, mail and how the site is reached, beside a running server too. Ends with 0 when all is well, 1 when
    /// something could be better, 2 when something has to be mended.
    Doctor {
        #[command(flatten)]
        serving: Serving,
        #[command(flatten)]
        asked: doctor::Asked,
    },
    /// List the settings of `serve`: what each is, where it was said, and what it means.
    Settings {
        #[command(flatten)]
        serving: Serving,
    },
    /// Set a table up from a script of the administrator's acts (a file, or - for standard input).
    Perform {
        /// The data folder; no server may be using it.
        #[arg(long)]
        data: PathBuf,
        /// The script.
        script: PathBuf,
        #[command(flatten)]
        assured: assured::Assured,
    },
    /// Take a backup of a data folder, also while it is served, and the one copy of the keys of people.
    Backup(backup::Backup),
    /// Make a data folder of a backup.
    Restore(backup::Restore),
    /// The public record.
    #[command(subcommand)]
    Record(RecordCommand),
    /// Opinion groups from a file of votes.
    #[command(subcommand)]
    Opinion(opinion::OpinionCommand),
    /// What an operator does once.
    #[command(subcommand)]
    Admin(AdminCommand),
}

#[derive(Subcommand)]
enum RecordCommand {
    /// Verify a data folder; exits with 0 only if everything holds.
    Verify {
        /// The data folder.
        #[arg(long)]
        data: PathBuf,
    },
}

#[derive(Subcommand)]
enum AdminCommand {
    /// Make the data folder of a body: its key, its database and entry 0.
    Found(admin::Found),
    /// Let somebody in who administers the site: prints an address that is good once, for a day.
    Invite(admin_invite::Invite),
}

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn,tequio=info".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    panics::by_their_place();
    match settings::settle(std::env::args_os().collect()).and_then(run) {
        Ok(code) => code,
        Err(fault) => {
            // What a folder or a file brought is among it.
            eprintln!("tequio: {}", plain(&format!("{fault:#}")));
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(settled: Settled<Arguments>) -> anyhow::Result<ExitCode> {
    match settled.arguments.command {
        Command::Demo { data, listen, empty, time_zone, mail } => {
            let beginning = if empty { demo::Beginning::Empty(time_zone) } else { demo::Beginning::Sample };
            demo::run(&data, listen, beginning, &mail).await
        }
        Command::Serve { serving, assured } => serve::run(serving, &assured).await,
        Command::Doctor { serving, asked } => Ok(doctor::run(&serving, &asked, &settled.from_file).await),
        // Read with the others: whoever asks learns what is wrong with them.
        Command::Settings { serving: _ } => settings::print(&settled.typed, &settled.from_file),
        Command::Perform { data, script, assured } => perform::run(&data, &script, &assured).await,
        Command::Backup(backup) => Ok(backup::take(backup).await),
        Command::Restore(restore) => Ok(backup::restore(restore).await),
        Command::Record(RecordCommand::Verify { data }) => verify::run(&data).await,
        Command::Opinion(command) => opinion::run(command),
        Command::Admin(AdminCommand::Found(found)) => admin::found(found).await,
        Command::Admin(AdminCommand::Invite(invite)) => admin_invite::invite(invite).await,
    }
}
