//! What the tests need beyond Rust, installed on a fresh Debian machine.
//!
//! The browser journeys need Node.js that drives them, a browser, fonts so that pages measure the same everywhere, and for the year of
//! a body a clock that is set ahead and a certificate for its relay; the test of what the guide says of proxies and units needs those.
//! The product needs none of it.

use crate::shell::{self, Done};
use std::path::Path;
use std::process::{Command, Stdio};

const BROWSER: &str = "chromium";
/// Outside the path of most accounts, and not all of them say their version.
const SERVERS: [(&str, &str); 3] =
    [("/usr/sbin/nginx", "nginx-light"), ("/usr/sbin/apache2", "apache2-bin"), ("/usr/bin/systemd-analyze", "systemd")];
/// Packages that are no program to be asked for its version.
const PACKAGES: &[&str] = &["fonts-liberation", "fonts-noto-core", "libfaketime", "openssl"];

/// The oldest Node.js that runs journeys side by side, which Debian 12 has.
const NODE: (u32, u32) = (18, 19);

/// Installs what is missing; does nothing and asks for nothing when all is there.
pub fn run() -> Done {
    let missing = missing();
    if missing.is_empty() {
        println!("nothing to install: Node.js, {BROWSER}, fonts, proxies and what tries them are there");
    } else {
        install(&missing)?;
    }
    new_enough(&shell::read("node", &["--version"])?)
}

/// Packages to install. A program that came another way than by its package is as good.
fn missing() -> Vec<&'static str> {
    let programs = [("node", "nodejs"), ("npm", "npm"), (BROWSER, BROWSER), ("curl", "curl")];
    let programs = programs.into_iter().filter(|(program, _)| !answers(program)).map(|(_, package)| package);
    let servers = SERVERS.into_iter().filter(|(path, _)| !Path::new(path).exists()).map(|(_, package)| package);
    programs.chain(servers).chain(PACKAGES.iter().copied().filter(|name| !is_installed(name))).collect()
}

fn install(packages: &[&str]) -> Done {
    if !answers("apt-get") {
        return Err(format!("missing: {} — install them with this system's own tool", packages.join(", ")));
    }
    as_root(&["apt-get", "update", "--quiet"])?;
    let install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends"];
    as_root(&[&install[..], packages].concat())
}

fn new_enough(version: &str) -> Done {
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(|number| number.parse().unwrap_or(0));
    let found: (u32, u32) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found >= NODE {
        return Ok(());
    }
    let (major, minor) = NODE;
    Err(format!("Node.js is {} — the browser journeys need {major}.{minor} or later", version.trim()))
}

fn is_installed(package: &str) -> bool {
    shell::read("dpkg-query", &["--show", "--showformat=${Status}", package])
        .is_ok_and(|status| status == "install ok installed")
}

fn answers(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn as_root(words: &[&str]) -> Done {
    let is_root = shell::read("id", &["-u"])?.trim() == "0";
    match words {
        [program, rest @ ..] if is_root => shell::run(program, rest),
        _ => shell::run("sudo", words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_that_is_too_old_is_named() {
        assert!(new_enough("v18.19.0\n").is_ok() && new_enough("v20.2.1").is_ok());
        let why = new_enough("v18.13.0\n").expect_err("too old");
        assert_eq!(why, "Node.js is v18.13.0 \u{2014} the browser journeys need 18.19 or later");
    }
}
