//! Bytes of what was discarded that are still in the data folder after a clean stop.

use std::path::Path;
use std::time::Duration;

use crate::client::{Client, DRAFTING};
use crate::server::{Program, Server};
use crate::{Done, each};

/// What is looked for: no page and no program has it.
const CANARY: &str = "Xochipilli-canario-7f3a";
/// How often it stands in what is discarded.
const TIMES: usize = 400;
const WAIT: Duration = Duration::from_secs(10);

/// A draft, and a file that no act named.
pub async fn compare(programs: &[Program]) {
    each("bytes after discarding a draft", programs, draft).await;
    each("bytes after taking a file away", programs, file).await;
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
