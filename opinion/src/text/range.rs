//! Intervals in words.

use crate::Agreement;
use crate::words::Words;

/// A share with its doubt: "between 62 and 71 in 100". Rounded outwards, so that it never says more than is known.
pub(super) fn say(words: &Words, agreement: Agreement) -> String {
    if agreement.votes == 0 {
        return words.get("range-nobody");
    }
    let interval = agreement.interval();
    let low = (interval.low * 100.0).floor().clamp(0.0, 100.0);
    let high = (interval.high * 100.0).ceil().clamp(low, 100.0);
    let (low, high) = (format!("{low:.0}"), format!("{high:.0}"));
    if low == "0" {
        words.say("range-at-most", &[("high", &high)])
    } else if high == "100" {
        words.say("range-at-least", &[("low", &low)])
    } else {
        words.say("range", &[("low", &low), ("high", &high)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_range_is_rounded_outwards() {
        let words = Words::of(Language::En);
        let said = |count, votes| say(&words, Agreement { count, votes });
        // The 90 % quantiles of Beta(51, 51) are .419 and .581, of Beta(1, 51) .001 and .057.
        assert_eq!(said(50, 100), "between 41 and 59 in 100");
        assert_eq!(said(0, 50), "at most 6 in 100");
        assert_eq!(said(50, 50), "at least 94 in 100");
        assert_eq!(said(0, 0), "nobody answered");
    }
}
