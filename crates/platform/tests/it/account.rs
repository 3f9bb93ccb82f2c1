//! One's own account: sessions, tokens and the security log, with a clock in hand.

use domain::{Code, Level, Role};
use platform::{Happened, Network, Oneself, Token, TokenFault, Whence};

use crate::people::{DAY, Desk, FROM, HOUR, WHO};

const ELSEWHERE: Network = Network::Six(0x2001_0db8_0001_0002);

async fn signed_in(desk: &Desk) -> Token {
    let verifier = desk.ask(WHO).await;
    let letter = desk.letter().await.unwrap();
    desk.type_code(&verifier, &letter.code).await.unwrap()
}

async fn oneself(desk: &Desk, token: &Token, network: Network) -> Oneself {
    let session = desk.platform.session(token).await.unwrap().unwrap();
    Oneself { person: session.person, level: session.level, network }
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
    let fresh = Oneself { level: Level::FreshFactors, ..by_mail.clone() };
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
    assert!(!desk.platform.revoke_token(&stranger, &listed.id).await.unwrap());
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
    let oneself = oneself(&desk, &token, FROM).await;
    let fresh = Oneself { level: Level::FreshFactors, ..oneself };
    for _ in 0..platform::MOST_TOKENS {
        desk.platform.make_token(&fresh, &office()).await.unwrap();
    }
    assert_eq!(desk.platform.make_token(&fresh, &office()).await.unwrap_err(), TokenFault::TooMany);
}

/// How many letters go out to so many new addresses that ask for an organisation from a network.
async fn letters(desk: &Desk, (of, count): (&str, usize), from: Network) -> usize {
    for number in 0..count {
        let address = format!("{of}{number}@colectivo.example").parse().unwrap();
        desk.platform.ask_to_apply(&address, "es-MX", from).await.unwrap();
    }
    let mut letters = 0;
    while desk.letter().await.is_some() {
        letters += 1;
    }
    letters
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
