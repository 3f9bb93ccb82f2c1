//! Files that acts name: durable before, once, found again after a restart, and checked.

use std::collections::BTreeMap;

use domain::{Fields, Reader, Request, Skeleton};
use platform::{Acknowledgement, Failure, FileRow, Platform, Setting, StageFault, Whose, script, verify};

use crate::scratch::{Scratch, administrator, demo, founding, holder, institution, zone};

pub(crate) const SECRETARY: &str = "secretaria-tecnica";

fn circulation(skeleton: &Skeleton, file: &str) -> Request {
    let session = skeleton.sessions.iter().last().unwrap();
    let item = session.agenda.last().unwrap().number;
    let fields = [("on", session.id.to_string()), ("item", item.to_string()), ("title", "A paper".to_owned())];
    let fields = fields.into_iter().chain([("file", file.to_owned())]);
    let fields: Fields = fields.map(|(path, value)| (path.to_owned(), value)).collect::<BTreeMap<_, _>>();
    Request::parse("session.circulate", &fields, &zone()).unwrap()
}

pub(crate) async fn circulate(platform: &Platform, file: &str) -> Result<Acknowledgement, Failure> {
    let snapshot = platform.snapshot();
    let skeleton = &snapshot.state.skeleton;
    let actor = holder(platform, SECRETARY);
    platform.perform(platform::Authority::of_house(actor), vec![circulation(skeleton, file)], None).await
}

pub(crate) async fn leave(platform: &Platform, office: &str) -> Result<FileRow, StageFault> {
    platform
        .stage_file(
            &platform::Authority::of_house(holder(platform, office)),
            "application/pdf",
            "paper.pdf",
            b"bytes".to_vec(),
        )
        .await
}

#[tokio::test]
async fn an_act_names_a_file_once_and_says_what_it_is() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let file = leave(&platform, SECRETARY).await.unwrap();
    assert!(matches!(circulate(&platform, "unknown").await, Err(Failure::NoFile { path, .. }) if path == "file"));
    let done = circulate(&platform, &file.id).await.unwrap();
    let named: Vec<_> = platform.snapshot().state.files(done.first, Reader::ANYBODY).collect();
    assert_eq!((named[0].id.as_str(), named[0].name.as_str(), named[0].size), (file.id.as_str(), "paper.pdf", 5));
    assert_eq!(platform.file_row(&file.id).await.unwrap().unwrap().entry, Some(done.first));
    assert!(platform.staged_file(&file.id, Some(&holder(&platform, SECRETARY)), &[]).is_none());
    assert!(matches!(circulate(&platform, &file.id).await, Err(Failure::NoFile { .. })));
}

#[tokio::test]
async fn of_many_who_name_one_file_at_once_one_does() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let file = leave(&platform, SECRETARY).await.unwrap();
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
    let file = leave(&platform, SECRETARY).await.unwrap();
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

/// To whoever did not leave it, the id of a file is none.
#[tokio::test]
async fn a_file_is_named_by_the_office_that_left_it() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let file = leave(&platform, "contraloria-titular").await.unwrap();
    let unknown = circulate(&platform, "unknown").await.unwrap_err();
    assert_eq!(circulate(&platform, &file.id).await.unwrap_err(), unknown);
    assert!(platform.staged_file(&file.id, Some(&holder(&platform, SECRETARY)), &[]).is_none());
    assert!(platform.staged_file(&file.id, Some(&holder(&platform, "contraloria-titular")), &[]).is_some());
}

/// Of many who come at once no more get room than there is, and what is refused takes none.
#[tokio::test]
async fn shares_are_not_passed_by_a_race() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let leave = |office: &'static str| {
        let (platform, by) = (platform.clone(), holder(&platform, office));
        tokio::spawn(async move {
            platform
                .stage_file(&platform::Authority::of_house(by.clone()), "text/plain", "a.txt", vec![b'a'; 9 << 20])
                .await
        })
    };
    for (office, least) in [("ieem-transparencia", 10), ("ieem-suplente", 10), ("osc-titular", 10)] {
        let coming: Vec<_> = (0..24).map(|_| leave(office)).collect();
        let mut kept = 0;
        for one in coming {
            match one.await.unwrap() {
                Ok(_) => kept += 1,
                Err(fault) => assert!(matches!(fault, StageFault::TooMuch { .. }), "{fault}"),
            }
        }
        assert_eq!(kept, least, "{office}");
    }
    let there = std::fs::read_dir(scratch.path().join("files")).unwrap().count();
    assert_eq!(there, 30, "what had no room left nothing");
}

