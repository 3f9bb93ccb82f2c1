//! What lets somebody act is looked for in the transaction that writes, of everything that somebody writes: found out a moment before,
//! it is worth nothing once it ended.

use std::fmt::Debug;

use domain::{Actor, Code, Role};
use platform::{
    Authority, DigestChoice, EMail, IdempotencyKey, Oneself, Pace, Preparer, Presenter, Reach, RowChange, Scope,
    Session, Token, Written,
};

use crate::account::{oneself, risen, signed_in};
use crate::people::{Desk, FROM, HOUR, MINUTE, WHO};
use crate::scratch::{administrator, holder, request};

const OFFICE: &str = "ieem-area";
const LIAISON: &str = "enlace@institucion.example";

/// Somebody with all that is found out of them at the head of a request.
struct Ready {
    token: Token,
    session: Session,
    oneself: Oneself,
    by: Authority,
    preparer: Preparer,
    holder: Presenter,
    /// A draft that they prepared.
    draft: String,
    other: Oneself,
}

fn written() -> Written {
    Written { act: "secretariat.register_institution".to_owned(), ..Written::default() }
}

async fn acting(desk: &Desk, token: &Token) -> (Session, Authority) {
    let session = desk.platform.session(token).await.unwrap().unwrap();
    let held = session.holds(&desk.platform.snapshot(), desk.platform.now().date()).remove(0);
    let actor = Actor { role: held.role, by: Some(held.by), level: session.level };
    let by = desk.platform.acting_in(&session, token, actor);
    (session, by)
}

/// Takes out the letters that wait.
pub(crate) async fn drained(desk: &Desk) {
    while let Some(letter) = desk.platform.next_letter().await.unwrap() {
        assert!(desk.platform.handing(&letter.id).await.unwrap());
        desk.platform.sent(&letter.id).await.unwrap();
    }
}

/// So long after they showed their factor.
async fn ready(desk: &Desk, later: i64) -> Ready {
    let (token, _) = risen(desk, &signed_in(desk).await).await;
    drained(desk).await;
    let other = signed_in(desk).await;
    let other = oneself(desk, &other, FROM).await;
    desk.after(later);
    let oneself = oneself(desk, &token, FROM).await;
    let (session, by) = acting(desk, &token).await;
    let preparer = desk.platform.preparer(&by).unwrap();
    let draft = desk.platform.prepare(&preparer, written(), "/x", None).await.unwrap().id;
    let holder = preparer.holder().unwrap();
    Ready { token, session, oneself, by, preparer, holder, draft, other }
}

/// What came of it, where it was refused.
fn told<T, E: Debug>(done: Result<T, E>) -> Option<String> {
    done.err().map(|fault| format!("{fault:?}"))
}

/// All that they write as themselves, with what each was told.
async fn as_oneself(desk: &Desk, ready: &Ready) -> Vec<(&'static str, Option<String>)> {
    let (platform, Ready { token, session, oneself, .. }) = (&desk.platform, ready);
    let address: EMail = "otra@institucion.example".parse().unwrap();
    let digest = DigestChoice { pace: Pace::Never, reach: Reach::OwnToo };
    let factor = platform.factors(&oneself.person).await.unwrap().bound.first().map(|factor| factor.id.clone());
    vec![
        ("language", told(platform.set_language(oneself, "en").await)),
        ("pace", told(platform.set_pace(oneself, Pace::Weekly).await)),
        ("digest", told(platform.set_digest_choice(oneself, digest).await)),
        ("follow", told(platform.follow(oneself, 1).await)),
        ("unfollow", told(platform.unfollow(oneself, 1).await)),
        ("act as", told(platform.act_as(oneself, &Role::of(OFFICE).unwrap()).await)),
        ("address", told(platform.ask_address(oneself, &address).await)),
        ("download", told(platform.take_along(oneself).await)),
        ("revoke", told(platform.revoke_token(oneself, "0").await)),
        ("others", told(platform.end_other_devices(oneself, token).await)),
        ("passkey", told(platform.ask_for_passkey(token, session).await)),
        ("offer", told(platform.offer_totp(token, session).await)),
        ("codes", told(platform.renew_recovery_codes(token, session, "").await)),
        ("code", told(platform.show_recovery_code(token, session, "AAAA-BBBB").await)),
        ("factor", told(platform.remove_factor(token, session, &factor.unwrap_or_default()).await)),
    ]
}

