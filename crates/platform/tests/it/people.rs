//! Signing in and invitations, with a clock in hand.

use domain::{Actor, Code, Level, Request, Role};
use platform::{
    Correspondence, EMail, Failure, InvitationFault, Mode, Network, Platform, Proof, SignInFault, SignInLetter, Token,
    Told, script,
};

use crate::scratch::{Scratch, TestClock, administrator, founding, request};

pub(crate) const MINUTE: i64 = 60_000;
pub(crate) const HOUR: i64 = 60 * MINUTE;
pub(crate) const DAY: i64 = 24 * HOUR;
pub(crate) const FROM: Network = Network::Four([192, 0, 2]);
/// 10:00 in Mexico City on 9 November 2026.
const INSTANT: i64 = 1_794_240_000_000;

/// A table of one office that somebody holds, and an administrator.
pub(crate) struct Desk {
    pub scratch: Scratch,
    pub clock: TestClock,
    pub platform: Platform,
}

/// A letter about a request to sign in.
pub(crate) struct Received {
    pub address: String,
    pub language: String,
    pub code: String,
    pub link: Token,
}

fn address(text: &str) -> EMail {
    text.parse().unwrap()
}

/// The entry of whoever holds an office today.
fn appointment(platform: &Platform, office: &str) -> u64 {
    platform.appointment_today(&Code::new(office).unwrap()).unwrap()
}

impl Desk {
    async fn new() -> Self {
        let (scratch, clock) = (Scratch::new(), TestClock::at(INSTANT));
        Platform::create_with(&scratch.path(), &founding(), &clock.setting(Mode::Demo)).await.unwrap();
        let platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Demo)).await.unwrap();
        let acts: Vec<Request> = vec![
            request(
                "secretariat.register_institution",
                &[("code", "ieem"), ("name", "Instituto Electoral"), ("short_name", "IEEM")],
            ),
            request(
                "secretariat.create_office",
                &[("code", "ieem-area"), ("institution", "ieem"), ("post", "area"), ("name", "Unidad")],
            ),
            request("secretariat.appoint", &[("office", "ieem-area"), ("from", "2026-11-01")]),
        ];
        platform.perform(platform::Authority::of_house(administrator()), acts, None).await.unwrap();
        Self { scratch, clock, platform }
    }

    /// The same, with somebody who accepted the office at that address.
    pub(crate) async fn with_somebody(at: &str) -> Self {
        let desk = Self::new().await;
        let made = desk.invite(at, 7).await.unwrap();
        desk.platform.accept_invitation(&made).await.unwrap();
        // The letter of the invitation is none of theirs.
        while let Some(letter) = desk.platform.next_letter().await.unwrap() {
            assert!(desk.platform.handing(&letter.id).await.unwrap());
            desk.platform.sent(&letter.id).await.unwrap();
        }
        desk
    }

    async fn invite(&self, at: &str, days: i64) -> Result<Token, InvitationFault> {
        self.invite_to("ieem-area", at, days).await
    }

    async fn invite_to(&self, office: &str, at: &str, days: i64) -> Result<Token, InvitationFault> {
        let by = Actor { role: Role::Administrator, by: None, level: Level::Console };
        let appointment = appointment(&self.platform, office);
        let made = self
            .platform
            .invite(&platform::Authority::of_house(by.clone()), appointment, &address(at), "es-MX", days)
            .await;
        made.map(|made| made.token)
    }

    /// The letter that waits, which is taken out of the outbox.
    pub(crate) async fn letter(&self) -> Option<Received> {
        let letter = self.platform.next_letter().await.unwrap()?;
        assert!(self.platform.handing(&letter.id).await.unwrap());
        self.platform.sent(&letter.id).await.unwrap();
        let addressed = self.platform.addressed(&letter).await.unwrap()?;
        let Told::SignIn(SignInLetter { code, link_token, .. }) = addressed.told else {
            panic!("{:?}", addressed.told)
        };
        let link = link_token.parse().unwrap();
        Some(Received { address: addressed.recipient.address, language: addressed.recipient.language, code, link })
    }

    pub(crate) async fn ask(&self, at: &str) -> Token {
        self.platform.ask_to_sign_in(&address(at), None, FROM).await.unwrap()
    }

    pub(crate) async fn type_code(&self, verifier: &Token, code: &str) -> Result<Token, SignInFault> {
        self.platform.sign_in_by_code(&Proof::Verifier(verifier.clone()), code, FROM).await
    }

    /// From today on somebody else is the occupant.
    pub(crate) async fn somebody_else_holds_it(&self) {
        let next = request("secretariat.appoint", &[("office", "ieem-area"), ("from", "2026-11-09")]);
        self.platform.perform(platform::Authority::of_house(administrator()), vec![next], None).await.unwrap();
    }

    pub(crate) fn after(&self, milliseconds: i64) {
        self.clock.set(INSTANT + milliseconds);
    }

    /// The same once what is old was forgotten, which a start does before it can be closed again.
    pub(crate) async fn started_again(self) -> Self {
        let Self { scratch, clock, mut platform } = self;
        for _ in 0..2 {
            platform.close().await.unwrap();
            drop(platform);
            platform = Platform::open_with(&scratch.path(), clock.setting(Mode::Demo)).await.unwrap();
        }
        Self { scratch, clock, platform }
    }
}

