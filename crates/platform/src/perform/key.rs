//! The names that requests go by, so that sending one again does not do it again.

use super::MOST_KEPT;
use crate::fault::Failure;
use crate::secret::{Purpose, Secret};
use crate::{Platform, random};

/// Bytes of the mark of a key: 128 bits, which nobody finds by trying.
const MARK: usize = 16;

/// Whose the name of a request is. What one calls their requests is nothing to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A session, by its id: any name will do.
    Session(String),
    /// A program with a token, by the id of that.
    Token(String),
    /// Whoever has neither. They all share one scope, so the name must be one that this server made, and not long ago:
    /// nobody takes a name that was given to somebody else, nor fills the table with names of their own.
    Guest,
}

/// The name somebody gives a request. Kept for 30 days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey {
    /// Whose name it is.
    pub scope: Scope,
    /// The name.
    pub key: String,
    /// SHA-256 of the request, so that another one under the same name is noticed. Only a keyed hash of it is kept.
    pub body: [u8; 32],
}

/// A name as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub scope: String,
    pub key: String,
    /// Keyed hash of the request.
    pub body: [u8; 32],
}

impl Name {
    /// A name within the platform, of a request that its key says whole.
    pub fn new(secret: &Secret, scope: String, key: &str, body: &[u8]) -> Self {
        let body = secret.derive(Purpose::Body, &[scope.as_bytes(), key.as_bytes(), body]);
        Self { scope, key: key.to_owned(), body }
    }
}

impl Platform {
    /// A name for one request of somebody who has no session, good for 30 days; empty when the operating system gives no
    /// random bytes, and then the request goes without one.
    #[must_use]
    pub fn guest_key(&self) -> String {
        let Ok(drawn) = random::name() else { return String::new() };
        let made = format!("{:x}.{drawn}", self.clock());
        let mark = self.shared().secret.derive(Purpose::Key, &[made.as_bytes()]);
        mark.iter().take(MARK).fold(format!("{made}."), |key, byte| format!("{key}{byte:02x}"))
    }

    /// The name as it is kept.
    ///
    /// # Errors
    /// It is a guest's, and not one that this server made in the last 30 days.
    pub(crate) fn named(&self, IdempotencyKey { scope, key, body }: &IdempotencyKey) -> Result<Name, Failure> {
        let scope = match scope {
            Scope::Session(id) => format!("session/{id}"),
            Scope::Token(id) => format!("token/{id}"),
            Scope::Guest if self.made(key) => "guest".to_owned(),
            Scope::Guest => return Err(Failure::KeyUnknown),
        };
        Ok(Name::new(&self.shared().secret, scope, key, body))
    }

    /// Whether this server made the key, and not longer ago than requests are remembered: so a key is never forgotten while
    /// it is good.
    fn made(&self, key: &str) -> bool {
        let Some((made, mark)) = key.rsplit_once('.') else { return false };
        let at = made.split_once('.').and_then(|(at, _)| i64::from_str_radix(at, 16).ok());
        let is_young = at.is_some_and(|at| self.clock().saturating_sub(at) < MOST_KEPT);
        let mark = bytes_of(mark);
        let is_ours = |mark: &[u8]| self.shared().secret.begins(mark, Purpose::Key, &[made.as_bytes()]);
        is_young && mark.is_some_and(|mark| is_ours(&mark))
    }
}

/// The bytes of a mark, written as this server writes it and in no other way: else one key would have many names.
fn bytes_of(mark: &str) -> Option<Vec<u8>> {
    let is_digit = |digit: &u8| matches!(digit, b'0'..=b'9' | b'a'..=b'f');
    if mark.len() != 2 * MARK || !mark.as_bytes().iter().all(is_digit) {
        return None;
    }
    (0..MARK).map(|at| u8::from_str_radix(mark.get(2 * at..2 * at + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_written_in_one_way() {
        let mark = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
        assert_eq!(bytes_of(mark).map(|bytes| bytes.len()), Some(MARK));
        let others = [mark.to_uppercase(), format!("{mark}0"), format!("{mark}00"), mark.replace("0f", "+f")];
        for other in others.iter().map(String::as_str).chain(["", &mark[..30], "áááááááááááááááá"]) {
            assert_eq!(bytes_of(other), None, "{other}");
        }
    }
}
