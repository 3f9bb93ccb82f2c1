//! Numbers that look random and are the same everywhere: SplitMix64, seeded from what is analysed.

/// A stream of numbers. Ten lines of our own, so that no other crate's new version can change a published result.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

/// Steele, Lea and Flood 2014: a bijection that scatters neighbouring numbers.
pub(crate) fn scatter(number: u64) -> u64 {
    let z = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        scatter(self.0)
    }

    /// Evenly in 0..1, never 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// How many of so many thrown coins show heads.
    pub(crate) fn heads(&mut self, coins: u32) -> u32 {
        let (words, rest) = (coins / 64, coins % 64);
        let whole: u32 = (0..words).map(|_| self.next().count_ones()).sum();
        // Drawn even for no coins at all, so that the next draw does not hang on this number.
        whole + (self.next() & ((1 << rest) - 1)).count_ones()
    }
}
