//! Running other programs from the root of the repository.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a command of this program ends with: nothing, or why it failed.
pub type Done = Result<(), String>;

/// The root of the repository, wherever the caller stands.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Runs a program at the root and lets it print; fails when the program fails.
pub fn run(program: &str, words: &[&str]) -> Done {
    run_in(&root(), program, words, &[])
}

/// The same in another folder and with some variables set.
pub fn run_in(folder: &Path, program: &str, words: &[&str], variables: &[(&str, &str)]) -> Done {
    let status = Command::new(program)
        .args(words)
        .envs(variables.iter().copied())
        .current_dir(folder)
        .status()
        .map_err(|error| format!("`{program}` does not start: {error}"))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}` failed", written(program, words, variables)))
}

/// Runs a program at the root and returns what it printed.
pub fn read(program: &str, words: &[&str]) -> Result<String, String> {
    let output = Command::new(program)
        .args(words)
        .current_dir(root())
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("`{program}` does not start: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let line = written(program, words, &[]);
        return Err(format!("`{line}` failed: {}", said.trim()));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("`{program}` printed something that is not UTF-8"))
}

/// The command as a person would type it, to repeat a failed step by hand.
pub fn written(program: &str, words: &[&str], variables: &[(&str, &str)]) -> String {
    let mut line: Vec<String> = variables.iter().map(|(name, value)| format!("{name}='{value}'")).collect();
    line.push(program.to_owned());
    line.extend(words.iter().map(|word| (*word).to_owned()));
    line.join(" ")
}
