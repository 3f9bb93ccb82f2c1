//! Appending and reading the record.

use store::{AppendFault, Batch, Claim, Inspector, Order, Remembered};

use crate::scratch::{Scratch, batch, entry, opening};

#[tokio::test]
async fn what_was_appended_is_read_in_either_order() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.append(&batch(0, 250)).await.unwrap();
    store.append(&batch(250, 300)).await.unwrap();
    let oldest = store.entries(10..14, Order::OldestFirst, 3).await.unwrap();
    assert_eq!(oldest, [entry(10), entry(11), entry(12)]);
    let newest = store.entries(0..300, Order::NewestFirst, 2).await.unwrap();
    assert_eq!(newest, [entry(299), entry(298)]);
    assert_eq!(store.openings(249..251).await.unwrap(), [opening(249, "name"), opening(250, "name")]);
    let mut back = store.read_back().await.unwrap();
    assert_eq!(back.entries(298, 10).await.unwrap(), [entry(298), entry(299)]);
}

#[tokio::test]
async fn a_gap_is_refused_and_leaves_nothing() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.append(&batch(0, 3)).await.unwrap();
    let gap = Batch { entries: vec![entry(3), entry(5)], ..Batch::default() };
    for (wrong, due) in [(batch(4, 5), 3), (batch(2, 3), 3), (gap, 4)] {
        let fault = store.append(&wrong).await.unwrap_err();
        assert!(matches!(fault, AppendFault::Gap { expected, .. } if expected == due), "{fault}");
    }
    assert_eq!(store.entries(0..9, Order::OldestFirst, 9).await.unwrap().len(), 3);
}

#[tokio::test]
async fn a_claim_is_had_once() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let claim = |entry| Claim { scope: "voting".into(), key: "12/seat/3".into(), entry };
    let claiming = |number| Batch { claims: vec![claim(number)], ..batch(number, number + 1) };
    store.append(&claiming(0)).await.unwrap();
    let fault = store.append(&claiming(1)).await.unwrap_err();
    assert_eq!(fault.to_string(), "voting/12/seat/3 belongs to entry 0");
    let twice = Batch {
        claims: vec![claim(1), claim(2)].into_iter().map(|c| Claim { scope: "x".into(), ..c }).collect(),
        ..batch(1, 3)
    };
    assert!(matches!(store.append(&twice).await, Err(AppendFault::Claimed { holder: 1, .. })));
    store.append(&batch(1, 2)).await.unwrap();
}

#[tokio::test]
async fn answered_requests_are_recalled_until_forgotten() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let answered =
        |key: &str, at| Remembered { scope: "s".into(), key: key.into(), body: [3; 32], first: 0, last: 1, at };
    let remembered = vec![answered("a", 10), answered("b", 20)];
    store.append(&Batch { remembered: remembered.clone(), ..batch(0, 2) }).await.unwrap();
    let asked = [("s", "a"), ("s", "c"), ("t", "b"), ("s", "b")];
    assert_eq!(store.recall(&asked).await.unwrap(), remembered);
    assert_eq!(store.forget_requests(20).await.unwrap(), 1);
    assert_eq!(store.recall(&asked).await.unwrap(), remembered[1..]);
}

#[tokio::test]
async fn an_inspector_reads_everything_and_changes_nothing() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.append(&batch(0, 5000)).await.unwrap();
    store.close().await.unwrap();
    drop(store);
    let database = scratch.path().join("tequio.db");
    let before = std::fs::read(&database).unwrap();
    let mut inspector = Inspector::open(&scratch.path()).await.unwrap();
    let mut seen = 0;
    loop {
        let page = inspector.page().await.unwrap();
        if page.is_empty() {
            break;
        }
        for (row, openings) in page {
            assert_eq!(
                (row, openings),
                (entry(seen), store::Openings { public: vec![opening(seen, "name")], closed: Vec::new() })
            );
            seen += 1;
        }
    }
    assert_eq!(seen, 5000);
    inspector.close().await.unwrap();
    assert!(std::fs::read(&database).unwrap() == before);
    let names: Vec<_> = std::fs::read_dir(scratch.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().starts_with("tequio.db-")), "{names:?}");
}
