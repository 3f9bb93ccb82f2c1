//! The program that is looked at, as a process.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tempfile::TempDir;

use crate::Done;

/// File descriptors that a process has on most machines, unless it asks for more.
const USUAL: &str = "1024";

/// A demonstration in a folder of its own.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    // Deleted when the server goes.
    _folder: TempDir,
}

impl Server {
    /// Starts it with the usual descriptors.
    pub fn start(binary: &Path) -> Done<Self> {
        let folder = tempfile::tempdir()?;
        let mut child = Command::new("sh")
            .args(["-c", &format!("ulimit -S -n {USUAL}; exec \"$0\" \"$@\"")])
            .arg(binary)
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(folder.path().join("data"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        let address = lines.map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once("http://")?;
            rest.split('/').next()?.parse().ok()
        });
        let address = address.ok_or("the program did not start")?;
        Ok(Self { child, address, _folder: folder })
    }

    /// Resident memory in bytes.
    pub fn memory(&self) -> Done<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.split_whitespace().nth(1).ok_or("no size")?.parse::<u64>()? * 1_024)
    }

    /// Whether it still runs.
    pub fn lives(&mut self) -> Done<bool> {
        Ok(self.child.try_wait()?.is_none())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The program of the arguments, or else that of this tree, built as it is run.
pub fn binary(mut arguments: impl Iterator<Item = String>) -> Done<PathBuf> {
    match (arguments.next().as_deref(), arguments.next()) {
        (Some("--binary"), Some(path)) => Ok(Path::new(&path).canonicalize()?),
        (None, _) => {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
            let built = Command::new("cargo").args(["build", "--release", "-p", "cli"]).current_dir(&root).status()?;
            let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
            if built.success() {
                Ok(target.join("release/tequio"))
            } else {
                Err("the program could not be built".into())
            }
        }
        _ => Err("usage: bench_junk [--binary PATH]".into()),
    }
}

/// This program holds more connections than a process usually may.
pub fn raise_own_limit() -> Done<()> {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    Ok(setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum })?)
}
