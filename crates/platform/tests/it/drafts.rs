//! Drafts through the platform: kept row by row, previewed on a copy, presented whole or not at all.

use std::collections::BTreeMap;

use domain::{Fields, Role, Typed};
use platform::{
    Acknowledgement, Draft, DraftFault, Failure, IdempotencyKey, Platform, PresentFault, Presenter, ReadingFault,
    RowChange, RowNumber, Scope, SeenRow, Written,
};

use crate::forge;
use crate::scratch::{Scratch, administrator, demo, holder, institution, request};

fn written(act: &str, fields: &[(&str, &str)], refers: &[(&str, RowNumber)]) -> Written {
    let fields: Fields = fields.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let refers: BTreeMap<_, _> =
        refers.iter().map(|(path, row)| ((*path).to_owned(), SeenRow { row: *row, revision: 1 })).collect();
    Written { act: act.to_owned(), fields, refers, ..Written::default() }
}

fn proposal(platform: &Platform, title: &str) -> Written {
    let plan = platform.snapshot().state.skeleton.plans.iter().next().unwrap().id.to_string();
    let wording = format!("The institution publishes, in open formats, what {title} costs each month.");
    let summary = format!("To publish what {title} costs.");
    let fields =
        [("title", title), ("summary", &summary), ("wording", &wording), ("plan", &plan), ("origin", "proactive")];
    written("proposal.present", &fields, &[])
}

/// Another wording of the proposal of a row, as a row leaves it.
fn revision(of: RowNumber, after: RowNumber) -> Written {
    let fields = [
        ("field", "wording"),
        ("wording", &*format!("What was agreed on, in version {after}.")),
        ("note", "It is clearer so."),
    ];
    written("proposal.amend", &fields, &[("on", of), ("base", after)])
}

/// The same, by somebody who saw the rows it names at that revision.
fn named_at(mut written: Written, revision: i64) -> Written {
    written.refers.values_mut().for_each(|seen| seen.revision = revision);
    written
}

fn drafter(platform: &Platform, office: &str) -> Presenter {
    platform.presenter(&platform::Authority::of_house(holder(platform, office))).unwrap()
}

async fn start(platform: &Platform, rows: Vec<Written>) -> Draft {
    platform.start_draft(&drafter(platform, "ieem-transparencia"), &[], rows, None).await.unwrap()
}

async fn present(platform: &Platform, draft: &Draft) -> Result<Acknowledgement, PresentFault> {
    let suplente = drafter(platform, "ieem-suplente");
    platform.present_draft(&suplente, &draft.id, draft.revision, BTreeMap::new()).await
}

/// 500 rows, of which number 499 names an axis that there is not. The last two are of another institution.
async fn five_hundred(platform: &Platform) -> Draft {
    let pairs = (0..249).flat_map(|pair: RowNumber| {
        [proposal(platform, &format!("process {pair}")), revision(2 * pair + 1, 2 * pair + 1)]
    });
    let (ieem, osc) = (drafter(platform, "ieem-transparencia"), drafter(platform, "osc-titular"));
    let draft = platform.start_draft(&ieem, &[osc.institution().clone()], pairs.collect(), None).await.unwrap();
    let mut astray = proposal(platform, "what is said elsewhere");
    astray.fields.insert("axis".to_owned(), "1".to_owned());
    let added = vec![RowChange::Add(astray), RowChange::Add(revision(1, 2))];
    platform.change_draft(&osc, &draft.id, added, None).await.unwrap()
}

