//! One's own account: sessions, tokens and the security log, with a clock in hand.

use domain::{Actor, Code, Level, Request, Role};
use platform::{
    AddressFault, Authority, Correspondence, FactorFault, Failure, Happened, Network, Oneself, PeopleFault, Proof,
    SignInFault, Token, TokenFault, Told, Whence,
};

use crate::backup::code;
use crate::ended::drained;
use crate::people::{DAY, Desk, FROM, HOUR, WHO};

const ELSEWHERE: Network = Network::Six(0x2001_0db8_0001_0002);

pub(crate) async fn signed_in(desk: &Desk) -> Token {
    let verifier = desk.ask(WHO).await;
    let letter = desk.letter().await.unwrap();
    desk.type_code(&verifier, &letter.code).await.unwrap()
}

pub(crate) async fn oneself(desk: &Desk, token: &Token, network: Network) -> Oneself {
    let session = desk.platform.session(token).await.unwrap().unwrap();
    Oneself { person: session.person, level: session.level, session: token.clone(), network }
}

/// Whoever binds an application in a session, which rises by it.
pub(crate) async fn risen(desk: &Desk, token: &Token) -> (Token, Oneself) {
    let session = desk.platform.session(token).await.unwrap().unwrap();
    desk.platform.offer_totp(token, &session).await.unwrap();
    let offered = desk.platform.offered_totp(&session).await.unwrap().unwrap();
    let shown = code(&offered, desk.platform.clock());
    let token = desk.platform.bind_totp(token, &session, &shown).await.unwrap();
    let oneself = oneself(desk, &token, FROM).await;
    (token, oneself)
}

fn office() -> Role {
    Role::Office(Code::new("ieem-area").unwrap())
}

#[tokio::test]
async fn sessions_are_listed_with_where_they_began_and_ended_by_their_person_alone() {
    let desk = Desk::with_somebody(WHO).await;
    let (first, second) = (signed_in(&desk).await, signed_in(&desk).await);
    let here = oneself(&desk, &first, FROM).await;
    let devices = desk.platform.devices(&here, &first).await.unwrap();
    assert_eq!(devices.iter().filter(|device| device.is_this).count(), 1);
    assert!(devices.iter().all(|device| device.whence == Whence::Here && device.level == Level::EMail));
    let there = oneself(&desk, &first, ELSEWHERE).await;
    let seen = desk.platform.devices(&there, &first).await.unwrap();
    assert!(seen.iter().all(|device| device.whence == Whence::Elsewhere));
    let stranger = Oneself { person: "somebody else".into(), ..here.clone() };
    let other = devices.iter().find(|device| !device.is_this).unwrap();
    assert!(!desk.platform.end_device(&stranger, &other.name).await.unwrap());
    assert!(desk.platform.session(&second).await.unwrap().is_some(), "nobody ends what is not theirs");
    assert!(desk.platform.end_device(&here, &other.name).await.unwrap());
    assert!(!desk.platform.end_device(&here, &other.name).await.unwrap(), "once");
    assert_eq!(desk.platform.session(&second).await.unwrap(), None);
    let third = signed_in(&desk).await;
    desk.platform.end_other_devices(&here, &first).await.unwrap();
    assert_eq!(desk.platform.session(&third).await.unwrap(), None);
    assert!(desk.platform.session(&first).await.unwrap().is_some());
}

