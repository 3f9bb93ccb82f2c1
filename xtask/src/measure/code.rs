//! Files, functions and comments of the Rust code, production apart from tests.

use super::{Sorted, percent};
use crate::source::{self, Line, indent};
use crate::tree::{File, Tree};

const BESIDE: &str = "opinion/";

/// What there is to measure in the Rust files.
#[derive(Default)]
pub struct Code {
    /// Lines of each file, without its tests.
    files: Vec<(usize, String)>,
    /// Lines of each function.
    functions: Vec<(usize, String)>,
    /// Lines that only exist for tests.
    tests: usize,
    /// Lines that are not blank, and those of them that are comments.
    written: usize,
    comments: usize,
}

impl Code {
    /// Measures the Rust files of the product, and those of `opinion` beside it.
    pub fn of(tree: &Tree) -> (Code, Code) {
        let (mut product, mut beside) = (Code::default(), Code::default());
        for file in tree.below("", &["rs"]) {
            let code = if file.path.starts_with(BESIDE) { &mut beside } else { &mut product };
            code.add(file);
        }
        for code in [&mut product, &mut beside] {
            code.files.sort_unstable();
            code.functions.sort_unstable();
        }
        (product, beside)
    }

    /// The lengths of the files.
    pub fn file_lengths(&self) -> Sorted {
        Sorted::new(self.files.iter().map(|(lines, _)| *lines).collect())
    }

    /// The lengths of the functions.
    pub fn function_lengths(&self) -> Sorted {
        Sorted::new(self.functions.iter().map(|(lines, _)| *lines).collect())
    }

    /// The three longest files.
    pub fn longest_files(&self) -> impl Iterator<Item = &(usize, String)> {
        self.files.iter().rev().take(3)
    }

    /// The three longest functions.
    pub fn longest_functions(&self) -> impl Iterator<Item = &(usize, String)> {
        self.functions.iter().rev().take(3)
    }

    /// Lines of tests for each line of production.
    pub fn tests_to_production(&self) -> f64 {
        let production: usize = self.files.iter().map(|(lines, _)| lines).sum();
        self.tests as f64 / production.max(1) as f64
    }

    /// How much of what is written are comments.
    pub fn comment_percent(&self) -> usize {
        percent(self.comments, self.written)
    }

    fn add(&mut self, file: &File) {
        let (tests, production): (Vec<Line>, Vec<Line>) =
            source::lines(file).into_iter().partition(|line| line.is_test);
        self.tests += tests.len();
        if source::is_test_path(&file.path) {
            return;
        }
        self.written += production.iter().filter(|line| !line.text.trim().is_empty()).count();
        self.comments += production.iter().filter(|line| line.text.trim_start().starts_with("//")).count();
        for (index, line) in production.iter().enumerate().filter(|(_, line)| opens_function(line.text)) {
            let place = format!("{}:{}", file.path, line.number);
            self.functions.push((function_length(&production[index..]), place));
        }
        self.files.push((production.len(), file.path.clone()));
    }
}

fn opens_function(text: &str) -> bool {
    let mut words = text
        .split_whitespace()
        .skip_while(|word| word.starts_with("pub") || ["const", "async", "unsafe", "extern", "\"C\""].contains(word));
    words.next() == Some("fn")
}

/// From the signature to the brace that closes it at the same depth; one line when it has no body below.
fn function_length(lines: &[Line]) -> usize {
    let depth = indent(lines[0].text);
    if lines[0].text.trim_end().ends_with(['}', ';']) {
        return 1;
    }
    let closes = |line: &Line| {
        let text = line.text.trim_end();
        indent(text) == depth && (text.ends_with('}') || text.ends_with(';'))
    };
    lines[1..].iter().position(closes).map_or(1, |at| at + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_counted_with_their_signature() {
        let text = "//! Doc.\npub fn a() -> B {\n    c(|| {\n        d\n    })\n}\n\nfn e() {}\n\
                    impl F {\n    pub(crate) async fn g(\n        &self,\n    ) {\n    }\n}\n\
                    #[cfg(test)]\nmod tests {\n    fn h() {\n    }\n}\n";
        let (code, beside) = Code::of(&Tree::of(&[("crates/a/src/a.rs", text), ("opinion/src/b.rs", "fn b() {}\n")]));
        let mut lengths = code.function_lengths().0;
        lengths.sort_unstable();
        assert_eq!(lengths, [1, 4, 5]);
        assert_eq!((code.file_lengths().sum(), code.tests), (14, 5));
        assert_eq!((code.written, code.comments), (13, 1));
        assert_eq!(beside.file_lengths().sum(), 1);
    }
}
