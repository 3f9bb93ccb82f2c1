//! Files of votes and statements, from the disk or standard input, whole or not at all.

use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;

use anyhow::{Context, bail};
use opinion::import::{Dialogue, Faults, StatementFile, StatementReader, VoteFile, VoteReader};
use opinion::text;
use opinion::words::{Language, Words};

use super::progress::Reading;

/// Bytes that are read at once.
const CHUNK: usize = 1 << 16;

/// What became of the files.
pub(super) enum Outcome {
    /// Every row was sound.
    Whole(Box<Dialogue>),
    /// Some were not; they have been listed.
    Refused,
}

/// Reads both files, lists what is wrong with either on standard error, and says what is worth knowing.
pub(super) fn read(votes: &Path, statements: Option<&Path>, language: Language) -> anyhow::Result<Outcome> {
    if is_standard_input(votes) && statements.is_some_and(is_standard_input) {
        bail!("standard input cannot be both votes and statements: name a file for one of them");
    }
    let cast = read_votes(votes, language)?;
    let listed = statements.map(|path| read_statements(path, language)).transpose()?;
    if let Err(faults) = &cast {
        list(votes, faults, language);
    }
    if let (Some(path), Some(Err(faults))) = (statements, &listed) {
        list(path, faults, language);
    }
    let (Ok(cast), Ok(listed)) = (cast, listed.transpose()) else {
        return Ok(Outcome::Refused);
    };
    let notices = cast.notices;
    let dialogue = cast.join(listed);
    let words = Words::of(language);
    if notices.counts_differ > 0 {
        let line = notices.first_line.to_string();
        eprintln!("{}", words.count("notice-counts", notices.counts_differ, &[("line", &line)]));
    }
    if notices.is_last_open {
        eprintln!("{}", words.get("notice-open"));
    }
    if dialogue.unlisted > 0 {
        eprintln!("{}", words.count("notice-unlisted", dialogue.unlisted as u64, &[]));
    }
    Ok(Outcome::Whole(Box::new(dialogue)))
}

fn read_votes(path: &Path, language: Language) -> anyhow::Result<Result<VoteFile, Faults>> {
    let mut reader = VoteReader::new();
    Ok(chunks(path, language, |chunk| reader.feed(chunk))?.and_then(|()| reader.finish()))
}

fn read_statements(path: &Path, language: Language) -> anyhow::Result<Result<StatementFile, Faults>> {
    let mut reader = StatementReader::new();
    Ok(chunks(path, language, |chunk| reader.feed(chunk))?.and_then(|()| reader.finish()))
}

/// Hands over a file bit by bit, until it ends or makes no sense.
fn chunks(
    path: &Path,
    language: Language,
    mut take: impl FnMut(&[u8]) -> Result<(), Faults>,
) -> anyhow::Result<Result<(), Faults>> {
    let (mut source, size): (Box<dyn Read>, Option<u64>) = if is_standard_input(path) {
        (Box::new(stdin().lock()), None)
    } else {
        let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        let size = file.metadata().ok().map(|about| about.len());
        (Box::new(file), size)
    };
    let mut reading = Reading::of(path, size, language);
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = match source.read(&mut chunk) {
            Ok(0) => return Ok(Ok(())),
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
        };
        if let Err(faults) = take(&chunk[..read]) {
            return Ok(Err(faults));
        }
        reading.read(read);
    }
}

fn list(path: &Path, faults: &Faults, language: Language) {
    eprint!("{}:\n{}", path.display(), text::faults(faults, language));
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}
