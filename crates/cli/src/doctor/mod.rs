//! `tequio doctor`: what is found of a folder, of the machine and of how the site is reached, each with its remedy. It holds and
//! changes nothing, so it works beside a running server.

mod finding;
mod folder;
mod mail;
mod reached;
mod way;

use std::collections::BTreeSet;
use std::process::ExitCode;

use post::Address;

use self::finding::{Findings, Weight};
use crate::settings::{FILE, Serving};
use crate::tongue;

/// What is asked of it besides the settings of `serve`.
#[derive(clap::Args)]
pub(crate) struct Asked {
    /// Sends a letter to this address through the relay, now.
    #[arg(long, value_name = "E-MAIL")]
    send_test: Option<Address>,
}

/// Says what is found; 0 when all is well, 1 when something could be better, 2 when something has to be mended.
pub(crate) async fn run(serving: &Serving, asked: &Asked, from_file: &BTreeSet<String>) -> ExitCode {
    let mut findings = Findings::new(tongue::voice());
    let keys: Vec<&str> = from_file.iter().map(String::as_str).collect();
    let settings = if keys.is_empty() { "doctor-settings-none" } else { "doctor-settings" };
    findings.with(Weight::Well, "doctor-version", &[("version", env!("CARGO_PKG_VERSION").to_owned())]);
    findings.with(Weight::Well, settings, &[("file", FILE.to_owned()), ("keys", keys.join(", "))]);
    folder::look(&mut findings, &serving.data);
    mail::look(&mut findings, serving, asked.send_test.as_ref()).await;
    reached::look(&mut findings, serving).await;
    findings.end()
}
