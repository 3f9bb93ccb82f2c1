//! Pairs of requests at the same moment that exclude each other: one of both happens, and each is told which.

use std::time::Duration;

use crate::client::{Answer, Client, DRAFTING, OFFICE};
use crate::server::{Program, Server};
use crate::{Done, each};

/// Rounds of each kind: 54 races.
const ROUNDS: usize = 18;
const WAIT: Duration = Duration::from_secs(10);
const DRAFTS: &str = "/api/drafts";

/// Three kinds of race.
pub async fn compare(programs: &[Program]) {
    let kinds = [
        ("one act asked for twice under one key", Race::Key),
        ("two saves of a draft as both saw it", Race::Save),
        ("a draft presented and discarded", Race::Present),
    ];
    for (what, race) in kinds {
        each(&format!("{ROUNDS} races, {what}"), programs, async |program| race.run(program).await).await;
    }
}

#[derive(Clone, Copy)]
enum Race {
    Key,
    Save,
    Present,
}

impl Race {
    async fn run(self, program: &Program) -> Done<String> {
        let server = Server::start(program)?;
        let client = Client { address: server.address };
        let (mut first, mut second, mut wrong) = (0, 0, Vec::new());
        for round in 0..ROUNDS {
            let before = program.entries(&server.data())?;
            let (one, other) = match self {
                Self::Key => key(&client, round).await?,
                Self::Save => save(&client).await?,
                Self::Present => present(&client).await?,
            };
            if one.status == 404 && other.status == 404 {
                return Ok("not there".into());
            }
            let more = program.entries(&server.data())? - before;
            match (self, one.status, other.status, more) {
                (Self::Key, 200, 200, 1) if one.number("first") == other.number("first") => first += 1,
                (Self::Save, 200, 409, 0) | (Self::Present, 200, 404, 1) => first += 1,
                (Self::Save, 409, 200, 0) | (Self::Present, 404, 200, 0) => second += 1,
                (.., more) => wrong.push(format!("{} and {} and {more} entries", one.status, other.status)),
            }
        }
        Ok(format!("one of both in {} of {ROUNDS} ({first} and {second}) {}", first + second, wrong.join("; ")))
    }
}

/// The same act under the same key: one entry, and both are told its number.
async fn key(client: &Client, round: usize) -> Done<(Answer, Answer)> {
    let body = format!(r#"{{"acts":[{{"act":"plan.name_axis","fields":{{"on":"27","name":"Carrera {round}"}}}}]}}"#);
    let key = format!("carrera-{round}");
    let ask = || client.send("POST", "/api/acts", OFFICE, Some(&key), &body, WAIT);
    let (one, other) = tokio::join!(ask(), ask());
    Ok((one?, other?))
}

/// Two save the same row at the revision that both saw.
async fn save(client: &Client) -> Done<(Answer, Answer)> {
    let address = format!("{DRAFTS}/{}", draft(client).await?);
    // What one saves is not what the other does: saving what stands there changes nothing, and is answered so to both.
    let body = |title| format!(r#"{{"save":[{{"row":1,"revision":1,{}}}]}}"#, row(title));
    let (left, right) = (body("Uno"), body("Otro"));
    let ask = |body| client.send("PATCH", &address, DRAFTING, None, body, WAIT);
    let (one, other) = tokio::join!(ask(&left), ask(&right));
    Ok((one?, other?))
}

/// One presents it while another discards it.
async fn present(client: &Client) -> Done<(Answer, Answer)> {
    let address = format!("{DRAFTS}/{}", draft(client).await?);
    let presentation = format!("{address}/presentation");
    let (one, other) = tokio::join!(
        client.send("POST", &presentation, DRAFTING, None, r#"{"revision":1}"#, WAIT),
        client.send("DELETE", &address, DRAFTING, None, "", WAIT),
    );
    Ok((one?, other?))
}

/// A new draft; its id.
async fn draft(client: &Client) -> Done<String> {
    let body = format!(r#"{{"rows":[{{{}}}]}}"#, row("T"));
    let started = client.send("POST", DRAFTS, DRAFTING, None, &body, WAIT).await?;
    started.text("id").ok_or_else(|| format!("no draft: {}", started.text).into())
}

fn row(title: &str) -> String {
    let rest = r#""summary":"x","wording":"x","plan":"27","origin":"proactive""#;
    format!(r#""act":"proposal.present","fields":{{"title":"{title}",{rest}}}"#)
}