pub(crate) const WHO: &str = "nombre@institucion.example";

#[tokio::test]
async fn a_code_signs_in_once_however_it_is_typed() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(" NOMBRE@Institucion.Example").await;
    let letter = desk.letter().await.unwrap();
    assert_eq!(letter.address, WHO, "letters go to the address that was invited");
    assert_eq!((letter.code.len(), &letter.code[4..5], letter.language.as_str()), (9, "-", "es-MX"));
    let typed = letter.code.replace('-', " ").to_lowercase().replace('0', "o").replace('1', "l");
    let token = desk.type_code(&verifier, &typed).await.unwrap();
    let session = desk.platform.session(&token).await.unwrap().unwrap();
    assert_eq!(session.level, Level::EMail);
    let held = session.holds(&desk.platform.snapshot(), desk.platform.now().date());
    assert_eq!(held.iter().map(|held| held.role.word()).collect::<Vec<_>>(), ["ieem-area"]);
    assert_eq!(session.acts_as(&held), held.first());
    assert_eq!(desk.type_code(&verifier, &letter.code).await, Err(SignInFault::Spent));
    let by_link = desk.platform.sign_in_by_link(&letter.link, Some(&verifier), FROM).await;
    assert_eq!(by_link, Err(SignInFault::Spent), "code and link are one request");
    desk.platform.sign_out(&token, FROM).await.unwrap();
    assert_eq!(desk.platform.session(&token).await.unwrap(), None, "a stolen cookie is worth nothing after sign-out");
}

#[tokio::test]
async fn of_two_who_come_at_once_one_signs_in() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    let letter = desk.letter().await.unwrap();
    let (one, other) = tokio::join!(desk.type_code(&verifier, &letter.code), desk.type_code(&verifier, &letter.code));
    assert_eq!([&one, &other].iter().filter(|entered| entered.is_ok()).count(), 1, "{one:?} {other:?}");
}

#[tokio::test]
async fn the_link_works_in_the_browser_that_asked_and_looking_changes_nothing() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    let link = desk.letter().await.unwrap().link;
    let other = desk.ask("otra@institucion.example").await;
    for elsewhere in [None, Some(&other)] {
        assert_eq!(desk.platform.asked_by_link(&link, elsewhere).await, Err(SignInFault::OtherBrowser));
        let pressed = desk.platform.sign_in_by_link(&link, elsewhere, FROM).await;
        assert_eq!(pressed, Err(SignInFault::OtherBrowser));
    }
    assert!(desk.platform.asked_by_link(&link, Some(&verifier)).await.is_ok());
    assert!(desk.platform.sign_in_by_link(&link, Some(&verifier), FROM).await.is_ok());
    assert_eq!(desk.platform.asked_by_link(&link, Some(&verifier)).await, Err(SignInFault::Spent));
}

