//! Whose turn it is, as a seed: the only chance in a draw.

use crate::id::ParticipantId;
use crate::random::{Random, scatter};

/// One draw of one person, from which all its chance follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// The person's seed: another one for each person, the same for all of the person's turns.
    pub seed: u64,
    /// Which of the person's draws it is: how many statements the person has answered, or a number that the caller
    /// counts up. While it stays, and the counts do, the draw is the same: loading a page again is no second try.
    pub number: u64,
}

impl Turn {
    /// The turn of this participant in a dialogue with this seed. The person's seed is the dialogue's and the FNV-1a
    /// hash of the id as typed (its bytes in UTF-8), both scattered as SplitMix64 does.
    pub fn of(dialogue: u64, participant: &ParticipantId, number: u64) -> Turn {
        let hash = participant
            .to_string()
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Turn { seed: scatter(scatter(dialogue).wrapping_add(hash)), number }
    }

    pub(super) fn random(self) -> Random {
        Random::new(scatter(self.seed).wrapping_add(self.number))
    }
}

impl Random {
    /// Evenly in 0..n, and 0 when `n` is: the upper half of a product of 128 bits, off by less than n / 2^64.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(n)) >> 64) as u64
    }
}
