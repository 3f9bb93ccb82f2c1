//! `tequio perform`: acts from a script, through the same door as the pages.

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use opinion::words::plain;
use platform::script;

use crate::assured::{self, Assured};
use crate::tongue;

/// Performs every act of the script, in order: what sets a table up, before it is installed.
pub(crate) async fn run(data: &Path, script: &Path, assured: &Assured) -> anyhow::Result<ExitCode> {
    let mut text = String::new();
    if script == Path::new("-") {
        std::io::stdin().read_to_string(&mut text).context("standard input cannot be read")?;
    } else {
        text = std::fs::read_to_string(script).with_context(|| format!("cannot read {}", script.display()))?;
    }
    only_the_administrator(&text)?;
    let platform = assured::open(data, assured).await?;
    let played = script::play(&platform, &text).await;
    platform.close().await.context("the folder could not be closed")?;
    let played = played?;
    println!("{}", tongue::said("said-performed", &[("count", played.acts.into())]));
    for (name, entry) in played.kept {
        println!("{} = {entry}", plain(&name));
    }
    Ok(ExitCode::SUCCESS)
}

/// Offices act with an identity of their own, never through whoever has the server: from the command
/// line only the administrator acts, and the rules end that when the table is installed.
fn only_the_administrator(text: &str) -> anyhow::Result<()> {
    for step in script::parse(text)? {
        if let script::StepKind::As(office) = &step.kind
            && office != "administrator"
        {
            bail!("line {}: offices do not act from the command line; only `as administrator` does", step.line);
        }
    }
    Ok(())
}