#[tokio::test]
async fn five_hundred_rows_refused_at_the_last_but_one_leave_nothing() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let draft = five_hundred(&platform).await;
    assert_eq!(draft.rows.len(), 500);
    let before = platform.snapshot();
    let refused = present(&platform, &draft).await.unwrap_err();
    assert!(
        matches!(refused, PresentFault::Row { row: 499, failure: Failure::Refused { index: 498, .. } }),
        "{refused}"
    );
    assert!(platform.snapshot().state == before.state);
    assert_eq!(platform.draft(&drafter(&platform, "osc-titular"), &draft.id).await.unwrap(), Some(draft));
    platform.close().await.unwrap();
    drop(platform);
    let platform = Platform::open_with(&scratch.path(), demo()).await.unwrap();
    assert!(platform.snapshot().state == before.state);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_others_act_meanwhile_and_then_it_is_performed() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let draft = five_hundred(&platform).await;
    let plan = platform.snapshot().state.skeleton.plans.iter().next().unwrap().id.to_string();
    let before = platform.snapshot().latest;
    let others: Vec<_> = (0..64)
        .map(|other| {
            let (platform, plan) = (platform.clone(), plan.clone());
            tokio::spawn(async move {
                let actor = holder(&platform, "secretaria-tecnica");
                for act in 0..4 {
                    let axis = request("plan.name_axis", &[("on", &plan), ("name", &format!("Axis {other}-{act}"))]);
                    platform.perform(platform::Authority::of_house(actor.clone()), vec![axis], None).await.unwrap();
                }
            })
        })
        .collect();
    for _ in 0..3 {
        assert!(matches!(present(&platform, &draft).await, Err(PresentFault::Row { row: 499, .. })));
    }
    for other in others {
        other.await.unwrap();
    }
    let recorded = platform.entries(before + 1..u64::MAX, platform::Order::OldestFirst, 9_999).await.unwrap();
    assert_eq!(recorded.len(), 64 * 4, "the others', and nothing else");
    assert!(recorded.iter().all(|one| one.entry.actor.office == "secretaria-tecnica"));

    let osc = drafter(&platform, "osc-titular");
    let astray = &draft.rows[498];
    let mended = Written { fields: proposal(&platform, "what is said here").fields, ..astray.written.clone() };
    let mended = RowChange::Save { number: 499, revision: astray.revision, written: mended };
    let draft = platform.change_draft(&osc, &draft.id, vec![mended], None).await.unwrap();
    // The last row stands on a proposal of the other institution.
    let refused = present(&platform, &draft).await.unwrap_err();
    assert!(matches!(refused, PresentFault::Row { row: 500, .. }), "{refused}");
    let own = RowChange::Save { number: 500, revision: 1, written: named_at(revision(499, 499), 2) };
    let draft = platform.change_draft(&osc, &draft.id, vec![own], None).await.unwrap();
    let done = present(&platform, &draft).await.unwrap();
    assert_eq!((done.last - done.first, done.replayed), (499, false));
    let offices = authors(&platform, done).await;
    assert!(offices[..498].iter().all(|office| office == "ieem-transparencia"));
    assert_eq!(offices[498..], ["osc-titular", "osc-titular"]);
    assert_eq!(platform.draft(&osc, &draft.id).await.unwrap(), None);
    let again = platform.present_draft(&osc, &draft.id, draft.revision, BTreeMap::new()).await.unwrap();
    assert_eq!(again, Acknowledgement { replayed: true, ..done });
    let live = platform.snapshot().state.clone();
    platform.close().await.unwrap();
    drop(platform);
    assert!(Platform::open_with(&scratch.path(), demo()).await.unwrap().snapshot().state == live);
}

async fn authors(platform: &Platform, done: Acknowledgement) -> Vec<String> {
    let recorded = platform.entries(done.first..done.last + 1, platform::Order::OldestFirst, 9_999).await.unwrap();
    recorded.into_iter().map(|one| one.entry.actor.office).collect()
}

