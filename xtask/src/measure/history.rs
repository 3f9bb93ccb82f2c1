//! How many files one change touches, read from the history.

use super::Sorted;
use crate::shell;

/// The commits that say something about the code, the newest first.
pub struct History(Vec<Commit>);

/// One commit, generated files apart.
pub struct Commit {
    /// Its first line, after the abbreviated name.
    pub title: String,
    /// Files that were not there before.
    pub new: usize,
    /// Files that were, those taken out among them.
    pub edited: usize,
    /// Lines added.
    pub lines: usize,
}

/// Marks where a commit begins in what git prints.
const MARK: char = '\u{1}';

impl History {
    /// Reads the latest 600 commits that are not merges; none when there is no history yet.
    pub fn read() -> History {
        let words = ["log", "--no-merges", "-n", "600", "--numstat", "--summary", "--format=%x01%h %s"];
        History::parse(&shell::read("git", &words).unwrap_or_default())
    }

    /// The latest ten.
    pub fn latest(&self) -> impl Iterator<Item = &Commit> {
        self.0.iter().take(10)
    }

    /// How many files each touches.
    pub fn files_per_commit(&self) -> Sorted {
        Sorted::new(self.0.iter().map(|commit| commit.new + commit.edited).collect())
    }

    fn parse(log: &str) -> History {
        History(log.split(MARK).filter_map(Commit::parse).collect())
    }
}

impl Commit {
    /// From its title, a line `ADDED⇥REMOVED⇥PATH` for each file, and ` create mode 100644 PATH` for each new one.
    fn parse(text: &str) -> Option<Commit> {
        let mut lines = text.lines().filter(|line| !line.is_empty());
        let title = lines.next()?.to_owned();
        let (mut files, mut new, mut added) = (0, 0, 0);
        for line in lines {
            if let Some(path) = line.strip_prefix(" create mode ").and_then(|rest| rest.split_once(' ')) {
                new += usize::from(!is_generated(path.1));
            }
            let Some((count, path)) =
                line.split_once('\t').and_then(|(count, rest)| Some((count, rest.split_once('\t')?.1)))
            else {
                continue;
            };
            if !is_generated(path) {
                files += 1;
                // Of bytes that are no text git says `-`.
                added += count.parse().unwrap_or(0);
            }
        }
        (files > 0).then(|| Commit { title, new, edited: files - new, lines: added })
    }
}

/// Nobody writes these by hand, so a change of them alone is no change to count. Of the specification of the acts the
/// tables are written, and hardly anything else of it changes.
fn is_generated(path: &str) -> bool {
    path.ends_with("Cargo.lock")
        || path.ends_with("package-lock.json")
        || path == "docs/spec/acts.md"
        || path.contains(".golden.")
        || path.contains("/golden/")
        || path.contains("/snapshots/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_of_lock_files_alone_is_left_out() {
        let log = "\u{1}a1 web: one page\n\n12\t0\tcrates/web/src/a.rs\n3\t1\tcrates/web/src/a.html\n9\t9\tCargo.lock\n\
                   2\t1\tscenarios/offices.golden.txt\n \
                   create mode 100644 crates/web/src/a.rs\n\u{1}b2 dependencies: newer\n\n4\t4\tCargo.lock\n";
        let history = History::parse(log);
        let found: Vec<_> = history.latest().map(|one| (one.title.as_str(), one.new, one.edited, one.lines)).collect();
        assert_eq!(found, [("a1 web: one page", 1, 1, 15)]);
        assert_eq!(history.files_per_commit().at(50), 2);
    }
}
