//! Files that acts name: durable before, once, found again after a restart, and checked.

use std::collections::BTreeMap;

use domain::{Fields, Reader, Request, Skeleton};
use platform::{Acknowledgement, Failure, Platform, StageFault, verify};

use crate::scratch::{Scratch, administrator, demo, holder, zone};

fn circulation(skeleton: &Skeleton, file: &str) -> Request {
    let session = skeleton.sessions.iter().last().unwrap();
    let item = session.agenda.last().unwrap().number;
    let fields = [("on", session.id.to_string()), ("item", item.to_string()), ("title", "A paper".to_owned())];
    let fields = fields.into_iter().chain([("file", file.to_owned())]);
    let fields: Fields = fields.map(|(path, value)| (path.to_owned(), value)).collect::<BTreeMap<_, _>>();
    Request::parse("session.circulate", &fields, &zone()).unwrap()
}

async fn circulate(platform: &Platform, file: &str) -> Result<Acknowledgement, Failure> {
    let snapshot = platform.snapshot();
    let skeleton = &snapshot.state.skeleton;
    let actor = holder(platform, "secretaria-tecnica");
    platform.perform(actor, vec![circulation(skeleton, file)], None).await
}

#[tokio::test]
async fn an_act_names_a_file_once_and_says_what_it_is() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let file = platform.stage_file(&administrator(), "application/pdf", "paper.pdf", b"bytes".to_vec()).await.unwrap();
    assert!(matches!(circulate(&platform, "unknown").await, Err(Failure::NoFile { path, .. }) if path == "file"));
    let done = circulate(&platform, &file.id).await.unwrap();
    let named: Vec<_> = platform.snapshot().state.files(done.first, Reader::ANYBODY).collect();
    assert_eq!((named[0].id.as_str(), named[0].name.as_str(), named[0].size), (file.id.as_str(), "paper.pdf", 5));
    assert_eq!(platform.file_row(&file.id).await.unwrap().unwrap().entry, Some(done.first));
    assert!(platform.staged_file(&file.id).is_none());
    assert!(matches!(circulate(&platform, &file.id).await, Err(Failure::NoFile { .. })));
}

#[tokio::test]
async fn of_many_who_name_one_file_at_once_one_does() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let file = platform.stage_file(&administrator(), "application/pdf", "paper.pdf", b"bytes".to_vec()).await.unwrap();
    let tasks = (0..16).map(|_| {
        let (platform, id) = (platform.clone(), file.id.clone());
        tokio::spawn(async move { circulate(&platform, &id).await })
    });
    let tasks: Vec<_> = tasks.collect();
    let mut done = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => done += 1,
            Err(failure) => assert!(matches!(failure, Failure::NoFile { .. }), "{failure:?}"),
        }
    }
    assert_eq!(done, 1);
}

#[tokio::test]
async fn a_staged_file_outlives_the_process_and_a_named_one_is_checked() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let file = platform.stage_file(&administrator(), "application/pdf", "paper.pdf", b"bytes".to_vec()).await.unwrap();
    platform.close().await.unwrap();
    drop(platform);
    let platform = Platform::open_with(&scratch.path(), demo()).await.unwrap();
    let done = circulate(&platform, &file.id).await.unwrap();
    platform.close().await.unwrap();
    drop(platform);
    assert_eq!(verify(&scratch.path()).await.unwrap().files, 1);

    let path = scratch.path().join("files").join(&file.id);
    std::fs::write(&path, b"bytEs").unwrap();
    let fault = verify(&scratch.path()).await.unwrap_err();
    assert_eq!(fault.entry, Some(done.first));
    assert!(fault.what.contains("are not those it names"), "{fault}");
    std::fs::remove_file(&path).unwrap();
    let before = scratch.files();
    let fault = Platform::open_with(&scratch.path(), demo()).await.map(|_| ()).unwrap_err();
    assert!(fault.to_string().starts_with(&format!("entry {}: the bytes of its file", done.first)), "{fault}");
    assert!(scratch.files() == before, "nothing was changed");
}

#[tokio::test]
async fn what_nobody_names_does_not_fill_the_disk() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let large = vec![0; 100 << 20];
    for _ in 0..2 {
        platform.stage_file(&administrator(), "application/pdf", "paper.pdf", large.clone()).await.unwrap();
    }
    let third = platform.stage_file(&administrator(), "application/pdf", "paper.pdf", large).await;
    assert!(matches!(third, Err(StageFault::TooMuch)));
}

/// Many small files are as many rows and names in a folder: so many of each institution wait, and no more.
#[tokio::test]
async fn an_institution_leaves_so_many_files() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let leave = async |office: &str| {
        let by = holder(&platform, office);
        platform.stage_file(&by, "text/plain", "a.txt", b"a".to_vec()).await
    };
    for _ in 0..1_000 {
        leave("ieem-transparencia").await.unwrap();
    }
    assert!(matches!(leave("ieem-suplente").await, Err(StageFault::TooMuch)));
    leave("osc-titular").await.unwrap();
}

#[tokio::test]
async fn a_file_comes_back_as_it_went() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let file = platform.stage_file(&administrator(), "text/plain", "minutes.txt", b"words".to_vec()).await.unwrap();
    assert_eq!(platform.file(&file.id).await.unwrap(), Some((file.clone(), b"words".to_vec())));
    std::fs::write(scratch.path().join("files").join(&file.id), b"other").unwrap();
    assert!(platform.file(&file.id).await.is_err());
    assert!(platform.file("none").await.unwrap().is_none());
}
