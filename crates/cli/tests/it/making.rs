//! A demonstration comes to be whole, whenever its making is cut short.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use crate::program::{Server, spawn_demo, tequio, verify};

/// Kills of one run.
const KILLS: u32 = 12;

#[test]
fn a_demo_killed_while_it_is_made_is_whole_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("fresh");
    let begun = Instant::now();
    Server::demo(&fresh).kill();
    let (whole, took) = (entries(&fresh), begun.elapsed());
    let mut cut_short = 0;
    for kill in 0..KILLS {
        let home = folder.path().join(format!("home-{kill}"));
        std::fs::create_dir(&home).unwrap();
        let data = home.join("data");
        let mut demo = spawn_demo(&data);
        // From its first moments to a little after it is there.
        thread::park_timeout(took * (2 * kill + 1) / (2 * KILLS - 2));
        demo.kill().unwrap();
        demo.wait().unwrap();
        if data.exists() {
            assert_eq!(entries(&data), whole, "kill {kill}: whole as soon as it has its name");
        } else {
            cut_short += 1;
        }
        Server::demo(&data).kill();
        assert_eq!(entries(&data), whole, "kill {kill}");
        let names: Vec<_> = std::fs::read_dir(&home).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(names, ["data"], "kill {kill}: nothing is left beside it");
    }
    assert!(cut_short > 0, "no kill came before the end, in {took:?}");
}

#[test]
fn what_is_not_of_a_demo_is_left_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let making = folder.path().join(".data.making");
    std::fs::create_dir(&making).unwrap();
    std::fs::write(making.join("letter"), "mine").unwrap();
    let refused = tequio(&["demo", "--listen", "127.0.0.1:0", "--data"], &folder.path().join("data")).output().unwrap();
    assert!(!refused.status.success());
    assert_eq!(std::fs::read(making.join("letter")).unwrap(), b"mine");
}

/// What comes to lie in a folder that is being founded, in that order; the folder itself is first.
const MADE: [&str; 9] = ["", "files", "lock", "key", "secret.part", "secret", "identity", "tequio.db", "checkpoint"];

#[test]
fn a_founding_killed_at_any_of_its_files_is_whole_or_done_again() {
    let mut cut_short = 0;
    for made in MADE {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let mut founding = found(&data).spawn().unwrap();
        while !is_begun(folder.path(), made) && founding.try_wait().unwrap().is_none() {
            thread::yield_now();
        }
        founding.kill().unwrap();
        founding.wait().unwrap();
        cut_short += u32::from(!data.exists());
        founded_at_last(folder.path(), &format!("killed at «{made}»"));
    }
    assert!(cut_short > 0, "no kill came before the end");
}

#[test]
fn what_a_founding_left_is_taken_away_however_far_it_came() {
    for far in 1..=MADE.len() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join(format!(".data.{}", "a".repeat(32)));
        std::fs::create_dir(&left).unwrap();
        for made in &MADE[1..far] {
            match *made {
                "files" => std::fs::create_dir(left.join(made)).unwrap(),
                _ => std::fs::write(left.join(made), "").unwrap(),
            }
        }
        founded_at_last(folder.path(), &format!("left after «{}»", MADE[far - 1]));
    }
}

/// Founds the body unless it is there, and sees that it is whole and nothing lies beside it.
fn founded_at_last(home: &Path, when: &str) {
    let data = home.join("data");
    if !data.exists() {
        let founded = found(&data).output().unwrap();
        assert!(founded.status.success(), "{when}: {}", String::from_utf8_lossy(&founded.stderr));
    }
    assert_eq!(entries(&data), 1, "{when}");
    let names: Vec<_> = std::fs::read_dir(home).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["data"], "{when}: nothing is left beside it");
}

/// Whether a file lies in a folder that is being founded, or the founding came to its end.
fn is_begun(home: &Path, made: &str) -> bool {
    let mut begun = std::fs::read_dir(home).unwrap().filter_map(Result::ok);
    begun.any(|folder| folder.file_name() == "data" || folder.path().join(made).exists())
}

/// `admin found`.
fn found(data: &Path) -> Command {
    let body = ["admin", "found", "--name", "Mesa", "--about", "Prueba", "--origin", "mesa.example/registro", "--data"];
    let mut found = tequio(&body, data);
    found.stdout(Stdio::null()).stderr(Stdio::piped());
    found
}

/// How many entries a folder holds.
fn entries(data: &Path) -> u64 {
    // Whoever was killed lets go of the folder at once; sealing is no part of what is counted.
    let verified = verify(data);
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success(), "{said}");
    let line = said.lines().find_map(|line| line.strip_prefix("Asientos: ")).unwrap();
    line.split('.').next().unwrap().replace(',', "").parse().unwrap()
}
