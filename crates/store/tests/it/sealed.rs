//! What is kept of the highest checkpoint.

use store::{Inspector, SealedRow};

use crate::scratch::{Scratch, batch};

async fn kept(scratch: &Scratch) -> Option<SealedRow> {
    let mut inspector = Inspector::open(&scratch.path()).await.unwrap();
    while !inspector.page().await.unwrap().is_empty() {}
    let ending = inspector.ending().await.unwrap();
    inspector.close().await.unwrap();
    ending.sealed
}

#[tokio::test]
async fn it_never_goes_back() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    store.append(&batch(0, 3)).await.unwrap();
    assert_eq!(kept(&scratch).await, None);
    let row = |size, byte| SealedRow { size, root: [byte; 32] };
    for (written, stays) in [(row(1, 1), row(1, 1)), (row(3, 3), row(3, 3)), (row(2, 2), row(3, 3))] {
        store.keep_sealed(written).await.unwrap();
        assert_eq!(kept(&scratch).await, Some(stays));
    }
}
