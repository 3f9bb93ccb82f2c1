//! The file of the last signed checkpoint.

use store::{SealFault, SealFile};

use crate::scratch::Scratch;

#[tokio::test]
async fn only_who_knows_the_last_checkpoint_replaces_it() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let file = SealFile::of(store.folder());
    assert_eq!(file.read().unwrap(), None);
    file.swap(None, "one\n".into()).await.unwrap();
    file.swap(Some("one\n".into()), "two\n".into()).await.unwrap();
    for believed in [None, Some("one\n".into())] {
        let fault = file.swap(believed, "three\n".into()).await.unwrap_err();
        assert!(matches!(fault, SealFault::Changed { found: Some(found) } if found == "two\n"));
    }
    assert_eq!(file.read().unwrap().as_deref(), Some("two\n"));
}
