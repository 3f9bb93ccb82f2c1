//! The programs that are looked at, as processes.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Resource, Rlimit, Signal, getrlimit, kill_process, setrlimit};
use tempfile::TempDir;

use crate::Done;

/// File descriptors that a process has on most machines, unless it asks for more.
const USUAL: &str = "1024";

/// A program to look at.
pub struct Program {
    /// What it is called in what is printed.
    pub name: String,
    path: PathBuf,
}

impl Program {
    fn at(path: &Path) -> Done<Self> {
        let path = path.canonicalize().map_err(|fault| format!("{}: {fault}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, path })
    }

    /// Runs another command of it.
    pub fn run(&self, arguments: &[&OsStr]) -> Done<()> {
        let ran = Command::new(&self.path).args(arguments).output()?;
        let said = || String::from_utf8_lossy(&ran.stderr).into_owned();
        if ran.status.success() { Ok(()) } else { Err(said().into()) }
    }

    /// How many entries a folder has that it finds sound.
    pub fn entries(&self, data: &Path) -> Done<u64> {
        let verified = Command::new(&self.path).args(["record", "verify", "--data"]).arg(data).output()?;
        let said = String::from_utf8_lossy(&verified.stdout).into_owned();
        if !verified.status.success() {
            return Err(format!("the record does not verify: {said}").into());
        }
        let line = said.lines().find_map(|line| line.strip_prefix("entries ")).ok_or("no number of entries")?;
        Ok(line.split(':').next().unwrap_or_default().parse()?)
    }
}

/// A demonstration.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    data: PathBuf,
    // Deleted when the server goes.
    _folder: Option<TempDir>,
}

impl Server {
    /// Starts it in a folder of its own.
    pub fn start(program: &Program) -> Done<Self> {
        let folder = tempfile::tempdir()?;
        let mut server = Self::start_in(program, &folder.path().join("data"))?;
        server._folder = Some(folder);
        Ok(server)
    }

    /// Starts it in that folder, which stays, with the usual descriptors.
    pub fn start_in(program: &Program, data: &Path) -> Done<Self> {
        let mut child = Command::new("sh")
            .args(["-c", &format!("ulimit -S -n {USUAL}; exec \"$0\" \"$@\"")])
            .arg(&program.path)
            .args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        let address = lines.map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once("http://")?;
            rest.split('/').next()?.parse().ok()
        });
        let address = address.ok_or("the program did not start")?;
        Ok(Self { child, address, data: data.to_owned(), _folder: None })
    }

    /// Its data folder.
    pub fn data(&self) -> PathBuf {
        self.data.clone()
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

    /// Asks it to stop, and waits until it has.
    pub fn stop(&mut self) -> Done<()> {
        let id = Pid::from_child(&self.child);
        kill_process(id, Signal::TERM)?;
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("it did not stop well: {status}").into()) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The scenarios and the programs of the arguments; without one, that of this tree, built as it is run.
pub fn asked(arguments: impl Iterator<Item = String>, scenarios: &[&str]) -> Done<(Vec<String>, Vec<Program>)> {
    let (mut chosen, mut programs, mut arguments) = (Vec::new(), Vec::new(), arguments);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--binary" => programs.push(Program::at(Path::new(&arguments.next().ok_or("--binary of what?")?))?),
            name if scenarios.contains(&name) => chosen.push(argument),
            _ => return Err(format!("usage: bench_junk [{}]… [--binary PATH]…", scenarios.join("|")).into()),
        }
    }
    if programs.is_empty() {
        programs.push(Program::at(&built()?)?);
    }
    Ok((chosen, programs))
}

fn built() -> Done<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let built = Command::new("cargo").args(["build", "--release", "-p", "cli"]).current_dir(&root).status()?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    if built.success() { Ok(target.join("release/tequio")) } else { Err("the program could not be built".into()) }
}

/// This program holds more connections than a process usually may.
pub fn raise_own_limit() -> Done<()> {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    Ok(setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum })?)
}
