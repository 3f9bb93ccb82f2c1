//! A body is founded in a folder that stands already and holds nothing of one: a disk that was just mounted, or settings that wait.

use std::path::Path;

use crate::founding::{GOOD, Waiting, location, status};
use crate::program::{tequio, verify};

/// A folder with what a file system puts into a disk, and settings.
fn mounted(data: &Path) {
    std::fs::create_dir_all(data.join("lost+found")).unwrap();
    std::fs::write(data.join("tequio.toml"), "# Ajustes\n").unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        folder.read_dir().unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_body_is_founded_where_settings_wait_and_what_was_there_stays() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    mounted(&data);
    let waiting = Waiting::on(&data);
    let answer = waiting.send(GOOD).unwrap();
    assert_eq!(status(&answer), "303", "{answer}");
    let invited = waiting.get(location(&answer));
    assert!(status(&invited) == "200" && invited.contains("Mesa de Ocuilan"), "{invited}");
    drop(waiting);
    assert!(verify(&data).status.success());
    assert!(Waiting::on(&data).page.is_none(), "founded once, and no copy of itself");
    let there = names(&data);
    assert!(there.contains(&"lost+found".to_owned()) && there.contains(&"tequio.db".to_owned()), "{there:?}");
    assert!(there.iter().all(|name| !name.contains("making")), "{there:?}");
    assert_eq!(std::fs::read_to_string(data.join("tequio.toml")).unwrap(), "# Ajustes\n");
    assert_eq!(names(folder.path()), ["data"]);
}

#[test]
fn what_was_put_there_by_a_process_that_was_killed_goes_and_it_is_founded_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (data, other) = (folder.path().join("data"), folder.path().join("other"));
    drop({
        let waiting = Waiting::on(&other);
        assert_eq!(status(&waiting.send(GOOD).unwrap()), "303");
        waiting
    });
    mounted(&data);
    // As it is when a process is killed before the last step: the database is not in its place yet.
    std::fs::rename(&other, data.join("making-making")).unwrap();
    for name in ["key", "lock", "secret"] {
        std::fs::rename(data.join("making-making").join(name), data.join(name)).unwrap();
    }
    let key = std::fs::read(data.join("key")).unwrap();
    let waiting = Waiting::on(&data);
    assert_eq!(status(&waiting.send(GOOD).unwrap()), "303");
    drop(waiting);
    assert!(verify(&data).status.success());
    assert_ne!(std::fs::read(data.join("key")).unwrap(), key);
    assert!(names(&data).iter().all(|name| !name.contains("making")));
}

#[test]
fn a_folder_of_something_else_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    mounted(&data);
    std::fs::write(data.join("fotos.zip"), "mine").unwrap();
    let serve = ["serve", "--listen", "127.0.0.1:0", "--public-url", "https://mesa.example", "--data"];
    let found = ["admin", "found", "--name", "Mesa", "--about", "Lugar", "--origin", "mesa.example/registro", "--data"];
    for command in [&serve[..], &found] {
        let refused = tequio(command, &data).output().unwrap();
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success() && said.contains("fotos.zip"), "{said}");
    }
    assert_eq!(names(&data), ["fotos.zip", "lost+found", "tequio.toml"]);
    std::fs::remove_file(data.join("fotos.zip")).unwrap();
    assert!(tequio(&found, &data).output().unwrap().status.success(), "by the command too");
    assert!(verify(&data).status.success());
}
