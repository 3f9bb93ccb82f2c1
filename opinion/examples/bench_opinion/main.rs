//! A whole analysis beside red-dwarf 0.4.0 on the same votes in the same run, the memory that it takes, and an ongoing
//! dialogue.
//!
//! Four parts: `cold` (generated crowds), `sets` (open data of Polis), `memory`, `ongoing`. Without options all of them
//! run. `--only PART` runs one, `--crowd WORDS` only what has these words in its name, `--no-peer` leaves the peer out.
//! Open data is measured when `TEQUIO_OPINION_DATA` names a folder of folders with `votes.csv` or
//! `participants-votes.csv`, and `comments.csv`.
//!
//! The peer needs Python: the first run makes an environment for it under `target`, from the package index; without
//! Python ours is measured alone, and that is said.

mod clock;
mod cold;
mod crowd;
#[path = "../crowds/mod.rs"]
mod crowds;
mod memory;
mod ongoing;
mod peer;
mod sets;
mod table;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use crowd::{Crowd, Plan};
use peer::Peer;
use table::Table;

/// A result, or why the bench cannot go on.
pub type Done<T> = Result<T, Box<dyn Error>>;

const PARTS: [&str; 4] = ["cold", "sets", "memory", "ongoing"];

/// What was asked for, what was found so far, and where the peer is.
struct Bench {
    only: Option<String>,
    words: String,
    folder: PathBuf,
    /// The peer's Python; nothing when the peer is left out.
    python: Option<PathBuf>,
    /// Megabytes that the peer took above its votes, by name of the crowd.
    peer_memory: BTreeMap<String, f64>,
    table: Table,
}

fn main() -> Done<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, name, threads] = &arguments[..]
        && word == memory::CHILD
    {
        return memory::child(name, threads.parse()?);
    }
    let mut bench = Bench::start(&arguments)?;
    let parts: [fn(&mut Bench) -> Done<()>; 4] = [generated, open_data, memory::measure, followed];
    for (name, part) in PARTS.iter().zip(parts) {
        if bench.only.as_deref().is_none_or(|only| only == *name) {
            part(&mut bench)?;
        }
    }
    bench.table.print_summary();
    Ok(())
}

fn generated(bench: &mut Bench) -> Done<()> {
    bench.table.begin("cold: from votes in memory to groups, CPU time of one thread, ours and the peer by turns");
    for plan in bench.plans() {
        cold::measure(bench, &plan.crowd())?;
    }
    Ok(())
}

fn open_data(bench: &mut Bench) -> Done<()> {
    bench.table.begin("sets: the same on open data of Polis");
    for folder in sets::folders()? {
        if bench.is_asked(&sets::name(&folder)) {
            match sets::read(&folder) {
                Ok(crowd) => cold::measure(bench, &crowd)?,
                Err(why) => bench.table.say(&format!("{} is left out: {why}", sets::name(&folder))),
            }
        }
    }
    Ok(())
}

fn followed(bench: &mut Bench) -> Done<()> {
    bench.table.begin("ongoing: one vote, and the whole analysis after every hundred (wall time)");
    bench.table.say(&format!("reading the clock takes {:.0} ns of every vote's time", ongoing::clock_itself()));
    for plan in bench.plans().into_iter().filter(|plan| plan.follows > 0) {
        ongoing::measure(bench, &plan.crowd(), plan.follows)?;
    }
    for folder in sets::folders()? {
        if bench.is_asked(&sets::name(&folder)) {
            match sets::read_in_time(&folder) {
                Ok(crowd) => ongoing::measure(bench, &crowd, crowd::FOLLOWS)?,
                Err(why) => bench.table.say(&format!("{} is left out: {why}", sets::name(&folder))),
            }
        }
    }
    Ok(())
}

impl Bench {
    fn start(arguments: &[String]) -> Done<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench-opinion");
        std::fs::create_dir_all(&folder)?;
        let (mut only, mut words, mut wants_peer) = (None, String::new(), true);
        let mut left = arguments.iter();
        while let Some(option) = left.next() {
            match option.as_str() {
                "--only" => only = left.next().filter(|part| PARTS.contains(&part.as_str())).cloned(),
                "--crowd" => words = left.next().cloned().unwrap_or_default(),
                "--no-peer" => wants_peer = false,
                other => return Err(format!("{other} is no option; --only PART, --crowd WORDS, --no-peer are").into()),
            }
            if option == "--only" && only.is_none() {
                return Err(format!("the parts are {}", PARTS.join(", ")).into());
            }
        }
        // A dialogue that goes on has no peer.
        let wants_peer = wants_peer && only.as_deref() != Some("ongoing");
        let python = if wants_peer { peer::environment(&folder) } else { Err("it was not asked for".to_owned()) };
        let bench = Bench {
            only,
            words,
            python: python.as_ref().ok().cloned(),
            folder,
            peer_memory: BTreeMap::new(),
            table: Table::default(),
        };
        if let Err(why) = &python {
            bench.table.say(&format!("the peer is not measured: {why}"));
        }
        if std::env::var_os(sets::VARIABLE).is_none() {
            bench.table.say(&format!("no open data is measured: {} is not set", sets::VARIABLE));
        }
        Ok(bench)
    }

    /// The generated crowds that were asked for.
    fn plans(&self) -> Vec<&'static Plan> {
        crowd::PLANS.iter().filter(|plan| self.is_asked(plan.name)).collect()
    }

    fn is_asked(&self, name: &str) -> bool {
        name.contains(&self.words)
    }

    /// The peer with these votes; nothing when it is left out, or does not start, which is said.
    fn peer(&self, crowd: &Crowd) -> Option<Peer> {
        let python = self.python.as_ref()?;
        Peer::start(python, &self.folder, crowd)
            .map_err(|why| self.table.say(&format!("{}: the peer did not start: {why}", crowd.name)))
            .ok()
    }
}
