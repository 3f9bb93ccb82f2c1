//! Mutated files: read or refused, the same for any chunks, and never a panic.

use opinion::import::{Faults, StatementReader, VoteFile, VoteReader};
use opinion::text;
use opinion::words::Language;

use crate::random::Random;

const SEEDS: &[&str] = &[
    "timestamp,datetime,comment-id,voter-id,vote\n1435654192085,Tue Jun 30 15:49:52 WIB 2015,0,0,1\n1435656324267,Tue,0,1,-1\n1435656324267,\"T\nue\",7,1,0\n",
    "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n0,1,0,2,1,1,1,,-1\n1,,0,0,0,0,,,\n2,0,3,3,0,0,0,0,0\n",
    "participant,statement,vote,time\r\nana,a-1,agree,3\r\nbeto,a-1,disagree,2\r\nana,a-1,pass,1\r\n",
    "\u{feff}participante,frase,voto\nana,1,de acuerdo\nbeto,1,en desacuerdo\n",
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body,is-meta\n1,T,0,3,1,0,1,\"Uno, \"\"dos\"\"\ntres\",0\n2,T,1,3,1,0,-1,\u{4e2d}\u{6587},1\n",
    "statement,text\n1,Agua\n2,Tierra\n",
];

const TOKENS: &[&str] = &[
    ",",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "1",
    "-1",
    "0",
    "NaN",
    "+1",
    "1.0",
    "-",
    "\u{feff}",
    "\0",
    "\u{1b}",
    "\u{ff}",
    ";",
    "\t",
    "99999999999999999999",
    "4194304",
    "participant",
    "vote",
    " ",
    "agree",
    "\u{1f600}",
];

pub fn check(random: &mut Random) {
    let bytes = input(random);
    let (whole, chunked) = (votes(&bytes, bytes.len().max(1)), votes(&bytes, 1 + random.below(9)));
    assert_eq!(whole, chunked, "chunks matter");
    let lines = 1 + bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
    match &whole {
        Ok(file) => sound(file),
        Err(faults) => refused(faults, lines),
    }
    let statements = statements(&bytes, bytes.len().max(1));
    assert_eq!(statements, self::statements(&bytes, 1 + random.below(9)), "chunks matter");
    if let Err(faults) = &statements {
        refused(faults, lines);
    }
    if let (Ok(file), statements) = (whole, statements) {
        let (people, ids) = (file.participants.len(), file.statements.len());
        let joined = file.join(statements.ok());
        assert_eq!(joined.votes.participants().len(), people);
        assert!(joined.votes.statements().len() >= ids);
    }
}

fn input(random: &mut Random) -> Vec<u8> {
    let mut bytes = random.one(SEEDS).as_bytes().to_vec();
    for _ in 0..random.below(12) {
        let at = random.below(bytes.len() + 1);
        let to = (at + random.below(24)).min(bytes.len());
        match random.below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 => drop(bytes.splice(at..at, random.one(TOKENS).bytes())),
            2 => drop(bytes.drain(at..to)),
            3 => {
                let part = bytes[at..to].to_vec();
                drop(bytes.splice(at..at, part));
            }
            4 => {
                let other = random.one(SEEDS).as_bytes();
                let from = random.below(other.len());
                drop(bytes.splice(at..to, other[from..(from + 40).min(other.len())].iter().copied()));
            }
            5 if random.below(4) == 0 => bytes.truncate(at),
            _ => drop(bytes.splice(at..to, random.one(TOKENS).bytes())),
        }
    }
    bytes
}

fn votes(bytes: &[u8], chunk: usize) -> Result<VoteFile, Faults> {
    let mut reader = VoteReader::new();
    bytes.chunks(chunk).try_for_each(|chunk| reader.feed(chunk))?;
    reader.finish()
}

fn statements(bytes: &[u8], chunk: usize) -> Result<opinion::import::StatementFile, Faults> {
    let mut reader = StatementReader::new();
    bytes.chunks(chunk).try_for_each(|chunk| reader.feed(chunk))?;
    reader.finish()
}

fn sound(file: &VoteFile) {
    let (people, ids) = (file.participants.len() as u32, file.statements.len() as u32);
    assert!(file.votes.iter().all(|seen| seen.participant < people && seen.statement < ids && seen.vote.abs() <= 1));
    for ids in [&file.participants, &file.statements] {
        let mut sorted = ids.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), ids.len(), "an id twice");
        assert!(ids.iter().all(|id| !id.is_empty() && id.len() <= 200 && !id.chars().any(char::is_control)));
    }
}

fn refused(faults: &Faults, lines: u64) {
    assert!(faults.count >= 1 && !faults.listed.is_empty());
    assert!(faults.listed.iter().all(|fault| (1..=lines).contains(&fault.line)), "{faults:?}");
    for language in [Language::Es, Language::En] {
        let said = text::faults(faults, language);
        assert!(said.lines().count() as u64 <= faults.count + 2 && !said.contains('\u{1b}'), "{said}");
    }
}