/// Rows that name each other well and badly: all of a draft is recorded, in order and as it was previewed, or nothing is.
#[tokio::test]
async fn all_or_nothing() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let mut seed = 7_u64;
    let mut draw = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((seed >> 33) % below).unwrap()
    };
    let mut performed = 0;
    for round in 0..120 {
        let rows = 1 + draw(6);
        let rows = (1..=rows).map(|row| match draw(3) {
            0 => revision(1 + draw(u64::from(rows)), 1 + draw(u64::from(rows))),
            _ => proposal(&platform, &format!("round {round} row {row}")),
        });
        let draft = start(&platform, rows.collect()).await;
        let before = platform.snapshot();
        let preview = platform.preview_draft(&draft).await;
        assert!(platform.snapshot().state == before.state, "a preview is not kept");
        match present(&platform, &draft).await {
            Ok(done) => {
                performed += 1;
                assert_eq!(done.last - done.first + 1, draft.rows.len() as u64);
                let previewed = preview.unwrap();
                assert!(previewed.state.skeleton.proposals.len() == platform.snapshot().state.skeleton.proposals.len());
                let acts: Vec<_> = previewed.rows.into_iter().flat_map(|row| row.acts).collect();
                let recorded = platform.entries(done.first..done.last + 1, platform::Order::OldestFirst, 99).await;
                let recorded: Vec<_> = recorded.unwrap().into_iter().map(|one| (one.number, one.accepted)).collect();
                assert_eq!(recorded, acts);
            }
            Err(PresentFault::Row { row, .. }) => {
                assert!(matches!(preview, Err(PresentFault::Row { row: foreseen, .. }) if foreseen == row));
                assert!(platform.snapshot().state == before.state);
                assert!(platform.draft(&drafter(&platform, "ieem-suplente"), &draft.id).await.unwrap() == Some(draft));
            }
            Err(other) => panic!("{other}"),
        }
    }
    assert!((20..100).contains(&performed), "{performed} of 120 were performed");
}

#[tokio::test]
async fn a_row_is_kept_between_two_writers() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let (one, other) = (drafter(&platform, "ieem-transparencia"), drafter(&platform, "ieem-suplente"));
    let draft = start(&platform, vec![proposal(&platform, "a"), proposal(&platform, "b")]).await;
    let save = |number, revision, title| RowChange::Save { number, revision, written: proposal(&platform, title) };
    // What nobody changed has the author it had.
    let untouched = platform.change_draft(&other, &draft.id, vec![save(1, 1, "a")], None).await.unwrap();
    assert_eq!(untouched, draft);
    let saved = platform.change_draft(&other, &draft.id, vec![save(1, 1, "c")], None).await.unwrap();
    assert_eq!(saved.rows[0].author.role, Role::of("ieem-suplente").unwrap());
    assert_eq!(saved.rows[1].author.role, Role::of("ieem-transparencia").unwrap());
    let stale = platform.change_draft(&one, &draft.id, vec![save(1, 1, "d")], None).await.unwrap_err();
    assert!(matches!(&stale, DraftFault::Stale(newer) if **newer == saved), "{stale:?}");
    let stale = present(&platform, &draft).await.unwrap_err();
    assert!(matches!(&stale, PresentFault::Draft(DraftFault::Stale(newer)) if **newer == saved), "{stale:?}");
    let both = platform.change_draft(&one, &draft.id, vec![save(2, 1, "e")], None).await.unwrap();
    let listed = platform.drafts(&other).await.unwrap();
    assert_eq!((listed.len(), &listed[0].id, listed[0].revision, listed[0].count), (1, &both.id, 3, 2));
    platform.discard_draft(&other, &draft.id).await.unwrap();
    assert!(matches!(platform.discard_draft(&one, &draft.id).await, Err(DraftFault::Gone)));
    assert!(matches!(present(&platform, &both).await, Err(PresentFault::Draft(DraftFault::Gone))));
}

