//! red-dwarf in a process of its own.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::Done;
use crate::crowd::Crowd;
use crate::memory::Process;

/// The version that was measured before; another one may be faster.
const PACKAGE: &str = "red-dwarf==0.4.0";

/// The Python of an environment that holds the peer.
pub fn environment(folder: &Path) -> Result<PathBuf, String> {
    let (environment, python) = (folder.join("peer"), folder.join("peer/bin/python"));
    let run = |program: &Path, arguments: &[&str]| {
        let mut command = Command::new(program);
        let status = command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
        let is_done = status.map_err(|error| format!("{}: {error}", program.display()))?.success();
        if is_done { Ok(()) } else { Err(format!("{} {arguments:?} failed", program.display())) }
    };
    if !python.exists() {
        run(Path::new("python3"), &["-m", "venv", &environment.to_string_lossy()])?;
    }
    if run(&python, &["-c", "import reddwarf"]).is_err() {
        run(&python, &["-m", "pip", "install", "--quiet", PACKAGE])?;
    }
    Ok(python)
}

/// A process of the peer that holds the votes already.
pub struct Peer {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// Megabytes it held before the first run.
    base: f64,
}

impl Peer {
    /// Starts it and has it read the votes.
    pub fn start(python: &Path, folder: &Path, crowd: &Crowd) -> Done<Self> {
        let file = folder.join("votes.csv");
        let mut rows = String::from("participant,statement,vote\n");
        for (participant, statement, vote) in &crowd.events {
            writeln!(rows, "{participant},{statement},{vote}")?;
        }
        std::fs::write(&file, rows)?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/bench_opinion/peer.py");
        let mut command = Command::new(python);
        command.arg(script).arg(file).arg(listed(&crowd.out)).arg(listed(&crowd.meta));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // With more threads its libraries wait for each other and take more time, not less.
        command.env("OMP_NUM_THREADS", "1").env("OPENBLAS_NUM_THREADS", "1");
        let mut child = command.spawn()?;
        let ask = child.stdin.take().ok_or("no way to ask the peer")?;
        let mut answers = BufReader::new(child.stdout.take().ok_or("no answer of the peer")?);
        if answers.read_line(&mut String::new())? == 0 {
            return Err("it ended while it read the votes".into());
        }
        let process = Process::of(child.id());
        process.forget_peak()?;
        let base = process.now()?;
        Ok(Self { child, ask, answers, base })
    }

    /// CPU seconds of a run, and the number of groups it found.
    pub fn run(&mut self) -> Done<(f64, String)> {
        self.ask.write_all(b"run\n")?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let (took, groups) = line.trim().split_once(' ').ok_or("it ended")?;
        Ok((took.parse()?, groups.to_owned()))
    }

    /// Megabytes at its peak above what it held before the first run.
    pub fn memory(&self) -> Done<f64> {
        Ok(Process::of(self.child.id()).peak()? - self.base)
    }
}

fn listed(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<String>>().join(",")
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