#[tokio::test]
async fn five_wrong_codes_end_a_request_and_no_other_one() {
    let desk = Desk::with_somebody(WHO).await;
    for at in [WHO, "nadie@institucion.example"] {
        let verifier = desk.ask(at).await;
        let code = desk.letter().await.map_or("00000000".to_owned(), |letter| letter.code);
        for left in [4, 3, 2, 1] {
            assert_eq!(desk.type_code(&verifier, "UUUU").await, Err(SignInFault::Wrong { left }), "{at}");
        }
        assert_eq!(desk.type_code(&verifier, "").await, Err(SignInFault::Exhausted), "{at}");
        assert_eq!(desk.type_code(&verifier, &code).await, Err(SignInFault::Exhausted), "{at}: not even the right one");
    }
}

/// Whatever others type wrong, or ask for, from wherever: the right code of a request that is good signs in.
#[tokio::test]
async fn nobody_is_locked_out_by_others() {
    let desk = Desk::with_somebody(WHO).await;
    let own = desk.ask(WHO).await;
    let letter = desk.letter().await.unwrap();
    for network in 0..13 {
        let there = Network::Four([198, 51, network]);
        for round in 0..6 {
            let asked = desk.platform.ask_to_sign_in(&address(WHO), None, there).await;
            let Ok(verifier) = asked else {
                assert!(round == 5 || network > 10, "{network}: {round}");
                continue;
            };
            for _ in 0..5 {
                assert!(desk.type_code(&verifier, "UUUU").await.is_err());
            }
        }
    }
    assert!(desk.type_code(&own, &letter.code).await.is_ok());
    desk.after(61 * MINUTE);
    while desk.letter().await.is_some() || desk.platform.next_letter().await.unwrap().is_some() {}
    let (verifier, letter) = (desk.ask(WHO).await, desk.letter().await.unwrap());
    assert!(desk.platform.sign_in_by_link(&letter.link, Some(&verifier), FROM).await.is_ok());
}

#[tokio::test]
async fn again_sends_the_same_code_while_it_is_good() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    let first = desk.letter().await.unwrap();
    desk.after(9 * MINUTE);
    assert_eq!(desk.platform.ask_again(&verifier, FROM).await, Ok(()));
    assert_eq!(desk.letter().await.unwrap().code, first.code);
    let same = desk.platform.ask_to_sign_in(&address(WHO), Some(&verifier), FROM).await.unwrap();
    assert!(same == verifier && desk.letter().await.unwrap().code == first.code);
    let other =
        desk.platform.ask_to_sign_in(&address("otra@institucion.example"), Some(&verifier), FROM).await.unwrap();
    assert!(other != verifier, "what a browser holds for one address is not used for another");
    desk.after(10 * MINUTE);
    assert_eq!(desk.type_code(&verifier, &first.code).await, Err(SignInFault::Late), "ten minutes from the first one");
    assert_eq!(desk.platform.ask_again(&verifier, FROM).await, Err(SignInFault::Late));
    let anew = desk.platform.ask_to_sign_in(&address(WHO), Some(&verifier), FROM).await.unwrap();
    assert!(anew != verifier && desk.letter().await.unwrap().code != first.code);
}