/// Many small files are as many rows and names in a folder: so many of each office and institution wait, and no more.
#[tokio::test]
async fn an_institution_leaves_so_many_files() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    for office in ["ieem-transparencia", "ieem-suplente"] {
        for _ in 0..500 {
            leave(&platform, office).await.unwrap();
        }
        assert!(matches!(leave(&platform, office).await, Err(StageFault::TooMuch { .. })));
    }
    leave(&platform, "osc-titular").await.unwrap();
}

/// What an office and its institution left before their codes were corrected still counts for them.
#[tokio::test]
async fn a_corrected_code_gives_no_new_room() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    script::play(&platform, OFFICES).await.unwrap();
    let leave = async |office: &str| {
        platform
            .stage_file(&platform::Authority::of_house(holder(&platform, office)), "text/plain", "a.txt", b"a".to_vec())
            .await
    };
    for _ in 0..500 {
        leave("alfa-una").await.unwrap();
        leave("alfa-dos").await.unwrap();
    }
    script::play(&platform, CORRECTED).await.unwrap();
    for (office, full) in [("beta-una", Whose::Office), ("alfa-tres", Whose::Institution)] {
        let refused = leave(office).await;
        assert!(matches!(refused, Err(StageFault::TooMuch { whose, .. }) if whose == full), "{office}: {refused:?}");
    }
}

const OFFICES: &str = "as administrator
do secretariat.register_institution
  code = alfa
  name = Alfa
  short_name = Alfa
do secretariat.create_office
  code = alfa-una
  institution = alfa
  post = area
  name = Una
do secretariat.appoint
  office = alfa-una
  from = 2020-01-01
do secretariat.create_office
  code = alfa-dos
  institution = alfa
  post = area
  name = Dos
do secretariat.appoint
  office = alfa-dos
  from = 2020-01-01
do secretariat.create_office
  code = alfa-tres
  institution = alfa
  post = area
  name = Tres
do secretariat.appoint
  office = alfa-tres
  from = 2020-01-01
";

const CORRECTED: &str = "as administrator
do secretariat.correct_institution
  corrects = alfa
  code = beta
  name = Beta
  short_name = Beta
do secretariat.correct_office
  corrects = alfa-una
  code = beta-una
  institution = beta
  post = area
  name = Una
";

/// The last room on the disk is for acts.
#[tokio::test]
async fn files_leave_room_for_the_record() {
    let scratch = Scratch::new();
    Platform::create(&scratch.path(), &founding()).await.unwrap();
    let nearly_full = Setting { reserve: u64::MAX, ..Setting::default() };
    let platform = Platform::open_with(&scratch.path(), nearly_full).await.unwrap();
    let refused = platform
        .stage_file(&platform::Authority::of_house(administrator()), "text/plain", "a.txt", b"a".to_vec())
        .await;
    assert!(matches!(refused, Err(StageFault::KeptForTheRecord)), "{refused:?}");
    assert_eq!(std::fs::read_dir(scratch.path().join("files")).unwrap().count(), 0);
    platform.perform(platform::Authority::of_house(administrator()), vec![institution("a")], None).await.unwrap();
}

#[tokio::test]
async fn a_file_comes_back_as_it_went() {
    let scratch = Scratch::new();
    let platform = scratch.platform().await;
    let file = platform
        .stage_file(&platform::Authority::of_house(administrator()), "text/plain", "minutes.txt", b"words".to_vec())
        .await
        .unwrap();
    assert_eq!(platform.file(&file.id).await.unwrap(), Some(file.clone()));
    assert_eq!(platform.file_part(&file, 0).await.unwrap(), b"words");
    std::fs::write(scratch.path().join("files").join(&file.id), b"other").unwrap();
    assert!(platform.file(&file.id).await.is_err());
    assert!(platform.file("none").await.unwrap().is_none());
}
