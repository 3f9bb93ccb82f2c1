//! What is drawn at random for a decision. It arrives as a value, like everything from outside, and nobody has to know
//! beforehand how much of it an act will ask for.

use alloc::format;

use sha2::{Digest, Sha256};

use crate::actor::Pseudonym;

/// Says what is drawn, so that no draw is ever that of another purpose.
const PSEUDONYM: &[u8] = b"tequio/pseudonym/1\n";

/// Random values of one decision, without end. It is never recorded; what was drawn is.
#[derive(Clone)]
pub struct Randomness([u8; 32]);

impl Randomness {
    /// All that follows from 32 random bytes, which are used for no other decision.
    #[must_use]
    pub fn of(seed: [u8; 32]) -> Self {
        Self(seed)
    }

    /// The draw of that number, counted from 0, as the pseudonym of somebody: 128 bits as 32 hexadecimal digits.
    #[must_use]
    pub fn pseudonym(&self, draw: u32) -> Pseudonym {
        let hash =
            Sha256::new().chain_update(PSEUDONYM).chain_update(self.0).chain_update(draw.to_be_bytes()).finalize();
        Pseudonym(hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }
}

/// Says nothing of what will be drawn.
impl core::fmt::Debug for Randomness {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        out.write_str("Randomness")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_differ_by_number_and_seed() {
        let (one, other) = (Randomness::of([1; 32]), Randomness::of([2; 32]));
        let drawn = [one.pseudonym(0), one.pseudonym(1), other.pseudonym(0)];
        assert!(drawn.iter().all(|name| name.0.len() == 32));
        assert!(drawn[0] != drawn[1] && drawn[0] != drawn[2] && drawn[1] != drawn[2]);
        assert_eq!(drawn[0], Randomness::of([1; 32]).pseudonym(0));
    }
}
