//! The files of the repository as the checks see them: a list of paths with their text.
//!
//! Every check reads this value and nothing else, so its test is a tree of two or three made-up files.

use crate::shell;
use serde_json::Value;
use std::fs;

/// The package beside the product: the name of its folder at the root, which is a workspace of its own.
pub const OPINION: &str = "opinion";

/// One file that is, or is about to be, committed.
pub struct File {
    /// Path from the root of the repository, with `/` on every system.
    pub path: String,
    /// Size in bytes.
    pub size: u64,
    /// The content, or empty when it is not UTF-8 text.
    pub text: String,
}

/// All files, and what cargo says about the product and about what stands beside it.
pub struct Tree {
    /// Sorted by path.
    pub files: Vec<File>,
    /// The answer of `cargo metadata --no-deps`.
    pub metadata: Value,
    /// The same of `opinion`.
    pub beside: Value,
}

impl Tree {
    /// Reads what git would commit: new files too, ignored files not.
    pub fn read() -> Result<Tree, String> {
        let listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let mut paths: Vec<String> = shell::read("git", &listing)?.split_terminator('\0').map(str::to_owned).collect();
        paths.sort();
        paths.dedup();
        let files = paths.into_iter().filter_map(read_file).collect();
        Ok(Tree { files, metadata: metadata("Cargo.toml")?, beside: metadata("opinion/Cargo.toml")? })
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<&str> {
        let file = self.files.iter().find(|file| file.path == path)?;
        Some(&file.text)
    }

    /// The files below a folder (`crates/web/`) with one of these extensions.
    pub fn below<'a>(&'a self, folder: &'a str, extensions: &'a [&str]) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.path.starts_with(folder) && extensions.contains(&file.extension()))
    }

    /// The folders directly inside a folder (`crates/`), by name.
    pub fn folders(&self, folder: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            self.files.iter().filter_map(|file| Some(file.path.strip_prefix(folder)?.split_once('/')?.0)).collect();
        names.dedup();
        names
    }

    /// A made-up tree for the tests of the checks.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Tree {
        let mut files: Vec<File> = files
            .iter()
            .map(|(path, text)| File { path: (*path).to_owned(), size: text.len() as u64, text: (*text).to_owned() })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Tree { files, metadata: Value::Null, beside: Value::Null }
    }
}

impl File {
    /// What follows the last dot, or nothing.
    pub fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

fn metadata(manifest: &str) -> Result<Value, String> {
    let words = ["metadata", "--format-version", "1", "--no-deps", "--manifest-path", manifest];
    serde_json::from_str(&shell::read("cargo", &words)?)
        .map_err(|error| format!("`cargo metadata` is not JSON: {error}"))
}

/// A file that git still lists but someone has just removed is no file.
fn read_file(path: String) -> Option<File> {
    let bytes = fs::read(shell::root().join(&path)).ok()?;
    let size = bytes.len() as u64;
    let text = String::from_utf8(bytes).unwrap_or_default();
    Some(File { path, size, text })
}
