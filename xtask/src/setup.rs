//! What the tests need beyond Rust, installed on a fresh Debian machine.
//!
//! Only the browser journeys need anything: a browser, and fonts so that pages measure the same
//! everywhere. Without the folder `browser/` there is nothing to install.

use crate::shell::{self, Done};
use std::process::{Command, Stdio};

const PACKAGES: &[&str] = &["chromium", "fonts-liberation", "fonts-noto-core"];

/// Installs what is missing; does nothing and asks for nothing when all is there.
pub fn run() -> Done {
    if !shell::root().join("browser").is_dir() {
        println!("nothing to install: no browser journeys yet");
        return Ok(());
    }
    if !answers("npm") {
        return Err("npm is missing — install Node.js 20 or later, the browser journeys run on it".to_owned());
    }
    let missing: Vec<&str> = PACKAGES.iter().copied().filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        println!("nothing to install: {} are there", PACKAGES.join(", "));
        return Ok(());
    }
    if !answers("apt-get") {
        return Err(format!("missing: {} — install them with this system's own tool", missing.join(", ")));
    }
    as_root(&["apt-get", "update", "--quiet"])?;
    let install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends"];
    as_root(&[&install[..], &missing].concat())
}

/// A browser that came another way than by the package is as good.
fn is_installed(package: &str) -> bool {
    if package == "chromium" && answers("chromium") {
        return true;
    }
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