#[tokio::test]
async fn it_is_its_institutions_own() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    assert!(platform.drafter(&platform::Authority::of_house(administrator())).is_err());
    assert!(platform.drafter(&platform::Authority::of_house(holder(&platform, "secretaria-tecnica"))).is_err());
    let stranger = domain::Actor { by: None, ..holder(&platform, "ieem-suplente") };
    assert!(
        platform.drafter(&platform::Authority::of_house(stranger.clone())).is_err(),
        "whoever does not hold the office"
    );
    let draft = start(&platform, vec![proposal(&platform, "a")]).await;
    let osc = drafter(&platform, "osc-titular");
    assert_eq!(platform.draft(&osc, &draft.id).await.unwrap(), None);
    assert_eq!(platform.drafts(&osc).await.unwrap(), []);
    let added = vec![RowChange::Add(proposal(&platform, "b"))];
    assert!(matches!(platform.change_draft(&osc, &draft.id, added, None).await, Err(DraftFault::Gone)));
    assert!(matches!(platform.discard_draft(&osc, &draft.id).await, Err(DraftFault::Gone)));
    for _ in 0..2 {
        let refused = platform.present_draft(&osc, &draft.id, 1, BTreeMap::new()).await;
        assert!(matches!(refused, Err(PresentFault::Draft(DraftFault::Gone))));
        // And so it stays once its own institution has presented it.
        present(&platform, &draft).await.unwrap();
    }
    let unknown = domain::Code::new("nobody").unwrap();
    let shared = platform.start_draft(&osc, &[osc.institution().clone(), unknown], Vec::new(), None).await;
    assert!(matches!(shared, Err(DraftFault::NoInstitution(1))));
}

/// Each row is admitted for its author, as if they had sent it alone, whoever presents it.
#[tokio::test]
async fn a_row_is_admitted_for_its_author() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let (ieem, osc) = (drafter(&platform, "ieem-transparencia"), drafter(&platform, "osc-titular"));
    let shared = [osc.institution().clone()];
    let draft = platform.start_draft(&ieem, &shared, vec![proposal(&platform, "a")], None).await.unwrap();
    let added = vec![RowChange::Add(revision(1, 1))];
    let draft = platform.change_draft(&osc, &draft.id, added, None).await.unwrap();
    let refused = present(&platform, &draft).await.unwrap_err();
    let PresentFault::Row { row: 2, failure: Failure::Refused { refusal, .. } } = refused else { panic!("{refused}") };
    assert_eq!(serde_json::to_value(&refusal).unwrap()["office"], "osc-titular");
}

#[tokio::test]
async fn neither_long_rows_nor_many_drafts() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let ieem = drafter(&platform, "ieem-transparencia");
    let long = written("proposal.present", &[("wording", &"a".repeat(128 * 1024))], &[]);
    let rows = vec![proposal(&platform, "a"), long.clone()];
    assert!(matches!(platform.start_draft(&ieem, &[], rows, None).await, Err(DraftFault::TooLong(1))));
    let draft = start(&platform, vec![proposal(&platform, "a")]).await;
    for change in [RowChange::Add(long.clone()), RowChange::Save { number: 1, revision: 1, written: long }] {
        let refused = platform.change_draft(&ieem, &draft.id, vec![change], None).await;
        assert!(matches!(refused, Err(DraftFault::TooLong(0))));
    }
    for _ in 1..200 {
        start(&platform, Vec::new()).await;
    }
    assert!(matches!(platform.start_draft(&ieem, &[], Vec::new(), None).await, Err(DraftFault::TooManyDrafts)));
    platform.discard_draft(&ieem, &draft.id).await.unwrap();
    start(&platform, Vec::new()).await;
}

/// A file belongs to one entry; the second row that names it is the one at fault, and the file is still there.
#[tokio::test]
async fn of_two_rows_that_name_a_file_the_second_is_at_fault() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let file = platform
        .stage_file(
            &platform::Authority::of_house(holder(&platform, "ieem-transparencia")),
            "application/pdf",
            "paper.pdf",
            b"bytes".to_vec(),
        )
        .await
        .unwrap();
    let supported = |title| {
        let mut written = proposal(&platform, title);
        written.fields.insert("support.kind".to_owned(), "letter".to_owned());
        written.fields.insert("support.file".to_owned(), file.id.clone());
        written
    };
    let draft = start(&platform, vec![proposal(&platform, "a"), supported("b"), supported("c")]).await;
    let refused = present(&platform, &draft).await.unwrap_err();
    let PresentFault::Row { row: 3, failure: Failure::NoFile { index: 2, path } } = refused else {
        panic!("{refused}")
    };
    assert_eq!(path, "support.file");
    assert!(platform.staged_file(&file.id, None, std::slice::from_ref(&file.id)).is_some());
}

