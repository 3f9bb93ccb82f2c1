//! In which language every command speaks: what `--language` says, or else the environment of whoever gives it (`LC_ALL`,
//! `LC_MESSAGES`, `LANG`) when that is English, or else Spanish.

use std::ffi::OsString;
use std::sync::LazyLock;

use clap::error::{ContextKind, ErrorKind};
use opinion::words::plain;
use words::{Arg, Language, Voice};

/// The languages that there are, as they are said.
pub(crate) const TAGS: [&str; 2] = ["es-MX", "en"];
/// The flag.
const FLAG: &str = "--language";
/// The variables that say a language; the first one that says anything counts.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

static VOICE: LazyLock<Voice> = LazyLock::new(|| {
    let said = VARIABLES.iter().filter_map(|name| std::env::var(name).ok()).find(|said| !said.is_empty());
    Voice::of(language(&std::env::args_os().collect::<Vec<_>>(), said.as_deref()))
});

/// How this command speaks.
pub(crate) fn voice() -> Voice {
    *VOICE
}

/// By what was typed, and what the environment says.
fn language(typed: &[OsString], environment: Option<&str>) -> Language {
    let typed: Vec<&str> = typed.iter().filter_map(|argument| argument.to_str()).collect();
    let after = typed.iter().position(|argument| *argument == FLAG).and_then(|at| typed.get(at + 1)).copied();
    let joined = typed.iter().find_map(|argument| argument.strip_prefix(FLAG)?.strip_prefix('='));
    let is_english = match after.or(joined) {
        Some(tag) => tag == TAGS[1],
        None => environment.is_some_and(|said| said == "en" || said.starts_with("en_") || said.starts_with("en.")),
    };
    if is_english { Language::English } else { Language::Spanish }
}

/// A sentence of the program, with what a folder, a file or an argument brought.
pub(crate) fn said(key: &'static str, facts: &[(&'static str, Arg)]) -> String {
    plain(&voice().with(key, facts))
}

/// Says what is wrong with the arguments, and ends the program; help is given as it is.
pub(crate) fn refuse(fault: &clap::Error) -> ! {
    if !fault.use_stderr() || voice().language() == Language::English {
        fault.exit()
    }
    eprintln!("tequio: {}", wrong(fault));
    let usage = fault.get(ContextKind::Usage).map(|usage| plain(&usage.to_string()));
    if let Some(usage) = usage.as_deref().and_then(|usage| usage.split_once("tequio").map(|(_, rest)| rest.to_owned()))
    {
        eprintln!("{}", said("arguments-usage", &[("usage", format!("tequio{usage}").into())]));
    }
    eprintln!("{}", said("arguments-help", &[]));
    std::process::exit(2)
}

/// What is wrong with them.
fn wrong(fault: &clap::Error) -> String {
    let of = |kind| fault.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = || ("argument", of(ContextKind::InvalidArg).into());
    let value = || ("value", of(ContextKind::InvalidValue).into());
    match fault.kind() {
        ErrorKind::UnknownArgument => said("arguments-unknown", &[argument()]),
        ErrorKind::InvalidSubcommand => {
            said("arguments-no-command", &[("command", of(ContextKind::InvalidSubcommand).into())])
        }
        ErrorKind::MissingRequiredArgument => said("arguments-missing", &[argument()]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            said("arguments-which", &[])
        }
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => said("arguments-empty", &[argument()]),
        ErrorKind::InvalidValue => {
            said("arguments-choose", &[argument(), value(), ("values", of(ContextKind::ValidValue).into())])
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(fault).map(ToString::to_string).unwrap_or_default();
            said("arguments-value", &[argument(), value(), ("why", why.into())])
        }
        ErrorKind::ArgumentConflict => {
            said("arguments-conflict", &[argument(), ("other", of(ContextKind::PriorArg).into())])
        }
        _ => said("arguments-other", &[("why", fault.kind().to_string().into())]),
    }
}
