//! `kill -9` under load, again and again: acts that were acknowledged and are not there, or are there twice.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::acts::{Told, folio, name};
use crate::client::{Client, HONEST};
use crate::server::{Program, Server};
use crate::{Done, each};

/// Cuts of one run.
const CUTS: usize = 200;
/// Who write at the same time.
const CLIENTS: usize = 4;

/// Cuts anywhere in a batch.
pub async fn compare(programs: &[Program]) {
    each(&format!("acts under kill -9 × {CUTS}"), programs, cut).await;
}

/// Folios whose answer a cut took away, to be asked again.
type Unanswered = Arc<Mutex<Vec<u64>>>;

async fn cut(program: &Program) -> Done<String> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("data");
    drop(Server::start_in(program, &data)?);
    let before = program.entries(&data)?;
    let (unanswered, mut acknowledged) = (Unanswered::default(), BTreeMap::new());
    for cut in 0..CUTS {
        let server = Server::start_in(program, &data)?;
        let client = Client { address: server.address };
        let (tell, mut told) = mpsc::unbounded_channel();
        let mut clients = JoinSet::new();
        for _ in 0..CLIENTS {
            clients.spawn(write(client, Arc::clone(&unanswered), tell.clone()));
        }
        drop(tell);
        // After one to nine acknowledgements.
        for _ in 0..=cut % 9 {
            acknowledged.extend(told.recv().await);
        }
        drop(server);
        while clients.join_next().await.is_some() {}
        while let Some(known) = told.recv().await {
            acknowledged.extend([known]);
        }
    }
    let server = Server::start_in(program, &data)?;
    let client = Client { address: server.address };
    let again = std::mem::take(&mut *unanswered.lock().unwrap_or_else(PoisonError::into_inner));
    for folio in again {
        let (folio, Told::Recorded(entry)) = client.act(folio).await else { return Err("an act is not taken".into()) };
        acknowledged.insert(folio, entry);
    }
    let mut lost = 0;
    for (folio, entry) in &acknowledged {
        let page = client.page(HONEST, &format!("/registro/{entry}")).await?;
        lost += usize::from(!page.text.contains(&name(*folio)));
    }
    drop(server);
    // Each folio was asked for until it was acknowledged: whatever is there beyond them is there twice.
    let doubled = program.entries(&data)? - before - acknowledged.len() as u64;
    Ok(format!("{} acknowledged, {lost} lost, {doubled} doubled (mark: 0, 0); the record verifies", acknowledged.len()))
}

/// One folio after the other, until one is not answered.
async fn write(client: Client, unanswered: Unanswered, tell: mpsc::UnboundedSender<(u64, u64)>) {
    loop {
        let again = unanswered.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match client.act(again.unwrap_or_else(folio)).await {
            // Nobody listens any more once the cut is due.
            (folio, Told::Recorded(entry)) => tell.send((folio, entry)).unwrap_or_default(),
            (folio, Told::Refused | Told::Lost) => {
                unanswered.lock().unwrap_or_else(PoisonError::into_inner).push(folio);
                return;
            }
        }
    }
}