/// What a draft holds on to is presented with it, whoever of its institution edits the row; what somebody else left is not held.
#[tokio::test]
async fn a_draft_may_name_what_it_holds() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let leave = async |office: &str| {
        let by = holder(&platform, office);
        platform
            .stage_file(&platform::Authority::of_house(by.clone()), "application/pdf", "paper.pdf", b"bytes".to_vec())
            .await
            .unwrap()
            .id
    };
    let supported = |title, file: &str| {
        let mut written = proposal(&platform, title);
        written.fields.insert("support.kind".to_owned(), "letter".to_owned());
        written.fields.insert("support.file".to_owned(), file.to_owned());
        written
    };
    let foreign = leave("osc-titular").await;
    let draft = start(&platform, vec![supported("a", &foreign)]).await;
    assert_eq!(draft.files, Vec::<String>::new());
    let refused = present(&platform, &draft).await.unwrap_err();
    assert!(matches!(refused, PresentFault::Row { failure: Failure::NoFile { .. }, .. }), "{refused}");
    let own = leave("ieem-transparencia").await;
    let draft = start(&platform, vec![supported("b", &own)]).await;
    assert_eq!(draft.files, std::slice::from_ref(&own));
    let colleague = drafter(&platform, "ieem-suplente");
    let written = supported("c", &own);
    let edited = vec![RowChange::Save { number: 1, revision: 1, written }];
    let draft = platform.change_draft(&colleague, &draft.id, edited, None).await.unwrap();
    assert_eq!(draft.files, [own]);
    platform.present_draft(&colleague, &draft.id, draft.revision, BTreeMap::new()).await.unwrap();
}

/// Nobody's act falls on what they never saw: what a row names is what its author had seen of it, or it is not performed.
#[tokio::test]
async fn a_row_that_was_changed_is_not_acted_on() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let (one, other) = (drafter(&platform, "ieem-transparencia"), drafter(&platform, "ieem-suplente"));
    for refers in [&["on", "base"][..], &["on"], &["base"]] {
        let of = platform.snapshot().state.skeleton.next().to_string();
        let mut revised = revision(1, 1);
        revised.refers.retain(|path, _| refers.contains(&path.as_str()));
        for path in ["on", "base"].iter().filter(|path| !refers.contains(path)) {
            revised.fields.insert((*path).to_owned(), of.clone());
        }
        let draft = start(&platform, vec![proposal(&platform, "a"), revised.clone()]).await;
        let swapped = RowChange::Save { number: 1, revision: 1, written: proposal(&platform, "something else") };
        let draft = platform.change_draft(&other, &draft.id, vec![swapped], None).await.unwrap();
        let is_moved = |fault: &PresentFault| {
            matches!(fault, PresentFault::Row { row: 2, failure: Failure::Moved { index: 1, row: 1 } })
        };
        assert!(is_moved(&platform.preview_draft(&draft).await.unwrap_err()));
        let refused = present(&platform, &draft).await.unwrap_err();
        assert!(is_moved(&refused), "{refused}");
        let seen = RowChange::Save { number: 2, revision: 1, written: named_at(revised, 2) };
        let draft = platform.change_draft(&one, &draft.id, vec![seen], None).await.unwrap();
        assert!(present(&platform, &draft).await.is_ok());
    }
}