#[tokio::test]
async fn an_address_is_written_to_five_times_an_hour_from_a_network_and_nobodys_never() {
    let desk = Desk::with_somebody(WHO).await;
    let ask = async |at: &str, from| desk.platform.ask_to_sign_in(&address(at), None, from).await.map(|_| ());
    for round in 0..8 {
        let answer = if round < 5 { Ok(()) } else { Err(SignInFault::Often) };
        for at in [WHO, "nadie@institucion.example"] {
            assert_eq!(ask(at, FROM).await, answer, "{at}: what is said is true, and the same");
        }
        assert_eq!(desk.letter().await.is_some(), round < 5, "{round}");
        assert!(desk.platform.next_letter().await.unwrap().is_none());
    }
    assert_eq!(ask("nombre+mesa@institucion.example", FROM).await, Ok(()), "another address");
    let elsewhere = Network::Six(0x2001_0db8_0001_0002);
    assert_eq!(ask(WHO, elsewhere).await, Ok(()));
    assert!(desk.letter().await.is_some(), "from another network");
}

#[tokio::test]
async fn what_was_counted_by_a_clock_that_was_ahead_is_over_once_it_is_right() {
    let desk = Desk::with_somebody(WHO).await;
    let ask = async || desk.platform.ask_to_sign_in(&address(WHO), None, FROM).await;
    desk.after(20 * DAY);
    while ask().await.is_ok() {
        assert!(desk.letter().await.is_some());
    }
    desk.after(0);
    assert!(ask().await.is_ok() && desk.letter().await.is_some());
}

#[tokio::test]
async fn a_clock_that_steps_back_makes_nothing_good_for_longer() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    let code = desk.letter().await.unwrap().code;
    desk.after(-HOUR);
    assert_eq!(desk.type_code(&verifier, &code).await, Err(SignInFault::Late));
    desk.after(0);
    let token = desk.type_code(&verifier, &code).await.unwrap();
    desk.after(-4_000);
    assert!(desk.platform.session(&token).await.unwrap().is_some(), "a clock that is set right steps back a little");
    desk.after(-HOUR);
    assert_eq!(desk.platform.session(&token).await.unwrap(), None);
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_without_being_used() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    let code = desk.letter().await.unwrap().code;
    let token = desk.type_code(&verifier, &code).await.unwrap();
    desk.after(11 * HOUR);
    assert!(desk.platform.session(&token).await.unwrap().is_some());
    desk.after(22 * HOUR);
    assert!(desk.platform.session(&token).await.unwrap().is_some(), "it was used meanwhile");
    desk.after(34 * HOUR);
    assert_eq!(desk.platform.session(&token).await.unwrap(), None);
    desk.after(22 * HOUR);
    assert_eq!(desk.platform.session(&token).await.unwrap(), None, "what ended does not begin again");
}

#[tokio::test]
async fn an_invitation_is_good_once_for_its_office_and_its_days() {
    let desk = Desk::new().await;
    let refused = desk.invite("otra@institucion.example", 1).await.unwrap();
    desk.platform.refuse_invitation(&refused).await.unwrap();
    assert_eq!(desk.platform.accept_invitation(&refused).await, Err(InvitationFault::Answered));
    let first = desk.invite(WHO, 2).await.unwrap();
    let second = desk.invite(WHO, 99).await.unwrap();
    assert_eq!(desk.platform.accept_invitation(&first).await, Err(InvitationFault::Answered), "it was replaced");
    let seen = desk.platform.invitation(&second).await.unwrap();
    assert_eq!((seen.role.word(), seen.address.as_str()), ("ieem-area", WHO));
    assert_eq!(desk.platform.invitation(&second).await.unwrap().role, seen.role, "looking changes nothing");
    desk.after(7 * DAY);
    assert_eq!(desk.platform.accept_invitation(&second).await, Err(InvitationFault::Late), "seven days at most");
    desk.after(6 * DAY);
    assert!(desk.platform.accept_invitation(&second).await.is_ok());
    assert_eq!(desk.platform.accept_invitation(&second).await, Err(InvitationFault::Answered));
    let elsewhere = desk.invite("otra@institucion.example", 1).await;
    assert_eq!(elsewhere.map(|_| ()), Err(InvitationFault::SignsIn), "nobody else is invited for who signs in");
}

