//! How many files one change touches, read from the history.

use super::Sorted;
use crate::shell;

/// The commits that say something about the code, the newest first.
pub struct History(Vec<Commit>);

/// One commit.
pub struct Commit {
    /// Its first line, after the abbreviated name.
    pub title: String,
    /// Files it touches, generated ones apart.
    pub files: usize,
}

/// Marks where a commit begins in what git prints.
const MARK: char = '\u{1}';

impl History {
    /// Reads the latest 600 commits that are not merges; none when there is no history yet.
    pub fn read() -> History {
        let words = ["log", "--no-merges", "-n", "600", "--name-only", "--format=%x01%h %s"];
        History::parse(&shell::read("git", &words).unwrap_or_default())
    }

    /// The latest ten.
    pub fn latest(&self) -> impl Iterator<Item = &Commit> {
        self.0.iter().take(10)
    }

    /// How many files each touches.
    pub fn files_per_commit(&self) -> Sorted {
        Sorted::new(self.0.iter().map(|commit| commit.files).collect())
    }

    fn parse(log: &str) -> History {
        let commit = |text: &str| {
            let mut lines = text.lines().filter(|line| !line.is_empty());
            let title = lines.next()?.to_owned();
            let files = lines.filter(|path| !is_generated(path)).count();
            (files > 0).then_some(Commit { title, files })
        };
        History(log.split(MARK).filter_map(commit).collect())
    }
}

/// Nobody writes these by hand, so a change of them alone is no change to count.
fn is_generated(path: &str) -> bool {
    path.ends_with("Cargo.lock")
        || path.ends_with("package-lock.json")
        || path.contains("/golden/")
        || path.contains("/snapshots/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_of_lock_files_alone_is_left_out() {
        let log = "\u{1}a1 web: one page\n\ncrates/web/src/a.rs\ncrates/web/src/a.html\nCargo.lock\n\
                   \u{1}b2 dependencies: newer\n\nCargo.lock\n";
        let history = History::parse(log);
        let titles: Vec<&str> = history.latest().map(|commit| commit.title.as_str()).collect();
        assert_eq!(titles, ["a1 web: one page"]);
        assert_eq!(history.files_per_commit().at(50), 2);
    }
}
