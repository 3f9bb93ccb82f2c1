//! Backups from outside: while acts are written, killed at any of their files, and restored beside the original.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

use crate::program::{Server, get, post, tequio, verify};

/// A folder with a body, and where its backups go.
struct Home(tempfile::TempDir);

impl Home {
    fn founded() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        let said = ["--name", "Mesa", "--about", "Municipio", "--origin", "example.org/registro"];
        let made = tequio(&["admin", "found", "--data"], &home.at("data")).args(said).output().unwrap();
        assert!(made.status.success(), "{}", said_by(&made));
        home
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn backup(&self) -> Command {
        let mut backup = tequio(&["backup", "--data"], &self.at("data"));
        backup.arg("--to").arg(self.at("backup")).arg("--keys-to").arg(self.at("apart"));
        piped(backup)
    }

    fn keys_to(&self, at: PathBuf) -> Command {
        let mut backup = tequio(&["backup", "--data"], &self.at("data"));
        backup.arg("--keys-to").arg(at);
        piped(backup)
    }

    fn restore(&self) -> Command {
        let mut restore = tequio(&["restore", "--from"], &self.at("backup"));
        restore.arg("--keys-from").arg(self.at("apart")).arg("--data").arg(self.at("restored"));
        piped(restore)
    }

    /// What lies beside each other, sorted.
    fn names(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> = names.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn piped(mut command: Command) -> Command {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn said_by(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn done(mut command: Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", said_by(&output));
    said_by(&output)
}

fn refused(mut command: Command, why: &str) {
    let output = command.output().unwrap();
    assert!(!output.status.success() && said_by(&output).contains(why), "{why}: {}", said_by(&output));
}

/// How many entries a folder holds, all of which hold.
fn entries(data: &Path) -> u64 {
    let verified = verify(data);
    assert!(verified.status.success(), "{}", said_by(&verified));
    let said = said_by(&verified);
    let line = said.lines().find_map(|line| line.strip_prefix("Asientos: ")).unwrap();
    line.split('.').next().unwrap().replace(',', "").parse().unwrap()
}

#[test]
fn a_backup_is_of_one_moment_while_acts_are_written() {
    let home = Home(tempfile::tempdir().unwrap());
    let server = Server::demo(&home.at("data"));
    let (stop, acknowledged) = (AtomicBool::new(false), AtomicU64::new(0));
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for folio in 0.. {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                let act = format!(
                    r#"{{"acts":[{{"act":"plan.name_axis","fields":{{"on":"27","name":"Eje de prueba {folio}"}}}}]}}"#
                );
                let key = format!("folio-{folio}");
                let headers = [
                    ("Cookie", "tequio-demo=secretaria-tecnica"),
                    ("Idempotency-Key", key.as_str()),
                    ("Content-Type", "application/json"),
                ];
                let (status, answer) = post(&server.address, "/api/acts", &headers, &act).unwrap();
                assert_eq!(status, 200, "{answer}");
                acknowledged.fetch_add(1, Ordering::Relaxed);
            }
        });
        let mut least = entries(&home.at("data"));
        for _ in 0..5 {
            done(home.backup());
            done(home.restore());
            let held = entries(&home.at("restored"));
            assert!(held >= least, "{held} entries, and {least} were there before");
            least = held;
            std::fs::remove_dir_all(home.at("backup")).unwrap();
            std::fs::remove_dir_all(home.at("restored")).unwrap();
        }
        stop.store(true, Ordering::Relaxed);
        writer.join().unwrap();
    });
    assert!(acknowledged.load(Ordering::Relaxed) > 0, "nothing was written meanwhile");
    server.kill();
    // Whoever was killed left a log beside the database: what is in it comes along.
    done(home.backup());
    done(home.restore());
    assert_eq!(entries(&home.at("restored")), entries(&home.at("data")));
    assert_eq!(home.names(), ["apart", "backup", "data", "restored"]);
}

#[test]
fn what_was_restored_signs_only_after_the_operators_word() {
    let home = Home::founded();
    std::fs::write(home.at("data/tequio.toml"), "listen = \"127.0.0.1:8021\"\n").unwrap();
    let said = done(home.backup());
    assert!(said.contains("Asientos: 1;") && said.contains("quien la tenga puede firmar"), "{said}");
    let said = done(home.restore());
    assert!(said.contains("lo dem\u{e1}s que muestran: 0.") && said.contains("una vez con --adopt"), "{said}");
    let settings = ["data", "restored"].map(|name| std::fs::read(home.at(name).join("tequio.toml")).unwrap());
    assert!(settings[0] == settings[1], "what was set comes along");
    let serve = || {
        let mut serve = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], &home.at("restored"));
        serve.stdout(Stdio::piped()).stderr(Stdio::piped());
        serve
    };
    let shown = Server::started(serve().spawn().unwrap());
    assert_eq!(get(&shown.address, "/registro", &[]).unwrap().0, 200);
    shown.kill();
    let invite = ["admin", "invite", "--administrator", "nombre@institucion.example", "--data"];
    refused(tequio(&invite, &home.at("restored")), "--adopt");
    let mut adopted = serve();
    Server::started(adopted.arg("--adopt").spawn().unwrap()).kill();
    Server::started(serve().spawn().unwrap()).kill();
    done(tequio(&invite, &home.at("restored")));
    let mut backup = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], &home.at("backup"));
    backup.stdout(Stdio::piped()).stderr(Stdio::piped());
    refused(backup, "is no data folder: lock is missing");
}