#[tokio::test]
async fn nobody_accepts_offices_of_two_sectors_whatever_the_office_is() {
    let desk = Desk::with_somebody(WHO).await;
    let seat = |code, sector| request("secretariat.create_seat", &[("code", code), ("sector", sector), ("name", code)]);
    let office = |code, institution, seat| {
        let fields =
            [("code", code), ("institution", institution), ("post", "titular"), ("seat", seat), ("name", code)];
        request("secretariat.create_office", &fields)
    };
    let osc = [("code", "osc"), ("name", "Sociedad civil"), ("short_name", "OSC")];
    let acts = vec![
        seat("entes", "public_bodies"),
        seat("civil", "civil_society"),
        request("secretariat.register_institution", &osc),
        office("ieem-titular", "ieem", "entes"),
        office("osc-titular", "osc", "civil"),
        request("secretariat.appoint", &[("office", "ieem-titular"), ("from", "2026-11-01")]),
        request("secretariat.appoint", &[("office", "osc-titular"), ("from", "2026-11-01")]),
    ];
    desk.platform.perform(platform::Authority::of_house(administrator()), acts, None).await.unwrap();
    // The area has no seat of its own, and acts for the sector of its institution.
    let other = desk.invite_to("osc-titular", WHO, 7).await.unwrap();
    assert_eq!(desk.platform.accept_invitation(&other).await, Err(InvitationFault::OtherSector));
    let own = desk.invite_to("ieem-titular", WHO, 7).await.unwrap();
    assert!(desk.platform.accept_invitation(&own).await.is_ok());
}

/// Whoever conducts lets herself in for an office that sits, and performs both halves of what takes two.
#[tokio::test]
async fn one_person_is_not_two() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let role = |code: &str| Role::of(code).unwrap();
    let let_in = async |office: &str, at: &str| {
        let by = platform::Authority::of_house(platform.holder(&role("secretaria-tecnica")));
        let made = platform.invite(&by, appointment(&platform, office), &address(at), "es-MX", 7).await?;
        platform.accept_invitation(&made.token).await
    };
    assert_eq!(let_in("secretaria-tecnica", WHO).await, Ok(role("secretaria-tecnica")));
    let entry = platform.snapshot().latest;
    assert_eq!(let_in("infoem-titular", WHO).await, Err(InvitationFault::Conducts));
    assert_eq!(platform.snapshot().latest, entry, "nothing is recorded of what is refused");
    assert_eq!(let_in("infoem-titular", "otra@institucion.example").await, Ok(role("infoem-titular")));
    assert_eq!(platform.snapshot().latest, entry + 1, "that somebody was let in is an entry");
    assert_eq!(let_in("osc-titular", "otra@institucion.example").await, Err(InvitationFault::OtherSector));
    // Two offices that were recorded of two persons, and are of one.
    let by = |office: &str| platform.holder(&role(office)).by;
    assert_ne!(by("osc-titular"), by("osc-suplente"));
    for office in ["osc-titular", "osc-suplente"] {
        assert_eq!(let_in(office, "tercera@institucion.example").await, Ok(role(office)));
    }
    assert_eq!(by("osc-titular"), by("osc-suplente"), "one person is one pseudonym");
    assert_eq!(let_in("osc-suplente", "cuarta@institucion.example").await, Err(InvitationFault::SignsIn));
}

#[tokio::test]
async fn an_invitation_for_an_office_that_changed_hands_is_worth_nothing() {
    let desk = Desk::new().await;
    let made = desk.invite(WHO, 7).await.unwrap();
    let next = request("secretariat.appoint", &[("office", "ieem-area"), ("from", "2026-11-10")]);
    desk.platform.perform(platform::Authority::of_house(administrator()), vec![next], None).await.unwrap();
    assert!(desk.platform.invitation(&made).await.is_ok(), "until that day");
    desk.after(DAY);
    let late = desk.platform.invitation(&made).await.map(|_| ());
    assert_eq!(late, Err(InvitationFault::OfficeChanged));
    assert_eq!(desk.platform.accept_invitation(&made).await, Err(InvitationFault::OfficeChanged));
}

