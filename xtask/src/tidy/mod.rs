//! The house rules that a machine can keep, so that review can be about meaning.
//!
//! One module per rule; its first lines say why the rule exists, and every finding names that module.
//! A new rule is one new file and one line in `CHECKS`.

mod bans;
mod capabilities;
mod captures;
mod circles;
mod code_map;
mod dependencies;
mod doubles;
mod edges;
mod locale_keys;
mod locks;
mod patterns;
mod proofs;
mod sizes;
mod stray;
mod unrun;
mod words;

use crate::shell::Done;
use crate::tree::Tree;
use std::fmt;

/// What a rule answers: what it found, or why it has nothing to look at yet.
type Answer = Result<Vec<Finding>, Skipped>;

/// A rule: its name, which is the name of its module, and what applies it.
type Check = (&'static str, fn(&Tree) -> Answer);

/// Why a rule was not applied.
struct Skipped(&'static str);

/// One broken rule at one place.
struct Finding {
    path: String,
    line: usize,
    what: String,
    remedy: String,
}

const CHECKS: &[Check] = &[
    ("edges", edges::check),
    ("circles", circles::check),
    ("dependencies", dependencies::check),
    ("locks", locks::check),
    ("patterns", patterns::check),
    ("locale_keys", locale_keys::check),
    ("words", words::check),
    ("sizes", sizes::check),
    ("code_map", code_map::check),
    ("doubles", doubles::check),
    ("capabilities", capabilities::check),
    ("captures", captures::check),
    ("stray", stray::check),
    ("proofs", proofs::check),
    ("unrun", unrun::check),
];

/// Applies every rule and prints every finding, so that one run is enough to repair them all.
pub fn run() -> Done {
    let tree = Tree::read()?;
    let mut count = 0;
    for (name, check) in CHECKS {
        match check(&tree) {
            Err(Skipped(why)) => println!("{name}: skipped, {why}"),
            Ok(findings) => {
                for finding in &findings {
                    println!("{finding} (xtask/src/tidy/{name}.rs)");
                }
                count += findings.len();
            }
        }
    }
    match count {
        0 => {
            println!("tidy: {} files follow the house rules", tree.files.len());
            Ok(())
        }
        1 => Err("tidy: 1 finding".to_owned()),
        _ => Err(format!("tidy: {count} findings")),
    }
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Finding {
        Finding { path: path.to_owned(), line, what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {} — {}", self.path, self.line, self.what, self.remedy)
    }
}

/// Where and what each finding is, for the tests of the checks.
#[cfg(test)]
fn found(answer: Answer) -> Vec<String> {
    let findings = answer.unwrap_or_else(|skipped| panic!("skipped: {}", skipped.0));
    findings.iter().map(|one| format!("{}:{}: {}", one.path, one.line, one.what)).collect()
}
