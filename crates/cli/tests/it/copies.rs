//! A copy of a folder does not sign beside the original, unless the operator says so.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::program::{Server, get, tequio, verify};

fn found(data: &Path) {
    let said = ["--name", "Mesa", "--about", "Municipio", "--origin", "example.org/registro"];
    let made = tequio(&["admin", "found", "--data"], data).args(said).output().unwrap();
    assert!(made.status.success(), "{}", said_by(&made));
}

fn said_by(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn serve(data: &Path, more: &[&str]) -> Server {
    let mut serve = tequio(&["serve", "--listen", "127.0.0.1:0", "--data"], data);
    Server::started(serve.args(more).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
}

fn copy(from: &Path, to: &Path) {
    assert!(Command::new("cp").arg("-a").arg(from).arg(to).status().unwrap().success());
}

#[test]
fn a_copy_asks_for_the_operators_word() {
    let folder = tempfile::tempdir().unwrap();
    let (original, copied, moved) = (folder.path().join("a"), folder.path().join("b"), folder.path().join("c"));
    found(&original);
    serve(&original, &[]).kill();
    copy(&original, &copied);
    let script = folder.path().join("empty.txt");
    std::fs::write(&script, "").unwrap();
    let refused = tequio(&["perform", "--data"], &copied).arg(&script).output().unwrap();
    let said = said_by(&refused);
    assert!(!refused.status.success() && said.contains("is a copy") && said.contains("--adopt"), "{said}");
    let kept = || ["identity", "checkpoint"].map(|name| std::fs::read(copied.join(name)).unwrap());
    let before = kept();
    for _ in 0..2 {
        let shown = serve(&copied, &[]);
        for page in ["/", "/secretariado", "/entrar", "/nada"] {
            let (status, said) = get(&shown.address, page, &[]).unwrap();
            assert_eq!(status, if page == "/nada" { 404 } else { 200 }, "it is shown");
            assert!(said.contains("Esta es una copia del registro"), "{page} says what it is: {said}");
            assert!(page != "/entrar" || !said.contains("name=\"correo\""), "no letter is offered: {said}");
        }
        assert_eq!(get(&shown.address, "/healthz", &[]).unwrap().0, 503, "whoever watches is told");
        shown.kill();
        assert!(kept() == before, "and is a copy still");
    }
    assert!(verify(&copied).status.success(), "a copy can be verified");
    // The original goes on where it is, and where it was moved to.
    serve(&original, &[]).kill();
    std::fs::rename(&original, &moved).unwrap();
    serve(&moved, &[]).kill();
    // Told so once, the copy is a folder of its own.
    serve(&copied, &["--adopt"]).kill();
    serve(&copied, &[]).kill();
    // A backup without the identity is taken for the folder itself.
    let restored = folder.path().join("d");
    copy(&moved, &restored);
    std::fs::remove_file(restored.join("identity")).unwrap();
    serve(&restored, &[]).kill();
}

#[test]
fn a_key_that_others_can_read_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    found(&data);
    assert!(!said_by(&verify(&data)).contains("Otras cuentas pueden leer la llave"));
    std::fs::set_permissions(data.join("key"), std::fs::Permissions::from_mode(0o644)).unwrap();
    let verified = verify(&data);
    let said = said_by(&verified);
    assert!(
        verified.status.success()
            && said.contains("Otras cuentas pueden leer la llave")
            && said.contains("permisos 644"),
        "{said}"
    );
    let script = folder.path().join("empty.txt");
    std::fs::write(&script, "").unwrap();
    let performed = tequio(&["perform", "--data"], &data).arg(&script).output().unwrap();
    assert!(
        performed.status.success() && said_by(&performed).contains("Otras cuentas pueden leer la llave"),
        "{performed:?}"
    );
}