#[tokio::test]
async fn whoever_held_an_office_holds_it_no_more_in_the_same_session() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    let code = desk.letter().await.unwrap().code;
    let token = desk.type_code(&verifier, &code).await.unwrap();
    desk.somebody_else_holds_it().await;
    let session = desk.platform.session(&token).await.unwrap().unwrap();
    assert_eq!(session.holds(&desk.platform.snapshot(), desk.platform.now().date()), []);
}

#[tokio::test]
async fn only_those_whom_the_rules_name_invite() {
    let desk = Desk::new().await;
    let holder = desk.platform.holder(&Role::of("ieem-area").unwrap());
    let named = appointment(&desk.platform, "ieem-area");
    let asked = desk
        .platform
        .invite(&platform::Authority::of_house(holder.clone()), named, &address(WHO), "es-MX", 7)
        .await
        .map(|_| ());
    assert_eq!(asked, Err(InvitationFault::NotTheirs));
    let by = Actor { role: Role::Administrator, by: None, level: Level::Console };
    let asked = desk
        .platform
        .invite(&platform::Authority::of_house(by.clone()), named + 1, &address(WHO), "es-MX", 7)
        .await
        .map(|_| ());
    assert_eq!(asked, Err(InvitationFault::Vacant));
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let secretary = platform.holder(&Role::of("secretaria-tecnica").unwrap());
    let suplente = Code::new("ieem-transparencia").unwrap();
    assert!(platform.may_invite(&secretary, &suplente, &platform.snapshot()));
    assert!(!platform.may_invite(&by, &suplente, &platform.snapshot()), "once the table is installed");
    assert!(platform.may_invite(&by, &Code::new("secretaria-tecnica").unwrap(), &platform.snapshot()));
}

#[tokio::test]
async fn nobody_is_invited_for_what_waits_to_be_confirmed_and_who_left_acts_no_more() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let play = async |acts: &str| script::play(&platform, acts).await.unwrap();
    let office = Code::new("secretaria-tecnica").unwrap();
    let former = platform.holder(&Role::Office(office.clone()));
    play("as secretaria-tecnica\ndo secretariat.vacate_by_paper\n  office = secretaria-tecnica\n  until = 2020-12-08\n  support.kind = resignation\n").await;
    play("on 2020-12-09T10:00\nas infoem-titular\ndo secretariat.appoint_by_paper\n  office = secretaria-tecnica\n  from = 2020-12-09\n  support.kind = appointment\n").await;
    let paper = platform.snapshot().latest;
    let by = Actor { role: Role::Administrator, by: None, level: Level::Console };
    let invite =
        async || platform.invite(&platform::Authority::of_house(by.clone()), paper, &address(WHO), "es-MX", 7).await;
    assert_eq!(invite().await.map(|_| ()), Err(InvitationFault::Vacant), "it waits to be confirmed");
    play(&format!("as contraloria-titular\ndo secretariat.confirm_appointment\n  paper = {paper}\n")).await;
    let invited = platform.invitation(&invite().await.unwrap().token).await.map(|invitation| invitation.role);
    assert_eq!(invited, Ok(Role::Office(office.clone())), "once it holds");
    let now = platform.holder(&Role::Office(office.clone()));
    // In the same second the pseudonym of whoever held it before does nothing.
    let vacate = [("office", "osc-suplente"), ("until", "2020-12-09"), ("support.kind", "resignation")];
    let act = || vec![request("secretariat.vacate_by_paper", &vacate)];
    let refused = platform.perform(platform::Authority::of_house(former), act(), None).await.map(|_| ());
    assert!(matches!(refused, Err(Failure::Refused { .. })), "{refused:?}");
    platform.perform(platform::Authority::of_house(now), act(), None).await.unwrap();
}

