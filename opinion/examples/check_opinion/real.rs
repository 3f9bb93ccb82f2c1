//! Real dialogues, where the environment names a folder of them.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use opinion::import::{Faults, StatementReader, VoteFile, VoteReader};
use opinion::{ParticipantId, Votes};

/// A real dialogue.
pub struct Set {
    pub name: String,
    pub votes: Votes,
    /// The group that the export names for each participant.
    pub published: Vec<Option<usize>>,
    /// The votes one after another, where the export has them.
    pub stream: Option<PathBuf>,
    pub comments: PathBuf,
}

/// Every folder with a matrix of votes and the statements, by name.
pub fn sets() -> Result<Vec<Set>, Box<dyn Error>> {
    let Some(root) = std::env::var_os("TEQUIO_OPINION_DATA") else { return Ok(Vec::new()) };
    let mut folders: Vec<PathBuf> = fs::read_dir(root)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    let is_set =
        |folder: &&PathBuf| folder.join("participants-votes.csv").exists() && folder.join("comments.csv").exists();
    folders.iter().filter(is_set).map(|folder| read(folder)).collect()
}

fn read(folder: &Path) -> Result<Set, Box<dyn Error>> {
    let name = folder.file_name().ok_or("a folder without a name")?.to_string_lossy().into_owned();
    let comments = folder.join("comments.csv");
    let matrix = fs::read(folder.join("participants-votes.csv"))?;
    let votes = join(self::votes(&matrix)?, &comments)?;
    let published = published(&String::from_utf8_lossy(&matrix), &votes);
    let stream = Some(folder.join("votes.csv")).filter(|path| path.exists());
    Ok(Set { name, votes, published, stream, comments })
}

/// A file of votes, read whole.
pub fn votes(bytes: &[u8]) -> Result<VoteFile, Box<dyn Error>> {
    let mut reader = VoteReader::new();
    reader.feed(bytes).map_err(told)?;
    Ok(reader.finish().map_err(told)?)
}

/// The dialogue of a file of votes and a file of statements.
pub fn join(votes: VoteFile, comments: &Path) -> Result<Votes, Box<dyn Error>> {
    let mut statements = StatementReader::new();
    statements.feed(&fs::read(comments)?).map_err(told)?;
    Ok(votes.join(Some(statements.finish().map_err(told)?)).votes)
}

fn told(faults: Faults) -> String {
    opinion::text::faults(&faults, opinion::words::Language::En)
}

/// The second column of a matrix, where it is called `group-id`; these two columns are plain numbers.
fn published(matrix: &str, votes: &Votes) -> Vec<Option<usize>> {
    let mut published = vec![None; votes.participants().len()];
    let mut lines = matrix.lines();
    if lines.next().is_none_or(|header| header.split(',').nth(1) != Some("group-id")) {
        return published;
    }
    for line in lines {
        let mut cells = line.split(',');
        if let (Some(id), Some(group)) = (cells.next(), cells.next().and_then(|group| group.parse().ok()))
            && let Some(index) = votes.participant(&ParticipantId::new(id))
        {
            published[index] = Some(group);
        }
    }
    published
}
