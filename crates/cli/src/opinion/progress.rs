//! Signs of life on standard error while something takes long.

use std::path::Path;
use std::time::{Duration, Instant};

use opinion::Votes;
use opinion::words::{Language, Words, thousands};

/// Nobody needs a word before so long, nor more often.
const BEAT: Duration = Duration::from_secs(1);

const MEGABYTE: u64 = 1_000_000;

/// From so many votes on the analysis may take longer than a beat.
const MANY: usize = 2_000_000;

/// How far a file has been read.
pub(super) struct Reading {
    name: String,
    size: Option<u64>,
    done: u64,
    said: Instant,
    words: Words,
}

impl Reading {
    /// Nothing read yet.
    pub fn of(path: &Path, size: Option<u64>, language: Language) -> Self {
        let words = Words::of(language);
        Self { name: path.display().to_string(), size, done: 0, said: Instant::now(), words }
    }

    /// So many bytes more.
    pub fn read(&mut self, bytes: usize) {
        self.done += bytes as u64;
        // A source that is slow by itself has little to tell.
        if self.done < MEGABYTE || self.said.elapsed() < BEAT {
            return;
        }
        self.said = Instant::now();
        let megabytes = |bytes: u64| thousands(bytes / MEGABYTE);
        let done = megabytes(self.done);
        let said = match self.size {
            Some(size) => {
                self.words.say("progress-reading", &[("file", &self.name), ("done", &done), ("all", &megabytes(size))])
            }
            None => self.words.say("progress-reading-on", &[("file", &self.name), ("done", &done)]),
        };
        eprintln!("{said}");
    }
}

/// Says what is being analysed, when it is much.
pub(super) fn analysing(votes: &Votes, language: Language) {
    if votes.len() >= MANY {
        let words = Words::of(language);
        let people = thousands(votes.participants().len() as u64);
        eprintln!("{}", words.count("progress-analysing", votes.len() as u64, &[("people", &people)]));
    }
}