/// A row that did nothing to the object says nothing of what the author of an edit had seen of it.
#[tokio::test]
async fn the_base_is_a_row_that_changed_the_object() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let rows = vec![proposal(&platform, "a"), proposal(&platform, "b"), revision(1, 2)];
    let refused = present(&platform, &start(&platform, rows).await).await.unwrap_err();
    let PresentFault::Row { row: 3, failure: Failure::Faulty { faults, .. } } = refused else { panic!("{refused}") };
    assert_eq!(faults.iter().map(|fault| fault.path.as_str()).collect::<Vec<_>>(), ["base"]);
}

#[tokio::test]
async fn no_more_than_five_hundred_at_once() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let ieem = drafter(&platform, "ieem-transparencia");
    let many = (0..501).map(|row| proposal(&platform, &format!("{row}"))).collect();
    assert!(matches!(platform.start_draft(&ieem, &[], many, None).await, Err(DraftFault::TooMany)));
    let draft = start(&platform, (0..500).map(|row| proposal(&platform, &format!("{row}"))).collect()).await;
    let added = vec![RowChange::Add(proposal(&platform, "one more"))];
    assert!(matches!(platform.change_draft(&ieem, &draft.id, added, None).await, Err(DraftFault::TooMany)));
    let acts = (0..501).map(|act| institution(&format!("i{act}"))).collect();
    assert_eq!(
        platform.perform(platform::Authority::of_house(administrator()), acts, None).await,
        Err(Failure::TooMany { most: 500 })
    );
    let empty = start(&platform, Vec::new()).await;
    assert!(matches!(present(&platform, &empty).await, Err(PresentFault::Failed(Failure::Nothing))));
    assert_eq!(ieem.institution().as_str(), "ieem");
}

/// Each of them saw a draft with room for what they add.
#[tokio::test]
async fn no_more_than_five_hundred_when_several_add_together() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let ieem = drafter(&platform, "ieem-transparencia");
    let draft = start(&platform, Vec::new()).await;
    let add = || {
        let rows = (0..300).map(|row| RowChange::Add(proposal(&platform, &format!("{row}")))).collect();
        platform.change_draft(&ieem, &draft.id, rows, None)
    };
    let (one, two, three) = tokio::join!(add(), add(), add());
    let refused = [&one, &two, &three].iter().filter(|added| matches!(added, Err(DraftFault::TooMany))).count();
    assert_eq!(refused, 2);
    let draft = platform.draft(&ieem, &draft.id).await.unwrap().unwrap();
    assert_eq!(draft.rows.len(), 300);
    let revision_of_none = RowChange::Save { number: 0, revision: 0, written: proposal(&platform, "new") };
    let stale = platform.change_draft(&ieem, &draft.id, vec![revision_of_none], None).await;
    assert!(matches!(stale, Err(DraftFault::Stale(_))), "a row without a revision is no new one");
}

