//! A demonstration comes to be whole, whenever its making is cut short.

use std::path::Path;
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

/// How many entries a folder holds.
fn entries(data: &Path) -> u64 {
    // Whoever was killed lets go of the folder at once; sealing is no part of what is counted.
    let verified = verify(data);
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success(), "{said}");
    let line = said.lines().find_map(|line| line.strip_prefix("entries ")).unwrap();
    line.split(':').next().unwrap().parse().unwrap()
}
