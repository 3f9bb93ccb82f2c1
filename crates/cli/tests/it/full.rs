//! A disk with no space left: what was saved stays, what is refused is said and comes back, and with space all goes on.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::program::{Server, get, post};

const OFFICE: (&str, &str) = ("Cookie", "tequio-demo=ieem-transparencia");
const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
/// Letters of a document: as many as a few of them fill the disk, and fewer than a draft may have.
const LONG: usize = 100_000;
/// More documents than the disk has room for.
const MANY: usize = 200;

/// A disk of its own, of 192 MiB: more than what is kept for the record, which only one server sees.
struct Disk {
    /// Where the server has it.
    mount: PathBuf,
    /// Where it is found from here.
    seen: PathBuf,
    /// The process that has it.
    holder: u32,
}

impl Disk {
    /// Runs `record verify` there, beside the server.
    fn verify(&self) -> Output {
        let mut there = Command::new("nsenter");
        there.args(["--target", &self.holder.to_string(), "--user", "--mount", "--preserve-credentials"]);
        there.args([env!("CARGO_BIN_EXE_tequio"), "record", "verify", "--data"]).arg(self.mount.join("data"));
        there.output().expect("nsenter, of util-linux")
    }

    /// Takes all the space that is left.
    fn fill(&self) {
        let mut file = File::create(self.seen.join("ballast")).unwrap();
        let mut size = 1 << 20;
        while size > 0 {
            if let Err(fault) = file.write_all(&vec![b'x'; size]) {
                assert_eq!(fault.kind(), ErrorKind::StorageFull);
                size /= 2;
            }
        }
    }

    /// Gives it back.
    fn empty(&self) {
        std::fs::remove_file(self.seen.join("ballast")).unwrap();
    }
}

/// A server whose folder is on such a disk.
fn on_a_small_disk(mount: &Path) -> (Server, Disk) {
    let mut alone = Command::new("unshare");
    let script = "mount -t tmpfs -o size=192m small \"$1\" && exec \"$0\" demo --listen 127.0.0.1:0 --data \"$1/data\"";
    alone.args(["--map-root-user", "--mount", "sh", "-c", script]).arg(env!("CARGO_BIN_EXE_tequio")).arg(mount);
    let child = alone.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("unshare, of util-linux");
    let holder = child.id();
    let seen = PathBuf::from(format!("/proc/{holder}/root{}", mount.display()));
    (Server::started(child), Disk { mount: mount.to_owned(), seen, holder })
}

/// Sends a form as its office.
fn send(server: &Server, path: &str, body: &str) -> (u16, String) {
    post(&server.address, path, &[OFFICE, FORM, ("Sec-Fetch-Site", "same-origin")], body).expect("the process lives")
}

/// The drafts of the institution, newest first.
fn drafts(server: &Server) -> Vec<String> {
    let list = page(server, "/borradores");
    let parts = list.split("href=\"/borradores/").skip(1);
    parts.map(|part| format!("/borradores/{}", part.split('"').next().unwrap())).collect()
}

fn page(server: &Server, path: &str) -> String {
    get(&server.address, path, &[OFFICE]).expect("the process lives").1
}

#[test]
fn a_draft_on_a_full_disk_comes_back_and_is_saved_when_there_is_space() {
    let mount = tempfile::tempdir().unwrap();
    let (server, disk) = on_a_small_disk(mount.path());
    assert_eq!(send(&server, "/borradores", "document=Problema: lo de antes").0, 303);
    let [draft] = &drafts(&server)[..] else { panic!("one draft") };
    disk.fill();

    // What the database had set aside is used up by other drafts.
    let long = "x".repeat(LONG);
    let begun = (0..MANY).map(|_| send(&server, "/borradores", &format!("document={long}")));
    let (_, refused) = begun.into_iter().find(|(status, _)| *status == 507).expect("the disk is full");
    assert!(refused.contains("El servidor no tiene espacio; no se guardó nada del borrador"), "{refused}");
    assert!(refused.contains("Avise a quien opera el sitio."));

    let typed = format!("revision=1&title=Lo de ahora&problem={long}");
    let (status, back) = send(&server, draft, &typed);
    assert_eq!(status, 507);
    assert!(back.contains("El servidor no tiene espacio") && back.contains(&long), "what was typed is in the page");
    let kept = page(&server, draft);
    assert!(kept.contains("lo de antes") && !kept.contains(&long), "what was saved is as it was");

    let act = r#"{"acts":[{"act":"plan.name_axis","fields":{"on":"27","name":"Eje de prueba"}}]}"#;
    let headers = [("Cookie", "tequio-demo=secretaria-tecnica"), ("Content-Type", "application/json")];
    assert_eq!(get(&server.address, "/healthz", &[]).unwrap().0, 503, "what is private is not written either");
    let refused = (0..MANY).map(|number| {
        let act = act.replace("Eje de prueba", &format!("Eje {number}"));
        post(&server.address, "/api/acts", &headers, &act).unwrap().0
    });
    refused.into_iter().find(|status| *status == 507).expect("no act is written either");
    assert_eq!(get(&server.address, "/healthz", &[]).unwrap().0, 503, "whoever watches is told");

    disk.empty();
    assert_eq!(get(&server.address, "/healthz", &[]).unwrap().0, 200, "as soon as something can be written");
    assert_eq!(send(&server, draft, &typed).0, 303, "the same form, sent again");
    assert!(page(&server, draft).contains(&long));
    let (status, answer) = post(&server.address, "/api/acts", &headers, act).unwrap();
    assert_eq!(status, 200, "{answer}");
    let verified = disk.verify();
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    server.kill();
}
