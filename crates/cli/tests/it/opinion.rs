//! `tequio opinion`: files and standard input, in and out, and what happens to a bad one.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../opinion/tests/outputs/golden").join(name)
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tequio"));
    command.arg("opinion").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that refuses its arguments does not wait for input.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_file_and_standard_input_say_the_same() {
    let (votes, statements) = (golden("votes.csv"), golden("statements.csv"));
    let comments = ["--comments", statements.to_str().unwrap()];
    let from_file = run(&[&["analyse", votes.to_str().unwrap(), "--json"], &comments[..]].concat(), "");
    assert!(from_file.status.success(), "{}", text(&from_file.stderr));
    assert!(from_file.stdout == fs::read(golden("analysis.json")).unwrap(), "the JSON differs");
    let from_input = run(&[&["analyse", "-", "--json"], &comments[..]].concat(), &fs::read_to_string(votes).unwrap());
    assert!(from_input.stdout == from_file.stdout && from_input.stderr.is_empty());
}

#[test]
fn words_are_spanish_unless_english_is_asked_for() {
    let votes = golden("votes.csv");
    let votes = votes.to_str().unwrap();
    let said = |more: &[&str]| text(&run(&[&["analyse", votes], more].concat(), "").stdout);
    assert!(said(&[]).starts_with("Qu\u{e9} dicen los votos\n"));
    assert!(said(&["--text", "en"]).starts_with("What the votes say\n"));
    assert!(said(&["--mode", "polis"]).contains("Polis"));
    assert_eq!(run(&["analyse", votes, "--json", "--text", "es"], "").status.code(), Some(2));
}

#[test]
fn one_person_is_told_where_they_stand() {
    let (votes, statements) = (golden("votes.csv"), golden("statements.csv"));
    let sources = [votes.to_str().unwrap(), "--comments", statements.to_str().unwrap()];
    let view = |id: &str, more: &[&str]| run(&[&["view"], &sources[..], &["--participant", id], more].concat(), "");
    let told = view("p-08", &[]);
    assert!(told.stdout == fs::read(golden("own.es.txt")).unwrap(), "{}", text(&told.stderr));
    let stranger = view("p-999", &["--text", "en"]);
    assert_eq!((stranger.status.code(), stranger.stdout.len()), (Some(1), 0));
    assert!(text(&stranger.stderr).contains("Nobody answered as \u{201c}p-999\u{201d}"));
}

#[test]
fn people_can_be_placed_by_ridge_but_not_under_the_rules_of_polis() {
    let votes = golden("votes.csv");
    let analyse = |more: &[&str]| run(&[&["analyse", votes.to_str().unwrap(), "--json"], more].concat(), "");
    let (stretched, ridge) = (analyse(&[]), analyse(&["--position", "ridge"]));
    assert!(ridge.status.success() && ridge.stdout != stretched.stdout);
    assert_eq!(analyse(&["--position", "ridge", "--mode", "polis"]).status.code(), Some(1));
}

#[test]
fn a_bad_row_is_listed_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (votes, out) = (folder.path().join("votes.csv"), folder.path().join("out.json"));
    fs::write(&votes, "participant,statement,vote\na,1,agree\na,2,maybe\nb,1\n").unwrap();
    let arguments = ["analyse", votes.to_str().unwrap(), "--json", "--out", out.to_str().unwrap()];
    let refused = run(&arguments, "");
    let said = text(&refused.stderr);
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0));
    assert!(
        said.contains("line 3: \u{201c}maybe\u{201d} is not a vote") && said.contains("line 4: the row has 2 cells"),
        "{said}"
    );
    assert!(said.ends_with("2 rows with faults. Nothing was analysed.\n"), "{said}");
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["votes.csv"], "nothing is left behind");
}

