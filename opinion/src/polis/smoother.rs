//! A new number of groups is shown only after four updates in a row ask for it.

/// Updates in a row that must agree.
pub const BUFFER: usize = 4;

/// What the smoother remembers. The caller keeps it between updates; Polis loses it at every restart.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Smoother {
    last: Option<usize>,
    count: usize,
    smoothed: Option<usize>,
}

impl Smoother {
    /// Takes the best number of groups of this update and says which one to show. The first update is taken at once;
    /// so is this update's number when the smoothed one is not among the `available`.
    pub fn take(&mut self, best: usize, available: &[usize]) -> usize {
        self.count = if self.last == Some(best) { self.count + 1 } else { 1 };
        self.last = Some(best);
        let held = self.smoothed.filter(|smoothed| self.count < BUFFER && available.contains(smoothed));
        let shown = held.unwrap_or(best);
        self.smoothed = Some(shown);
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_updates_in_a_row_change_the_number() {
        let mut smoother = Smoother::default();
        let shown: Vec<usize> = [2, 3, 3, 3, 2, 3, 3, 3, 3, 2].map(|k| smoother.take(k, &[2, 3, 4])).to_vec();
        assert_eq!(shown, [2, 2, 2, 2, 2, 2, 2, 2, 3, 3]);
        assert_eq!(smoother.take(2, &[2]), 2);
    }
}
