//! Numbers in lines of text: ASCII digits, no sign, no leading zero.

/// Parses such a number, or `None` if it is written in any other way or does not fit.
pub(crate) fn parse(text: &str) -> Option<u64> {
    let has_leading_zero = text.len() > 1 && text.starts_with('0');
    if text.is_empty() || has_leading_zero || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}