#[test]
fn both_files_are_read_before_either_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let comments = folder.path().join("comments.csv");
    fs::write(&comments, "statement,text\n1,a\n1,b\n").unwrap();
    let refused = run(&["analyse", "-", "--comments", comments.to_str().unwrap()], "participant;statement;vote\n");
    let said = text(&refused.stderr);
    assert!(said.contains("l\u{ed}nea 1: las columnas") && said.contains("l\u{ed}nea 3: la frase"), "{said}");
}

#[test]
fn the_map_and_its_twin_are_written_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (votes, out) = (golden("votes.csv"), folder.path().join("map.svg"));
    let statements = golden("statements.csv");
    let comments = ["--comments", statements.to_str().unwrap()];
    let map = ["map", votes.to_str().unwrap(), "--svg", "--out", out.to_str().unwrap()];
    assert!(run(&[&map[..], &comments[..]].concat(), "").status.success());
    assert!(fs::read(&out).unwrap() == fs::read(golden("map.svg")).unwrap(), "the map differs");
    let table = run(&[&["map", votes.to_str().unwrap(), "--table", "csv"], &comments[..]].concat(), "");
    assert!(table.stdout == fs::read(golden("map.csv")).unwrap(), "the table differs");
}

#[test]
fn what_cannot_be_is_said_before_any_work() {
    let nowhere = run(&["analyse", "no-such-file.csv"], "");
    assert!(!nowhere.status.success() && text(&nowhere.stderr).contains("no-such-file.csv"));
    let twice = run(&["analyse", "-", "--comments", "-"], "");
    assert!(!twice.status.success() && text(&twice.stderr).contains("standard input"));
    let votes = golden("votes.csv");
    let blocked = run(&["map", votes.to_str().unwrap(), "--out", "no-such-folder/map.svg"], "");
    assert!(!blocked.status.success() && text(&blocked.stderr).contains("no-such-folder"));
}

/// What stands where a result goes is written into if it is no file, and stays as it is until there is a result.
#[test]
fn a_pipe_stays_a_pipe_and_a_refused_analysis_changes_nothing() {
    use std::os::unix::fs::FileTypeExt;
    let folder = tempfile::tempdir().unwrap();
    let (pipe, bad) = (folder.path().join("pipe"), folder.path().join("bad.csv"));
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let votes = golden("votes.csv");
    let analyse = |votes: &Path, out: &Path| {
        run(&["analyse", votes.to_str().unwrap(), "--json", "--out", out.to_str().unwrap()], "")
    };
    let reading = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read(pipe).unwrap()
    });
    let written = analyse(&votes, &pipe);
    assert!(written.status.success(), "{}", text(&written.stderr));
    assert!(reading.join().unwrap().starts_with(b"{"));
    assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    fs::write(&bad, "participant,statement,vote\na,1,maybe\n").unwrap();
    let earlier = folder.path().join("earlier.json");
    fs::write(&earlier, "earlier").unwrap();
    assert_eq!(analyse(&bad, &earlier).status.code(), Some(1));
    assert_eq!(fs::read(&earlier).unwrap(), b"earlier");
}

/// A link that somebody put where the result was once made is not followed; one that leads to the result leads to it afterwards.
#[test]
fn links_beside_a_result_are_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("precious"), "precious").unwrap();
    fs::write(at("real.json"), "earlier").unwrap();
    for (link, target) in [(".out.json.making", "precious"), ("out.json", "real.json")] {
        std::os::unix::fs::symlink(at(target), at(link)).unwrap();
    }
    let (votes, out) = (golden("votes.csv"), at("out.json"));
    let written = run(&["analyse", votes.to_str().unwrap(), "--json", "--out", out.to_str().unwrap()], "");
    assert!(written.status.success(), "{}", text(&written.stderr));
    assert_eq!(fs::read(at("precious")).unwrap(), b"precious");
    assert!(fs::read(at("real.json")).unwrap().starts_with(b"{"));
    assert!(fs::symlink_metadata(out).unwrap().is_symlink());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4, "nothing is left behind");
}