#[test]
fn nothing_is_put_in_the_place_of_something_else() {
    let home = Home::founded();
    let keys_only = |at| home.keys_to(at);
    refused(keys_only(home.at("data").join("copy")), "fuera de las dos");
    refused(keys_only(home.at("data").join("keys.db")), "fuera de las dos");
    std::fs::write(home.at("letter"), "mine").unwrap();
    refused(keys_only(home.at("letter")), "no es una copia de las llaves");
    std::os::unix::fs::symlink(home.at("letter"), home.at("apart.part")).unwrap();
    refused(home.backup(), "apart.part");
    assert_eq!(std::fs::read(home.at("letter")).unwrap(), b"mine", "no link is followed");
    std::fs::remove_file(home.at("apart.part")).unwrap();
    done(home.backup());
    refused(home.backup(), "no est\u{e1} vac\u{ed}a");
    refused(keys_only(home.at("backup").join("keys.db")), "fuera de las dos");
    done(keys_only(home.at("apart")));
    let mut in_english = home.backup();
    in_english.args(["--language", "en"]);
    refused(in_english, "is in it: nothing was done.\n    Name a folder that is not there yet, or that has ");
    use std::os::unix::fs::PermissionsExt;
    let mode = |name| std::fs::metadata(home.at(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("apart"), mode("backup"), mode("backup/key")), (0o600, 0o700, 0o600));

    let mut into_data = tequio(&["restore", "--without-keys", "--data"], &home.at("data"));
    into_data.arg("--from").arg(home.at("backup"));
    refused(piped(into_data), "no est\u{e1} vac\u{ed}a");
    let mut of_data = tequio(&["restore", "--without-keys", "--from"], &home.at("data"));
    of_data.arg("--data").arg(home.at("restored"));
    refused(piped(of_data), "no una copia hecha con");
    std::fs::rename(home.at("backup/checkpoint"), home.at("checkpoint")).unwrap();
    refused(home.restore(), "le falta checkpoint");
    std::fs::rename(home.at("checkpoint"), home.at("backup/checkpoint")).unwrap();
    std::fs::write(home.at("backup/key"), [7; 32]).unwrap();
    refused(home.restore(), "is not the one in the folder");
    assert_eq!(home.names(), ["apart", "backup", "data", "letter"]);
}

/// What comes to lie in a folder that is being made; the folder itself is first, the name that it gets last.
const OF_BACKUP: [&str; 7] = ["", "lock", "key", "identity", "checkpoint", "tequio.db", "apart.part"];
const OF_RESTORE: [&str; 8] = ["", "lock", "tequio.db", "checkpoint", "identity", "keys.db", "secret.part", "secret"];

/// Starts it, kills it as soon as that is there, and says whether it was cut short.
fn cut(home: &Home, mut command: Command, made: &str, whole: &str) -> bool {
    let mut child: Child = command.spawn().unwrap();
    while !is_begun(home, made, whole) && child.try_wait().unwrap().is_none() {
        thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    !home.at(whole).exists()
}

fn is_begun(home: &Home, made: &str, whole: &str) -> bool {
    let beside = format!(".{whole}.");
    let mut begun = std::fs::read_dir(home.0.path()).unwrap().filter_map(Result::ok);
    home.at(whole).exists()
        || (made.contains("apart") && home.at(made).metadata().is_ok_and(|found| found.len() > 0))
        || begun.any(|file| file.file_name().to_string_lossy().starts_with(&beside) && file.path().join(made).exists())
}

#[test]
fn killed_at_any_of_its_files_a_backup_is_whole_or_not_there() {
    let mut cut_short = 0;
    for made in OF_BACKUP {
        let home = Home::founded();
        // The copy before, of which nothing may be lost.
        done(home.keys_to(home.at("apart")));
        if cut(&home, home.backup(), made, "backup") {
            cut_short += 1;
            done(home.backup());
        }
        done(home.restore());
        assert_eq!(entries(&home.at("restored")), 1, "killed at {made}");
        assert_eq!(home.names(), ["apart", "backup", "data", "restored"], "killed at {made}: nothing is left");
    }
    assert!(cut_short > 0, "no kill came before the end");
}

#[test]
fn killed_at_any_of_its_files_a_restored_folder_is_whole_or_not_there() {
    let mut cut_short = 0;
    for made in OF_RESTORE {
        let home = Home::founded();
        done(home.backup());
        if cut(&home, home.restore(), made, "restored") {
            cut_short += 1;
            done(home.restore());
        }
        assert_eq!(entries(&home.at("restored")), 1, "killed at {made}");
        assert_eq!(home.names(), ["apart", "backup", "data", "restored"], "killed at {made}: nothing is left");
    }
    assert!(cut_short > 0, "no kill came before the end");
}
