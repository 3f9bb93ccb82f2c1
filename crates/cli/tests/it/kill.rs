//! Power cuts under load: nothing acknowledged is lost, nothing is doubled.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use crate::lots::Lots;
use crate::program::{Server, post, verify};

/// Cuts of one run. The press of a release runs more.
const CUTS: usize = 200;
/// Cuts of one folder: what a start reads grows with each of them.
const CUTS_OF_A_FOLDER: usize = 20;
/// Clients that write at the same time.
const CLIENTS: usize = 4;

/// What was acknowledged: the folio each client chose, and the entry it was given.
type Acknowledged = Arc<Mutex<BTreeMap<u64, u64>>>;

#[test]
fn two_hundred_power_cuts_lose_and_double_nothing() {
    let kept: Vec<_> = (0..CUTS / CUTS_OF_A_FOLDER).map(|_| cut_power()).collect();
    let (acts, lots) = kept.iter().fold((0, 0), |(acts, lots), kept| (acts + kept.0, lots + kept.1));
    assert!(acts > CUTS / 2 && lots > 10, "the load was too light: {acts} acts, {lots} lots");
}

/// The cuts of one folder: how many acts and lots were acknowledged, all of which are there.
fn cut_power() -> (usize, usize) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let acknowledged: Acknowledged = Arc::default();
    let folios = Arc::new(Folios::default());
    let lots = Arc::new(Lots::default());
    for cut in 0..CUTS_OF_A_FOLDER {
        let server = Server::demo(&data);
        let stop = Arc::new(AtomicBool::new(false));
        let (tell, told) = mpsc::channel();
        let clients: Vec<_> = (0..CLIENTS)
            .map(|_| {
                let (address, stop) = (server.address.clone(), Arc::clone(&stop));
                let (acknowledged, folios) = (Arc::clone(&acknowledged), Arc::clone(&folios));
                let tell = tell.clone();
                thread::spawn(move || write_until(&address, &stop, &acknowledged, &folios, &tell))
            })
            .collect();
        let presenter = {
            let (address, stop, lots) = (server.address.clone(), Arc::clone(&stop), Arc::clone(&lots));
            thread::spawn(move || lots.present_until(&address, &stop))
        };
        // After one to nine acknowledgements, with other acts under way: the cut falls anywhere in a batch.
        for _ in 0..=cut % 9 {
            told.recv().unwrap();
        }
        server.kill();
        stop.store(true, Ordering::Relaxed);
        clients.into_iter().chain([presenter]).for_each(|client| client.join().unwrap());
    }
    let verified = verify(&data);
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success(), "{said}");
    let acknowledged = acknowledged.lock().unwrap();
    check(&data, &acknowledged, &lots);
    (acknowledged.len(), lots.acknowledged())
}

/// Folios to write: those whose answer a cut took away come first, under the same key.
#[derive(Default)]
struct Folios {
    next: AtomicU64,
    unanswered: Mutex<Vec<u64>>,
}

impl Folios {
    fn take(&self) -> u64 {
        let unanswered = self.unanswered.lock().unwrap().pop();
        unanswered.unwrap_or_else(|| self.next.fetch_add(1, Ordering::Relaxed))
    }
}

/// Writes one folio after the other. What was sent before a cut and never answered is sent again
/// to the next server under the same key: it must be recorded once.
fn write_until(
    address: &str,
    stop: &AtomicBool,
    acknowledged: &Acknowledged,
    folios: &Folios,
    tell: &mpsc::Sender<()>,
) {
    while !stop.load(Ordering::Relaxed) {
        let folio = folios.take();
        match name_axis(address, folio) {
            Some(entry) => {
                let known = acknowledged.lock().unwrap().insert(folio, entry);
                assert_eq!(known, None, "folio {folio} was answered before");
                // Nobody listens any more once the cut is due.
                let _ = tell.send(());
            }
            None => folios.unanswered.lock().unwrap().push(folio),
        }
    }
}

/// An act that may be repeated without end: another axis, its name carrying the folio.
fn name_axis(address: &str, folio: u64) -> Option<u64> {
    let body =
        format!(r#"{{"acts":[{{"act":"plan.name_axis","fields":{{"on":"27","name":"Eje de prueba {folio}"}}}}]}}"#);
    let key = format!("folio-{folio}");
    let headers = [
        ("Cookie", "tequio-demo=secretaria-tecnica"),
        ("Idempotency-Key", key.as_str()),
        ("Content-Type", "application/json"),
    ];
    let (status, answer) = post(address, "/api/acts", &headers, &body)?;
    assert_eq!(status, 200, "{answer}");
    let (_, rest) = answer.split_once("\"first\":")?;
    rest.split([',', '}']).next()?.parse().ok()
}

/// Every acknowledged folio is there under its entry, and no folio is there twice; and so with drafts.
fn check(data: &std::path::Path, acknowledged: &BTreeMap<u64, u64>, lots: &Lots) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let platform = platform::Platform::open(data).await.unwrap();
        let snapshot = platform.snapshot();
        let plan = snapshot.state.skeleton.plans.number(1).unwrap();
        let mut found = BTreeMap::new();
        for axis in &plan.axes {
            let Some(name) = axis.names.first().map(|name| name.words(&snapshot.state.texts).or("")) else { continue };
            if let Some(folio) = name.strip_prefix("Eje de prueba ") {
                let doubled = found.insert(folio.parse::<u64>().unwrap(), axis.id);
                assert_eq!(doubled, None, "folio {folio} is there twice");
            }
        }
        for (folio, entry) in acknowledged {
            assert_eq!(found.get(folio), Some(entry), "folio {folio} was acknowledged as entry {entry}");
        }
        lots.check(&snapshot);
    });
}
