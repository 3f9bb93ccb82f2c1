//! Settings: what a flag, a variable of the environment or `tequio.toml` in the data folder says, in this order.
//!
//! There is one list of them, the arguments of [`Serving`]: each with a variable `TEQUIO_…` is a setting, and its long name is its
//! key in the file. What the file says is read as the flag of that name would be.

mod file;
mod table;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Command, Parser};

use crate::mail::Mail;
use crate::tongue;

pub(crate) use self::table::print;

/// Name of the file of settings, in the data folder.
pub(crate) const FILE: &str = "tequio.toml";

/// Where a setting was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// By a flag.
    Flag,
    /// In the environment.
    Environment,
    /// In the file.
    File,
    /// Nowhere.
    Default,
}

/// How a site is served.
#[derive(Args, Clone)]
pub(crate) struct Serving {
    /// The data folder.
    #[arg(long, env = "TEQUIO_DATA", value_name = "DIR")]
    pub data: PathBuf,
    /// Address to listen on.
    #[arg(long, env = "TEQUIO_LISTEN", value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8020")]
    pub listen: SocketAddr,
    /// Address under which people reach it, such as `https://example.org`. Needed to found a body, and behind a proxy that
    /// changes the host name.
    #[arg(long, env = "TEQUIO_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<web::PublicUrl>,
    /// Address or network (CIDR) of proxies in front; repeat it, or part them with commas. Only these are believed when they say,
    /// in `X-Forwarded-For` or `Forwarded`, from where a request comes; without them everybody behind a proxy shares what one
    /// address may hold.
    #[arg(long = "trusted-proxy", env = "TEQUIO_TRUSTED_PROXY", value_name = "CIDR", value_delimiter = ',')]
    pub proxies: Vec<web::Network>,
    /// Address of this machine alone where `/metrics` has figures for Prometheus, such as `127.0.0.1:8021`.
    #[arg(long, env = "TEQUIO_METRICS", value_name = "ADDRESS:PORT")]
    pub metrics: Option<web::Loopback>,
    #[command(flatten)]
    pub mail: Mail,
}

/// What was typed, with what the file of the data folder says besides.
pub(crate) struct Settled<T> {
    /// The arguments.
    pub arguments: T,
    /// What was typed, with what the file says as flags.
    pub typed: Vec<OsString>,
    /// Which settings the file said, by their keys.
    pub from_file: BTreeSet<String>,
}

/// Reads the arguments of the program; says what is wrong with them and ends it when something is.
pub(crate) fn settle<T: Parser>(typed: Vec<OsString>) -> anyhow::Result<Settled<T>> {
    let (more, from_file) = match file::beside(T::command(), &typed) {
        Some((serving, data, said)) => file::flags(&serving, &data, &said)?,
        None => (Vec::new(), BTreeSet::new()),
    };
    let typed: Vec<OsString> = typed.into_iter().chain(more).collect();
    let read = T::command().try_get_matches_from(&typed);
    let arguments = read.and_then(|mut matches| T::from_arg_matches_mut(&mut matches)).unwrap_or_else(|fault| {
        if !from_file.is_empty() {
            let keys: Vec<&str> = from_file.iter().map(String::as_str).collect();
            let said = [("file", FILE.into()), ("keys", keys.join(", ").into())];
            eprintln!("tequio: {}", tongue::said("arguments-from-file", &said));
        }
        tongue::refuse(&fault)
    });
    Ok(Settled { arguments, typed, from_file })
}

/// The settings among the arguments of a command: those that the environment may say.
fn settings(command: &Command) -> impl Iterator<Item = &clap::Arg> {
    command.get_arguments().filter(|argument| argument.get_env().is_some())
}
