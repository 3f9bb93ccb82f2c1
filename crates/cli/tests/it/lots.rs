//! Drafts of several acts, presented while the power goes: each is recorded whole, once, or not at all.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use platform::Snapshot;

use crate::program::post;

/// Acts of a draft.
const ACTS: u64 = 20;

/// What every title begins with.
const TITLE: &str = "Lote de prueba ";

/// Drafts by number: those to be presented again because a cut took the answer away, and those that were acknowledged.
#[derive(Default)]
pub(crate) struct Lots {
    next: AtomicU64,
    unanswered: Mutex<Vec<(u64, String)>>,
    acknowledged: Mutex<BTreeMap<u64, u64>>,
}

impl Lots {
    /// Presents one draft after the other. What was sent before a cut and never answered is sent again.
    pub(crate) fn present_until(&self, address: &str, stop: &AtomicBool) {
        while !stop.load(Ordering::Relaxed) {
            let unanswered = self.unanswered.lock().unwrap().pop();
            // A draft whose start was not answered stays a draft.
            let Some((lot, id)) = unanswered.or_else(|| self.start(address)) else { continue };
            match ask(address, &format!("/api/drafts/{id}/presentation"), r#"{"revision":1}"#) {
                Some(answer) => {
                    let first = after(&answer, "\"first\":").parse().unwrap();
                    let known = self.acknowledged.lock().unwrap().insert(lot, first);
                    assert_eq!(known, None, "lot {lot} was answered before");
                }
                None => self.unanswered.lock().unwrap().push((lot, id)),
            }
        }
    }

    /// How many were acknowledged.
    pub(crate) fn acknowledged(&self) -> usize {
        self.acknowledged.lock().unwrap().len()
    }

    fn start(&self, address: &str) -> Option<(u64, String)> {
        let lot = self.next.fetch_add(1, Ordering::Relaxed);
        let acts: Vec<_> = (0..ACTS)
            .map(|act| {
                let title = format!("{TITLE}{lot} {act}");
                format!(
                    r#"{{"act":"proposal.present","fields":{{"title":"{title}","summary":"x","wording":"x","plan":"27","origin":"proactive"}}}}"#
                )
            })
            .collect();
        let answer = ask(address, "/api/drafts", &format!(r#"{{"rows":[{}]}}"#, acts.join(",")))?;
        Some((lot, after(&answer, "\"id\":\"").to_owned()))
    }

    /// Every acknowledged lot stands whole under its first entry, and no lot stands in part or twice.
    pub(crate) fn check(&self, snapshot: &Snapshot) {
        let mut found: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
        for proposal in snapshot.state.skeleton.proposals.iter() {
            let title = proposal.ficha.title.words(&snapshot.state.texts).or("");
            if let Some((lot, _)) = title.strip_prefix(TITLE).and_then(|rest| rest.split_once(' ')) {
                found.entry(lot.parse().unwrap()).or_default().push(proposal.id);
            }
        }
        for (lot, entries) in &found {
            let whole: Vec<_> = (entries[0]..entries[0] + ACTS).collect();
            assert_eq!(entries, &whole, "lot {lot}");
        }
        let acknowledged = self.acknowledged.lock().unwrap();
        for (lot, first) in acknowledged.iter() {
            assert_eq!(found.get(lot).map(|entries| &entries[0]), Some(first), "lot {lot} was acknowledged");
        }
    }
}

fn ask(address: &str, path: &str, body: &str) -> Option<String> {
    let headers = [("Cookie", "tequio-demo=ieem-transparencia"), ("Content-Type", "application/json")];
    let (status, answer) = post(address, path, &headers, body)?;
    assert_eq!(status, 200, "{answer}");
    Some(answer)
}

fn after<'a>(answer: &'a str, name: &str) -> &'a str {
    let (_, rest) = answer.split_once(name).unwrap();
    rest.split(['"', ',', '}']).next().unwrap()
}
