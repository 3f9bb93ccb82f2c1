//! Open data of Polis from a folder of folders.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use opinion::Moderation;
use opinion::import::{Faults, Layout, StatementFile, StatementReader, VoteFile, VoteReader};

use crate::Done;
use crate::crowd::{Crowd, Marks};

/// The environment variable that names the folder.
pub const VARIABLE: &str = "TEQUIO_OPINION_DATA";

/// The folders that hold a set, by name; none when the variable is not set.
pub fn folders() -> Done<Vec<PathBuf>> {
    let Some(folder) = std::env::var_os(VARIABLE) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let has = |name: &str| path.join(name).is_file();
        if has("comments.csv") && (has("participants-votes.csv") || has("votes.csv")) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The name of a set: that of its folder.
pub fn name(folder: &Path) -> String {
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The last votes of a set: from the matrix where there is one, for that is what published groups were made of.
pub fn read(folder: &Path) -> Done<Crowd> {
    let matrix = folder.join("participants-votes.csv");
    if matrix.is_file() { crowd(folder, &matrix) } else { crowd(folder, &folder.join("votes.csv")) }
}

/// Every vote of a set in the order of time.
pub fn read_in_time(folder: &Path) -> Done<Crowd> {
    let file = folder.join("votes.csv");
    if file.is_file() { crowd(folder, &file) } else { Err("it tells no times".into()) }
}

fn crowd(folder: &Path, file: &Path) -> Done<Crowd> {
    let mut reader = VoteReader::new();
    each_piece(file, |piece| Ok(reader.feed(piece).map_err(told)?))?;
    let read: VoteFile = reader.finish().map_err(told)?;
    let mut statements = StatementReader::new();
    each_piece(&folder.join("comments.csv"), |piece| Ok(statements.feed(piece).map_err(told)?))?;
    let about: StatementFile = statements.finish().map_err(told)?;
    if read.votes.is_empty() {
        return Err("it has no votes".into());
    }
    let number: BTreeMap<&str, u32> = read.statements.iter().map(String::as_str).zip(0..).collect();
    // Statements without a column bear on nothing, on either side.
    let numbers = |wanted: &dyn Fn(&opinion::import::StatementRow) -> bool| {
        let rows = about.rows.iter().filter(|row| wanted(row));
        rows.filter_map(|row| number.get(row.id.as_str()).copied()).collect::<Vec<u32>>()
    };
    let people: BTreeSet<u32> = read.votes.iter().map(|seen| seen.participant).collect();
    let voted: BTreeSet<u32> = read.votes.iter().map(|seen| seen.statement).collect();
    let unit = if read.layout == Layout::PolisMatrix { "" } else { ", every vote" };
    Ok(Crowd {
        name: format!("{}{unit}", name(folder)),
        people: people.len(),
        statements: voted.len(),
        out: numbers(&|row| row.moderation == Moderation::Out),
        meta: numbers(&|row| row.is_meta),
        events: read.votes.iter().map(|seen| (seen.participant, seen.statement, seen.vote)).collect(),
        marks: marks(&name(folder)),
    })
}

/// Two sets have marks of their own.
fn marks(name: &str) -> Marks {
    match name {
        _ if name.contains("vtaiwan.uber") => Marks { one: Some(5.0), two: None, ratio: Some(60.0) },
        _ if name.contains("bowling-green") => Marks { one: Some(12.0), two: None, ratio: Some(100.0) },
        _ => Marks::default(),
    }
}

fn each_piece(file: &Path, mut take: impl FnMut(&[u8]) -> Done<()>) -> Done<()> {
    let mut file = File::open(file)?;
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(()),
            read => take(&piece[..read])?,
        }
    }
}

fn told(faults: Faults) -> String {
    format!("{faults:?}").chars().take(200).collect()
}