/// An office changes hands on 2 December. Who follows is invited before, comes in as themselves, and acts in the same second
/// in which whoever leaves acts no more.
#[tokio::test]
async fn an_invitation_is_for_an_appointment_and_not_for_whoever_holds_the_office() {
    let scratch = Scratch::new();
    let platform = scratch.at_work().await;
    let play = async |acts: &str| script::play(&platform, acts).await.unwrap();
    let named = async |from: &str| {
        let said = format!(
            "as secretaria-tecnica\ndo secretariat.appoint_by_paper\n  office = infoem-titular\n  from = {from}\n  support.kind = appointment\n"
        );
        play(&said).await;
        platform.snapshot().latest
    };
    play("on 2020-12-09T10:00\n").await;
    let by = platform.holder(&Role::of("secretaria-tecnica").unwrap());
    let office = Role::of("infoem-titular").unwrap();
    let invite = async |appointment: u64, at: &str| {
        platform
            .invite(&platform::Authority::of_house(by.clone()), appointment, &address(at), "es-MX", 7)
            .await
            .map(|made| made.token)
    };
    let leaves = appointment(&platform, "infoem-titular");
    let mistaken = named("2020-12-12").await;
    let former = invite(leaves, "sale@institucion.example").await.unwrap();
    let waits = invite(mistaken, WHO).await.unwrap();
    assert!(platform.invitation(&former).await.is_ok(), "one does not replace the other");
    let next = named("2020-12-11").await;
    assert_eq!(
        platform.accept_invitation(&waits).await,
        Err(InvitationFault::OfficeChanged),
        "another paper corrected it"
    );
    assert_eq!(invite(mistaken, WHO).await, Err(InvitationFault::Vacant));
    let void = platform.sent_invitations(Level::TwoFactors, 9).await.unwrap();
    assert_eq!(void.iter().filter(|sent| sent.is_void).count(), 1, "and whoever invited sees it");
    let invited = invite(next, WHO).await.unwrap();
    assert_eq!(platform.accept_invitation(&invited).await, Ok(office.clone()), "before the first day");
    let today = platform.holder(&office).by.unwrap();
    let snapshot = platform.snapshot();
    let (_, occupant) = snapshot.state.skeleton.secretariat.appointment(next).unwrap();
    let successor = occupant.by.clone();
    assert!(occupant.signs_in.is_some() && successor != today, "nobody is let into what somebody else holds");
    assert_eq!(platform.accept_invitation(&former).await, Ok(office.clone()));
    assert_eq!(platform.holder(&office).by, Some(today), "until then it is theirs who leaves");
    play("on 2020-12-11T00:00\n").await;
    assert_eq!(platform.holder(&office).by, Some(successor.clone()));
    assert_eq!(invite(leaves, "sale@institucion.example").await, Err(InvitationFault::Vacant), "that one ended");
    // Somebody who was let in once is the same person by any other paper.
    let again = named("2020-12-15").await;
    let invited = invite(again, WHO).await.unwrap();
    assert_eq!(platform.accept_invitation(&invited).await, Ok(office.clone()));
    play("on 2020-12-15T00:00\n").await;
    assert_eq!(platform.holder(&office).by, Some(successor), "one person is one pseudonym");
}

/// No address is in the folder as it is, nor in any entry; without its key it is nowhere.
#[tokio::test]
async fn an_address_is_in_no_file_of_the_folder() {
    let desk = Desk::with_somebody(WHO).await;
    desk.ask(WHO).await;
    for (path, bytes) in desk.scratch.files() {
        for part in [WHO, "institucion.example"] {
            assert!(!bytes.windows(part.len()).any(|window| window == part.as_bytes()), "{part} in {}", path.display());
        }
    }
    assert!(desk.letter().await.is_some());
}