/// A code is shown to the same request again, kept nowhere, and worth nothing once another is made.
#[tokio::test]
async fn a_code_of_reading_is_shown_again_and_kept_nowhere() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let (ieem, osc) = (drafter(&platform, "ieem-transparencia"), drafter(&platform, "osc-titular"));
    let draft = start(&platform, vec![proposal(&platform, "what is not public yet")]).await;
    let key = |key: String| IdempotencyKey { scope: Scope::Guest, key, body: [1; 32] };
    let (first, second) = (key(platform.guest_key()), key(platform.guest_key()));
    assert!(platform.read_draft(&draft.id, "").await.unwrap().is_none());
    let refused = platform.make_reading(&osc, &draft.id, &first).await;
    assert!(matches!(refused, Err(ReadingFault::Draft(DraftFault::Gone))));
    let forged = platform.make_reading(&ieem, &draft.id, &key("forged".into())).await;
    assert!(matches!(forged, Err(ReadingFault::Key(Failure::KeyUnknown))));

    let made = platform.make_reading(&ieem, &draft.id, &first).await.unwrap();
    assert_eq!(made.code.len(), 29);
    assert_eq!(platform.make_reading(&ieem, &draft.id, &first).await.unwrap(), made);
    let other_body = IdempotencyKey { body: [2; 32], ..first.clone() };
    let reused = platform.make_reading(&ieem, &draft.id, &other_body).await;
    assert!(matches!(reused, Err(ReadingFault::Key(Failure::KeyReused))));
    let opened = platform.read_draft(&draft.id, &made.code.to_lowercase().replace('-', " ")).await.unwrap().unwrap();
    assert_eq!(opened.rows, draft.rows);
    let elsewhere = start(&platform, Vec::new()).await;
    assert!(platform.read_draft(&elsewhere.id, &made.code).await.unwrap().is_none());

    platform.close().await.unwrap();
    drop(platform);
    let plain = made.code.replace('-', "");
    for (path, bytes) in scratch.files() {
        for code in [made.code.as_bytes(), plain.as_bytes()] {
            assert!(!bytes.windows(code.len()).any(|window| window == code), "{}", path.display());
        }
    }
    let platform = Platform::open_with(&scratch.path(), demo()).await.unwrap();
    let ieem = drafter(&platform, "ieem-transparencia");
    assert_eq!(platform.make_reading(&ieem, &draft.id, &first).await.unwrap(), made, "also by the next process");
    let anew = platform.make_reading(&ieem, &draft.id, &second).await.unwrap();
    assert_ne!(anew, made);
    assert!(platform.read_draft(&draft.id, &made.code).await.unwrap().is_none());
    assert!(platform.read_draft(&draft.id, &anew.code).await.unwrap().is_some());
    let late = platform.make_reading(&ieem, &draft.id, &first).await;
    assert!(matches!(late, Err(ReadingFault::Superseded)), "asking again for the old one changes nothing");
    assert!(platform.read_draft(&draft.id, &anew.code).await.unwrap().is_some());
    platform.discard_draft(&ieem, &draft.id).await.unwrap();
    assert!(platform.read_draft(&draft.id, &anew.code).await.unwrap().is_none());
}

#[tokio::test]
async fn the_secret_is_for_its_owner_alone_and_made_anew_when_it_is_gone() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let file = scratch.path().join("secret");
    let secret = std::fs::read(&file).unwrap();
    assert_eq!((secret.len(), std::fs::metadata(&file).unwrap().permissions().mode() & 0o777), (32, 0o600));
    let ieem = drafter(&platform, "ieem-transparencia");
    let draft = start(&platform, Vec::new()).await;
    let key = IdempotencyKey { scope: Scope::Guest, key: platform.guest_key(), body: [1; 32] };
    let made = platform.make_reading(&ieem, &draft.id, &key).await.unwrap();
    platform.close().await.unwrap();
    drop(platform);
    // As in a folder that came from a backup.
    std::fs::remove_file(&file).unwrap();
    let platform = Platform::open_with(&scratch.path(), demo()).await.unwrap();
    assert_ne!(std::fs::read(&file).unwrap(), secret);
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(platform.read_draft(&draft.id, &made.code).await.unwrap().is_none());
    platform.close().await.unwrap();
    drop(platform);
    std::fs::write(&file, b"short").unwrap();
    assert!(Platform::open_with(&scratch.path(), demo()).await.is_err());
}

/// What somebody was reading when it was discarded goes when they have read it, though nobody writes any more.
#[tokio::test]
async fn what_was_read_when_it_was_discarded_goes_by_itself() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let canary = "quetzal";
    let draft = start(&platform, vec![proposal(&platform, canary)]).await;
    let is_there = || scratch.files().values().any(|bytes| bytes.windows(7).any(|seven| seven == canary.as_bytes()));
    let reader = forge::reading(&scratch.path()).await;
    platform.discard_draft(&drafter(&platform, "ieem-transparencia"), &draft.id).await.unwrap();
    assert!(is_there(), "it is read still");
    forge::read(reader).await;
    let goes = async {
        while is_there() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(60), goes).await.expect("it goes by itself");
}
