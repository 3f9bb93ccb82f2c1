//! The false discovery rate of Benjamini and Hochberg (1995): of what is flagged, how much is chance.

/// Corrected p-values: the least false discovery rate at which each finding would be flagged. One pass from the
/// largest p-value down, q(i) = min over j >= i of p(j) n / j.
pub(crate) fn corrected(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_unstable_by(|&a, &b| p_values[a].total_cmp(&p_values[b]).then(a.cmp(&b)));
    let n = p_values.len() as f64;
    let mut corrected = vec![1.0; p_values.len()];
    let mut least: f64 = 1.0;
    for (place, &which) in order.iter().enumerate().rev() {
        // The quotient is at least 1, and so no rounding makes a corrected value smaller than the plain one.
        least = least.min(p_values[which] * (n / (place + 1) as f64));
        corrected[which] = least;
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_tests_by_hand() {
        // Sorted .01 .02 .03 .5: times 4/1, 4/2, 4/3, 4/4 = .04 .04 .04 .5.
        let corrected = corrected(&[0.03, 0.5, 0.01, 0.02]);
        let expected = [0.04, 0.5, 0.04, 0.04];
        assert!(corrected.iter().zip(expected).all(|(ours, hand)| (ours - hand).abs() < 1e-15), "{corrected:?}");
    }

    /// Found by the law that q is never below p: .0875 times three over three is a last bit less than .0875.
    #[test]
    fn rounding_never_corrects_downwards() {
        assert_eq!(corrected(&[0.0875, 0.0875, 0.0875]), [0.0875; 3]);
    }
}
