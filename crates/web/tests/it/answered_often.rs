//! Whoever has the address of a visto bueno answers as often as they like; whoever asked is not written to as often, and hears of it all
//! the same. Nobody answers over somebody else unseen.

use platform::Told;

use crate::clearances::{DAY, Desk, OWN, address, answer, ask, asked, letters, outside, written};
use crate::hostile::sample;

const ANSWERS_TOLD_OF_DAY: usize = 20;

/// How many letters that are due tell that a visto bueno was answered.
async fn told(desk: &Desk) -> usize {
    desk.platform.tell_answers().await.unwrap();
    letters(desk).await.iter().filter(|letter| matches!(letter.told, Told::VistoBuenoAnswered(..))).count()
}

/// The mark of what was answered last, as the page says it; empty before.
async fn mark(desk: &Desk, address: &str) -> String {
    let page = outside(desk, address, None).await.page;
    let mark = page.split_once("name=\"contestado\" value=\"");
    mark.map(|(_, rest)| rest.split_once('"').unwrap().0.to_owned()).unwrap_or_default()
}

async fn answers(desk: &Desk, address: &str, remarks: &str) {
    let mark = mark(desk, address).await;
    let sent = [&answer("Rosa", remarks, "observaciones", "2")[..], &[("contestado", mark.as_str())]].concat();
    assert_eq!(outside(desk, address, Some(&sent)).await.status, 303);
}

#[tokio::test]
async fn sixty_answers_at_one_address_are_a_letter_a_day() {
    let (desk, draft, address) = asked().await;
    let _ = told(&desk).await;
    let mut letters = 0;
    for number in 0..60 {
        answers(&desk, &address, &format!("Falta el indicador {number}.")).await;
        letters += told(&desk).await;
        desk.pass(1);
    }
    assert_eq!(letters, 1);
    assert!(desk.get(OWN, &draft).await.1.contains("indicador 59"), "it stands there at once");
    // The last one is told as soon as it may be, once.
    desk.pass(DAY);
    assert_eq!([told(&desk).await, told(&desk).await], [1, 0]);
    desk.pass(DAY);
    assert_eq!(told(&desk).await, 0);
}

#[tokio::test]
async fn many_addresses_are_not_told_without_end_and_none_stays_untold() {
    let site = sample().await;
    let (first, second) = (written(&site).await, written(&site).await);
    let desk = Desk::of(site).await;
    let mut addresses = Vec::new();
    for draft in [&first; 12].into_iter().chain([&second; 12]) {
        desk.pass(1);
        addresses.push(address(&ask(&desk, draft).await));
    }
    let _ = told(&desk).await;
    for address in &addresses {
        desk.pass(1);
        answers(&desk, address, "Falta el indicador.").await;
    }
    assert_eq!(told(&desk).await, ANSWERS_TOLD_OF_DAY);
    desk.pass(DAY);
    assert_eq!(told(&desk).await, addresses.len() - ANSWERS_TOLD_OF_DAY, "the others the day after");
    desk.pass(DAY);
    assert_eq!(told(&desk).await, 0);
}

/// Two people with the same page, at the same time: one of them is kept, and the other one is shown that answer with what they typed.
#[tokio::test]
async fn of_two_who_answer_at_once_one_is_kept_and_the_other_is_told() {
    let (desk, draft, address) = asked().await;
    let (rosa, luis) = (answer("Rosa", "", "visto-bueno", "2"), answer("Luis", "Falta algo.", "observaciones", "2"));
    let (one, other) = tokio::join!(outside(&desk, &address, Some(&rosa)), outside(&desk, &address, Some(&luis)));
    let (kept, late, typed) = match (one.status, other.status) {
        (303, 409) => ("Visto bueno de Rosa", other, "value=\"Luis\""),
        (409, 303) => ("Con observaciones de Luis", one, "value=\"Rosa\""),
        both => panic!("{both:?}: {} {}", one.page, other.page),
    };
    assert!(late.page.contains(kept) && late.page.contains(typed), "{}", late.page);
    assert!(desk.get(OWN, &draft).await.1.contains(kept));
    assert_eq!(told(&desk).await, 1);
}

/// A page from before another answer and before the draft was changed is told of both, and neither time is anything kept.
#[tokio::test]
async fn a_page_that_is_stale_twice_keeps_nothing() {
    let (desk, draft, address) = asked().await;
    answers(&desk, &address, "Falta el indicador.").await;
    let saved = desk.post(OWN, &draft, "title=Gasto+abierto+y+claro&revision=2".into()).await;
    assert_eq!(saved.0, 303);
    let late = outside(&desk, &address, Some(&answer("Luis", "", "visto-bueno", "2"))).await;
    assert!(late.status == 409 && late.page.contains("Con observaciones de Rosa"), "{}", late.page);
    let mark = late.page.split_once("name=\"contestado\" value=\"").unwrap().1.split_once('"').unwrap().0;
    // The answer was read now; what it would be an answer to was not.
    let sent = [&answer("Luis", "", "visto-bueno", "2")[..], &[("contestado", mark)]].concat();
    let late = outside(&desk, &address, Some(&sent)).await;
    assert!(late.status == 409 && late.page.contains("abierto y claro") && late.page.contains("value=\"Luis\""));
    assert!(desk.get(OWN, &draft).await.1.contains("Con observaciones de Rosa"));
    let sent = [&answer("Luis", "", "visto-bueno", "3")[..], &[("contestado", mark)]].concat();
    assert_eq!(outside(&desk, &address, Some(&sent)).await.status, 303);
    assert!(desk.get(OWN, &draft).await.1.contains("Visto bueno de Luis"));
}
