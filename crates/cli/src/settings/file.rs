//! `tequio.toml` of a data folder.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::parser::ValueSource;
use clap::{ArgMatches, Command};
use serde_json::Value;

use super::{FILE, settings};
use crate::text_file;

/// Largest file, in bytes.
const MOST: u64 = 64 * 1024;

/// The key that says where the file is.
const DATA: &str = "data";

/// The command that was typed, the data folder that it names, and what was said besides; `None` when it is none that is set so.
/// What else is wrong with it is not said here.
pub(super) fn beside(command: Command, typed: &[OsString]) -> Option<(Command, PathBuf, ArgMatches)> {
    let mut lenient = command.ignore_errors(true);
    let matches = lenient.try_get_matches_from_mut(typed).ok()?;
    let (name, said) = matches.subcommand()?;
    let command = lenient.find_subcommand(name)?.clone();
    settings(&command).find(|setting| setting.get_long() == Some(DATA))?;
    let data = said.get_one::<PathBuf>(DATA)?.clone();
    Some((command, data, said.clone()))
}

/// What the file of a data folder says, as flags, without what was said by a flag or in the environment; and of which settings.
///
/// # Errors
/// It cannot be read, or says something that is no setting.
pub(super) fn flags(
    command: &Command,
    data: &Path,
    said: &ArgMatches,
) -> anyhow::Result<(Vec<OsString>, BTreeSet<String>)> {
    let path = data.join(FILE);
    let Some(text) = text_file::read(&path, MOST)? else { return Ok(Default::default()) };
    let values: BTreeMap<String, Value> =
        basic_toml::from_str(&text).with_context(|| format!("{} cannot be read", path.display()))?;
    let known: BTreeMap<&str, &str> = settings(command)
        .filter_map(|setting| Some((setting.get_long()?, setting.get_id().as_str())))
        .filter(|(key, _)| *key != DATA)
        .collect();
    let (mut flags, mut from_file) = (Vec::new(), BTreeSet::new());
    for (key, value) in values {
        let id = known.get(key.as_str()).ok_or_else(|| unknown(&path, &key, known.keys()))?;
        let source = said.value_source(id);
        if matches!(source, Some(ValueSource::CommandLine | ValueSource::EnvVariable)) {
            continue;
        }
        for value in texts(&value).with_context(|| format!("{}: {key}", path.display()))? {
            flags.push(format!("--{key}={value}").into());
        }
        from_file.insert(key);
    }
    Ok((flags, from_file))
}

/// The values of a setting: one, or those of a list.
fn texts(value: &Value) -> anyhow::Result<Vec<String>> {
    match value {
        Value::String(text) => Ok(vec![text.clone()]),
        Value::Number(number) => Ok(vec![number.to_string()]),
        Value::Array(values) => Ok(values.iter().map(texts).collect::<Result<Vec<_>, _>>()?.concat()),
        _ => bail!("a text, a number or a list of them is expected"),
    }
}

fn unknown<'a>(path: &Path, key: &str, known: impl Iterator<Item = &'a &'a str>) -> anyhow::Error {
    let near = known.map(|known| (strsim::jaro_winkler(key, known), *known));
    let near = near.max_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, known)| known).unwrap_or_default();
    anyhow!("{}: {key} is no setting; the nearest is {near}. `tequio settings` lists them all", path.display())
}
