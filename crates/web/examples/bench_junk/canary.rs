//! Bytes of what was discarded or erased that are still in the data folder, and in one that was restored from an older backup.

use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;

use crate::client::{Client, DRAFTING, OFFICE};
use crate::server::{Program, Server};
use crate::{Done, each};

/// What is looked for: no page and no program has it.
const CANARY: &str = "Xochipilli-canario-7f3a";
/// How often it stands in what is discarded.
const TIMES: usize = 400;
const WAIT: Duration = Duration::from_secs(10);

/// A draft, a file that no act named, and a document that was erased after a backup.
pub async fn compare(programs: &[Program]) {
    each("bytes after discarding a draft", programs, draft).await;
    each("bytes after taking a file away", programs, file).await;
    for access in ["public", "confidential"] {
        each(&format!("bytes after backup, erasing and restoring, {access}"), programs, async |program| {
            erased(program, access).await
        })
        .await;
    }
}

async fn draft(program: &Program) -> Done<String> {
    let words = vec![CANARY; TIMES].join(" ");
    let row = format!(r#"{{"act":"proposal.present","fields":{{"title":"{CANARY}","wording":"{words}"}}}}"#);
    discarded(program, "/api/drafts", &format!(r#"{{"rows":[{row}]}}"#)).await
}

async fn file(program: &Program) -> Done<String> {
    discarded(program, "/api/files?name=a.txt", &vec![CANARY; TIMES].join(" ")).await
}

/// Leaves it, takes it away, and stops.
async fn discarded(program: &Program, path: &str, body: &str) -> Done<String> {
    let mut server = Server::start(program)?;
    let client = Client { address: server.address };
    let left = client.send("POST", path, DRAFTING, None, body, WAIT).await?;
    let id = left.text("id").ok_or_else(|| format!("not taken: {} {}", left.status, left.text))?;
    let there = found(&server.data())?;
    let address = path.split('?').next().unwrap_or(path);
    let gone = client.send("DELETE", &format!("{address}/{id}"), DRAFTING, None, "", WAIT).await?;
    let data = server.data();
    server.stop()?;
    let still = found(&data)?;
    let after = if matches!(gone.status, 404 | 405) { "taking it away is not there;" } else { "after a clean stop" };
    Ok(format!("{after} {still} bytes (mark: 0); {there} before"))
}

/// Circulates a document whose title, name and file it is, backs up, erases it, copies the keys and restores the backup.
async fn erased(program: &Program, access: &str) -> Done<String> {
    let mut server = Server::start(program)?;
    let client = Client { address: server.address };
    let act = async |name: &str, fields: &str| -> Done<u64> {
        let body = format!(r#"{{"acts":[{{"act":"{name}","fields":{{{fields}}}}}]}}"#);
        let answer = client.send("POST", "/api/acts", OFFICE, None, &body, WAIT).await?;
        Ok(answer.number("first").ok_or_else(|| format!("{name}: {} {}", answer.status, answer.text))?)
    };
    let text = vec![CANARY; TIMES].join(" ");
    let path = format!("/api/files?name={CANARY}.txt");
    let file = client.send("POST", &path, OFFICE, None, &text, WAIT).await?.text("id").ok_or("no file")?;
    let on = format!(r#""on":"54","item":"6","title":"{CANARY}","access":"{access}","file":"{file}""#);
    let entry = act("session.circulate", &on).await?;
    let data = server.data();
    let [backup, keys, restored] = ["backup", "keys-copy", "restored"].map(|name| data.with_file_name(name));
    let run = |words: &[(&str, &Path)]| {
        let words = words.iter().flat_map(|(word, path)| [OsStr::new(*word), path.as_os_str()]);
        program.run(&words.filter(|word| !word.is_empty()).collect::<Vec<_>>())
    };
    let none = Path::new("");
    run(&[("backup", none), ("--data", &data), ("--to", &backup), ("--keys-to", &keys)])?;
    let reason = "The person asked for it, and the rules of the place say that it is due.";
    let texts = format!(r#""entry":"{entry}","texts.0":"0","texts.1":"1","cause":"request","reason":"{reason}""#);
    act("opening.erase", &texts).await?;
    run(&[("backup", none), ("--data", &data), ("--keys-to", &keys)])?;
    server.stop()?;
    run(&[("restore", none), ("--from", &backup), ("--keys-from", &keys), ("--data", &restored)])?;
    let [folder, again, before] = [found(&data)?, found(&restored)?, found(&backup)?];
    Ok(format!("{folder} in the folder, {again} in what was restored (marks: 0); {before} in the backup as it lies"))
}

/// Bytes of the canary in all files of a folder.
fn found(folder: &Path) -> Done<usize> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        bytes += if path.is_dir() {
            found(&path)?
        } else {
            let held = std::fs::read(&path)?;
            held.windows(CANARY.len()).filter(|window| *window == CANARY.as_bytes()).count() * CANARY.len()
        };
    }
    Ok(bytes)
}
