//! What a session is known by, and what one by e-mail alone does not open.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Role;
use platform::Token;

use crate::factors::Application;
use crate::sign_in::{signed_in, with_somebody};

#[tokio::test]
async fn a_session_is_known_by_256_bits_that_are_drawn_anew_each_time() {
    let site = with_somebody().await;
    let mut tokens = BTreeSet::new();
    for _ in 0..4 {
        tokens.insert(signed_in(&site).await.session());
    }
    let risen = signed_in(&site).await;
    tokens.insert(risen.session());
    Application::bound(&site, &risen).await;
    tokens.insert(risen.session());
    assert_eq!(tokens.len(), 6, "no two are alike, nor before and after a factor was shown");
    for token in &tokens {
        assert!(token.len() == 43 && token.parse::<Token>().is_ok(), "{token}");
    }
    // Of 1536 bits about half are ones: whatever counts, or repeats a part, is far from it.
    let bytes = tokens.iter().flat_map(|token| URL_SAFE_NO_PAD.decode(token).unwrap());
    let ones: u32 = bytes.map(u8::count_ones).sum();
    assert!((648..888).contains(&ones), "{ones} of 1536");
}

#[tokio::test]
async fn by_mail_alone_nobody_sees_or_takes_away_what_an_office_left() {
    let site = with_somebody().await;
    let by = site.platform.holder(&Role::of("ieem-uno").unwrap());
    let left = site
        .platform
        .stage_file(&platform::Authority::of_house(by.clone()), "text/plain", "nota.txt", b"nota".to_vec())
        .await
        .unwrap();
    let browser = signed_in(&site).await;
    let take_away = format!("/borradores/archivos/{}", left.id);
    assert!(!browser.get(&site, "/borradores").await.page.contains("nota.txt"));
    assert_eq!(browser.post(&site, &take_away, "").await.status, 403);
    Application::bound(&site, &browser).await;
    assert!(browser.get(&site, "/borradores").await.page.contains("nota.txt"), "it is there, for whoever shows more");
    assert_eq!(browser.post(&site, &take_away, "").await.to, "/borradores");
    assert!(!browser.get(&site, "/borradores").await.page.contains("nota.txt"));
}
