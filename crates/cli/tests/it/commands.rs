//! What the commands say, and that they refuse without changing anything.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::plant::plant_opening;
use crate::program::{Server, get, tequio, verify};

/// A demonstration folder that nobody uses any more.
fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    Server::demo(&data).kill();
    (folder, data)
}

fn database(data: &Path) -> PathBuf {
    data.join("tequio.db")
}

#[test]
fn a_sound_folder_verifies_and_says_what_was_checked() {
    let (_keep, data) = folder();
    let verified = verify(&data);
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success(), "{said}");
    assert!(said.lines().last().unwrap().starts_with("OK. "), "{said}");
    assert!(said.lines().next().unwrap().starts_with("Registro: demo.invalid/"), "{said}");
    assert!(said.contains("todav\u{ed}a sin asegurar: "), "{said}");
}

#[test]
fn a_demo_listens_on_this_machine_only() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let refused = tequio(&["demo", "--listen", "0.0.0.0:0", "--data"], &data).output().unwrap();
    assert!(!refused.status.success());
    assert!(!data.exists(), "nothing is made");
}

#[test]
fn a_second_process_on_a_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = Server::demo(&data);
    let second = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], &data).output().unwrap();
    assert!(!second.status.success());
    first.kill();
}

#[test]
fn a_cut_database_is_refused_and_left_as_it_is() {
    let (_keep, data) = folder();
    // Whatever waits in the write-ahead log goes with it: the cut is in the main file alone.
    let _ = fs::remove_file(data.join("tequio.db-wal"));
    let bytes = fs::read(database(&data)).unwrap();
    fs::write(database(&data), &bytes[..bytes.len() / 2]).unwrap();
    let before = fs::read(database(&data)).unwrap();
    let refused = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], &data).output().unwrap();
    assert!(!refused.status.success());
    assert!(!verify(&data).status.success());
    assert_eq!(fs::read(database(&data)).unwrap(), before);
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let inside = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
    inside.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn the_record_of_a_real_body_is_no_demo() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let found = ["admin", "found", "--name", "A body", "--about", "Its place", "--origin", "example.org/registro"];
    let found = tequio(&[&found[..], &["--data"]].concat(), &data).output().unwrap();
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    let before = files(&data);
    let refused = tequio(&["demo", "--listen", "127.0.0.1:0", "--data"], &data).output().unwrap();
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success(), "{said}");
    assert!(said.contains("example.org/registro") && said.contains("tequio serve"), "{said}");
    assert!(files(&data) == before, "nothing changed");
}

#[test]
fn another_key_does_not_verify() {
    let (_keep, data) = folder();
    fs::write(data.join("key"), [7; 32]).unwrap();
    let refused = verify(&data);
    let said = String::from_utf8_lossy(&refused.stdout).into_owned();
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(said.starts_with("NO SE COMPROB\u{d3}: entry 0: "), "{said}");
}

#[test]
fn a_public_address_is_one_that_browsers_name() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let refused = tequio(&["serve", "--public-url", "mesa.example", "--data"], &data).output().unwrap();
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success());
    assert!(said.contains("such as https://mesa.example"), "{said}");
}

#[test]
fn figures_are_for_this_machine_alone_and_name_nothing_that_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let refused = tequio(&["serve", "--metrics", "0.0.0.0:8021", "--data"], &data).output().unwrap();
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && said.contains("only this machine reaches"), "{said}");
    let founded =
        ["admin", "found", "--name", "Mesa", "--about", "Lugar", "--origin", "mesa.example/registro", "--data"];
    assert!(tequio(&founded, &data).output().unwrap().status.success());
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let figures = format!("127.0.0.1:{port}");
    let mut serve = tequio(&["serve", "--listen", "127.0.0.1:0", "--metrics", &figures, "--data"], &data);
    let server = Server::started(serve.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    assert_eq!(get(&server.address, "/metrics", &[]).unwrap().0, 404);
    get(&server.address, "/buscar?q=canario", &[]).unwrap();
    let (status, said) = get(&figures, "/metrics", &[]).unwrap();
    assert!(
        status == 200 && said.contains("\ntequio_recording 1\n") && said.contains("\ntequio_entries_total 1\n"),
        "{said}"
    );
    assert!(said.contains("tequio_letters{state=\"waiting\"} 0") && !said.contains("canario"), "{said}");
    server.kill();
}