#[tokio::test]
async fn whoever_is_forgotten_is_on_no_byte_of_the_folder() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    let letter = desk.letter().await.unwrap();
    let token = desk.type_code(&verifier, &letter.code).await.unwrap();
    let person = desk.platform.session(&token).await.unwrap().unwrap().person;
    let count = |bytes: &[u8]| bytes.windows(person.len()).filter(|part| *part == person.as_bytes()).count();
    let stands = || desk.scratch.files().values().map(|bytes| count(bytes)).sum::<usize>();
    // Their id is the pseudonym that the record has for them, so it stays there.
    let entries = desk.platform.entries(0..100, platform::Order::OldestFirst, 100).await.unwrap();
    let recorded: usize = entries.iter().map(|entry| count(&entry.bytes)).sum();
    assert!(recorded > 0 && stands() > recorded);
    // A letter that lies as a file goes too, and one that waits.
    desk.ask(WHO).await;
    let filed = desk.platform.next_letter().await.unwrap().unwrap();
    assert!(desk.platform.handing(&filed.id).await.unwrap());
    let folder = desk.scratch.path().join(platform::OUTBOX);
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join(platform::letter_file(1, &filed.id, filed.kind)), WHO).unwrap();
    desk.platform.filed(&filed.id).await.unwrap();
    desk.ask(WHO).await;
    assert!(
        desk.platform.forget_person(&platform::Authority::of_house(domain::Actor::platform()), &person).await.unwrap()
    );
    assert_eq!(stands(), recorded, "nothing but the record knows them");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    assert!(desk.platform.session(&token).await.unwrap().is_none());
    assert!(desk.platform.next_letter().await.unwrap().is_none());
    assert!(
        !desk.platform.forget_person(&platform::Authority::of_house(domain::Actor::platform()), &person).await.unwrap(),
        "nobody is forgotten twice"
    );
    // The address is nobody's, and the office can be offered to whoever has it now.
    desk.ask(WHO).await;
    assert!(desk.letter().await.is_none());
    desk.after(HOUR);
    let made = desk.invite("otra@institucion.example", 7).await.unwrap();
    desk.platform.accept_invitation(&made).await.unwrap();
}

/// A letter that lies as a file goes with what it is about.
#[tokio::test]
async fn no_letter_lies_there_of_what_lets_nobody_in_any_more() {
    let desk = Desk::new().await;
    let folder = desk.scratch.path().join(platform::OUTBOX);
    std::fs::create_dir(&folder).unwrap();
    let lying = async || {
        while let Some(letter) = desk.platform.next_letter().await.unwrap() {
            assert!(desk.platform.handing(&letter.id).await.unwrap());
            std::fs::write(folder.join(platform::letter_file(1, &letter.id, letter.kind)), WHO).unwrap();
            desk.platform.filed(&letter.id).await.unwrap();
        }
        std::fs::read_dir(&folder).unwrap().count()
    };
    desk.invite(WHO, 7).await.unwrap();
    assert_eq!(lying().await, 1);
    let second = desk.invite(WHO, 7).await.unwrap();
    assert_eq!(lying().await, 1, "the first was replaced");
    desk.platform.refuse_invitation(&second).await.unwrap();
    assert_eq!(lying().await, 0, "it was refused");
    desk.invite(WHO, 7).await.unwrap();
    assert_eq!(lying().await, 1);
    let by = Actor { role: Role::Administrator, by: None, level: Level::Console };
    let sent = desk.platform.sent_invitations(Level::TwoFactors, 9).await.unwrap();
    let waits = sent.iter().find(|sent| sent.state.waits()).unwrap();
    desk.platform.retract_invitation(&platform::Authority::of_house(by.clone()), &waits.id).await.unwrap();
    assert_eq!(lying().await, 0, "it was taken back");
    let last = desk.invite(WHO, 7).await.unwrap();
    assert_eq!(lying().await, 1);
    desk.platform.accept_invitation(&last).await.unwrap();
    assert_eq!(lying().await, 0, "it was accepted");
}