/// All that they write for their office, with what each was told.
async fn for_the_office(desk: &Desk, ready: &Ready) -> Vec<(&'static str, Option<String>)> {
    let (platform, Ready { oneself, by, preparer, holder, draft, .. }) = (&desk.platform, ready);
    let (code, address): (Code, EMail) = (Code::new(OFFICE).unwrap(), LIAISON.parse().unwrap());
    let key = IdempotencyKey { scope: Scope::Session("x".into()), key: "x".into(), body: [7; 32] };
    let changes = vec![RowChange::Add(written())];
    vec![
        ("invite", told(platform.invite_liaison(by, &code, &address, "es-MX", 7).await)),
        ("file", told(platform.stage_file(by, "text/plain", "a.txt", b"a".to_vec()).await)),
        ("mailbox", told(platform.name_mailbox(oneself, &code, &address, "es-MX").await)),
        ("no mailbox", told(platform.drop_mailbox(oneself, &code).await)),
        ("token", told(platform.make_token(oneself, &Role::of(OFFICE).unwrap()).await)),
        ("prepare", told(platform.prepare(preparer, written(), "/y", None).await)),
        ("change", told(platform.change_draft(preparer, draft, changes, None).await)),
        ("reading", told(platform.make_reading(holder, draft, &key).await)),
        ("clearance", told(platform.ask_clearance(holder, draft, 7, None).await)),
        ("no clearance", told(platform.withdraw_clearance(holder, draft, "0").await)),
        ("no guest", told(platform.uninvite_from_draft(holder, draft, 1).await)),
        ("return", told(platform.return_preparation(holder, draft, 2, &"Falta la fecha.".parse().unwrap()).await)),
        ("drop", told(platform.drop_preparation(holder, draft).await)),
    ]
}

/// The ways in which what lets somebody act ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    SignOut,
    FromAnother,
    Reset,
    Forgotten,
    Office,
    Freshness,
    /// An hour without being used.
    Idle,
    /// Twelve hours, used all the while.
    AllInAll,
}

async fn end(desk: &Desk, way: Ends, ready: &Ready) {
    let platform = &desk.platform;
    match way {
        Ends::SignOut => platform.sign_out(&ready.token, FROM).await.unwrap(),
        Ends::FromAnother => platform.end_other_devices(&ready.other, &ready.other.session).await.unwrap(),
        Ends::Reset => {
            let reset = request("secretariat.reset_factor", &[("office", OFFICE)]);
            platform.perform(Authority::of_house(administrator()), vec![reset], None).await.unwrap();
        }
        Ends::Forgotten => {
            assert!(
                platform.forget_person(&Authority::of_house(administrator()), &ready.oneself.person).await.unwrap()
            );
        }
        Ends::Office => desk.somebody_else_holds_it().await,
        Ends::Freshness => desk.after(15 * MINUTE + 1),
        Ends::Idle => desk.after(20 * MINUTE + HOUR + 1),
        Ends::AllInAll => {
            for used in 1..=14 {
                desk.after(20 * MINUTE + used * 50 * MINUTE);
                platform.session(&ready.token).await.unwrap();
            }
        }
    }
}

/// Where nothing ended, nobody is told that it did.
#[tokio::test]
async fn whoever_is_there_still_is_not_told_that_they_went() {
    let desk = Desk::with_somebody(WHO).await;
    let ready = ready(&desk, 0).await;
    let told = [for_the_office(&desk, &ready).await, as_oneself(&desk, &ready).await].concat();
    let refused: Vec<_> = told.into_iter().filter_map(|(what, told)| Some((what, told?))).collect();
    let names: Vec<&str> = refused.iter().map(|(what, _)| *what).collect();
    assert_eq!(names, ["code"], "{refused:?}");
}

