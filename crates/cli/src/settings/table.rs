//! The table of settings: name, value, where it was said, and what it means.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, CommandFactory};

use super::{Source, settings};
use crate::Arguments;

/// Prints every setting of the command that was typed: its value, where it was said, what it is otherwise, and what it means.
pub(crate) fn print(typed: &[OsString], from_file: &BTreeSet<String>) -> anyhow::Result<ExitCode> {
    let mut command = Arguments::command();
    let matches = command.try_get_matches_from_mut(typed)?;
    let Some((name, said)) = matches.subcommand() else { return Ok(ExitCode::FAILURE) };
    let Some(command) = command.find_subcommand(name) else { return Ok(ExitCode::FAILURE) };
    let mut table = String::new();
    for setting in settings(command) {
        let key = setting.get_long().unwrap_or_default();
        let variable = setting.get_env().unwrap_or_default().to_string_lossy();
        let source = source(setting, said, from_file);
        writeln!(table, "{key} = {}", value(setting, said))?;
        let usual: Vec<_> = setting.get_default_values().iter().map(|usual| usual.to_string_lossy()).collect();
        let usual = if usual.is_empty() { String::new() } else { format!(", else {}", usual.join(", ")) };
        writeln!(table, "    {}{usual} · --{key} · {variable}", said_in(source))?;
        writeln!(table, "    {}", setting.get_help().map(ToString::to_string).unwrap_or_default())?;
    }
    match std::io::stdout().write_all(table.as_bytes()) {
        // Whoever reads has seen enough.
        Err(fault) if fault.kind() != ErrorKind::BrokenPipe => Err(fault.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

fn source(setting: &Arg, said: &ArgMatches, from_file: &BTreeSet<String>) -> Source {
    if setting.get_long().is_some_and(|key| from_file.contains(key)) {
        return Source::File;
    }
    match said.value_source(setting.get_id().as_str()) {
        Some(ValueSource::CommandLine) => Source::Flag,
        Some(ValueSource::EnvVariable) => Source::Environment,
        _ => Source::Default,
    }
}

fn said_in(source: Source) -> &'static str {
    match source {
        Source::Flag => "said by a flag",
        Source::Environment => "said in the environment",
        Source::File => "said in tequio.toml",
        Source::Default => "not said",
    }
}

fn value(setting: &Arg, said: &ArgMatches) -> String {
    let values = said.get_raw(setting.get_id().as_str()).into_iter().flatten();
    let values: Vec<String> = values.map(|value| value.to_string_lossy().into_owned()).collect();
    if values.is_empty() { "–".to_owned() } else { values.join(", ") }
}