#[tokio::test]
async fn the_log_says_what_happened_and_from_which_network() {
    let desk = Desk::with_somebody(WHO).await;
    let verifier = desk.ask(WHO).await;
    desk.type_code(&verifier, "UUUU-UUUU").await.unwrap_err();
    let code = desk.letter().await.unwrap().code;
    let token = desk.type_code(&verifier, &code).await.unwrap();
    let nobody = desk.ask("nadie@institucion.example").await;
    desk.type_code(&nobody, "UUUU-UUUU").await.unwrap_err();
    let oneself = oneself(&desk, &token, FROM).await;
    desk.platform.sign_out(&token, ELSEWHERE).await.unwrap();
    let own: Vec<_> = desk.platform.security_log_of(&oneself.person, 50).await.unwrap();
    let said: Vec<_> = own.iter().map(|line| (line.what, line.network.as_str())).collect();
    assert_eq!(
        said,
        [
            (Happened::SignedOut, "2001:db8:1:2::/64"),
            (Happened::SignedIn, "192.0.2.0/24"),
            (Happened::WrongCode, "192.0.2.0/24"),
            (Happened::InvitationAccepted, ""),
        ]
    );
    let all = desk.platform.security_log(i64::MAX, 50).await.unwrap();
    assert_eq!(all.len(), own.len() + 1, "and what is nobody's");
    assert_eq!(all[0].what, Happened::SignedOut);
    assert!(all.iter().any(|line| line.what == Happened::WrongCode && line.whose.is_none()));
    let whose = all[0].whose.as_ref().unwrap();
    assert_eq!((whose.held.len(), whose.held[0].role.clone()), (1, office()));
    assert_eq!(desk.platform.security_log(all[3].number, 50).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_log_is_forgotten_after_180_days() {
    let mut desk = Desk::with_somebody(WHO).await;
    signed_in(&desk).await;
    desk.after(DAY);
    signed_in(&desk).await;
    for (later, left) in [(180 * DAY - HOUR, 3), (180 * DAY + HOUR, 1), (181 * DAY + HOUR, 0)] {
        desk.after(later);
        desk = desk.started_again().await;
        let lines = desk.platform.security_log(i64::MAX, 50).await.unwrap();
        assert_eq!(lines.len(), left, "{} hours later", later / HOUR);
    }
}

#[tokio::test]
async fn a_token_needs_a_fresh_factor_and_acts_for_its_office_while_that_is_held() {
    let desk = Desk::with_somebody(WHO).await;
    let token = signed_in(&desk).await;
    let by_mail = oneself(&desk, &token, FROM).await;
    assert_eq!(desk.platform.make_token(&by_mail, &office()).await.unwrap_err(), TokenFault::NotFresh);
    let claimed = Oneself { level: Level::FreshFactors, ..by_mail.clone() };
    let told = desk.platform.make_token(&claimed, &office()).await.unwrap_err();
    assert_eq!(told, TokenFault::People(PeopleFault::Ended), "what the session does not say is not believed");
    let (token, fresh) = risen(&desk, &token).await;
    let stale = Oneself { level: Level::TwoFactors, ..by_mail.clone() };
    assert_eq!(desk.platform.make_token(&stale, &office()).await.unwrap_err(), TokenFault::NotFresh);
    let other = Role::Office(Code::new("ieem-otra").unwrap());
    for role in [other, Role::Administrator] {
        assert_eq!(desk.platform.make_token(&fresh, &role).await.unwrap_err(), TokenFault::NotTheirs);
    }
    let made = desk.platform.make_token(&fresh, &office()).await.unwrap();
    let program = desk.platform.program(&made).await.unwrap().unwrap();
    assert_eq!((program.person.as_str(), &program.held.role), (fresh.person.as_str(), &office()));
    assert_eq!(desk.platform.session(&made).await.unwrap(), None, "a token signs nobody in");
    assert_eq!(desk.platform.program(&token).await.unwrap(), None, "and a session is no token");
    let listed = desk.platform.tokens_of(&fresh.person).await.unwrap().remove(0);
    assert!(listed.is_good && listed.used.is_some() && made.to_string().ends_with(&listed.ending));
    let stranger = Oneself { person: "somebody else".into(), ..fresh.clone() };
    assert_eq!(desk.platform.revoke_token(&stranger, &listed.id).await, Err(PeopleFault::Ended));
    assert!(desk.platform.program(&made).await.unwrap().is_some());
    assert!(desk.platform.revoke_token(&fresh, &listed.id).await.unwrap());
    assert_eq!(desk.platform.program(&made).await.unwrap(), None);

    let made = desk.platform.make_token(&fresh, &office()).await.unwrap();
    desk.after(90 * DAY - 1);
    assert!(desk.platform.program(&made).await.unwrap().is_some());
    desk.after(90 * DAY);
    assert_eq!(desk.platform.program(&made).await.unwrap(), None);
    desk.after(HOUR);
    desk.somebody_else_holds_it().await;
    assert_eq!(desk.platform.program(&made).await.unwrap(), None, "the office is not theirs any more");
}

#[tokio::test]
async fn nobody_has_more_than_ten_tokens() {
    let desk = Desk::with_somebody(WHO).await;
    let token = signed_in(&desk).await;
    let (_, fresh) = risen(&desk, &token).await;
    for _ in 0..platform::MOST_TOKENS {
        desk.platform.make_token(&fresh, &office()).await.unwrap();
    }
    assert_eq!(desk.platform.make_token(&fresh, &office()).await.unwrap_err(), TokenFault::TooMany);
}

/// How many letters go out to so many new addresses that ask for an organisation from a network; whoever gets none is told so.
async fn letters(desk: &Desk, (of, count): (&str, usize), from: Network) -> usize {
    let mut asked = 0;
    for number in 0..count {
        let address = format!("{of}{number}@colectivo.example").parse().unwrap();
        match desk.platform.ask_to_apply(&address, "es-MX", from).await {
            Ok(_) => asked += 1,
            Err(fault) => assert_eq!(fault, SignInFault::NoRoom),
        }
    }
    let mut letters = 0;
    while desk.letter().await.is_some() {
        letters += 1;
    }
    assert_eq!(letters, asked);
    letters
}

/// Whoever has a household of IPv6 has 256 networks, and a site has 65,536.
#[tokio::test]
async fn one_site_takes_the_room_of_no_other() {
    let desk = Desk::with_somebody(WHO).await;
    let network = |household: u64, number: u64| Network::Six(0x2001_0db8_0001_0000 | household << 8 | number);
    let mut sent = 0;
    for number in 0..15 {
        sent += letters(&desk, (&format!("casa{number}-"), 2), network(0, number)).await;
    }
    assert_eq!(sent, 20, "one household");
    for household in 1..15 {
        sent += letters(&desk, (&format!("sitio{household}-"), 2), network(household, 0)).await;
    }
    assert_eq!(sent, 40, "one site");
    assert_eq!(letters(&desk, ("otro", 5), Network::Six(0x2001_0db8_0002_0000)).await, 5);
}

#[tokio::test]
async fn one_network_takes_the_room_of_no_other() {
    let desk = Desk::with_somebody(WHO).await;
    assert_eq!(letters(&desk, ("una", 30), FROM).await, 20);
    assert_eq!(letters(&desk, ("dos", 5), FROM).await, 0);
    assert_eq!(letters(&desk, ("tres", 5), ELSEWHERE).await, 5);
    desk.after(DAY);
    assert_eq!(letters(&desk, ("cuatro", 5), FROM).await, 5, "by day");
}

#[tokio::test]
async fn what_strangers_do_again_and_again_is_a_line_an_hour_and_pushes_nothing_out() {
    let desk = Desk::with_somebody(WHO).await;
    let person = oneself(&desk, &signed_in(&desk).await, FROM).await.person;
    let before = desk.platform.security_log_of(&person, 2_000).await.unwrap();
    let wrong = async |there, times| {
        let verifier = desk.platform.ask_to_sign_in(&WHO.parse().unwrap(), None, there).await.unwrap();
        for _ in 0..times {
            let proof = Proof::Verifier(verifier.clone());
            desk.platform.sign_in_by_code(&proof, "UUUU-UUUU", there).await.unwrap_err();
        }
    };
    for network in 0..11 {
        for _ in 0..5 {
            wrong(Network::Four([198, 51, network]), 5).await;
        }
    }
    let lines = desk.platform.security_log_of(&person, 2_000).await.unwrap();
    let times: Vec<_> = lines.iter().filter(|line| line.what == Happened::WrongCode).map(|line| line.times).collect();
    assert_eq!((times, lines.len()), (vec![25; 11], before.len() + 11), "one of each network");
    for hour in 1..=30 {
        desk.after(hour * HOUR);
        for network in 0..10 {
            wrong(Network::Four([203, 0, network]), 1).await;
        }
    }
    let lines = desk.platform.security_log_of(&person, 2_000).await.unwrap();
    assert_eq!(lines.len(), before.len() + 200, "so many of them and no more");
    assert!(before.iter().all(|line| lines.iter().any(|kept| kept.number == line.number)), "what they did is there");
}

/// Five a network, ten a household, fifteen a site, sixty in all; where somebody signed in before they have letters of their own.
#[tokio::test]
async fn whoever_uses_up_the_letters_keeps_nobody_out_where_they_signed_in_before() {
    let desk = Desk::with_somebody(WHO).await;
    signed_in(&desk).await;
    desk.after(2 * HOUR);
    let ask = async |network| desk.platform.ask_to_sign_in(&WHO.parse().unwrap(), None, network).await;
    let mut asked = 0;
    for household in 0..4 {
        for number in 0..12 {
            for _ in 0..6 {
                let there = Network::Six(0x2001_0db8_0001_0000 | household << 8 | number);
                asked += usize::from(ask(there).await.is_ok());
            }
        }
    }
    assert_eq!(asked, 15, "one site, however many networks it has");
    for network in 0..12 {
        for _ in 0..5 {
            asked += usize::from(ask(Network::Four([198, 51, network])).await.is_ok());
        }
    }
    assert_eq!(asked, 60, "from everywhere");
    assert_eq!(ask(Network::Six(0x2001_0db8_0009_0000)).await.unwrap_err(), SignInFault::Often);
    while desk.letter().await.is_some() {}
    for left in [true, true, true, true, true, false] {
        let is_sent = ask(FROM).await.is_ok() && desk.letter().await.is_some();
        assert_eq!(is_sent, left, "where they signed in before: five an hour, as from any network");
    }
}

#[tokio::test]
async fn an_account_has_so_many_codes_sent_in_a_day_to_addresses_that_are_not_its_own() {
    let desk = Desk::with_somebody(WHO).await;
    let token = signed_in(&desk).await;
    let oneself = oneself(&desk, &token, FROM).await;
    let ask = async |oneself: &Oneself, number: usize| {
        let address = format!("ajena{number}@institucion.example").parse().unwrap();
        desk.platform.ask_address(oneself, &address).await
    };
    for number in 0..20 {
        assert_eq!(ask(&oneself, number).await, Ok(()), "{number}");
    }
    assert_eq!(ask(&oneself, 20).await, Err(AddressFault::Often));
    let log = desk.platform.security_log_of(&oneself.person, 99).await.unwrap();
    let times: Vec<_> = log.iter().filter(|line| line.what == Happened::AddressAsked).map(|line| line.times).collect();
    assert_eq!(times, [20], "one line");
    desk.after(DAY);
    assert_eq!(ask(&oneself, 21).await, Err(PeopleFault::Ended.into()), "their session did not last until then");
    drained(&desk).await;
    let again = self::oneself(&desk, &signed_in(&desk).await, FROM).await;
    assert_eq!(ask(&again, 21).await, Ok(()), "the next day");
}

#[tokio::test]
async fn whoever_leaves_is_forgotten_at_the_addresses_too_that_they_had() {
    let desk = Desk::with_somebody(WHO).await;
    let token = signed_in(&desk).await;
    let oneself = oneself(&desk, &token, FROM).await;
    assert_eq!(desk.platform.sent_invitations(Level::TwoFactors, 9).await.unwrap().len(), 1);
    desk.platform.ask_address(&oneself, &"otra@institucion.example".parse().unwrap()).await.unwrap();
    let letter = desk.platform.next_letter().await.unwrap().unwrap();
    let Told::AddressCode(said) = desk.platform.addressed(&letter).await.unwrap().unwrap().told else {
        panic!("{letter:?}")
    };
    desk.platform.change_address(&oneself, &token, &said.code).await.unwrap();
    assert!(
        desk.platform
            .forget_person(&platform::Authority::of_house(domain::Actor::platform()), &oneself.person)
            .await
            .unwrap()
    );
    assert_eq!(
        desk.platform.sent_invitations(Level::TwoFactors, 9).await.unwrap().len(),
        0,
        "nothing names the earlier one"
    );
}

/// What lets somebody act is looked for in the transaction that writes: found out a moment before, it is worth nothing once it ended.
#[tokio::test]
async fn what_ended_since_it_was_found_out_writes_nothing() {
    let desk = Desk::with_somebody(WHO).await;
    let (token, oneself) = risen(&desk, &signed_in(&desk).await).await;
    let session = desk.platform.session(&token).await.unwrap().unwrap();
    let made = desk.platform.make_token(&oneself, &office()).await.unwrap();
    let program = desk.platform.program(&made).await.unwrap().unwrap();
    let act = || {
        let fields = [("code", "ivai"), ("name", "Otro instituto"), ("short_name", "IVAI")];
        let fields = fields.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
        vec![Request::parse("secretariat.register_institution", &fields, desk.platform.zone()).unwrap()]
    };
    let whoever = desk.platform.holder(&Role::Administrator);
    let in_session = desk.platform.acting_in(&session, &token, Actor { level: Level::FreshFactors, ..whoever.clone() });
    let by_program = desk.platform.acting_by(&program);
    let id = desk.platform.tokens_of(&oneself.person).await.unwrap().remove(0).id;
    assert!(desk.platform.revoke_token(&oneself, &id).await.unwrap());
    // The office of the program may not do it either; that is decided first, and tells nothing of the token.
    assert!(desk.platform.perform(by_program, act(), None).await.is_err());
    let before = desk.platform.snapshot().latest;
    desk.platform.sign_out(&token, FROM).await.unwrap();
    assert_eq!(desk.platform.perform(in_session, act(), None).await, Err(Failure::Ended));
    assert_eq!(desk.platform.snapshot().latest, before, "nothing was recorded");
    let told = desk.platform.make_token(&oneself, &office()).await.unwrap_err();
    assert_eq!(told, TokenFault::People(PeopleFault::Ended));
    assert_eq!(desk.platform.renew_recovery_codes(&token, &session, "").await.unwrap_err(), FactorFault::Late);
    let factor = desk.platform.factors(&oneself.person).await.unwrap().bound.remove(0).id;
    assert_eq!(desk.platform.remove_factor(&token, &session, &factor).await.unwrap_err(), FactorFault::Late);
    assert_eq!(desk.platform.tokens_of(&oneself.person).await.unwrap().len(), 0);
    assert_eq!(desk.platform.factors(&oneself.person).await.unwrap().codes_left, 0);
    // Others record as before.
    desk.platform.perform(Authority::of_house(whoever), act(), None).await.unwrap();
}
