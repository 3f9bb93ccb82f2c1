//! Logarithms of factorials, for probabilities of counts.

use libm::log;

const EXACT: usize = 256;
const HALF_LN_TAU: f64 = 0.918_938_533_204_672_8;

/// ln(n!) from a table up to 255 and from Stirling's series above, where three terms leave less than 1e-15.
pub(crate) struct LnFactorial {
    table: [f64; EXACT],
}

impl LnFactorial {
    pub(crate) fn new() -> LnFactorial {
        let mut table = [0.0; EXACT];
        for n in 2..EXACT {
            table[n] = table[n - 1] + log(n as f64);
        }
        LnFactorial { table }
    }

    /// ln(n!).
    pub(crate) fn of(&self, n: u32) -> f64 {
        match self.table.get(n as usize) {
            Some(&exact) => exact,
            None => {
                let n = f64::from(n);
                let inverse = 1.0 / n;
                let square = inverse * inverse;
                let series = inverse * (1.0 / 12.0 - square * (1.0 / 360.0 - square / 1260.0));
                (n + 0.5) * log(n) - n + HALF_LN_TAU + series
            }
        }
    }

    /// ln of the number of ways to choose `k` of `n`; `k` is at most `n`.
    pub(crate) fn choose(&self, n: u32, k: u32) -> f64 {
        self.of(n) - self.of(k) - self.of(n - k)
    }
}
