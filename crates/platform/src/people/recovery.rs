//! Printed codes, for when there is no application at hand. Each is good once, and all of them are random.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use store::ShownFactor;

use super::factor::FactorFault;
use super::{PeopleFault, Session, Token, totp};
use crate::{Platform, random};

/// How many printed codes somebody has.
pub const RECOVERY_CODES: usize = 10;

/// With fewer of them left, somebody is told to make others.
pub const FEW_CODES: i64 = 3;
/// Bytes of one: 120 bits, which are 24 letters of base 32. So many need no slow hash (ASVS 6.5.2).
const RECOVERY_BYTES: usize = 15;
/// Letters between two hyphens of one.
const GROUP: usize = 4;

impl Platform {
    /// Raises a session by a printed code, which is good no more. Every other session of the person ends.
    ///
    /// # Errors
    /// Why it did not rise.
    pub async fn show_recovery_code(
        &self,
        token: &Token,
        session: &Session,
        typed: &str,
    ) -> Result<Token, FactorFault> {
        self.raise(token, session, ShownFactor::Recovery { code: hash_of_code(typed) }).await
    }

    /// Draws new printed codes, which take the place of the set that was seen ([`super::Factors::codes_set`]). They are shown
    /// once: their hashes are kept.
    ///
    /// # Errors
    /// [`FactorFault::NotFresh`], [`FactorFault::MadeSince`], or the database failed; those of before are good then.
    pub async fn renew_recovery_codes(
        &self,
        token: &Token,
        session: &Session,
        seen: &str,
    ) -> Result<Vec<String>, FactorFault> {
        let changing = self.changing(token, session)?;
        let mut codes = Vec::with_capacity(RECOVERY_CODES);
        while codes.len() < RECOVERY_CODES {
            let letters = totp::base32(&random::bytes32()?[..RECOVERY_BYTES]);
            codes.push(grouped(&letters));
        }
        let hashes: Vec<[u8; 32]> = codes.iter().map(|code| hash_of_code(code)).collect();
        let (shared, by) = (Arc::clone(self.shared()), self.backing_in(token, session));
        let seen = seen.to_owned();
        let renewed =
            tokio::spawn(async move { shared.store.renew_recovery_codes(&by, &changing, &seen, &hashes).await });
        let is_renewed = renewed.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??;
        if is_renewed { Ok(codes) } else { Err(FactorFault::MadeSince) }
    }
}

/// A code as it is printed: groups with hyphens between them.
fn grouped(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// What is kept of a printed code, however it is typed. Base 32 has neither 0 nor 1, so they are the letters that look like them.
fn hash_of_code(typed: &str) -> [u8; 32] {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric).take(64);
    let same = letters.map(|letter| match letter.to_ascii_uppercase() {
        '0' => 'O',
        '1' => 'I',
        other => other,
    });
    Sha256::digest(same.collect::<String>()).into()
}
