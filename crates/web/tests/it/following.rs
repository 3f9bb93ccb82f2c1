//! Following a commitment: a button for whoever is signed in, and one letter a week of what changed.

use domain::EntryNumber;
use platform::{Addressed, Correspondence, LetterKind, Told, script};

use crate::sign_in::{Browser, letter, signed_in, with_somebody};
use crate::surfaces::site::Site;

const DAY: i64 = 24 * 60 * 60 * 1_000;
const WEEK: i64 = 7 * DAY;

/// The letters of a kind that are due, each taken by the other side; what each says to whoever may still be told.
async fn told(site: &Site) -> Vec<Option<Addressed>> {
    site.platform.tell_followed().await.unwrap();
    let mut told = Vec::new();
    while let Some(letter) = site.platform.next_letter().await.unwrap() {
        assert!(site.platform.handing(&letter.id).await.unwrap());
        site.platform.sent(&letter.id).await.unwrap();
        if letter.kind == LetterKind::Followed {
            told.push(site.platform.addressed(&letter).await.unwrap());
        }
    }
    told
}

