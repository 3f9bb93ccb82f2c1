//! What an operator does once.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::tongue;
use anyhow::Context;
use clap::Args;
use platform::{Founding, OpenFault, Platform, Setting, Until};

/// Makes the data folder of a body.
#[derive(Args)]
pub(crate) struct Found {
    /// The data folder; it must not exist or be empty.
    #[arg(long)]
    data: PathBuf,
    /// Name of the body.
    #[arg(long)]
    name: String,
    /// Its place and parties, one line.
    #[arg(long)]
    about: String,
    /// Name of the log: the public host followed by `/registro`. It never changes.
    #[arg(long)]
    origin: String,
    /// Time zone, by its IANA name.
    #[arg(long, default_value = "America/Mexico_City")]
    time_zone: String,
    /// Who operates the server.
    #[arg(long)]
    operator: Option<String>,
    /// Telephone, mail and address.
    #[arg(long)]
    contact: Option<String>,
    /// The clock is right, and may be up to the end of this day (UTC), however far ahead that seems.
    #[arg(long, value_name = "YYYY-MM-DD")]
    clock_until: Option<Until>,
}

/// Makes the folder: key, database and entry 0, all or nothing.
pub(crate) async fn found(found: Found) -> anyhow::Result<ExitCode> {
    let founding = Founding {
        origin: Some(found.origin),
        time_zone: found.time_zone,
        languages: vec!["es-MX".into(), "en".into()],
        name: found.name,
        about: found.about,
        operator: found.operator,
        contact: found.contact,
    };
    let setting = Setting { until: found.clock_until, ..Setting::default() };
    match Platform::create_with(&found.data, &founding, &setting).await {
        Err(fault @ OpenFault::ClockAhead) => Err(fault).context("if the clock is right, say --clock-until DATE"),
        made => made.with_context(|| format!("cannot make {}", found.data.display())),
    }?;
    println!("{}", tongue::said("said-founded", &[("folder", found.data.display().to_string().into())]));
    Ok(ExitCode::SUCCESS)
}
