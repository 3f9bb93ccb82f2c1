//! Reading source files line by line: what is a comment, what is test.
//!
//! Lines, not syntax trees: the code is formatted by rustfmt, so indentation tells where an item ends,
//! and a rule that needs more than that is a rule for the compiler.

use crate::tree::File;

/// Folders whose files are tests or serve them.
const TEST_FOLDERS: &[&str] =
    &["tests", "testdata", "testing", "fixtures", "golden", "snapshots", "benches", "fuzz", "examples", "browser"];

/// One line of a file.
pub struct Line<'a> {
    /// Counted from 1.
    pub number: usize,
    /// The whole line.
    pub text: &'a str,
    /// Whether it only exists for tests.
    pub is_test: bool,
}

impl<'a> Line<'a> {
    /// The line without its comment.
    pub fn code(&self) -> &'a str {
        if self.text.trim_start().starts_with("//") {
            return "";
        }
        self.text.split(" // ").next().unwrap_or("")
    }
}

/// The lines of a file, in order.
pub fn lines(file: &File) -> Vec<Line<'_>> {
    let is_test_file = is_test_path(&file.path);
    let mut lines: Vec<Line> = file
        .text
        .lines()
        .enumerate()
        .map(|(index, text)| Line { number: index + 1, text, is_test: is_test_file })
        .collect();
    if file.extension() == "rs" && !is_test_file {
        mark_inline_tests(&mut lines);
    }
    lines
}

/// Whether the whole file is for tests.
pub fn is_test_path(path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.split('.').next().unwrap_or(name);
    folders.split('/').any(|folder| TEST_FOLDERS.contains(&folder))
        || stem == "tests"
        || stem.ends_with("_test")
        || stem.ends_with("_tests")
}

/// How far a line is indented.
pub fn indent(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Marks every item under `#[cfg(test)]`, from the attribute to the item's last line.
fn mark_inline_tests(lines: &mut [Line]) {
    let mut next = 0;
    while next < lines.len() {
        if !lines[next].text.trim_start().starts_with("#[cfg(test)]") {
            next += 1;
            continue;
        }
        let end = end_of_item(lines, next);
        for line in &mut lines[next..=end] {
            line.is_test = true;
        }
        next = end + 1;
    }
}

fn end_of_item(lines: &[Line], attribute: usize) -> usize {
    let depth = indent(lines[attribute].text);
    let ends = |line: &Line| {
        let text = line.text.trim();
        indent(line.text) == depth
            && !text.starts_with("#[")
            && !text.starts_with("//")
            && (text.ends_with('}') || text.ends_with(';'))
    };
    let rest = &lines[attribute + 1..];
    rest.iter().position(ends).map_or(lines.len() - 1, |at| attribute + 1 + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Tree;

    fn test_lines(path: &str, text: &str) -> Vec<usize> {
        let tree = Tree::of(&[(path, text)]);
        let marked = lines(&tree.files[0]).into_iter().filter(|line| line.is_test);
        marked.map(|line| line.number).collect()
    }

    #[test]
    fn an_inline_module_is_test_and_what_follows_is_not() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n";
        assert_eq!(test_lines("crates/a/src/a.rs", text), [2, 3, 4, 5]);
    }

    #[test]
    fn a_declared_module_and_a_method_are_test_too() {
        assert_eq!(test_lines("a.rs", "#[cfg(test)]\nmod tests;\nfn c() {}\n"), [1, 2]);
        let text = "impl A {\n    #[cfg(test)]\n    fn b() {\n        c();\n    }\n}\n";
        assert_eq!(test_lines("a.rs", text), [2, 3, 4, 5]);
    }

    #[test]
    fn test_files_are_known_by_path() {
        assert!(is_test_path("crates/web/tests/pages.rs"));
        assert!(is_test_path("crates/web/src/session/tests.rs"));
        assert!(!is_test_path("crates/web/src/session/latest.rs"));
    }

    #[test]
    fn code_leaves_the_comment_out() {
        let line = |text| Line { number: 1, text, is_test: false };
        assert_eq!(line("    // all comment").code(), "");
        assert_eq!(line("a(); // why").code(), "a();");
        assert_eq!(line("let a = \"https://x\";").code(), "let a = \"https://x\";");
    }
}