#[tokio::test]
async fn whatever_ended_since_it_was_found_out_leaves_nothing() {
    for way in
        [Ends::SignOut, Ends::FromAnother, Ends::Reset, Ends::Forgotten, Ends::Freshness, Ends::Idle, Ends::AllInAll]
    {
        let desk = Desk::with_somebody(WHO).await;
        let later = if matches!(way, Ends::Idle | Ends::AllInAll) { 20 * MINUTE } else { 0 };
        let ready = ready(&desk, later).await;
        end(&desk, way, &ready).await;
        let kept = async || format!("{:?}", desk.platform.kept_of(&ready.oneself.person).await.unwrap());
        let files = || std::fs::read_dir(desk.scratch.path().join("files")).unwrap().count();
        let before = (kept().await, files(), desk.platform.snapshot().latest);
        let told = [as_oneself(&desk, &ready).await, for_the_office(&desk, &ready).await].concat();
        for (what, told) in told {
            let told = told.unwrap_or_else(|| panic!("{way:?}: {what} was done"));
            let is_so = told.contains("Ended") || told == "Late" || later > 0 || way == Ends::Forgotten;
            assert!(is_so, "{way:?}: {what}: {told}");
        }
        assert_eq!(before, (kept().await, files(), desk.platform.snapshot().latest), "{way:?}");
    }
}

/// Whoever lost the office writes nothing for it, and what is their own as before.
#[tokio::test]
async fn an_office_that_passed_on_is_written_for_by_nobody_who_held_it() {
    let desk = Desk::with_somebody(WHO).await;
    let ready = ready(&desk, 0).await;
    end(&desk, Ends::Office, &ready).await;
    for (what, told) in for_the_office(&desk, &ready).await {
        let told = told.unwrap_or_else(|| panic!("{what} was done"));
        assert!(told.contains("Ended") || told == "NotTheirs", "{what}: {told}");
    }
    desk.platform.set_language(&ready.oneself, "en").await.unwrap();
}

/// Nor does whoever prepares for it no more.
#[tokio::test]
async fn whoever_prepares_no_more_keeps_nothing() {
    let desk = Desk::with_somebody(WHO).await;
    let house = Authority::of_house(holder(&desk.platform, OFFICE));
    let (code, address): (Code, EMail) = (Code::new(OFFICE).unwrap(), LIAISON.parse().unwrap());
    let made = desk.platform.invite_liaison(&house, &code, &address, "es-MX", 7).await.unwrap();
    desk.platform.accept_invitation(&made.token).await.unwrap();
    drained(&desk).await;
    let verifier = desk.ask(LIAISON).await;
    let entered = desk.type_code(&verifier, &desk.letter().await.unwrap().code).await.unwrap();
    let (token, _) = risen(&desk, &entered).await;
    let (_, by) = acting(&desk, &token).await;
    let preparer = desk.platform.preparer(&by).unwrap();
    let draft = desk.platform.prepare(&preparer, written(), "/x", None).await.unwrap();
    let own = desk.platform.liaisons(house.actor()).await.unwrap().remove(0);
    desk.platform.end_liaison(&house, &own.id, FROM).await.unwrap();
    let more = vec![RowChange::Add(written())];
    assert!(told(desk.platform.prepare(&preparer, written(), "/y", None).await).unwrap().contains("Ended"));
    assert!(told(desk.platform.change_draft(&preparer, &draft.id, more, None).await).unwrap().contains("Ended"));
    let left = told(desk.platform.stage_file(&by, "text/plain", "a.txt", b"a".to_vec()).await);
    assert_eq!(left.as_deref(), Some("Ended"));
}
