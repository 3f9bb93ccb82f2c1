//! How much memory an analysis takes above the votes themselves.
//!
//! Each figure is of a fresh process: it builds the votes, drops what they were made of, has the kernel forget the peak
//! so far, analyses, and reads the new peak. It asks the allocator to give back what is freed (a threshold that is set
//! does not move), or else memory that building the votes left behind would be used again and not be seen.

use std::hint::black_box;
use std::process::Command;

use opinion::{Options, analyse};

use crate::crowd::{LARGEST, PLANS, Plan};
use crate::table::{Line, Mark, on};
use crate::{Bench, Done};

/// The argument that makes the bench its own child.
pub const CHILD: &str = "--memory-of";

/// Megabytes above the votes for the largest crowd.
const MARK: f64 = 100.0;

/// The crowds that are measured.
const LARGE: [&str; 3] = ["10,000 people", "30,000 people", LARGEST];

/// Measures large crowds on one thread and on two, beside the peer where it can be asked.
pub fn measure(bench: &mut Bench) -> Done<()> {
    bench.table.begin("memory: at the peak of an analysis above the votes, in a fresh process");
    for plan in bench.plans().into_iter().filter(|plan| LARGE.contains(&plan.name)) {
        let beside = peer(bench, plan);
        for threads in [1, 2] {
            let (base, above) = ours(plan.name, threads)?;
            let mark = Mark::at_most((plan.name == LARGEST).then_some(MARK));
            let line = Line::single(format!("{}: {}", plan.name, on(threads)), above, "MB");
            bench.table.add(line.mark(mark).beside(format!("above {base:.0} MB of program and votes; {beside}")));
        }
    }
    Ok(())
}

/// What the peer took above its own base.
fn peer(bench: &mut Bench, plan: &Plan) -> String {
    if plan.name == LARGEST {
        return "the peer was not asked".to_owned();
    }
    if !bench.peer_memory.contains_key(plan.name) {
        let taken = bench.peer(&plan.crowd()).and_then(|mut peer| peer.run().and_then(|_| peer.memory()).ok());
        bench.peer_memory.extend(taken.map(|taken| (plan.name.to_owned(), taken)));
    }
    match bench.peer_memory.get(plan.name) {
        Some(taken) => format!("red-dwarf {taken:.0} MB above its own votes"),
        None => "the peer was not asked".to_owned(),
    }
}

/// Megabytes before the analysis, and above them at its peak.
fn ours(name: &str, threads: usize) -> Done<(f64, f64)> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args([CHILD, name, &threads.to_string()]);
    command.env("MALLOC_MMAP_THRESHOLD_", "131072").env("MALLOC_TRIM_THRESHOLD_", "131072");
    let answer = command.output()?;
    let words = String::from_utf8(answer.stdout)?;
    let (base, above) = words.trim().split_once(' ').ok_or("the measured process gave up")?;
    Ok((base.parse()?, above.parse()?))
}

/// The measured process: prints its base and the peak above it.
pub fn child(name: &str, threads: usize) -> Done<()> {
    let plan = PLANS.iter().find(|plan| plan.name == name).ok_or("no such crowd")?;
    let votes = plan.crowd().votes();
    let process = Process::own();
    process.forget_peak()?;
    let base = process.now()?;
    let analysis = black_box(analyse(&votes, &Options { threads, ..Options::default() }));
    println!("{base} {}", process.peak()? - base);
    drop(black_box((votes, analysis)));
    Ok(())
}

/// A process as the kernel shows it.
pub struct Process {
    folder: String,
}

impl Process {
    /// This one.
    pub fn own() -> Self {
        Self { folder: "/proc/self".to_owned() }
    }

    /// The one with this number.
    pub fn of(number: u32) -> Self {
        Self { folder: format!("/proc/{number}") }
    }

    /// Has the kernel count the peak from now on.
    pub fn forget_peak(&self) -> Done<()> {
        Ok(std::fs::write(format!("{}/clear_refs", self.folder), "5")?)
    }

    /// Megabytes in memory now.
    pub fn now(&self) -> Done<f64> {
        self.megabytes("VmRSS:")
    }

    /// Megabytes in memory at the peak.
    pub fn peak(&self) -> Done<f64> {
        self.megabytes("VmHWM:")
    }

    fn megabytes(&self, row: &str) -> Done<f64> {
        let status = std::fs::read_to_string(format!("{}/status", self.folder))?;
        let rest = status.lines().find_map(|line| line.strip_prefix(row)).ok_or("no such row")?;
        let blocks: f64 = rest.split_whitespace().next().ok_or("no number")?.parse()?;
        Ok(blocks * 1024.0 / 1e6)
    }
}
