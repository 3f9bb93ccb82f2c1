//! A whole analysis of generated crowds, beside red-dwarf 0.4.0 on the same votes in the same run, taking turns.
//!
//! CPU time of one thread on both sides, from votes in memory to groups. The peer needs Python: the first run makes an
//! environment for it under `target`, from the package index; without Python ours is measured alone, and that is said.

#[path = "../crowds/mod.rs"]
mod crowds;

use std::error::Error;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use crowds::{Event, Shape, generate, votes};
use opinion::{Options, analyse};

type Done<T> = Result<T, Box<dyn Error>>;

/// The version that was measured before; another one may be faster.
const PEER: &str = "red-dwarf==0.4.0";

/// Name, participants, statements, share of the cells that hold a vote, rounds beside the peer (0: it would take too long).
const CROWDS: [(&str, usize, usize, f64, usize); 6] = [
    ("vtaiwan's shape", 1_921, 197, 0.13, 5),
    ("bowling-green's shape", 2_031, 896, 0.124, 5),
    ("delphi's bench", 2_000, 200, 0.287, 5),
    ("10,000 people", 10_000, 200, 0.149, 1),
    ("30,000 people", 30_000, 300, 0.149, 1),
    ("100,000 people", 100_000, 500, 0.149, 0),
];

fn main() -> Done<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-opinion");
    std::fs::create_dir_all(&folder)?;
    let python = environment(&folder);
    if let Err(why) = &python {
        println!("the peer is not measured: {why}");
    }
    for (name, participants, statements, density, rounds) in CROWDS {
        let events = generate(Shape { participants, statements, density, groups: 3 }, 1);
        let peer = match &python {
            Ok(python) if rounds > 0 => Some(Peer::start(python, &folder, &events)?),
            _ => None,
        };
        report(name, (participants, statements), &events, rounds.max(2), peer)?;
    }
    Ok(())
}

fn report(
    name: &str,
    (people, statements): (usize, usize),
    events: &[Event],
    rounds: usize,
    peer: Option<Peer>,
) -> Done<()> {
    let (mut one, mut two, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    let (mut groups, mut their_groups) = (0, String::new());
    let mut peer = peer;
    for _ in 0..rounds {
        let begun = on_cpu()?;
        groups = analyse(&votes(events), &Options { threads: 1, ..Options::default() }).groups.len();
        one.push(on_cpu()? - begun);
        let begun = Instant::now();
        std::hint::black_box(analyse(&votes(events), &Options { threads: 2, ..Options::default() }));
        two.push(begun.elapsed().as_secs_f64());
        if let Some(peer) = &mut peer {
            let (took, found) = peer.run()?;
            theirs.push(took);
            their_groups = found;
        }
    }
    let (one, two) = (1e3 * median(one), 1e3 * median(two));
    print!(
        "{name}, {people} x {statements}, {} votes: {one:.1} CPU ms ({two:.1} ms on two threads), {groups} groups",
        events.len()
    );
    if theirs.is_empty() {
        println!("; the peer was not asked");
    } else {
        let theirs = 1e3 * median(theirs);
        println!("; red-dwarf {theirs:.0} CPU ms, {their_groups} groups: {:.0} times as long", theirs / one);
    }
    Ok(())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Seconds this thread was on a processor.
fn on_cpu() -> Done<f64> {
    let status = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = status.split(' ').next().ok_or("no time")?.parse()?;
    Ok(nanoseconds / 1e9)
}

/// The Python of an environment that holds the peer.
fn environment(folder: &Path) -> Result<PathBuf, String> {
    let (environment, python) = (folder.join("peer"), folder.join("peer/bin/python"));
    let run = |program: &Path, arguments: &[&str]| {
        let status = Command::new(program).args(arguments).stdout(Stdio::null()).status();
        let is_done = status.map_err(|error| format!("{}: {error}", program.display()))?.success();
        if is_done { Ok(()) } else { Err(format!("{} {arguments:?} failed", program.display())) }
    };
    if !python.exists() {
        run(Path::new("python3"), &["-m", "venv", &environment.to_string_lossy()])?;
    }
    if run(&python, &["-c", "import reddwarf"]).is_err() {
        run(&python, &["-m", "pip", "install", "--quiet", PEER])?;
    }
    Ok(python)
}

/// A process of the peer that holds the votes already.
struct Peer {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    fn start(python: &Path, folder: &Path, events: &[Event]) -> Done<Self> {
        let file = folder.join("votes.csv");
        let mut rows = String::from("participant,statement,vote\n");
        for (participant, statement, vote) in events {
            let vote = match vote {
                1 => "agree",
                0 => "pass",
                _ => "disagree",
            };
            writeln!(rows, "{participant},{statement},{vote}")?;
        }
        std::fs::write(&file, rows)?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/bench_opinion/peer.py");
        let mut command = Command::new(python);
        command.arg(script).arg(file).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // With more threads its libraries wait for each other and take more time, not less.
        command.env("OMP_NUM_THREADS", "1").env("OPENBLAS_NUM_THREADS", "1");
        let mut child = command.spawn()?;
        let ask = child.stdin.take().ok_or("no way to ask the peer")?;
        let mut answers = BufReader::new(child.stdout.take().ok_or("no answer of the peer")?);
        answers.read_line(&mut String::new())?;
        Ok(Self { child, ask, answers })
    }

    /// CPU seconds of a run, and the number of groups it found.
    fn run(&mut self) -> Done<(f64, String)> {
        self.ask.write_all(b"run\n")?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let (took, groups) = line.trim().split_once(' ').ok_or("the peer gave up")?;
        Ok((took.parse()?, groups.to_owned()))
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