/// The address is good in the folder that it was made for; what is no address of e-mail is not said again.
#[test]
fn an_administrator_is_let_in_with_an_address_that_is_good_once() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let founded = ["--name", "Mesa", "--about", "Lugar", "--origin", "mesa.example/registro"];
    let founded: Vec<&str> = ["admin", "found"].into_iter().chain(founded).chain(["--data"]).collect();
    assert!(tequio(&founded, &data).output().unwrap().status.success());
    let invite = |address: &str| {
        let asked = ["admin", "invite", "--administrator", address, "--public-url", "https://mesa.example", "--data"];
        tequio(&asked, &data).output().unwrap()
    };
    let made = invite("nombre@institucion.example");
    let said = String::from_utf8_lossy(&made.stdout).into_owned();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let token = said.lines().next().and_then(|line| line.strip_prefix("https://mesa.example/invitaciones/"));
    assert!(token.is_some_and(|token| token.len() == 43), "{said}");
    let verified = verify(&data);
    let recorded = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(recorded.contains("Asientos: 2."), "that it happened is on record: {recorded}");
    let refused = invite("nombre-sin-dominio");
    assert!(!refused.status.success());
    assert!(!String::from_utf8_lossy(&refused.stderr).contains("nombre-sin-dominio"));
}

/// Whoever made a folder may mean harm: nothing of it moves the cursor of whoever looks at it, nor makes a line of its own.
#[test]
fn what_a_folder_says_is_printed_on_one_line_and_obeyed_by_no_terminal() {
    let (_keep, data) = folder();
    fs::write(data.join("identity"), "\u{1b}[2Jinode 1\nOK: 61 entries\u{202e}").unwrap();
    let asked = ["admin", "invite", "--administrator", "admin@example.org", "--data"];
    let refused = tequio(&asked, &data).output().unwrap();
    let field = "\u{1b}[2Jreason\nOK: 61 entries sealed";
    tokio::runtime::Runtime::new().unwrap().block_on(plant_opening(&data, field));
    let verified = verify(&data);
    for (output, said) in [(&refused, "is a copy"), (&verified, "reason")] {
        let printed = [&*output.stdout, &*output.stderr].concat();
        let printed = String::from_utf8(printed).unwrap();
        assert!(!output.status.success() && printed.contains(said), "{printed}");
        assert!(!printed.contains(['\u{1b}', '\u{202e}']), "{printed:?}");
        assert!(!printed.lines().any(|line| line.starts_with("OK")), "{printed:?}");
    }
}

/// Every command speaks one language: by the flag, by the environment, or else Spanish; of what is wrong with its arguments too.
#[test]
fn commands_speak_one_language() {
    let (_keep, data) = folder();
    let said = |language: &str, more: &[&str], arguments: &[&str]| {
        let mut command = tequio(arguments, &data);
        let answered = command.env("LC_ALL", language).args(more).output().unwrap();
        [answered.stdout, answered.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat()
    };
    let verify = ["record", "verify", "--data"];
    for (language, more, expected) in [
        ("C", &[] as &[&str], "Asientos: "),
        ("es_MX.UTF-8", &[], "Asientos: "),
        ("en_US.UTF-8", &[], "Entries: "),
        ("en_US.UTF-8", &["--language", "es-MX"], "Asientos: "),
        ("C", &["--language=en"], "Entries: "),
    ] {
        let answered = said(language, more, &verify);
        assert!(answered.contains(expected), "{language} {more:?}: {answered}");
    }
    for (arguments, more, expected) in [
        (&["record", "verify", "--nada", "--data"] as &[&str], &[] as &[&str], "No se conoce el argumento --nada."),
        (&["record", "comprobar"], &[], "No se conoce la orden comprobar."),
        (&["serve", "--listen", "aqu\u{ed}", "--data"], &[], "aqu\u{ed} no sirve para --listen <ADDRESS:PORT>: "),
        (&["admin", "found", "--data"], &[], "Falta: --name <NAME>"),
        (
            &["doctor", "--language", "fr", "--data"],
            &[],
            "fr no sirve para --language <LANGUAGE>. Puede ser: es-MX, en",
        ),
        (&["restore", "--without-keys", "--keys-from", "x", "--from", "y", "--data"], &[], "no puede ir junto con"),
    ] {
        let answered = said("C", more, arguments);
        assert!(answered.contains(expected) && answered.contains("Con --help"), "{arguments:?}: {answered}");
        assert!(!answered.contains("error:") && !answered.contains("For more"), "{arguments:?}: {answered}");
    }
    assert!(said("en_US.UTF-8", &[], &["record", "comprobar"]).contains("unrecognized subcommand"));
}
