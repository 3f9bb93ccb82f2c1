//! Drafts and files through the platform.

use domain::Fields;
use platform::{Draft, DraftFault};

use crate::scratch::Scratch;

#[tokio::test]
async fn a_draft_is_kept_between_two_writers() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let fields = Fields::from([("title".to_owned(), "First".to_owned())]);
    let (institution, act) = ("ieem".to_owned(), "proposal.present".to_owned());
    let new = Draft { id: String::new(), institution, act, fields, revision: 0, saved_at: 0 };
    let saved = platform.save_draft(&new).await.unwrap();
    assert_eq!((saved.id.len(), saved.revision), (32, 1));
    let edited = Draft { fields: Fields::from([("title".to_owned(), "Second".to_owned())]), ..saved.clone() };
    let edited = platform.save_draft(&edited).await.unwrap();
    let stale = platform.save_draft(&saved).await.unwrap_err();
    assert!(matches!(&stale, DraftFault::Stale(newer) if **newer == edited), "{stale:?}");
    assert_eq!(platform.drafts("ieem").await.unwrap(), std::slice::from_ref(&edited));
    assert_eq!(platform.draft(&edited.id).await.unwrap(), Some(edited.clone()));
    assert!(platform.delete_draft(&edited.id).await.unwrap());
    assert!(!platform.delete_draft(&edited.id).await.unwrap());
}

#[tokio::test]
async fn a_file_comes_back_as_it_went() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let file = platform.stage_file("text/plain", "minutes.txt", b"words".to_vec()).await.unwrap();
    assert_eq!(platform.file(&file.id).await.unwrap(), Some((file.clone(), b"words".to_vec())));
    std::fs::write(scratch.path().join("files").join(&file.id), b"other").unwrap();
    assert!(platform.file(&file.id).await.is_err());
    assert!(platform.file("none").await.unwrap().is_none());
}
